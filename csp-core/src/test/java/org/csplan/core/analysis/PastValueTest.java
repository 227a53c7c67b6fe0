package org.csplan.core.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.csplan.core.model.Figure;
import org.csplan.core.model.Measure;
import org.csplan.core.model.Measure.Goal;
import org.csplan.core.model.Quantity;
import org.junit.jupiter.api.Test;

class PastValueTest {

    @Test
    void aCountGrowsByWhatIsToldOfEachTime() {
        assertEquals(
                List.of("2019-06-30 64 visits", "2019-09-30 142 visits"),
                past(visits().told("Q1 2019/20", "64").told("Q2 2019/20", "78 visits"), "2020-03-31"));
    }

    @Test
    void aLevelIsWhatItWasFoundToBe() {
        assertEquals(
                List.of("2019-06-30 70%", "2019-09-30 64%"),
                past(
                        Measured.of(new Measure.Level(
                                        Measured.named(),
                                        Goal.AT_LEAST,
                                        Optional.empty(),
                                        Optional.of((Figure) Quantity.of("75%")),
                                        Optional.empty()))
                                .told("Q2 2019/20", "64%")
                                .told("Q1 2019/20", "70%"),
                        "2020-03-31"));
    }

    @Test
    void whatIsNotKnownByTheDayIsNotInIt() {
        Measured measured =
                visits().told("Q1 2019/20", "64").told("Q2 2019/20", "78").told("Q3 2019/20", "12");

        assertEquals(List.of("2019-06-30 64 visits", "2019-09-30 142 visits"), past(measured, "2019-12-30"));
    }

    @Test
    void whatIsToldOnceHasNoPast() {
        assertEquals(List.of(), past(visits().told("Q1 2019/20", "64"), "2020-03-31"));
    }

    @Test
    void onlyTheLatestTimesAreLookedAt() {
        Measured measured = visits().in("2000 to 2040");
        for (int year = 2001; year <= 2030; year++) {
            measured.told("March " + year, "1");
        }
        List<String> past = past(measured, "2035-01-01");

        assertEquals(PastValue.MOST, past.size());
        assertEquals("2030-03-31 30 visits", past.get(past.size() - 1));
    }

    private static Measured visits() {
        return Measured.of(Measured.named().count(Quantity.of("300 visits")));
    }

    private static List<String> past(Measured measured, String day) {
        var plan = measured.plan();
        return Attainments.of(plan, LocalDate.parse(day))
                .past(
                        plan.actions().get(0).id(),
                        plan.actions().get(0).measures().get(0))
                .stream()
                .map(past -> past.day() + " " + past.value().words())
                .toList();
    }
}

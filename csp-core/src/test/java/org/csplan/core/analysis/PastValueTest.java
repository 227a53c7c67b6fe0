package org.csplan.core.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.csplan.core.model.Figure;
import org.csplan.core.model.Measure;
import org.csplan.core.model.Measure.Goal;
import org.csplan.core.model.Quantity;
import org.csplan.core.model.Timing;
import org.csplan.core.model.When;
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

    @Test
    void targetsOnTheWaySayWhatTheTotalIsToBeByTheirEnds() {
        ImmutableList<Measure.CountTarget> targets = ImmutableList.of(
                new Measure.CountTarget(Quantity.of("60"), Timing.during(When.of("Q2 2019/20"))),
                new Measure.CountTarget(Quantity.of("40 visits"), Timing.by(When.of("Q1 2019/20"))),
                new Measure.CountTarget(new Figure.ToBeConfirmed("tbc"), Timing.by(When.of("Q3 2019/20"))),
                new Measure.CountTarget(Quantity.of("250"), Timing.by(When.of("March 2020"))));
        Timing time = Timing.during(When.of("2019/20"));
        Measured measured = Measured.of(
                        new Measure.Count(Measured.named(), Quantity.of("300 visits"), Optional.of(time), targets))
                .told("Q1 2019/20", "15")
                .told("Q2 2019/20", "60");

        // The last one ends with the count, and there the 300 hold.
        assertEquals(List.of("2019-06-30 40 visits", "2019-09-30 100 visits"), onTheWay(measured));
    }

    @Test
    void whatALevelIsToBeOnItsWayIsItsOwnNumber() {
        Measured measured = Measured.of(new Measure.Level(
                        Measured.named(),
                        Goal.REDUCE,
                        Optional.of((Figure) Quantity.of("240")),
                        Optional.of((Figure) Quantity.of("200")),
                        Optional.empty(),
                        Optional.empty(),
                        ImmutableList.of(new Measure.LevelTarget(
                                Goal.AT_MOST, Quantity.of("230"), Timing.by(When.of("Q1 2019/20"))))))
                .told("Q1 2019/20", "236")
                .told("Q2 2019/20", "221");

        assertEquals(List.of("2019-06-30 230"), onTheWay(measured));
    }

    private static List<String> onTheWay(Measured measured) {
        var plan = measured.plan();
        return Attainments.of(plan, LocalDate.parse("2020-03-31"))
                .onTheWay(
                        plan.actions().get(0).id(),
                        plan.actions().get(0).measures().get(0))
                .stream()
                .map(target -> target.day() + " " + target.value().words())
                .toList();
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

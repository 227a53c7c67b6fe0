package org.csplan.core.model;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import org.csplan.core.model.Recurrence.Frequency;
import org.junit.jupiter.api.Test;

class PlanYearTest {

    private static final PlanYear FROM_APRIL = new PlanYear(Month.APRIL);

    @Test
    void quartersAreNamedByTheYearOfThePlan() {
        assertEquals(
                ImmutableList.of("Q1 2026/27", "Q2 2026/27", "Q3 2026/27", "Q4 2026/27"),
                words(FROM_APRIL, Frequency.QUARTERLY, "2026-04-01", "2027-03-31"));
        assertEquals(
                ImmutableList.of("Q2 2026", "Q3 2026"),
                words(new PlanYear(Month.JANUARY), Frequency.QUARTERLY, "2026-04-01", "2026-09-30"));
    }

    @Test
    void onlyWhatLiesWhollyWithinTheDaysIsThere() {
        assertEquals(
                ImmutableList.of("May 2026", "June 2026"),
                words(FROM_APRIL, Frequency.MONTHLY, "2026-04-02", "2026-06-30"));
        assertEquals(
                ImmutableList.of("H1 2026/27"), words(FROM_APRIL, Frequency.HALF_YEARLY, "2026-04-01", "2027-03-30"));
        assertEquals(ImmutableList.of(), words(FROM_APRIL, Frequency.YEARLY, "2026-05-01", "2027-04-30"));
    }

    @Test
    void eachNameReadsAsTheTimeThatItNames() {
        for (Month start : Month.values()) {
            PlanYear year = new PlanYear(start);
            for (Frequency frequency :
                    ImmutableList.of(Frequency.MONTHLY, Frequency.QUARTERLY, Frequency.HALF_YEARLY, Frequency.YEARLY)) {
                ImmutableList<When> parts =
                        year.within(frequency, LocalDate.of(2025, 1, 1), LocalDate.of(2027, 12, 31));
                assertFalse(parts.isEmpty());
                parts.forEach(part -> assertEquals(
                        Optional.of(part), WhenParser.parse(part.words(), start).toOptional()));
            }
        }
    }

    @Test
    void aDayIsInTheQuarterOfItsYear() {
        assertEquals(4, FROM_APRIL.quarter(LocalDate.of(2027, 3, 31)));
        assertEquals(1, FROM_APRIL.quarter(LocalDate.of(2026, 4, 1)));
    }

    @Test
    void weeksAreNoPartOfAYear() {
        assertThrows(
                IllegalStateException.class, () -> words(FROM_APRIL, Frequency.WEEKLY, "2026-04-01", "2026-06-30"));
    }

    private static ImmutableList<String> words(PlanYear year, Frequency frequency, String from, String to) {
        return year.within(frequency, LocalDate.parse(from), LocalDate.parse(to)).stream()
                .map(When::words)
                .collect(toImmutableList());
    }
}

package org.csplan.core.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Range;
import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import org.csplan.core.model.Recurrence.Frequency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@link When}, {@link Timing} and {@link Recurrence}. */
class TimesTest {

    private static final LocalDate FIRST = LocalDate.of(2020, 3, 1);
    private static final LocalDate LAST = LocalDate.of(2020, 3, 31);

    @Test
    void aTimeIsAllItsDaysInTheWordsItWasWrittenIn() {
        When march = When.of("March 2020");

        assertEquals(new When(FIRST, LAST, "March 2020"), march);
        assertEquals(Range.closed(FIRST, LAST), march.days());
        assertFalse(march.isOneDay());
    }

    @Test
    void aDayIsWrittenInFull() {
        assertEquals(new When(LAST, LAST, "31 March 2020"), When.day(LAST));
        assertTrue(When.day(LAST).isOneDay());
        assertEquals(When.of("31 March 2020"), When.day(LAST));
    }

    @Test
    void aYearOfThePlanStartsInAprilUnlessThePlanSaysOtherwise() {
        assertEquals(LocalDate.of(2019, 4, 1), When.of("2019/20").from());
    }

    @Test
    void aTimeThatEndsBeforeItStartsIsRefused() {
        assertRefused(
                "a time can't end (2020-03-01) before it starts (2020-03-31)", () -> new When(LAST, FIRST, "March"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n"})
    void aTimeWithoutWordsIsRefused(String words) {
        assertRefused("a time has no words", () -> new When(FIRST, LAST, words));
    }

    @Test
    void aTimeThatNobodyPlansForIsRefused() {
        LocalDate longAgo = LocalDate.of(0, 12, 31);
        LocalDate farAhead = LocalDate.of(10_000, 1, 1);

        assertRefused("a time lies in the years 1 to 9999", () -> new When(longAgo, LAST, "long ago"));
        assertRefused("a time lies in the years 1 to 9999", () -> new When(FIRST, farAhead, "far ahead"));
    }

    @Test
    void wordsThatSayNoTimeAreRefusedWithWhatToWrite() {
        assertRefused(
                "June 2019 has no 31st day; write 30 June 2019, or the month alone: June 2019",
                () -> When.of("31 June 2019"));
    }

    @Test
    void aTimingSaysWhetherItIsTheEndOrTheWhole() {
        assertEquals("by March 2020", Timing.by(When.of("March 2020")).words());
        assertEquals("during 2019/20", Timing.during(When.of("2019/20")).words());
        assertEquals(new Timing(Timing.Bound.BY, When.of("March 2020")), Timing.by(When.of("March 2020")));
    }

    @ParameterizedTest
    @CsvSource({
        "WEEKLY, weekly",
        "MONTHLY, monthly",
        "QUARTERLY, quarterly",
        "HALF_YEARLY, half-yearly",
        "YEARLY, yearly"
    })
    void whatRecursIsCalledAsTheLanguageCallsIt(Frequency frequency, String words) {
        assertEquals(words, Recurrence.of(frequency).words());
    }

    @Test
    void whatIsYearlyMayHaveItsMonth() {
        assertEquals(new Recurrence(Frequency.YEARLY, Optional.of(Month.MAY)), Recurrence.every(Month.MAY));
        assertEquals("every May", Recurrence.every(Month.MAY).words());
        assertEquals("every November", Recurrence.every(Month.NOVEMBER).words());
    }

    @ParameterizedTest
    @EnumSource(value = Frequency.class, mode = EnumSource.Mode.EXCLUDE, names = "YEARLY")
    void whatIsHeldMoreOftenHasNoMonth(Frequency frequency) {
        assertRefused("only what is yearly has a month", () -> new Recurrence(frequency, Optional.of(Month.NOVEMBER)));
    }

    @Test
    void aTimeIsOverByItsLastDay() {
        When march = When.of("March 2020");

        assertFalse(march.isOverBy(LAST.minusDays(1)));
        assertTrue(march.isOverBy(LAST));
        assertTrue(march.isOverBy(LAST.plusDays(1)));
    }

    @Test
    void whatIsDueIsSaidInTheWordsOfTheLanguage() {
        assertEquals("March 2020", new Due.At(When.of("March 2020")).words());
        assertEquals("provisionally March 2020", new Due.Provisionally(When.of("March 2020")).words());
        assertEquals("every May", new Due.Every(Recurrence.every(Month.MAY)).words());
        assertEquals("ongoing", new Due.Ongoing().words());
        assertEquals("tbc", new Due.ToBeConfirmed().words());
    }

    @Test
    void onlyWhatIsDueOnceHasATime() {
        Optional<When> march = Optional.of(When.of("March 2020"));

        assertEquals(march, new Due.At(march.get()).when());
        assertEquals(march, new Due.Provisionally(march.get()).when());
        assertEquals(Optional.empty(), new Due.Every(Recurrence.every(Month.MAY)).when());
        assertEquals(Optional.empty(), new Due.Ongoing().when());
        assertEquals(Optional.empty(), new Due.ToBeConfirmed().when());
    }

    @Test
    void reportsAreDueAsOftenAsIsSaidOrInSomeQuarters() {
        assertEquals("monthly", new Reporting.Every(Frequency.MONTHLY).words());
        assertEquals("Q2, Q4", inQuarters(4, 2).words());
        assertEquals("Q1, Q2, Q3, Q4", inQuarters(1, 2, 3, 4).words());
    }

    @Test
    void quartersThatAYearDoesNotHaveAreRefused() {
        assertRefused("no quarter is named", () -> inQuarters());
        assertRefused("a year has the quarters 1 to 4", () -> inQuarters(0, 4));
        assertRefused("a year has the quarters 1 to 4", () -> inQuarters(1, 5));
    }

    private static Reporting inQuarters(Integer... quarters) {
        return new Reporting.InQuarters(ImmutableSortedSet.copyOf(quarters));
    }

    private static void assertRefused(String message, Executable making) {
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, making);

        assertEquals(message, refused.getMessage());
    }
}

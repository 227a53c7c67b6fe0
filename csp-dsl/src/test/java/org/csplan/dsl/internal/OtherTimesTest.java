package org.csplan.dsl.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Month;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OtherTimesTest {

    private static final String BOTH_NUMBERS = "write the year with both of its numbers: ";
    private static final String OF_SCHOOLS =
            "write its day or its months, as in April 2027 or September to December 2027";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "w/c 7 December 2026|the day, 7 December 2026, or all the week, 7 December 2026 to 13 December 2026",
                "the week of 7 December 2026|the day, 7 December 2026, or all the week, 7 December 2026 to 13 December 2026",
                "w/e 11 December 2026|the day: 11 December 2026",
                "week ending: 11 December 2026|the day: 11 December 2026",
                "12.2026|December 2026",
                "09.2026|September 2026",
                "Nov/Dec 2026|Nov to Dec 2026",
                "Q3 / Q4 2026/27|Q3 to Q4 2026/27",
                "Christmas 2026|December 2026",
                "xmas 2026|December 2026"
            })
    void areWrittenInWordsThatCspHas(String words, String written) {
        assertEquals(Optional.of("write " + written), OtherTimes.instead(words, Month.APRIL));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FY 2027|2026/27 or 2027/28",
                "by the financial year 2027|2026/27 or 2027/28",
                "end of financial year 2027|end of 2026/27 or end of 2027/28"
            })
    void aFinancialYearOfOneNumberIsOneOfTwo(String words, String years) {
        assertEquals(Optional.of(BOTH_NUMBERS + years), OtherTimes.instead(words, Month.APRIL));
    }

    @Test
    void aYearThatStartsInJanuaryHasOneNumber() {
        assertEquals(Optional.empty(), OtherTimes.instead("FY 2027", Month.JANUARY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Easter 2027", "autumn term 2026", "before Christmas", "the school holidays"})
    void seasonsAreAskedForTheirDaysOrMonths(String words) {
        assertEquals(Optional.of(OF_SCHOOLS), OtherTimes.instead(words, Month.APRIL));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "w/c December 2026",
                "week ending soon",
                "13.2026",
                "Nov/Sometime 2026",
                "Dec/Nov",
                "FY 2026/27",
                "FY 2026-2027",
                "the financial year 2026–2027",
                "financial year",
                "FY 2027 at last",
                "perhaps in FY 2027",
                "December",
                "2027",
                "determined"
            })
    void otherWordsAreLeft(String words) {
        assertEquals(Optional.empty(), OtherTimes.instead(words, Month.APRIL));
    }

    @Test
    void whatIsLongerThanAnyTimeIsProse() {
        String easter = "before Easter, " + "and so on ".repeat(12);

        assertEquals(Optional.of(OF_SCHOOLS), OtherTimes.instead(easter.substring(0, 120), Month.APRIL));
        assertEquals(Optional.empty(), OtherTimes.instead(easter.substring(0, 121), Month.APRIL));
        assertEquals(easter.substring(0, 119).strip(), OtherTimes.plain("(" + easter.substring(0, 119)));
        assertEquals("(" + easter.substring(0, 120), OtherTimes.plain("(" + easter.substring(0, 120)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(June 2026)|June 2026",
                "from April 2026 to March 2027|April 2026 to March 2027",
                "April 2026 -> March 2027|April 2026 to March 2027",
                "no later than December 2026|December 2026",
                "December 2026 at the latest|December 2026",
                "Qtr 3 2026/27|Q3 2026/27",
                "1Q 2026/27|Q1 2026/27",
                "2h 2026/27|h2 2026/27",
                "Q3 FY26/27|Q3 26/27",
                "2026/27 year end|end of 2026/27",
                "financial year-end of 2026/27|end of 2026/27",
                "December 2026|December 2026"
            })
    void areMadePlainWordByWord(String words, String plain) {
        assertEquals(plain, OtherTimes.plain(words));
    }

    @ParameterizedTest
    @CsvSource({
        "within 6 months, true",
        "in the next two weeks, true",
        "6 months from launch, true",
        "a year after it began, true",
        "6 monthsish, false",
        "December 2026, false"
    })
    void areCountedFromADayThatNobodyNames(String words, boolean counted) {
        assertEquals(counted, OtherTimes.isCounted(words));
    }

    @Test
    void theYearsEndIsKnownByItsNames() {
        assertTrue(OtherTimes.isYearEnd("year end"));
        assertTrue(OtherTimes.isYearEnd("the end of the financial year"));
        assertTrue(OtherTimes.isYearEnd("FYE"));
        assertFalse(OtherTimes.isYearEnd("end of year 2"));
    }
}

package org.csplan.core.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.csplan.core.model.Parsed.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhenParserTest {

    private static final String FORMS = "write a day (31 March 2027), a month (March 2027), a quarter (Q2 2026/27),"
            + " a year (2026/27 or 2026), or one to another (April 2026 to June 2026)";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2019-09-30           | 2019-09-30
            2019-9-30            | 2019-09-30
            30 September 2019    | 2019-09-30
            30 SEPTEMBER 2019    | 2019-09-30
            30 Sep 2019          | 2019-09-30
            30 Sept. 2019        | 2019-09-30
            30th September 2019  | 2019-09-30
            30 September, 2019   | 2019-09-30
            30th of Sept 2019    | 2019-09-30
            30-Sep-19            | 2019-09-30
            30/Sep/2019          | 2019-09-30
            September 30, 2019   | 2019-09-30
            1st May 2019         | 2019-05-01
            2nd May 2019         | 2019-05-02
            3rd May 2019         | 2019-05-03
            May 1st 2019         | 2019-05-01
            29 February 2020     | 2020-02-29
            31 March 2019/20     | 2020-03-31
            end of March 2020    | 2020-03-31
            the end of Mar 2020  | 2020-03-31
            end March 2020       | 2020-03-31
            start of March 2020  | 2020-03-01
            beginning of Mar-20  | 2020-03-01
            end of 31 March 2020 | 2020-03-31
            """)
    void aDayIsThatDay(String words, LocalDate day) {
        assertReads(words, day, day);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            September 2019            | 2019-09-01 | 2019-09-30
            sept 2019                 | 2019-09-01 | 2019-09-30
            February 2020             | 2020-02-01 | 2020-02-29
            Apr-25                    | 2025-04-01 | 2025-04-30
            Apr 25                    | 2025-04-01 | 2025-04-30
            Apr '25                   | 2025-04-01 | 2025-04-30
            Apr-2025                  | 2025-04-01 | 2025-04-30
            06/25                     | 2025-06-01 | 2025-06-30
            6/25                      | 2025-06-01 | 2025-06-30
            06/2025                   | 2025-06-01 | 2025-06-30
            11/2012                   | 2012-11-01 | 2012-11-30
            2019-09                   | 2019-09-01 | 2019-09-30
            2019-12                   | 2019-12-01 | 2019-12-31
            March 2019/20             | 2020-03-01 | 2020-03-31
            April 2019/20             | 2019-04-01 | 2019-04-30
            end of 2022               | 2022-12-01 | 2022-12-31
            end of 2019/20            | 2020-03-01 | 2020-03-31
            end of Q2 2019/20         | 2019-09-01 | 2019-09-30
            end of H1 2019/20         | 2019-09-01 | 2019-09-30
            end of summer 2019        | 2019-08-01 | 2019-08-31
            start of 2022             | 2022-01-01 | 2022-01-31
            start of 2019/20          | 2019-04-01 | 2019-04-30
            beginning of Q2 2019/20   | 2019-07-01 | 2019-07-31
            """)
    void aMonthIsAllOfIt(String words, LocalDate from, LocalDate to) {
        assertReads(words, from, to);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Q1 2019/20        | 2019-04-01 | 2019-06-30
            Q2 2019/20        | 2019-07-01 | 2019-09-30
            Q3 24/25          | 2024-10-01 | 2024-12-31
            Q4 2024/25        | 2025-01-01 | 2025-03-31
            Q4 2019-20        | 2020-01-01 | 2020-03-31
            Q3 11/12          | 2011-10-01 | 2011-12-31
            q2 of 2019/20     | 2019-07-01 | 2019-09-30
            Quarter 2 2019/20 | 2019-07-01 | 2019-09-30
            2019/20 Q2        | 2019-07-01 | 2019-09-30
            2019/20-Q2        | 2019-07-01 | 2019-09-30
            2019-Q2           | 2019-04-01 | 2019-06-30
            2019-H2           | 2019-07-01 | 2019-12-31
            Q1 2024           | 2024-01-01 | 2024-03-31
            2024 Q4           | 2024-10-01 | 2024-12-31
            H1 2019/20        | 2019-04-01 | 2019-09-30
            H2 2019/20        | 2019-10-01 | 2020-03-31
            H2 2024           | 2024-07-01 | 2024-12-31
            """)
    void quartersAndHalvesCountFromTheStartOfTheYearNamed(String words, LocalDate from, LocalDate to) {
        assertReads(words, from, to);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2019/20   | 2019-04-01 | 2020-03-31
            2019-20   | 2019-04-01 | 2020-03-31
            2019–20   | 2019-04-01 | 2020-03-31
            2019/2020 | 2019-04-01 | 2020-03-31
            2011/12   | 2011-04-01 | 2012-03-31
            1999/00   | 1999-04-01 | 2000-03-31
            24/25     | 2024-04-01 | 2025-03-31
            24-25     | 2024-04-01 | 2025-03-31
            00/01     | 2000-04-01 | 2001-03-31
            2024      | 2024-01-01 | 2024-12-31
            1900      | 1900-01-01 | 1900-12-31
            2200      | 2200-01-01 | 2200-12-31
            """)
    void numbersThatFollowEachOtherAreAYearOfThePlanAndOneAloneIsOfTheCalendar(
            String words, LocalDate from, LocalDate to) {
        assertReads(words, from, to);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Spring 2019       | 2019-03-01 | 2019-05-31
            summer 2019       | 2019-06-01 | 2019-08-31
            Autumn 2022       | 2022-09-01 | 2022-11-30
            winter 2019       | 2019-12-01 | 2020-02-29
            summer 25         | 2025-06-01 | 2025-08-31
            Summer 2019/20    | 2019-06-01 | 2019-08-31
            winter 2019/20    | 2019-12-01 | 2020-02-29
            spring 2019/20    | 2019-03-01 | 2019-05-31
            """)
    void seasonsAreTheWeatherServices(String words, LocalDate from, LocalDate to) {
        assertReads(words, from, to);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            early 2027           | 2027-01-01 | 2027-04-30
            mid 2027             | 2027-05-01 | 2027-08-31
            mid-2027             | 2027-05-01 | 2027-08-31
            middle of 2027       | 2027-05-01 | 2027-08-31
            late 2027            | 2027-09-01 | 2027-12-31
            early 2019/20        | 2019-04-01 | 2019-07-31
            mid-2019/20          | 2019-08-01 | 2019-11-30
            late 2019/20         | 2019-12-01 | 2020-03-31
            early H2 2019/20     | 2019-10-01 | 2019-11-30
            late summer 2019     | 2019-08-01 | 2019-08-31
            early February 2020  | 2020-02-01 | 2020-02-10
            mid-February 2020    | 2020-02-11 | 2020-02-20
            late February 2020   | 2020-02-21 | 2020-02-29
            """)
    void earlyMidAndLateAreThirds(String words, LocalDate from, LocalDate to) {
        assertReads(words, from, to);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2019/20 to 2021/22         | 2019-04-01 | 2022-03-31
            2019/20–2021/22            | 2019-04-01 | 2022-03-31
            2019-20 – 2021-22          | 2019-04-01 | 2022-03-31
            2019-20–2021-22            | 2019-04-01 | 2022-03-31
            2024 to 2028               | 2024-01-01 | 2028-12-31
            2024-2028                  | 2024-01-01 | 2028-12-31
            2024–2028                  | 2024-01-01 | 2028-12-31
            2024 – 2028                | 2024-01-01 | 2028-12-31
            2024―2028                  | 2024-01-01 | 2028-12-31
            2024−2028                  | 2024-01-01 | 2028-12-31
            2019‐20–2021‐22            | 2019-04-01 | 2022-03-31
            2019‑20–2021‑22            | 2019-04-01 | 2022-03-31
            Q4 23/24 to Q1 24/25       | 2024-01-01 | 2024-06-30
            Q4 23/24 – Q1 24/25        | 2024-01-01 | 2024-06-30
            April 2019 to June 2019    | 2019-04-01 | 2019-06-30
            April 2019 – 2020          | 2019-04-01 | 2020-12-31
            2019-09-30 to 2019-10-05   | 2019-09-30 | 2019-10-05
            2019-09-30 - 2019-10-05    | 2019-09-30 | 2019-10-05
            end of 2019 to March 2020  | 2019-12-01 | 2020-03-31
            2019 to 2019               | 2019-01-01 | 2019-12-31
            Q2 2019-2021               | 2019-04-01 | 2021-12-31
            """)
    void aRangeRunsFromTheFirstDayOfTheOneToTheLastOfTheOther(String words, LocalDate from, LocalDate to) {
        assertReads(words, from, to);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            June to August 2019         | 2019-06-01 | 2019-08-31
            Apr-Jun 2019                | 2019-04-01 | 2019-06-30
            October to March 2019/20    | 2019-10-01 | 2020-03-31
            Q1 to Q3 2019/20            | 2019-04-01 | 2019-12-31
            spring to autumn 2019       | 2019-03-01 | 2019-11-30
            early to mid 2027           | 2027-01-01 | 2027-08-31
            March to end of 2019        | 2019-03-01 | 2019-12-31
            1 to 5 May 2019             | 2019-05-01 | 2019-05-05
            1st–5th May 2019            | 2019-05-01 | 2019-05-05
            11-12 May 2019              | 2019-05-11 | 2019-05-12
            28 April to 3 May 2019      | 2019-04-28 | 2019-05-03
            """)
    void theStartOfARangeTakesWhatItLeavesOutFromTheEnd(String words, LocalDate from, LocalDate to) {
        assertReads(words, from, to);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SEPTEMBER | Q1 2019/20     | 2019-09-01 | 2019-11-30
            SEPTEMBER | 2019/20        | 2019-09-01 | 2020-08-31
            SEPTEMBER | Q1 2024        | 2024-01-01 | 2024-03-31
            SEPTEMBER | summer 2019/20 | 2020-06-01 | 2020-08-31
            SEPTEMBER | mid-2019/20    | 2020-01-01 | 2020-04-30
            JULY      | summer 2019/20 | 2019-06-01 | 2019-08-31
            AUGUST    | summer 2019/20 | 2020-06-01 | 2020-08-31
            JANUARY   | 2019/20        | 2019-01-01 | 2019-12-31
            JANUARY   | winter 2019/20 | 2019-12-01 | 2020-02-29
            """)
    void yearsOfThePlanStartInItsMonth(Month yearStart, String words, LocalDate from, LocalDate to) {
        assertEquals(
                Optional.of(new When(from, to, words)),
                WhenParser.parse(words, yearStart).toOptional());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            11/12           | 2011-04-01 | 11/12 could be a year or a month      | write 2011/12 for the year, or November 2012 for the month
            01/02           | 2001-04-01 | 01/02 could be a year or a month      | write 2001/02 for the year, or January 2002 for the month
            12/13           | 2012-04-01 | 12/13 could be a year or a month      | write 2012/13 for the year, or December 2013 for the month
            2011-12         | 2011-04-01 | 2011-12 could be a year or a month    | write 2011/12 for the year, or December 2011 for the month
            2019-2020       | 2019-04-01 | 2019-2020 could be one year or two    | write 2019/20 for the year from April 2019, or January 2019 to December 2020 for two calendar years
            end of 11/12    | 2012-03-01 | 11/12 could be a year or a month      | write 2011/12 for the year, or November 2012 for the month
            2009 to 11/12   | 2009-01-01 | 11/12 could be a year or a month      | write 2011/12 for the year, or November 2012 for the month
            11/12 to 13/14  | 2011-04-01 | 11/12 could be a year or a month      | write 2011/12 for the year, or November 2012 for the month
            05/12           | 2012-05-01 | 05/12 could be a month or a day       | write May 2012 for the month, or 5 December and its year for the day
            9/10            | 2010-09-01 | 9/10 could be a month or a day        | write September 2010 for the month, or 9 October and its year for the day
            """)
    void whatCouldBeReadInTwoWaysIsReadInTheLongerAndDoubted(
            String words, LocalDate from, String message, String help) {
        Parsed<When> read = parse(words);

        assertEquals(Optional.of(from), read.toOptional().map(When::from));
        assertEquals(Optional.of(message), read.problem().map(Problem::message));
        assertEquals(Optional.of(help), read.problem().map(Problem::help));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            31 June 2019        | June 2019 has no 31st day           | write 30 June 2019, or the month alone: June 2019
            29 February 2019    | February 2019 has no 29th day       | write 28 February 2019, or the month alone: February 2019
            32 March 2020       | March 2020 has no 32nd day          | write 31 March 2020, or the month alone: March 2020
            53 March 2020       | March 2020 has no 53rd day          | write 31 March 2020, or the month alone: March 2020
            0 March 2020        | March 2020 has no 0th day           | write 1 March 2020, or the month alone: March 2020
            2019-02-30          | February 2019 has no 30th day       | write 28 February 2019, or the month alone: February 2019
            31 June             | June has no 31st day                | write 30 June, or the month alone: June
            31 to 5 June 2019   | June 2019 has no 31st day           | write 30 June 2019, or the month alone: June 2019
            31/02/2020          | February 2020 has no 31st day       | write 29 February 2020, or the month alone: February 2020
            02/31/2020          | February 2020 has no 31st day       | write 29 February 2020, or the month alone: February 2020
            2019-13-32          | 2019-13-32 is not a day: there is no month 13 | write a day as in 31 March 2027
            2019-31-03          | 2019-31-03 is not a day: there is no month 31 | write 31 March 2019
            31/31/2020          | 31/31/2020 is not a day: there is no month 31 | write a day as in 31 March 2027
            """)
    void aDayThatItsMonthLacksIsRefused(String words, String message, String help) {
        assertRefuses(words, message, help);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            31/03/2020 | 31/03/2020 gives its month as a number           | write 31 March 2020
            03/31/2020 | 03/31/2020 gives its month as a number           | write 31 March 2020
            31/03/20   | 31/03/20 gives its month as a number             | write 31 March 2020
            31.03.2020 | 31.03.2020 gives its month as a number           | write 31 March 2020
            end of 31.03.2020 | 31.03.2020 gives its month as a number    | write 31 March 2020
            31-03-2020 | 31-03-2020 gives its month as a number           | write 31 March 2020
            2020/03/31 | 2020/03/31 gives its month as a number           | write 31 March 2020
            04/04/2020 | 04/04/2020 gives its month as a number           | write 4 April 2020
            03/04/2020 | 03/04/2020 could be 3 April 2020 or 4 March 2020 | write the month as a word: 3 April 2020 or 4 March 2020
            31/03      | 31/03 needs a year                               | write the month as a word and the year, as in 31 March 2027
            1/5        | 1/5 needs a year                                 | write the month as a word and the year, as in 1 May 2027
            31122026   | 31122026 gives its month as a number             | write 31 December 2026
            20261231   | 20261231 gives its month as a number             | write 31 December 2026
            311226     | 311226 gives its month as a number               | write 31 December 2026
            03042026   | 03042026 could be 3 April 2026 or 4 March 2026   | write the month as a word: 3 April 2026 or 4 March 2026
            122026     | 122026 gives its month as a number               | write December 2026
            202612     | 202612 gives its month as a number               | write December 2026
            """)
    void aDayWithItsMonthAsANumberIsRefusedAndOfferedInWords(String words, String message, String help) {
        assertRefuses(words, message, help);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            31/3/27                 | 31 March 2027
            3/31/27                 | 31 March 2027
            31122026                | 31 December 2026
            46370                   | 14 December 2026
            end of 31.03.2020       | end of 31 March 2020
            1 April 26 to 31/3/27   | 1 April 26 to 31 March 2027
            31/3/27 to 31/3/27      | 31 March 2027 to 31/3/27
            31/3/20 to 31/3/2021    | 31 March 2020 to 31/3/2021
            31 March 2020 to 31/3/2021 | 31 March 2020 to 31 March 2021
            3/4/27                  | -
            122026                  | -
            31 June 2019            | -
            """)
    void whatCanMeanButOneDayIsWrittenInPlaceOfIt(String words, @Nullable String instead) {
        assertEquals(Optional.ofNullable(instead), parse(words).problem().flatMap(Problem::instead));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            46370    | 46370 is a day as Excel counts them: 14 December 2026 | write 14 December 2026
            36526    | 36526 is a day as Excel counts them: 1 January 2000   | write 1 January 2000
            36525    | 36525 is not a year                                   | write a year with four digits, as in 2026
            73051    | 73051 is not a year                                   | write a year with four digits, as in 2026
            20262027 | 20262027 is not a year                                | write a year with four digits, as in 2026
            313226   | 313226 is not a year                                  | write a year with four digits, as in 2026
            121926   | 121926 is not a year                                  | write a year with four digits, as in 2026
            31121926 | 31121926 is not a year                                | write a year with four digits, as in 2026
            """)
    void aLongNumberIsADayWhereItCanBeOne(String words, String message, String help) {
        assertRefuses(words, message, help);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Q5 2019/20  | there is no fifth quarter: a year has Q1 to Q4   | write Q1, Q2, Q3 or Q4 and the year, as in Q4 2026/27
            2019/20 Q9  | there is no ninth quarter: a year has Q1 to Q4   | write Q1, Q2, Q3 or Q4 and the year, as in Q4 2026/27
            Q0 2019/20  | there is no quarter 0: a year has Q1 to Q4       | write Q1, Q2, Q3 or Q4 and the year, as in Q4 2026/27
            Q10 2019/20 | there is no quarter 10: a year has Q1 to Q4      | write Q1, Q2, Q3 or Q4 and the year, as in Q4 2026/27
            H3 2019/20  | there is no third half: a year has H1 and H2     | write H1 or H2 and the year, as in H2 2026/27
            Q3 24       | 24 could be the year 2024 or 2024/25             | write Q3 2024 for the calendar year, or Q3 2024/25 for the year from April 2024
            24 H1       | 24 could be the year 2024 or 2024/25             | write H1 2024 for the calendar year, or H1 2024/25 for the year from April 2024
            """)
    void aQuarterThatTheYearLacksOrWhoseYearIsUnsureIsRefused(String words, String message, String help) {
        assertRefuses(words, message, help);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2019/21    | 2019/21 is not a year: 21 does not follow 19       | write 2019/20 for the year from April 2019, or 2019/20 to 2020/21 for more than one
            2024-28    | 2024-28 is not a year: 28 does not follow 24       | write 2024/25 for the year from April 2024, or 2024/25 to 2027/28 for more than one
            2019/2021  | 2019/2021 is not a year: 2021 does not follow 2019 | write 2019/20 for the year from April 2019, or 2019/20 to 2020/21 for more than one
            2062/27    | 2062/27 is not a year: 27 does not follow 62       | write 2026/27 for the year from April 2026
            2019/18    | 2019/18 is not a year: 18 does not follow 19       | write 2019/20 for the year from April 2019
            2019/19    | 2019/19 is not a year: 19 does not follow 19       | write 2019/20 for the year from April 2019
            2150/2200  | 2150/2200 is not a year: 2200 does not follow 2150 | write 2150/51 for the year from April 2150, or 2150/51 to 2199/00 for more than one
            2019/05    | 2019/05 is not a year: 05 does not follow 19       | write 2019/20 for the year from April 2019, or May 2019 for the month
            Q2 2019/21 | 2019/21 is not a year: 21 does not follow 19       | write 2019/20 for the year from April 2019, or 2019/20 to 2020/21 for more than one
            Q2 06/25   | 06/25 is not a year: 25 does not follow 06         | write 2006/07 for the year from April 2006, or 2006/07 to 2024/25 for more than one
            13/25      | 13/25 is neither a year nor a month: 25 does not follow 13, and there is no month 13 | write 2013/14 for the year from April 2013, or a month from 01 to 12 and its year, as in 06/25
            00/2025    | 00/2025 is neither a year nor a month: 2025 does not follow 00, and there is no month 00 | write 2000/01 for the year from April 2000, or a month from 01 to 12 and its year, as in 06/25
            1066       | the year 1066 is too long ago                      | write a year from 1900 to 2200, as in 2026
            1899/00    | the year 1899 is too long ago                      | write a year from 1900 to 2200, as in 2026
            1019/21    | the year 1019 is too long ago                      | write a year from 1900 to 2200, as in 2026
            1019-09    | the year 1019 is too long ago                      | write a year from 1900 to 2200, as in 2026
            1019-09-30 | the year 1019 is too long ago                      | write a year from 1900 to 2200, as in 2026
            2201       | the year 2201 is too far ahead                     | write a year from 1900 to 2200, as in 2026
            30 September 2919 | the year 2919 is too far ahead              | write a year from 1900 to 2200, as in 2026
            31/03/2919 | the year 2919 is too far ahead                     | write a year from 1900 to 2200, as in 2026
            20119      | 20119 is not a year                                | write a year with four digits, as in 2026
            30 September 201  | 201 is not a year                           | write a year with four digits, as in 2026
            24         | 24 says no month and no year                       | write all of a day, as in 31 March 2027, or all of a year, as in 2026
            31st       | 31st says no month and no year                     | write all of a day, as in 31 March 2027, or all of a year, as in 2026
            """)
    void numbersThatAreNoYearAreRefused(String words, String message, String help) {
        assertRefuses(words, message, help);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            March               | March needs a year         | add the year, as in March 2027
            31 March            | 31 March needs a year      | add the year, as in 31 March 2027
            March 31st          | March 31st needs a year    | add the year, as in March 31st 2027
            March 5             | March 5 needs a year       | add the year, as in March 5 2027
            29 February         | 29 February needs a year   | add the year, as in 29 February 2028
            Q2                  | Q2 needs a year            | add the year, as in Q2 2026/27
            H1                  | H1 needs a year            | add the year, as in H1 2026/27
            summer              | summer needs a year        | add the year, as in summer 2027
            early               | early needs a year         | add the year, as in early 2027
            end of March        | end of March needs a year  | add the year, as in end of March 2027
            June to August      | August needs a year        | add the year, as in August 2027
            Apr-Jun             | Jun needs a year           | add the year, as in Jun 2027
            June 2019 to August | August needs a year        | add the year, as in August 2027
            June to 2019/20     | June needs a year          | add the year, as in June 2027
            """)
    void aTimeWithoutItsYearIsRefused(String words, String message, String help) {
        assertRefuses(words, message, help);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            June 2020 to April 2019   | June 2020 to April 2019 ends before it starts   | did you mean June 2020 to April 2021? If not, check both years
            1 April 2026 to 31 March 2026 | 1 April 2026 to 31 March 2026 ends before it starts | did you mean 1 April 2026 to 31 March 2027? If not, check both years
            April 2027 - March 2026   | April 2027 - March 2026 ends before it starts   | did you mean April 2027 to March 2028? If not, check both years
            Q1 2026/27 to Q4 2025/26  | Q1 2026/27 to Q4 2025/26 ends before it starts  | did you mean Q1 2026/27 to Q4 2026/27? If not, check both years
            1 March 2024 to 29 February 2024 | 1 March 2024 to 29 February 2024 ends before it starts | write 29 February 2024 to 1 March 2024
            2028-2024                 | 2028-2024 ends before it starts                 | write 2024 to 2028
            November to February 2020 | November to February 2020 ends before it starts | write November 2019 to February 2020
            Q4 to Q1 2024/25          | Q4 to Q1 2024/25 ends before it starts          | write Q4 2023/24 to Q1 2024/25
            5 to 1 May 2019           | 5 to 1 May 2019 ends before it starts           | write the earlier day first, as in 1 to 5 May 2026
            """)
    void aRangeThatEndsBeforeItStartsIsRefused(String words, String message, String help) {
        assertRefuses(words, message, help);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Septembr 2019        | no month is called Septembr  | did you mean September?
            30 Septembr 2019     | no month is called Septembr  | did you mean September?
            30-Septembr-2019     | no month is called Septembr  | did you mean September?
            June to Agust 2019   | no month is called Agust     | did you mean August?
            mid-Febuary 2020     | no month is called Febuary   | did you mean February?
            Mrach                | no month is called Mrach     | did you mean March?
            Novem 2019           | no month is called Novem     | did you mean November?
            Jnue 2019            | no month is called Jnue      | did you mean June?
            Juny 2019            | no month is called Juny      | did you mean June?
            Setembr 2019         | no month is called Setembr   | did you mean September?
            Sprng 2019           | no season is called Sprng    | did you mean spring?
            end of Wintr 2019/20 | no season is called Wintr    | did you mean winter?
            """)
    void aMisspeltMonthOrSeasonIsOfferedTheNearest(String words, String message, String help) {
        assertRefuses(words, message, help);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2019 to 2020 to 2021             | 2019 to 2020 to 2021 names more than two times             | write one time to another, as in 2026/27 to 2028/29
            Apr-June 2019 to August 2019     | Apr-June 2019 to August 2019 names more than two times     | write one time to another, as in 2026/27 to 2028/29
            Apr-19-Jun-19                    | Apr-19-Jun-19 has more than one dash                       | write a day as in 31 March 2027, or one time to another as in 2026/27 to 2028/29
            """)
    void moreThanTwoTimesAreRefused(String words, String message, String help) {
        assertRefuses(words, message, help);
    }

    @Test
    void twoYearsAreDoubtedWhereYearsAreThoseOfTheCalendar() {
        for (String words : List.of("2026/27", "Q1 2026/27", "2026-2027")) {
            Parsed.Value<When> read = (Parsed.Value<When>) WhenParser.parse(words, Month.JANUARY);

            assertEquals(2026, read.value().to().getYear());
            assertTrue(read.doubt().isPresent(), words);
        }
        assertEquals(
                Optional.empty(), WhenParser.parse("Q1 2026", Month.JANUARY).problem());
        assertEquals(
                Optional.empty(),
                WhenParser.parse("winter 2026/27", Month.JANUARY).problem());
        assertEquals(Optional.empty(), WhenParser.parse("2026/27", Month.APRIL).problem());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ongoing",
                "tbc",
                "November annually",
                "once per year in Q1",
                "within six months of start",
                "Mya 2019",
                "Mrahc 2019",
                "quarters 2/3/4",
                "Q",
                "Q2 2019 extra",
                "end of early 2027",
                "2019/",
                "1.2",
                "-",
                "to",
                "2019 to",
                "to 2019",
                "by March 2020",
                "2019/20/21/22",
                "٢٠١٩",
                "２０１９",
                "²",
                "💥",
                "99999999999 March 2020",
                "2019/99999",
                ", May 2019",
                "May 2019,",
                ".2019",
                "May '"
            })
    void anythingElseIsRefusedWithExamples(String words) {
        assertRefuses(words, words + " is not a time that can be read", FORMS);
    }

    @ParameterizedTest
    @CsvSource({
        "March 2020, true",
        "11/12, true",
        "2019 to 2020, true",
        "March, false",
        "31 June 2019, false",
        "tbc, false",
        "'', false",
        "' ', false"
    })
    void wordsAreATimeOrNone(String words, boolean isWhen) {
        assertEquals(isWhen, WhenParser.isWhen(words, Month.APRIL));
    }

    @Test
    void wordsLongerThanAnyTimeAreNone() {
        String longest = "a".repeat(120);

        assertRefuses(longest, longest + " is not a time that can be read", FORMS);
        assertRefuses(longest + "a", "a".repeat(40) + "… is not a time that can be read", FORMS);
    }

    @Test
    void onlyTheSideThatCannotBeReadIsNamed() {
        assertRefuses("2019 to date", "date is not a time that can be read", FORMS);
        assertRefuses("now to 2019", "now is not a time that can be read", FORMS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\r\n", "\u00A0\u2009", "\u200B\uFEFF"})
    void noWordsAreAMissingTime(String words) {
        assertRefuses(
                words,
                "a time is missing",
                "write a day, a month or a year, as in 31 March 2027, March 2027 or 2026/27");
    }

    @Test
    void proseIsRefusedAndNotRepeatedInFull() {
        assertRefuses(
                "the partnership will agree the date ".repeat(1000),
                "the partnership will agree the date the …" + " is not a time that can be read",
                FORMS);
        assertRefuses("a".repeat(39) + "💥".repeat(100), "a".repeat(39) + "… is not a time that can be read", FORMS);
    }

    @Test
    void blanksAreFoldedAndInvisibleCharactersDropped() {
        assertEquals(
                Parsed.of(new When(LocalDate.of(2020, 3, 31), LocalDate.of(2020, 3, 31), "31 March 2020")),
                parse("\u00A0 31\u00A0\tMar\u00ADch\u2003\n2020\u200B "));
    }

    @Test
    void theWordsStayAsWritten() {
        assertEquals(
                Optional.of("Q4 23/24 – Q1 24/25"),
                parse("Q4 23/24 – Q1 24/25").toOptional().map(When::words));
        assertEquals(Optional.of("sept. 2019"), parse("sept. 2019").toOptional().map(When::words));
    }

    @Test
    void aHelpNamesTheMonthInWhichThePlansYearStarts() {
        assertEquals(
                Parsed.failure(
                        "2019/21 is not a year: 21 does not follow 19",
                        "write 2019/20 for the year from September 2019, or 2019/20 to 2020/21 for more than one"),
                WhenParser.parse("2019/21", Month.SEPTEMBER));
    }

    @Test
    void theDefaultLocaleChangesNothing() {
        Locale usual = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        try {
            assertReads("30 APRIL 2019", LocalDate.of(2019, 4, 30), LocalDate.of(2019, 4, 30));
            assertReads("SPRING 2019", LocalDate.of(2019, 3, 1), LocalDate.of(2019, 5, 31));
            assertReads("MID 2019", LocalDate.of(2019, 5, 1), LocalDate.of(2019, 8, 31));
            assertEquals("12 April 2019", WhenParser.write(LocalDate.of(2019, 4, 12)));
        } finally {
            Locale.setDefault(usual);
        }
    }

    @ParameterizedTest
    @CsvSource({"2020-03-31, 31 March 2020", "2019-05-01, 1 May 2019", "1900-12-09, 9 December 1900"})
    void aDayIsWrittenInWords(LocalDate day, String words) {
        assertEquals(words, WhenParser.write(day));
    }

    @Test
    void bothSpellingsThatADoubtOffersAreReadWithoutDoubt() {
        for (int month = 1; month <= 12; month++) {
            String words = twoDigits(month) + "/" + twoDigits(month + 1);
            String[] offered =
                    parse(words).problem().orElseThrow().help().split("write | for the year, or | for the month", -1);

            assertTrue(
                    parse(offered[1]) instanceof Parsed.Value<When> year
                            && year.doubt().isEmpty(),
                    words);
            assertTrue(
                    parse(offered[2]) instanceof Parsed.Value<When> named
                            && named.doubt().isEmpty(),
                    words);
        }
    }

    private static String twoDigits(int number) {
        return (number < 10 ? "0" : "") + number;
    }

    private static void assertReads(String words, LocalDate from, LocalDate to) {
        assertEquals(Parsed.of(new When(from, to, words)), parse(words));
    }

    private static void assertRefuses(String words, String message, String help) {
        Parsed<When> read = parse(words);
        assertEquals(Optional.empty(), read.toOptional());
        assertEquals(Optional.of(message), read.problem().map(Problem::message));
        assertEquals(Optional.of(help), read.problem().map(Problem::help));
    }

    private static Parsed<When> parse(String words) {
        return WhenParser.parse(words, Month.APRIL);
    }

    @Test
    void aYearIsWrittenAsItIsRead() {
        assertEquals("2019/20", WhenParser.writeYear(YearMonth.of(2019, Month.APRIL)));
        assertEquals("1999/00", WhenParser.writeYear(YearMonth.of(1999, Month.SEPTEMBER)));
        assertEquals("2019", WhenParser.writeYear(YearMonth.of(2019, Month.JANUARY)));
    }
}

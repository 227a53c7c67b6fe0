package org.csplan.core.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.csplan.core.model.Figure;
import org.csplan.core.model.Measure;
import org.csplan.core.model.Quantity;
import org.csplan.core.model.Timing;
import org.csplan.core.model.When;
import org.junit.jupiter.api.Test;

class CountAttainmentTest {

    private static final String HALF_YEAR = "2019-09-30";
    private static final String YEAR_END = "2020-03-31";

    /** 2019/20 has 366 days, of which 183 have gone by the end of September. */
    @Test
    void theTotalIsHeldAgainstTheDaysThatHaveGone() {
        Attainment attainment = visits().told("Q1 2019/20", "64")
                .told("Q2 2019/20", "78 visits")
                .on(HALF_YEAR);

        assertEquals(Verdict.ON_COURSE, attainment.verdict());
        assertEquals(
                "142 of 300 visits (47.3%) by 30 September 2019; 150 expected by then",
                attainment.reason().words());
        assertEquals(Optional.of(Quantity.of("142 visits")), attainment.value());
        assertEquals(Optional.of(LocalDate.of(2019, 9, 30)), attainment.until());
        assertEquals(Optional.of(Quantity.of("300 visits")), attainment.target());
        assertEquals(Optional.of(LocalDate.of(2020, 3, 31)), attainment.targetDay());
        assertEquals(Optional.of(Quantity.of("47.3%")), attainment.share());
        assertEquals(Optional.of(Quantity.of("150 visits")), attainment.expected());
        assertEquals(Optional.of(Quantity.of("284 visits")), attainment.projected());
        assertEquals(Optional.of(Quantity.of("94.7%")), attainment.projectedShare());
        assertEquals(
                List.of(
                        "total: 64 (Q1 2019/20) + 78 visits (Q2 2019/20) = 142 visits",
                        "share: 142 of 300 = 47.3%",
                        "expected: 300 × 183 of 366 days = 150",
                        "projected: 142 ÷ 183 of 366 days = 284"),
                Measured.words(attainment.arithmetic()));
        assertEquals(List.of(), Measured.words(attainment.leftOut()));
    }

    @Test
    void aTenthBehindIsOnCourseAQuarterAtRiskAndMoreOffCourse() {
        assertEquals(
                Verdict.ON_COURSE,
                visits().told("H1 2019/20", "135").on(HALF_YEAR).verdict());
        assertEquals(
                Verdict.AT_RISK,
                visits().told("H1 2019/20", "134").on(HALF_YEAR).verdict());
        assertEquals(
                Verdict.AT_RISK,
                visits().told("H1 2019/20", "112.5").on(HALF_YEAR).verdict());
        assertEquals(
                Verdict.OFF_COURSE,
                visits().told("H1 2019/20", "112.4").on(HALF_YEAR).verdict());
    }

    @Test
    void whatIsToStayAtNothingIsOffCourseOnceThereIsOne() {
        Measured none = count("0 placements");

        assertEquals(Verdict.MET, none.told("Q1 2019/20", "0").on(HALF_YEAR).verdict());
        Attainment three = count("0 placements").told("Q1 2019/20", "3").on(HALF_YEAR);
        assertEquals(Verdict.OFF_COURSE, three.verdict());
        assertEquals("3 of 0 placements by 30 June 2019", three.reason().words());
    }

    @Test
    void aZeroThatAnAgencyTellsIsAReading() {
        Attainment alone = visits().toldBy("Fire", "Q1 2019/20", "0").on(HALF_YEAR);

        assertEquals(Verdict.OFF_COURSE, alone.verdict());
        assertEquals(Optional.of(Quantity.of("0 visits")), alone.value());
        assertEquals(Optional.of(LocalDate.of(2019, 6, 30)), alone.until());
        assertEquals(List.of(), Measured.words(alone.leftOut()));

        Attainment beforeMore = visits().toldBy("Fire", "Q1 2019/20", "0")
                .toldBy("Fire", "Q2 2019/20", "78")
                .on(HALF_YEAR);

        assertEquals(
                "total: 0 (Q1 2019/20, Fire) + 78 (Q2 2019/20, Fire) = 78 visits",
                Measured.words(beforeMore.arithmetic()).get(0));
        assertEquals(List.of(), Measured.words(beforeMore.leftOut()));
    }

    /** A third of 2 hubs is none yet; of money every penny counts. */
    @Test
    void whatIsNearAWholeNumberIsShownApartFromIt() {
        assertTrue(Measured.of(Measure.of("homes", "Homes").count(Quantity.of("60 homes")))
                .told("Q1 2018/19", "9 homes")
                .in("2018/19")
                .on("2018-06-30")
                .arithmetic()
                .stream()
                .map(Reason::words)
                .toList()
                .contains("expected: 60 × 91 of 365 days = 14.96, in whole ones 14"));
    }

    @Test
    void onlyWholeOnesAreExpectedOfWhatIsCounted() {
        Attainment hubs = count("2 hubs").told("April to July 2019", "0").on(HALF_YEAR);
        Attainment visits = visits().told("Q1 2019/20", "74").on(HALF_YEAR);
        Attainment half = visits().told("Q1 2019/20", "74.5").on(HALF_YEAR);

        assertEquals(Verdict.NOT_JUDGED, hubs.verdict());
        assertEquals(
                Verdict.ON_COURSE,
                count("2 hubs").told("April to July 2019", "1").on(HALF_YEAR).verdict());
        assertEquals(
                "0 of 2 hubs (0%) by 31 July 2019; 0 expected by then",
                hubs.reason().words());
        assertEquals(Optional.of(Quantity.of("74 visits")), visits.expected());
        assertEquals(visits.expected(), half.expected());
        assertTrue(Measured.words(visits.arithmetic())
                .contains("expected: 300 × 91 of 366 days = 74.6, in whole ones 74"));
    }

    @Test
    void whatComesAfterTheLastReadingIsUnknownAndNotZero() {
        Attainment stale = visits().told("Q1 2019/20", "75").on("2019-12-31");

        assertEquals(
                "75 of 300 visits (25%) by 30 June 2019; 74 expected by then",
                stale.reason().words());
        assertEquals(Verdict.ON_COURSE, stale.verdict());
    }

    @Test
    void whatIsReachedIsMetHoweverEarly() {
        Attainment met = visits().told("Q1 2019/20", "300").on("2019-06-30");

        assertEquals(Verdict.MET, met.verdict());
        assertEquals("300 of 300 visits (100%) by 30 June 2019", met.reason().words());
        assertEquals(Optional.empty(), met.projected());
        assertEquals(Optional.empty(), met.projectedShare());
    }

    @Test
    void onTheLastDayTheTimeIsOver() {
        Measured nearly = visits().told("2019/20", "299");
        Attainment missed = nearly.on(YEAR_END);

        assertEquals(Verdict.AT_RISK, missed.verdict());
        assertEquals(
                "299 of 300 visits (99.7%) by 31 March 2020; the time was over on 31 March 2020",
                missed.reason().words());
        assertEquals(
                Verdict.OFF_COURSE, visits().told("2019/20", "269").on(YEAR_END).verdict());
    }

    @Test
    void aShareNearTheWholeIsNotShownAsTheWhole() {
        Measured million = count("1,000,000 leaflets");

        assertEquals(
                Optional.of(Quantity.of("99.9%")),
                million.told("2019/20", "999,999").on(YEAR_END).share());
        assertEquals(
                Optional.of(Quantity.of("100.1%")),
                count("1,000,000 leaflets")
                        .told("2019/20", "1,000,001")
                        .on(YEAR_END)
                        .share());
    }

    @Test
    void readingsAfterTheDayDoNotCount() {
        Measured visits = visits().told("Q1 2019/20", "64").told("Q2 2019/20", "78");

        assertEquals(
                Optional.of(Quantity.of("64 visits")), visits.on("2019-09-29").value());
        assertEquals(
                Optional.of(Quantity.of("142 visits")), visits.on(HALF_YEAR).value());
    }

    @Test
    void aYearIsNotAddedToItsQuarters() {
        Attainment more = visits().told("Q1 2019/20", "64")
                .told("Q2 2019/20", "78")
                .told("2019/20", "310")
                .on(YEAR_END);
        Attainment less = visits().told("Q1 2019/20", "64")
                .told("Q2 2019/20", "78")
                .told("2019/20", "100")
                .on(YEAR_END);

        assertEquals(Optional.of(Quantity.of("310 visits")), more.value());
        assertEquals(
                List.of(
                        "64 (Q1 2019/20): other readings tell of the same days",
                        "78 (Q2 2019/20): other readings tell of the same days"),
                Measured.words(more.leftOut()));
        assertEquals(Optional.of(Quantity.of("142 visits")), less.value());
    }

    @Test
    void timesThatShareADayAreNotAdded() {
        Attainment attainment = visits().told("1 April 2019 to 10 May 2019", "10")
                .told("10 May 2019 to 30 June 2019", "20")
                .told("1 July 2019 to 31 July 2019", "30")
                .on(HALF_YEAR);

        assertEquals(Optional.of(Quantity.of("50 visits")), attainment.value());
    }

    @Test
    void severalAgenciesAddUp() {
        Attainment attainment = visits().toldBy("Fire", "Q1 2019/20", "40")
                .toldBy("Police", "Q1 2019/20", "24")
                .toldBy("Fire", "H1 2019/20", "90")
                .on(HALF_YEAR);

        assertEquals(Optional.of(Quantity.of("114 visits")), attainment.value());
        assertEquals(
                "total: 24 (Q1 2019/20, Police) + 90 (H1 2019/20, Fire) = 114 visits",
                Measured.words(attainment.arithmetic()).get(0));
    }

    @Test
    void ofOneTimeToldTwiceByOneAgencyTheLargerCounts() {
        assertEquals(
                Optional.of(Quantity.of("42 visits")),
                visits().toldBy("Fire", "Q1 2019/20", "42")
                        .toldBy("Fire", "Q1 2019/20", "40")
                        .toldBy("Fire", "Q1 2019/20", "42")
                        .on(HALF_YEAR)
                        .value());
    }

    @Test
    void thePlanTellsOfTheWholeSoItIsNotAddedToTheAgenciesPartsOfIt() {
        Measured visits = visits().told("Q1 2019/20", "31")
                .toldBy("Fire", "Q2 2019/20", "27")
                .toldBy("Fire", "Q1 2019/20", "20")
                .toldBy("Police", "Q1 2019/20", "10");

        assertEquals(Optional.of(Quantity.of("58 visits")), visits.on(HALF_YEAR).value());
        assertEquals(
                Optional.of(Quantity.of("62 visits")),
                visits.toldBy("Police", "Q1 2019/20", "15").on(HALF_YEAR).value());
    }

    @Test
    void aTotalToDateStandsForAllBeforeIt() {
        Measured visits = visits().told("Q1 2019/20", "64")
                .told("Q2 2019/20", "90")
                .told("Q2 2019/20", "142 to date")
                .told("Q3 2019/20", "59");

        assertEquals(
                Optional.of(Quantity.of("142 visits")), visits.on(HALF_YEAR).value());
        assertEquals(
                Optional.of(Quantity.of("201 visits")), visits.on("2019-12-31").value());
        assertEquals(
                Optional.of(Quantity.of("200 visits")),
                visits.told("Q3 2019/20", "200 to date").on("2019-12-31").value());
    }

    @Test
    void eachAgencysTotalToDateStandsForItsOwnPart() {
        Attainment attainment = visits().toldBy("Fire", "Q1 2019/20", "60 to date")
                .toldBy("Fire", "Q2 2019/20", "142 to date")
                .toldBy("Police", "Q1 2019/20", "50 to date")
                .toldBy("Police", "Q2 2019/20", "8")
                .on(HALF_YEAR);

        assertEquals(Optional.of(Quantity.of("200 visits")), attainment.value());
        assertEquals(
                List.of("60 to date (Q1 2019/20, Fire): other readings tell of the same days"),
                Measured.words(attainment.leftOut()));
    }

    @Test
    void thePlansTotalToDateStandsForWhatAgenciesToldBefore() {
        Attainment attainment = visits().toldBy("Fire", "Q1 2019/20", "100")
                .toldBy("Police", "Q1 2019/20", "100")
                .told("Q1 2019/20", "120 to date")
                .toldBy("Fire", "Q2 2019/20", "22")
                .on(HALF_YEAR);

        assertEquals(Optional.of(Quantity.of("142 visits")), attainment.value());
    }

    @Test
    void aReadingWithoutATimeIsAddedToNothing() {
        assertEquals(
                Optional.of(Quantity.of("3 visits")),
                visits().toldWithoutTime("3").toldWithoutTime("2").on(HALF_YEAR).value());
        assertEquals(
                Optional.of(Quantity.of("64 visits")),
                visits().toldWithoutTime("3")
                        .told("Q1 2019/20", "64")
                        .on(HALF_YEAR)
                        .value());
        Attainment alone = visits().toldWithoutTime("3").on(HALF_YEAR);
        assertEquals(Optional.empty(), alone.until());
        assertEquals(
                "3 of 300 visits (1%); 150 expected by then", alone.reason().words());
    }

    @Test
    void whatIsInAnotherUnitOrOutsideTheTimeOrNoNumberIsLeftOutAndSaysSo() {
        Attainment attainment = visits().told("Q1 2019/20", "64 calls")
                .told("Q4 2018/19", "50")
                .told("Q2 2019/20", "done")
                .told("August 2019", "-3")
                .on(HALF_YEAR);

        assertEquals(Verdict.NO_DATA, attainment.verdict());
        assertEquals(
                "no figure is reported yet; target 300 visits during 2019/20",
                attainment.reason().words());
        assertEquals(
                List.of(
                        "50 (Q4 2018/19): it is not for the time of the measure",
                        "64 calls (Q1 2019/20): the measure is in visits",
                        "done (Q2 2019/20): the measure needs a number",
                        "-3 (August 2019): a count is never below zero"),
                Measured.words(attainment.leftOut()));
    }

    @Test
    void whatIsNotAgreedStaysUnknown() {
        Measured bids = Measured.of(Measured.named().count(new Figure.ToBeConfirmed("tbc bids")));

        assertEquals(Verdict.NOT_JUDGED, bids.on(HALF_YEAR).verdict());
        Attainment told = bids.told("Q1 2019/20", "4 bids").on(HALF_YEAR);
        assertEquals(
                "4 bids by 30 June 2019; how many there should be is not agreed",
                told.reason().words());
        assertEquals(Optional.of(Quantity.of("4 bids")), told.value());
        assertEquals(Optional.empty(), told.share());
        assertEquals(Optional.empty(), told.target());
    }

    @Test
    void withoutAPeriodThereIsAShareButNoPace() {
        Attainment attainment = Measured.of(Measured.named().count(Quantity.of("2 courses")))
                .withoutPeriod()
                .told("Q1 2019/20", "1")
                .on(HALF_YEAR);

        assertEquals(Verdict.NOT_JUDGED, attainment.verdict());
        assertEquals(Optional.of(Quantity.of("50%")), attainment.share());
        assertEquals(Optional.empty(), attainment.expected());
    }

    @Test
    void byATimeCountsFromTheStartOfThePeriod() {
        Measured byJune = Measured.of(Measured.named().count(Quantity.of("91 visits"), Timing.by(When.of("June 2019"))))
                .told("April 2019", "30");

        assertEquals(
                List.of("expected: 91 × 30 of 91 days = 30", "projected: 30 ÷ 30 of 91 days = 91"),
                Measured.words(byJune.on("2019-04-30").arithmetic()).subList(2, 4));
    }

    /** 60 + 40 by the end of September, of which 120 were to be there; 15 and 5 came after it. */
    @Test
    void whatIsReachedAfterItsTimeIsReachedLate() {
        Measured bySeptember = bySeptember()
                .told("Q1 2019/20", "60")
                .told("Q2 2019/20", "40")
                .told("Q3 2019/20", "15")
                .told("Q4 2019/20", "5");
        Attainment missed = bySeptember.on("2019-12-31");
        Attainment late = bySeptember.on(YEAR_END);

        assertEquals(Verdict.OFF_COURSE, bySeptember.on(HALF_YEAR).verdict());
        assertEquals(Verdict.AT_RISK, missed.verdict());
        assertEquals(
                "115 of 120 visits (95.8%) by 31 December 2019; the time was over on 30 September 2019",
                missed.reason().words());
        assertEquals(Verdict.MET, late.verdict());
        assertEquals(
                "120 of 120 visits (100%) by 31 March 2020; "
                        + "late, it was to be reached by 30 September 2019 and was by 31 March 2020",
                late.reason().words());
        assertEquals(List.of(), late.leftOut());
    }

    @Test
    void theDayByWhichItWasReachedLateIsThatOfTheReadingThatReachedIt() {
        Attainment late = bySeptember()
                .told("Q1 2019/20", "60")
                .told("Q3 2019/20", "60")
                .told("Q4 2019/20", "5")
                .on(YEAR_END);

        assertEquals(
                "125 of 120 visits (104.2%) by 31 March 2020; "
                        + "late, it was to be reached by 30 September 2019 and was by 31 December 2019",
                late.reason().words());
    }

    @Test
    void whatWasReachedInTimeOrMayHaveBeenIsNotLate() {
        Attainment inTime =
                bySeptember().told("Q1 2019/20", "120").told("Q3 2019/20", "10").on(YEAR_END);
        Attainment across = bySeptember()
                .told("Q1 2019/20", "60")
                .told("August 2019 to October 2019", "60")
                .on(YEAR_END);
        Attainment toDate = bySeptember()
                .told("Q1 2019/20", "60")
                .told("Q3 2019/20", "120 to date")
                .on(YEAR_END);

        assertEquals(
                "130 of 120 visits (108.3%) by 31 December 2019",
                inTime.reason().words());
        assertEquals(
                "120 of 120 visits (100%) by 31 October 2019", across.reason().words());
        assertEquals(
                "120 of 120 visits (100%) by 31 December 2019; whether that was so by 30 September 2019 is not told",
                toDate.reason().words());
    }

    @Test
    void whatCountsDuringATimeHasNothingAddedAfterIt() {
        Attainment missed = Measured.of(
                        Measured.named().count(Quantity.of("120 visits"), Timing.during(When.of("Q1 2019/20"))))
                .told("Q1 2019/20", "100")
                .told("Q2 2019/20", "20")
                .on(YEAR_END);

        assertEquals(
                "100 of 120 visits (83.3%) by 30 June 2019; the time was over on 30 June 2019",
                missed.reason().words());
        assertEquals(
                List.of("20 (Q2 2019/20): it is not for the time of the measure"), Measured.words(missed.leftOut()));
    }

    private static Measured bySeptember() {
        return Measured.of(Measured.named().count(Quantity.of("120 visits"), Timing.by(When.of("September 2019"))));
    }

    @Test
    void nothingIsExpectedBeforeItsTimeBegins() {
        Measured event =
                Measured.of(Measured.named().count(Quantity.of("1 event"), Timing.during(When.of("March 2020"))));

        assertEquals(
                "it counts from 1 March 2020 on", event.on(HALF_YEAR).reason().words());
        assertEquals(Verdict.NOT_JUDGED, event.on("2020-02-29").verdict());
        assertEquals(Verdict.NO_DATA, event.on("2020-03-01").verdict());
        assertEquals(
                Verdict.MET, event.told("Q4 2019/20", "1 event").on(YEAR_END).verdict());
    }

    @Test
    void moneyIsShownAsMoney() {
        Attainment grants = count("£12,500").told("Q1 2019/20", "£2,495.50").on(HALF_YEAR);

        assertEquals(
                "£2,495.50 of £12,500 (20%) by 30 June 2019; £3,107.92 expected by then",
                grants.reason().words());
        assertEquals(Verdict.AT_RISK, grants.verdict());
    }

    @Test
    void aPartOfAWholeCountsAsThePart() {
        assertEquals(
                Optional.of(Quantity.of("64 visits")),
                visits().told("Q1 2019/20", "64 of 114").on(HALF_YEAR).value());
    }

    @Test
    void ofNothingToReachThereIsNoShare() {
        Attainment none = count("0 visits").told("Q1 2019/20", "0").on(HALF_YEAR);

        assertEquals(Verdict.MET, none.verdict());
        assertEquals("0 of 0 visits by 30 June 2019", none.reason().words());
        assertEquals(Optional.empty(), none.share());
    }

    @Test
    void whatAgenciesTellOfPartsCountsWhereItComesToMoreThanThePlanTells() {
        Measured parts = visits().told("Q1 2019/20", "10")
                .toldBy("Fire", "April 2019", "8")
                .toldBy("Fire", "May 2019", "8")
                .toldBy("Fire", "Q2 2019/20", "5");

        assertEquals(Optional.of(Quantity.of("21 visits")), parts.on(HALF_YEAR).value());
        assertEquals(
                Optional.of(Quantity.of("25 visits")),
                parts.told("Q1 2019/20", "20").on(HALF_YEAR).value());
    }

    @Test
    void aPlanMayCountByTheCalendarYear() {
        Attainment leap = count("366 visits", "2020")
                .in("2020")
                .told("January 2020", "31")
                .on("2020-01-31");

        assertEquals(
                "31 of 366 visits (8.5%) by 31 January 2020; 31 expected by then",
                leap.reason().words());
        assertTrue(Measured.words(leap.arithmetic()).contains("expected: 366 × 31 of 366 days = 31"));
    }

    /** By the end of July 40 and 31 of the 92 days of the 70 from 40 to 110. */
    @Test
    void targetsOnTheWaySayHowMuchIsExpectedByWhen() {
        Attainment attainment = onTheWay(by("40", "Q1 2019/20"), by("110", "Q2 2019/20"), during("90", "Q3 2019/20"))
                .told("Q1 2019/20", "38")
                .told("July 2019", "20")
                .on("2019-07-31");

        assertEquals(Verdict.ON_COURSE, attainment.verdict());
        assertEquals(
                "58 of 300 visits (19.3%) by 31 July 2019; 63 expected by then",
                attainment.reason().words());
        assertEquals(Optional.of(Quantity.of("63 visits")), attainment.expected());
        assertEquals(Optional.of(Quantity.of("273.6 visits")), attainment.projected());
        assertEquals(
                List.of(
                        "total: 38 (Q1 2019/20) + 20 (July 2019) = 58 visits",
                        "share: 58 of 300 = 19.3%",
                        "expected: 40 + 70 × 31 of 92 days = 63.6, in whole ones 63",
                        "projected: 58 ÷ 63.6 × 300 = 273.6"),
                Measured.words(attainment.arithmetic()));
    }

    @Test
    void aTargetDuringATimeIsAddedToWhatWasExpectedBefore() {
        Measured measured = onTheWay(by("40", "Q1 2019/20"), by("110", "Q2 2019/20"), during("90", "Q3 2019/20"));

        assertEquals(
                "200 of 300 visits (66.7%) by 31 December 2019; 200 expected by then",
                measured.told("Q3 2019/20", "200 to date")
                        .on("2019-12-31")
                        .reason()
                        .words());
    }

    @Test
    void afterTheLastTargetOnTheWayTheRestIsExpectedEvenly() {
        assertTrue(Measured.words(onTheWay(by("110", "Q2 2019/20"))
                        .told("Q3 2019/20", "200 to date")
                        .on("2019-12-31")
                        .arithmetic())
                .contains("expected: 110 + 190 × 92 of 183 days = 205.5, in whole ones 205"));
    }

    @Test
    void inATimeForWhichNoTargetIsNamedBetweenOthersNoMoreIsExpected() {
        Measured measured = onTheWay(during("50", "Q1 2019/20"), during("90", "Q3 2019/20"));

        assertEquals(
                Optional.of(Quantity.of("50 visits")),
                measured.told("H1 2019/20", "50").on("2019-09-30").expected());
    }

    @Test
    void beforeTheTimeOfTheLastTargetOnTheWayNoMoreIsExpectedEither() {
        Measured measured = onTheWay(
                        during("50", "Q1 2019/20"), during("70", "Q2 2019/20"), during("180", "Q4 2019/20"))
                .told("Q3 2019/20", "125 to date");

        assertEquals(
                Optional.of(Quantity.of("120 visits")),
                measured.on("2019-12-31").expected());
    }

    @Test
    void theOrderInWhichTargetsOnTheWayAreWrittenChangesNothing() {
        assertEquals(
                expected(by("110", "Q2 2019/20"), during("60", "Q2 2019/20")),
                expected(during("60", "Q2 2019/20"), by("110", "Q2 2019/20")));
        assertEquals(
                expected(by("50", "Q1 2019/20"), by("40", "Q1 2019/20")),
                expected(by("40", "Q1 2019/20"), by("50", "Q1 2019/20")));
        assertEquals(
                expected(during("150", "H1 2019/20"), during("60", "Q2 2019/20")),
                expected(during("60", "Q2 2019/20"), during("150", "H1 2019/20")));
    }

    @Test
    void whatIsExpectedOfVisitsStaysWholeWhereATargetBeginsAtAnEarlierOne() {
        assertEquals(
                "26 visits", expected(by("40", "Q1 2019/20"), by("80", "August 2019"), during("60", "Q2 2019/20")));
    }

    @Test
    void aTargetOnTheWayBelowNothingSaysNothing() {
        assertEquals(expected(), expected(by("-40", "Q1 2019/20")));
    }

    private static String expected(Measure.CountTarget... targets) {
        return onTheWay(targets)
                .told("May 2019", "20 to date")
                .on("2019-05-31")
                .expected()
                .orElseThrow()
                .words();
    }

    @Test
    void nothingIsProjectedWhileNothingIsExpected() {
        Attainment attainment =
                onTheWay(by("0", "Q1 2019/20")).told("May 2019", "3").on("2019-05-31");

        assertEquals(Verdict.ON_COURSE, attainment.verdict());
        assertEquals(Optional.empty(), attainment.projected());
    }

    @Test
    void aTargetOnTheWayThatIsNotAgreedOrOutsideTheTimeSaysNothing() {
        Figure tbc = new Figure.ToBeConfirmed("tbc");
        Measure.CountTarget open = new Measure.CountTarget(tbc, Timing.by(When.of("Q1 2019/20")));
        Measured even = visits().told("Q1 2019/20", "64");
        Measured stepped = onTheWay(
                        open, by("290", "Q1 2020/21"), by("40 calls", "Q1 2019/20"), during("5", "Q1 2018/19"))
                .told("Q1 2019/20", "64");

        assertEquals(
                Measured.words(even.on(HALF_YEAR).arithmetic()),
                Measured.words(stepped.on(HALF_YEAR).arithmetic()));
    }

    private static Measured onTheWay(Measure.CountTarget... targets) {
        return Measured.of(new Measure.Count(
                Measured.named(),
                Quantity.of("300 visits"),
                Optional.of(Timing.during(When.of("2019/20"))),
                ImmutableList.copyOf(targets)));
    }

    private static Measure.CountTarget by(String number, String when) {
        return new Measure.CountTarget(Quantity.of(number), Timing.by(When.of(when)));
    }

    private static Measure.CountTarget during(String number, String when) {
        return new Measure.CountTarget(Quantity.of(number), Timing.during(When.of(when)));
    }

    private static Measured visits() {
        return count("300 visits");
    }

    private static Measured count(String target) {
        return count(target, "2019/20");
    }

    private static Measured count(String target, String during) {
        Measure count = Measured.named().count(Quantity.of(target), Timing.during(When.of(during)));
        return Measured.of(count);
    }
}

package org.csplan.core.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Month;
import java.util.List;
import java.util.Optional;
import org.csplan.core.analysis.Attainment.Trend;
import org.csplan.core.model.Figure;
import org.csplan.core.model.Measure;
import org.csplan.core.model.Quantity;
import org.csplan.core.model.Recurrence;
import org.csplan.core.model.Recurrence.Frequency;
import org.csplan.core.model.Timing;
import org.csplan.core.model.When;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OtherAttainmentsTest {

    private static final String HALF_YEAR = "2019-09-30";
    private static final String YEAR_END = "2020-03-31";

    @Test
    void wordsCannotBeJudged() {
        Attainment words = Measured.of(Measured.named().statement())
                .told("Q1 2019/20", "3")
                .on(HALF_YEAR);

        assertEquals(Verdict.NOT_JUDGED, words.verdict());
        assertEquals(List.of("3 (Q1 2019/20): the measure is words only"), Measured.words(words.leftOut()));
    }

    // Recurring

    @Test
    void ofWhatWasDueNobodyHoldsMore() {
        assertEquals(
                "60 held, 52 due (115.4%) by 30 June 2019; 208 are due in all",
                weeklyAtFour()
                        .told("Q1 2019/20", "60")
                        .on("2019-06-30")
                        .reason()
                        .words());
    }

    /** April to June 2019 has 91 days, 13 weeks; at 4 locations that is 52. Of 2019/20 it is 52 weeks and 2 days. */
    @Test
    void whatIsHeldIsHeldAgainstWhatWasDueByThen() {
        Attainment meetings = weeklyAtFour().told("Q1 2019/20", "48 of 52").on("2019-06-30");

        assertEquals(Verdict.ON_COURSE, meetings.verdict());
        assertEquals(
                "48 of 52 held (92.3%) by 30 June 2019; 208 are due in all",
                meetings.reason().words());
        assertEquals(Optional.of(Quantity.of("48")), meetings.value());
        assertEquals(Optional.of(Quantity.of("52")), meetings.expected());
        assertEquals(Optional.of(Quantity.of("208")), meetings.target());
        assertEquals(Optional.of(Quantity.of("92.3%")), meetings.share());
        assertEquals(Optional.of(Quantity.of("192")), meetings.projected());
        assertEquals(Optional.of(Quantity.of("92.3%")), meetings.projectedShare());
        assertEquals(
                List.of(
                        "held: 48 of 52 (Q1 2019/20) = 48",
                        "due: weekly at 4 locations, from 1 April 2019 to 30 June 2019 = 52",
                        "share: 48 of 52 = 92.3%",
                        "projected: 92.3% of 208 = 192"),
                Measured.words(meetings.arithmetic()));
    }

    @Test
    void whenTheTimeIsOverAllOfThemWereDue() {
        assertEquals(
                Verdict.MET, weeklyAtFour().told("2019/20", "208").on(YEAR_END).verdict());
        assertEquals(
                "48 of 208 held (23.1%); the time was over on 31 March 2020;"
                        + " not reported: 156 due since, by 31 March 2020",
                weeklyAtFour().told("Q1 2019/20", "48").on(YEAR_END).reason().words());
    }

    @ParameterizedTest
    @CsvSource({
        "WEEKLY, 2019-04-07, 1",
        "WEEKLY, 2019-04-06, 0",
        "MONTHLY, 2019-04-30, 1",
        "MONTHLY, 2019-05-30, 1",
        "QUARTERLY, 2019-09-30, 2",
        "HALF_YEARLY, 2020-03-30, 1",
        "YEARLY, 2020-03-31, 1",
        "YEARLY, 2020-03-30, 0"
    })
    void aTimeIsDueWhenItIsOver(Frequency frequency, String day, String times) {
        Attainment often = Measured.of(Measured.named().recurring(Recurrence.of(frequency)))
                .told("1 April 2019", "0")
                .told(day, "0")
                .on(day);

        assertEquals(Optional.of(Quantity.of(times)), often.expected());
    }

    @ParameterizedTest
    @CsvSource({"2019-11-29, 0", "2019-11-30, 1", "2021-11-29, 2", "2021-11-30, 3"})
    void everyNovemberIsDueAtTheEndOfNovember(String day, String times) {
        Attainment fair = Measured.of(Measured.named().recurring(Recurrence.every(Month.NOVEMBER)))
                .in("2019/20 to 2021/22")
                .told(day, "0")
                .on(day);

        assertEquals(Optional.of(Quantity.of(times)), fair.expected());
    }

    /** One is due by the end of June, September, December and March each. */
    @Test
    void aTimeThatIsOverAndNotToldOfPutsItAtRisk() {
        Measured quarterly = Measured.of(Measured.named().recurring(Recurrence.of(Frequency.QUARTERLY)))
                .told("Q1 2019/20", "1");
        Attainment silent = quarterly.on("2019-12-31");

        assertEquals(Verdict.ON_COURSE, quarterly.on("2019-09-29").verdict());
        assertEquals(Verdict.AT_RISK, quarterly.on(HALF_YEAR).verdict());
        assertEquals(Verdict.AT_RISK, silent.verdict());
        assertEquals(
                "1 of 1 held (100%) by 30 June 2019; 4 are due in all; not reported: 2 due since, by 31 December 2019",
                silent.reason().words());
        assertEquals(
                "not reported: 3 due by 31 December 2019 − 1 = 2",
                silent.arithmetic().get(silent.arithmetic().size() - 1).words());
        assertEquals(Optional.of(Quantity.of("100%")), silent.share());
    }

    /** Read for a quarter, it is asked about when the next is over: 26 weeks at 4 locations, 104, of which 52 were told of. */
    @Test
    void whatIsReadOnceAQuarterIsNotMissedInBetween() {
        Measured weekly = weeklyAtFour().told("Q1 2019/20", "50");

        assertEquals(
                "50 of 52 held (96.2%) by 30 June 2019; 208 are due in all",
                weekly.on("2019-08-31").reason().words());
        assertEquals(Verdict.ON_COURSE, weekly.on("2019-08-31").verdict());
        assertEquals(
                "50 of 52 held (96.2%) by 30 June 2019; 208 are due in all; "
                        + "not reported: 52 due since, by 30 September 2019",
                weekly.on(HALF_YEAR).reason().words());
        assertEquals(Verdict.AT_RISK, weekly.on(HALF_YEAR).verdict());
    }

    /** 39 weeks by the end of December, 40 a week later: 39 of 40 are 97.5%. */
    @Test
    void wherePaceWouldDoWithoutWhatIsNotToldItStaysOnCourse() {
        Attainment weekly = Measured.of(Measured.named().recurring(Recurrence.of(Frequency.WEEKLY)))
                .told("31 December 2019", "39 to date")
                .on("2020-01-07");

        assertEquals(Verdict.ON_COURSE, weekly.verdict());
        assertEquals(
                "39 of 39 held (100%) by 31 December 2019; 52 are due in all; not reported: 1 due since, by 7 January 2020",
                weekly.reason().words());
    }

    @Test
    void whatWasHeldBeforeItWasDueIsNotMissing() {
        Measured quarterly = Measured.of(Measured.named().recurring(Recurrence.of(Frequency.QUARTERLY)))
                .told("14 May 2019", "1");

        assertEquals(
                "1 held by 14 May 2019; none was due by then",
                quarterly.on("2019-06-30").reason().words());
        assertEquals(
                "1 held by 14 May 2019; none was due by then; not reported: 2 due since, by 31 December 2019",
                quarterly.on("2019-12-31").reason().words());
        assertEquals(Verdict.AT_RISK, quarterly.on("2019-12-31").verdict());
    }

    @Test
    void whatWasDueAndIsNotToldOfIsNoData() {
        assertEquals(
                "no figure is reported yet; 104 were due by 30 September 2019",
                weeklyAtFour().on(HALF_YEAR).reason().words());
        assertEquals(Verdict.NO_DATA, weeklyAtFour().on(HALF_YEAR).verdict());
        assertEquals(Verdict.NOT_JUDGED, weeklyAtFour().on("2019-04-06").verdict());
        assertEquals(
                Verdict.NO_DATA, weeklyAtFour().withoutPeriod().on(HALF_YEAR).verdict());
    }

    @Test
    void whereItIsNotKnownHowManyAreDueNothingIsJudged() {
        Measure.About meetings = Measured.named();
        Attainment places = Measured.of(
                        meetings.recurring(Recurrence.of(Frequency.WEEKLY), new Figure.ToBeConfirmed("tbc locations")))
                .told("Q1 2019/20", "12")
                .on(HALF_YEAR);
        Attainment period =
                weeklyAtFour().withoutPeriod().told("Q1 2019/20", "12").on(HALF_YEAR);

        assertEquals(
                "12 held by 30 June 2019; at how many places is not agreed",
                places.reason().words());
        assertEquals(
                "12 held by 30 June 2019; without a period nobody can say how many were due",
                period.reason().words());
        assertEquals(Verdict.NOT_JUDGED, places.verdict());
        assertEquals(Verdict.NOT_JUDGED, period.verdict());
    }

    // Deliverable

    @Test
    void aDeliverableIsOverdueFromTheDayAfterItsTimeOn() {
        Measured leaflet = delivered("October 2019");

        assertEquals(
                "to be delivered by October 2019, which is not over",
                leaflet.on("2019-10-30").reason().words());
        assertEquals(
                "to be delivered by October 2019, of which this is the last day",
                leaflet.on("2019-10-31").reason().words());
        assertEquals(Verdict.NOT_JUDGED, leaflet.on("2019-10-31").verdict());
        assertFalse(leaflet.on("2019-10-31").overdue());
        Attainment late = leaflet.on("2019-11-01");
        assertTrue(late.overdue());
        assertEquals(Verdict.OFF_COURSE, late.verdict());
        assertEquals(
                "overdue: it was to be delivered by October 2019", late.reason().words());
        assertEquals(
                List.of("overdue: due to 31 October 2019, and it is 1 November 2019"),
                Measured.words(late.arithmetic()));
    }

    @Test
    void whatIsDeliveredIsMetAndSaysWhetherItWasLate() {
        assertEquals(
                "delivered, as reported for Q2 2019/20",
                delivered("October 2019")
                        .told("Q2 2019/20", "done")
                        .on(HALF_YEAR)
                        .reason()
                        .words());
        Attainment late = delivered("October 2019").told("January 2020", "done").on(YEAR_END);
        assertEquals(Verdict.MET, late.verdict());
        assertEquals(
                "delivered, as reported for January 2020; late, it was due by October 2019",
                late.reason().words());
        assertTrue(delivered("October 2019")
                .told("January 2020", "done")
                .on("2020-01-30")
                .overdue());
    }

    @Test
    void aNumberDoesNotDeliverAnything() {
        Attainment leaflet = delivered("October 2019").told("Q2 2019/20", "1").on(HALF_YEAR);

        assertEquals(Verdict.NOT_JUDGED, leaflet.verdict());
        assertEquals(
                List.of("1 (Q2 2019/20): it is there or it isn't; write \"done\" when it is"),
                Measured.words(leaflet.leftOut()));
    }

    // Tracked

    @Test
    void theYearBeforeStandsBesideTheLatest() {
        Attainment reports = tracked().told("Q1 2019/20", "145 against 163").on(HALF_YEAR);

        assertEquals(Verdict.NOT_JUDGED, reports.verdict());
        assertEquals(
                "145 by 30 June 2019; 163 the year before (-11%)",
                reports.reason().words());
        assertEquals(Optional.of(Quantity.of("163")), reports.yearBefore());
        assertEquals(
                List.of("latest: 145 against 163 (Q1 2019/20)", "on the year before: (145 − 163) ÷ 163 = -11%"),
                Measured.words(reports.arithmetic()));
    }

    @ParameterizedTest
    @CsvSource({
        "163 against 145, 163 by 30 June 2019; 145 the year before (+12.4%)",
        "145 against 145, 145 by 30 June 2019; 145 the year before (0%)",
        "145 against 0, 145 by 30 June 2019; 0 the year before",
        "145 against 1, '145 by 30 June 2019; 1 the year before (+14,400%)'",
        "145 reports against 163 calls, 145 reports by 30 June 2019; 163 calls the year before",
        "145 reports against 163, 145 reports by 30 June 2019; 163 the year before (-11%)"
    })
    void onlyNumbersOfOneKindAreSetAgainstTheYearBefore(String reading, String words) {
        assertEquals(
                words,
                tracked().told("Q1 2019/20", reading).on(HALF_YEAR).reason().words());
    }

    @Test
    void theTrendGoesDownOrStaysInWords() {
        Measured reports = tracked().told("Q4 2018/19", "150").told("Q1 2019/20", "145");

        assertEquals(
                "145 by 30 June 2019; down from 150 in Q4 2018/19",
                reports.on("2019-06-30").reason().words());
        assertEquals(
                "145 by 30 September 2019; unchanged since Q1 2019/20",
                reports.told("Q2 2019/20", "145").on(HALF_YEAR).reason().words());
    }

    @Test
    void ofTwoForTheSameTimeTheLowerIsShown() {
        Attainment reports =
                tracked().told("Q1 2019/20", "145").told("Q1 2019/20", "140").on(HALF_YEAR);

        assertEquals(Optional.of(Quantity.of("140")), reports.value());
    }

    @Test
    void theTrendIsSinceTheTimeBeforeThatIsAboutAsLong() {
        Attainment reports = tracked()
                .told("2018/19", "600")
                .told("Q4 2018/19", "150")
                .told("Q1 2019/20", "145")
                .told("September 2019", "40")
                .told("Q2 2019/20", "160")
                .on(HALF_YEAR);

        assertEquals(Optional.of(Quantity.of("40")), reports.value());
        assertEquals(Optional.empty(), reports.trend());
        Attainment quarters =
                tracked().told("Q1 2019/20", "145").told("Q2 2019/20", "160").on(HALF_YEAR);
        assertEquals(Optional.of(Trend.UP), quarters.trend());
        assertEquals(Optional.of(Quantity.of("15")), quarters.change());
        assertEquals(
                "160 by 30 September 2019; up from 145 in Q1 2019/20",
                quarters.reason().words());
        assertEquals(
                Optional.of(Trend.UNCHANGED),
                tracked()
                        .told("Q1 2019/20", "5")
                        .told("Q2 2019/20", "5")
                        .on(HALF_YEAR)
                        .trend());
        assertEquals(
                Optional.of(Trend.DOWN),
                tracked()
                        .told("Q1 2019/20", "1 of 2")
                        .told("Q2 2019/20", "1 of 3")
                        .on(HALF_YEAR)
                        .trend());
    }

    @Test
    void aNumberThatIsWatchedAndNotToldIsNoData() {
        assertEquals(Verdict.NO_DATA, tracked().on("2019-04-01").verdict());
        assertEquals(Verdict.NOT_JUDGED, tracked().on("2019-03-31").verdict());
        assertEquals(Verdict.NO_DATA, tracked().withoutPeriod().on("2019-03-31").verdict());
    }

    private static Measured weeklyAtFour() {
        return Measured.of(Measured.named().recurring(Recurrence.of(Frequency.WEEKLY), Quantity.of("4 locations")));
    }

    private static Measured delivered(String by) {
        return Measured.of(Measured.named().deliverable(Timing.by(When.of(by))));
    }

    private static Measured tracked() {
        return Measured.of(Measured.named().tracked());
    }
}

package org.csplan.core.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.csplan.core.model.Figure;
import org.csplan.core.model.Measure.Goal;
import org.csplan.core.model.Measure.Level;
import org.csplan.core.model.Measure.LevelTarget;
import org.csplan.core.model.Quantity;
import org.csplan.core.model.Timing;
import org.csplan.core.model.When;
import org.junit.jupiter.api.Test;

class LevelAttainmentTest {

    private static final String HALF_YEAR = "2019-09-30";
    private static final String YEAR_END = "2020-03-31";

    /** Half of 2019/20 has gone by the end of September, so half of the way from 240 to 200 should have. */
    @Test
    void theLatestIsHeldAgainstTheWayFromTheBaseline() {
        Attainment attainment =
                reduce().told("Q1 2019/20", "236").told("Q2 2019/20", "225").on(HALF_YEAR);

        assertEquals(Verdict.AT_RISK, attainment.verdict());
        assertEquals(
                "225 by 30 September 2019; 220 expected by then, 200 or less by March 2020",
                attainment.reason().words());
        assertEquals(Optional.of(Quantity.of("225")), attainment.value());
        assertEquals(Optional.of(Quantity.of("200")), attainment.target());
        assertEquals(Optional.of(LocalDate.of(2020, 3, 31)), attainment.targetDay());
        assertEquals(Optional.of(Quantity.of("37.5%")), attainment.share());
        assertEquals(Optional.of(Quantity.of("-15")), attainment.change());
        assertEquals(Optional.of(Quantity.of("220")), attainment.expected());
        assertEquals(Optional.of(Quantity.of("210")), attainment.projected());
        assertEquals(Optional.of(Quantity.of("75%")), attainment.projectedShare());
        assertEquals(
                List.of(
                        "latest: 225 (Q2 2019/20)",
                        "change: 225 − 240 = -15",
                        "share of the way: from 240 to 225 of from 240 to 200 = 37.5%",
                        "expected: 220 by 30 September 2019, moving evenly day by day",
                        "projected: 37.5% of the way in 183 of 366 days = 210"),
                Measured.words(attainment.arithmetic()));
    }

    @Test
    void whatWasNeverBelowNothingIsNotProjectedBelowIt() {
        Attainment people = Measured.of(level(Goal.REDUCE, "20", "10", Timing.by(When.of("March 2020")), ""))
                .told("Q1 2019/20", "12")
                .on("2019-06-30");
        assertEquals(Optional.of(Quantity.of("0")), people.projected());
        assertEquals(
                "projected: 80% of the way in 91 of 366 days, but never below 0",
                people.arithmetic().get(people.arithmetic().size() - 1).words());

        Attainment balance = Measured.of(level(Goal.REDUCE, "20", "-10", Timing.by(When.of("March 2020")), ""))
                .told("Q1 2019/20", "5")
                .on("2019-06-30");
        assertEquals(Optional.of(Quantity.of("-40.3")), balance.projected());
    }

    @Test
    void aPercentageNearNothingOrAllKeepsTheDecimalsThatSayWhatItIs() {
        assertEquals(Optional.of(Quantity.of("0.001%")), percentage("1 of 100,000"));
        assertEquals(Optional.of(Quantity.of("99.99%")), percentage("9,999 of 10,000"));
        assertEquals(Optional.of(Quantity.of("0.00001%")), percentage("1 of 100,000,000"));
        assertEquals(Optional.of(Quantity.of("99.99999%")), percentage("99,999,999 of 100,000,000"));
        assertEquals(Optional.of(Quantity.of("66.7%")), percentage("2 of 3"));
        assertEquals(Optional.of(Quantity.of("0%")), percentage("0 of 3"));
        assertEquals(Optional.of(Quantity.of("100%")), percentage("3 of 3"));
    }

    private static Optional<Quantity> percentage(String told) {
        return Measured.of(level(Goal.INCREASE, "0%", "70%", Timing.by(When.of("March 2020")), ""))
                .told("Q2 2019/20", told)
                .on(HALF_YEAR)
                .value();
    }

    @Test
    void aShareChangesByPercentagePoints() {
        Attainment attainment = Measured.of(level(Goal.INCREASE, "61%", "70%", Timing.by(When.of("March 2020")), ""))
                .told("Q2 2019/20", "63%")
                .on(HALF_YEAR);
        assertTrue(Measured.words(attainment.arithmetic()).contains("change: 63% − 61% = 2 percentage points"));
        Attainment byOne = Measured.of(level(Goal.INCREASE, "61%", "70%", Timing.by(When.of("March 2020")), ""))
                .told("Q2 2019/20", "62%")
                .on(HALF_YEAR);
        assertTrue(Measured.words(byOne.arithmetic()).contains("change: 62% − 61% = 1 percentage point"));
    }

    @Test
    void movingAsExpectedIsOnCourseAndTheOtherWayIsOff() {
        assertEquals(
                Verdict.ON_COURSE,
                reduce().told("H1 2019/20", "220").on(HALF_YEAR).verdict());
        assertEquals(
                Verdict.ON_COURSE,
                reduce().told("H1 2019/20", "222").on(HALF_YEAR).verdict());
        assertEquals(
                Verdict.OFF_COURSE,
                reduce().told("H1 2019/20", "226").on(HALF_YEAR).verdict());
        Attainment wrongWay = reduce().told("H1 2019/20", "250").on(HALF_YEAR);
        assertEquals(Verdict.OFF_COURSE, wrongWay.verdict());
        assertEquals(Optional.of(Quantity.of("-25%")), wrongWay.share());
    }

    @Test
    void whatIsReachedCanBeLostUntilItsTimeIsOver() {
        Measured reached = reduce().told("Q2 2019/20", "200");

        assertEquals(Verdict.ON_COURSE, reached.on(HALF_YEAR).verdict());
        assertEquals(
                "200 by 30 September 2019; 200 or less by March 2020 is reached so far",
                reached.on(HALF_YEAR).reason().words());
        assertEquals(Verdict.ON_COURSE, reached.on("2020-03-30").verdict());
        assertEquals(Verdict.MET, reached.on(YEAR_END).verdict());
    }

    @Test
    void whenTheTimeIsOverWhatIsLeftOfTheWayCounts() {
        Attainment missed = reduce().told("Q4 2019/20", "204").on(YEAR_END);

        assertEquals(Verdict.AT_RISK, missed.verdict());
        assertEquals(
                "204 by 31 March 2020; 200 or less by March 2020 was not reached",
                missed.reason().words());
        assertEquals(
                Verdict.OFF_COURSE,
                reduce().told("Q4 2019/20", "205").on(YEAR_END).verdict());
    }

    @Test
    void aShareIsComputedFromItsPartAndItsWhole() {
        Attainment attainment = atLeast("75%").told("Q2 2019/20", "64 of 114").on(HALF_YEAR);

        assertEquals(Optional.of(Quantity.of("56.1%")), attainment.value());
        assertEquals(
                "56.1% (64 of 114) by 30 September 2019; at least 75% by March 2020 is not reached so far",
                attainment.reason().words());
        assertEquals(
                "latest: 64 of 114 (Q2 2019/20) = 56.1%",
                Measured.words(attainment.arithmetic()).get(0));
        assertEquals(Verdict.OFF_COURSE, attainment.verdict());
    }

    @Test
    void whatIsJudgedIsTheExactShare() {
        assertEquals(
                Verdict.OFF_COURSE,
                atLeast("66.7%").told("Q4 2019/20", "2 of 4").on(YEAR_END).verdict());
        assertEquals(
                Verdict.AT_RISK,
                atLeast("66.7%").told("Q4 2019/20", "2 of 3").on(YEAR_END).verdict());
        assertEquals(
                Verdict.MET,
                atLeast("66.6%").told("Q4 2019/20", "2 of 3").on(YEAR_END).verdict());
    }

    @Test
    void aShareThatMissesItsTargetByLessThanADecimalIsShownApartFromIt() {
        Attainment missed = atLeast("66.7%").told("Q4 2019/20", "2 of 3").on(YEAR_END);
        assertEquals(Optional.of(Quantity.of("66.67%")), missed.value());
        assertFalse(missed.isReached());
        Attainment reached = atLeast("66.6%").told("Q4 2019/20", "667 of 1,001").on(YEAR_END);
        assertEquals(Optional.of(Quantity.of("66.63%")), reached.value());
        assertTrue(reached.isReached());
        assertEquals(
                Optional.of(Quantity.of("75%")),
                atLeast("75%").told("Q4 2019/20", "3 of 4").on(YEAR_END).value());
    }

    @Test
    void aPartOfNothingIsLeftOut() {
        Attainment attainment = atLeast("75%").told("Q2 2019/20", "0 of 0").on(HALF_YEAR);

        assertEquals(Verdict.NO_DATA, attainment.verdict());
        assertEquals(
                List.of("0 of 0 (Q2 2019/20): nothing is a part of nothing"), Measured.words(attainment.leftOut()));
    }

    @Test
    void withoutABaselineTheDistanceFromTheTargetCounts() {
        assertEquals(
                Verdict.ON_COURSE,
                atLeast("75%").told("H1 2019/20", "75%").on(HALF_YEAR).verdict());
        assertEquals(
                Verdict.AT_RISK,
                atLeast("75%").told("H1 2019/20", "60").on(HALF_YEAR).verdict());
        assertEquals(
                Verdict.OFF_COURSE,
                atLeast("75%").told("H1 2019/20", "56%").on(HALF_YEAR).verdict());
        assertEquals(
                Verdict.AT_RISK,
                atLeast("75%").told("2019/20", "67.5%").on(YEAR_END).verdict());
        assertEquals(
                Verdict.OFF_COURSE,
                atLeast("75%").told("2019/20", "67.4%").on(YEAR_END).verdict());
    }

    @Test
    void aCeilingIsKeptFromBelow() {
        Measured complaints = Measured.of(level(Goal.AT_MOST, "", "5", Timing.during(When.of("2019/20")), ""));

        assertEquals(
                Verdict.ON_COURSE,
                complaints.told("Q1 2019/20", "3 to date").on("2019-06-30").verdict());
        Attainment over = complaints.told("Q2 2019/20", "6 to date").on(HALF_YEAR);
        assertEquals(
                "6 by 30 September 2019; at most 5 during 2019/20 was not kept",
                over.reason().words());
        assertEquals(Verdict.OFF_COURSE, over.verdict());
    }

    @Test
    void aCeilingThatWasBrokenInItsTimeIsNotKeptWhateverComesLater() {
        Measured broken = ceiling()
                .told("Q4 2018/19", "12")
                .toldBy("Fire", "Q1 2019/20", "9")
                .told("Q2 2019/20", "4");

        Attainment soFar = broken.on(HALF_YEAR);
        assertEquals(Verdict.OFF_COURSE, soFar.verdict());
        assertEquals(
                "4 by 30 September 2019; at most 5 during 2019/20 was not kept: 9 (Q1 2019/20, Fire)",
                soFar.reason().words());
        assertEquals(Optional.of(Quantity.of("4")), soFar.value());
        assertEquals(
                Verdict.OFF_COURSE, broken.told("Q4 2019/20", "2").on(YEAR_END).verdict());
    }

    @Test
    void aCeilingIsNotBrokenByWhatWasFoundBeforeItsTimeOrWithinItsTolerance() {
        assertEquals(
                Verdict.ON_COURSE,
                ceiling()
                        .told("Q4 2018/19", "9")
                        .told("Q1 2019/20", "4")
                        .on("2019-06-30")
                        .verdict());
        assertEquals(
                Verdict.ON_COURSE,
                Measured.of(level(Goal.AT_MOST, "", "5", Timing.during(When.of("2019/20")), "1"))
                        .told("Q1 2019/20", "6")
                        .told("Q2 2019/20", "4")
                        .on(HALF_YEAR)
                        .verdict());
    }

    @Test
    void aReadingOfAllTheTimeOfACeilingSettlesItAndOneByATimeMayBeKeptInTheEnd() {
        assertEquals(
                Verdict.MET,
                ceiling()
                        .told("Q1 2019/20", "9")
                        .told("2019/20", "5")
                        .on(YEAR_END)
                        .verdict());
        assertEquals(
                Verdict.MET,
                Measured.of(level(Goal.AT_MOST, "", "5", Timing.by(When.of("March 2020")), ""))
                        .told("Q1 2019/20", "9")
                        .told("Q4 2019/20", "5")
                        .on(YEAR_END)
                        .verdict());
    }

    @Test
    void aCeilingOfWhoseTimeAPartIsUntoldIsNotSaidToBeKept() {
        Attainment quarter = ceiling().told("Q1 2019/20", "5").on(YEAR_END);

        assertEquals(Verdict.NO_DATA, quarter.verdict());
        assertEquals(
                "5 by 30 June 2019; at most 5 during 2019/20 was kept so far, and nothing is told of the rest of the time",
                quarter.reason().words());
        assertEquals(
                Verdict.NO_DATA, ceiling().told("Q3 2019/20", "5").on(YEAR_END).verdict());
        assertEquals(Verdict.MET, ceiling().told("Q4 2019/20", "5").on(YEAR_END).verdict());
        assertEquals(
                Verdict.ON_COURSE,
                ceiling().told("Q1 2019/20", "5").on("2020-03-30").verdict());
    }

    @Test
    void aToleranceIsInTheUnitOfTheTargetOrInPerCentOfIt() {
        Timing byMarch = Timing.by(When.of("March 2020"));
        Measured points = Measured.of(level(Goal.AT_LEAST, "", "75%", byMarch, "5%"));
        Measured perCent = Measured.of(level(Goal.REDUCE, "", "200", byMarch, "5%"));
        Measured other = Measured.of(level(Goal.REDUCE, "", "200 thefts", byMarch, "5 days"));

        assertEquals(Verdict.MET, points.told("2019/20", "70%").on(YEAR_END).verdict());
        assertEquals(
                Verdict.AT_RISK,
                Measured.of(level(Goal.AT_LEAST, "", "75%", byMarch, "5%"))
                        .told("2019/20", "69.9%")
                        .on(YEAR_END)
                        .verdict());
        Attainment within = perCent.told("2019/20", "210").on(YEAR_END);
        assertEquals(Verdict.MET, within.verdict());
        assertTrue(Measured.words(within.arithmetic()).contains("tolerance: 5% of 200 = 10"));
        assertEquals(
                "210 by 31 March 2020; not quite 200 or less by March 2020, but within the tolerance",
                within.reason().words());
        assertTrue(Measured.words(other.told("2019/20", "201").on(YEAR_END).arithmetic())
                .contains("tolerance: 5 days is in another unit and left out"));
    }

    @Test
    void whatIsMaintainedMayVaryByATwentieth() {
        Measured held = Measured.of(
                level(Goal.MAINTAIN, "", "5.2 per 1,000 households", Timing.during(When.of("2019/20")), ""));

        assertEquals(Verdict.MET, held.told("2019/20", "5.46").on(YEAR_END).verdict());
        assertEquals(
                Verdict.AT_RISK, held.told("Q4 2019/20", "5.47").on(YEAR_END).verdict());
        assertEquals(
                Verdict.AT_RISK, held.told("March 2020", "4.9").on(YEAR_END).verdict());
    }

    /** From 70% in April 2019 over 80% by March 2020 to 90% by March 2021. */
    @Test
    void theFirstTargetWhoseTimeIsNotOverApplies() {
        Measured steps = Measured.of(new Level(
                        Measured.named(),
                        Goal.INCREASE,
                        Optional.of(Quantity.of("70%")),
                        Optional.of(Quantity.of("90%")),
                        Optional.of(Timing.by(When.of("March 2021"))),
                        Optional.empty(),
                        ImmutableList.of(
                                new LevelTarget(Goal.AT_LEAST, Quantity.of("80%"), Timing.by(When.of("March 2020"))))))
                .in("2019/20 to 2020/21")
                .told("H1 2019/20", "75%")
                .told("September 2020", "86%");

        Attainment first = steps.on(HALF_YEAR);
        assertEquals(
                "75% by 30 September 2019; 75% expected by then, at least 80% by March 2020",
                first.reason().words());
        assertEquals(Optional.of(Quantity.of("80%")), first.target());
        Attainment second = steps.on("2020-09-30");
        assertEquals(
                "86% by 30 September 2020; 85% expected by then, 90% or more by March 2021",
                second.reason().words());
        assertEquals(Optional.of(Quantity.of("80%")), second.share());
        assertEquals(Verdict.OFF_COURSE, steps.on("2022-01-01").verdict());
    }

    @Test
    void aTargetOnTheWayReachedOnItsLastDayIsNotTheEndOfIt() {
        Measured steps = Measured.of(new Level(
                        Measured.named(),
                        Goal.AT_LEAST,
                        Optional.empty(),
                        Optional.of(Quantity.of("70%")),
                        Optional.of(Timing.by(When.of("March 2020"))),
                        Optional.empty(),
                        ImmutableList.of(new LevelTarget(
                                Goal.AT_LEAST, Quantity.of("60%"), Timing.by(When.of("September 2019"))))))
                .told("September 2019", "65%");

        assertEquals(Verdict.ON_COURSE, steps.on("2019-09-30").verdict());
        assertEquals(
                "65% by 30 September 2019; at least 60% by September 2019 is reached",
                steps.on("2019-09-30").reason().words());
        assertEquals(
                Verdict.MET, steps.told("March 2020", "70%").on("2020-03-31").verdict());
    }

    @Test
    void aMissedTargetOnTheWayCountsUntilSomethingNewerIsTold() {
        Measured yearly = Measured.of(new Level(
                        Measured.named(),
                        Goal.REDUCE,
                        Optional.of(Quantity.of("412 people")),
                        Optional.of(Quantity.of("340 people")),
                        Optional.of(Timing.by(When.of("March 2022"))),
                        Optional.empty(),
                        ImmutableList.of(
                                new LevelTarget(
                                        Goal.REDUCE, Quantity.of("390 people"), Timing.during(When.of("2019/20"))),
                                new LevelTarget(
                                        Goal.REDUCE, Quantity.of("365 people"), Timing.during(When.of("2020/21"))))))
                .in("2019/20 to 2021/22")
                .told("2019/20", "398");

        assertEquals(
                "398 people by 31 March 2020; 390 people or less during 2019/20 was not reached",
                yearly.on("2020-09-30").reason().words());
        assertEquals(yearly.on("2020-03-31").verdict(), yearly.on("2020-04-01").verdict());
        assertEquals(
                "376 people by 30 September 2020; 378 expected by then, 365 people or less during 2020/21",
                yearly.told("Q2 2020/21", "376").on("2020-09-30").reason().words());
    }

    @Test
    void aReadingFromBeforeTheStepThatIsOverIsNoDataOfIt() {
        Measured steps = stepped().told("Q1 2019/20", "70%");

        Attainment untold = steps.on(YEAR_END);
        assertEquals(Verdict.NO_DATA, untold.verdict());
        assertEquals(
                "70% by 30 June 2019, before 1 January 2020, when the time of this target began; nothing is known since;"
                        + " at least 70% during Q4 2019/20",
                untold.reason().words());
        assertEquals(Optional.empty(), untold.value());
        assertEquals(
                Verdict.MET, stepped().told("Q4 2019/20", "70%").on(YEAR_END).verdict());
    }

    /** Nobody can have told yet of a step that has just begun; of one that is over somebody should have. */
    @Test
    void aReadingOfTheStepBeforeCountsUntilTheNextIsOver() {
        Measured steps = stepped().told("Q2 2019/20", "64%");

        assertEquals(
                "64% by 30 September 2019; at least 70% during Q4 2019/20 is not reached so far",
                steps.on("2020-01-31").reason().words());
        assertEquals(Verdict.NO_DATA, steps.on(YEAR_END).verdict());
    }

    @Test
    void aStepByATimeBeginsWhenTheOneBeforeIsOver() {
        Measured steps = Measured.of(new Level(
                        Measured.named(),
                        Goal.AT_LEAST,
                        Optional.empty(),
                        Optional.of(Quantity.of("80%")),
                        Optional.of(Timing.by(When.of("March 2020"))),
                        Optional.empty(),
                        ImmutableList.of(
                                new LevelTarget(Goal.AT_LEAST, Quantity.of("60%"), Timing.by(When.of("June 2019"))))))
                .told("Q1 2019/20", "82%");

        assertEquals(Verdict.ON_COURSE, steps.on(HALF_YEAR).verdict());
        assertEquals(
                "82% by 30 June 2019, before 1 July 2019, when the time of this target began; nothing is known since; at"
                        + " least 80% by March 2020",
                steps.on(YEAR_END).reason().words());
    }

    /** Of a rise of 3 in a year not even one is expected by the end of April. */
    @Test
    void onlyWholeOnesAreExpectedOfWhatIsCounted() {
        Attainment schools = Measured.of(level(Goal.INCREASE, "6", "9 schools", Timing.by(When.of("March 2020")), ""))
                .told("April 2019", "6")
                .on(HALF_YEAR);

        assertEquals(Verdict.ON_COURSE, schools.verdict());
        assertEquals(
                "6 schools by 30 April 2019; 6 expected by then, 9 schools or more by March 2020",
                schools.reason().words());
        assertTrue(Measured.words(schools.arithmetic())
                .contains("expected: 6.2 schools by 30 April 2019, moving evenly day by day; in whole ones 6"));
    }

    @Test
    void perCentsAreNotCountedInWholeOnes() {
        Attainment safe = Measured.of(level(Goal.INCREASE, "64%", "70%", Timing.by(When.of("March 2020")), ""))
                .told("Q2 2019/20", "66%")
                .on(HALF_YEAR);

        assertTrue(Measured.words(safe.arithmetic())
                .contains("expected: 67% by 30 September 2019, moving evenly day by day"));
    }

    @Test
    void whatIsNotAgreedStaysUnknown() {
        Figure tbc = new Figure.ToBeConfirmed("tbc");
        Measured withoutTarget = Measured.of(new Level(
                Measured.named(), Goal.REDUCE, Optional.of(Quantity.of("240")), Optional.of(tbc), Optional.empty()));
        Measured withoutBaseline = Measured.of(new Level(
                Measured.named(), Goal.REDUCE, Optional.of(tbc), Optional.of(Quantity.of("200")), Optional.empty()));
        Measured bare = Measured.of(Measured.named().level(Goal.REDUCE));

        Attainment fallen = withoutTarget.told("Q1 2019/20", "230").on(HALF_YEAR);
        assertEquals(Verdict.NOT_JUDGED, fallen.verdict());
        assertEquals(Optional.of(Quantity.of("-10")), fallen.change());
        Attainment unbased = withoutBaseline.told("Q1 2019/20", "210").on(HALF_YEAR);
        assertEquals(Verdict.AT_RISK, unbased.verdict());
        assertEquals(Optional.empty(), unbased.share());
        assertEquals(Optional.empty(), unbased.expected());
        assertEquals(Optional.empty(), unbased.change());
        assertEquals(Verdict.NOT_JUDGED, bare.on(HALF_YEAR).verdict());
        assertEquals(
                "56.1% (64 of 114) by 30 June 2019; no number is agreed to hold it against",
                bare.told("Q1 2019/20", "64 of 114").on(HALF_YEAR).reason().words());
    }

    @Test
    void whatIsToBeReadAndIsNotSaysSo() {
        Attainment untold = reduce().on(HALF_YEAR);

        assertEquals(Verdict.NO_DATA, untold.verdict());
        assertEquals(
                "no figure is reported yet; 200 or less by March 2020",
                untold.reason().words());
        assertEquals(Verdict.NOT_JUDGED, reduce().on("2019-03-31").verdict());
    }

    @Test
    void ofTwoForTheSameTimeTheWorseCounts() {
        assertEquals(
                Optional.of(Quantity.of("230")),
                reduce().toldBy("Fire", "Q1 2019/20", "215")
                        .toldBy("Police", "Q1 2019/20", "230")
                        .told("Q1 2019/20", "220")
                        .on(HALF_YEAR)
                        .value());
    }

    @Test
    void aReadingWithoutATimeIsTheOldest() {
        Measured level = reduce().toldWithoutTime("190");

        assertEquals(
                "190; 200 or less by March 2020 is reached so far",
                level.on(HALF_YEAR).reason().words());
        assertEquals(
                Optional.of(Quantity.of("236")),
                level.told("April 2019", "236").on(HALF_YEAR).value());
    }

    @Test
    void aTargetOfNothingIsReachedOrFarAway() {
        Measured none = Measured.of(level(Goal.REDUCE, "", "0", Timing.by(When.of("March 2020")), ""));

        assertEquals(
                Verdict.OFF_COURSE, none.told("Q1 2019/20", "1").on(HALF_YEAR).verdict());
        assertEquals(
                Verdict.ON_COURSE, none.told("Q2 2019/20", "0").on(HALF_YEAR).verdict());
    }

    @Test
    void aBaselineOnTheFarSideOfTheTargetIsNoStart() {
        Attainment wrong = Measured.of(level(Goal.REDUCE, "200", "240", Timing.by(When.of("March 2020")), ""))
                .told("Q2 2019/20", "250")
                .on(HALF_YEAR);

        assertEquals(Optional.empty(), wrong.share());
        assertEquals(Optional.empty(), wrong.expected());
    }

    @Test
    void whatWasFoundBeforeThePeriodIsToldAndIsNoDataOfIt() {
        Measured before = reduce().told("Q4 2018/19", "190");

        assertEquals(Verdict.NO_DATA, before.on(HALF_YEAR).verdict());
        assertEquals(
                "190 by 31 March 2019, before the period that begins on 1 April 2019; nothing is known since; 200 or less by"
                        + " March 2020",
                before.on(HALF_YEAR).reason().words());
        assertEquals(Optional.empty(), before.on(HALF_YEAR).value());
        assertEquals(Verdict.NOT_JUDGED, before.on("2019-03-31").verdict());
        assertEquals(
                "190 by 31 March 2019; it counts from 1 April 2019 on",
                before.on("2019-03-31").reason().words());
        assertEquals(
                Verdict.ON_COURSE,
                before.told("1 April 2018 to 30 June 2019", "195").on(HALF_YEAR).verdict());
    }

    @Test
    void aTargetThatIsItselfBeforeThePeriodIsJudgedByItsOwnTime() {
        assertEquals(
                Verdict.MET,
                Measured.of(level(Goal.REDUCE, "240", "200", Timing.by(When.of("March 2019")), ""))
                        .told("Q4 2018/19", "190")
                        .on(HALF_YEAR)
                        .verdict());
    }

    @Test
    void whatIsReachedAfterItsTimeIsReachedLate() {
        Measured bySeptember = Measured.of(level(Goal.INCREASE, "", "80%", Timing.by(When.of("September 2019")), ""));
        Attainment unknown = bySeptember.told("Q3 2019/20", "100 of 120").on("2019-12-31");
        Attainment late =
                bySeptember.told("Q2 2019/20", "60%").told("Q4 2019/20", "90%").on(YEAR_END);

        assertEquals(
                "83.3% (100 of 120) by 31 December 2019; 80% or more by September 2019 is reached",
                unknown.reason().words());
        assertEquals(Verdict.MET, late.verdict());
        assertEquals(
                "90% by 31 March 2020; 80% or more by September 2019 was reached late, by 31 December 2019",
                late.reason().words());
        assertEquals(
                "83% by 31 December 2019; 80% or more by August 2019 is reached",
                Measured.of(level(Goal.INCREASE, "", "80%", Timing.by(When.of("August 2019")), ""))
                        .told("Q1 2019/20", "60%")
                        .told("August 2019 to December 2019", "83%")
                        .on(YEAR_END)
                        .reason()
                        .words());
    }

    @Test
    void whatIsKeptAfterItsTimeIsNotLate() {
        Attainment kept = Measured.of(level(Goal.AT_MOST, "", "5", Timing.by(When.of("September 2019")), ""))
                .told("Q2 2019/20", "6")
                .told("Q3 2019/20", "5")
                .on("2019-12-31");

        assertEquals(
                "5 by 31 December 2019; at most 5 by September 2019 is kept",
                kept.reason().words());
    }

    /** At least 50% in all, 60% in the second quarter and 70% in the last. */
    private static Measured stepped() {
        return Measured.of(new Level(
                Measured.named(),
                Goal.AT_LEAST,
                Optional.empty(),
                Optional.of(Quantity.of("50%")),
                Optional.empty(),
                Optional.empty(),
                ImmutableList.of(
                        new LevelTarget(Goal.AT_LEAST, Quantity.of("60%"), Timing.during(When.of("Q2 2019/20"))),
                        new LevelTarget(Goal.AT_LEAST, Quantity.of("70%"), Timing.during(When.of("Q4 2019/20"))))));
    }

    private static Measured ceiling() {
        return Measured.of(level(Goal.AT_MOST, "", "5", Timing.during(When.of("2019/20")), ""));
    }

    private static Measured reduce() {
        return Measured.of(level(Goal.REDUCE, "240", "200", Timing.by(When.of("March 2020")), ""));
    }

    private static Measured atLeast(String target) {
        return Measured.of(level(Goal.AT_LEAST, "", target, Timing.by(When.of("March 2020")), ""));
    }

    private static Level level(Goal goal, String baseline, String target, Timing timing, String tolerance) {
        return new Level(
                Measured.named(),
                goal,
                number(baseline).map(figure -> figure),
                number(target).map(figure -> figure),
                Optional.of(timing),
                number(tolerance),
                ImmutableList.of());
    }

    private static Optional<Quantity> number(String words) {
        return words.isEmpty() ? Optional.empty() : Optional.of(Quantity.of(words));
    }
}

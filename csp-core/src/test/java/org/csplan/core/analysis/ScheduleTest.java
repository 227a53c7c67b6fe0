package org.csplan.core.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.Agency;
import org.csplan.core.model.AgencyId;
import org.csplan.core.model.Aim;
import org.csplan.core.model.AimId;
import org.csplan.core.model.Closure;
import org.csplan.core.model.Due;
import org.csplan.core.model.Measure;
import org.csplan.core.model.Milestone;
import org.csplan.core.model.MilestoneId;
import org.csplan.core.model.Move;
import org.csplan.core.model.Progress;
import org.csplan.core.model.Reading;
import org.csplan.core.model.Recurrence;
import org.csplan.core.model.Status;
import org.csplan.core.model.Timing;
import org.csplan.core.model.Visibility;
import org.csplan.core.model.When;
import org.junit.jupiter.api.Test;

class ScheduleTest {

    private static final LocalDate END_OF_SEPTEMBER = LocalDate.of(2019, Month.SEPTEMBER, 30);

    @Test
    void aVagueTimeIsOverWhenItsLastDayIs() {
        Action summer = due("summer", "summer 2019");
        LocalDate lastDay = LocalDate.of(2019, Month.AUGUST, 31);

        assertEquals(List.of(), schedule(lastDay, summer).overdue());
        assertEquals(
                List.of(new Overdue(new Commitment.OfAction(summer), When.of("summer 2019"), 1)),
                schedule(lastDay.plusDays(1), summer).overdue());
    }

    @Test
    void theLongestOverdueComesFirstAndOfSeveralTheFirstInThePlan() {
        Action august = due("august", "August 2019");
        Action quarter = due("quarter", "Q1 2019/20");
        Action july = due("july", "31 August 2019");

        // From 30 June and from 31 August to 30 September.
        assertEquals(
                List.of("quarter 92", "august 30", "july 30"),
                schedule(END_OF_SEPTEMBER, august, quarter, july).overdue().stream()
                        .map(overdue -> overdue.commitment().text() + " " + overdue.days())
                        .toList());
    }

    @Test
    void whatIsDoneOrClosedIsNotOverdueFromThenOn() {
        Action done = action("done")
                .due(When.of("June 2019"))
                .done(When.of("3 July 2019"))
                .build();
        Action closed = action("closed")
                .due(When.of("June 2019"))
                .closed(new Closure(When.of("4 July 2019"), Optional.empty()))
                .build();
        Action told = action("told")
                .due(When.of("June 2019"))
                .progress(new Progress(Optional.of(When.of("Q2 2019/20")), Status.of("done"), Optional.empty()))
                .build();

        Schedule before = schedule(LocalDate.of(2019, Month.JULY, 3), done, closed, told);
        assertEquals(List.of("closed", "told"), texts(before.overdue()));
        Schedule after = schedule(END_OF_SEPTEMBER, done, closed, told);
        assertEquals(List.of(), after.overdue());
        assertEquals(List.of(done, told), after.done());
        assertEquals(List.of(closed), after.closed());
    }

    @Test
    void theLastMoveSaysByWhenAnActionIsDue() {
        Action moved = action("moved")
                .due(When.of("31 May 2019"))
                .moved(new Move(When.of("July 2019"), Optional.of("Two posts vacant")))
                .moved(new Move(When.of("30 September 2019"), Optional.empty()))
                .build();
        Schedule schedule = schedule(END_OF_SEPTEMBER, moved);

        assertEquals(List.of(), schedule.overdue());
        assertEquals(List.of(new Commitment.OfAction(moved)), schedule.dueNext());
        // 31 May to 30 September: 30 + 31 + 31 + 30 days.
        assertEquals(
                List.of(new Moved(
                        moved,
                        Optional.of(new Due.At(When.of("31 May 2019"))),
                        new Due.At(When.of("30 September 2019")),
                        2,
                        1,
                        OptionalLong.of(122))),
                schedule.moved());
    }

    @Test
    void whatWasBroughtForwardSlippedLessThanNothing() {
        Action earlier = action("earlier")
                .due(When.of("May 2019"))
                .moved(new Move(When.of("April 2019"), Optional.of("Funds came early")))
                .build();

        assertEquals(
                OptionalLong.of(-31),
                schedule(END_OF_SEPTEMBER, earlier).moved().get(0).slip());
    }

    @Test
    void howFarSomethingSlippedIsNotKnownWhereNoTimeWasAgreedFirst() {
        Action open = action("open")
                .due(new Due.ToBeConfirmed())
                .moved(new Move(When.of("May 2019"), Optional.empty()))
                .build();

        assertEquals(
                OptionalLong.empty(),
                schedule(END_OF_SEPTEMBER, open).moved().get(0).slip());
    }

    @Test
    void whatIsMovedToNoAgreedTimeIsYetToBeAgreed() {
        Action put = action("put-off")
                .due(When.of("May 2019"))
                .moved(new Move(new Due.ToBeConfirmed(), Optional.of("No grant")))
                .build();
        Schedule schedule = schedule(END_OF_SEPTEMBER, put);

        assertEquals(List.of(), schedule.overdue());
        assertEquals(List.of(put), schedule.toBeConfirmed());
        assertEquals(OptionalLong.empty(), schedule.moved().get(0).slip());
    }

    @Test
    void theNextQuarterIsTheDayAndTheThreeMonthsThatFollowIt() {
        assertNextQuarterEnds(LocalDate.of(2019, Month.DECEMBER, 31), END_OF_SEPTEMBER);
        assertNextQuarterEnds(LocalDate.of(2019, Month.APRIL, 15), LocalDate.of(2019, Month.JANUARY, 15));
        assertNextQuarterEnds(LocalDate.of(2020, Month.FEBRUARY, 29), LocalDate.of(2019, Month.NOVEMBER, 30));
        assertNextQuarterEnds(LocalDate.of(10_000, Month.MARCH, 31), LocalDate.of(9999, Month.DECEMBER, 31));
    }

    @Test
    void whatIsDueNextComesSoonestFirst() {
        Action third = due("third", "Q3 2019/20");
        Action beyond = due("beyond", "2019/20");
        Action today = due("today", "September 2019");
        Action over = due("over", "29 September 2019");
        Action soon = due("soon", "October 2019");

        assertEquals(
                List.of("today", "soon", "third"),
                schedule(END_OF_SEPTEMBER, third, beyond, today, over, soon).dueNext().stream()
                        .map(Commitment::text)
                        .toList());
    }

    @Test
    void milestonesAndDeliverablesAreLookedForAsLongAsTheirActionIs() {
        Milestone step = milestone("June 2019", Optional.empty());
        Milestone reached = milestone("June 2019", Optional.of(When.of("June 2019")));
        Measure.Deliverable report = Measure.of("report", "report").deliverable(Timing.by(When.of("August 2019")));
        Action.Builder action = action("act").measure(report);
        Action open = action("open").milestone(step).measure(report).build();
        Action with = action("with").milestone(reached).build();
        Action done = action.milestone(step).done(When.of("May 2019")).build();

        assertEquals(
                List.of(
                        new Overdue(new Commitment.OfMilestone(open, step), When.of("June 2019"), 92),
                        new Overdue(new Commitment.OfMeasure(open.id(), report), When.of("August 2019"), 30)),
                schedule(END_OF_SEPTEMBER, open, with, done).overdue());
    }

    @Test
    void deliverablesOfAnAimAreMetWhenItsProgressSaysSo() {
        Measure.Deliverable report = Measure.of("report", "report").deliverable(Timing.by(When.of("May 2019")));
        Measure.Deliverable survey = Measure.of("survey", "survey").deliverable(Timing.by(When.of("May 2019")));
        Aim aim = new Aim(
                AimId.of("A"),
                "Aim",
                ImmutableList.of(),
                ImmutableList.of(),
                ImmutableList.of(report, survey),
                ImmutableList.of(new Progress(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        ImmutableList.of(new Reading(report.id(), new Reading.Delivered())),
                        Optional.empty(),
                        Visibility.PUBLIC)));
        ActionPlan plan = ActionPlan.builder("p", "Plan")
                .aim(aim)
                .measure(Measure.of("untold", "untold").deliverable(Timing.by(When.of("May 2019"))))
                .build();

        assertEquals(
                List.of("untold", "survey"),
                texts(Schedule.of(plan, END_OF_SEPTEMBER).overdue()));
    }

    @Test
    void onlyWhatSaysWhenItWasDoneIsKnownToBeLate() {
        Action late = action("late")
                .due(When.of("May 2019"))
                .done(When.of("July 2019"))
                .build();
        Action perhaps =
                action("perhaps").due(When.of("May 2019")).done(When.of("2019")).build();
        Milestone step = milestone("May 2019", Optional.of(When.of("1 June 2019")));
        Action stepped = action("stepped").milestone(step).build();

        // From 31 May to 1 July, and to 1 June.
        assertEquals(
                List.of(
                        new DoneLate(new Commitment.OfAction(late), When.of("May 2019"), When.of("July 2019"), 31),
                        new DoneLate(
                                new Commitment.OfMilestone(stepped, step),
                                When.of("May 2019"),
                                When.of("1 June 2019"),
                                1)),
                schedule(END_OF_SEPTEMBER, late, perhaps, stepped).doneLate());
        assertEquals(
                List.of(), schedule(LocalDate.of(2019, Month.JULY, 30), late).doneLate());
    }

    @Test
    void whatHasNoTimeIsToldApartByWhy() {
        Action undated = action("undated").build();
        Action toAgree = action("to-agree").due(new Due.ToBeConfirmed()).build();
        Action ongoing = action("ongoing").due(new Due.Ongoing()).build();
        Action yearly = action("yearly")
                .due(new Due.Every(Recurrence.every(Month.NOVEMBER)))
                .build();
        Action ended = action("ended").done(When.of("May 2019")).build();
        Schedule schedule = schedule(END_OF_SEPTEMBER, yearly, ongoing, ended, toAgree, undated);

        assertEquals(List.of(undated), schedule.undated());
        assertEquals(List.of(toAgree), schedule.toBeConfirmed());
        assertEquals(List.of(ongoing), schedule.ongoing());
        assertEquals(List.of(yearly), schedule.recurring());
        assertEquals(
                List.of(new Commitment.OfAction(yearly, Optional.of(new Due.At(When.of("November 2019"))))),
                schedule.byMonth().values().asList());
    }

    @Test
    void whatIsDueEveryYearIsToBeDoneByTheNextTime() {
        Action yearly = everyNovember("yearly").build();
        Schedule schedule = schedule(END_OF_SEPTEMBER, yearly);
        Commitment next = new Commitment.OfAction(yearly, Optional.of(new Due.At(When.of("November 2019"))));

        assertEquals(List.of(next), schedule.dueNext());
        assertEquals(List.of(next), schedule.byMonth().get(YearMonth.of(2019, 11)));
        assertEquals(List.of(), schedule.overdue());
    }

    @Test
    void whatIsDueEveryYearIsDueAgainOnceItsMonthIsOver() {
        Action yearly = everyNovember("yearly").build();

        Schedule lastDay = schedule(LocalDate.of(2019, 11, 30), yearly);
        assertEquals(Set.of(YearMonth.of(2019, 11)), lastDay.byMonth().keySet());
        assertEquals(1, lastDay.dueNext().size());
        assertEquals(List.of(), lastDay.overdue());
        assertEquals(
                Set.of(YearMonth.of(2020, 11)),
                schedule(LocalDate.of(2019, 12, 1), yearly).byMonth().keySet());
    }

    @Test
    void whatIsDueAgainAndAgainAndWasDoneIsDueTheNextTime() {
        Action yearly =
                everyNovember("yearly").progress(told("November 2019", "done")).build();

        Schedule since = schedule(LocalDate.of(2020, 10, 31), yearly);
        assertEquals(List.of(yearly), since.done());
        assertEquals(
                List.of("November 2020"),
                since.dueNext().stream().map(ScheduleTest::time).toList());
        Schedule later = schedule(LocalDate.of(2020, 11, 30), yearly);
        assertEquals(List.of(yearly), later.recurring());
        assertEquals(List.of(), later.overdue());
    }

    @Test
    void whatIsDueAgainAndAgainIsOverdueWhereItWasDoneBeforeAndNotTheLastTime() {
        Action yearly = everyNovember("yearly")
                .progress(told("November 2019", "done"))
                .progress(told("Q4 2020/21", "green"))
                .build();
        Action never =
                everyNovember("never").progress(told("Q4 2020/21", "green")).build();
        // Whoever tells late that it was done has told it.
        Action late = everyNovember("late")
                .progress(told("November 2019", "done"))
                .progress(told("January 2021", "done"))
                .build();

        Schedule schedule = schedule(LocalDate.of(2021, 4, 1), yearly, never, late);
        assertEquals(
                List.of("yearly November 2020"),
                schedule.overdue().stream()
                        .map(overdue -> overdue.commitment().text() + " " + time(overdue.commitment()))
                        .toList());
    }

    @Test
    void whatWasDoneAheadIsDueTheTimeAfterAndWhatWasDoneLongBeforeIsNotAhead() {
        Action ahead =
                everyNovember("ahead").progress(told("Q2 2019/20", "done")).build();
        Action longBefore =
                everyNovember("long-before").progress(told("June 2019", "done")).build();

        Schedule after = schedule(LocalDate.of(2019, 12, 1), ahead, longBefore);
        assertEquals(
                List.of("long-before November 2019"),
                after.overdue().stream()
                        .map(overdue -> overdue.commitment().text() + " " + time(overdue.commitment()))
                        .toList());
        assertEquals(List.of(ahead), after.done());
        Schedule yearLater = schedule(LocalDate.of(2020, 11, 30), ahead);
        assertEquals(
                List.of("November 2020"),
                yearLater.dueNext().stream().map(ScheduleTest::time).toList());
        assertEquals(List.of(ahead), yearLater.recurring());
    }

    @Test
    void whatIsDueEachQuarterIsDueAtItsEndAndBunchesNothing() {
        Action quarterly =
                action("quarterly").due(every(Recurrence.Frequency.QUARTERLY)).build();
        Action weekly = action("weekly").due(every(Recurrence.Frequency.WEEKLY)).build();
        Schedule schedule = schedule(END_OF_SEPTEMBER.plusDays(1), quarterly, weekly);

        assertEquals(
                List.of("Q3 2019/20"),
                schedule.dueNext().stream().map(ScheduleTest::time).toList());
        assertEquals(Set.of(), schedule.byMonth().keySet());
        assertEquals(List.of(quarterly, weekly), schedule.recurring());
    }

    @Test
    void whatIsDueAgainAndAgainIsFirstDueWithinThePlan() {
        ActionPlan plan = ActionPlan.builder("p", "Plan")
                .period(When.of("2019/20"))
                .action(everyNovember("yearly").build())
                .action(action("monthly")
                        .due(every(Recurrence.Frequency.MONTHLY))
                        .build())
                .build();
        Schedule before = Schedule.of(plan, LocalDate.of(2018, 1, 15));

        assertEquals(Set.of(YearMonth.of(2019, 11)), before.byMonth().keySet());
        assertEquals(List.of(), before.dueNext());
    }

    @Test
    void whatIsDueEachMonthIsNotMissedBeyondThePlan() {
        Action monthly = action("monthly")
                .due(every(Recurrence.Frequency.MONTHLY))
                .progress(told("January 2020", "done"))
                .build();
        ActionPlan plan = ActionPlan.builder("p", "Plan")
                .period(When.of("2019/20"))
                .action(monthly)
                .build();

        assertEquals(
                List.of("February 2020"),
                Schedule.of(plan, LocalDate.of(2021, 1, 1)).overdue().stream()
                        .map(overdue -> overdue.due().words())
                        .toList());
    }

    @Test
    void whatIsDueAgainAndAgainIsNotMissedBeforeItBegan() {
        Action halfYearly = action("half-yearly")
                .start(When.of("October 2019"))
                .due(every(Recurrence.Frequency.HALF_YEARLY))
                .progress(told("H1 2018/19", "done"))
                .build();

        assertEquals(List.of(), schedule(LocalDate.of(2019, 10, 2), halfYearly).overdue());
        assertEquals(
                List.of("H2 2019/20"),
                schedule(LocalDate.of(2020, 4, 1), halfYearly).overdue().stream()
                        .map(overdue -> overdue.due().words())
                        .toList());
    }

    @Test
    void theLongestNeglectedIsOverdueSinceTheFirstTimeThatItMissed() {
        Action quarterly = action("quarterly")
                .due(every(Recurrence.Frequency.QUARTERLY))
                .progress(told("Q1 2019/20", "done"))
                .build();

        assertEquals(
                List.of("Q2 2019/20"),
                schedule(LocalDate.of(2020, 6, 30), quarterly).overdue().stream()
                        .map(overdue -> overdue.due().words())
                        .toList());
    }

    @Test
    void whatOneAgencyCallsDoneAndAnotherDoesNotIsNotDone() {
        Action quarterly = action("quarterly")
                .due(every(Recurrence.Frequency.QUARTERLY))
                .progress(told("Q1 2019/20", "done"))
                .progress(toldBy("Police", "Q2 2019/20", "done"))
                .progress(toldBy("Fire", "Q2 2019/20", "red"))
                .build();

        ActionPlan plan = ActionPlan.builder("p", "Plan")
                .agency(Agency.of("Police", "Police"))
                .agency(Agency.of("Fire", "Fire"))
                .action(quarterly)
                .build();
        assertEquals(
                List.of("Q2 2019/20"),
                Schedule.of(plan, LocalDate.of(2019, 12, 1)).overdue().stream()
                        .map(overdue -> overdue.due().words())
                        .toList());
    }

    @Test
    void ofWhatIsHiddenFromAnAudienceNothingIsSaidToBeMissed() {
        Progress hidden = told("Q2 2019/20", "done");
        Action.Builder seen =
                action("quarterly").due(every(Recurrence.Frequency.QUARTERLY)).progress(told("Q1 2019/20", "done"));
        ActionPlan plan = ActionPlan.builder("p", "Plan").action(seen.build()).build();
        ActionPlan whole = ActionPlan.builder("p", "Plan")
                .action(seen.progress(new Progress(
                                hidden.when(),
                                Optional.empty(),
                                hidden.status(),
                                Optional.empty(),
                                ImmutableList.of(),
                                Optional.empty(),
                                Visibility.PARTNERS))
                        .build())
                .build();
        LocalDate day = LocalDate.of(2019, 10, 1);

        assertEquals(1, PlanAnalysis.of(plan, day).schedule().overdue().size());
        PlanAnalysis ofPublic = PlanAnalysis.of(plan, whole, day);
        assertEquals(List.of(), ofPublic.schedule().overdue());
        assertEquals(Optional.empty(), ofPublic.standings().all().get(0).computed());
    }

    private static Progress toldBy(String agency, String when, String status) {
        return new Progress(
                Optional.of(When.of(when)),
                Optional.of(AgencyId.of(agency)),
                Status.of(status),
                Optional.empty(),
                ImmutableList.of(),
                Optional.empty(),
                Visibility.PUBLIC);
    }

    private static Progress told(String when, String status) {
        return new Progress(Optional.of(When.of(when)), Status.of(status), Optional.empty());
    }

    private static Due every(Recurrence.Frequency frequency) {
        return new Due.Every(Recurrence.of(frequency));
    }

    private static String time(Commitment commitment) {
        return commitment.deadline().orElseThrow().words();
    }

    @Test
    void whatIsDueEveryYearIsDueFirstAfterItBegan() {
        Action yearly = everyNovember("yearly").start(When.of("January 2021")).build();

        assertEquals(
                Set.of(YearMonth.of(2021, 11)),
                schedule(END_OF_SEPTEMBER, yearly).byMonth().keySet());
    }

    @Test
    void nothingRecursBeyondThePlan() {
        ActionPlan plan = ActionPlan.builder("p", "Plan")
                .period(When.of("2019/20"))
                .action(everyNovember("yearly").build())
                .build();

        assertEquals(
                Set.of(YearMonth.of(2019, 11)),
                Schedule.of(plan, END_OF_SEPTEMBER).byMonth().keySet());
        assertTrue(Schedule.of(plan, LocalDate.of(2019, 12, 1)).byMonth().isEmpty());
    }

    private static Action.Builder everyNovember(String id) {
        return action(id).due(new Due.Every(Recurrence.every(Month.NOVEMBER)));
    }

    @Test
    void whatIsDueStandsInTheMonthInWhichItsTimeEndsTheEarliestFirst() {
        Action year = due("year", "2019/20");
        Action june = due("june", "June 2019");
        Action day = due("day", "31 March 2020");
        Schedule schedule = schedule(END_OF_SEPTEMBER, year, june, day);

        assertEquals(
                List.of(YearMonth.of(2019, 6), YearMonth.of(2020, 3)),
                List.copyOf(schedule.byMonth().keySet()));
        assertEquals(
                List.of(new Commitment.OfAction(year), new Commitment.OfAction(day)),
                schedule.byMonth().get(YearMonth.of(2020, 3)));
    }

    @Test
    void fiveActionsInAMonthAreABunchIfTheyAreAThird() {
        assertEquals(List.of(), bunched(4, 0));
        assertEquals(List.of(YearMonth.of(2020, 3)), bunched(5, 0));
        assertEquals(List.of(YearMonth.of(2020, 3)), bunched(5, 10));
        assertEquals(List.of(), bunched(5, 11));
    }

    @Test
    void milestonesMakeNoBunch() {
        Action.Builder action = action("a");
        IntStream.range(0, 9)
                .mapToObj(number -> new Milestone(
                        MilestoneId.of("m" + number),
                        "Step",
                        Optional.of(new Due.At(When.of("May 2020"))),
                        Optional.empty(),
                        ImmutableList.of(),
                        Visibility.PUBLIC))
                .forEach(action::milestone);

        assertTrue(schedule(END_OF_SEPTEMBER, action.build()).bunched().isEmpty());
    }

    /** With so many actions due in March 2020, and one in each of so many months from 2021. */
    private static List<YearMonth> bunched(int inMarch, int spread) {
        ActionPlan.Builder plan = ActionPlan.builder("p", "Plan");
        IntStream.range(0, inMarch).forEach(number -> plan.action(due("m" + number, "March 2020")));
        IntStream.range(0, spread)
                .forEach(number -> plan.action(action("s" + number)
                        .due(When.day(LocalDate.of(2021, Month.JANUARY, 1).plusMonths(number)))
                        .build()));
        return List.copyOf(Schedule.of(plan.build(), END_OF_SEPTEMBER).bunched());
    }

    private static void assertNextQuarterEnds(LocalDate last, LocalDate day) {
        assertTrue(Schedule.nextQuarter(day).contains(day));
        assertFalse(Schedule.nextQuarter(day).contains(day.minusDays(1)));
        assertTrue(Schedule.nextQuarter(day).contains(last));
        assertFalse(Schedule.nextQuarter(day).contains(last.plusDays(1)));
    }

    private static Milestone milestone(String due, Optional<When> done) {
        return new Milestone(
                MilestoneId.of("1"),
                "Step",
                Optional.of(new Due.At(When.of(due))),
                done,
                ImmutableList.of(),
                Visibility.PUBLIC);
    }

    private static Action.Builder action(String id) {
        return Action.builder(id, id);
    }

    private static Action due(String id, String when) {
        return action(id).due(When.of(when)).build();
    }

    private static List<String> texts(ImmutableList<Overdue> overdue) {
        return overdue.stream().map(each -> each.commitment().text()).toList();
    }

    private static Schedule schedule(LocalDate day, Action... actions) {
        ActionPlan.Builder plan = ActionPlan.builder("p", "Plan");
        for (Action action : actions) {
            plan.action(action);
        }
        return Schedule.of(plan.build(), day);
    }
}

package org.csplan.core.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.Agency;
import org.csplan.core.model.AgencyId;
import org.csplan.core.model.Aim;
import org.csplan.core.model.AimId;
import org.csplan.core.model.Closure;
import org.csplan.core.model.Due;
import org.csplan.core.model.Measure;
import org.csplan.core.model.MeasureId;
import org.csplan.core.model.Milestone;
import org.csplan.core.model.MilestoneId;
import org.csplan.core.model.Move;
import org.csplan.core.model.Progress;
import org.csplan.core.model.Quantity;
import org.csplan.core.model.Reading;
import org.csplan.core.model.Recurrence;
import org.csplan.core.model.Status;
import org.csplan.core.model.Status.Meaning;
import org.csplan.core.model.Timing;
import org.csplan.core.model.Visibility;
import org.csplan.core.model.When;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandingsTest {

    private static final String HALF_YEAR = "2019-09-30";
    private static final String YEAR_END = "2020-03-31";
    private static final Measure LEAFLET =
            Measure.of("leaflet", "Leaflet").deliverable(Timing.by(When.of("October 2019")));
    private static final Measure VISITS =
            Measure.of("visits", "Visits").count(Quantity.of("300 visits"), Timing.during(When.of("2019/20")));

    // What is computed

    @Test
    void whereNothingIsKnownNothingIsComputed() {
        Standing standing = on(HALF_YEAR, act().measure(VISITS));

        assertEquals(Optional.empty(), standing.computed());
        assertEquals(Optional.empty(), standing.declared());
        assertEquals(
                "nothing is known by which it could be told", standing.reason().words());
        assertEquals(Optional.empty(), standing.contradiction());
    }

    @Test
    void itIsLateFromTheDayAfterItWasDue() {
        Action.Builder action = act().due(When.of("September 2019"));

        assertEquals(Optional.empty(), on(HALF_YEAR, action).computed());
        Standing late = on("2019-10-01", action);
        assertEquals(Optional.of(Meaning.LATE), late.computed());
        assertEquals("due September 2019 and not said to be done", late.reason().words());
    }

    @Test
    void theLastMoveCounts() {
        Action.Builder action =
                act().due(When.of("June 2019")).moved(new Move(When.of("October 2019"), Optional.empty()));

        assertEquals(Optional.empty(), on("2019-10-31", action).computed());
        assertEquals(
                "due October 2019, to which it was moved, and not said to be done",
                on("2019-11-01", action).reason().words());
    }

    @Test
    void whatHasEndedIsDoneOrDroppedFromItsLastDayOn() {
        Action.Builder done = act().due(When.of("May 2019")).done(When.of("14 June 2019"));
        Action.Builder closed =
                act().due(When.of("May 2019")).closed(new Closure(When.of("June 2019"), Optional.of("No funds")));

        assertEquals(Optional.of(Meaning.LATE), on("2019-06-13", done).computed());
        assertEquals(Optional.of(Meaning.DONE), on("2019-06-14", done).computed());
        assertEquals(
                "done 14 June 2019; late, it was due May 2019",
                on("2019-06-14", done).reason().words());
        assertEquals(Optional.of(Meaning.LATE), on("2019-06-29", closed).computed());
        assertEquals(Optional.of(Meaning.DROPPED), on("2019-06-30", closed).computed());
        assertEquals(
                "closed June 2019: No funds", on("2019-06-30", closed).reason().words());
    }

    @Test
    void whatItsOwnLineSaysToHaveEndedSinceItsLastStatusIsDeclaredSo() {
        Progress before = told("Q1 2019/20", "amber");
        Action.Builder done = act().done(When.of("August 2019")).progress(before);
        Action.Builder closed = act().closed(new Closure(When.of("August 2019"), Optional.of("No funds")));
        Action.Builder since = act().done(When.of("May 2019")).progress(before);

        assertEquals(Status.of("amber"), on("2019-07-31", done).declared());
        assertEquals(Status.of("done"), on(HALF_YEAR, done).declared());
        assertEquals(Status.of("dropped"), on(HALF_YEAR, closed).declared());
        assertEquals(Status.of("done"), on(HALF_YEAR, since).declared());
        assertEquals(Optional.empty(), on(HALF_YEAR, since).contradiction());
        Action.Builder told = act().done(When.of("May 2019")).progress(told("Q2 2019/20", "amber"));
        assertEquals(Status.of("amber"), on(HALF_YEAR, told).declared());
        assertTrue(on(HALF_YEAR, told).contradiction().isPresent());
        Action.Builder early = act().done(When.of("3 April 2019")).progress(told("Q1 2019/20", "red"));
        assertEquals(Status.of("red"), on(HALF_YEAR, early).declared());
        Action.Builder undated = act().done(When.of("May 2019"))
                .progress(new Progress(Optional.empty(), Status.of("green"), Optional.empty()));
        assertEquals(Status.of("done"), on(HALF_YEAR, undated).declared());
        Action.Builder both = act().done(When.of("August 2019"))
                .closed(new Closure(When.of("May 2019"), Optional.empty()))
                .progress(before);
        assertEquals(Status.of("dropped"), on(HALF_YEAR, both).declared());
    }

    @Test
    void whatIsToldToBeDroppedIsNeitherLateNorOffTrack() {
        Action.Builder action = act().due(When.of("May 2019")).measure(VISITS).progress(told("Q1 2019/20", "dropped"));

        Standing dropped = on(HALF_YEAR, action);
        assertEquals(Optional.of(Meaning.DROPPED), dropped.computed());
        assertEquals("reported as dropped for Q1 2019/20", dropped.reason().words());
        assertEquals(Optional.empty(), dropped.contradiction());
    }

    @Test
    void aPlansOwnWordForDoneIsDeclared() {
        Status complete = new Status("complete", "Complete", Meaning.DONE);
        ActionPlan plan = ActionPlan.builder("p", "Plan")
                .status(complete)
                .action(Action.builder("a", "Walks").done(When.of("May 2019")).build())
                .build();

        assertEquals(
                Optional.of(complete),
                PlanAnalysis.of(plan, LocalDate.parse(HALF_YEAR))
                        .standings()
                        .ofActions()
                        .get(0)
                        .declared());
    }

    @Test
    void whatStartsLaterHasNotStarted() {
        Action.Builder action = act().start(When.of("October 2019"));

        assertEquals(Optional.of(Meaning.NOT_STARTED), on(HALF_YEAR, action).computed());
        assertEquals(Optional.empty(), on("2019-10-01", action).computed());
    }

    @Test
    void theWorstOfMilestonesAndMeasuresCounts() {
        Action.Builder action = act().milestone(step("Route agreed", "June 2019", Optional.of("14 June 2019")))
                .measure(LEAFLET)
                .measure(VISITS)
                .progress(told("Q2 2019/20", "", "visits", "142 to date"));

        assertEquals(Optional.of(Meaning.ON_TRACK), on(HALF_YEAR, action).computed());
        action.milestone(step("Staff trained", "September 2019", Optional.empty()));
        assertEquals(Optional.of(Meaning.AT_RISK), on("2019-10-31", action).computed());
        assertEquals(
                "“Staff trained”: was to be reached by September 2019",
                on("2019-10-31", action).reason().words());
        assertEquals(Optional.of(Meaning.OFF_TRACK), on("2019-11-01", action).computed());
        assertEquals(
                "“Leaflet”: overdue: it was to be delivered by October 2019",
                on("2019-11-01", action).reason().words());
    }

    @Test
    void aMilestoneReachedOrAMeasureMetIsEnoughToBeOnTrack() {
        Standing reached = on(HALF_YEAR, act().milestone(step("Route agreed", "June 2019", Optional.of("June 2019"))));
        assertEquals(Optional.of(Meaning.ON_TRACK), reached.computed());
        assertEquals("“Route agreed”: reached", reached.reason().words());

        Standing met =
                on(HALF_YEAR, act().measure(VISITS).progress(told("Q2 2019/20", "green", "visits", "300 to date")));
        assertEquals(Optional.of(Meaning.ON_TRACK), met.computed());
    }

    @Test
    void aMeasureAtRiskIsEnoughToBeAtRisk() {
        Standing standing =
                on(HALF_YEAR, act().measure(VISITS).progress(told("Q2 2019/20", "amber", "visits", "120 to date")));

        assertEquals(Optional.of(Meaning.AT_RISK), standing.computed());
    }

    @Test
    void aMilestoneWithoutATimeIsNeverOverdue() {
        Milestone undated = new Milestone(
                MilestoneId.of("route"),
                "Route agreed",
                Optional.empty(),
                Optional.empty(),
                ImmutableList.of(),
                Visibility.PUBLIC);

        assertEquals(Optional.empty(), on(YEAR_END, act().milestone(undated)).computed());
    }

    @Test
    void ofManyReasonsTheFirstThreeAreNamedAndTheRestCounted() {
        Action.Builder action = act();
        for (String text : List.of("One", "Two", "Three")) {
            action.milestone(step(text, "June 2019", Optional.empty()));
        }
        assertEquals(
                "“One”: was to be reached by June 2019; “Two”: was to be reached by June 2019; “Three”: was to be"
                        + " reached by June 2019",
                on(HALF_YEAR, action).reason().words());

        action.milestone(step("Four", "June 2019", Optional.empty()));
        action.milestone(step("Five", "June 2019", Optional.empty()));
        assertEquals(
                "“One”: was to be reached by June 2019; “Two”: was to be reached by June 2019; “Three”: was to be"
                        + " reached by June 2019; and 2 more",
                on(HALF_YEAR, action).reason().words());
    }

    @Test
    void anAimStandsByItsMeasures() {
        ActionPlan plan = ActionPlan.builder("Plan")
                .period(When.of("2019/20"))
                .aim(new Aim(
                        AimId.of("A"),
                        "To protect adults",
                        ImmutableList.of(),
                        ImmutableList.of(),
                        ImmutableList.of(VISITS),
                        ImmutableList.of(told("Q2 2019/20", "green", "visits", "100 to date"))))
                .aim(Aim.of("B", "Nothing told, nothing measured"))
                .build();
        Standings standings = Standings.of(plan, Attainments.of(plan, LocalDate.parse(HALF_YEAR)));

        assertEquals(1, standings.all().size());
        assertEquals(
                Optional.of("reported as Green for Q2 2019/20, but “Visits”: 100 of 300 visits (33.3%)"
                        + " by 30 September 2019; 150 expected by then"),
                standings.of(AimId.of("A")).orElseThrow().contradiction().map(Reason::words));
    }

    // What is declared

    @Test
    void whatIsToldOfTheLatestTimeIsDeclared() {
        Action.Builder action = act().progress(told("Q2 2019/20", "amber"))
                .progress(told("Q1 2019/20", "green"))
                .progress(told("Q3 2019/20", "red"));

        assertEquals(Status.of("amber"), on(HALF_YEAR, action).declared());
        assertEquals(Status.of("red"), on(YEAR_END, action).declared());
    }

    @Test
    void ofAgenciesThatTellOfTheSameTimeTheGravestCountsInAnyOrder() {
        Progress green = toldBy("Fire", "green", "60");
        Progress red = toldBy("EDC", "red", "80");

        for (List<Progress> order : List.of(List.of(green, red), List.of(red, green))) {
            Action.Builder action = act().progress(told("Q2 2019/20", "amber"));
            order.forEach(action::progress);
            Standing standing = on(HALF_YEAR, action);
            assertEquals(Status.of("red"), standing.declared());
            assertEquals(Optional.of(new BigDecimal("60")), standing.share());
        }
    }

    @Test
    void ofThePlansOwnEntriesWithoutATimeTheLastOneCounts() {
        Action.Builder action = act().progress(new Progress(Optional.empty(), Status.of("amber"), Optional.empty()))
                .progress(new Progress(Optional.empty(), Status.of("green"), Optional.empty()));

        assertEquals(Status.of("green"), on(HALF_YEAR, action).declared());
    }

    // Where they disagree

    @Test
    void greenWhileOverdueIsAContradiction() {
        Standing standing = on(YEAR_END, act().due(When.of("December 2019")).progress(told("Q3 2019/20", "green")));

        assertEquals(
                Optional.of("reported as Green for Q3 2019/20, but due December 2019 and not said to be done"),
                standing.contradiction().map(Reason::words));
    }

    @Test
    void doneWhileSomethingIsOpenIsAContradiction() {
        Action.Builder action = act().measure(LEAFLET)
                .milestone(step("Route agreed", "June 2019", Optional.empty()))
                .progress(told("Q1 2019/20", "done"));

        assertEquals(
                Optional.of("reported as Done for Q1 2019/20, but “Route agreed”: not said to be reached; “Leaflet”:"
                        + " to be delivered by October 2019, which is not over"),
                on("2019-06-30", action).contradiction().map(Reason::words));
        assertEquals(
                Optional.of("done May 2019, but “Leaflet”: to be delivered by October 2019, which is not over"),
                on("2019-06-30", act().measure(LEAFLET).done(When.of("May 2019")))
                        .contradiction()
                        .map(Reason::words));
    }

    @ParameterizedTest
    @CsvSource({"120 to date", "20 to date"})
    void doneWhileAMeasureIsBehindIsNone(String total) {
        Standing standing = on(HALF_YEAR, act().measure(VISITS).progress(told("Q2 2019/20", "done", "visits", total)));

        assertEquals(Optional.empty(), standing.contradiction());
    }

    @Test
    void whatSpeaksAgainstGreenOnlySinceIsToldAsSuch() {
        Standing late = on(YEAR_END, act().due(When.of("August 2019")).progress(told("Q1 2019/20", "green")));
        Standing behind =
                on(YEAR_END, act().measure(VISITS).progress(told("Q1 2019/20", "green", "visits", "75 to date")));

        assertEquals(
                Optional.of("last reported as Green for Q1 2019/20; by now: due August 2019 and not said to be done"),
                late.contradiction().map(Reason::words));
        assertEquals(Optional.of(Wording.TOLD_FOR_SINCE), behind.contradiction().map(Reason::wording));
    }

    @Test
    void doneWithoutATimeIsSaidWithoutOne() {
        Progress done = new Progress(Optional.empty(), Status.of("done"), Optional.empty());

        assertEquals(
                "reported as done", on(HALF_YEAR, act().progress(done)).reason().words());
    }

    @Test
    void notStartedThoughItIsDoneIsAContradiction() {
        Action.Builder action = act().done(When.of("June 2019")).progress(told("Q1 2019/20", "not-started"));

        assertEquals(
                Optional.of("reported as Not started for Q1 2019/20, but done June 2019"),
                on(HALF_YEAR, action).contradiction().map(Reason::words));
    }

    @Test
    void whatIsToldToBeDoneAndIsNotAllThereStandsAsWhatIsMissing() {
        Action.Builder action = act().due(When.of("June 2019"))
                .milestone(step("Route agreed", "May 2019", Optional.empty()))
                .progress(told("Q1 2019/20", "done"));

        Standing standing = on(HALF_YEAR, action);
        assertEquals(Optional.of(Meaning.AT_RISK), standing.computed());
        assertEquals(
                "due June 2019; “Route agreed”: not said to be reached",
                standing.reason().words());

        action.moved(new Move(When.of("July 2019"), Optional.empty()));
        assertEquals(
                "due July 2019, to which it was moved; “Route agreed”: not said to be reached",
                on(HALF_YEAR, action).reason().words());

        action.measure(VISITS).progress(told("Q1 2019/20", "", "visits", "3 to date"));
        assertEquals(Optional.of(Meaning.OFF_TRACK), on(HALF_YEAR, action).computed());
    }

    @Test
    void doneWithNothingAgainstItIsDoneWithoutADate() {
        Standing standing = on(YEAR_END, act().due(When.of("June 2019")).progress(told("Q1 2019/20", "done")));

        assertEquals(Optional.of(Meaning.DONE), standing.computed());
        assertEquals("reported as done for Q1 2019/20", standing.reason().words());
        assertEquals(Optional.empty(), standing.contradiction());
    }

    @ParameterizedTest
    @CsvSource({"amber", "red", "paused", "not-started", "green"})
    void whatGoesOnAfterItWasClosedIsAContradiction(String status) {
        Action.Builder action = act().closed(new Closure(When.of("June 2019"), Optional.empty()));

        assertEquals(
                Optional.empty(),
                on(
                                HALF_YEAR,
                                act().closed(new Closure(When.of("June 2019"), Optional.empty()))
                                        .progress(told("Q1 2019/20", status)))
                        .contradiction());
        assertEquals(
                "reported as " + Status.of(status).orElseThrow().label() + " for Q2 2019/20, but closed June 2019",
                on(HALF_YEAR, action.progress(told("Q2 2019/20", status)))
                        .contradiction()
                        .orElseThrow()
                        .words());
    }

    @ParameterizedTest
    @CsvSource({"red", "amber", "paused"})
    void aWorseWordThanTheNumbersIsNoContradiction(String status) {
        Action.Builder action = act().measure(VISITS)
                .due(When.of("March 2020"))
                .progress(told("Q2 2019/20", status, "visits", "150 to date"));

        assertEquals(Optional.of(Meaning.ON_TRACK), on(HALF_YEAR, action).computed());
        assertEquals(Optional.empty(), on(HALF_YEAR, action).contradiction());
    }

    @Test
    void aDueDateThatIsNoDateIsNeverOverdue() {
        assertEquals(
                Optional.empty(), on("9999-12-31", act().due(new Due.Ongoing())).computed());
        assertEquals(
                Optional.empty(),
                on("9999-12-31", act().due(new Due.ToBeConfirmed())).computed());
    }

    @Test
    void aStatusOfATimeBeforeThePlansPeriodIsNotHowItStands() {
        Standing before = on(HALF_YEAR, act().progress(told("Q4 2018/19", "green")));

        assertEquals(Optional.empty(), before.declared());
        assertEquals(Optional.empty(), before.computed());
        assertEquals(
                "reported as Green for Q4 2018/19, before the plan's period; since then nothing is known by which it could be told",
                before.reason().words());
    }

    @Test
    void whatWasDoneBeforeThePlansPeriodStaysDone() {
        Standing before = on(HALF_YEAR, act().progress(told("Q4 2018/19", "done")));

        assertEquals(Optional.of(Meaning.DONE), before.declared().map(Status::meaning));
    }

    @Test
    void whatIsDueAgainIsNoLongerDone() {
        Action.Builder quarterly = act().due(new Due.Every(Recurrence.of(Recurrence.Frequency.QUARTERLY)))
                .progress(told("Q1 2019/20", "done"));

        Standing done = on("2019-06-30", quarterly);
        assertEquals(Optional.of(Meaning.DONE), done.declared().map(Status::meaning));
        assertEquals(Optional.of(Meaning.DONE), done.computed());

        Standing again = on(HALF_YEAR, quarterly);
        assertEquals(Optional.empty(), again.declared());
        assertEquals(Optional.of(Meaning.ON_TRACK), again.computed());
        assertEquals(
                "reported as done for Q1 2019/20; due again Q2 2019/20",
                again.reason().words());

        Standing missed = on("2019-10-01", quarterly);
        assertEquals(Optional.of(Meaning.LATE), missed.computed());
        assertEquals("due Q2 2019/20 and not said to be done", missed.reason().words());
        assertEquals(Optional.empty(), missed.contradiction());
    }

    @Test
    void whatIsDueAgainIsOnTrackByNothingThatWasDoneLongAgo() {
        Standing weekly = on(
                HALF_YEAR,
                act().due(new Due.Every(Recurrence.of(Recurrence.Frequency.WEEKLY)))
                        .progress(told("Q1 2019/20", "done")));
        assertEquals(Optional.empty(), weekly.computed());
        assertEquals(
                "reported as done for Q1 2019/20, and due again since; nothing is known of it by which it could be told",
                weekly.reason().words());

        Standing before = on(
                "2019-05-31",
                act().due(new Due.Every(Recurrence.of(Recurrence.Frequency.QUARTERLY)))
                        .progress(told("Q4 2018/19", "done")));
        assertEquals(Optional.empty(), before.computed());
    }

    @Test
    void aMilestoneReachedBeforeThePlansPeriodSaysNothingOfHowItGoesInIt() {
        Action.Builder before = act().milestone(step("Team trained", "March 2019", Optional.of("March 2019")));
        assertEquals(Optional.empty(), on("2019-04-01", before).computed());

        before.milestone(step("Rooms found", "May 2019", Optional.of("April 2019")));
        assertEquals("“Rooms found”: reached", on("2019-04-30", before).reason().words());
    }

    private static Action.Builder act() {
        return Action.builder("a", "Act");
    }

    private static Standing on(String day, Action.Builder action) {
        ActionPlan plan = ActionPlan.builder("Plan")
                .period(When.of("2019/20"))
                .agency(Agency.of("EDC", "Council"))
                .agency(Agency.of("Fire", "Fire"))
                .action(action.build())
                .build();
        return Standings.of(plan, Attainments.of(plan, LocalDate.parse(day)))
                .all()
                .get(0);
    }

    private static Milestone step(String text, String due, Optional<String> done) {
        return new Milestone(
                MilestoneId.fromText(text),
                text,
                Optional.of(new Due.At(When.of(due))),
                done.map(When::of),
                ImmutableList.of(),
                Visibility.PUBLIC);
    }

    private static Progress told(String when, String status) {
        return new Progress(Optional.of(When.of(when)), Status.of(status), Optional.empty());
    }

    private static Progress told(String when, String status, String measure, String toDate) {
        Quantity total = Quantity.of(toDate.substring(0, toDate.indexOf(' ')));
        return new Progress(
                Optional.of(When.of(when)),
                Optional.empty(),
                Status.of(status),
                Optional.empty(),
                ImmutableList.of(new Reading(MeasureId.of(measure), new Reading.ToDate(total))),
                Optional.empty(),
                Visibility.PUBLIC);
    }

    private static Progress toldBy(String agency, String status, String share) {
        return new Progress(
                Optional.of(When.of("Q2 2019/20")),
                Optional.of(AgencyId.of(agency)),
                Status.of(status),
                Optional.of(new BigDecimal(share)),
                ImmutableList.of(),
                Optional.empty(),
                Visibility.PUBLIC);
    }
}

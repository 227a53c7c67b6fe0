package org.csplan.core.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import org.csplan.core.model.Action;
import org.csplan.core.model.Closure;
import org.csplan.core.model.Due;
import org.csplan.core.model.Measure;
import org.csplan.core.model.Milestone;
import org.csplan.core.model.MilestoneId;
import org.csplan.core.model.Progress;
import org.csplan.core.model.Reading;
import org.csplan.core.model.Recurrence;
import org.csplan.core.model.Status;
import org.csplan.core.model.Timing;
import org.csplan.core.model.Visibility;
import org.csplan.core.model.When;
import org.junit.jupiter.api.Test;

class StageTest {

    private static final LocalDate LAST_OF_JUNE = LocalDate.of(2019, Month.JUNE, 30);
    private static final LocalDate FIRST_OF_JULY = LocalDate.of(2019, Month.JULY, 1);

    @Test
    void whatSaysNothingOfItsEndIsOpen() {
        assertEquals(Stage.OPEN, Stage.of(action().build()));
        assertEquals(
                Stage.OPEN,
                Stage.of(action().progress(told("Q1 2019/20", "green")).build()));
    }

    @Test
    void whatWasDoneInATimeIsDoneWhenThatIsOver() {
        Action action = action().done(When.of("Q1 2019/20")).build();

        assertEquals(Stage.OPEN, Stage.of(action, LAST_OF_JUNE.minusDays(1)));
        assertEquals(Stage.DONE, Stage.of(action, LAST_OF_JUNE));
        assertEquals(Stage.DONE, Stage.of(action));
    }

    @Test
    void whatWasClosedIsNotDone() {
        Action action = action().closed(new Closure(When.of("1 July 2019"), Optional.empty()))
                .build();

        assertEquals(Stage.OPEN, Stage.of(action, LAST_OF_JUNE));
        assertEquals(Stage.CLOSED, Stage.of(action, FIRST_OF_JULY));
    }

    @Test
    void whatWasClosedWasEndedWhetherOrNotItWasDoneAsWell() {
        Action action = action().done(When.of("May 2019"))
                .closed(new Closure(When.of("June 2019"), Optional.empty()))
                .build();

        assertEquals(Stage.DONE, Stage.of(action, LAST_OF_JUNE.minusDays(1)));
        assertEquals(Stage.CLOSED, Stage.of(action, LAST_OF_JUNE));
    }

    @Test
    void aStatusIsKnownWhenTheTimeItTellsOfIsOver() {
        Action action = action().progress(told("Q1 2019/20", "done")).build();

        assertEquals(Stage.OPEN, Stage.of(action, LAST_OF_JUNE.minusDays(1)));
        assertEquals(Stage.DONE, Stage.of(action, LAST_OF_JUNE));
    }

    @Test
    void theLastStatusHoldsAndMayOpenAnActionAgain() {
        Action action = action().progress(told("Q2 2019/20", "amber"))
                .progress(told("Q1 2019/20", "dropped"))
                .build();

        assertEquals(Stage.CLOSED, Stage.of(action, FIRST_OF_JULY));
        assertEquals(Stage.OPEN, Stage.of(action));
    }

    @Test
    void whatTheActionItselfSaysHoldsBeforeAnyStatus() {
        Action action = action().done(When.of("May 2019"))
                .progress(told("Q1 2019/20", "amber"))
                .build();

        assertEquals(Stage.DONE, Stage.of(action, LAST_OF_JUNE));
    }

    @Test
    void aPausedActionIsStillToBeDone() {
        assertEquals(
                Stage.OPEN,
                Stage.of(action().progress(told("Q1 2019/20", "paused")).build()));
    }

    @Test
    void aMilestoneIsDoneWhenItSaysSo() {
        Milestone milestone = new Milestone(
                MilestoneId.of("1"),
                "Routes agreed",
                Optional.empty(),
                Optional.of(When.of("1 July 2019")),
                ImmutableList.of(),
                Visibility.PUBLIC);

        assertEquals(Stage.OPEN, Stage.of(milestone, LAST_OF_JUNE));
        assertEquals(Stage.DONE, Stage.of(milestone, FIRST_OF_JULY));
    }

    @Test
    void aMilestoneIsReachedAtTheEarliestTimeForWhichProgressSaysSo() {
        Action action = action().milestone(milestone("1", Optional.empty()))
                .milestone(milestone("2", Optional.empty()))
                .progress(reached("Q2 2019/20", "1"))
                .progress(reached("Q1 2019/20", "1"))
                .build();

        ImmutableList<Milestone> told = action.milestonesAsTold();

        assertEquals(Optional.of(When.of("Q1 2019/20")), told.get(0).done());
        assertEquals(Stage.OPEN, Stage.of(told.get(0), LocalDate.of(2019, 6, 29)));
        assertEquals(Stage.DONE, Stage.of(told.get(0), LAST_OF_JUNE));
        assertEquals(action.milestones().get(1), told.get(1));
    }

    @Test
    void whatAMilestonesOwnLineSaysGoesBeforeProgress() {
        Optional<When> own = Optional.of(When.of("1 July 2019"));
        Action action = action().milestone(milestone("1", own))
                .progress(reached("Q1 2019/20", "1"))
                .build();

        assertEquals(action.milestones(), action.milestonesAsTold());
    }

    private static Milestone milestone(String id, Optional<When> done) {
        return new Milestone(
                MilestoneId.of(id), "Step " + id, Optional.empty(), done, ImmutableList.of(), Visibility.PUBLIC);
    }

    private static Progress reached(String when, String milestone) {
        return new Progress(
                Optional.of(When.of(when)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                ImmutableList.of(),
                ImmutableList.of(MilestoneId.of(milestone)),
                Optional.empty(),
                Optional.empty(),
                Visibility.PUBLIC);
    }

    @Test
    void aDeliverableIsDoneWhenItIsReadAsDelivered() {
        Measure.Deliverable report = Measure.of("report", "Report").deliverable(Timing.by(When.of("May 2019")));
        Measure.Deliverable other = Measure.of("other", "Other").deliverable(Timing.by(When.of("May 2019")));
        ImmutableList<Progress> progress = ImmutableList.of(new Progress(
                Optional.of(When.of("Q1 2019/20")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                ImmutableList.of(new Reading(report.id(), new Reading.Delivered())),
                Optional.empty(),
                Visibility.PUBLIC));

        assertEquals(Stage.OPEN, Stage.of(report, progress, LAST_OF_JUNE.minusDays(1)));
        assertEquals(Stage.DONE, Stage.of(report, progress, LAST_OF_JUNE));
        assertEquals(Stage.OPEN, Stage.of(other, progress, LAST_OF_JUNE));
    }

    @Test
    void whatIsDueAgainAndAgainStaysDoneUntilItIsDueAgainAndAfterThePlan() {
        Action quarterly = action().due(new Due.Every(Recurrence.of(Recurrence.Frequency.QUARTERLY)))
                .progress(told("Q1 2019/20", "done"))
                .build();
        Optional<When> period = Optional.of(When.of("2019-04-01 to 2019-06-30"));

        assertEquals(Stage.DONE, Stage.of(quarterly, LAST_OF_JUNE));
        assertEquals(Stage.OPEN, Stage.of(quarterly, FIRST_OF_JULY));
        assertEquals(Stage.DONE, Stage.of(quarterly, period, FIRST_OF_JULY));
    }

    private static Action.Builder action() {
        return Action.builder("a", "Act");
    }

    private static Progress told(String when, String status) {
        return new Progress(Optional.of(When.of(when)), Status.of(status), Optional.empty());
    }
}

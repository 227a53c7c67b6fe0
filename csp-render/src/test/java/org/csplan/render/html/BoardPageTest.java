package org.csplan.render.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.Agency;
import org.csplan.core.model.AgencyId;
import org.csplan.core.model.Due;
import org.csplan.core.model.Priority;
import org.csplan.core.model.PriorityId;
import org.csplan.core.model.Progress;
import org.csplan.core.model.Status;
import org.csplan.core.model.Visibility;
import org.csplan.core.model.When;
import org.csplan.render.view.View;
import org.junit.jupiter.api.Test;

/** What the page for a board says of actions that need attention, since it has no table of them. */
class BoardPageTest {

    private static final String JUNE = "Q1 2025/26";
    private static final String SEPTEMBER = "Q2 2025/26";

    @Test
    void anActionThatIsNotOnTrackSaysWhatWasLastReportedOfIt() {
        ActionPlan plan = of(
                told("Police", JUNE, "amber", "Tender is late."),
                told("Police", SEPTEMBER, "red", "Contractor *lost*.\n\nA new one is sought."));

        RenderedPage board = board(plan);

        assertEquals(
                "1 Locks Red Q2 2025/26, Police: Contractor lost. A new one is sought.",
                board.text("#priority-1 .served"));
        assertEquals(
                "Actions reported as off track, but not by dates and numbers:"
                        + " 1 Locks Q2 2025/26, Police: Contractor lost. A new one is sought.",
                board.document().select(".card:contains(off track) > :not(h3)").text());
    }

    @Test
    void wordsAreOfTheTimeInWhichAnybodyWroteAny() {
        assertEquals(
                List.of("Q1 2025/26, Police: Tender is late."),
                words(of(told("Police", JUNE, "amber", "Tender is late."), toldBriefly("Police", SEPTEMBER, "red"))));
    }

    @Test
    void eachAgencyThatWroteLastIsQuoted() {
        assertEquals(
                List.of("Q2 2025/26, Fire: Doors stuck.", "Q2 2025/26, Police: Contractor lost."),
                words(of(
                        told("Fire", SEPTEMBER, "green", "Doors stuck."),
                        told("Police", SEPTEMBER, "red", "Contractor lost."),
                        new Progress(Optional.of(When.of(SEPTEMBER)), Optional.empty(), Optional.of("Discussed.")))));
        assertEquals(
                List.of("Second."),
                words(of(
                        new Progress(Optional.empty(), Status.of("red"), Optional.of("First.")),
                        new Progress(Optional.empty(), Status.of("red"), Optional.of("Second.")))));
    }

    @Test
    void whatIsLateByItsDateSaysWhatWasReported() {
        assertEquals(
                List.of("Q2 2025/26, Police: Nearly there."),
                words(plan(Action.builder("1", "Locks")
                        .due(new Due.At(When.of("June 2025")))
                        .progress(told("Police", SEPTEMBER, "green", "Nearly there.")))));
    }

    @Test
    void anActionThatIsOnTrackNeedsNoWords() {
        assertEquals(List.of(), words(of(told("Police", SEPTEMBER, "green", "Tender is out."))));
    }

    @Test
    void aStatusThatNobodyReportedIsSaidToBeComputed() {
        ActionPlan plan = plan(Action.builder("1", "Locks")
                .due(new Due.At(When.of("June 2025")))
                .progress(toldWithoutStatus()));

        for (View view : List.of(new View.Full(), new View.Board())) {
            assertEquals(
                    "Computed: late", RenderedPage.of(plan, view).text("#priority-1 .served .status"), view::toString);
        }
    }

    @Test
    void aPageWithTheTableOfActionsLeavesWordsToIt() {
        ActionPlan plan = of(told("Police", SEPTEMBER, "red", "Contractor lost."));

        assertEquals(0, RenderedPage.of(plan).document().select(".words").size());
        assertEquals(
                1,
                RenderedPage.of(plan)
                        .document()
                        .select(".entry:contains(Contractor lost)")
                        .size());
    }

    @Test
    void wordsThatAnAudienceMayNotSeeAreNotInItsPage() {
        Progress red = told("Police", SEPTEMBER, "red", "Talks go on.");
        Progress kept = new Progress(
                red.when(),
                red.from(),
                Optional.empty(),
                Optional.empty(),
                ImmutableList.of(),
                Optional.of("Contractor is insolvent."),
                Visibility.PARTNERS);
        ActionPlan plan = of(red, kept);

        assertFalse(board(plan).html().contains("insolvent"));
        assertEquals(
                List.of(
                        "Q2 2025/26, Police: Talks go on.",
                        "Q2 2025/26, Police: Not public: Partners Contractor is insolvent."),
                RenderedPage.of(plan, Visibility.PARTNERS, new View.Board())
                        .document()
                        .select("#priority-1 .words")
                        .eachText());
    }

    private static List<String> words(ActionPlan plan) {
        return board(plan).document().select("#priority-1 .words").eachText();
    }

    private static RenderedPage board(ActionPlan plan) {
        return RenderedPage.of(plan, new View.Board());
    }

    private static ActionPlan of(Progress... progress) {
        Action.Builder action = Action.builder("1", "Locks");
        for (Progress entry : progress) {
            action.progress(entry);
        }
        return plan(action);
    }

    private static ActionPlan plan(Action.Builder action) {
        return ActionPlan.builder("Plan")
                .period(When.of("2025/26"))
                .agency(Agency.of("Police", "Constabulary"))
                .agency(Agency.of("Fire", "Fire Service"))
                .priority(Priority.of("1", "Burglary"))
                .action(action.forPriority(PriorityId.of("1")).build())
                .build();
    }

    private static Progress toldWithoutStatus() {
        return new Progress(Optional.of(When.of(SEPTEMBER)), Optional.empty(), Optional.of("Tender is out."));
    }

    private static Progress told(String agency, String time, String status, String text) {
        return told(agency, time, status, Optional.of(text));
    }

    private static Progress toldBriefly(String agency, String time, String status) {
        return told(agency, time, status, Optional.empty());
    }

    private static Progress told(String agency, String time, String status, Optional<String> text) {
        return new Progress(
                Optional.of(When.of(time)),
                Optional.of(AgencyId.of(agency)),
                Status.of(status),
                Optional.empty(),
                ImmutableList.of(),
                text,
                Visibility.PUBLIC);
    }
}

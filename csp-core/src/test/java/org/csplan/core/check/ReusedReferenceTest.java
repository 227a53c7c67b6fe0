package org.csplan.core.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionId;
import org.csplan.core.model.ActionPlan;
import org.junit.jupiter.api.Test;

class ReusedReferenceTest {

    @Test
    void findsAReferenceWhoseTitleSharesAThirdOfTheWordsOrLess() {
        List<String> reused = List.of("the reference 1 was \"Talks at schools\" in the plan before");

        assertEquals(reused, found("Talks at schools", "Visits"));
        assertEquals(reused, found("Talks at schools", "Visits to families who live at home"));
        // Two of six words, and two of five.
        assertEquals(reused, found("Talks at schools", "Talks at home, for families"));
        assertEquals(List.of(), found("Talks at schools", "Talks at home, often"));
    }

    @Test
    void caseAndMarksMakeNoOtherTitle() {
        assertEquals(List.of(), found("Talks at schools", "TALKS, at Schools!"));
    }

    @Test
    void titlesWithoutWordsShareNothingThatCouldDiffer() {
        assertEquals(List.of(), found("!", "?"));
        assertEquals(List.of("the reference 1 was \"Talks\" in the plan before"), found("Talks", "?"));
    }

    @Test
    void whatContinuesTheOldActionMayHaveItsReference() {
        ActionPlan now = ActionPlan.builder("Plan")
                .action(Action.builder("1", "Visits")
                        .continues(ActionId.of("1"))
                        .build())
                .build();

        assertEquals(List.of(), found(plan("Talks at schools"), now));
    }

    @Test
    void whatItContinuesMayBeNamedWithTheIdOfThePlanBefore() {
        ActionPlan now = ActionPlan.builder("p-2026", "Plan")
                .action(Action.builder("1", "Visits")
                        .continues(ActionId.of("plan.1"))
                        .build())
                .build();

        assertEquals(List.of(), found(plan("Talks at schools"), now));
    }

    @Test
    void actionsThatWereRenumberedTogetherAreToldOfOnce() {
        ActionPlan before = ActionPlan.builder("p-2025", "Plan")
                .action(Action.builder("1", "Talks at schools").build())
                .action(Action.builder("2", "Walk the centre").build())
                .action(Action.builder("3", "Open shelter").build())
                .build();
        ActionPlan now = ActionPlan.builder("p-2026", "Plan")
                .action(continuing("2", "Talks at schools", "1"))
                .action(continuing("3", "Walk the centre", "2"))
                .build();

        assertEquals(
                List.of("2 actions have references that stood for others in the plan before: 2 was 1, 3 was 2"),
                found(before, now));
    }

    @Test
    void aPartOfAnActionThatGoesOnUnderItsReferenceIsNotToldToTakeItBack() {
        ActionPlan before = ActionPlan.builder("p-2025", "Plan")
                .action(Action.builder("1", "Talks at schools").build())
                .action(Action.builder("2", "Walk the centre").build())
                .build();
        ActionPlan now = ActionPlan.builder("p-2026", "Plan")
                .action(Action.builder("1", "Talks at schools").build())
                .action(continuing("2", "Deliver lessons", "1"))
                .build();

        assertEquals(
                List.of("give it a reference that was never used; 1 stays with the action that goes on under it"),
                diagnostics(before, now)
                        .map(found -> found.help().orElseThrow())
                        .toList());
    }

    private static Action continuing(String id, String title, String former) {
        return Action.builder(id, title).continues(ActionId.of(former)).build();
    }

    private static Stream<Diagnostic> diagnostics(ActionPlan before, ActionPlan now) {
        return new ReusedReference().find(CheckedPlan.of(now, Optional.empty(), Optional.of(before)));
    }

    private static List<String> found(String before, String now) {
        return found(plan(before), plan(now));
    }

    private static List<String> found(ActionPlan before, ActionPlan now) {
        return diagnostics(before, now).map(Diagnostic::message).toList();
    }

    private static ActionPlan plan(String title) {
        return ActionPlan.builder("Plan")
                .action(Action.builder("1", title).build())
                .build();
    }
}

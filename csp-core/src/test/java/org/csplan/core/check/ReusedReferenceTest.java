package org.csplan.core.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
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

    private static List<String> found(String before, String now) {
        return found(plan(before), plan(now));
    }

    private static List<String> found(ActionPlan before, ActionPlan now) {
        return new ReusedReference()
                .find(CheckedPlan.of(now, Optional.empty(), Optional.of(before)))
                .map(Diagnostic::message)
                .toList();
    }

    private static ActionPlan plan(String title) {
        return ActionPlan.builder("Plan")
                .action(Action.builder("1", title).build())
                .build();
    }
}

package org.csplan.core.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Mend;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionId;
import org.csplan.core.model.ActionPlan;
import org.junit.jupiter.api.Test;

class RenumberedReferenceTest {

    private static ActionPlan plan(String... idsAndTitles) {
        ActionPlan.Builder plan = ActionPlan.builder("Plan");
        for (int at = 0; at < idsAndTitles.length; at += 2) {
            plan.action(Action.builder(idsAndTitles[at], idsAndTitles[at + 1]).build());
        }
        return plan.build();
    }

    private static List<String> found(ActionPlan before, ActionPlan now) {
        return new RenumberedReference()
                .find(CheckedPlan.of(now, Optional.empty(), Optional.of(before)))
                .map(Diagnostic::message)
                .toList();
    }

    @Test
    void findsAnotherReferenceForTheSameTitle() {
        assertEquals(
                List.of("action 2 was called 1 in the plan before"),
                found(plan("1", "Talks at schools"), plan("2", "Talks at Schools!")));
    }

    @Test
    void anActionThatIsStillThereHidesNoLostOneOfTheSameTitle() {
        assertEquals(
                List.of("action 3 was called 2 in the plan before"),
                found(plan("1", "Talks", "2", "Talks"), plan("1", "Talks", "3", "Talks")));
    }

    @Test
    void anActionThatKeptItsReferenceAndItsTitleWasNotRenumbered() {
        assertEquals(List.of(), found(plan("1", "Talks", "2", "Talks"), plan("1", "Talks")));
    }

    @Test
    void onlyWhereNoOtherActionHasTheTitleItMendsItself() {
        assertEquals(
                List.of(Optional.of(new Mend.NewLine("continues `1`"))),
                mends(plan("1", "Talks"), plan("2", "Talks", "3", "Visits")));
        assertEquals(
                List.of(Optional.empty(), Optional.empty()),
                mends(plan("1", "Talks"), plan("2", "Talks", "3", "Talks")));
    }

    private static List<Optional<Mend>> mends(ActionPlan before, ActionPlan now) {
        return new RenumberedReference()
                .find(CheckedPlan.of(now, Optional.empty(), Optional.of(before)))
                .map(Diagnostic::mend)
                .toList();
    }

    @Test
    void whatSaysWithTheIdOfThePlanBeforeWhatItContinuesOrReplacesIsNotFound() {
        ActionPlan now = ActionPlan.builder("p-2026", "Plan")
                .action(Action.builder("3", "Talks")
                        .continues(ActionId.of("plan.1"))
                        .build())
                .action(Action.builder("4", "Visits")
                        .replaces(ActionId.of("plan.2"))
                        .build())
                .build();

        assertEquals(List.of(), found(plan("1", "Talks", "2", "Visits"), now));
    }

    @Test
    void findsAReferenceThatChangedPlaces() {
        assertEquals(
                List.of("action 2 was called 1 in the plan before"),
                found(plan("1", "Talks", "2", "Visits"), plan("2", "Talks")));
    }
}

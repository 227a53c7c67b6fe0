package org.csplan.core.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionId;
import org.csplan.core.model.ActionPlan;
import org.junit.jupiter.api.Test;

class ContinuesNothingTest {

    private static final ActionPlan BEFORE = ActionPlan.builder("plan", "Plan")
            .action(Action.builder("1.8", "Talks").build())
            .action(Action.builder("2.1", "Visits").build())
            .build();

    @Test
    void findsAReferenceThatThePlanBeforeDoesNotHaveAndNamesOneThatIsNear() {
        assertEquals(
                List.of("action a continues 1.9, which is no action of the plan before: did you mean 1.8? "
                        + "Otherwise take \"continues 1.9\" away"),
                found(act().continues(ActionId.of("1.9"))));
        assertEquals(
                List.of("action a replaces walks, which is no action of the plan before: "
                        + "name one of its actions, such as 1.8, 2.1, or take \"replaces walks\" away"),
                found(act().replaces(ActionId.of("walks"))));
    }

    @Test
    void whatIsInThisPlanOrThePlanBeforeIsFoundWithAndWithoutItsPlan() {
        assertEquals(List.of(), found(act().continues(ActionId.of("1.8"))));
        assertEquals(List.of(), found(act().continues(ActionId.of("plan.2.1"))));
        assertEquals(List.of(), found(act().replaces(ActionId.of("other"))));
    }

    @Test
    void withoutThePlanBeforeNothingIsFound() {
        assertEquals(
                List.of(),
                new ContinuesNothing()
                        .find(CheckedPlan.of(
                                now(act().continues(ActionId.of("1.9"))), Optional.empty(), Optional.empty()))
                        .toList());
    }

    private static Action.Builder act() {
        return Action.builder("a", "Act");
    }

    private static ActionPlan now(Action.Builder action) {
        return ActionPlan.builder("plan-2026", "Plan")
                .action(action.build())
                .action(Action.builder("other", "Other").build())
                .build();
    }

    private static List<String> found(Action.Builder action) {
        return new ContinuesNothing()
                .find(CheckedPlan.of(now(action), Optional.empty(), Optional.of(BEFORE)))
                .map(found -> found.message() + ": " + found.help().orElseThrow())
                .toList();
    }
}

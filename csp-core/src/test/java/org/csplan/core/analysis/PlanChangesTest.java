package org.csplan.core.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionId;
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
import org.csplan.core.model.Quantity;
import org.csplan.core.model.Visibility;
import org.csplan.core.model.When;
import org.junit.jupiter.api.Test;

class PlanChangesTest {

    @Test
    void whatCameAndWhatWentIsToldOnce() {
        Action talks = Action.builder("talks", "Talk")
                .measure(Measure.of("held", "Talks held").tracked())
                .build();

        assertEquals(
                List.of("new: Walk", "gone: Talk"),
                told(
                        plan().action(talks),
                        plan().action(Action.builder("walks", "Walk").build())));
    }

    @Test
    void anActionUnderAnotherIdIsFollowedByWhatItContinues() {
        assertEquals(
                List.of("renumbered: 3 -> 7", "re-worded: Talk -> Talk more"),
                told(
                        plan().action(Action.builder("3", "Talk").build()),
                        plan().action(Action.builder("7", "Talk more")
                                .continues(ActionId.of("3"))
                                .build())));
    }

    @Test
    void anActionThatContinuesOneWhichIsStillThereIsNew() {
        Action talks = Action.builder("3", "Talk").build();

        assertEquals(
                List.of("new: Talk more"),
                told(
                        plan().action(talks),
                        plan().action(talks)
                                .action(Action.builder("7", "Talk more")
                                        .continues(ActionId.of("3"))
                                        .build())));
    }

    @Test
    void aMoveIsToldWithItsReason() {
        Action.Builder before = Action.builder("a", "Talk").due(new Due.At(When.of("March 2020")));
        Action.Builder after = Action.builder("a", "Talk")
                .due(new Due.At(When.of("March 2020")))
                .moved(new Move(When.of("June 2020"), Optional.of("no staff")));

        assertEquals(
                List.of("re-dated: March 2020 -> June 2020 because no staff"),
                told(plan().action(before.build()), plan().action(after.build())));
    }

    @Test
    void whoLeadsIsWhoLeadsThePlanWhereNobodyElseIsNamed() {
        Action action = Action.builder("a", "Talk").build();

        assertEquals(
                List.of("re-assigned: EDC -> Fire"),
                told(
                        plan().lead(AgencyId.of("EDC")).action(action),
                        plan().lead(AgencyId.of("EDC"))
                                .action(Action.builder("a", "Talk")
                                        .lead(AgencyId.of("Fire"))
                                        .build())));
    }

    @Test
    void theRestIsToldOfOneActionInTheOrderOfItsKinds() {
        Action before = Action.builder("a", "Talk")
                .forAim(AimId.of("A"))
                .measure(Measure.of("held", "Talks held").count(Quantity.of("10 talks")))
                .measure(Measure.of("old", "Leaflets").tracked())
                .build();
        Action after = Action.builder("a", "Talk")
                .forAim(AimId.of("B"))
                .closed(new Closure(When.of("May 2020"), Optional.of("no money")))
                .measure(Measure.of("held", "Talks held").count(Quantity.of("12 talks")))
                .measure(Measure.of("new", "Posters").tracked())
                .build();

        assertEquals(
                List.of(
                        "closed: - -> May 2020 because no money",
                        "re-aimed: A -> B",
                        "re-targeted: target 10 talks -> target 12 talks",
                        "new: Posters",
                        "gone: Leaflets"),
                told(plan().action(before), plan().action(after)));
    }

    @Test
    void whatIsDoneOfAMilestoneIsNotDoneOfItsAction() {
        Milestone agreed = new Milestone(
                MilestoneId.of("route"),
                "Route agreed",
                Optional.empty(),
                Optional.empty(),
                ImmutableList.of(),
                Visibility.PUBLIC);
        Milestone done = new Milestone(
                agreed.id(),
                agreed.text(),
                agreed.due(),
                Optional.of(When.of("June 2020")),
                agreed.leads(),
                agreed.visibility());

        ImmutableList<Change> changes = PlanChanges.between(
                plan().action(Action.builder("a", "Walk").milestone(agreed).build())
                        .build(),
                plan().action(Action.builder("a", "Walk").milestone(done).build())
                        .build());

        assertEquals(1, changes.size());
        assertEquals(Change.Kind.DONE, changes.get(0).kind());
        assertEquals(Optional.of(agreed.id()), changes.get(0).milestone());
    }

    @Test
    void theOrderInWhichThingsAreNamedIsNoChange() {
        assertEquals(
                List.of(),
                told(
                        plan().action(Action.builder("a", "Talk")
                                .forAim(AimId.of("A"))
                                .forAim(AimId.of("B"))
                                .build()),
                        plan().action(Action.builder("a", "Talk")
                                .forAim(AimId.of("B"))
                                .forAim(AimId.of("A"))
                                .build())));
    }

    private static ActionPlan.Builder plan() {
        return ActionPlan.builder("Plan")
                .agency(Agency.of("EDC", "Council"))
                .agency(Agency.of("Fire", "Fire and Rescue"))
                .aim(Aim.of("A", "To be safe"))
                .aim(Aim.of("B", "To be well"));
    }

    /** What changed, as in {@code re-dated: March 2020 -> June 2020}. */
    private static List<String> told(ActionPlan.Builder before, ActionPlan.Builder after) {
        ImmutableList<Change> changes = PlanChanges.between(before.build(), after.build());
        return changes.stream()
                .map(change -> change.kind().word() + ": "
                        + (change.kind() == Change.Kind.NEW || change.kind() == Change.Kind.GONE
                                ? change.title()
                                : change.before().orElse("-") + " -> "
                                        + change.after().orElse("-"))
                        + change.because().map(reason -> " because " + reason).orElse(""))
                .toList();
    }
}

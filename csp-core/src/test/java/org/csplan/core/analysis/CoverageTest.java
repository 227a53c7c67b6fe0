package org.csplan.core.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableTable;
import java.util.List;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.Aim;
import org.csplan.core.model.AimId;
import org.csplan.core.model.Priority;
import org.csplan.core.model.PriorityId;
import org.junit.jupiter.api.Test;

class CoverageTest {

    private static final Aim A = Aim.of("A", "To tackle crime");
    private static final Aim B = Aim.of("B", "To protect adults");
    private static final Aim C = Aim.of("C", "To reassure");
    private static final Priority ONE = Priority.of("1", "Burglary");
    private static final Priority TWO = Priority.of("2", "Knife crime");
    private static final Priority THREE = Priority.of("3", "Scams");

    private static final Action TALKS = Action.builder("talks", "Deliver talks")
            .forAim(B.id())
            .forPriority(ONE.id())
            .build();
    private static final Action WALKS = Action.builder("walks", "Walk the centre")
            .forAim(B.id())
            .forAim(A.id())
            .forPriority(TWO.id())
            .forPriority(ONE.id())
            .build();
    private static final Action AIMED =
            Action.builder("aimed", "Aimed only").forAim(A.id()).build();
    private static final Action URGENT =
            Action.builder("urgent", "Urgent only").forPriority(TWO.id()).build();
    private static final Action ADRIFT = Action.builder("adrift", "For nothing").build();

    private final Coverage coverage = coverageOf(plan().action(ADRIFT)
            .action(TALKS)
            .action(URGENT)
            .action(WALKS)
            .action(AIMED)
            .build());

    @Test
    void whatNoActionIsForIsUncovered() {
        assertEquals(List.of(C, THREE), coverage.uncovered());
    }

    @Test
    void actionsThatLackALinkAreToldApartByWhichTheyLack() {
        assertEquals(List.of(URGENT), coverage.withoutAim());
        assertEquals(List.of(AIMED), coverage.withoutPriority());
        assertEquals(List.of(ADRIFT), coverage.unlinked());
    }

    @Test
    void eachCellHoldsTheActionsForBothInThePlansOrder() {
        assertEquals(
                ImmutableTable.<AimId, PriorityId, ImmutableList<Action>>builder()
                        .put(A.id(), ONE.id(), ImmutableList.of(WALKS))
                        .put(A.id(), TWO.id(), ImmutableList.of(WALKS))
                        .put(B.id(), ONE.id(), ImmutableList.of(TALKS, WALKS))
                        .put(B.id(), TWO.id(), ImmutableList.of(WALKS))
                        .buildOrThrow(),
                coverage.byAimAndPriority());
        assertNull(coverage.byAimAndPriority().get(C.id(), THREE.id()));
    }

    @Test
    void rowsAndColumnsComeInThePlansOrderNotInThatOfTheActions() {
        assertEquals(
                List.of(A.id(), B.id()), List.copyOf(coverage.byAimAndPriority().rowKeySet()));
        assertEquals(
                List.of(ONE.id(), TWO.id()),
                List.copyOf(coverage.byAimAndPriority().row(B.id()).keySet()));
    }

    @Test
    void aPlanWithoutActionsCoversNothing() {
        Coverage none = coverageOf(plan().build());

        assertEquals(List.of(A, B, C, ONE, TWO, THREE), none.uncovered());
        assertEquals(List.of(), none.unlinked());
        assertEquals(ImmutableTable.of(), none.byAimAndPriority());
    }

    @Test
    void aPlanWithoutAimsAndPrioritiesHasNoGaps() {
        Coverage adrift = coverageOf(ActionPlan.builder("p", "P").action(ADRIFT).build());

        assertEquals(List.of(), adrift.uncovered());
        assertEquals(List.of(ADRIFT), adrift.unlinked());
    }

    private static Coverage coverageOf(ActionPlan plan) {
        return Coverage.of(plan, PlanLinks.of(plan));
    }

    private static ActionPlan.Builder plan() {
        return ActionPlan.builder("p", "Action Plan")
                .aim(A)
                .aim(B)
                .aim(C)
                .priority(ONE)
                .priority(TWO)
                .priority(THREE);
    }
}

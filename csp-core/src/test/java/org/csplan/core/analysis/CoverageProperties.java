package org.csplan.core.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableTable;
import com.google.common.collect.Tables;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.AimId;
import org.csplan.core.model.Objective;
import org.csplan.core.model.ObjectiveId;
import org.csplan.core.model.Priority;
import org.csplan.core.model.PriorityId;
import org.csplan.core.testkit.PlanDomain;

@Domain(PlanDomain.class)
class CoverageProperties {

    @Property(tries = 300)
    void everyCellHoldsActionsThatAreForBoth(@ForAll ActionPlan plan) {
        coverageOf(plan)
                .byAimAndPriority()
                .rowMap()
                .forEach((aim, row) -> row.forEach((priority, actions) -> {
                    assertFalse(actions.isEmpty());
                    for (Action action : actions) {
                        assertTrue(action.aims().contains(aim));
                        assertTrue(action.priorities().contains(priority));
                    }
                }));
    }

    @Property(tries = 300)
    void everyActionIsInTheCellOfEachOfItsPairs(@ForAll ActionPlan plan) {
        Coverage coverage = coverageOf(plan);
        for (Action action : plan.actions()) {
            for (AimId aim : action.aims()) {
                for (PriorityId priority : action.priorities()) {
                    ImmutableList<Action> cell = coverage.byAimAndPriority().get(aim, priority);

                    assertTrue(cell != null && cell.contains(action));
                }
            }
        }
    }

    @Property(tries = 300)
    void everyActionIsLinkedBothWaysOneWayOrNotAtAll(@ForAll ActionPlan plan) {
        Coverage coverage = coverageOf(plan);
        Set<PriorityId> supporting = plan.priorities().stream()
                .filter(priority -> !priority.supports().isEmpty())
                .map(Priority::id)
                .collect(Collectors.toSet());
        List<Action> all = new ArrayList<>(plan.actions().stream()
                .filter(action -> !action.priorities().isEmpty())
                .filter(action ->
                        !action.aims().isEmpty() || action.priorities().stream().anyMatch(supporting::contains))
                .toList());
        all.addAll(coverage.withoutAim());
        all.addAll(coverage.withoutPriority());
        all.addAll(coverage.unlinked());

        assertEquals(plan.actions().size(), all.size());
        assertEquals(new HashSet<>(plan.actions()), new HashSet<>(all));
    }

    @Property(tries = 300)
    void whatIsUncoveredIsWhatNoActionNamesAndNoPriorityThatOneNamesSupports(@ForAll ActionPlan plan) {
        List<ObjectiveId> named = new ArrayList<>();
        for (Action action : plan.actions()) {
            named.addAll(action.aims());
            named.addAll(action.priorities());
        }
        for (Priority priority : plan.priorities()) {
            if (named.contains(priority.id())) {
                named.addAll(priority.supports());
            }
        }
        List<Objective> unnamed = plan.objectives().stream()
                .filter(objective -> !named.contains(objective.id()))
                .toList();

        assertEquals(unnamed, coverageOf(plan).uncovered());
    }

    @Property(tries = 300)
    void coverageSumsToTheLinks(@ForAll ActionPlan plan) {
        assertEquals(
                plan.actions().stream()
                        .mapToInt(action ->
                                action.aims().size() + action.priorities().size())
                        .sum(),
                coverageOf(plan).objectives().stream()
                        .mapToInt(objective -> objective.actions().size()
                                - objective.throughPriorities().size())
                        .sum());
    }

    @Property(tries = 300)
    void whatIsUncoveredIsNotThinAndATargetIsOfAMeasure(@ForAll ActionPlan plan) {
        Coverage coverage = coverageOf(plan);
        assertTrue(Collections.disjoint(coverage.uncovered(), coverage.thin()));
        for (ObjectiveCoverage objective : coverage.objectives()) {
            assertTrue(objective.measuresWithTarget() <= objective.measures());
            assertTrue(objective.actions().containsAll(objective.carried()));
        }
    }

    @Property(tries = 300)
    void theOrderOfActionsChangesNoGapAndNoCount(@ForAll ActionPlan plan) {
        Coverage coverage = coverageOf(plan);
        Coverage turned = coverageOf(Reordered.backwards(plan));
        assertEquals(coverage.uncovered(), turned.uncovered());
        assertEquals(coverage.thin(), turned.thin());
        assertEquals(coverage.unmeasured(), turned.unmeasured());
        assertEquals(coverage.unsupported(), turned.unsupported());
        assertEquals(coverage.unaligned(), turned.unaligned());
        assertEquals(coverage.withoutAim().reverse(), turned.withoutAim());
        assertEquals(coverage.withoutPriority().reverse(), turned.withoutPriority());
        assertEquals(coverage.unlinked().reverse(), turned.unlinked());
        assertEquals(
                ImmutableTable.copyOf(Tables.transformValues(coverage.byAimAndPriority(), ImmutableList::reverse)),
                turned.byAimAndPriority());
    }

    private static Coverage coverageOf(ActionPlan plan) {
        return Coverage.of(plan, PlanLinks.of(plan));
    }
}

package org.csplan.core.analysis;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableTable;
import com.google.common.collect.Ordering;
import com.google.common.collect.Table;
import com.google.common.collect.Tables;
import java.util.LinkedHashMap;
import java.util.function.Predicate;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.Aim;
import org.csplan.core.model.AimId;
import org.csplan.core.model.Objective;
import org.csplan.core.model.Priority;
import org.csplan.core.model.PriorityId;

/**
 * Which aims and priorities the actions cover, and where the gaps are. All lists are in the plan's order.
 *
 * @param objectives the aims, then the priorities, each with what stands behind it
 * @param uncovered aims and priorities that no action is for
 * @param withoutAim actions that are for a priority but no aim
 * @param withoutPriority actions that are for an aim but no priority
 * @param unlinked actions that are for neither
 * @param unsupported aims that no priority says it supports; none where no priority supports any
 * @param unaligned priorities that say of no aim that they support it; none where no priority supports any
 * @param byAimAndPriority the actions that serve an aim and a priority at once; no cell where there are none
 */
public record Coverage(
        ImmutableList<ObjectiveCoverage> objectives,
        ImmutableList<Objective> uncovered,
        ImmutableList<Action> withoutAim,
        ImmutableList<Action> withoutPriority,
        ImmutableList<Action> unlinked,
        ImmutableList<Aim> unsupported,
        ImmutableList<Priority> unaligned,
        ImmutableTable<AimId, PriorityId, ImmutableList<Action>> byAimAndPriority) {

    public static Coverage of(ActionPlan plan, PlanLinks links) {
        ImmutableList<ObjectiveCoverage> objectives = plan.objectives().stream()
                .map(objective -> ObjectiveCoverage.of(objective, links))
                .collect(ImmutableList.toImmutableList());
        boolean aligns = plan.priorities().stream()
                .anyMatch(priority -> !priority.supports().isEmpty());
        return new Coverage(
                objectives,
                those(objectives, ObjectiveCoverage::isUncovered),
                only(
                        plan.actions(),
                        action ->
                                action.aims().isEmpty() && !action.priorities().isEmpty()),
                only(
                        plan.actions(),
                        action ->
                                action.priorities().isEmpty() && !action.aims().isEmpty()),
                only(
                        plan.actions(),
                        action -> action.aims().isEmpty() && action.priorities().isEmpty()),
                only(
                        plan.aims(),
                        aim -> aligns && links.prioritiesSupporting(aim.id()).isEmpty()),
                only(
                        plan.priorities(),
                        priority -> aligns && priority.supports().isEmpty()),
                byAimAndPriority(plan));
    }

    /**
     * Aims and priorities that rest on too little: they have actions, but no more than
     * {@value ObjectiveCoverage#FEW_ACTIONS} that is not closed.
     */
    public ImmutableList<Objective> thin() {
        return those(objectives, ObjectiveCoverage::isThin);
    }

    /** Aims and priorities that have no measure, nor has any action that is for them. */
    public ImmutableList<Objective> unmeasured() {
        return those(objectives, ObjectiveCoverage::isUnmeasured);
    }

    private static ImmutableList<Objective> those(
            ImmutableList<ObjectiveCoverage> objectives, Predicate<ObjectiveCoverage> wanted) {
        return objectives.stream()
                .filter(wanted)
                .map(ObjectiveCoverage::objective)
                .collect(ImmutableList.toImmutableList());
    }

    private static <T> ImmutableList<T> only(ImmutableList<T> items, Predicate<T> wanted) {
        return items.stream().filter(wanted).collect(ImmutableList.toImmutableList());
    }

    private static ImmutableTable<AimId, PriorityId, ImmutableList<Action>> byAimAndPriority(ActionPlan plan) {
        Table<AimId, PriorityId, ImmutableList.Builder<Action>> cells =
                Tables.newCustomTable(new LinkedHashMap<>(), LinkedHashMap::new);
        for (Action action : plan.actions()) {
            for (AimId aim : action.aims()) {
                for (PriorityId priority : action.priorities()) {
                    ImmutableList.Builder<Action> cell = cells.get(aim, priority);
                    if (cell == null) {
                        cell = ImmutableList.builder();
                        cells.put(aim, priority, cell);
                    }
                    cell.add(action);
                }
            }
        }
        ImmutableTable.Builder<AimId, PriorityId, ImmutableList<Action>> table =
                ImmutableTable.<AimId, PriorityId, ImmutableList<Action>>builder()
                        .orderRowsBy(Ordering.explicit(
                                plan.aims().stream().map(Aim::id).toList()))
                        .orderColumnsBy(Ordering.explicit(
                                plan.priorities().stream().map(Priority::id).toList()));
        cells.rowMap().forEach((aim, row) -> row.forEach((priority, cell) -> table.put(aim, priority, cell.build())));
        return table.buildOrThrow();
    }
}

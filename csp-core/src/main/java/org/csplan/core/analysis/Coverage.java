package org.csplan.core.analysis;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableTable;
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
 * @param uncovered aims and priorities that no action is for
 * @param withoutAim actions that are for a priority but no aim
 * @param withoutPriority actions that are for an aim but no priority
 * @param unlinked actions that are for neither
 * @param byAimAndPriority the actions that serve an aim and a priority at once; no cell where there are none
 */
public record Coverage(
        ImmutableList<Objective> uncovered,
        ImmutableList<Action> withoutAim,
        ImmutableList<Action> withoutPriority,
        ImmutableList<Action> unlinked,
        ImmutableTable<AimId, PriorityId, ImmutableList<Action>> byAimAndPriority) {

    public static Coverage of(ActionPlan plan, PlanLinks links) {
        return new Coverage(
                plan.objectives().stream()
                        .filter(objective -> links.actionsFor(objective.id()).isEmpty())
                        .collect(ImmutableList.toImmutableList()),
                actions(
                        plan,
                        action ->
                                action.aims().isEmpty() && !action.priorities().isEmpty()),
                actions(
                        plan,
                        action ->
                                action.priorities().isEmpty() && !action.aims().isEmpty()),
                actions(
                        plan,
                        action -> action.aims().isEmpty() && action.priorities().isEmpty()),
                byAimAndPriority(plan));
    }

    private static ImmutableList<Action> actions(ActionPlan plan, Predicate<Action> wanted) {
        return plan.actions().stream().filter(wanted).collect(ImmutableList.toImmutableList());
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
        ImmutableTable.Builder<AimId, PriorityId, ImmutableList<Action>> table = ImmutableTable.builder();
        for (Aim aim : plan.aims()) {
            for (Priority priority : plan.priorities()) {
                ImmutableList.Builder<Action> cell = cells.get(aim.id(), priority.id());
                if (cell != null) {
                    table.put(aim.id(), priority.id(), cell.build());
                }
            }
        }
        return table.buildOrThrow();
    }
}

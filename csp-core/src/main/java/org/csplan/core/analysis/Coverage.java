package org.csplan.core.analysis;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableTable;
import com.google.common.collect.Iterables;
import com.google.common.collect.Ordering;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.Aim;
import org.csplan.core.model.AimId;
import org.csplan.core.model.Objective;
import org.csplan.core.model.ObjectiveId;
import org.csplan.core.model.Priority;
import org.csplan.core.model.PriorityId;

/**
 * Which aims and priorities the actions cover, and where the gaps are. All lists are in the plan's order.
 *
 * @param objectives the aims, then the priorities, each with what stands behind it
 * @param uncovered aims and priorities that no action is for; not an aim that is supported by a priority with an action
 * @param withoutAim actions that are for a priority but no aim, and none of whose priorities supports one
 * @param withoutPriority actions that are for an aim but no priority
 * @param unlinked actions that are for neither
 * @param unsupported aims that no priority says it supports; none where no priority supports any
 * @param unaligned priorities that say of no aim that they support it; none where no priority supports any
 */
public record Coverage(
        ImmutableList<ObjectiveCoverage> objectives,
        ImmutableList<Objective> uncovered,
        ImmutableList<Action> withoutAim,
        ImmutableList<Action> withoutPriority,
        ImmutableList<Action> unlinked,
        ImmutableList<Aim> unsupported,
        ImmutableList<Priority> unaligned) {

    public static Coverage of(ActionPlan plan, PlanLinks links) {
        return of(plan, links, HiddenParts.NONE);
    }

    /**
     * Of a plan as an {@link Audience} may see it.
     *
     * @param whole the plan with what is hidden
     */
    public static Coverage of(ActionPlan plan, ActionPlan whole, PlanLinks links) {
        return of(plan, links, HiddenParts.of(plan, whole));
    }

    /** @param hidden of the plan, which is seen as an audience may see it */
    static Coverage of(ActionPlan plan, PlanLinks links, HiddenParts hidden) {
        ImmutableList<ObjectiveCoverage> objectives = ObjectiveCoverage.allOf(plan, links, hidden);
        boolean aligns = plan.priorities().stream()
                .anyMatch(priority -> !priority.supports().isEmpty());
        ImmutableList.Builder<Action> withoutAim = ImmutableList.builder();
        ImmutableList.Builder<Action> withoutPriority = ImmutableList.builder();
        ImmutableList.Builder<Action> unlinked = ImmutableList.builder();
        for (Action action : plan.actions()) {
            boolean isForNoPriority = action.priorities().isEmpty();
            if (!action.aims().isEmpty()) {
                if (isForNoPriority) {
                    withoutPriority.add(action);
                }
            } else if (isForNoPriority) {
                unlinked.add(action);
            } else if (Iterables.all(
                    action.priorities(),
                    id -> links.priority(id).orElseThrow().supports().isEmpty())) {
                withoutAim.add(action);
            }
        }
        return new Coverage(
                objectives,
                those(objectives, ObjectiveCoverage::isUncovered),
                withoutAim.build(),
                withoutPriority.build(),
                unlinked.build(),
                only(
                        plan.aims(),
                        aim -> aligns && links.prioritiesSupporting(aim.id()).isEmpty()),
                only(
                        plan.priorities(),
                        priority -> aligns && priority.supports().isEmpty()));
    }

    /**
     * Aims and priorities that rest on too little: they have actions, but no more than
     * {@value ObjectiveCoverage#FEW_ACTIONS} that is not closed; an aim has those of the priorities that support it, too.
     */
    public ImmutableList<Objective> thin() {
        return those(objectives, ObjectiveCoverage::isThin);
    }

    /**
     * Aims and priorities that something is done for and nothing measures: neither they have a measure, nor any action that
     * is for them, nor, of an aim, any priority that supports it.
     */
    public ImmutableList<Objective> unmeasured() {
        ImmutableSet<Objective> undone = ImmutableSet.copyOf(uncovered);
        ImmutableSet<AimId> measuredByPriorities = objectives.stream()
                .filter(each -> !each.isUnmeasured())
                .flatMap(each -> each.objective() instanceof Priority priority
                        ? priority.supports().stream()
                        : Stream.<AimId>empty())
                .collect(ImmutableSet.toImmutableSet());
        return those(
                objectives,
                each -> each.isUnmeasured()
                        && !undone.contains(each.objective())
                        && !(each.objective() instanceof Aim aim && measuredByPriorities.contains(aim.id())));
    }

    /**
     * The actions that serve an aim and a priority at once; no cell where there are none. It is put together when it is
     * asked for.
     */
    public ImmutableTable<AimId, PriorityId, ImmutableList<Action>> byAimAndPriority() {
        ImmutableTable.Builder<AimId, PriorityId, ImmutableList<Action>> table =
                ImmutableTable.<AimId, PriorityId, ImmutableList<Action>>builder()
                        .orderRowsBy(Ordering.explicit(ids(AimId.class).toList()))
                        .orderColumnsBy(Ordering.explicit(ids(PriorityId.class).toList()));
        for (ObjectiveCoverage coverage : objectives) {
            if (coverage.objective() instanceof Aim aim) {
                byPriority(only(coverage.actions(), action -> action.aims().contains(aim.id())))
                        .asMap()
                        .forEach((priority, actions) -> table.put(aim.id(), priority, ImmutableList.copyOf(actions)));
            }
        }
        return table.buildOrThrow();
    }

    private static ImmutableListMultimap<PriorityId, Action> byPriority(ImmutableList<Action> actions) {
        ImmutableListMultimap.Builder<PriorityId, Action> byPriority = ImmutableListMultimap.builder();
        for (Action action : actions) {
            action.priorities().forEach(priority -> byPriority.put(priority, action));
        }
        return byPriority.build();
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

    /** The objectives of one kind, in the plan's order. */
    private <T extends ObjectiveId> Stream<T> ids(Class<T> kind) {
        return objectives.stream()
                .map(objective -> objective.objective().id())
                .filter(kind::isInstance)
                .map(kind::cast);
    }
}

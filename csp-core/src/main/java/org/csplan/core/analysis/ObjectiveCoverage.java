package org.csplan.core.analysis;

import com.google.common.collect.ImmutableList;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.AimId;
import org.csplan.core.model.Objective;
import org.csplan.core.model.ObjectiveId;
import org.csplan.core.model.PriorityId;

/**
 * What stands behind an aim or a priority.
 *
 * @param actions that are for it, of an aim also those that are for a priority which supports it; in the plan's order, whatever
 *     became of them
 * @param throughPriorities those of them that are not for the aim itself
 * @param carried those of them that are not closed: open, or done
 * @param measures how many measures it has, its own and those of its actions
 * @param measuresWithTarget how many of these say what is to be reached; {@code reduce} alone doesn't, nor {@code tbc}
 * @param hasMore whether more actions are for it than the audience may see whose plan it is; then it is neither uncovered nor thin
 * @param isMeasuredByMore whether a measure of it, or of what is done for it, is hidden from them; then it is not unmeasured
 */
public record ObjectiveCoverage(
        Objective objective,
        ImmutableList<Action> actions,
        ImmutableList<Action> throughPriorities,
        ImmutableList<Action> carried,
        int measures,
        int measuresWithTarget,
        boolean hasMore,
        boolean isMeasuredByMore) {

    /** With so many actions or fewer an aim or a priority rests on too little: if that one fails, nothing is left. */
    public static final int FEW_ACTIONS = 1;

    /** Of each aim, then of each priority. */
    static ImmutableList<ObjectiveCoverage> allOf(ActionPlan plan, PlanLinks links, HiddenParts hidden) {
        Map<ObjectiveId, Gathering> gathered = new HashMap<>();
        for (Objective objective : plan.objectives()) {
            gathered.put(objective.id(), new Gathering(objective));
        }
        // One walk over the actions, each looked at once for all that it is for.
        for (Action action : plan.actions()) {
            boolean isCarried = Stage.of(action) != Stage.CLOSED;
            int measures = action.measures().size();
            int withTarget = HasTarget.count(action.measures());
            for (AimId aim : links.aimsServedBy(action)) {
                Objects.requireNonNull(gathered.get(aim)).add(action, isCarried, measures, withTarget);
            }
            for (PriorityId priority : action.priorities()) {
                Objects.requireNonNull(gathered.get(priority)).add(action, isCarried, measures, withTarget);
            }
        }
        ImmutableList.Builder<ObjectiveCoverage> all = ImmutableList.builder();
        for (Objective objective : plan.objectives()) {
            all.add(Objects.requireNonNull(gathered.get(objective.id())).coverage(objective, links, hidden));
        }
        return all.build();
    }

    /** What stands behind one aim or priority, one action after the other. */
    private static final class Gathering {
        private final ImmutableList.Builder<Action> carried = ImmutableList.builder();
        private int measures;
        private int measuresWithTarget;

        Gathering(Objective objective) {
            this.measures = objective.measures().size();
            this.measuresWithTarget = HasTarget.count(objective.measures());
        }

        void add(Action action, boolean isCarried, int ofAction, int withTarget) {
            if (isCarried) {
                carried.add(action);
            }
            measures += ofAction;
            measuresWithTarget += withTarget;
        }

        ObjectiveCoverage coverage(Objective objective, PlanLinks links, HiddenParts hidden) {
            return new ObjectiveCoverage(
                    objective,
                    links.actionsServing(objective.id()),
                    links.actionsThroughPriorities(objective.id()),
                    carried.build(),
                    measures,
                    measuresWithTarget,
                    hidden.objectives().contains(objective.id()),
                    hidden.measured().contains(objective.id()));
        }
    }

    public boolean isUncovered() {
        return actions.isEmpty() && !hasMore;
    }

    /** Whether it has actions, but only {@value #FEW_ACTIONS} that is not closed, or none. */
    public boolean isThin() {
        return !actions.isEmpty() && carried.size() <= FEW_ACTIONS && !hasMore;
    }

    /** Whether nothing tells how far it is reached: neither it nor any of its actions has a measure. */
    public boolean isUnmeasured() {
        return measures == 0 && !isMeasuredByMore;
    }
}

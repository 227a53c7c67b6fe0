package org.csplan.core.analysis;

import com.google.common.collect.ImmutableList;
import org.csplan.core.model.Action;
import org.csplan.core.model.Objective;

/**
 * What stands behind an aim or a priority.
 *
 * @param actions that are for it, in the plan's order, whatever became of them
 * @param carried those of them that are not closed: open, or done
 * @param measures how many measures it has, its own and those of its actions
 * @param measuresWithTarget how many of these say what is to be reached; {@code reduce} alone doesn't, nor {@code tbc}
 */
public record ObjectiveCoverage(
        Objective objective,
        ImmutableList<Action> actions,
        ImmutableList<Action> carried,
        int measures,
        int measuresWithTarget) {

    /** With so many actions or fewer an aim or a priority rests on too little: if that one fails, nothing is left. */
    public static final int FEW_ACTIONS = 1;

    static ObjectiveCoverage of(Objective objective, PlanLinks links) {
        ImmutableList<Action> actions = links.actionsFor(objective.id());
        ImmutableList.Builder<Action> carried = ImmutableList.builder();
        int measures = objective.measures().size();
        int measuresWithTarget = HasTarget.count(objective.measures());
        for (Action action : actions) {
            if (Stage.of(action) != Stage.CLOSED) {
                carried.add(action);
            }
            measures += action.measures().size();
            measuresWithTarget += HasTarget.count(action.measures());
        }
        return new ObjectiveCoverage(objective, actions, carried.build(), measures, measuresWithTarget);
    }

    public boolean isUncovered() {
        return actions.isEmpty();
    }

    /** Whether it has actions, but only {@value #FEW_ACTIONS} that is not closed, or none. */
    public boolean isThin() {
        return !actions.isEmpty() && carried.size() <= FEW_ACTIONS;
    }

    /** Whether nothing tells how far it is reached: neither it nor any of its actions has a measure. */
    public boolean isUnmeasured() {
        return measures == 0;
    }
}

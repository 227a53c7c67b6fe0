package org.csplan.core.analysis;

import com.google.common.collect.ImmutableList;
import java.util.stream.Stream;
import org.csplan.core.model.Action;
import org.csplan.core.model.Measure;
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
        ImmutableList<Measure> measures = Stream.concat(
                        objective.measures().stream(), actions.stream().flatMap(action -> action.measures().stream()))
                .collect(ImmutableList.toImmutableList());
        return new ObjectiveCoverage(
                objective,
                actions,
                actions.stream()
                        .filter(action -> Stage.of(action) != Stage.CLOSED)
                        .collect(ImmutableList.toImmutableList()),
                measures.size(),
                (int) measures.stream().filter(HasTarget::test).count());
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

package org.csplan.core.analysis;

import com.google.common.collect.ImmutableList;
import org.csplan.core.model.Action;
import org.csplan.core.model.Agency;

/**
 * What an agency has taken on. All lists are in the plan's order, and hold what was done or closed as well.
 *
 * @param leads actions that it answers for; one that names no lead is led by those who lead the plan
 * @param carried those of them that are not closed: open, or done
 * @param leadsAlone those of them that it leads by itself
 * @param leadsJointly those of them that it leads together with others
 * @param supports actions that name it as a partner, and that it doesn't lead
 * @param milestones that it answers for: those that name it, and those that name nobody of the actions that it leads
 * @param measures that are its own: those that name it, and those that name nobody of the actions that it leads; a
 *     measure of the plan, an aim or a priority that names nobody is nobody's
 * @param overloaded whether it leads too much of the plan, as {@link Workload} says
 * @param hasMore whether it has to do with more than the audience may see whose plan it is; then nobody says that it leads nothing
 */
public record AgencyLoad(
        Agency agency,
        ImmutableList<Action> leads,
        ImmutableList<Action> carried,
        ImmutableList<Action> leadsAlone,
        ImmutableList<Action> leadsJointly,
        ImmutableList<Action> supports,
        ImmutableList<Commitment.OfMilestone> milestones,
        ImmutableList<OwnedMeasure> measures,
        boolean overloaded,
        boolean hasMore) {

    public boolean leadsNothing() {
        return leads.isEmpty() && !hasMore;
    }

    /** Whether the plan names it and gives it nothing: no action, milestone or measure. */
    public boolean isIdle() {
        return leadsNothing() && supports.isEmpty() && milestones.isEmpty() && measures.isEmpty();
    }
}

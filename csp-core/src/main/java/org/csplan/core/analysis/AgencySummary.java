package org.csplan.core.analysis;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;

/**
 * An agency by the end of a day: what it has taken on, how that stands, and what it should have told.
 *
 * @param situation of the actions that it leads, and of the measures, milestones and deliverables that are its own; what
 *     several lead is in the situation of each, with all of its money
 * @param returns what it should have told by now, in the plan's order
 * @param spentReported what it says itself that it has spent, on whatever action; see {@link SpentSoFar#byTeller}
 */
public record AgencySummary(AgencyLoad load, Situation situation, ImmutableList<Returns> returns, Sums spentReported) {

    /** What is to be asked of it: of these it has not told for the latest time that is over. */
    public ImmutableList<Returns> missing() {
        return returns.stream().filter(Returns::isOwed).collect(toImmutableList());
    }

    /**
     * Whether something is to be asked of it and it has told nothing at all of what was ever due; not where it may have told of what
     * the audience may not see.
     */
    public boolean isSilent() {
        return !load.hasMore()
                && returns.stream().anyMatch(Returns::isOwed)
                && returns.stream()
                        .allMatch(due -> due.missing().size() == due.due().size());
    }
}

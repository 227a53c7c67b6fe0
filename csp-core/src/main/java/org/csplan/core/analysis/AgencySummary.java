package org.csplan.core.analysis;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;

/**
 * An agency by the end of a day: what it has taken on, how that stands, and what it should have told.
 *
 * @param situation of the actions that it leads, and of the measures, milestones and deliverables that are its own; what
 *     several lead is in the situation of each, with all of its money
 * @param returns what it should have told by now, in the plan's order
 */
public record AgencySummary(AgencyLoad load, Situation situation, ImmutableList<Returns> returns) {

    /** What it should have told by now and has not. */
    public ImmutableList<Returns> missing() {
        return returns.stream().filter(due -> !due.missing().isEmpty()).collect(toImmutableList());
    }

    /** Whether something was due from it and it has told nothing at all of what was. */
    public boolean isSilent() {
        return !returns.isEmpty()
                && returns.stream()
                        .allMatch(due -> due.missing().size() == due.due().size());
    }
}

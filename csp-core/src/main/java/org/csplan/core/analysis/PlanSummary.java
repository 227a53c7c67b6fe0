package org.csplan.core.analysis;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;

/**
 * A whole plan by the end of a day, as a board looks at it first. Lists are in the plan's order.
 *
 * @param milestones how many the actions have
 * @param measures how many the plan, its aims, priorities and actions have
 * @param situation of all actions and measures
 * @param coverage which aims and priorities rest on what
 * @param schedule what is due when
 * @param chain what waits for what
 * @param finances where money comes from and goes to
 * @param aims each with what stands behind it
 * @param priorities each with what stands behind it
 * @param agencies each with what it has taken on
 * @param returns what should have been told by now, by whomever
 */
public record PlanSummary(
        LocalDate day,
        int milestones,
        int measures,
        Situation situation,
        Coverage coverage,
        Schedule schedule,
        CriticalChain chain,
        Finances finances,
        ImmutableList<ObjectiveSummary> aims,
        ImmutableList<ObjectiveSummary> priorities,
        ImmutableList<AgencySummary> agencies,
        ImmutableList<Returns> returns) {

    /** Agencies that lead too much of the plan. */
    public ImmutableList<AgencySummary> overloaded() {
        return agencies.stream().filter(agency -> agency.load().overloaded()).collect(toImmutableList());
    }

    /** Agencies that have not told something for the latest time that is over. */
    public ImmutableList<AgencySummary> owing() {
        return agencies.stream().filter(agency -> !agency.missing().isEmpty()).collect(toImmutableList());
    }

    /** What was not told for the latest time that is over, and is nobody's, since nobody leads. */
    public ImmutableList<Returns> missingFromNobody() {
        return returns.stream()
                .filter(due -> due.agency().isEmpty() && due.isOwed())
                .collect(toImmutableList());
    }
}

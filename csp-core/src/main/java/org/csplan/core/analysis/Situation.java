package org.csplan.core.analysis;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Comparator.comparing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMultiset;
import com.google.common.collect.Ordering;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.csplan.core.model.Action;

/**
 * How a part of a plan stands by the end of a day. Lists are in the plan's order where nothing else is said.
 *
 * @param statuses of the actions
 * @param verdicts how many measures stand how, in the order of {@link Verdict}
 * @param behind the measures that are off course, then those at risk
 * @param contradictions where what is told of an action, an aim or a priority can't be so
 * @param overdue the longest overdue first
 * @param dueNext in the next quarter, the soonest first
 * @param moved actions whose due time was changed
 * @param money of the actions
 */
public record Situation(
        StatusCounts statuses,
        ImmutableSortedMultiset<Verdict> verdicts,
        ImmutableList<Attainment> behind,
        ImmutableList<Standing> contradictions,
        ImmutableList<Overdue> overdue,
        ImmutableList<Commitment> dueNext,
        ImmutableList<Moved> moved,
        Account money) {

    /** What a situation is of. Streams are in the plan's order, but for dates, whose order is made here. */
    static Situation of(
            Collection<Action> actions,
            List<Attainment> measures,
            Stream<Standing> standings,
            Stream<Overdue> overdue,
            Stream<Commitment> dueNext,
            Stream<Moved> moved,
            Standings all) {
        return new Situation(
                StatusCounts.of(actions, all),
                measures.stream()
                        .map(Attainment::verdict)
                        .collect(ImmutableSortedMultiset.toImmutableSortedMultiset(
                                Ordering.natural(), verdict -> verdict, verdict -> 1)),
                Stream.concat(with(Verdict.OFF_COURSE, measures), with(Verdict.AT_RISK, measures))
                        .collect(toImmutableList()),
                standings
                        .filter(standing -> standing.contradiction().isPresent())
                        .collect(toImmutableList()),
                overdue.sorted(comparing(Overdue::days, Comparator.reverseOrder()))
                        .collect(toImmutableList()),
                dueNext.sorted(comparing(commitment ->
                                commitment.deadline().orElseThrow().to()))
                        .collect(toImmutableList()),
                moved.collect(toImmutableList()),
                Account.of(actions));
    }

    private static Stream<Attainment> with(Verdict verdict, List<Attainment> measures) {
        return measures.stream().filter(measure -> measure.verdict() == verdict);
    }
}

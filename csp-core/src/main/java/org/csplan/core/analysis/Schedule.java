package org.csplan.core.analysis;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Comparator.comparing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Range;
import com.google.common.collect.Streams;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.Due;
import org.csplan.core.model.ElementId;
import org.csplan.core.model.Measure;
import org.csplan.core.model.Objective;
import org.csplan.core.model.Progress;
import org.csplan.core.model.When;

/**
 * How a plan stands against its dates by the end of a day.
 *
 * <p>A time such as {@code summer 2019} is over only when its last day is. By when an action is due is what its last
 * move says. What belongs to an action that was done or closed is not looked for any more. Lists are in the plan's order
 * where nothing else is said: deliverables of the plan, of aims and of priorities, then each action, its milestones and
 * its deliverables.
 *
 * @param day in the years 1 to 9999
 * @param overdue what is not done though its time is over, the longest overdue first
 * @param dueNext what is to be done within {@link #nextQuarter}, the soonest first
 * @param byMonth all that is still to be done by some time, by the month in which that ends, from the earliest
 * @param bunched months in which so many actions are due at once that not all can be done well: at least
 *     {@value #BUNCHED_FROM}, and a third of those still to be done by some time
 * @param moved actions whose due time was changed, done and closed ones too
 * @param doneLate actions and milestones that were done after their time was over
 * @param done actions that were done
 * @param closed actions that were ended without being done
 * @param undated actions still to be done that have no due time at all
 * @param toBeConfirmed actions still to be done whose due time is yet to be agreed
 * @param ongoing actions still to be done that have no end
 * @param recurring actions still to be done that are due again and again
 */
public record Schedule(
        LocalDate day,
        ImmutableList<Overdue> overdue,
        ImmutableList<Commitment> dueNext,
        ImmutableListMultimap<YearMonth, Commitment> byMonth,
        ImmutableSet<YearMonth> bunched,
        ImmutableList<Moved> moved,
        ImmutableList<DoneLate> doneLate,
        ImmutableList<Action> done,
        ImmutableList<Action> closed,
        ImmutableList<Action> undated,
        ImmutableList<Action> toBeConfirmed,
        ImmutableList<Action> ongoing,
        ImmutableList<Action> recurring) {

    /** Fewer actions than this in one month are no bunch, whatever their share. */
    public static final int BUNCHED_FROM = 5;

    /** A bunch is at least one in so many of the actions that are still to be done by some time. */
    private static final int BUNCHED_ONE_IN = 3;

    private static final int MONTHS_OF_A_QUARTER = 3;

    public static Schedule of(ActionPlan plan, LocalDate day) {
        ImmutableList<Action> open = at(Stage.OPEN, plan, day);
        ImmutableList<Commitment> dated = open(plan, day)
                .filter(commitment -> commitment.deadline().isPresent())
                .collect(toImmutableList());
        ImmutableListMultimap<YearMonth, Commitment> byMonth = byMonth(dated);
        return new Schedule(
                day,
                dated.stream()
                        .filter(commitment -> lastDay(commitment).isBefore(day))
                        .map(commitment -> overdue(commitment, day))
                        .sorted(comparing(Overdue::days, Comparator.reverseOrder()))
                        .collect(toImmutableList()),
                dated.stream()
                        .filter(commitment -> nextQuarter(day).contains(lastDay(commitment)))
                        .sorted(comparing(Schedule::lastDay))
                        .collect(toImmutableList()),
                byMonth,
                bunched(byMonth),
                plan.actions().stream()
                        .flatMap(action -> Moved.of(action).stream())
                        .collect(toImmutableList()),
                plan.actions().stream().flatMap(action -> doneLate(action, day)).collect(toImmutableList()),
                at(Stage.DONE, plan, day),
                at(Stage.CLOSED, plan, day),
                due(open, Optional::isEmpty),
                due(open, due -> due.orElse(null) instanceof Due.ToBeConfirmed),
                due(open, due -> due.orElse(null) instanceof Due.Ongoing),
                due(open, due -> due.orElse(null) instanceof Due.Every));
    }

    /**
     * The days that count as the next quarter: the day itself, and the three months that follow it. After 15 January
     * they end with 15 April, after 30 September with 31 December.
     */
    public static Range<LocalDate> nextQuarter(LocalDate day) {
        return Range.closedOpen(day, day.plusDays(1).plusMonths(MONTHS_OF_A_QUARTER));
    }

    private static ImmutableList<Action> at(Stage stage, ActionPlan plan, LocalDate day) {
        return plan.actions().stream()
                .filter(action -> Stage.of(action, day) == stage)
                .collect(toImmutableList());
    }

    private static ImmutableList<Action> due(ImmutableList<Action> actions, Predicate<Optional<Due>> wanted) {
        return actions.stream()
                .filter(action -> wanted.test(action.timetable().dueNow()))
                .collect(toImmutableList());
    }

    /** All that is still to be done. */
    private static Stream<Commitment> open(ActionPlan plan, LocalDate day) {
        return Streams.concat(
                open(plan.id(), plan.measures(), plan.progress(), day),
                plan.objectives().stream().flatMap(objective -> open(objective, day)),
                plan.actions().stream()
                        .filter(action -> Stage.of(action, day) == Stage.OPEN)
                        .flatMap(action -> open(action, day)));
    }

    private static Stream<Commitment> open(Objective objective, LocalDate day) {
        return open(objective.id(), objective.measures(), objective.progress(), day);
    }

    private static Stream<Commitment> open(Action action, LocalDate day) {
        return Stream.of(
                        Stream.of(new Commitment.OfAction(action)),
                        action.milestones().stream()
                                .filter(milestone -> Stage.of(milestone, day) == Stage.OPEN)
                                .map(milestone -> new Commitment.OfMilestone(action, milestone)),
                        open(action.id(), action.measures(), action.progress(), day))
                .flatMap(commitments -> commitments);
    }

    private static Stream<Commitment> open(
            ElementId owner, ImmutableList<Measure> measures, ImmutableList<Progress> progress, LocalDate day) {
        return measures.stream()
                .filter(Measure.Deliverable.class::isInstance)
                .map(Measure.Deliverable.class::cast)
                .filter(measure -> Stage.of(measure, progress, day) == Stage.OPEN)
                .map(measure -> new Commitment.OfMeasure(owner, measure));
    }

    private static Overdue overdue(Commitment commitment, LocalDate day) {
        When due = commitment.deadline().orElseThrow();
        return new Overdue(commitment, due, ChronoUnit.DAYS.between(due.to(), day));
    }

    /** Of something that has a deadline. */
    private static LocalDate lastDay(Commitment commitment) {
        return commitment.deadline().orElseThrow().to();
    }

    private static ImmutableListMultimap<YearMonth, Commitment> byMonth(ImmutableList<Commitment> dated) {
        ImmutableListMultimap.Builder<YearMonth, Commitment> byMonth =
                ImmutableListMultimap.<YearMonth, Commitment>builder().orderKeysBy(Comparator.naturalOrder());
        dated.forEach(commitment -> byMonth.put(YearMonth.from(lastDay(commitment)), commitment));
        return byMonth.build();
    }

    private static ImmutableSet<YearMonth> bunched(ImmutableListMultimap<YearMonth, Commitment> byMonth) {
        long all = actions(byMonth.values());
        return byMonth.keySet().stream()
                .filter(month -> {
                    long due = actions(byMonth.get(month));
                    return due >= BUNCHED_FROM && due * BUNCHED_ONE_IN >= all;
                })
                .collect(ImmutableSet.toImmutableSet());
    }

    private static long actions(Iterable<Commitment> commitments) {
        return Streams.stream(commitments)
                .filter(Commitment.OfAction.class::isInstance)
                .count();
    }

    private static Stream<DoneLate> doneLate(Action action, LocalDate day) {
        return Stream.concat(
                doneLate(new Commitment.OfAction(action), action.timetable().done(), day).stream(),
                action.milestones().stream()
                        .flatMap(milestone ->
                                doneLate(new Commitment.OfMilestone(action, milestone), milestone.done(), day)
                                        .stream()));
    }

    private static Optional<DoneLate> doneLate(Commitment commitment, Optional<When> done, LocalDate day) {
        return done.filter(time -> time.isOverBy(day))
                .flatMap(time -> commitment
                        .deadline()
                        .map(due ->
                                new DoneLate(commitment, due, time, ChronoUnit.DAYS.between(due.to(), time.from()))))
                .filter(late -> late.days() > 0);
    }
}

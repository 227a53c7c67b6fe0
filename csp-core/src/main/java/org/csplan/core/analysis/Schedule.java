package org.csplan.core.analysis;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Comparator.comparing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Range;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.Due;
import org.csplan.core.model.ElementId;
import org.csplan.core.model.Measure;
import org.csplan.core.model.Milestone;
import org.csplan.core.model.Objective;
import org.csplan.core.model.Progress;
import org.csplan.core.model.Recurrence;
import org.csplan.core.model.When;

/**
 * How a plan stands against its dates by the end of a day.
 *
 * <p>A time such as {@code summer 2019} is over only when its last day is. By when an action is due is what its last
 * move says. What belongs to an action that was done or closed is not looked for any more. Lists are in the plan's order
 * where nothing else is said: deliverables of the plan, of aims and of priorities, then each action, its milestones and
 * its deliverables. An action that is due every March, or quarterly, is
 * to be done by the next one within the time of the plan; it is overdue where it was told to be done before, but not for the
 * last of them.
 *
 * @param day in the years 1 to 9999
 * @param overdue what is not done though its time is over, the longest overdue first
 * @param dueNext what is to be done within {@link #nextQuarter}, the soonest first
 * @param byMonth all that is still to be done by some time, by the month in which that ends, from the earliest; of what is
 *     due again and again only what has a month of its name, the next time
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
        return of(plan, Rounds.of(plan), HeldBack.NOTHING, day);
    }

    /** @param held what is hidden of the plan, which is seen as an audience may see it */
    static Schedule of(ActionPlan plan, Rounds rounds, HeldBack held, LocalDate day) {
        Gathering gathering = new Gathering(day, plan.period(), rounds, held);
        gathering.addDeliverables(plan.id(), plan.measures(), plan.progress());
        for (Objective objective : plan.objectives()) {
            gathering.addDeliverables(objective.id(), objective.measures(), objective.progress());
        }
        for (Action action : plan.actions()) {
            gathering.add(action);
        }
        return gathering.schedule();
    }

    /**
     * The days that count as the next quarter: the day itself, and the three months that follow it. After 15 January
     * they end with 15 April, after 30 September with 31 December.
     */
    public static Range<LocalDate> nextQuarter(LocalDate day) {
        return Range.closedOpen(day, day.plusDays(1).plusMonths(MONTHS_OF_A_QUARTER));
    }

    private static ImmutableListMultimap<YearMonth, Commitment> byMonth(ImmutableList<Dated> dated) {
        ImmutableListMultimap.Builder<YearMonth, Commitment> byMonth =
                ImmutableListMultimap.<YearMonth, Commitment>builder().orderKeysBy(Comparator.naturalOrder());
        dated.stream()
                .filter(Dated::isInMonths)
                .forEach(each -> byMonth.put(YearMonth.from(each.lastDay()), each.commitment()));
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
        long count = 0;
        for (Commitment commitment : commitments) {
            if (commitment instanceof Commitment.OfAction) {
                count++;
            }
        }
        return count;
    }

    private static Optional<DoneLate> doneLate(Commitment commitment, Optional<When> done, LocalDate day) {
        return done.filter(time -> time.isOverBy(day))
                .flatMap(time -> commitment
                        .deadline()
                        .map(due ->
                                new DoneLate(commitment, due, time, ChronoUnit.DAYS.between(due.to(), time.from()))))
                .filter(late -> late.days() > 0);
    }

    /** What is still to be done, with its deadline, which is looked up once. */
    private record Dated(Commitment commitment, When due, boolean isInMonths) {

        static Dated of(Commitment commitment) {
            return new Dated(commitment, commitment.deadline().orElseThrow(), true);
        }

        static Dated round(Action action, When time, boolean isInMonths) {
            return new Dated(new Commitment.OfAction(action, Optional.of(new Due.At(time))), time, isInMonths);
        }

        LocalDate lastDay() {
            return due.to();
        }

        Overdue overdue(LocalDate day) {
            return new Overdue(commitment, due, ChronoUnit.DAYS.between(lastDay(), day));
        }
    }

    /** Sorts out one thing after the other, in the plan's order. */
    private static final class Gathering {
        private final LocalDate day;
        private final Optional<When> period;
        private final Rounds rounds;
        private final HeldBack held;
        private final ImmutableList.Builder<Dated> dated = ImmutableList.builder();
        private final ImmutableList.Builder<Moved> moved = ImmutableList.builder();
        private final ImmutableList.Builder<DoneLate> doneLate = ImmutableList.builder();
        private final ImmutableList.Builder<Action> done = ImmutableList.builder();
        private final ImmutableList.Builder<Action> closed = ImmutableList.builder();
        private final ImmutableList.Builder<Action> undated = ImmutableList.builder();
        private final ImmutableList.Builder<Action> toBeConfirmed = ImmutableList.builder();
        private final ImmutableList.Builder<Action> ongoing = ImmutableList.builder();
        private final ImmutableList.Builder<Action> recurring = ImmutableList.builder();

        Gathering(LocalDate day, Optional<When> period, Rounds rounds, HeldBack held) {
            this.day = day;
            this.period = period;
            this.rounds = rounds;
            this.held = held;
        }

        void add(Action action) {
            Moved.of(action).ifPresent(moved::add);
            addIfLate(action);
            switch (Stage.of(action, period, day)) {
                case OPEN -> addOpen(action);
                case DONE -> {
                    done.add(action);
                    if (action.timetable().done().isEmpty()) {
                        addNextRound(action);
                    }
                }
                case CLOSED -> closed.add(action);
            }
        }

        private void addIfLate(Action action) {
            Optional<When> end = action.timetable().done();
            if (end.isPresent()) {
                Schedule.doneLate(new Commitment.OfAction(action), end, day).ifPresent(doneLate::add);
            }
            for (Milestone milestone : action.milestonesAsTold()) {
                if (milestone.done().isPresent()) {
                    Schedule.doneLate(new Commitment.OfMilestone(action, milestone), milestone.done(), day)
                            .ifPresent(doneLate::add);
                }
            }
        }

        private void addOpen(Action action) {
            Optional<Due> due = action.timetable().dueNow();
            if (due.isEmpty()) {
                undated.add(action);
            } else if (due.get() instanceof Due.ToBeConfirmed) {
                toBeConfirmed.add(action);
            } else if (due.get() instanceof Due.Ongoing) {
                ongoing.add(action);
            } else if (due.get() instanceof Due.Every) {
                recurring.add(action);
                rounds.missed(action, day)
                        .map(time -> Dated.round(action, time, false))
                        .ifPresent(dated::add);
                addNextRound(action);
            } else if (!held.isStatus(action.id())) {
                dated.add(Dated.of(new Commitment.OfAction(action)));
            }
            for (Milestone milestone : held.known(action)) {
                if (Stage.of(milestone, day) == Stage.OPEN
                        && milestone.due().flatMap(Due::when).isPresent()) {
                    dated.add(Dated.of(new Commitment.OfMilestone(action, milestone)));
                }
            }
            if (!held.isStatus(action.id())) {
                addDeliverables(action.id(), action.measures(), action.progress());
            }
        }

        /** In what falls due in each month only what has a month of its own: of all else as much is due in each. */
        private void addNextRound(Action action) {
            rounds.next(action, day)
                    .map(time -> Dated.round(
                            action,
                            time,
                            action.timetable()
                                    .recurrence()
                                    .flatMap(Recurrence::month)
                                    .isPresent()))
                    .ifPresent(dated::add);
        }

        /** Those of them that are still to be delivered by some time; whether one of which more is told than is seen is, nobody can say. */
        void addDeliverables(ElementId owner, ImmutableList<Measure> measures, ImmutableList<Progress> progress) {
            for (Measure measure : measures) {
                if (measure instanceof Measure.Deliverable deliverable
                        && deliverable.timing().isPresent()
                        && !held.isReading(owner, measure.id())
                        && Stage.of(deliverable, progress, day) == Stage.OPEN) {
                    dated.add(Dated.of(new Commitment.OfMeasure(owner, deliverable)));
                }
            }
        }

        Schedule schedule() {
            ImmutableList<Dated> inOrder = dated.build();
            ImmutableListMultimap<YearMonth, Commitment> byMonth = byMonth(inOrder);
            Range<LocalDate> next = nextQuarter(day);
            return new Schedule(
                    day,
                    inOrder.stream()
                            .filter(each -> each.lastDay().isBefore(day))
                            .map(each -> each.overdue(day))
                            .sorted(comparing(Overdue::days, Comparator.reverseOrder()))
                            .collect(toImmutableList()),
                    inOrder.stream()
                            .filter(each -> next.contains(each.lastDay()))
                            .sorted(comparing(Dated::lastDay))
                            .map(Dated::commitment)
                            .collect(toImmutableList()),
                    byMonth,
                    Schedule.bunched(byMonth),
                    moved.build(),
                    doneLate.build(),
                    done.build(),
                    closed.build(),
                    undated.build(),
                    toBeConfirmed.build(),
                    ongoing.build(),
                    recurring.build());
        }
    }
}

package org.csplan.core.analysis;

import com.google.common.collect.EnumMultiset;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMultiset;
import com.google.common.collect.Multiset;
import org.csplan.core.model.Status.Meaning;

/**
 * How a part of a plan stands by the end of a day. Lists are in the plan's order where nothing else is said.
 *
 * @param statuses of the actions
 * @param verdicts how many measures stand how, in the order of {@link Verdict}
 * @param behind the measures that are off course, then those at risk; none of an action that was closed
 * @param contradictions where what is told of an action, an aim or a priority can't be so
 * @param overdue the longest overdue first
 * @param dueNext in the next quarter, the soonest first
 * @param moved actions whose due time was changed
 * @param doneLate what was done after its time was over
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
        ImmutableList<DoneLate> doneLate,
        Account money) {

    /** How many measures are off course or at risk and not {@code behind}, since their action was closed. */
    public int behindOfClosed() {
        return verdicts.count(Verdict.OFF_COURSE) + verdicts.count(Verdict.AT_RISK) - behind.size();
    }

    /**
     * Gathers what makes up the situation of one part of a plan. Everything is added in the plan's order, but what has a
     * date in that of its {@link Schedule}.
     */
    static final class Gathering {
        private int actions;
        private final Multiset<Meaning> declared = EnumMultiset.create(Meaning.class);
        private final Multiset<Meaning> computed = EnumMultiset.create(Meaning.class);
        private final Multiset<Verdict> verdicts = EnumMultiset.create(Verdict.class);
        private final ImmutableList.Builder<Attainment> offCourse = ImmutableList.builder();
        private final ImmutableList.Builder<Attainment> atRisk = ImmutableList.builder();
        private final ImmutableList.Builder<Standing> contradictions = ImmutableList.builder();
        private final ImmutableList.Builder<Overdue> overdue = ImmutableList.builder();
        private final ImmutableList.Builder<Commitment> dueNext = ImmutableList.builder();
        private final ImmutableList.Builder<Moved> moved = ImmutableList.builder();
        private final ImmutableList.Builder<DoneLate> doneLate = ImmutableList.builder();

        /** Of an action. */
        void addAction(Standing standing) {
            actions++;
            if (standing.declared().isPresent()) {
                declared.add(standing.declared().get().meaning());
            }
            if (standing.computed().isPresent()) {
                computed.add(standing.computed().get());
            }
            add(standing);
        }

        /** Of an action it is added with the action. */
        void add(Standing standing) {
            if (standing.contradiction().isPresent()) {
                contradictions.add(standing);
            }
        }

        void add(Attainment attainment, boolean isGoingOn) {
            verdicts.add(attainment.verdict());
            if (!isGoingOn) {
                return;
            }
            if (attainment.verdict() == Verdict.OFF_COURSE) {
                offCourse.add(attainment);
            } else if (attainment.verdict() == Verdict.AT_RISK) {
                atRisk.add(attainment);
            }
        }

        void add(Overdue late) {
            overdue.add(late);
        }

        void add(Commitment next) {
            dueNext.add(next);
        }

        void add(Moved action) {
            moved.add(action);
        }

        void add(DoneLate late) {
            doneLate.add(late);
        }

        /** @param money of the actions that were added */
        Situation build(Account money) {
            return new Situation(
                    new StatusCounts(actions, sorted(declared), sorted(computed)),
                    sorted(verdicts),
                    ImmutableList.<Attainment>builder()
                            .addAll(offCourse.build())
                            .addAll(atRisk.build())
                            .build(),
                    contradictions.build(),
                    overdue.build(),
                    dueNext.build(),
                    moved.build(),
                    doneLate.build(),
                    money);
        }

        /** Not by {@code copyOf}, which adds as many as there are one by one. */
        private static <E extends Comparable<? super E>> ImmutableSortedMultiset<E> sorted(Multiset<E> counted) {
            ImmutableSortedMultiset.Builder<E> sorted = ImmutableSortedMultiset.naturalOrder();
            counted.forEachEntry(sorted::addCopies);
            return sorted.build();
        }
    }
}

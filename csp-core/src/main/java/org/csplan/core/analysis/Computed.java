package org.csplan.core.analysis;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.csplan.core.model.Action;
import org.csplan.core.model.Closure;
import org.csplan.core.model.Due;
import org.csplan.core.model.Measure;
import org.csplan.core.model.Milestone;
import org.csplan.core.model.Status;
import org.csplan.core.model.Status.Meaning;
import org.csplan.core.model.Timetable;
import org.csplan.core.model.When;

/**
 * How something stands as its dates, milestones and measures say. What they say first counts:
 *
 * <ol>
 *   <li>closed by the day: dropped; done by the day: done.
 *   <li>due, with the last move, before the day, or due again and not done as before: late; but told to be done, with
 *       something that is not there: off track with a measure off course, else at risk.
 *   <li>a start that is still to come: not started.
 *   <li>a measure off course or a deliverable overdue: off track.
 *   <li>a measure at risk or a milestone overdue: at risk.
 *   <li>a measure met or on course, or a milestone reached in the plan's period: on track.
 * </ol>
 *
 * <p>Otherwise nothing is known. A time such as {@code June 2019} has passed with its last day.
 */
record Computed(Optional<Meaning> meaning, Reason reason) {

    private static final int MOST_NAMED = 3;

    private static final Computed UNKNOWN = new Computed(Optional.empty(), Reason.of(Wording.NOTHING_KNOWN));
    private static final Computed MORE_HELD_BACK = new Computed(Optional.empty(), Reason.of(Wording.MORE_HELD_BACK));
    private static final Computed HELD_BACK = new Computed(Optional.empty(), Reason.of(Wording.HELD_BACK));

    static Computed of(
            Action action, ImmutableList<Attainment> attainments, Rounds rounds, HeldBack held, LocalDate day) {
        Timetable times = action.timetable();
        if (times.closed().isPresent() && times.closed().get().when().isOverBy(day)) {
            return of(Meaning.DROPPED, closed(times.closed().get()));
        }
        Optional<When> due = times.dueNow().flatMap(Due::when);
        if (times.done().isPresent() && times.done().get().isOverBy(day)) {
            return of(Meaning.DONE, done(times.done().get(), due));
        }
        if (due.isPresent() && due.get().to().isBefore(day) && !held.isStatus(action.id())) {
            return of(
                    Meaning.LATE,
                    Reason.of(
                            times.moves().isEmpty() ? Wording.DUE_AND_NOT_DONE : Wording.MOVED_AND_NOT_DONE,
                            due.get()));
        }
        Optional<When> missed = rounds.missed(action, day);
        if (missed.isPresent()) {
            return of(Meaning.LATE, Reason.of(Wording.DUE_AND_NOT_DONE, missed.get()));
        }
        if (times.start().isPresent() && times.start().get().from().isAfter(day)) {
            return of(
                    Meaning.NOT_STARTED, Reason.of(Wording.STARTS, times.start().get()));
        }
        Computed found = of(attainments, held.known(action), rounds::isBeforePeriod, day);
        return held.isAnyReached(action.id()) && found.equals(UNKNOWN) ? HELD_BACK : found;
    }

    /**
     * What is told to be done, whose time is over, and of which something is not there.
     *
     * @param open what that is
     */
    static Computed unfinished(ImmutableList<Attainment> attainments, When due, boolean isMoved, List<Reason> open) {
        boolean isOff = attainments.stream().anyMatch(attainment -> attainment.verdict() == Verdict.OFF_COURSE);
        return of(
                isOff ? Meaning.OFF_TRACK : Meaning.AT_RISK,
                Reason.of(isMoved ? Wording.MOVED_AND_OPEN : Wording.DUE_AND_OPEN, due, joined(open)));
    }

    /** Of what has no dates of its own. */
    static Computed of(ImmutableList<Attainment> attainments) {
        return of(attainments, ImmutableList.of(), time -> false, LocalDate.MIN);
    }

    /**
     * Itself where numbers that are seen speak against it; else nothing is known, for how it stands is hidden.
     *
     * @param isAnyTold whether an earlier status is seen
     */
    Computed orHeldBack(boolean isAnyTold) {
        return is(Meaning.OFF_TRACK) || is(Meaning.AT_RISK) ? this : isAnyTold ? MORE_HELD_BACK : HELD_BACK;
    }

    /** Itself; where nothing is known, with what was told before the plan's period. */
    Computed orUnknownSince(LastTold<Status> told) {
        return meaning.isPresent()
                ? this
                : new Computed(
                        meaning,
                        Reason.of(
                                Wording.TOLD_BEFORE_PERIOD,
                                told.value(),
                                told.entry().when().orElseThrow()));
    }

    /**
     * Itself; where nothing is known, with when it was done before it was due again.
     *
     * @param next when it is due again, if it was done the last time: then it is on track; none if nobody can say so
     */
    Computed orDueAgain(When done, Optional<When> next) {
        if (meaning.isPresent()) {
            return this;
        }
        return next.isPresent()
                ? of(Meaning.ON_TRACK, Reason.of(Wording.DONE_LAST_TIME, done, next.get()))
                : new Computed(meaning, Reason.of(Wording.DUE_AGAIN, done));
    }

    static Computed of(Meaning meaning, Reason reason) {
        return new Computed(Optional.of(meaning), reason);
    }

    private static Reason closed(Closure closure) {
        return closure.because().isPresent()
                ? Reason.of(
                        Wording.CLOSED_BECAUSE,
                        closure.when(),
                        closure.because().get())
                : Reason.of(Wording.CLOSED, closure.when());
    }

    private static Reason done(When done, Optional<When> due) {
        return due.isPresent() && due.get().isBefore(done)
                ? Reason.of(Wording.DONE_LATE, done, due.get())
                : Reason.of(Wording.DONE, done);
    }

    private static Computed of(
            ImmutableList<Attainment> attainments,
            List<Milestone> milestones,
            Predicate<When> isBefore,
            LocalDate day) {
        List<Reason> off = new ArrayList<>(0);
        add(Verdict.OFF_COURSE, attainments, off);
        if (!off.isEmpty()) {
            return of(Meaning.OFF_TRACK, joined(off));
        }
        List<Reason> risks = new ArrayList<>(0);
        for (Milestone milestone : milestones) {
            if (Stage.of(milestone, day) == Stage.OPEN && isOverdue(milestone, day)) {
                risks.add(Reason.of(
                        Wording.MILESTONE_OVERDUE,
                        milestone.text(),
                        milestone.due().orElseThrow()));
            }
        }
        add(Verdict.AT_RISK, attainments, risks);
        if (!risks.isEmpty()) {
            return of(Meaning.AT_RISK, joined(risks));
        }
        List<Reason> reached = new ArrayList<>(0);
        for (Milestone milestone : milestones) {
            // What was reached in the plan before says nothing of how it goes in this one.
            if (Stage.of(milestone, day) == Stage.DONE
                    && !isBefore.test(milestone.done().orElseThrow())) {
                reached.add(Reason.of(Wording.MILESTONE_REACHED, milestone.text()));
            }
        }
        add(Verdict.MET, attainments, reached);
        add(Verdict.ON_COURSE, attainments, reached);
        if (!reached.isEmpty()) {
            return of(Meaning.ON_TRACK, joined(reached));
        }
        return heldBack(attainments).orElse(UNKNOWN);
    }

    /** Of what is not known for want of what an audience may not see; with what they see of it, where they see any. */
    private static Optional<Computed> heldBack(ImmutableList<Attainment> attainments) {
        List<Reason> reasons = new ArrayList<>(0);
        boolean isAnyShown = false;
        for (Attainment attainment : attainments) {
            if (attainment.isHeldBack()) {
                reasons.add(reason(attainment));
                isAnyShown |= attainment.value().isPresent();
            }
        }
        if (reasons.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(isAnyShown ? new Computed(Optional.empty(), joined(reasons)) : HELD_BACK);
    }

    private static boolean isOverdue(Milestone milestone, LocalDate day) {
        return milestone
                .due()
                .flatMap(Due::when)
                .filter(when -> when.to().isBefore(day))
                .isPresent();
    }

    boolean is(Meaning state) {
        return meaning.isPresent() && meaning.get() == state;
    }

    /** What keeps something from being done: a deliverable or a milestone that isn't there, a measure that isn't met. */
    static List<Reason> open(ImmutableList<Attainment> attainments, List<Milestone> milestones, LocalDate day) {
        return open(attainments, milestones, day, true);
    }

    /** That of it which is not there: what is done may well have come to less than its target. */
    static List<Reason> undone(ImmutableList<Attainment> attainments, List<Milestone> milestones, LocalDate day) {
        return open(attainments, milestones, day, false);
    }

    private static List<Reason> open(
            ImmutableList<Attainment> attainments, List<Milestone> milestones, LocalDate day, boolean withShortfalls) {
        List<Reason> open = new ArrayList<>();
        for (Milestone milestone : milestones) {
            if (Stage.of(milestone, day) == Stage.OPEN) {
                open.add(Reason.of(Wording.MILESTONE_OPEN, milestone.text()));
            }
        }
        for (Attainment attainment : attainments) {
            boolean isUndelivered = attainment.measure() instanceof Measure.Deliverable
                    && attainment.verdict() != Verdict.MET
                    && !attainment.isHeldBack();
            if (isUndelivered || (withShortfalls && attainment.verdict().isBehind())) {
                open.add(reason(attainment));
            }
        }
        return open;
    }

    private static void add(Verdict verdict, ImmutableList<Attainment> attainments, List<Reason> reasons) {
        for (Attainment attainment : attainments) {
            if (attainment.verdict() == verdict) {
                reasons.add(reason(attainment));
            }
        }
    }

    private static Reason reason(Attainment attainment) {
        return Reason.of(Wording.OF_MEASURE, attainment.measure().text(), attainment.reason());
    }

    /** The first few, and how many more there are. */
    static Reason joined(List<Reason> reasons) {
        if (reasons.size() == 1) {
            return reasons.get(0);
        }
        ImmutableList<Reason> first = ImmutableList.copyOf(FirstFew.of(reasons, MOST_NAMED));
        int leftOut = FirstFew.leftOut(reasons, MOST_NAMED);
        return leftOut == 0 ? Reason.of(Wording.SEVERAL, first) : Reason.of(Wording.SEVERAL_AND_MORE, first, leftOut);
    }
}

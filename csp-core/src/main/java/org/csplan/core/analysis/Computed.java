package org.csplan.core.analysis;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.csplan.core.model.Action;
import org.csplan.core.model.Closure;
import org.csplan.core.model.Due;
import org.csplan.core.model.Measure;
import org.csplan.core.model.Milestone;
import org.csplan.core.model.Status.Meaning;
import org.csplan.core.model.Timetable;
import org.csplan.core.model.When;

/**
 * How something stands as its dates, milestones and measures say. What they say first counts:
 *
 * <ol>
 *   <li>closed by the day: dropped; done by the day: done.
 *   <li>due, with the last move, before the day: late.
 *   <li>a start that is still to come: not started.
 *   <li>a measure off course or a deliverable overdue: off track.
 *   <li>a measure at risk or a milestone overdue: at risk.
 *   <li>a measure met or on course, or a milestone reached: on track.
 * </ol>
 *
 * <p>Otherwise nothing is known. A time such as {@code June 2019} has passed with its last day.
 */
record Computed(Optional<Meaning> meaning, String reason) {

    private static final int MOST_NAMED = 3;

    static Computed of(Action action, ImmutableList<Attainment> attainments, LocalDate day) {
        Timetable times = action.timetable();
        Optional<Closure> closed =
                times.closed().filter(closure -> closure.when().isOverBy(day));
        if (closed.isPresent()) {
            return new Computed(
                    Optional.of(Meaning.DROPPED),
                    "closed " + closed.get().when().words()
                            + closed.get().because().map(why -> ": " + why).orElse(""));
        }
        Optional<When> due = times.dueNow().flatMap(Due::when);
        Optional<When> done = times.done().filter(when -> when.isOverBy(day));
        if (done.isPresent()) {
            boolean isLate =
                    due.filter(when -> done.get().from().isAfter(when.to())).isPresent();
            return new Computed(
                    Optional.of(Meaning.DONE),
                    "done " + done.get().words()
                            + (isLate ? "; late, it was due " + due.get().words() : ""));
        }
        if (due.filter(when -> when.to().isBefore(day)).isPresent()) {
            return new Computed(
                    Optional.of(Meaning.LATE),
                    "due " + due.get().words() + (times.moves().isEmpty() ? "" : ", to which it was moved,")
                            + " and not said to be done");
        }
        if (times.start().filter(when -> when.from().isAfter(day)).isPresent()) {
            return new Computed(
                    Optional.of(Meaning.NOT_STARTED),
                    "starts " + times.start().get().words());
        }
        return of(attainments, action.milestones(), day);
    }

    /** Of what has no dates of its own. */
    static Computed of(ImmutableList<Attainment> attainments) {
        return of(attainments, ImmutableList.of(), LocalDate.MIN);
    }

    private static Computed of(ImmutableList<Attainment> attainments, List<Milestone> milestones, LocalDate day) {
        List<String> overdue = new ArrayList<>();
        List<String> reached = new ArrayList<>();
        for (Milestone milestone : milestones) {
            if (milestone.done().filter(when -> when.isOverBy(day)).isPresent()) {
                reached.add(quoted(milestone.text()) + ": reached");
            } else if (milestone
                    .due()
                    .flatMap(Due::when)
                    .filter(when -> when.to().isBefore(day))
                    .isPresent()) {
                overdue.add(quoted(milestone.text()) + ": was to be reached by "
                        + milestone.due().get().words());
            }
        }
        List<String> off = reasons(attainments, Verdict.OFF_COURSE);
        if (!off.isEmpty()) {
            return new Computed(Optional.of(Meaning.OFF_TRACK), joined(off));
        }
        overdue.addAll(reasons(attainments, Verdict.AT_RISK));
        if (!overdue.isEmpty()) {
            return new Computed(Optional.of(Meaning.AT_RISK), joined(overdue));
        }
        reached.addAll(reasons(attainments, Verdict.MET));
        reached.addAll(reasons(attainments, Verdict.ON_COURSE));
        return reached.isEmpty()
                ? new Computed(Optional.empty(), "nothing is known by which it could be told")
                : new Computed(Optional.of(Meaning.ON_TRACK), joined(reached));
    }

    boolean is(Meaning state) {
        return meaning.filter(state::equals).isPresent();
    }

    /** What keeps something from being done: a deliverable or a milestone that isn't there, a measure that isn't met. */
    static List<String> open(ImmutableList<Attainment> attainments, List<Milestone> milestones, LocalDate day) {
        List<String> open = new ArrayList<>();
        for (Milestone milestone : milestones) {
            if (milestone.done().filter(when -> when.isOverBy(day)).isEmpty()) {
                open.add(quoted(milestone.text()) + ": not said to be reached");
            }
        }
        for (Attainment attainment : attainments) {
            boolean isUndelivered =
                    attainment.measure() instanceof Measure.Deliverable && attainment.verdict() != Verdict.MET;
            boolean isBehind = attainment.verdict() == Verdict.OFF_COURSE || attainment.verdict() == Verdict.AT_RISK;
            if (isUndelivered || isBehind) {
                open.add(reason(attainment));
            }
        }
        return open;
    }

    private static List<String> reasons(ImmutableList<Attainment> attainments, Verdict verdict) {
        return attainments.stream()
                .filter(attainment -> attainment.verdict() == verdict)
                .map(Computed::reason)
                .toList();
    }

    private static String reason(Attainment attainment) {
        return quoted(attainment.measure().text()) + ": " + attainment.reason();
    }

    private static String quoted(String text) {
        return "“" + text + "”";
    }

    /** The first few, and how many more there are. */
    static String joined(List<String> reasons) {
        int more = reasons.size() - MOST_NAMED;
        String first = String.join("; ", reasons.subList(0, Math.min(MOST_NAMED, reasons.size())));
        return more > 0 ? first + "; and " + more + " more" : first;
    }
}

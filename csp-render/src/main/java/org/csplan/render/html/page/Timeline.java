package org.csplan.render.html.page;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Range;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.csplan.core.analysis.Commitment;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.Closure;
import org.csplan.core.model.Due;
import org.csplan.core.model.ElementId;
import org.csplan.core.model.Measure;
import org.csplan.core.model.Milestone;
import org.csplan.core.model.Objective;
import org.csplan.core.model.Recurrence;
import org.csplan.core.model.Recurrence.Frequency;
import org.csplan.core.model.Timing;
import org.csplan.core.model.When;
import org.csplan.render.html.page.TimeAxis.Stretch;
import org.csplan.render.view.Report;
import org.csplan.render.view.Report.ActionRow;
import org.csplan.render.view.Report.ObjectiveRow;

/**
 * What is to be done when, over the plan's period: due dates, milestones, deliverables, and what is held again and again.
 * Each is drawn as long as it was written: a quarter is a bar, and a day is not.
 *
 * @param lines in the plan's order, at least one
 * @param day the as-of day's place; absent where there is none or it lies outside
 * @param undated how many actions have no time at all
 */
public record Timeline(TimeAxis axis, ImmutableList<Line> lines, Optional<String> day, int undated) {

    /** Plans of more actions than this have a table of months instead, for nobody reads so long a chart. */
    public static final int MOST_ACTIONS = 2_000;

    private static final int MONTHS_OF_A_YEAR = 12;
    private static final int DAYS_OF_A_WEEK = 7;

    /** More stretches than this in one line run into one: weeks can't be told apart in a year. */
    private static final int MOST_STRETCHES = 13;

    /** What a line is about. */
    public enum Kind {
        ACTION,
        MILESTONE,
        DELIVERABLE,
        RECURRING
    }

    /**
     * One thing and its time.
     *
     * @param owner what it is, or is a part of
     * @param action the action as a whole; absent where it is only a part of something
     * @param due by when as things are now; absent where the plan doesn't say
     * @param first by when as first agreed, where that was changed
     * @param done when it was reached
     * @param closed when it was ended without being reached
     * @param recurrence how often, of what is held again and again
     * @param marks what is drawn
     */
    public record Line(
            ElementId owner,
            Optional<Action> action,
            Kind kind,
            String text,
            Optional<Due> due,
            Optional<Due> first,
            Optional<When> done,
            Optional<When> closed,
            Optional<Recurrence> recurrence,
            boolean overdue,
            ImmutableList<Mark> marks) {

        private Line with(ImmutableList<Mark> placed) {
            return new Line(owner, action, kind, text, due, first, done, closed, recurrence, overdue, placed);
        }
    }

    /**
     * A stretch of a line.
     *
     * @param style what it stands for: {@code due}, {@code first}, {@code run}, {@code done} or {@code again}
     */
    public record Mark(String style, Stretch stretch) {}

    /** None where the plan says no time. */
    static Optional<Timeline> of(Report report, boolean ofWholePlan) {
        Lines lines = new Lines(report);
        if (ofWholePlan) {
            lines.addMeasures(report.plan().id(), report.plan().measures());
        }
        Stream.concat(report.aims().stream(), report.priorities().stream())
                .map(ObjectiveRow::objective)
                .forEach(lines::add);
        report.actions().forEach(lines::add);
        return lines.timeline();
    }

    /** Gathers times first, for the axis must be known before anything is drawn. */
    private static final class Lines {

        private final Report report;
        private final List<Line> lines = new ArrayList<>();
        private final List<List<Drawn>> drawn = new ArrayList<>();
        private int undated;

        /** A mark whose place is not known yet. */
        private record Drawn(String style, Range<LocalDate> days) {}

        Lines(Report report) {
            this.report = report;
        }

        void add(Objective objective) {
            addMeasures(objective.id(), objective.measures());
        }

        void add(ActionRow row) {
            Action action = row.action();
            int before = lines.size();
            lines.add(of(row));
            drawn.add(drawn(action));
            ImmutableSet<Object> late = late(action.id());
            for (Milestone milestone : action.milestones()) {
                add(action.id(), milestone, late.contains(milestone));
            }
            addMeasures(action.id(), action.measures());
            boolean isAlone = lines.size() == before + 1;
            if (isAlone && drawn.get(before).isEmpty()) {
                lines.remove(before);
                drawn.remove(before);
                undated++;
            }
        }

        private Line of(ActionRow row) {
            Action action = row.action();
            boolean isMoved = !action.timetable().moves().isEmpty();
            return new Line(
                    action.id(),
                    Optional.of(action),
                    Kind.ACTION,
                    action.title(),
                    action.timetable().dueNow(),
                    action.timetable().due().filter(due -> isMoved),
                    action.timetable().done(),
                    action.timetable().closed().map(Closure::when),
                    Optional.empty(),
                    row.overdueDays().isPresent(),
                    ImmutableList.of());
        }

        private List<Drawn> drawn(Action action) {
            List<Drawn> marks = new ArrayList<>();
            Optional<When> due = action.timetable().dueNow().flatMap(Due::when);
            action.timetable()
                    .start()
                    .ifPresent(start -> marks.add(new Drawn("run", Range.closed(start.from(), runsTo(action, start)))));
            if (!action.timetable().moves().isEmpty()) {
                action.due().ifPresent(first -> marks.add(new Drawn("first", first.days())));
            }
            due.ifPresent(when -> marks.add(new Drawn("due", when.days())));
            action.timetable().done().ifPresent(when -> marks.add(new Drawn("done", when.days())));
            action.timetable()
                    .closed()
                    .ifPresent(closure ->
                            marks.add(new Drawn("done", closure.when().days())));
            return marks;
        }

        /** What is ongoing runs to the end of the plan. */
        private LocalDate runsTo(Action action, When start) {
            Optional<Due> due = action.timetable().dueNow();
            Optional<When> end =
                    due.orElse(null) instanceof Due.Ongoing ? report.plan().period() : due.flatMap(Due::when);
            return end.map(When::to).filter(day -> day.isAfter(start.from())).orElse(start.to());
        }

        private void add(ElementId action, Milestone milestone, boolean isLate) {
            Optional<When> due = milestone.due().flatMap(Due::when);
            if (due.isEmpty() && milestone.done().isEmpty()) {
                return;
            }
            lines.add(new Line(
                    action,
                    Optional.empty(),
                    Kind.MILESTONE,
                    milestone.text(),
                    milestone.due(),
                    Optional.empty(),
                    milestone.done(),
                    Optional.empty(),
                    Optional.empty(),
                    isLate,
                    ImmutableList.of()));
            List<Drawn> marks = new ArrayList<>();
            due.ifPresent(when -> marks.add(new Drawn("due", when.days())));
            milestone.done().ifPresent(when -> marks.add(new Drawn("done", when.days())));
            drawn.add(marks);
        }

        void addMeasures(ElementId owner, List<Measure> measures) {
            if (measures.isEmpty()) {
                return;
            }
            ImmutableSet<Object> late = late(owner);
            for (Measure measure : measures) {
                if (measure instanceof Measure.Deliverable deliverable) {
                    deliverable
                            .timing()
                            .map(Timing::when)
                            .ifPresent(when -> add(owner, deliverable, when, late.contains(deliverable)));
                } else if (measure instanceof Measure.Recurring recurring) {
                    add(owner, recurring);
                }
            }
        }

        private void add(ElementId owner, Measure.Deliverable measure, When when, boolean isLate) {
            lines.add(new Line(
                    owner,
                    Optional.empty(),
                    Kind.DELIVERABLE,
                    measure.text(),
                    Optional.of(new Due.At(when)),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    isLate,
                    ImmutableList.of()));
            drawn.add(List.of(new Drawn("due", when.days())));
        }

        private void add(ElementId owner, Measure.Recurring measure) {
            Optional<Range<LocalDate>> days =
                    measure.timing().map(Timing::when).or(report.plan()::period).map(When::days);
            if (days.isEmpty()) {
                return;
            }
            lines.add(new Line(
                    owner,
                    Optional.empty(),
                    Kind.RECURRING,
                    measure.text(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(measure.recurrence()),
                    false,
                    ImmutableList.of()));
            drawn.add(repeated(measure.recurrence(), days.get()).stream()
                    .map(each -> new Drawn("again", each))
                    .toList());
        }

        /** The milestones and deliverables of an owner that are overdue. */
        private ImmutableSet<Object> late(ElementId owner) {
            ImmutableSet.Builder<Object> late = ImmutableSet.builder();
            report.analysis()
                    .ifPresent(analysis -> analysis.overdue(owner).forEach(overdue -> {
                        if (overdue.commitment() instanceof Commitment.OfMilestone part) {
                            late.add(part.milestone());
                        } else if (overdue.commitment() instanceof Commitment.OfMeasure part) {
                            late.add(part.measure());
                        }
                    }));
            return late.build();
        }

        Optional<Timeline> timeline() {
            if (drawn.stream().allMatch(List::isEmpty)) {
                return Optional.empty();
            }
            TimeAxis axis = axis();
            ImmutableList.Builder<Line> placed = ImmutableList.builder();
            for (int i = 0; i < lines.size(); i++) {
                placed.add(lines.get(i)
                        .with(drawn.get(i).stream()
                                .map(mark -> new Mark(mark.style(), axis.stretch(mark.days())))
                                .collect(ImmutableList.toImmutableList())));
            }
            return Optional.of(new Timeline(
                    axis, placed.build(), report.analysis().flatMap(analysis -> axis.endOf(analysis.day())), undated));
        }

        /** The plan's period, or where it says none, from the first to the last time that it says. */
        private TimeAxis axis() {
            ActionPlan plan = report.plan();
            Range<LocalDate> all = plan.period()
                    .map(When::days)
                    .orElseGet(() -> drawn.stream()
                            .flatMap(List::stream)
                            .map(Drawn::days)
                            .reduce(Range::span)
                            .orElseThrow());
            return new TimeAxis(all.lowerEndpoint(), all.upperEndpoint());
        }
    }

    /** The stretches within which something is held once each, from the first day on. */
    private static List<Range<LocalDate>> repeated(Recurrence recurrence, Range<LocalDate> days) {
        List<Range<LocalDate>> stretches = new ArrayList<>();
        LocalDate start = days.lowerEndpoint();
        while (!start.isAfter(days.upperEndpoint())) {
            if (stretches.size() == MOST_STRETCHES) {
                return List.of(days);
            }
            LocalDate next = next(start, recurrence.frequency());
            if (recurrence.month().isEmpty()) {
                stretches.add(Range.closed(start, earlier(next.minusDays(1), days.upperEndpoint())));
            } else {
                LocalDate first =
                        start.withMonth(recurrence.month().get().getValue()).withDayOfMonth(1);
                LocalDate month = first.isBefore(start.withDayOfMonth(1)) ? first.plusYears(1) : first;
                Range<LocalDate> whole = Range.closed(month, month.plusMonths(1).minusDays(1));
                if (whole.isConnected(days)) {
                    stretches.add(whole.intersection(days));
                }
            }
            start = next;
        }
        return stretches;
    }

    private static LocalDate next(LocalDate start, Frequency frequency) {
        return switch (frequency) {
            case WEEKLY -> start.plusDays(DAYS_OF_A_WEEK);
            case MONTHLY -> start.plusMonths(1);
            case QUARTERLY -> start.plusMonths(MONTHS_OF_A_YEAR / 4);
            case HALF_YEARLY -> start.plusMonths(MONTHS_OF_A_YEAR / 2);
            case YEARLY -> start.plusMonths(MONTHS_OF_A_YEAR);
        };
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}

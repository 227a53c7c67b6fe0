package org.csplan.render.html.page;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Range;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.csplan.core.analysis.Commitment;
import org.csplan.core.analysis.PlanAnalysis;
import org.csplan.core.analysis.Stage;
import org.csplan.core.model.Action;
import org.csplan.core.model.Closure;
import org.csplan.core.model.Due;
import org.csplan.core.model.ElementId;
import org.csplan.core.model.Measure;
import org.csplan.core.model.Milestone;
import org.csplan.core.model.Objective;
import org.csplan.core.model.Progress;
import org.csplan.core.model.Recurrence;
import org.csplan.core.model.Recurrence.Frequency;
import org.csplan.core.model.Timing;
import org.csplan.core.model.When;
import org.csplan.render.html.page.TimeAxis.Stretch;
import org.csplan.render.view.Report;
import org.csplan.render.view.Report.ActionRow;
import org.csplan.render.view.Report.ObjectiveRow;

/**
 * What is to be done when, over the plan's period: due dates, milestones, deliverables, what is held again and again, and
 * numbers to reach within a part of it. Each is drawn as long as it was written: a quarter is a bar, and a day is not.
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
        RECURRING,
        COUNT
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
     * @param timing the time over which a count adds up
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
            Optional<Timing> timing,
            boolean overdue,
            ImmutableList<Mark> marks) {

        private Line with(ImmutableList<Mark> placed) {
            return new Line(owner, action, kind, text, due, first, done, closed, recurrence, timing, overdue, placed);
        }
    }

    /**
     * A stretch of a line.
     *
     * @param style what it stands for: {@code due}, {@code first}, {@code run}, {@code done}, {@code closed} or {@code again}
     * @param beyond whether its time ends after the last day of the axis, or starts after it
     */
    public record Mark(String style, Stretch stretch, boolean beyond) {}

    /** Whether anything lies, or goes on, beyond the end of what is drawn. */
    public boolean goesOn() {
        return lines.stream().flatMap(line -> line.marks().stream()).anyMatch(Mark::beyond);
    }

    /** None where the plan says no time. */
    static Optional<Timeline> of(Report report, boolean ofWholePlan) {
        Lines lines = new Lines(report);
        if (ofWholePlan) {
            lines.addMeasures(
                    report.plan().id(), report.plan().measures(), report.plan().progress(), Optional.empty());
        }
        Stream.concat(report.aims().stream(), report.priorities().stream())
                .map(ObjectiveRow::objective)
                .forEach(lines::add);
        report.actions().forEach(lines::add);
        return lines.timeline();
    }

    /** The milestones and deliverables of an owner that are overdue. */
    static ImmutableSet<Object> overdueParts(Report report, ElementId owner) {
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
            addMeasures(objective.id(), objective.measures(), objective.progress(), Optional.empty());
        }

        void add(ActionRow row) {
            Action action = row.action();
            int before = lines.size();
            lines.add(of(row));
            drawn.add(drawn(action));
            ImmutableSet<Object> late = overdueParts(report, action.id());
            for (Milestone milestone : action.milestonesAsTold()) {
                add(action.id(), milestone, late.contains(milestone));
            }
            addMeasures(
                    action.id(),
                    action.measures(),
                    action.progress(),
                    action.timetable().closed().map(Closure::when));
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
            action.timetable()
                    .recurrence()
                    .ifPresent(often -> goesOn(action).ifPresent(days -> marks.addAll(again(often, days))));
            action.timetable().done().ifPresent(when -> marks.add(new Drawn("done", when.days())));
            action.timetable()
                    .closed()
                    .ifPresent(closure ->
                            marks.add(new Drawn("closed", closure.when().days())));
            return marks;
        }

        /** What is ongoing or recurs runs until it is ended, or to the end of the plan. */
        private LocalDate runsTo(Action action, When start) {
            Due due = action.timetable().dueNow().orElse(new Due.ToBeConfirmed());
            boolean isEndless = due instanceof Due.Ongoing || due instanceof Due.Every;
            Optional<When> end = isEndless ? ended(action).or(report.plan()::period) : due.when();
            return end.map(When::to).filter(day -> day.isAfter(start.from())).orElse(start.to());
        }

        private Optional<When> ended(Action action) {
            return action.timetable()
                    .done()
                    .or(() -> action.timetable().closed().map(Closure::when));
        }

        /** The days of the plan on which something without a due time goes on; none where nothing says how long. */
        private Optional<Range<LocalDate>> goesOn(Action action) {
            Optional<When> period = report.plan().period();
            Optional<LocalDate> from =
                    action.timetable().start().or(() -> period).map(When::from);
            Optional<LocalDate> to = ended(action).or(() -> period).map(When::to);
            if (from.isEmpty() || to.isEmpty() || from.get().isAfter(to.get())) {
                return Optional.empty();
            }
            Range<LocalDate> days = Range.closed(from.get(), to.get());
            Range<LocalDate> plan = period.map(When::days).orElse(days);
            return Optional.of(plan).filter(days::isConnected).map(days::intersection);
        }

        private static List<Drawn> again(Recurrence recurrence, Range<LocalDate> days) {
            return repeated(recurrence, days).stream()
                    .map(each -> new Drawn("again", each))
                    .toList();
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
                    Optional.empty(),
                    isLate,
                    ImmutableList.of()));
            List<Drawn> marks = new ArrayList<>();
            due.ifPresent(when -> marks.add(new Drawn("due", when.days())));
            milestone.done().ifPresent(when -> marks.add(new Drawn("done", when.days())));
            drawn.add(marks);
        }

        /** @param closed when the action that they are of was ended without being completed */
        void addMeasures(ElementId owner, List<Measure> measures, List<Progress> progress, Optional<When> closed) {
            if (measures.isEmpty()) {
                return;
            }
            ImmutableSet<Object> late = overdueParts(report, owner);
            for (Measure measure : measures) {
                if (measure instanceof Measure.Deliverable deliverable) {
                    deliverable
                            .timing()
                            .map(Timing::when)
                            .ifPresent(when -> add(
                                    owner,
                                    deliverable,
                                    when,
                                    delivered(deliverable, progress),
                                    closed,
                                    late.contains(deliverable)));
                } else if (measure instanceof Measure.Recurring recurring) {
                    add(owner, recurring);
                } else if (measure instanceof Measure.Count count) {
                    count.timing().filter(this::isPart).ifPresent(timing -> add(owner, count, timing, closed));
                }
            }
        }

        /** The time for which it is told that it was delivered, as far as that is known by the day. */
        private Optional<When> delivered(Measure.Deliverable measure, List<Progress> progress) {
            return report.analysis()
                    .map(PlanAnalysis::day)
                    .flatMap(day -> Stage.deliveredIn(measure, progress, day))
                    .map(entry -> entry.when()
                            .orElseGet(() -> measure.timing().orElseThrow().when()));
        }

        private void add(
                ElementId owner,
                Measure.Deliverable measure,
                When when,
                Optional<When> delivered,
                Optional<When> closed,
                boolean isLate) {
            lines.add(new Line(
                    owner,
                    Optional.empty(),
                    Kind.DELIVERABLE,
                    measure.text(),
                    Optional.of(new Due.At(when)),
                    Optional.empty(),
                    delivered,
                    delivered.isPresent() ? Optional.empty() : closed,
                    Optional.empty(),
                    Optional.empty(),
                    isLate,
                    ImmutableList.of()));
            drawn.add(List.of(delivered
                    .map(end -> new Drawn("done", end.days()))
                    .or(() -> closed.map(end -> new Drawn("closed", end.days())))
                    .orElse(new Drawn("due", when.days()))));
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
                    Optional.empty(),
                    false,
                    ImmutableList.of()));
            drawn.add(again(measure.recurrence(), days.get()));
        }

        /** A number to reach over the whole of the plan has no time of its own. */
        private boolean isPart(Timing timing) {
            When when = timing.when();
            return report.plan().period().stream()
                    .noneMatch(period -> timing.bound() == Timing.Bound.BY
                            ? !when.to().isBefore(period.to())
                            : when.days().encloses(period.days()));
        }

        private void add(ElementId owner, Measure.Count measure, Timing timing, Optional<When> closed) {
            Optional<When> early =
                    closed.filter(end -> end.to().isBefore(timing.when().to()));
            lines.add(new Line(
                    owner,
                    Optional.empty(),
                    Kind.COUNT,
                    measure.text(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    early,
                    Optional.empty(),
                    Optional.of(timing),
                    false,
                    ImmutableList.of()));
            drawn.add(List.of(early.map(end -> new Drawn("closed", end.days()))
                    .orElse(new Drawn("due", timing.when().days()))));
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
                                .map(mark -> new Mark(
                                        mark.style(),
                                        axis.stretch(mark.days()),
                                        mark.days().upperEndpoint().isAfter(axis.to())))
                                .collect(ImmutableList.toImmutableList())));
            }
            return Optional.of(new Timeline(
                    axis, placed.build(), report.analysis().flatMap(analysis -> axis.endOf(analysis.day())), undated));
        }

        /**
         * From the first to the last time that the plan says, its period included; but no more than half a period before it
         * and after it, so that one far date leaves room for the rest. What runs since long before says nothing of it.
         */
        private TimeAxis axis() {
            Optional<Range<LocalDate>> period = report.plan().period().map(When::days);
            Range<LocalDate> room = period.map(Lines::around).orElse(Range.all());
            Stream<Range<LocalDate>> times = drawn.stream()
                    .flatMap(List::stream)
                    .filter(mark -> period.isEmpty() || !mark.style().equals("run"))
                    .map(Drawn::days)
                    .filter(room::isConnected);
            Range<LocalDate> shown = Stream.concat(period.stream(), times)
                    .reduce(Range::span)
                    .orElseThrow()
                    .intersection(room);
            return new TimeAxis(shown.lowerEndpoint(), shown.upperEndpoint());
        }

        private static Range<LocalDate> around(Range<LocalDate> period) {
            long half = ChronoUnit.DAYS.between(period.lowerEndpoint(), period.upperEndpoint()) / 2;
            return Range.closed(
                    period.lowerEndpoint().minusDays(half),
                    period.upperEndpoint().plusDays(half));
        }
    }

    /** The stretches within which something is held once each: months of its name, or counted from the first day on. */
    private static List<Range<LocalDate>> repeated(Recurrence recurrence, Range<LocalDate> days) {
        List<Range<LocalDate>> stretches = new ArrayList<>();
        LocalDate first = recurrence
                .month()
                .map(month -> firstDay(month, days.lowerEndpoint()))
                .orElse(days.lowerEndpoint());
        LocalDate start = first;
        for (int times = 1; !start.isAfter(days.upperEndpoint()); times++) {
            if (stretches.size() == MOST_STRETCHES) {
                return List.of(days);
            }
            LocalDate next = later(first, recurrence.frequency(), times);
            LocalDate end = recurrence.month().isPresent() ? start.plusMonths(1) : next;
            stretches.add(Range.closed(start, end.minusDays(1)).intersection(days));
            start = next;
        }
        return stretches;
    }

    /** Of the first month of this name that is not over before this day. */
    private static LocalDate firstDay(Month month, LocalDate day) {
        YearMonth ofYear = YearMonth.from(day).withMonth(month.getValue());
        return (ofYear.isBefore(YearMonth.from(day)) ? ofYear.plusYears(1) : ofYear).atDay(1);
    }

    /** Counted from the first day, or the 31st would become the 28th for good. */
    private static LocalDate later(LocalDate first, Frequency frequency, int times) {
        return switch (frequency) {
            case WEEKLY -> first.plusDays((long) times * DAYS_OF_A_WEEK);
            case MONTHLY -> first.plusMonths(times);
            case QUARTERLY -> first.plusMonths((long) times * MONTHS_OF_A_YEAR / 4);
            case HALF_YEARLY -> first.plusMonths((long) times * MONTHS_OF_A_YEAR / 2);
            case YEARLY -> first.plusMonths((long) times * MONTHS_OF_A_YEAR);
        };
    }
}

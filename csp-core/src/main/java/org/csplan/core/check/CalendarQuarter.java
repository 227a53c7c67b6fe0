package org.csplan.core.check;

import com.google.common.base.CharMatcher;
import com.google.common.collect.Range;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Line;
import org.csplan.core.diagnostic.Severity;
import org.csplan.core.model.Action;
import org.csplan.core.model.Due;
import org.csplan.core.model.Measure;
import org.csplan.core.model.Milestone;
import org.csplan.core.model.Progress;
import org.csplan.core.model.When;
import org.csplan.core.model.WhenParser;

/**
 * A quarter is named with one year, as in {@code Q2 2026}, and so is one of the calendar; the quarter of that number in the plan's
 * year is another one. It is asked about once, at the earliest.
 */
final class CalendarQuarter implements PlanCheck {

    private static final int MONTHS = 3;
    private static final CharMatcher Q = CharMatcher.anyOf("qQ");
    private static final CharMatcher NO_BLANK = CharMatcher.whitespace().negate();

    /** A time that the plan names, and where. */
    private record Named(When when, CheckedPart part, Optional<Line> line) {

        private static final Comparator<Named> EARLIEST = Comparator.<Named, LocalDate>comparing(
                        named -> named.when().from())
                .thenComparing(named -> named.part().id().kind())
                .thenComparing(named -> named.part().id().value())
                .thenComparing(named -> named.when().words())
                .thenComparing(named -> named.line().map(Line::toString).orElse(""));
    }

    @Override
    public String id() {
        return "calendar-quarter";
    }

    @Override
    public Severity severity() {
        return Severity.INFO;
    }

    @Override
    public Stream<Diagnostic> find(CheckedPlan plan) {
        if (plan.plan().yearStart() == Month.JANUARY) {
            return Stream.empty();
        }
        List<Named> found = plan.parts().stream()
                .<Named>mapMulti(CalendarQuarter::named)
                .filter(named -> mayBeOfPlan(named.when(), plan))
                .sorted(Named.EARLIEST)
                .toList();
        return found.isEmpty() ? Stream.empty() : Stream.of(found(found.get(0), found.size() - 1, plan));
    }

    private Diagnostic found(Named first, int more, CheckedPlan plan) {
        When when = first.when();
        Month yearStart = plan.plan().yearStart();
        int number = number(when).orElseThrow();
        YearMonth own = own(when, yearStart);
        String written = "Q" + number + " "
                + WhenParser.writeYear(YearMonth.of(when.from().getYear(), yearStart));
        Diagnostic found = found(
                first.part().id(),
                when.words() + " is a quarter of the calendar year: "
                        + months(YearMonth.from(when.from())) + "; the plan's year begins in "
                        + WhenParser.write(yearStart) + ", and its own is " + written + ": " + months(own),
                "if the plan's quarter is meant, write " + written
                        + (more > 0 ? ", and look at the other " + more + " written so" : ""));
        return first.line().map(found::on).orElse(found);
    }

    /** Not where the quarter of the calendar lies in the plan's period, and the plan's own of that number does not. */
    private static boolean mayBeOfPlan(When when, CheckedPlan plan) {
        YearMonth own = own(when, plan.plan().yearStart());
        return plan.plan()
                .period()
                .filter(period -> period.days().encloses(when.days())
                        && !period.days()
                                .encloses(Range.closed(
                                        own.atDay(1),
                                        own.plusMonths(MONTHS - 1L).atEndOfMonth())))
                .isEmpty();
    }

    /** Its first month. */
    private static YearMonth own(When when, Month yearStart) {
        return YearMonth.of(when.from().getYear(), yearStart)
                .plusMonths((number(when).orElseThrow() - 1L) * MONTHS);
    }

    private static String months(YearMonth first) {
        YearMonth last = first.plusMonths(MONTHS - 1L);
        return WhenParser.write(first.getMonth())
                + (first.getYear() == last.getYear() ? "" : " " + first.getYear())
                + " to " + WhenParser.write(last.getMonth()) + " " + last.getYear();
    }

    // Where a plan names times

    private static void named(CheckedPart part, Consumer<Named> found) {
        for (Progress entry : part.progress()) {
            if (entry.when().isPresent() && isOfCalendar(entry.when().get())) {
                found.accept(
                        new Named(entry.when().get(), part, Optional.of(ProgressLines.of(entry, part.progress()))));
            }
        }
        for (Measure measure : part.measures()) {
            if (measure instanceof Measure.Level level) {
                level.baselineTime().ifPresent(when -> take(when, part, Optional.empty(), found));
            }
            measure.timing().ifPresent(timing -> take(timing.when(), part, Optional.empty(), found));
            measure.datedTargets().forEach(step -> take(step.timing().when(), part, Optional.empty(), found));
        }
        part.action().ifPresent(checked -> named(checked.action(), part, found));
    }

    private static void named(Action action, CheckedPart part, Consumer<Named> found) {
        action.timetable().start().ifPresent(when -> take(when, part, Optional.empty(), found));
        action.due().ifPresent(when -> take(when, part, Optional.empty(), found));
        action.timetable()
                .moves()
                .forEach(move -> move.to().when().ifPresent(when -> take(when, part, Optional.empty(), found)));
        action.timetable().done().ifPresent(when -> take(when, part, Optional.empty(), found));
        for (int i = 0; i < action.milestones().size(); i++) {
            Milestone milestone = action.milestones().get(i);
            Optional<Line> line = Optional.of(Line.of(Line.Kind.MILESTONE, i));
            milestone.due().flatMap(Due::when).ifPresent(when -> take(when, part, line, found));
            milestone.done().ifPresent(when -> take(when, part, line, found));
        }
    }

    private static void take(When when, CheckedPart part, Optional<Line> line, Consumer<Named> found) {
        if (isOfCalendar(when)) {
            found.accept(new Named(when, part, line));
        }
    }

    // What a quarter of the calendar is

    private static boolean isOfCalendar(When when) {
        LocalDate from = when.from();
        LocalDate to = when.to();
        // Asked of each time of a plan, so without a date being made.
        if (from.getDayOfMonth() != 1
                || from.getMonthValue() % MONTHS != 1
                || to.getMonthValue() != from.getMonthValue() + MONTHS - 1
                || to.getYear() != from.getYear()
                || to.getDayOfMonth() != to.lengthOfMonth()) {
            return false;
        }
        // Q2 2026/27 may be as long, but is the third quarter of the calendar.
        OptionalInt number = number(when);
        return number.isPresent() && number.getAsInt() == from.getMonthValue() / MONTHS + 1;
    }

    /** The 2 of {@code Q2 2026}, of {@code 2026-Q2} and of {@code quarter 2 2026}; none where it is said otherwise. */
    private static OptionalInt number(When when) {
        String words = when.words();
        int at = Q.indexIn(words);
        if (at < 0) {
            return OptionalInt.empty();
        }
        boolean spelled = words.regionMatches(true, at, "quarter", 0, "quarter".length());
        int digit = NO_BLANK.indexIn(words, at + (spelled ? "quarter".length() : 1));
        return digit >= 0 && words.charAt(digit) >= '1' && words.charAt(digit) <= '4'
                ? OptionalInt.of(words.charAt(digit) - '0')
                : OptionalInt.empty();
    }
}

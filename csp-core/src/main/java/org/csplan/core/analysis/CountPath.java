package org.csplan.core.analysis;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Lists;
import com.google.common.collect.Range;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.csplan.core.model.Measure;
import org.csplan.core.model.Quantity;
import org.csplan.core.model.When;

/**
 * What a count should have come to, day by day: evenly from one target on the way to the next, and from the last to its own.
 *
 * <p>A target {@code by} a time is of the total; one {@code during} a time is added to what was to be expected when that time
 * began, and between the target before it and that beginning nothing more is expected. Targets that are not agreed yet, below
 * zero, of another unit, outside the time of the count or within the time of another say nothing, and of two that end
 * together and disagree the first does. The order in which they are written changes nothing.
 */
public final class CountPath {

    private static final Comparator<Measure.CountTarget> ORDER = Comparator.<Measure.CountTarget, LocalDate>comparing(
                    step -> step.timing().when().to())
            .thenComparing(step -> step.timing().isDuring())
            .thenComparing(step -> step.timing().when().from())
            .thenComparing(step -> step.target().known().orElseThrow().amount());

    private final Quantity target;
    private final Span time;

    /** The earliest first: nothing on the eve of the count's time, and at its end the target of its own. */
    private final List<Point> points = new ArrayList<>();

    /** The ends of the targets on the way that the path goes through, the earliest first. */
    private final List<LocalDate> agreed = new ArrayList<>();

    private final ImmutableList.Builder<Found> misfits = ImmutableList.builder();

    /** How a target on the way does not fit the others, or the count's own. */
    public enum Misfit {
        /** It ends before the time of the count begins or after that time, or is for a time that begins before it. */
        OUTSIDE,
        /** Its time begins within that of another, so that nobody can tell what was to be expected by then. */
        OVERLAPS,
        /** It comes to another total than one that ends with it. */
        DISAGREES,
        /** It comes to less than the one before it. */
        FALLS,
        /** It comes to more than the count's own target. */
        ABOVE,
        /** It ends with the count's time and comes to less than its target. */
        SHORT
    }

    /**
     * A target on the way that does not fit.
     *
     * @param comesTo the total at its end; by the other target where it disagrees with one, and its own number where it is
     *     outside the time or overlaps
     */
    public record Found(Misfit how, Measure.CountTarget step, Quantity comesTo) {}

    /** What the total should be when a day is over. */
    private record Point(LocalDate day, Fraction total) {}

    /** From one point to the next. */
    record Leg(LocalDate begin, Fraction start, LocalDate last, Fraction end) {

        long days() {
            return last.toEpochDay() - begin.toEpochDay();
        }

        long daysUntil(LocalDate day) {
            return Math.max(0, Math.min(days(), day.toEpochDay() - begin.toEpochDay()));
        }

        Fraction rise() {
            return end.minus(start);
        }

        Fraction on(LocalDate day) {
            long gone = daysUntil(day);
            // Without arithmetic a whole number stays one.
            return gone == days() ? end : start.plus(rise().times(Fraction.of(gone, days())));
        }
    }

    private CountPath(Quantity target, Span time) {
        this.target = target;
        this.time = time;
        points.add(new Point(time.from().minusDays(1), Fraction.ZERO));
    }

    /** The path of a count whose own target is known, over all of its time. */
    static CountPath of(Measure.Count measure, Quantity target, Span time) {
        CountPath path = new CountPath(target, time);
        // Most counts have none.
        if (!measure.datedTargets().isEmpty()) {
            measure.datedTargets().stream().filter(path::isRead).sorted(ORDER).forEach(path::add);
        }
        path.end();
        return path;
    }

    /**
     * The path of a count; none where its own target or its time is not known.
     *
     * @param period the time of the count where it names none
     */
    public static Optional<CountPath> of(Measure.Count measure, Optional<When> period) {
        return within(measure, period.map(Span::of));
    }

    /** @param period the time of the count where it names none */
    static Optional<CountPath> within(Measure.Count measure, Optional<Span> period) {
        Optional<Span> time = Window.of(measure.timing(), period).whole();
        return measure.target().known().flatMap(target -> time.map(days -> of(measure, target, days)));
    }

    /**
     * From the first to the last day over which a count adds up; none where one of the two is not known.
     *
     * @param period its time where it names none
     */
    public static Optional<Range<LocalDate>> time(Measure.Count measure, Optional<When> period) {
        return Window.of(measure.timing(), period.map(Span::of))
                .whole()
                .map(days -> Range.closed(days.from(), days.to()));
    }

    /** The targets on the way that do not fit, in the order of their ends. */
    public ImmutableList<Found> misfits() {
        return misfits.build();
    }

    /** What there is to be when a day is over, of each day for which that was agreed; the last is the end of the count's time. */
    public ImmutableSortedMap<LocalDate, Quantity> agreed() {
        ImmutableSortedMap.Builder<LocalDate, Quantity> totals = ImmutableSortedMap.naturalOrder();
        agreed.stream()
                .filter(day -> day.isBefore(time.to()))
                .forEach(day -> totals.put(day, shown(at(day).orElseThrow())));
        return totals.put(time.to(), target).buildOrThrow();
    }

    /** What the targets on the way come to in all, the earliest first. One that ends with the count's time is left out. */
    ImmutableList<TargetOnTheWay> onTheWay() {
        return agreed().headMap(time.to()).entrySet().stream()
                .map(step -> new TargetOnTheWay(step.getKey(), step.getValue()))
                .collect(ImmutableList.toImmutableList());
    }

    private boolean isRead(Measure.CountTarget step) {
        return step.target()
                .known()
                .filter(number -> number.unit().isEmpty() || number.unit().equals(target.unit()))
                .isPresent();
    }

    private void add(Measure.CountTarget step) {
        Fraction number = Fraction.of(step.target().known().orElseThrow().amount());
        LocalDate end = step.timing().when().to();
        if (!isWithin(step)) {
            misfit(Misfit.OUTSIDE, step, number);
            return;
        }
        if (!number.isAtLeast(Fraction.ZERO)) {
            misfit(Misfit.FALLS, step, number);
            return;
        }
        Fraction total = number;
        if (step.timing().isDuring()) {
            LocalDate eve = step.timing().when().from().minusDays(1);
            if (eve.isAfter(last().day())) {
                points.add(new Point(eve, last().total()));
            }
            Optional<Fraction> before = at(eve);
            if (before.isEmpty()) {
                misfit(Misfit.OVERLAPS, step, number);
                return;
            }
            total = number.plus(before.get());
        }
        if (last().day().equals(end)) {
            if (last().total().compareTo(total) != 0) {
                misfit(Misfit.DISAGREES, step, last().total());
            }
            return;
        }
        if (!total.isAtLeast(last().total())) {
            misfit(Misfit.FALLS, step, total);
        }
        points.add(new Point(end, total));
        agreed.add(end);
        Fraction whole = Fraction.of(target.amount());
        if (!whole.isAtLeast(total)) {
            misfit(Misfit.ABOVE, step, total);
        } else if (end.equals(time.to()) && !total.isAtLeast(whole)) {
            misfit(Misfit.SHORT, step, total);
        }
    }

    private boolean isWithin(Measure.CountTarget step) {
        When when = step.timing().when();
        boolean isBegun = !step.timing().isDuring() || !when.from().isBefore(time.from());
        return isBegun && !when.to().isBefore(time.from()) && !when.to().isAfter(time.to());
    }

    private void misfit(Misfit how, Measure.CountTarget step, Fraction comesTo) {
        misfits.add(new Found(how, step, shown(comesTo)));
    }

    private Quantity shown(Fraction number) {
        return Shown.number(number, target.unit(), target.amount().scale());
    }

    /** At the end it is the count's own target that holds. */
    private void end() {
        if (last().day().equals(time.to())) {
            points.remove(points.size() - 1);
        }
        points.add(new Point(time.to(), Fraction.of(target.amount())));
    }

    private Point last() {
        return points.get(points.size() - 1);
    }

    private Optional<Fraction> at(LocalDate day) {
        int found = search(day);
        return found < 0 ? Optional.empty() : Optional.of(points.get(found).total());
    }

    private int search(LocalDate day) {
        return Collections.binarySearch(Lists.transform(points, Point::day), day);
    }

    /** The leg on which a day is; of days before and after the first, and the last. */
    Leg leg(LocalDate day) {
        int found = search(day);
        int next = Math.max(1, Math.min(found < 0 ? -found - 1 : found, points.size() - 1));
        Point from = points.get(next - 1);
        Point to = points.get(next);
        return new Leg(from.day(), from.total(), to.day(), to.total());
    }

    /** Whether there are only whole ones of what is expected at each point. */
    boolean isOfWholeOnes() {
        return points.stream().allMatch(point -> Shown.isCounted(point.total(), target.unit()));
    }

    boolean hasTargetsOnTheWay() {
        return points.size() > 2;
    }
}

package org.csplan.core.analysis;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.csplan.core.model.Figure;
import org.csplan.core.model.Measure;
import org.csplan.core.model.Quantity;
import org.csplan.core.model.When;

/**
 * What a count should have come to, day by day: evenly from one target on the way to the next, and from the last to its own.
 *
 * <p>A target {@code by} a time is of the total; one {@code during} a time is added to what was to be expected when that time
 * began. In a gap between such times nothing more is expected. Targets that are not agreed yet, of another unit or outside the
 * time of the count say nothing.
 */
public final class CountPath {

    /** The earliest first: nothing on the eve of the count's time, and at its end the target of its own. */
    private final ImmutableList<Point> points;

    private CountPath(ImmutableList<Point> points) {
        this.points = points;
    }

    /** How a target on the way does not fit the others, or the count's own. */
    public enum Misfit {
        /** It ends before the time of the count begins, or after that time. */
        OUTSIDE,
        /** It comes to less than the one before it. */
        FALLS,
        /** It comes to more than the count's own target. */
        ABOVE,
        /** It ends with the count's time and comes to less than its target. */
        SHORT
    }

    /**
     * The first target on the way that does not fit.
     *
     * @param comesTo the total that is expected at its end
     */
    public record Found(Misfit how, Measure.CountTarget step, Quantity comesTo) {}

    /** What the total should be when a day is over. */
    record Point(LocalDate day, Fraction total) {}

    /** From one point to the next. */
    record Leg(Point from, Point to) {

        long days() {
            return to.day().toEpochDay() - from.day().toEpochDay();
        }

        long daysUntil(LocalDate day) {
            return Math.max(0, Math.min(days(), day.toEpochDay() - from.day().toEpochDay()));
        }

        Fraction rise() {
            return to.total().minus(from.total());
        }

        Fraction on(LocalDate day) {
            return from.total().plus(rise().times(Fraction.of(daysUntil(day), days())));
        }
    }

    /** The path of a count whose own target is known, over all of its time. */
    static CountPath of(Measure.Count measure, Quantity target, Span time) {
        List<Point> points = begin(time);
        for (Measure.CountTarget step : byEnd(measure)) {
            // At the end it is the count's own target that holds.
            if (isRead(step, target)
                    && isWithin(step, time)
                    && step.timing().when().to().isBefore(time.to())) {
                add(step, points);
            }
        }
        points.add(new Point(time.to(), Fraction.of(target.amount())));
        return new CountPath(ImmutableList.copyOf(points));
    }

    private static List<Point> begin(Span time) {
        List<Point> points = new ArrayList<>();
        points.add(new Point(time.from().minusDays(1), Fraction.ZERO));
        return points;
    }

    private static List<Measure.CountTarget> byEnd(Measure.Count measure) {
        // Most counts have none.
        return measure.datedTargets().isEmpty()
                ? List.of()
                : ImmutableList.sortedCopyOf(
                        Comparator.comparing(step -> step.timing().when().to()), measure.datedTargets());
    }

    /**
     * Whether a target on the way does not fit; none where the count's own target or its time is not known.
     *
     * @param period the time of the count where it names none
     */
    public static Optional<Found> misfit(Measure.Count measure, Optional<When> period) {
        Optional<Quantity> target = measure.target().known();
        Optional<Span> time = Window.of(measure.timing(), period.map(Span::of)).whole();
        return measure.datedTargets().isEmpty() || target.isEmpty() || time.isEmpty()
                ? Optional.empty()
                : misfit(measure, target.get(), time.get());
    }

    private static Optional<Found> misfit(Measure.Count measure, Quantity target, Span time) {
        Fraction whole = Fraction.of(target.amount());
        List<Point> points = begin(time);
        for (Measure.CountTarget step : byEnd(measure)) {
            if (!isRead(step, target)) {
                continue;
            }
            if (!isWithin(step, time)) {
                return Optional.of(
                        new Found(Misfit.OUTSIDE, step, step.target().known().orElseThrow()));
            }
            Fraction before = points.get(points.size() - 1).total();
            add(step, points);
            Point end = points.get(points.size() - 1);
            Optional<Misfit> how = Optional.empty();
            if (!end.total().isAtLeast(before)) {
                how = Optional.of(Misfit.FALLS);
            } else if (!whole.isAtLeast(end.total())) {
                how = Optional.of(Misfit.ABOVE);
            } else if (end.day().equals(time.to()) && !end.total().isAtLeast(whole)) {
                how = Optional.of(Misfit.SHORT);
            }
            if (how.isPresent()) {
                return Optional.of(new Found(
                        how.get(),
                        step,
                        Shown.number(end.total(), target.unit(), target.amount().scale())));
            }
        }
        return Optional.empty();
    }

    private static boolean isRead(Measure.CountTarget step, Quantity target) {
        Figure number = step.target();
        return number.known()
                .filter(known -> known.unit().isEmpty() || known.unit().equals(target.unit()))
                .isPresent();
    }

    private static boolean isWithin(Measure.CountTarget step, Span time) {
        LocalDate end = step.timing().when().to();
        boolean isBegun =
                !step.timing().isDuring() || !step.timing().when().from().isBefore(time.from());
        return isBegun && !end.isBefore(time.from()) && !end.isAfter(time.to());
    }

    private static void add(Measure.CountTarget step, List<Point> points) {
        Fraction number = Fraction.of(step.target().known().orElseThrow().amount());
        LocalDate end = step.timing().when().to();
        if (step.timing().isDuring()) {
            LocalDate eve = step.timing().when().from().minusDays(1);
            Fraction before = on(eve, points);
            if (eve.isAfter(points.get(points.size() - 1).day())) {
                points.add(new Point(eve, before));
            }
            number = number.plus(before);
        }
        int last = points.size() - 1;
        if (points.get(last).day().equals(end)) {
            points.remove(last);
        }
        points.add(new Point(end, number));
    }

    private static Fraction on(LocalDate day, List<Point> points) {
        Point first = points.get(0);
        Point last = points.get(points.size() - 1);
        if (!day.isAfter(first.day())) {
            return first.total();
        }
        return day.isBefore(last.day()) ? leg(day, points).on(day) : last.total();
    }

    private static Leg leg(LocalDate day, List<Point> points) {
        int found = Collections.binarySearch(Lists.transform(points, Point::day), day);
        int next = Math.max(1, Math.min(found < 0 ? -found - 1 : found, points.size() - 1));
        return new Leg(points.get(next - 1), points.get(next));
    }

    /** The leg on which a day is; of days before and after the first, and the last. */
    Leg leg(LocalDate day) {
        return leg(day, points);
    }

    boolean isOfWholeOnes(String unit) {
        return points.stream().allMatch(point -> Shown.isCounted(point.total(), unit));
    }

    boolean hasTargetsOnTheWay() {
        return points.size() > 2;
    }
}

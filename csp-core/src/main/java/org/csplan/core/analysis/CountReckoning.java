package org.csplan.core.analysis;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.csplan.core.analysis.Readings.Found;
import org.csplan.core.model.Measure;
import org.csplan.core.model.Quantity;

/**
 * A number to reach by adding up: the total, its share of the target, and the pace. What was told last is held against
 * what was to be expected by then, in proportion to the days of the measure's time or of those between two targets on the
 * way ({@link CountPath}), of what is counted only whole ones; what came after it is unknown, not zero. When the time is
 * over the total is held against the target. What was to be reached by some time may be reached after it, late.
 */
final class CountReckoning {

    private final Reckoning reckoning;
    private final Measure.Count measure;
    private final Attainment.Builder attainment;
    private final Window window;

    CountReckoning(Reckoning reckoning, Measure.Count measure) {
        this.reckoning = reckoning;
        this.measure = measure;
        this.attainment = reckoning.of(measure);
        this.window = reckoning.window(measure);
    }

    Attainment attainment() {
        Optional<Quantity> known = measure.target().known();
        attainment.target(known, window.to());
        if (reckoning.told().isEmpty()) {
            return untold();
        }
        Readings readings = Readings.of(reckoning.told(), measure.unit(), Readings.Ratio.AS_PART, countedIn());
        Tally tally = Tally.of(readings.numbers());
        attainment.leftOut(readings.leftOut());
        attainment.leftOut(tally.leftOut());
        if (tally.counted().isEmpty()) {
            return untold();
        }
        String unit = tally.counted().get(0).unit();
        Quantity total = Quantity.of(tally.total().over(), unit);
        attainment.value(total, tally.until());
        attainment.step(Reason.of(Wording.STEP_TOTAL, Reckoning.added(tally), total));
        return known.map(target -> against(target, tally, total, readings.numbers()))
                .orElseGet(() -> attainment.build(
                        Verdict.NOT_JUDGED,
                        Reason.of(Wording.TOTAL_NUMBER_NOT_AGREED, Reckoning.by(total, tally.until()))));
    }

    private Attainment untold() {
        if (measure.target().known().isEmpty()) {
            return attainment.build(Verdict.NOT_JUDGED, Wording.NUMBER_NOT_AGREED);
        }
        if (window.isToComeOn(reckoning.day())) {
            return attainment.build(
                    Verdict.NOT_JUDGED,
                    Reason.of(Wording.COUNTS_FROM, window.from().orElseThrow()));
        }
        return attainment.build(Verdict.NO_DATA, Reason.of(Wording.NOTHING_TOLD_AGAINST, measure));
    }

    /** Of what is to be reached by some time, what comes after that time counts, too. */
    private Window countedIn() {
        boolean isBy = measure.timing().filter(timing -> !timing.isDuring()).isPresent();
        return isBy ? new Window(window.from(), Optional.empty()) : window;
    }

    /**
     * How it was reached. It was late where the time by whose readings it was reached began after the time of the measure; where only a
     * total to date tells it, and nothing says what it was when the time was over, nobody knows.
     */
    private Reason whenReached(Fraction goal, Tally tally, List<Found> numbers, Reason reached) {
        List<LocalDate> days = numbers.stream()
                .filter(number -> !isInTime(number))
                .map(number -> number.told().end())
                .distinct()
                .collect(toImmutableList());
        if (days.isEmpty()) {
            return reached;
        }
        LocalDate due = window.to().orElseThrow();
        Tally inTime = toldBy(LocalDate.MIN, numbers);
        if (inTime.total().isAtLeast(goal)) {
            return reached;
        }
        boolean isKnown = inTime.until().filter(last -> !last.isBefore(due)).isPresent()
                || tally.counted().stream().noneMatch(Found::isToDate);
        return isKnown
                ? Reason.of(Wording.REACHED_LATE, reached, due, reachedOn(goal, days, numbers))
                : Reason.of(Wording.REACHED_UNTOLD_WHEN, reached, due);
    }

    /** The first of these days by which it was reached, found by halves, for there may be many. */
    private LocalDate reachedOn(Fraction goal, List<LocalDate> days, List<Found> numbers) {
        int from = 0;
        int to = days.size() - 1;
        while (from < to) {
            int middle = (from + to) / 2;
            if (toldBy(days.get(middle), numbers).total().isAtLeast(goal)) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        return days.get(to);
    }

    /** A reading that begins in time may tell of what was there in time. */
    private boolean isInTime(Found number) {
        return number.told().when().map(window::meets).orElse(true);
    }

    /** By what was told of the time of the measure, and by this day. */
    private Tally toldBy(LocalDate day, List<Found> numbers) {
        return Tally.of(numbers.stream()
                .filter(number -> isInTime(number) || !number.told().end().isAfter(day))
                .collect(toImmutableList()));
    }

    private Attainment against(Quantity target, Tally tally, Quantity total, List<Found> numbers) {
        Fraction goal = Fraction.of(target.amount());
        Reason part = part(target, tally, total, goal);
        Reason reached = tally.until().isPresent()
                ? Reason.of(Wording.BY_DAY, part, tally.until().get())
                : part;
        if (goal.signum() == 0 && tally.total().signum() > 0) {
            // Who counts up to nothing wants none of it.
            return attainment.build(Verdict.OFF_COURSE, reached);
        }
        if (tally.total().isAtLeast(goal)) {
            return attainment.build(Verdict.MET, whenReached(goal, tally, numbers, reached));
        }
        LocalDate day = reckoning.day();
        if (window.isOverOn(day)) {
            return attainment.build(
                    Verdict.ofEnd(tally.total().dividedBy(goal)),
                    Reason.of(Wording.TIME_OVER, reached, window.to().orElseThrow()));
        }
        Optional<Span> gone = window.goneBy(tally.until().orElse(day));
        Optional<Span> whole = window.whole();
        if (gone.isEmpty() || whole.isEmpty()) {
            return attainment.build(Verdict.NOT_JUDGED, Reason.of(Wording.NO_PERIOD, reached));
        }
        return pace(target, tally.total(), reached, gone.get(), whole.get());
    }

    /** As in {@code 142 of 300 visits (47.3%)}. */
    private Reason part(Quantity target, Tally tally, Quantity total, Fraction goal) {
        if (goal.signum() <= 0) {
            return Reason.of(Wording.PART, Shown.bare(total), target);
        }
        Quantity share = Shown.percent(tally.total().dividedBy(goal));
        attainment.share(share);
        attainment.step(Reason.of(Wording.STEP_SHARE, Shown.bare(total), Shown.bare(target), share));
        return Reason.of(Wording.PART_SHARE, Shown.bare(total), target, share);
    }

    private Attainment pace(Quantity target, Fraction total, Reason reached, Span gone, Span whole) {
        CountPath path = CountPath.of(measure, target, whole);
        boolean isEven = !path.hasTargetsOnTheWay();
        CountPath.Leg leg = path.leg(gone.to());
        Fraction exactly = leg.on(gone.to());
        boolean isCounted = path.isOfWholeOnes();
        // Nobody can be asked for a part of a visit.
        Fraction expected = isCounted ? exactly.whole(RoundingMode.DOWN) : exactly;
        Quantity byNow = shown(expected, target);
        attainment.expected(byNow);
        Quantity shownExactly = Shown.bare(
                Shown.apartFromWhole(exactly, target.unit(), target.amount().scale()));
        List<Object> sum = new ArrayList<>(isEven ? List.of() : List.of(Shown.bare(shown(leg.start(), target))));
        sum.addAll(List.of(Shown.bare(shown(leg.rise(), target)), leg.daysUntil(gone.to()), leg.days(), shownExactly));
        if (shownExactly.equals(Shown.bare(byNow))) {
            attainment.step(new Reason(
                    isEven ? Wording.STEP_EXPECTED : Wording.STEP_EXPECTED_ON_THE_WAY, ImmutableList.copyOf(sum)));
        } else {
            sum.add(Shown.bare(byNow));
            attainment.step(new Reason(
                    isEven ? Wording.STEP_EXPECTED_WHOLE : Wording.STEP_EXPECTED_ON_THE_WAY_WHOLE,
                    ImmutableList.copyOf(sum)));
        }
        if (isEven) {
            project(target, total, gone, whole);
        } else if (exactly.signum() > 0) {
            projectOnTheWay(target, total, exactly);
        }
        return attainment.build(
                verdict(total, expected), Reason.of(Wording.EXPECTED_BY_THEN, reached, Shown.bare(byNow)));
    }

    private void project(Quantity target, Fraction total, Span gone, Span whole) {
        Quantity inTheEnd = shown(total.dividedBy(Fraction.of(gone.days(), whole.days())), target);
        attainment.projected(inTheEnd);
        attainment.step(Reason.of(
                Wording.STEP_PROJECTED,
                Shown.bare(shown(total, target)),
                gone.days(),
                whole.days(),
                Shown.bare(inTheEnd)));
    }

    /** If it goes on as far ahead of what was to be expected, or behind it, as it is. */
    private void projectOnTheWay(Quantity target, Fraction total, Fraction exactly) {
        Quantity inTheEnd = shown(total.dividedBy(exactly).times(Fraction.of(target.amount())), target);
        attainment.projected(inTheEnd);
        attainment.step(Reason.of(
                Wording.STEP_PROJECTED_ON_THE_WAY,
                Shown.bare(shown(total, target)),
                Shown.bare(shown(exactly, target)),
                Shown.bare(target),
                Shown.bare(inTheEnd)));
    }

    /** Where nothing is expected yet only something can be judged. */
    private static Verdict verdict(Fraction total, Fraction expected) {
        if (expected.signum() == 0) {
            return total.signum() > 0 ? Verdict.ON_COURSE : Verdict.NOT_JUDGED;
        }
        return Verdict.ofPace(total.dividedBy(expected));
    }

    private static Quantity shown(Fraction number, Quantity target) {
        return Shown.number(number, target.unit(), target.amount().scale());
    }
}

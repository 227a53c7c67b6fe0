package org.csplan.core.analysis;

import com.google.common.collect.ImmutableList;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.csplan.core.model.Measure;
import org.csplan.core.model.Quantity;

/**
 * A number to reach by adding up: the total, its share of the target, and the pace. What was told last is held against
 * what was to be expected by then, in proportion to the days of the measure's time or of those between two targets on the
 * way ({@link CountPath}), of what is counted only whole ones; what came after it is unknown, not zero. When the time is
 * over the total is held against the target.
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
        Readings readings = Readings.of(reckoning.told(), measure.unit(), Readings.Ratio.AS_PART, window);
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
        return known.map(target -> against(target, tally, total))
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

    private Attainment against(Quantity target, Tally tally, Quantity total) {
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
            return attainment.build(Verdict.MET, reached);
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
        Quantity shownExactly = Shown.bare(shown(exactly, target));
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

package org.csplan.core.analysis;

import java.time.LocalDate;
import java.util.Optional;
import org.csplan.core.model.Figure;
import org.csplan.core.model.Measure;
import org.csplan.core.model.Quantity;
import org.csplan.core.model.WhenParser;

/**
 * A number to reach by adding up: the total, its share of the target, and the pace. What was told last is held against
 * what was to be expected by then, in proportion to the days of the measure's time; what came after it is unknown, not
 * zero. When the time is over the total is held against the target.
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
        Figure figure = measure.target();
        Readings readings = Readings.of(reckoning.told(), measure.unit(), Readings.Ratio.AS_PART, window);
        Tally tally = Tally.of(readings.numbers());
        attainment.leftOut(readings.leftOut());
        attainment.leftOut(tally.leftOut());
        attainment.target(figure.known(), window.to());
        if (tally.counted().isEmpty()) {
            return untold();
        }
        String unit = tally.counted().get(0).unit();
        Quantity total = Quantity.of(tally.total().over(), unit);
        attainment.value(total, tally.until());
        attainment.step("total: " + Reckoning.added(tally) + " = " + total.words());
        return figure.known()
                .map(target -> against(target, tally, total))
                .orElseGet(() -> attainment.build(
                        Verdict.NOT_JUDGED,
                        total.words() + Reckoning.by(tally.until()) + "; how many there should be is not agreed"));
    }

    private Attainment untold() {
        if (measure.target().known().isEmpty()) {
            return attainment.build(Verdict.NOT_JUDGED, "how many there should be is not agreed");
        }
        if (window.isToComeOn(reckoning.day())) {
            return attainment.build(
                    Verdict.NOT_JUDGED,
                    "it counts from " + WhenParser.write(window.from().orElseThrow()) + " on");
        }
        return attainment.build(Verdict.NO_DATA, "nothing is told of it; " + measure.yardstick());
    }

    private Attainment against(Quantity target, Tally tally, Quantity total) {
        Fraction goal = Fraction.of(target.amount());
        String reached = reached(target, tally, total, goal);
        if (tally.total().isAtLeast(goal)) {
            return attainment.build(Verdict.MET, reached);
        }
        LocalDate day = reckoning.day();
        if (window.isOverOn(day)) {
            return attainment.build(
                    Verdict.ofEnd(tally.total().dividedBy(goal)),
                    reached + "; the time was over on "
                            + WhenParser.write(window.to().orElseThrow()));
        }
        Optional<Span> gone = window.goneBy(tally.until().orElse(day));
        Optional<Span> whole = window.whole();
        if (gone.isEmpty() || whole.isEmpty()) {
            return attainment.build(
                    Verdict.NOT_JUDGED, reached + "; without a period nobody can say how many to expect by now");
        }
        return pace(target, tally.total(), reached, gone.get(), whole.get());
    }

    /** As in {@code 142 of 300 visits (47.3%) by 30 September 2019}. */
    private String reached(Quantity target, Tally tally, Quantity total, Fraction goal) {
        String beside = Shown.bare(total) + " of " + target.words();
        if (goal.signum() <= 0) {
            return beside + Reckoning.by(tally.until());
        }
        Quantity share = Shown.percent(tally.total().dividedBy(goal));
        attainment.share(share);
        attainment.step("share: " + Shown.bare(total) + " of " + Shown.bare(target) + " = " + share.words());
        return beside + " (" + share.words() + ")" + Reckoning.by(tally.until());
    }

    private Attainment pace(Quantity target, Fraction total, String reached, Span gone, Span whole) {
        Fraction share = Fraction.of(gone.days(), whole.days());
        Fraction expected = Fraction.of(target.amount()).times(share);
        Fraction projected = total.dividedBy(share);
        Quantity byNow = shown(expected, target);
        Quantity inTheEnd = shown(projected, target);
        String days = gone.days() + " of " + whole.days() + " days";
        attainment.expected(byNow);
        attainment.projected(inTheEnd);
        attainment.step("expected: " + Shown.bare(target) + " × " + days + " = " + Shown.bare(byNow));
        attainment.step("projected: " + Shown.bare(shown(total, target)) + " ÷ " + days + " = " + Shown.bare(inTheEnd));
        return attainment.build(
                Verdict.ofPace(total.dividedBy(expected)), reached + "; " + Shown.bare(byNow) + " expected by then");
    }

    private static Quantity shown(Fraction number, Quantity target) {
        return Shown.number(number, target.unit(), target.amount().scale());
    }
}

package org.csplan.core.analysis;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.csplan.core.analysis.Attainment.Trend;
import org.csplan.core.analysis.Readings.Found;
import org.csplan.core.model.Measure;
import org.csplan.core.model.Quantity;
import org.csplan.core.model.When;

/**
 * A number that is watched: the latest, what the year before was, and the change since the latest earlier reading for a
 * time about as long, which alone can be compared with it. Of several for the same time the lowest counts, so that their
 * order changes nothing. It is never judged.
 */
final class TrackedReckoning {

    /** Months differ by up to three days, and quarters and years by less. */
    private static final long SAME_LENGTH = 3;

    private static final Window ALL_TIME = new Window(Optional.empty(), Optional.empty());

    private final Reckoning reckoning;
    private final Attainment.Builder attainment;

    TrackedReckoning(Reckoning reckoning, Measure.Tracked measure) {
        this.reckoning = reckoning;
        this.attainment = reckoning.of(measure);
    }

    Attainment attainment() {
        Readings readings = Readings.of(reckoning.told(), Optional.empty(), Readings.Ratio.AS_PERCENT, ALL_TIME);
        attainment.leftOut(readings.leftOut());
        List<Found> numbers = readings.numbers();
        if (numbers.isEmpty()) {
            Optional<LocalDate> start = reckoning.period().map(Span::from).filter(reckoning.day()::isBefore);
            return start.isPresent()
                    ? attainment.build(Verdict.NOT_JUDGED, Reason.of(Wording.COUNTS_FROM, start.get()))
                    : attainment.build(Verdict.NO_DATA, Wording.NOTHING_TOLD);
        }
        Found latest = lowestLike(numbers.get(numbers.size() - 1), numbers);
        Optional<LocalDate> until = Optional.of(latest.told().end()).filter(day -> !day.equals(LocalDate.MIN));
        attainment.value(latest.quantity(), until);
        attainment.step(Reason.of(Wording.STEP_LATEST, latest.told().reading()));
        Object found = Reckoning.by(latest.shown(), until);
        Object sinceLastYear = latest.yearBefore()
                .<Object>map(before -> sinceLastYear(found, latest, before))
                .orElse(found);
        Object all = earlier(latest, numbers)
                .<Object>map(before -> sinceBefore(sinceLastYear, latest, before))
                .orElse(sinceLastYear);
        return attainment.build(
                Verdict.NOT_JUDGED, all instanceof Reason reason ? reason : Reason.of(Wording.FOUND, all));
    }

    private static Found lowestLike(Found last, List<Found> numbers) {
        return numbers.stream()
                .filter(number ->
                        number.unit().equals(last.unit()) && span(number).equals(span(last)))
                .min((one, other) -> one.number().compareTo(other.number()))
                .orElse(last);
    }

    private static Optional<Span> span(Found number) {
        return number.told().when().map(Span::of);
    }

    private static Optional<Found> earlier(Found latest, List<Found> numbers) {
        if (span(latest).isEmpty()) {
            return Optional.empty();
        }
        Span now = span(latest).get();
        return numbers.stream()
                .filter(number -> number.unit().equals(latest.unit()))
                .filter(number -> span(number)
                        .filter(then -> then.to().isBefore(now.from()))
                        .filter(then -> Math.abs(then.days() - now.days()) <= SAME_LENGTH)
                        .isPresent())
                .reduce((first, second) -> second)
                .map(before -> lowestLike(before, numbers));
    }

    private Reason sinceLastYear(Object found, Found latest, Quantity before) {
        attainment.yearBefore(Optional.of(before));
        boolean isSameUnit = before.unit().isEmpty() || before.unit().equals(latest.unit());
        if (!isSameUnit || before.amount().signum() <= 0) {
            return Reason.of(Wording.YEAR_BEFORE, found, before);
        }
        Fraction was = Fraction.of(before.amount());
        Quantity change = Shown.percentage(latest.number().minus(was).dividedBy(was));
        attainment.step(Reason.of(Wording.STEP_YEAR_BEFORE, Shown.bare(latest.quantity()), Shown.bare(before), change));
        Wording way = change.amount().signum() > 0 ? Wording.YEAR_BEFORE_UP : Wording.YEAR_BEFORE_CHANGE;
        return Reason.of(way, found, before, change);
    }

    private Reason sinceBefore(Object found, Found latest, Found before) {
        Fraction change = latest.number().minus(before.number());
        Quantity shown =
                Shown.number(change, latest.unit(), latest.quantity().amount().scale());
        Trend trend = change.signum() == 0 ? Trend.UNCHANGED : change.signum() > 0 ? Trend.UP : Trend.DOWN;
        attainment.change(shown);
        attainment.trend(trend);
        attainment.step(Reckoning.changed(latest.quantity(), before.told().reading(), shown));
        When time = before.told().when().orElseThrow();
        return switch (trend) {
            case UNCHANGED -> Reason.of(Wording.UNCHANGED_SINCE, found, time);
            case UP -> Reason.of(Wording.UP_FROM, found, before.shown(), time);
            case DOWN -> Reason.of(Wording.DOWN_FROM, found, before.shown(), time);
        };
    }
}

package org.csplan.core.analysis;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.csplan.core.analysis.Attainment.Trend;
import org.csplan.core.analysis.Readings.Found;
import org.csplan.core.model.Measure;
import org.csplan.core.model.Quantity;
import org.csplan.core.model.WhenParser;

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
                    ? attainment.build(Verdict.NOT_JUDGED, "it counts from " + WhenParser.write(start.get()) + " on")
                    : attainment.build(Verdict.NO_DATA, "nothing is told of it");
        }
        Found latest = lowestLike(numbers.get(numbers.size() - 1), numbers);
        Optional<LocalDate> until = Optional.of(latest.told().end()).filter(day -> !day.equals(LocalDate.MIN));
        attainment.value(latest.quantity(), until);
        attainment.step("latest: " + latest.told().words());
        StringBuilder reason = new StringBuilder(latest.words() + Reckoning.by(until));
        latest.yearBefore().ifPresent(before -> reason.append(sinceLastYear(latest, before)));
        earlier(latest, numbers).ifPresent(before -> reason.append(sinceBefore(latest, before)));
        return attainment.build(Verdict.NOT_JUDGED, reason.toString());
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

    private String sinceLastYear(Found latest, Quantity before) {
        attainment.yearBefore(Optional.of(before));
        String against = "; " + before.words() + " the year before";
        boolean isSameUnit = before.unit().isEmpty() || before.unit().equals(latest.unit());
        if (!isSameUnit || before.amount().signum() <= 0) {
            return against;
        }
        Fraction was = Fraction.of(before.amount());
        Quantity change = Shown.percent(latest.number().minus(was).dividedBy(was));
        attainment.step("on the year before: (" + Shown.bare(latest.quantity()) + " − " + Shown.bare(before) + ") ÷ "
                + Shown.bare(before) + " = " + change.words());
        return against + " (" + (change.amount().signum() > 0 ? "+" : "") + change.words() + ")";
    }

    private String sinceBefore(Found latest, Found before) {
        Fraction change = latest.number().minus(before.number());
        Quantity shown =
                Shown.number(change, latest.unit(), latest.quantity().amount().scale());
        Trend trend = change.signum() == 0 ? Trend.UNCHANGED : change.signum() > 0 ? Trend.UP : Trend.DOWN;
        attainment.change(shown);
        attainment.trend(trend);
        attainment.step("change: " + Shown.bare(latest.quantity()) + " − "
                + before.told().words() + " = " + Shown.bare(shown));
        String time = before.told().when().orElseThrow().words();
        return trend == Trend.UNCHANGED
                ? "; unchanged since " + time
                : "; " + trend.word() + " from " + before.words() + " in " + time;
    }
}

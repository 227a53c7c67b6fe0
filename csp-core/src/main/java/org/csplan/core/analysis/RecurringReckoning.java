package org.csplan.core.analysis;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.csplan.core.model.Figure;
import org.csplan.core.model.Measure;
import org.csplan.core.model.Quantity;
import org.csplan.core.model.WhenParser;

/**
 * Something held again and again: how often it was due by the end of what is told, at each of its places, and how often it
 * was held. A week, month and so on is due when it is over; they are counted from the first day of the measure's time.
 * Readings add up as those of a count do; of {@code 48 of 52} the 48.
 */
final class RecurringReckoning {

    private final Reckoning reckoning;
    private final Measure.Recurring measure;
    private final Attainment.Builder attainment;
    private final Window window;

    /** None where it is not yet known at how many places. */
    private final Optional<Fraction> places;

    RecurringReckoning(Reckoning reckoning, Measure.Recurring measure) {
        this.reckoning = reckoning;
        this.measure = measure;
        this.attainment = reckoning.of(measure);
        this.window = reckoning.window(measure);
        this.places = measure.at().isEmpty()
                ? Optional.of(Fraction.ONE)
                : measure.at()
                        .flatMap(Figure::known)
                        .map(number -> Fraction.of(number.amount()))
                        .filter(number -> number.signum() > 0);
    }

    Attainment attainment() {
        Readings readings = Readings.of(reckoning.told(), Optional.empty(), Readings.Ratio.AS_PART, window);
        Tally tally = Tally.of(readings.numbers());
        attainment.leftOut(readings.leftOut());
        attainment.leftOut(tally.leftOut());
        Optional<Fraction> inAll = window.whole().flatMap(this::due);
        attainment.target(inAll.map(RecurringReckoning::times), window.to());
        if (tally.counted().isEmpty()) {
            return untold();
        }
        Quantity held = times(tally.total());
        attainment.value(held, tally.until());
        attainment.step("held: " + Reckoning.added(tally) + " = " + held.words());
        String told = held.words() + " held" + Reckoning.by(tally.until());
        boolean isOver = window.isOverOn(reckoning.day());
        LocalDate day = isOver ? reckoning.day() : tally.until().orElse(reckoning.day());
        Optional<Span> gone = window.goneBy(day);
        Optional<Fraction> due = gone.flatMap(this::due);
        if (inAll.isEmpty() || due.isEmpty()) {
            String unknown = places.isEmpty() ? "at how many places is not agreed" : "without a period nobody can say";
            return attainment.build(
                    Verdict.NOT_JUDGED, told + "; " + unknown + (places.isEmpty() ? "" : " how many were due"));
        }
        return against(due.get(), inAll.get(), gone.orElseThrow(), tally.total(), told, isOver);
    }

    private Attainment untold() {
        Optional<Span> gone = window.goneBy(reckoning.day());
        Optional<Fraction> due = gone.flatMap(this::due);
        boolean isToCome = window.isToComeOn(reckoning.day());
        if (isToCome || due.map(times -> times.signum() == 0).orElse(false)) {
            return attainment.build(Verdict.NOT_JUDGED, "none is due yet");
        }
        return attainment.build(
                Verdict.NO_DATA,
                "nothing is told of it; "
                        + due.map(times -> wereDue(times(times)) + " due by "
                                        + WhenParser.write(gone.orElseThrow().to()))
                                .orElseGet(measure::yardstick));
    }

    private static String wereDue(Quantity times) {
        return times.words() + (times.amount().compareTo(BigDecimal.ONE) == 0 ? " was" : " were");
    }

    private Attainment against(Fraction due, Fraction inAll, Span gone, Fraction held, String told, boolean isOver) {
        String times = times(due).words();
        attainment.expected(times(due));
        attainment.step("due: " + measure.yardstick() + ", from " + WhenParser.write(gone.from()) + " to "
                + WhenParser.write(gone.to()) + " = " + times);
        if (due.signum() == 0) {
            return attainment.build(Verdict.NOT_JUDGED, told + "; none was due by then");
        }
        Fraction rate = held.dividedBy(due);
        Quantity share = Shown.percent(rate);
        attainment.share(share);
        attainment.step("share: " + times(held).words() + " of " + times + " = " + share.words());
        String reason = times(held).words() + " of " + times + " held (" + share.words() + ")";
        if (isOver) {
            return attainment.build(
                    Verdict.ofEnd(rate), reason + "; the time was over on " + WhenParser.write(gone.to()));
        }
        Quantity projected = Shown.number(inAll.times(rate), "", 0);
        attainment.projected(projected);
        attainment.step("projected: " + share.words() + " of " + times(inAll).words() + " = " + projected.words());
        return attainment.build(
                held.isAtLeast(inAll) ? Verdict.MET : Verdict.ofPace(rate),
                reason + " by " + WhenParser.write(gone.to()) + "; "
                        + times(inAll).words() + " are due in all");
    }

    private Optional<Fraction> due(Span days) {
        return places.map(number -> number.times(Fraction.of(Rhythm.times(measure.recurrence(), days))));
    }

    private static Quantity times(Fraction number) {
        return Shown.number(number, "", 0);
    }
}

package org.csplan.core.analysis;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.csplan.core.model.Figure;
import org.csplan.core.model.Measure;
import org.csplan.core.model.Quantity;

/**
 * Something held again and again: how often it was due by the end of what is told, at each of its places, and how often it
 * was held. A week, month and so on is due when it is over; they are counted from the first day of the measure's time.
 * Readings add up as those of a count do; of {@code 48 of 52} the 48.
 *
 * <p>What was due since the last reading, once as much time has gone again as that one tells of, should have been told of:
 * who reads once a quarter is not asked in between. Nobody knows whether it was held; so where without it the pace would
 * not do, it is at risk, and never worse for silence alone while there is time.
 */
final class RecurringReckoning {

    private static final int LEAST_DAYS_OF_MONTH = 28;

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
        Optional<Fraction> inAll = window.whole().flatMap(this::due);
        attainment.target(inAll.map(RecurringReckoning::times), window.to());
        if (reckoning.told().isEmpty()) {
            return untold();
        }
        Readings readings = Readings.of(reckoning.told(), Optional.empty(), Readings.Ratio.AS_PART, window);
        Tally tally = Tally.of(readings.numbers());
        attainment.leftOut(readings.leftOut());
        attainment.leftOut(tally.leftOut());
        if (tally.counted().isEmpty()) {
            return untold();
        }
        Quantity held = times(tally.total());
        attainment.value(held, tally.until());
        attainment.step(Reason.of(Wording.STEP_HELD, Reckoning.added(tally), held));
        Object told = Reckoning.by(Reason.of(Wording.HELD, held), tally.until());
        Optional<Span> goneThen = window.goneBy(tally.until().orElse(reckoning.day()));
        Fraction untold = goneThen.flatMap(this::due)
                .map(dueThen -> untold(tally, dueThen))
                .orElse(Fraction.ZERO);
        boolean isOver = window.isOverOn(reckoning.day());
        Optional<Span> gone = isOver ? window.goneBy(reckoning.day()) : goneThen;
        Optional<Fraction> due = gone.flatMap(this::due);
        if (inAll.isEmpty() || due.isEmpty()) {
            Wording unknown = places.isEmpty() ? Wording.PLACES_NOT_AGREED : Wording.DUE_UNKNOWN;
            return attainment.build(Verdict.NOT_JUDGED, Reason.of(unknown, told));
        }
        return against(due.get(), inAll.get(), gone.orElseThrow(), tally.total(), told, isOver, untold);
    }

    private Attainment untold() {
        Optional<Span> gone = window.goneBy(reckoning.day());
        Optional<Fraction> due = gone.flatMap(this::due);
        boolean isToCome = window.isToComeOn(reckoning.day());
        if (isToCome || due.map(times -> times.signum() == 0).orElse(false)) {
            return attainment.build(Verdict.NOT_JUDGED, Wording.NONE_DUE_YET);
        }
        return attainment.build(
                Verdict.NO_DATA,
                Reason.of(
                        Wording.NOTHING_TOLD_AGAINST,
                        due.<Object>map(times ->
                                        wereDue(times(times), gone.orElseThrow().to()))
                                .orElse(measure)));
    }

    /** How many were due since the last reading, beyond what was held before it was due, and should have been told of. */
    private Fraction untold(Tally tally, Fraction dueThen) {
        LocalDate day = reckoning.day();
        boolean isLate =
                tally.until().isPresent() && !day.isBefore(again(tally.until().get(), tally.daysOfLast()));
        return isLate
                ? window.goneBy(day)
                        .flatMap(this::due)
                        .map(dueNow -> dueNow.minus(dueThen.max(tally.total())).max(Fraction.ZERO))
                        .orElse(Fraction.ZERO)
                : Fraction.ZERO;
    }

    /** When as much time has gone again as the last reading is for: after one of June, the end of July. */
    private static LocalDate again(LocalDate until, long days) {
        YearMonth month = YearMonth.from(until);
        return days >= LEAST_DAYS_OF_MONTH && until.equals(month.atEndOfMonth())
                ? month.plusMonths((days * 12 + 182) / 365).atEndOfMonth()
                : until.plusDays(days);
    }

    private static Reason wereDue(Quantity times, LocalDate day) {
        boolean isOne = times.amount().compareTo(BigDecimal.ONE) == 0;
        return Reason.of(isOne ? Wording.WAS_DUE : Wording.WERE_DUE, times, day);
    }

    private Attainment against(
            Fraction due, Fraction inAll, Span gone, Fraction held, Object told, boolean isOver, Fraction untold) {
        Quantity times = times(due);
        attainment.expected(times);
        attainment.step(Reason.of(Wording.STEP_DUE, measure, gone.from(), gone.to(), times));
        if (due.signum() == 0) {
            return judged(Verdict.NOT_JUDGED, Reason.of(Wording.NONE_DUE_BY_THEN, told), due, held, untold);
        }
        Fraction rate = held.dividedBy(due);
        Quantity share = Shown.percent(rate);
        attainment.share(share);
        attainment.step(Reason.of(Wording.STEP_SHARE, times(held), times, share));
        // Of 13 that were due nobody holds 60.
        Wording words = held.compareTo(due) > 0 ? Wording.HELD_BEYOND : Wording.HELD_OF;
        Reason reason = Reason.of(words, times(held), times, share);
        if (isOver) {
            Reason end = Reason.of(Wording.TIME_OVER, reason, gone.to());
            return attainment.build(
                    Verdict.ofEnd(rate),
                    untold.signum() == 0
                            ? end
                            : Reason.of(Wording.NOT_TOLD_SINCE, end, times(untold), reckoning.day()));
        }
        Quantity projected = Shown.number(inAll.times(rate), "", 0);
        attainment.projected(projected);
        attainment.step(Reason.of(Wording.STEP_PROJECTED_RATE, share, times(inAll), projected));
        return judged(
                held.isAtLeast(inAll) ? Verdict.MET : Verdict.ofPace(rate),
                Reason.of(Wording.DUE_IN_ALL, reason, gone.to(), times(inAll)),
                due,
                held,
                untold);
    }

    /** With what was due since and is not told of. */
    private Attainment judged(Verdict told, Reason reason, Fraction due, Fraction held, Fraction untold) {
        if (untold.signum() == 0) {
            return attainment.build(told, reason);
        }
        LocalDate day = reckoning.day();
        Fraction known = due.max(held);
        Fraction dueNow = known.plus(untold);
        attainment.step(Reason.of(Wording.STEP_NOT_TOLD, times(dueNow), day, times(known), times(untold)));
        boolean isEnough = Verdict.ofPace(held.dividedBy(dueNow)) == Verdict.ON_COURSE;
        return attainment.build(
                isEnough || told.isBehind() ? told : Verdict.AT_RISK,
                Reason.of(Wording.NOT_TOLD_SINCE, reason, times(untold), day));
    }

    private Optional<Fraction> due(Span days) {
        return places.map(number -> number.times(Fraction.of(Rhythm.times(measure.recurrence(), days))));
    }

    private static Quantity times(Fraction number) {
        return Shown.number(number, "", 0);
    }
}

package org.csplan.core.analysis;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.csplan.core.model.Measure;
import org.csplan.core.model.Quantity;
import org.csplan.core.model.Reading;

/**
 * The numbers that were read of a measure, and the readings that can't be numbers of it.
 *
 * @param numbers the earliest first
 * @param leftOut each reading that doesn't count, and why
 */
record Readings(ImmutableList<Found> numbers, ImmutableList<Reason> leftOut) {

    /** What a part of a whole comes to: {@code 64 of 114}. */
    enum Ratio {
        /** 64, where things are counted. */
        AS_PART,
        /** 56.1%, where the share is what matters. */
        AS_PERCENT
    }

    private static final Readings NONE = new Readings(ImmutableList.of(), ImmutableList.of());
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * A number that was read.
     *
     * @param unit that of the measure; the reading's own where the measure has none
     * @param target that it is held against, from which it is shown apart where it is another number; absent where there is none
     */
    record Found(Told told, Fraction number, String unit, Optional<Quantity> yearBefore, Optional<BigDecimal> target) {

        Found(Told told, Fraction number, String unit, Optional<Quantity> yearBefore) {
            this(told, number, unit, yearBefore, Optional.empty());
        }

        Found against(Optional<Quantity> height) {
            return new Found(told, number, unit, yearBefore, height.map(Quantity::amount));
        }

        /** As it was written: a quantity; a share as its percentage with what it is a share of, which is a reason. */
        Object shown() {
            return told.value() instanceof Reading.Ratio ratio && unit.equals("%")
                    ? Reason.of(Wording.SHARE_OF, quantity(), ratio)
                    : quantity();
        }

        Quantity quantity() {
            if (told.value() instanceof Reading.Ratio && unit.equals("%")) {
                return Shown.percentage(number.dividedBy(Fraction.of(HUNDRED)), target);
            }
            return Quantity.of(number.over(), unit);
        }

        boolean isToDate() {
            return told.value() instanceof Reading.ToDate;
        }
    }

    /** The numbers that add up to a count or to how often something was held; none of other measures. */
    static ImmutableList<Found> added(Reckoning reckoning, Measure measure) {
        if (!(measure instanceof Measure.Count || measure instanceof Measure.Recurring)) {
            return ImmutableList.of();
        }
        Optional<String> unit = measure instanceof Measure.Count count ? count.unit() : Optional.empty();
        return of(reckoning.told(), unit, Ratio.AS_PART, reckoning.window(measure))
                .numbers();
    }

    /** @param unit what they should be in; a reading without a unit is taken to be in it */
    static Readings of(List<Told> told, Optional<String> unit, Ratio ratios, Window window) {
        if (told.isEmpty()) {
            return NONE;
        }
        ImmutableList.Builder<Found> numbers = ImmutableList.builder();
        ImmutableList.Builder<Reason> leftOut = ImmutableList.builder();
        for (Told reading : told) {
            Optional<Found> number = number(reading, unit, ratios);
            Optional<Reason> against = number.isEmpty()
                    ? Optional.of(noNumber(reading))
                    : doubt(reading, number.get().unit(), unit, window);
            against.ifPresentOrElse(leftOut::add, () -> numbers.add(number.orElseThrow()));
        }
        return new Readings(numbers.build(), leftOut.build());
    }

    private static Optional<Found> number(Told told, Optional<String> unit, Ratio ratios) {
        if (told.value() instanceof Reading.Amount amount) {
            return Optional.of(found(told, amount.number(), unit, Optional.empty()));
        }
        if (told.value() instanceof Reading.ToDate toDate) {
            return Optional.of(found(told, toDate.total(), unit, Optional.empty()));
        }
        if (told.value() instanceof Reading.Compared compared) {
            return Optional.of(found(told, compared.number(), unit, Optional.of(compared.yearBefore())));
        }
        if (told.value() instanceof Reading.Ratio ratio) {
            return ratios == Ratio.AS_PART
                    ? Optional.of(found(told, ratio.part(), unit, Optional.empty()))
                    : percent(told, ratio);
        }
        return Optional.empty();
    }

    private static Found found(Told told, Quantity number, Optional<String> unit, Optional<Quantity> yearBefore) {
        String own = number.unit();
        return new Found(told, Fraction.of(number.amount()), own.isEmpty() ? unit.orElse("") : own, yearBefore);
    }

    private static Optional<Found> percent(Told told, Reading.Ratio ratio) {
        return ratio.whole().amount().signum() == 0
                ? Optional.empty()
                : Optional.of(new Found(
                        told,
                        new Fraction(
                                ratio.part().amount().multiply(HUNDRED),
                                ratio.whole().amount()),
                        "%",
                        Optional.empty()));
    }

    private static Reason noNumber(Told told) {
        return told.leftOut(
                told.value() instanceof Reading.Delivered ? Wording.OUT_NEEDS_NUMBER : Wording.OUT_PART_OF_NOTHING);
    }

    private static Optional<Reason> doubt(Told told, String found, Optional<String> unit, Window window) {
        if (unit.isPresent() && !found.equals(unit.get())) {
            return Optional.of(
                    unit.get().isEmpty()
                            ? told.leftOut(Wording.OUT_NO_UNIT)
                            : Reason.of(Wording.OUT_OTHER_UNIT, told.reading(), unit.get()));
        }
        return told.when().map(window::meets).orElse(true)
                ? Optional.empty()
                : Optional.of(told.leftOut(Wording.OUT_OTHER_TIME));
    }
}

package org.csplan.core.analysis;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.csplan.core.model.Quantity;
import org.csplan.core.model.Reading;

/**
 * The numbers that were read of a measure, and the readings that can't be numbers of it.
 *
 * @param numbers the earliest first
 * @param leftOut in words: the reading, and why it doesn't count
 */
record Readings(ImmutableList<Found> numbers, ImmutableList<String> leftOut) {

    /** What a part of a whole comes to: {@code 64 of 114}. */
    enum Ratio {
        /** 64, where things are counted. */
        AS_PART,
        /** 56.1%, where the share is what matters. */
        AS_PERCENT
    }

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * A number that was read.
     *
     * @param unit that of the measure; the reading's own where the measure has none
     */
    record Found(Told told, Fraction number, String unit, Optional<Quantity> yearBefore) {

        /** As it was written; a share as its percentage, with what it is a share of. */
        String words() {
            return told.value() instanceof Reading.Ratio ratio && unit.equals("%")
                    ? Shown.percent(number.dividedBy(Fraction.of(HUNDRED))).words() + " (" + ratio.words() + ")"
                    : quantity().words();
        }

        Quantity quantity() {
            if (told.value() instanceof Reading.Ratio && unit.equals("%")) {
                return Shown.percent(number.dividedBy(Fraction.of(HUNDRED)));
            }
            return Quantity.of(number.over(), unit);
        }

        boolean isToDate() {
            return told.value() instanceof Reading.ToDate;
        }
    }

    /** @param unit what they should be in; a reading without a unit is taken to be in it */
    static Readings of(List<Told> told, Optional<String> unit, Ratio ratios, Window window) {
        ImmutableList.Builder<Found> numbers = ImmutableList.builder();
        List<String> leftOut = new ArrayList<>();
        for (Told reading : told) {
            Optional<Found> number = number(reading, unit, ratios);
            Optional<String> against = number.isEmpty()
                    ? Optional.of(noNumber(reading.value()))
                    : doubt(reading, number.get().unit(), unit, window);
            against.ifPresentOrElse(
                    why -> leftOut.add(reading.words() + ": " + why), () -> numbers.add(number.orElseThrow()));
        }
        return new Readings(numbers.build(), ImmutableList.copyOf(leftOut));
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

    private static String noNumber(Reading.Value value) {
        return value instanceof Reading.Delivered ? "the measure needs a number" : "nothing is a part of nothing";
    }

    private static Optional<String> doubt(Told told, String found, Optional<String> unit, Window window) {
        if (unit.isPresent() && !found.equals(unit.get())) {
            return Optional.of("the measure " + (unit.get().isEmpty() ? "has no unit" : "is in " + unit.get()));
        }
        return told.when().map(window::meets).orElse(true)
                ? Optional.empty()
                : Optional.of("it is not for the time of the measure");
    }
}

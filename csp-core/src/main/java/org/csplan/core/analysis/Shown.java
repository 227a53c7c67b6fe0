package org.csplan.core.analysis;

import java.math.BigDecimal;
import java.util.Optional;
import org.csplan.core.model.Quantity;

/**
 * How numbers that were computed are shown: half up, per cents and what was divided with one decimal more than the number
 * that they are held against, money in pence. Sums of written numbers are never rounded, and what is judged is always the
 * exact number.
 */
final class Shown {

    private static final int PLACES_OF_PERCENT = 1;
    private static final int PENCE = 2;
    private static final int MOST_PLACES_MORE = 4;
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final BigDecimal LEAST_PERCENT = new BigDecimal("0.1");

    private Shown() {}

    /**
     * A share of a whole with one decimal: 64 of 114 are 56.1%. What is near the whole or nothing without being it stays
     * apart from it, at 99.9%, 100.1% or 0.1%.
     */
    static Quantity percent(Fraction share) {
        BigDecimal percent = share.times(Fraction.of(WHOLE)).rounded(PLACES_OF_PERCENT);
        int beside = share.compareTo(Fraction.ONE);
        boolean looksWhole = percent.compareTo(WHOLE) == 0 && beside != 0;
        BigDecimal apart = looksWhole ? percent.add(LEAST_PERCENT.multiply(BigDecimal.valueOf(beside))) : percent;
        BigDecimal shown = apart.signum() == 0
                ? LEAST_PERCENT.multiply(BigDecimal.valueOf(share.compareTo(Fraction.ZERO)))
                : apart;
        return Quantity.of(shown, "%");
    }

    /**
     * A number that is itself a percentage, with one decimal, and with as many more as keep what is near 100% or nothing
     * apart from it: 1 of 100,000 is 0.001%, which is no 0.1%.
     */
    static Quantity percentage(Fraction share) {
        return percentage(share, Optional.empty());
    }

    /**
     * The same, kept apart from what it is to reach as well: 7,496 of 10,000 are not the 75% that they were to be.
     *
     * @param target in per cent; absent where there is none
     */
    static Quantity percentage(Fraction share, Optional<BigDecimal> target) {
        Fraction exact = share.times(Fraction.of(WHOLE));
        BigDecimal shown = exact.rounded(PLACES_OF_PERCENT);
        for (int more = 1; isTakenForOther(shown, exact, target) && more <= MOST_PLACES_MORE; more++) {
            shown = exact.rounded(PLACES_OF_PERCENT + more);
        }
        if (isTakenForOther(shown, exact, target)) {
            boolean isAbove = exact.compareTo(Fraction.of(shown)) > 0;
            BigDecimal least = BigDecimal.ONE.movePointLeft(PLACES_OF_PERCENT + MOST_PLACES_MORE);
            shown = isAbove ? shown.add(least) : shown.subtract(least);
        }
        return Quantity.of(shown, "%");
    }

    private static boolean isTakenForOther(BigDecimal shown, Fraction exact, Optional<BigDecimal> target) {
        return exact.compareTo(Fraction.of(shown)) != 0
                && (shown.signum() == 0
                        || shown.compareTo(WHOLE) == 0
                        || target.filter(other -> shown.compareTo(other) == 0).isPresent());
    }

    /** A number that may have been divided, beside one with so many decimals. */
    static Quantity number(Fraction number, String unit, int places) {
        boolean isWhole = number.under().compareTo(BigDecimal.ONE) == 0;
        int shown = Quantity.isMoney(unit) ? PENCE : Math.max(0, places) + 1;
        return Quantity.of(number.rounded(isWhole ? Math.max(0, number.over().scale()) : shown), unit);
    }

    /** The same with as many decimals as show that it is no whole number, where it is none: 14.96 beside whole ones is not 15. */
    static Quantity apartFromWhole(Fraction number, String unit, int places) {
        Quantity shown = number(number, unit, places);
        for (int more = 1; !number.isWhole() && isWhole(shown) && more <= MOST_PLACES_MORE; more++) {
            shown = Quantity.of(number.rounded(Math.max(0, places) + 1 + more), unit);
        }
        return shown;
    }

    private static boolean isWhole(Quantity shown) {
        return shown.amount().stripTrailingZeros().scale() <= 0;
    }

    /** Whether there are only whole ones of it: people and visits, but not money, per cents and what has decimals. */
    static boolean isCounted(Fraction number, String unit) {
        return number.isWhole()
                && bare(Quantity.of(BigDecimal.ONE, unit)).unit().isEmpty();
    }

    /** Without its unit where the number beside it says the unit: 142 of 300 visits, but £142 of £300. */
    static Quantity bare(Quantity number) {
        boolean joined =
                number.isMoney() || number.isPercentage() || number.unit().startsWith("‰");
        return joined ? number : Quantity.of(number.amount(), "");
    }
}

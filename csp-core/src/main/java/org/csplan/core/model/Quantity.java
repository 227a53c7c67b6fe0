package org.csplan.core.model;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A number with its unit, as in {@code 300 visits}, {@code 75%}, {@code £12,500} or {@code 5.2 per 1,000 households}.
 *
 * @param amount never rounded; {@code 5.20} keeps its two places
 * @param unit {@code visits}, {@code %}, {@code £}, {@code per 1,000 households}; empty for a bare number
 * @param words as written, blanks folded; never empty
 */
public record Quantity(BigDecimal amount, String unit, String words) implements Figure {

    public Quantity {
        checkArgument(!words.isBlank(), "a quantity needs words");
    }

    /**
     * The quantity that the words say.
     *
     * @throws IllegalArgumentException if they say none; see {@link QuantityParser} for words from people
     */
    public static Quantity of(String words) {
        return QuantityParser.parse(words).orElseThrow();
    }

    /**
     * A number that was computed, in words that read as the same number and unit: {@code 12,500 visits}, {@code 56.1%},
     * {@code £2,495.50}. A whole one has no decimals, whatever it was added up from.
     *
     * @param unit as a quantity that was written has it; empty for a bare number
     */
    public static Quantity of(BigDecimal amount, String unit) {
        boolean isWhole = amount.scale() > 0 && amount.stripTrailingZeros().scale() <= 0;
        BigDecimal shown = isWhole ? amount.setScale(0, RoundingMode.UNNECESSARY) : amount;
        return new Quantity(shown, unit, QuantityWords.of(shown, unit));
    }

    /** As far on the other side of zero. */
    public Quantity negated() {
        return of(amount.negate(), unit);
    }

    @Override
    public Optional<Quantity> known() {
        return Optional.of(this);
    }

    /** Whether it is in pounds, euros or dollars. */
    public boolean isMoney() {
        return isMoney(unit);
    }

    /** Whether it is in per cent, alone or of something that is named: {@code 75%}, {@code 75% of homes}. */
    public boolean isPercentage() {
        return unit.startsWith("%");
    }

    /** Whether quantities in this unit are in pounds, euros or dollars: {@code £}, {@code £ a year}. */
    public static boolean isMoney(String unit) {
        return QuantityWords.isMoney(unit);
    }
}

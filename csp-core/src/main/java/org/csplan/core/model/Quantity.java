package org.csplan.core.model;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
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

    @Override
    public Optional<Quantity> known() {
        return Optional.of(this);
    }

    /** Whether it is in pounds, euros or dollars. */
    public boolean isMoney() {
        return !unit.isEmpty() && QuantityParser.CURRENCIES.indexOf(unit.charAt(0)) >= 0;
    }
}

package org.csplan.dsl.internal;

import com.google.common.base.Ascii;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;
import org.csplan.core.model.Quantity;
import org.csplan.core.model.QuantityParser;
import org.csplan.dsl.syntax.Keyword;

/** A change that is given as so much less or more, where csp is told from what to what. */
public final class ChangeBy {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final String PER_CENT = "%";

    /** Units of what is measured and not counted: rates, and time. */
    private static final Pattern MEASURED = Pattern.compile(
            "(?i).*\\bper\\b.*|.*%.*|(?:second|minute|hour|day|week|month|year)s?\\b.*|.*\\b(?:mile|km|kilomet|metre|tonne|point)s?.*");

    private ChangeBy() {}

    /** {@link Keyword#INCREASE} for words that mean more, such as {@code rise} and {@code higher}; for others {@link Keyword#REDUCE}. */
    static Keyword direction(String word) {
        return switch (Ascii.toLowerCase(word)) {
            case "increase", "rise", "growth", "improvement", "more", "higher" -> Keyword.INCREASE;
            default -> Keyword.REDUCE;
        };
    }

    /**
     * What to write: {@code reduce from 1,200 to 1,080} for a tenth less. None where the words are no numbers, or of
     * two kinds.
     *
     * @param direction {@link Keyword#REDUCE} or {@link Keyword#INCREASE}
     */
    public static Optional<String> fromTo(Keyword direction, String from, String by) {
        Optional<Quantity> first = QuantityParser.parse(from).toOptional();
        Optional<Quantity> change = QuantityParser.parse(by).toOptional();
        if (first.isEmpty() || change.isEmpty()) {
            return Optional.empty();
        }
        boolean share = change.get().unit().equals(PER_CENT);
        // 3% less than 31% may be 28% or 30.07%.
        boolean unclear = share && first.get().unit().equals(PER_CENT);
        boolean alike = change.get().unit().isEmpty()
                || change.get().unit().equals(first.get().unit());
        if (unclear || !(share || alike)) {
            return Optional.empty();
        }
        BigDecimal start = first.get().amount();
        BigDecimal step = share
                ? start.multiply(change.get().amount()).divide(HUNDRED)
                : change.get().amount();
        BigDecimal exact = plain(direction == Keyword.REDUCE ? start.subtract(step) : start.add(step));
        BigDecimal end = share && isCounted(first.get()) ? whole(exact, direction) : exact;
        // Of three incidents a tenth is none, and one would be far more than was meant.
        boolean distorts = end.subtract(exact).abs().compareTo(step.abs().divide(TWO)) > 0;
        if (end.signum() < 0 || distorts) {
            return Optional.empty();
        }
        String unit = first.get().unit();
        return Optional.of(direction.word() + " from "
                + Quantity.of(start, startUnit(first.get(), first.get())).words() + " to "
                + Quantity.of(end, unit).words());
    }

    /** Of incidents there are no halves; rates and sums of money have decimals. */
    static boolean isCounted(Quantity number) {
        boolean isWhole = plain(number.amount()).scale() <= 0;
        return isWhole
                && !number.isMoney()
                && !number.isPercentage()
                && !MEASURED.matcher(number.unit()).matches();
    }

    /** The next whole number that is reached only when all of the change is. */
    private static BigDecimal whole(BigDecimal end, Keyword direction) {
        return end.setScale(0, direction == Keyword.REDUCE ? RoundingMode.FLOOR : RoundingMode.CEILING);
    }

    /**
     * What to write where a baseline and a target are given: {@code reduce from 240 to 200}, or {@code maintain at 240}
     * where they are alike. None where the words are no numbers, or of two kinds.
     */
    public static Optional<String> between(String baseline, String target) {
        Optional<Quantity> first = QuantityParser.parse(baseline).toOptional();
        Optional<Quantity> last = QuantityParser.parse(target).toOptional();
        if (first.isEmpty() || last.isEmpty()) {
            return Optional.empty();
        }
        Quantity from = first.get();
        Quantity to = last.get();
        boolean alike =
                from.unit().isEmpty() || to.unit().isEmpty() || from.unit().equals(to.unit());
        if (!alike) {
            return Optional.empty();
        }
        Quantity whole = Quantity.of(to.amount(), to.unit().isEmpty() ? from.unit() : to.unit());
        String start = Quantity.of(from.amount(), startUnit(from, whole)).words();
        int change = to.amount().compareTo(from.amount());
        return Optional.of(
                change == 0
                        ? Keyword.MAINTAIN.word() + " at " + whole.words()
                        : (change < 0 ? Keyword.REDUCE : Keyword.INCREASE).word() + " from " + start + " to "
                                + whole.words());
    }

    /** A sign stands after both numbers, a word after the last one. */
    private static String startUnit(Quantity from, Quantity whole) {
        boolean sign = whole.isMoney() || whole.isPercentage();
        return sign && from.unit().isEmpty() ? whole.unit() : sign ? from.unit() : "";
    }

    /** The same number without needless zeros, as people write it. */
    static BigDecimal plain(BigDecimal number) {
        return new BigDecimal(number.stripTrailingZeros().toPlainString());
    }
}

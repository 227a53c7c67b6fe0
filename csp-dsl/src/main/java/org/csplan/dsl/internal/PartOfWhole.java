package org.csplan.dsl.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.csplan.core.model.Quantity;
import org.csplan.core.model.QuantityParser;

/** So many of so many, where a target is one number. */
public record PartOfWhole(Quantity part, Quantity whole, String share) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DECIMALS = 1;

    /** None where the two are no numbers, or the part is more than the whole. */
    public static Optional<PartOfWhole> of(String part, String whole) {
        Optional<Quantity> first = QuantityParser.parse(part).toOptional();
        Optional<Quantity> second = QuantityParser.parse(whole).toOptional();
        if (first.isEmpty() || second.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal over = second.get().amount();
        boolean fits = first.get().amount().signum() >= 0
                && over.signum() > 0
                && first.get().amount().compareTo(over) <= 0
                && !first.get().unit().equals("%");
        return fits
                ? Optional.of(new PartOfWhole(
                        first.get(), second.get(), share(first.get().amount(), over)))
                : Optional.empty();
    }

    private static String share(BigDecimal part, BigDecimal whole) {
        BigDecimal share = part.multiply(HUNDRED).divide(whole, DECIMALS, RoundingMode.HALF_UP);
        return Quantity.of(ChangeBy.plain(share), "%").words();
    }

    /** @param use {@link NumberUse#COUNT} where it stands for a target, which is no percentage */
    public String help(NumberUse use) {
        // Without one bound, for it may be a ceiling as well.
        return "one number is wanted here: write "
                + (use == NumberUse.COUNT
                        ? "at least or at most " + share + " for the share, or target " + part.words()
                        : share + " for the share, or " + part.words())
                + " for how many";
    }
}

package org.csplan.dsl.compiler;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.csplan.core.model.Quantity;
import org.jspecify.annotations.Nullable;

/** Units of time, lengths and weights, of which some differ by a factor: a number of weeks is another one of days. */
final class UnitScale {

    /**
     * A unit.
     *
     * @param kind of what it measures
     * @param base into which it can be reckoned exactly: months and miles have their own
     */
    private record Unit(String kind, String base, BigDecimal factor) {

        static Unit of(String kind, String base, long factor) {
            return new Unit(kind, base, BigDecimal.valueOf(factor));
        }
    }

    /** A unit with the words before or after it. */
    private record Said(Unit unit, String rest, boolean isLast) {}

    private static final String TIME = "time";
    private static final String LENGTH = "length";
    private static final String WEIGHT = "weight";
    private static final String RATE = "per ";
    private static final String SECOND = "second";
    private static final String MONTH = "month";
    private static final String METRE = "metre";
    private static final String GRAM = "gram";

    private static final ImmutableMap<String, Unit> UNITS = ImmutableMap.<String, Unit>builder()
            .put(SECOND, Unit.of(TIME, SECOND, 1))
            .put("sec", Unit.of(TIME, SECOND, 1))
            .put("minute", Unit.of(TIME, SECOND, 60))
            .put("min", Unit.of(TIME, SECOND, 60))
            .put("hour", Unit.of(TIME, SECOND, 3_600))
            .put("hr", Unit.of(TIME, SECOND, 3_600))
            .put("day", Unit.of(TIME, SECOND, 86_400))
            .put("week", Unit.of(TIME, SECOND, 604_800))
            .put("wk", Unit.of(TIME, SECOND, 604_800))
            .put("fortnight", Unit.of(TIME, SECOND, 1_209_600))
            .put(MONTH, Unit.of(TIME, MONTH, 1))
            .put("quarter", Unit.of(TIME, MONTH, 3))
            .put("year", Unit.of(TIME, MONTH, 12))
            .put("yr", Unit.of(TIME, MONTH, 12))
            .put(METRE, Unit.of(LENGTH, METRE, 1))
            .put("kilometre", Unit.of(LENGTH, METRE, 1_000))
            .put("km", Unit.of(LENGTH, METRE, 1_000))
            .put("mile", Unit.of(LENGTH, "mile", 1))
            .put(GRAM, Unit.of(WEIGHT, GRAM, 1))
            .put("kilogram", Unit.of(WEIGHT, GRAM, 1_000))
            .put("kilo", Unit.of(WEIGHT, GRAM, 1_000))
            .put("kg", Unit.of(WEIGHT, GRAM, 1_000))
            .put("tonne", Unit.of(WEIGHT, GRAM, 1_000_000))
            .buildOrThrow();

    /** {@code mins 20 secs}, which stands after the number of minutes. */
    private static final Pattern COMPOUND = Pattern.compile("([a-z.]+) (?:and )?([0-9]{1,6}) ([a-z.]+)");

    private static final CharMatcher MULTIPLES = CharMatcher.anyOf("kMGT");

    private static final CharMatcher ENDS = CharMatcher.anyOf("s.");

    /** More decimals than these nobody means. */
    private static final int MOST_DECIMALS = 2;

    private UnitScale() {}

    /** Whether they are the same unit, as {@code mins} and {@code minutes} are. */
    static boolean isSame(String one, String other) {
        Optional<Said> first = said(one);
        Optional<Said> second = said(other);
        return first.isPresent() && first.equals(second);
    }

    /** Whether they measure the same, but a number of the one is, or may be, another number of the other. */
    static boolean isRelated(String found, String wanted) {
        Optional<Unit> compound = first(found);
        Optional<Said> other = said(wanted);
        if (other.isEmpty()) {
            return false;
        }
        if (compound.isPresent()) {
            return compound.get().kind().equals(other.get().unit().kind());
        }
        return said(found)
                .filter(said -> said.unit().kind().equals(other.get().unit().kind()))
                .filter(said -> !said.unit().equals(other.get().unit()) || differsByItsWords(said, other.get()))
                .isPresent();
    }

    /** Whether they may be the same unit but for what multiplies it, as {@code tCO2e} and {@code ktCO2e} are. */
    static boolean isMultiple(String one, String other) {
        return !one.equals(other) && unmultiplied(one).equals(unmultiplied(other));
    }

    private static String unmultiplied(String unit) {
        return unit.length() > 1 && MULTIPLES.matches(unit.charAt(0)) ? unit.substring(1) : unit;
    }

    /** Working days are not days, and hours per week no hours, but hours of training may well be hours. */
    private static boolean differsByItsWords(Said one, Said other) {
        boolean counts = one.isLast()
                || other.isLast()
                || one.rest().startsWith(RATE)
                || other.rest().startsWith(RATE);
        return counts && !one.rest().equals(other.rest());
    }

    /** The number that it is in that unit; none where that is not exact. */
    static Optional<BigDecimal> converted(Quantity number, String wanted) {
        Optional<Said> other = said(wanted);
        Matcher two = COMPOUND.matcher(Ascii.toLowerCase(number.unit()));
        if (other.isEmpty()) {
            return Optional.empty();
        }
        Unit to = other.get().unit();
        if (two.matches()) {
            Optional<BigDecimal> more = inBase(UNITS.get(singular(two.group(3))), to, new BigDecimal(two.group(2)));
            return more.flatMap(rest -> inBase(UNITS.get(singular(two.group(1))), to, number.amount())
                            .map(rest::add))
                    .filter(sum -> other.get().rest().isEmpty())
                    .flatMap(sum -> exact(sum, to));
        }
        return said(number.unit())
                .filter(said -> said.rest().equals(other.get().rest()))
                .flatMap(said -> inBase(said.unit(), to, number.amount()))
                .flatMap(sum -> exact(sum, to));
    }

    private static Optional<BigDecimal> inBase(@Nullable Unit from, Unit to, BigDecimal amount) {
        return from != null && from.base().equals(to.base())
                ? Optional.of(amount.multiply(from.factor()))
                : Optional.empty();
    }

    private static Optional<BigDecimal> exact(BigDecimal inBase, Unit to) {
        BigDecimal near = inBase.divide(to.factor(), MOST_DECIMALS, RoundingMode.HALF_UP);
        return near.multiply(to.factor()).compareTo(inBase) == 0
                ? Optional.of(new BigDecimal(near.stripTrailingZeros().toPlainString()))
                : Optional.empty();
    }

    /** The first of two units that a number is told in. */
    private static Optional<Unit> first(String unit) {
        Matcher two = COMPOUND.matcher(Ascii.toLowerCase(unit));
        return two.matches() && UNITS.containsKey(singular(two.group(3)))
                ? Optional.ofNullable(UNITS.get(singular(two.group(1))))
                : Optional.empty();
    }

    private static Optional<Said> said(String unit) {
        String words = Ascii.toLowerCase(unit);
        int blank = words.indexOf(' ');
        Unit first = UNITS.get(singular(blank < 0 ? words : words.substring(0, blank)));
        if (first != null) {
            return Optional.of(new Said(first, blank < 0 ? "" : words.substring(blank + 1), false));
        }
        int last = words.lastIndexOf(' ');
        return Optional.ofNullable(last < 0 ? null : UNITS.get(singular(words.substring(last + 1))))
                .map(found -> new Said(found, words.substring(0, last), true));
    }

    private static String singular(String word) {
        return ENDS.trimTrailingFrom(word);
    }
}

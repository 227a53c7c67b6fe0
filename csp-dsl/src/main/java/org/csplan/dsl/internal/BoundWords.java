package org.csplan.dsl.internal;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.csplan.core.model.Quantity;
import org.csplan.core.model.QuantityParser;

/**
 * A bound in the words of officers, as in {@code no more than 5%}. The bounds that the language has take the number
 * itself in; those for less and for more than it come to the next whole number where something is counted.
 *
 * @param written the words before the number
 * @param bound {@code at least} or {@code at most}
 * @param number with its unit
 * @param length of all of it
 */
public record BoundWords(String written, String bound, Quantity number, int length) {

    /** A pattern in brackets for the signs that people write before a number for a bound. */
    public static final String SIGN = "([<>]=?|[≤≥])";

    static final String NUMBER = "[£€$]?[0-9][0-9,.]*%?";

    /** As far as nothing begins that may follow a number. */
    static final String UNIT = unitBefore("and", "or");

    private static final String AT_LEAST = "at least";
    private static final String AT_MOST = "at most";

    private static final ImmutableMap<String, String> BOUNDS = ImmutableMap.<String, String>builder()
            .put("less than", AT_MOST)
            .put("fewer than", AT_MOST)
            .put("lower than", AT_MOST)
            .put("below", AT_MOST)
            .put("under", AT_MOST)
            .put("no more than", AT_MOST)
            .put("not more than", AT_MOST)
            .put("not to exceed", AT_MOST)
            .put("up to", AT_MOST)
            .put("maximum of", AT_MOST)
            .put("a maximum of", AT_MOST)
            .put("maximum", AT_MOST)
            .put("max", AT_MOST)
            .put("more than", AT_LEAST)
            .put("greater than", AT_LEAST)
            .put("higher than", AT_LEAST)
            .put("above", AT_LEAST)
            .put("over", AT_LEAST)
            .put("no less than", AT_LEAST)
            .put("not less than", AT_LEAST)
            .put("no fewer than", AT_LEAST)
            .put("not fewer than", AT_LEAST)
            .put("minimum of", AT_LEAST)
            .put("a minimum of", AT_LEAST)
            .put("minimum", AT_LEAST)
            .put("min", AT_LEAST)
            .put(AT_LEAST, AT_LEAST)
            .put(AT_MOST, AT_MOST)
            .buildOrThrow();

    /** What leaves the number itself out. */
    private static final ImmutableSet<String> LESS =
            ImmutableSet.of("less than", "fewer than", "lower than", "below", "under");

    private static final ImmutableSet<String> MORE =
            ImmutableSet.of("more than", "greater than", "higher than", "above", "over");

    private static final Pattern PER_CENT = Pattern.compile("(?i) per ?cent\\b");

    private static final Pattern WORDS =
            Pattern.compile("([A-Za-z]+(?: [A-Za-z]+){0,2}) (" + NUMBER + ")" + UNIT + ".*");

    /** A number in words may have "and" in it. */
    private static final Pattern SPELLED = Pattern.compile("(?i)("
            + BOUNDS.keySet().stream()
                    .sorted(Comparator.comparing(String::length).reversed())
                    .collect(Collectors.joining("|"))
            + ") ([a-z-]+" + unitBefore("or") + ").*");

    /** A pattern in brackets for the words of a unit, before what may follow any number and before these. */
    static String unitBefore(String... others) {
        return "((?: (?!(?:by|during|within|lead|visible|" + String.join("|", others) + ")\\b)[^ \"=]+){0,12})";
    }

    /** The bound that the words begin with; none where they begin with no bound and its number. */
    public static Optional<BoundWords> of(String words) {
        if (words.isEmpty() || !Character.isLetter(words.charAt(0))) {
            return Optional.empty();
        }
        Matcher said = WORDS.matcher(words);
        if (!said.matches()) {
            return spelled(words);
        }
        String written = Ascii.toLowerCase(said.group(1));
        return Optional.ofNullable(BOUNDS.get(written))
                .flatMap(bound -> QuantityParser.parse(said.group(2) + said.group(3))
                        .toOptional()
                        .map(number -> new BoundWords(written, bound, withinItself(written, number), said.end(3))));
    }

    /** {@code fewer than ten incidents}. */
    private static Optional<BoundWords> spelled(String words) {
        Matcher said = SPELLED.matcher(words);
        // Of "two or three" somebody has to choose.
        if (!said.matches() || words.startsWith(" or ", said.end(2))) {
            return Optional.empty();
        }
        String written = Ascii.toLowerCase(said.group(1));
        return Optional.ofNullable(BOUNDS.get(written))
                .flatMap(bound -> SpelledNumbers.withFigures(said.group(2))
                        .map(figures -> PER_CENT.matcher(figures).replaceFirst("%"))
                        .flatMap(figures -> QuantityParser.parse(figures).toOptional())
                        .map(number -> new BoundWords(written, bound, withinItself(written, number), said.end(2))));
    }

    /** A bound whose words are one of the {@link #SIGN signs}, as in {@code < 12}; none where what stands after it is no number. */
    public static Optional<BoundWords> ofSign(String sign, String number) {
        String bound = switch (sign) {
            case "<" -> "less than";
            case ">" -> "more than";
            case "<=", "≤" -> AT_MOST;
            default -> AT_LEAST;
        };
        return of(bound + " " + number);
    }

    /** What is fewer than ten incidents is at most nine; of what is measured, as 10 minutes are, the number itself is as near. */
    private static Quantity withinItself(String written, Quantity number) {
        BigDecimal step = LESS.contains(written)
                ? BigDecimal.ONE.negate()
                : MORE.contains(written) ? BigDecimal.ONE : BigDecimal.ZERO;
        return ChangeBy.isCounted(number) && number.amount().add(step).signum() >= 0
                ? Quantity.of(number.amount().add(step), number.unit())
                : number;
    }

    /** The help where this stands for a target. */
    public String insteadOfTarget() {
        return insteadOfTarget(bound.equals(AT_LEAST), number.words()) + question();
    }

    /** Whether the number itself is meant, where the bound lets it in and the words leave it out; else nothing. */
    String question() {
        boolean leavesOut = LESS.contains(written) || MORE.contains(written);
        return leavesOut && !ChangeBy.isCounted(number)
                ? "; that lets in " + number.words()
                        + " itself: if it must not be reached, write the number that still may"
                : "";
    }

    /** @param least whether the bound is the least of what is to be reached, else the most */
    public static String insteadOfTarget(boolean least, String number) {
        boolean addsUp = least
                && QuantityParser.parse(number)
                        .toOptional()
                        .filter(BoundWords::addsUp)
                        .isPresent();
        return "write " + (least ? AT_LEAST : AT_MOST) + " " + number + " instead of target"
                + (addsUp ? ", or, where numbers add up over the time, target " + number : "");
    }

    boolean isOfLanguage() {
        return written.equals(bound);
    }

    /** Whether numbers of this unit may be added up over a time. */
    boolean addsUp() {
        return bound.equals(AT_LEAST) && addsUp(number);
    }

    static boolean addsUp(Quantity number) {
        return !number.isPercentage() && !number.unit().startsWith("per ");
    }

    /** As the language has it: {@code at most 5%}. */
    public String instead() {
        return bound + " " + number.words();
    }
}

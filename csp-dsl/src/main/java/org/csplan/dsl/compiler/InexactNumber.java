package org.csplan.dsl.compiler;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.csplan.core.model.Quantity;
import org.csplan.core.model.QuantityParser;

/**
 * What people write for a number that they keep back or don't have: {@code <5} where so few could be recognised,
 * {@code 5-10}, or a star.
 *
 * @param message what it is instead of a number
 * @param said the same in the words of a text; empty where nothing is said
 * @param isKept whether the number itself is likely to be kept back
 */
record InexactNumber(String message, String said, boolean isKept) {

    private static final String NUMBER = "([£€$]?[0-9][0-9,.]*%?(?: .*)?)";
    private static final Pattern BELOW = Pattern.compile("(?i)(?:<|fewer than|less than|under|below) ?" + NUMBER);
    private static final Pattern AT_MOST =
            Pattern.compile("(?i)(?:<=|=<|≤|up to|at most|no more than|not more than) ?" + NUMBER);
    private static final Pattern ABOVE = Pattern.compile("(?i)(?:>|more than|over|above) ?" + NUMBER);
    private static final Pattern AT_LEAST =
            Pattern.compile("(?i)(?:>=|=>|≥|at least|no fewer than|no less than) ?" + NUMBER);
    private static final Pattern OR_MORE = Pattern.compile("([£€$]?[0-9][0-9,.]*%?)\\+((?: .*)?)");

    private static final Pattern RANGE = Pattern.compile(
            "(?i)(?:between |from )?([£€$]?[0-9][0-9,.]*)%? ?(?:-|–|—|to|and) ?([£€$]?)([0-9][0-9,.]*)(%?(?: .*)?)");
    private static final Pattern BEGINS_RANGE = Pattern.compile("(?i)(?:between|from) .*");

    private static final ImmutableSet<String> KEPT =
            ImmutableSet.of("*", "**", "[c]", "(c)", "suppressed", "withheld", "redacted");

    /**
     * None where the words may be a number.
     *
     * @param words one blank between them
     * @param unit of the measure; empty where it has none
     * @param text of the measure
     */
    static Optional<InexactNumber> of(String words, String unit, String text) {
        if (KEPT.contains(Ascii.toLowerCase(words))) {
            return Optional.of(new InexactNumber("is no number", "", true));
        }
        return number(BELOW, words)
                .map(number -> below(number, unit, text))
                .or(() -> number(AT_MOST, words).map(number -> bound("at most ", number, unit, text, true)))
                .or(() -> number(ABOVE, words).map(number -> bound("more than ", number, unit, text, false)))
                .or(() -> number(AT_LEAST, words).map(number -> bound("at least ", number, unit, text, false)))
                .or(() -> orMore(words).map(number -> bound("at least ", number, unit, text, false)))
                .or(() -> range(words, unit, text));
    }

    private static InexactNumber below(Quantity number, String unit, String text) {
        // Houses are counted; shares, sums and lengths are not.
        boolean counted = !number.unit().equals("%") && !number.isMoney() && !unit.equals("%");
        return bound(counted ? "fewer than " : "less than ", number, unit, text, true);
    }

    private static InexactNumber bound(String words, Quantity number, String unit, String text, boolean isKept) {
        return new InexactNumber(
                "is a bound, and a reading is one number",
                inText(words + inUnit(number, unit), number, unit, text),
                isKept);
    }

    private static Optional<InexactNumber> range(String words, String unit, String text) {
        Matcher range = RANGE.matcher(words);
        // With an "and" alone it is a sum.
        boolean isRange = range.matches()
                && (!words.contains(" and ") || BEGINS_RANGE.matcher(words).matches());
        if (!isRange) {
            return Optional.empty();
        }
        Optional<Quantity> first = QuantityParser.parse(range.group(1)).toOptional();
        Optional<Quantity> last = QuantityParser.parse(range.group(2) + range.group(3) + range.group(4))
                .toOptional();
        return first.flatMap(from -> last.filter(to -> from.amount().compareTo(to.amount()) < 0))
                .map(to -> new InexactNumber(
                        "is a range, and a reading is one number",
                        inText("between " + range.group(1) + " and " + inUnit(to, unit), to, unit, text),
                        false));
    }

    private static Optional<Quantity> number(Pattern pattern, String words) {
        Matcher matcher = pattern.matcher(words);
        return matcher.matches() ? QuantityParser.parse(matcher.group(1)).toOptional() : Optional.empty();
    }

    private static Optional<Quantity> orMore(String words) {
        Matcher matcher = OR_MORE.matcher(words);
        return matcher.matches()
                ? QuantityParser.parse(matcher.group(1) + matcher.group(2)).toOptional()
                : Optional.empty();
    }

    private static String inUnit(Quantity number, String unit) {
        return number.unit().isEmpty() && !unit.isEmpty()
                ? Quantity.of(number.amount(), unit).words()
                : number.words();
    }

    /** Of a number without a unit the measure's text says what is counted. */
    private static String inText(String said, Quantity number, String unit, String text) {
        return number.unit().isEmpty() && unit.isEmpty() ? text + ": " + said : said;
    }

    /** What to do instead. */
    String help() {
        if (said.isEmpty()) {
            return "leave the reading out, and say in the text, in quotes, why there is none";
        }
        return (isKept ? "leave the reading out" : "write the number itself, or leave the reading out")
                + " and say it in the text, as in \"" + said + "\"";
    }
}

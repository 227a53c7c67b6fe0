package org.csplan.dsl.internal;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.csplan.core.model.Quantity;
import org.csplan.core.model.QuantityParser;

/** Words that stand after the number of a reading and are no unit, and how the reading is written. */
public final class ReadingWords {

    /** No unit has more words. */
    private static final int MOST_WORDS = 3;

    private static final Splitter BLANKS = Splitter.on(CharMatcher.whitespace()).omitEmptyStrings();

    private static final CharMatcher BRACKETS = CharMatcher.anyOf("()[]");

    private static final Pattern TO_DATE = Pattern.compile(
            "(?i)(?:to date|so far|ytd|year to date|years?-to-date|to-date|"
                    + "cumulative|cumulatively|total|running total|in all|in total|altogether|overall|till now|until now)");
    private static final Pattern AGAINST =
            Pattern.compile("(?i)(?:vs\\.?|v\\.?|versus|compared with|compared) ?([0-9][0-9,.]*%?)");
    /** Not of what may be added or taken off. */
    private static final Pattern AND = Pattern.compile(
            "(?i)(?:(?:and|plus|but|with|&) (?![£€$]?[0-9][0-9,.]*%?$)" + "|(?:\\+|–|-) (?![£€$]?[0-9]))(.+)");

    /** What a number is held against, in brackets. */
    private static final Pattern IN_BRACKETS = Pattern.compile(
            "(?i)[(\\[]((?:was|from|up|down|previously|last|compared|against|target|of which|vs\\.?) .*)[)\\]]");

    /** What is said of the number itself, be it in brackets, and counts nothing. */
    private static final String OF_NUMBER =
            "corrected|revised|amended|restated|provisional(?:ly)?|prov\\.?|estimated?|est\\.?"
                    + "|approx(?:\\.|imate(?:ly)?)?|roughly|unconfirmed|unvalidated|unaudited";

    private static final Pattern SAID_OF_NUMBER = Pattern.compile("(?i)(?:" + OF_NUMBER
            + ")(?: (?:was|from|previously) .+)?" + "|[(\\[](?:" + OF_NUMBER + ")[)\\]]|was [£€$]?[0-9].*");

    private static final ImmutableSet<String> BETWEEN = ImmutableSet.of("and", "&", "plus", "+");

    private static final Pattern SUM =
            Pattern.compile("([0-9][0-9,.]*)((?: [^ +&]+){0,3}) ?(\\+|&|plus|and) ?([0-9][0-9,.]*)((?: [^ +&]+){0,3})");

    private ReadingWords() {}

    /**
     * What two numbers come to: {@code 8 visits} for {@code 5 + 3 visits}. None where the words are not two numbers of
     * the same.
     *
     * @param unit of the measure; empty where it has none
     */
    public static Optional<String> total(String words, String unit) {
        Matcher sum = SUM.matcher(words);
        if (!sum.matches()) {
            return Optional.empty();
        }
        String first = sum.group(2).strip();
        String last = sum.group(5).strip();
        // Of "6 and 1 cancelled" the second number counts something else.
        boolean oneUnit = first.isEmpty() && (sum.group(3).equals("+") || last.equals(unit));
        boolean alike = oneUnit || last.isEmpty() || first.equals(last);
        String counted = last.isEmpty() ? (first.isEmpty() ? unit : first) : last;
        return QuantityParser.parse(sum.group(1))
                .toOptional()
                .filter(number -> alike)
                .flatMap(one -> QuantityParser.parse(sum.group(4))
                        .toOptional()
                        .map(other -> Quantity.of(one.amount().add(other.amount()), counted)
                                .words()));
    }

    /**
     * The number as it was meant and what stands after it: {@code 6 to date}, {@code 20 "Two posts vacant"}. None where
     * the words may be a unit.
     *
     * @param unit of the measure; empty where it has none
     */
    public static Optional<String> instead(Quantity number, String unit) {
        String words = number.unit();
        // A capital letter makes no prose of the unit.
        if (Ascii.equalsIgnoreCase(words, unit) || words.isEmpty() || number.isMoney()) {
            return Optional.empty();
        }
        boolean counted = !unit.isEmpty() && words.startsWith(unit + " ");
        String bare = Quantity.of(number.amount(), counted ? unit : "").words();
        String rest = counted ? words.substring(unit.length() + 1) : words;
        if (isToDate(rest)) {
            return Optional.of(bare + " to date");
        }
        Matcher against = AGAINST.matcher(rest);
        if (against.matches()) {
            return Optional.of(bare + " against " + against.group(1));
        }
        Matcher more = AND.matcher(rest);
        if (more.matches()) {
            return Optional.of(bare + " \"" + more.group(1) + "\"");
        }
        Matcher bracketed = IN_BRACKETS.matcher(rest);
        if (bracketed.matches()) {
            return Optional.of(bare + " \"" + bracketed.group(1) + "\"");
        }
        if (isOfNumber(rest)) {
            return Optional.of(bare + " \"" + BRACKETS.trimFrom(rest) + "\"");
        }
        return isProse(rest) && !rest.startsWith("%") ? Optional.of(bare + " \"" + rest + "\"") : Optional.empty();
    }

    /** Whether words after a number are about the number, as in {@code 64 corrected} and {@code 64 (provisional)}. */
    public static boolean isOfNumber(String words) {
        return SAID_OF_NUMBER.matcher(words).matches();
    }

    /** Whether words after a number say that it is a total. */
    public static boolean isToDate(String words) {
        return TO_DATE.matcher(BRACKETS.trimFrom(words)).matches();
    }

    /** Whether a unit has to stand in backquotes to be taken for one. */
    public static boolean wantsQuotes(Quantity number) {
        String unit = number.unit();
        return instead(number, "").isPresent()
                || total(number.words(), "").isPresent()
                || isBetween(unit.substring(unit.lastIndexOf(' ') + 1))
                || isProse(unit);
    }

    /** Whether the word joins what stands before it and after it, so that no unit ends in it. */
    public static boolean isBetween(String word) {
        return BETWEEN.contains(word);
    }

    /** More words than units have, or one with a capital; what has only capitals may well be counted, as CPNs are. */
    private static boolean isProse(String words) {
        List<String> all = BLANKS.splitToList(words);
        return all.size() > MOST_WORDS || all.stream().anyMatch(ReadingWords::isCapital);
    }

    private static boolean isCapital(String word) {
        return word.length() > 1 && Character.isUpperCase(word.charAt(0)) && Character.isLowerCase(word.charAt(1));
    }
}

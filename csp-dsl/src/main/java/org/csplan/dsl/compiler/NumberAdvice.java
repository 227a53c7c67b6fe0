package org.csplan.dsl.compiler;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.csplan.core.model.QuantityParser;
import org.csplan.core.model.When;
import org.csplan.dsl.internal.BoundWords;
import org.csplan.dsl.internal.LetterFigures;
import org.csplan.dsl.internal.NumberUse;
import org.csplan.dsl.internal.PartOfWhole;
import org.csplan.dsl.internal.ShortNumbers;
import org.csplan.dsl.internal.SpelledNumbers;
import org.csplan.dsl.internal.SpelledShares;
import org.csplan.dsl.internal.UnitAdvice;
import org.csplan.dsl.syntax.Keyword;

/** What to write instead of words that officers use for a number and that are none. */
final class NumberAdvice {

    private static final ImmutableSet<String> NOTHING = ImmutableSet.of("-", "–", "—", "n/a", "na", "?", "tba", "tbd");

    /** That there is no change is not that there is nothing. */
    private static final Pattern UNCHANGED = Pattern.compile(
            "(?i)(?:no|without)(?: [a-z]+)? changes?(?: [^0-9]*)?|unchanged(?: [^0-9]*)?|(?:the )?same(?: as [^0-9]*)?|as before");

    private static final Pattern ABOUT =
            Pattern.compile("(?:~|c\\.|ca\\.?|circa|about|around|approx\\.?|approximately) ?([£€$]?[0-9].*)");
    private static final Pattern SIGN = Pattern.compile(BoundWords.SIGN + " ?([0-9].*)");
    private static final Pattern OR_MORE = Pattern.compile("([0-9][0-9,.]*)\\+(.*)");
    /** Where no number says how many fewer. */
    private static final Pattern COMPARED = Pattern.compile(
            "(?i)(?:fewer|less|lower|more|higher|better|greater|improved|increased|reduced)(?: (?!.*\\bthan\\b)[^0-9]*)?");

    private static final Pattern RANGE = Pattern.compile("[0-9][0-9,.]* ?[-–—] ?([0-9].*)");
    private static final Pattern RATIO = Pattern.compile("([0-9][0-9,.]*) ?(?:/|out of) ?([0-9].*)");
    private static final Pattern SIGN_FIRST = Pattern.compile("% ?([0-9][0-9.]*)(.*)");
    private static final Pattern SIGN_LAST = Pattern.compile("([0-9][0-9,.]*) ?([£€$])");
    private static final Pattern LENGTH_OR_MILLIONS = Pattern.compile("[0-9]+(?:\\.[0-9]+)? ?m\\b.*");
    /** A number that is not nought, alone or before a word for several of what it counts. */
    private static final Pattern COUNTED =
            Pattern.compile("(?!0\\b)[£€$]?[0-9,]+(?: \\p{Ll}+(?<!third|quarter|halve|fifth|tenth)s)?");

    static final CharMatcher CURRENCY = CharMatcher.anyOf("£€$");

    private static final Pattern BARE_NUMBER = Pattern.compile("[0-9][0-9,.]*");
    private static final Pattern BLANK_BETWEEN = Pattern.compile("([£€$]?[0-9]{1,3}(?: [0-9]{3})+)\\b(.*)");

    private NumberAdvice() {}

    /**
     * None where nothing better can be said than that the words are no number.
     *
     * @param words one blank between them
     */
    static Optional<String> instead(String words, NumberUse use) {
        String small = Ascii.toLowerCase(words);
        boolean unknown = NOTHING.contains(small) || (small.equals("tbc") && !use.isTarget());
        if (unknown) {
            return Optional.of(
                    use.isTarget()
                            ? "write tbc for a number that is still to be agreed"
                            : "leave it out until the number is known");
        }
        if (!use.isSum() && UNCHANGED.matcher(words).matches()) {
            return Optional.of(
                    use.isTarget()
                            ? "as in: " + Keyword.MAINTAIN.example()
                            : "leave it out where there is no new number; that nothing has changed is told in quotes");
        }
        if (use == NumberUse.READING && words.indexOf(';') > 0) {
            return Optional.of("write a comma instead of the semicolon");
        }
        if (use.isTarget() && COMPARED.matcher(words).matches()) {
            return Optional.of("say how many, or write tbc until that is agreed");
        }
        Optional<String> share = use.isTarget() ? SpelledShares.of(words) : Optional.empty();
        if (share.isPresent()) {
            return Optional.of(
                    use == NumberUse.COUNT
                            ? "write at least or at most " + share.get() + " instead of target"
                            : "write " + share.get());
        }
        Matcher length = LENGTH_OR_MILLIONS.matcher(words);
        Optional<String> millions = length.matches() && !use.isSum() ? ShortNumbers.inFull(words) : Optional.empty();
        if (millions.isPresent()) {
            return Optional.of(
                    "write " + millions.get() + " if millions are meant; of a length the measure's text tells");
        }
        return number(small, words)
                .filter(NumberAdvice::isNumber)
                .map(number -> afterSum(number, use).orElseGet(() -> "write " + number(number, use)))
                .or(() -> bound(words, use));
    }

    /**
     * The same number as csp writes numbers, where only its writing is wrong: {@code £85,000} for {@code £85k}. None where
     * people have to say more: whether {@code 20m} is a length, which currency {@code 85k} has, what {@code one a month} or {@code 4 200 metre swims}
     * come to.
     *
     * @param words one blank between them
     */
    static Optional<String> rewritten(String words, NumberUse use) {
        return SpelledNumbers.withFigures(words)
                .or(() -> withCommas(words))
                .filter(figures -> COUNTED.matcher(figures).matches())
                .or(() -> turned(words))
                .or(() -> CURRENCY.matches(words.charAt(0)) ? ShortNumbers.inFull(words) : Optional.empty())
                .filter(number -> isNumber(number) && (!use.isSum() || isSum(number)));
    }

    /** One sum and nothing more, as of two somebody has to choose. */
    private static boolean isSum(String number) {
        return CURRENCY.matches(number.charAt(0)) && number.indexOf(' ') < 0;
    }

    /** A sum has a currency, for advice that is itself wrong would lead from one mistake to the next. */
    private static String number(String number, NumberUse use) {
        if (!use.isSum()) {
            return number;
        }
        return BARE_NUMBER.matcher(number).matches()
                ? "£" + number
                : QuantityParser.parse(number)
                        .toOptional()
                        .flatMap(UnitAdvice::withSign)
                        .orElse(number);
    }

    /** What to do with what stands after a sum, as after one that is written in full. */
    private static Optional<String> afterSum(String number, NumberUse use) {
        return use.isSum() && CURRENCY.matches(number.charAt(0))
                ? QuantityParser.parse(number)
                        .toOptional()
                        .flatMap(sum -> UnitAdvice.of(sum, use, When.USUAL_YEAR_START))
                        .map(UnitAdvice.Wrong::help)
                : Optional.empty();
    }

    private static Optional<String> number(String small, String words) {
        if (small.equals("none") || small.equals("nil") || small.equals("nothing") || small.equals("zero")) {
            return Optional.of("0");
        }
        int blank = small.indexOf(' ');
        return SpelledNumbers.withFigures(words)
                .or(() -> first(ABOUT, small))
                .or(() -> both(SIGN_FIRST, words, "%"))
                .or(() -> turned(words))
                .or(() -> ShortNumbers.inFull(words))
                .or(() -> withCommas(words))
                .or(() -> Optional.of(LetterFigures.mend(words.substring(0, blank < 0 ? words.length() : blank))
                        + (blank < 0 ? "" : words.substring(blank))));
    }

    private static Optional<String> bound(String words, NumberUse use) {
        return sign(words, use)
                .or(() -> orMore(words, use))
                .or(() -> ratio(words, use))
                .or(() -> first(RANGE, words).map(number -> "write one number, such as " + number));
    }

    /** Only a target is replaced by a bound: of a change, and of what was found, one number is wanted. */
    private static Optional<String> sign(String words, NumberUse use) {
        Matcher said = SIGN.matcher(words);
        if (!said.matches()) {
            return Optional.empty();
        }
        return use == NumberUse.COUNT
                ? BoundWords.ofSign(said.group(1), said.group(2)).map(BoundWords::insteadOfTarget)
                : Optional.of("write " + said.group(2));
    }

    private static Optional<String> orMore(String words, NumberUse use) {
        return both(OR_MORE, words, "")
                .map(number -> use == NumberUse.COUNT ? BoundWords.insteadOfTarget(true, number) : "write " + number);
    }

    private static Optional<String> ratio(String words, NumberUse use) {
        Matcher ratio = RATIO.matcher(words);
        if (!ratio.matches() || use.isSum()) {
            return Optional.empty();
        }
        return use == NumberUse.READING
                ? Optional.of("write " + ratio.group(1) + " of " + ratio.group(2))
                : PartOfWhole.of(ratio.group(1), ratio.group(2)).map(part -> part.help(use));
    }

    private static Optional<String> first(Pattern pattern, String words) {
        Matcher matcher = pattern.matcher(words);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static Optional<String> both(Pattern pattern, String words, String between) {
        Matcher matcher = pattern.matcher(words);
        return matcher.matches() ? Optional.of(matcher.group(1) + between + matcher.group(2)) : Optional.empty();
    }

    private static Optional<String> turned(String words) {
        Matcher matcher = SIGN_LAST.matcher(words);
        return matcher.matches() ? Optional.of(matcher.group(2) + matcher.group(1)) : Optional.empty();
    }

    private static Optional<String> withCommas(String words) {
        Matcher matcher = BLANK_BETWEEN.matcher(words);
        return matcher.matches()
                ? Optional.of(matcher.group(1).replace(' ', ',') + matcher.group(2))
                : Optional.empty();
    }

    private static boolean isNumber(String words) {
        return QuantityParser.parse(words).toOptional().isPresent();
    }
}

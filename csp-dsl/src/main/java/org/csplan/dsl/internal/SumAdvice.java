package org.csplan.dsl.internal;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.csplan.core.model.Quantity;
import org.csplan.core.model.QuantityParser;
import org.csplan.dsl.syntax.Keyword;

/** What to write instead of words that officers use for a sum of money and that are none. */
public final class SumAdvice {

    /** What people say of a sum that is all until now. */
    public static final ImmutableSet<String> SO_FAR_WORDS = ImmutableSet.of(
            "to date", "todate", "so far", "up to now", "ytd", "cumulative", "in total", "in all", "altogether");

    private static final String FIGURES = "[0-9][0-9,.]*(?: ?[kKmM]\\b)?";
    private static final String SUM = "([£€$] ?" + FIGURES + ")";
    private static final Pattern ANY = Pattern.compile(SUM);
    private static final Pattern ABOUT = Pattern.compile(
            "(?i)(?:~|c\\.?|ca\\.?|circa|about|around|approx\\.?|approximately|estimated|est\\.?) ?" + SUM);
    private static final Pattern RANGE = Pattern.compile(
            "(?i)(?:from |between )?([£€$])? ?" + FIGURES + " ?(?:[-–—]|to|and) ?(([£€$])? ?" + FIGURES + ")");
    private static final Pattern TWO = Pattern.compile("(?i)" + SUM + " ?(?:and|plus|\\+|&) ?" + SUM);
    /** A sum of several, with who pays it if that is said. */
    private static final Pattern ONE_OF_SEVERAL = Pattern.compile("(?i)" + SUM
            + "(?: from (?<payer>[^\"“”£€$]+?|[\"“][^\"“”]+[\"”])| \\((?<within>[^()\"“”£€$]+)\\)"
            + "| (?<bare>(?-i:\\p{Lu})[\\p{L}' -]*?))? ?(?:(?:[,;&+]|\\b(?:and|plus)\\b)[ ,;]?"
            + "(?: ?and\\b)? ?(?=[£€$])|$)");

    /** A sum, and in brackets the parts of which it is. */
    private static final Pattern SPLIT = Pattern.compile(SUM + " ?\\(([^()]+)\\)");

    /** Right after a sum, for a name may have such words; a comma between digits is of a number. */
    private static final Splitter BETWEEN_PAYERS = Splitter.onPattern(
                    "(?<=[0-9kKmM]) ?(?:[;&+]|,(?![0-9]{3})|\\band\\b)")
            .trimResults();

    private static final Pattern PAYER_AND_SUM = Pattern.compile("(\\p{L}[^£€$\"“”]*?):? " + SUM);

    private static final Pattern AT_MOST = Pattern.compile(
            "(?i)(?:up to|max(?:imum)?\\.?(?: of)?|no more than|at most|not exceeding|capped at) " + SUM);
    private static final Pattern PART = Pattern.compile("(?i)" + SUM + " (?:out )?of (?:the )?" + SUM + "(?: budget)?");
    private static final Pattern SO_FAR =
            Pattern.compile("(?i)" + SUM + " (?:" + String.join("|", SO_FAR_WORDS) + ")\\.?");
    private static final Pattern IN_BRACKETS = Pattern.compile("\\(([£€$])?([0-9][0-9,.]*)\\)");
    private static final Pattern LATER = Pattern.compile("(?i)to be [a-z]+|not yet [a-z]+");

    private SumAdvice() {}

    /**
     * None where nothing better can be said than that the words are no sum.
     *
     * @param words all that stands for the sum, one blank between them
     * @param line {@link Keyword#BUDGET} or {@link Keyword#SPENT}
     */
    public static Optional<String> instead(String words, Keyword line) {
        String write = "write " + line.word() + " ";
        if (LATER.matcher(words).matches()) {
            return Optional.of("leave the line out until the sum is agreed");
        }
        return inBrackets(words)
                .map(sum -> write + sum)
                .or(() -> about(words).map(sum -> write + sum + "; that it is not exact stands in a note"))
                .or(() -> first(AT_MOST, words).map(sum -> write + sum + "; that it is the most stands in a note"))
                .or(() -> first(SO_FAR, words)
                        .map(sum -> write + sum + ": it is all that was spent so far; in progress write " + sum
                                + " to date"))
                .or(() -> part(words, line))
                .or(() -> two(words, "", line))
                .or(() -> line == Keyword.BUDGET ? ofSeveral(words) : Optional.empty())
                .or(() -> range(words, line));
    }

    /** What to write for {@code (£5,000)}, which in accounts is money that comes back; none where the words are something else. */
    static Optional<String> inBrackets(String words) {
        Matcher sum = IN_BRACKETS.matcher(words);
        if (!sum.matches()) {
            return Optional.empty();
        }
        String sign = sum.group(1) == null ? "£" : sum.group(1);
        return Optional.of(sign + sum.group(2) + ", without brackets"
                + (sum.group(1) == null ? " and with the sign of its money" : "")
                + "; if they say that it comes back, that stands in a note");
    }

    /** The sum of {@code approx £500}, in figures. */
    public static Optional<String> about(String words) {
        return first(ABOUT, words);
    }

    /**
     * {@code £5,000 and £2,000}, of which each may have a line.
     *
     * @param paid what says who pays both, with a blank before it; nothing where nobody is named
     */
    static Optional<String> two(String words, String paid, Keyword line) {
        Matcher two = TWO.matcher(words);
        if (!two.matches()) {
            return Optional.empty();
        }
        String first = inFull(two.group(1));
        String second = inFull(two.group(2));
        Optional<Quantity> one = QuantityParser.parse(first).toOptional();
        Optional<Quantity> other = QuantityParser.parse(second).toOptional();
        boolean alike = one.isPresent()
                && other.isPresent()
                && one.get().unit().equals(other.get().unit());
        if (!alike) {
            return Optional.empty();
        }
        String total = Quantity.of(
                        one.get().amount().add(other.get().amount()), one.get().unit())
                .words();
        String begins = line.word() + " ";
        return Optional.of("write " + begins + total + paid
                + (line == Keyword.BUDGET
                        ? ", or a line for each: " + begins + first + paid + " and below it " + begins + second + paid
                        : ""));
    }

    /** {@code PCC £5,000, Council £2,000}, after the sum of both. */
    private static Optional<String> ofPayersInBrackets(String words) {
        List<String> lines = new ArrayList<>();
        for (String part : BETWEEN_PAYERS.split(words)) {
            Matcher one = PAYER_AND_SUM.matcher(part);
            if (!one.matches()) {
                return Optional.empty();
            }
            lines.add("budget " + inFull(one.group(2)) + " from \"" + one.group(1) + "\"");
        }
        return Optional.of("if these are who pays, write a line for each: " + String.join(" and below it ", lines));
    }

    /**
     * {@code £5,000 from PCC and £2,000 from Council}, {@code £5k (PCC) and £2k HRA}, or more of them.
     *
     * @param words all that stands after {@code budget}
     */
    static Optional<String> ofSeveral(String words) {
        Matcher split = SPLIT.matcher(words);
        if (split.matches()) {
            return ofPayersInBrackets(split.group(2));
        }
        List<String> sums = new ArrayList<>();
        List<String> payers = new ArrayList<>();
        Matcher one = ONE_OF_SEVERAL.matcher(words);
        int at = 0;
        boolean isSure = true;
        while (at < words.length() && one.region(at, words.length()).lookingAt()) {
            sums.add("budget " + inFull(one.group(1)));
            Optional<String> unsure =
                    Optional.ofNullable(one.group("within")).or(() -> Optional.ofNullable(one.group("bare")));
            isSure &= unsure.isEmpty();
            unsure.or(() -> Optional.ofNullable(one.group("payer")))
                    .ifPresent(payer -> payers.add(" from \"" + payer(payer) + "\""));
            at = one.end();
        }
        if (at < words.length() || sums.size() < 2) {
            return Optional.empty();
        }
        boolean each = payers.size() == sums.size();
        // Two sums of which one payer or none is told may be meant to be added.
        boolean all = sums.size() > 2 && (payers.isEmpty() || (payers.size() == 1 && one.group("payer") != null));
        if (!each && !(all && isSure)) {
            return Optional.empty();
        }
        String ofAll = payers.isEmpty() ? "" : payers.get(0);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < sums.size(); i++) {
            lines.add(sums.get(i) + (each ? payers.get(i) : ofAll));
        }
        return Optional.of((isSure ? "" : "if these are who pays, ") + "write a line for each: "
                + String.join(" and below it ", lines));
    }

    /** Whether another sum of money stands in what should be who pays. */
    static boolean holdsSum(String payer) {
        return ANY.matcher(payer).find();
    }

    static String payer(String words) {
        return CharMatcher.anyOf("\"“” ").trimFrom(words);
    }

    private static Optional<String> part(String words, Keyword line) {
        Matcher part = PART.matcher(words);
        return part.matches() && line == Keyword.SPENT
                ? Optional.of("write spent " + inFull(part.group(1)) + ", and on a line of its own budget "
                        + inFull(part.group(2)))
                : Optional.empty();
    }

    private static Optional<String> range(String words, Keyword line) {
        Matcher range = RANGE.matcher(words);
        // Without "between" the two are to be added.
        if (TWO.matcher(words).matches() || !range.matches() || (range.group(1) == null && range.group(3) == null)) {
            return Optional.empty();
        }
        String last = (range.group(3) == null ? range.group(1) : "") + range.group(2);
        String one = "write one sum, such as " + line.word() + " " + inFull(last);
        return Optional.of(line == Keyword.BUDGET ? one + ", or the words in quotes: budget \"" + words + "\"" : one);
    }

    private static String inFull(String sum) {
        return ShortNumbers.inFull(sum).orElse(sum);
    }

    private static Optional<String> first(Pattern pattern, String words) {
        Matcher matcher = pattern.matcher(words);
        return matcher.matches() ? Optional.of(inFull(matcher.group(1))) : Optional.empty();
    }
}

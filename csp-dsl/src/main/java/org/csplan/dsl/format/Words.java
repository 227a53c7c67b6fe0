package org.csplan.dsl.format;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import java.time.Month;
import java.util.Arrays;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.csplan.core.model.Figure;
import org.csplan.core.model.MeasureTier;
import org.csplan.core.model.Parsed;
import org.csplan.core.model.Quantity;
import org.csplan.core.model.When;
import org.csplan.core.model.WhenParser;
import org.csplan.dsl.internal.QuotedText;
import org.csplan.dsl.internal.ReadingWords;
import org.csplan.dsl.internal.UnitAdvice;
import org.csplan.dsl.syntax.Keyword;
import org.csplan.dsl.syntax.QuantitySyntax;

/** How ids, texts, times and numbers are written so that they are read as they were meant. */
public final class Words {

    private static final Pattern GROUPED = Pattern.compile("[0-9]{1,3}(,[0-9]{3})+");

    private static final Splitter BLANKS = Splitter.on(' ');

    /** What no word of a line holds, as {@code CHARACTER} of the grammar has it. */
    private static final CharMatcher BETWEEN_WORDS = CharMatcher.whitespace().or(CharMatcher.anyOf("\"“,#=`\uFEFF"));

    private Words() {}

    /** The text in the plainest quotes that it doesn't hold itself; {@code indent} is for prose of several lines. */
    public static String text(String text, String indent) {
        return QuotedText.of(text, indent);
    }

    /** The id of a measure, in backquotes also where it could be taken for a tier. */
    static String measureId(String id) {
        boolean tier = Arrays.stream(MeasureTier.values())
                .anyMatch(known -> known.word().equals(id));
        return tier ? "`" + id + "`" : Keyword.asId(id);
    }

    /** A term of the glossary, in backquotes where it is no single plain word. */
    static String term(String term) {
        boolean plain = term.chars().allMatch(c -> Character.isLetterOrDigit(c) || "-_./&".indexOf(c) >= 0)
                && Keyword.of(term).isEmpty();
        return plain ? term : "`" + term + "`";
    }

    /** The words of the time, or its days where the words would be read as another one. */
    public static String time(When when, Month yearStart) {
        Parsed<When> read = WhenParser.parse(when.words(), yearStart);
        boolean writable = BLANKS.splitToStream(when.words()).allMatch(Words::isPlainInTime);
        boolean same = read.toOptional().filter(when::equals).isPresent();
        return writable && same
                ? when.words()
                : when.isOneDay() ? when.from().toString() : when.from() + " to " + when.to();
    }

    /** The number and its unit, the unit in quotes where one of its words could be taken for something else. */
    static String number(Figure figure) {
        return number(figure, false, unit -> text(unit, ""));
    }

    /**
     * As {@link #number}, for a place where quotes would begin a text.
     *
     * @param statuses the plan's words for how something stands, for which the end of a unit must not be taken
     */
    static String reading(Quantity number, Set<String> statuses) {
        boolean status = BLANKS.splitToStream(number.unit()).anyMatch(statuses::contains);
        boolean unusual = status || ReadingWords.wantsQuotes(number);
        return number(number, unusual, quoted -> "`" + quoted.replace('`', '\'') + "`");
    }

    private static String number(Figure figure, boolean unusual, UnaryOperator<String> quoted) {
        String words = figure.words();
        int blank = words.indexOf(' ');
        if (blank < 0) {
            return words;
        }
        String unit = words.substring(blank + 1);
        boolean doubtful = figure.known()
                .filter(number -> UnitAdvice.wantsQuotes(number, When.USUAL_YEAR_START))
                .isPresent();
        boolean plain = !unusual && !doubtful && BLANKS.splitToStream(unit).allMatch(Words::isPlainInUnit);
        return words.substring(0, blank) + " " + (plain ? unit : quoted.apply(unit));
    }

    private static boolean isPlainInTime(String word) {
        boolean keywordOfTimes = word.equals("to") || word.equals("of") || word.equals("start");
        return BETWEEN_WORDS.matchesNoneOf(word)
                && (keywordOfTimes || Keyword.of(word).isEmpty());
    }

    private static boolean isPlainInUnit(String word) {
        boolean letters = word.chars().allMatch(c -> Character.isLetterOrDigit(c) || "%.-/'’".indexOf(c) >= 0);
        return (letters || GROUPED.matcher(word).matches())
                && Keyword.of(word).isEmpty()
                && Keyword.meantAfterNumber(word).isEmpty()
                && !QuantitySyntax.isPartOfTime(word)
                && !QuantitySyntax.isShare(word);
    }
}

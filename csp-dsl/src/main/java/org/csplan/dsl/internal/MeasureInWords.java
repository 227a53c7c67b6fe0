package org.csplan.dsl.internal;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.csplan.core.model.Quantity;
import org.csplan.core.model.QuantityParser;
import org.csplan.core.model.When;
import org.csplan.core.model.WhenParser;
import org.csplan.dsl.syntax.Keyword;

/**
 * A measure whose text stands without quotes and has its number among its words: {@code 100% of lights converted}, {@code Increase
 * from 3 to 9 school streets}. What is offered in its place can be read as it stands.
 */
public final class MeasureInWords {

    private static final String NUMBER = BoundWords.NUMBER;

    /** What is longer is prose. */
    private static final int LONGEST = 300;

    private static final String MORE = "increase|raise|improve|grow|rise";
    private static final String LESS = "reduce|decrease|lower|cut|fall|drop|decline";

    /** Its first words, which may say of what time the baseline is. */
    private static final String FROM = "from (?:an? |the )?(?:baseline of )?(?<from>" + NUMBER
            + "(?: [^()0-9]{1,60}?)?)(?: (?:in |\\()(?<when>[^()]{1,30}?)\\)?)? to (?<to>" + NUMBER + ")(?<unit> .+)?";

    private static final Pattern CHANGE_FIRST =
            Pattern.compile("(?i)(?:to )?(?<change>" + MORE + "|" + LESS + ")(?: (?<what>.+?))? " + FROM);

    private static final Pattern CHANGE_AFTER =
            Pattern.compile("(?i)(?<what>.+?),? (?:to )?(?<change>" + MORE + "|" + LESS + ")s? " + FROM);

    private static final Pattern CHANGE_BY = Pattern.compile("(?i)(?:to )?(?<change>" + MORE + "|" + LESS
            + ") (?<what>.+?) by (?<by>" + NUMBER
            + ")(?: compared (?:with|to))?,? (?:from|on|against) (?:an? |the )?(?:(?<when>[^()]{1,30}?) )?"
            + "baseline (?:of )?(?<from>" + NUMBER + "(?: .+)?)");

    private static final Pattern NUMBER_FIRST =
            Pattern.compile("(?<number>" + NUMBER + ")(?<whole> (?:out )?of (?:the )?(?=[0-9]))?(?<what> .+)");

    private static final Pattern OFTEN_LAST = Pattern.compile(
            "(?i)(?<what>.*?),? (?:(?:a|per|each|every) (?<often>week|month|quarter|year)|(?<adverb>week|month|quarter|year)ly"
                    + "|(?<annual>annually|per annum))");

    private static final Pattern OF_ALL = Pattern.compile("(?i)of (?:(?:the|all|our) )*");

    private static final Pattern TIME = Pattern.compile("(?i) (by|during) ");

    private static final int MOST_OF_A_UNIT = 4;

    private static final Splitter WORDS = Splitter.on(' ').omitEmptyStrings();

    private MeasureInWords() {}

    /** What to write in place of the words; none where nobody can tell which number of them is meant how. */
    public static Optional<String> instead(String words) {
        String line = CharMatcher.whitespace().trimAndCollapseFrom(words, ' ');
        if (line.length() > LONGEST || QuotedText.DOUBLE_QUOTES.matchesAnyOf(line)) {
            return Optional.empty();
        }
        Timed said = timed(line);
        return changed(said, CHANGE_FIRST)
                .or(() -> changed(said, CHANGE_AFTER))
                .or(() -> changedBy(said))
                .or(() -> numberFirst(said))
                .or(() -> bound(said));
    }

    /**
     * @param words without their last time, and with what stands in brackets behind that
     * @param time as it is written after a number; empty where none is said
     */
    private record Timed(String words, String time) {}

    private static Timed timed(String line) {
        int brackets = line.endsWith(")") ? line.lastIndexOf(" (") : -1;
        String whole = brackets < 0 ? line : line.substring(0, brackets);
        Matcher time = TIME.matcher(whole);
        while (time.find()) {
            if (isWhen(whole.substring(time.end()))) {
                return new Timed(
                        CharMatcher.is(',').trimTrailingFrom(whole.substring(0, time.start()))
                                + line.substring(whole.length()),
                        " " + Ascii.toLowerCase(time.group(1)) + " " + whole.substring(time.end()));
            }
        }
        return new Timed(line, "");
    }

    private static Optional<String> changed(Timed said, Pattern pattern) {
        Matcher change = pattern.matcher(said.words());
        if (!change.matches()) {
            return Optional.empty();
        }
        String unit = Optional.ofNullable(change.group("unit")).orElse("");
        Optional<String> what = Optional.ofNullable(change.group("what"));
        // What changes is told by the unit, where nothing else tells it.
        String to = change.group("to") + (what.isPresent() ? unit : "");
        return what.or(() -> Optional.of(unit).filter(words -> !words.isEmpty()))
                .flatMap(text -> change(text, change, ChangeBy.between(change.group("from"), to), said.time()));
    }

    private static Optional<String> changedBy(Timed said) {
        Matcher change = CHANGE_BY.matcher(said.words());
        return change.matches()
                ? change(
                        change.group("what"),
                        change,
                        ChangeBy.fromTo(direction(change), change.group("from"), change.group("by")),
                        said.time())
                : Optional.empty();
    }

    /** @param change as the language has it, which may go the other way than the words say */
    private static Optional<String> change(String text, Matcher said, Optional<String> change, String time) {
        Optional<String> baseline = Optional.ofNullable(said.group("when"));
        boolean timed = baseline.filter(when -> !isWhen(when)).isEmpty();
        return change.filter(words -> timed && words.startsWith(direction(said).word()))
                .filter(words -> isPlain(words.substring(words.indexOf(" to ") + " to ".length())))
                .map(words -> baseline.map(when -> words.replaceFirst(" to ", " in " + when + " to "))
                        .orElse(words))
                .flatMap(words -> measure(text, words + time));
    }

    private static Keyword direction(Matcher change) {
        return Ascii.toLowerCase(change.group("change")).matches(MORE) ? Keyword.INCREASE : Keyword.REDUCE;
    }

    private static Optional<String> numberFirst(Timed said) {
        Matcher first = NUMBER_FIRST.matcher(said.words());
        if (!first.matches() || !isPlain(first.group("number"))) {
            return Optional.empty();
        }
        String number = first.group("number");
        String what = first.group("what").strip();
        if (first.group("whole") != null) {
            // The other number stays where it can be read.
            return measure("of " + what, Keyword.TARGET.word() + " " + number + said.time());
        }
        Matcher often = OFTEN_LAST.matcher(what);
        if (often.matches()) {
            String text = OF_ALL.matcher(often.group("what")).replaceFirst("");
            return bounds(text, number + " per " + often(often) + said.time());
        }
        if (number.endsWith("%")) {
            return bounds(OF_ALL.matcher(what).replaceFirst(""), number + said.time());
        }
        String counted = number + " " + what;
        return measure(what, Keyword.TARGET.word() + " " + (isPlain(counted) ? counted : number) + said.time());
    }

    private static String often(Matcher said) {
        return Ascii.toLowerCase(Optional.ofNullable(said.group("often"))
                .or(() -> Optional.ofNullable(said.group("adverb")))
                .orElse(Keyword.YEAR.word()));
    }

    /** {@code Residual waste no more than 420 kg a year} */
    private static Optional<String> bound(Timed said) {
        String words = said.words();
        for (int blank = words.indexOf(' '); blank > 0; blank = words.indexOf(' ', blank + 1)) {
            String rest = words.substring(blank + 1);
            Optional<BoundWords> bound = BoundWords.of(rest).filter(found -> found.length() == rest.length());
            if (bound.isPresent()) {
                String text = CharMatcher.anyOf(" ,:;–—-").trimTrailingFrom(words.substring(0, blank));
                String number = bound.get().number().words();
                Matcher often = OFTEN_LAST.matcher(number);
                String bare = often.matches() ? often.group("what") : number;
                String held = bound.get().bound() + " " + bare + (often.matches() ? " per " + often(often) : "");
                return isPlain(bare)
                        ? measure(text, held + said.time() + bound.get().question())
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Whether less would be better nobody can tell. */
    private static Optional<String> bounds(String text, String number) {
        return measure(text, "at least " + number).map(line -> line + ", or at most " + number + " if less is better");
    }

    private static Optional<String> measure(String text, String number) {
        String plain = text.strip();
        return plain.isEmpty()
                ? Optional.empty()
                : QuotedText.onOneLine(capitalized(plain))
                        .map(quoted -> Keyword.MEASURE.word() + " " + quoted + " " + number);
    }

    private static String capitalized(String text) {
        return Ascii.toUpperCase(text.substring(0, 1)) + text.substring(1);
    }

    /** Whether words are one number with a unit in which no word means anything else. */
    private static boolean isPlain(String number) {
        Optional<Quantity> read = QuantityParser.parse(number).toOptional();
        return read.filter(quantity -> UnitAdvice.of(quantity, NumberUse.COUNT, When.USUAL_YEAR_START)
                                .isEmpty()
                        && WORDS.splitToStream(quantity.unit())
                                        .limit(MOST_OF_A_UNIT + 1)
                                        .count()
                                <= MOST_OF_A_UNIT
                        && WORDS.splitToStream(quantity.unit())
                                .allMatch(word -> Keyword.of(word).isEmpty() && isOfUnit(word)))
                .isPresent();
    }

    /** A word of letters, or with figures behind them as {@code tCO2e} has. */
    private static boolean isOfUnit(String word) {
        return !Character.isDigit(word.charAt(0))
                && CharMatcher.anyOf("(),;:#=\"").matchesNoneOf(word);
    }

    private static boolean isWhen(String words) {
        return WhenParser.isWhen(words, When.USUAL_YEAR_START);
    }
}

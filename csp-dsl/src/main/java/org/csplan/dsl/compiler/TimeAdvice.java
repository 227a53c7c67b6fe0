package org.csplan.dsl.compiler;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.csplan.core.model.WhenParser;

/** What to write instead of words that officers use for a time and that say none. */
final class TimeAdvice {

    /** More words than any two times have. */
    private static final int MOST_WORDS = 24;

    private static final Pattern QUARTER = Pattern.compile("[Qq][1-4]");

    private static final Splitter BLANKS = Splitter.on(' ').omitEmptyStrings();

    private static final ImmutableSet<String> NOTHING = ImmutableSet.of("-", "–", "—", "n/a", "na", "none", "nil", "?");
    private static final ImmutableSet<String> UNKNOWN = ImmutableSet.of("tba", "tbd", "tbc", "unknown", "unconfirmed");
    private static final ImmutableSet<String> FROM_TODAY = ImmutableSet.of(
            "asap", "soon", "shortly", "immediately", "now", "next", "this", "last", "today", "tomorrow", "yesterday");
    private static final ImmutableSet<String> ABOUT =
            ImmutableSet.of("c", "ca", "circa", "about", "approx", "approximately", "around", "roughly");
    private static final ImmutableSet<String> NEEDLESS = ImmutableSet.of(
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "mon",
            "tue",
            "wed",
            "thu",
            "fri",
            "sat",
            "sun",
            "fy",
            "by",
            "on",
            "in",
            "the",
            "during",
            "until",
            "before",
            "financial",
            "year",
            "month");
    private static final ImmutableSet<String> DIVIDING = ImmutableSet.of("or", "and", "&", "/", "then");

    private TimeAdvice() {}

    /** None where nothing better can be said than that the words are no time. */
    static Optional<String> instead(String words, Month yearStart) {
        List<String> parts = BLANKS.splitToList(words);
        List<String> plain = parts.stream()
                .map(part -> CharMatcher.anyOf(".,;:").trimTrailingFrom(Ascii.toLowerCase(part)))
                .toList();
        if (NOTHING.contains(Ascii.toLowerCase(words))) {
            return Optional.of(
                    "leave the line out if there is no date; one that is still to be agreed is written: due tbc");
        }
        if (plain.stream().anyMatch(UNKNOWN::contains)) {
            return Optional.of(
                    "a due date that is still to be agreed is written: due tbc; elsewhere leave the date out");
        }
        if (plain.stream().anyMatch(FROM_TODAY::contains)) {
            return Optional.of(
                    "write the day, month or quarter itself, as in June 2020: a plan is read at other times too");
        }
        Optional<String> told = beforeColon(words, yearStart);
        if (told.isPresent()) {
            return told;
        }
        Optional<String> two = divided(parts, plain, yearStart);
        if (two.isPresent()) {
            return two;
        }
        Optional<String> about = without(parts, plain, ABOUT, yearStart);
        if (about.isPresent()) {
            return about.map(
                    time -> "write " + time + "; a due date that is not sure is written: due provisionally " + time);
        }
        return without(parts, plain, NEEDLESS, yearStart)
                .or(() -> withFigures(words, yearStart))
                .map(time -> "write " + time);
    }

    /** {@code Q1 2019/20: on track}, as a cell of a table has it. */
    private static Optional<String> beforeColon(String words, Month yearStart) {
        int colon = words.indexOf(':');
        if (colon <= 0 || colon == words.length() - 1) {
            return Optional.empty();
        }
        String time = words.substring(0, colon).strip();
        String told = words.substring(colon + 1).strip();
        if (isTime(time, yearStart)) {
            return Optional.of("write the time without a colon, and words in quotes: " + time + " \"" + told + "\"");
        }
        return QUARTER.matcher(time).matches()
                ? Optional.of("write the quarter with its year and without a colon, and words in quotes, as in: " + time
                        + " 2019/20 \"" + told + "\"")
                : Optional.empty();
    }

    private static Optional<String> divided(List<String> parts, List<String> plain, Month yearStart) {
        for (int i = 1; i < Math.min(parts.size() - 1, MOST_WORDS); i++) {
            if (!DIVIDING.contains(plain.get(i))) {
                continue;
            }
            String first = String.join(" ", parts.subList(0, i));
            String second = String.join(" ", parts.subList(i + 1, parts.size()));
            if (isTime(second, yearStart)) {
                return Optional.of("write one of the two, or all the time between them: " + first + " to " + second);
            }
        }
        return Optional.empty();
    }

    /** The time that is left without words of this kind and without marks at the end. */
    private static Optional<String> without(
            List<String> parts, List<String> plain, ImmutableSet<String> needless, Month yearStart) {
        StringBuilder left = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            if (!needless.contains(plain.get(i))) {
                left.append(left.length() == 0 ? "" : " ").append(parts.get(i));
            }
        }
        String time = CharMatcher.anyOf(".,;:").trimTrailingFrom(left.toString());
        return Optional.of(time).filter(words -> isTime(words, yearStart));
    }

    private static Optional<String> withFigures(String words, Month yearStart) {
        String figures = BLANKS.splitToStream(words).map(LetterFigures::mend).collect(Collectors.joining(" "));
        return Optional.of(figures)
                .filter(mended -> !mended.equals(words) && isTime(mended, yearStart))
                .map(mended -> mended + ", with figures where letters stand");
    }

    private static boolean isTime(String words, Month yearStart) {
        return WhenParser.parse(words, yearStart).toOptional().isPresent();
    }
}

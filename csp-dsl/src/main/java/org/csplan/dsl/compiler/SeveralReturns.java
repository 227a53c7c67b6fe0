package org.csplan.dsl.compiler;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.csplan.core.model.Status;

/** Parts a line of a return that tells of several things, of each its own: {@code 1.3 green, 1.2 amber}. */
final class SeveralReturns {

    private static final CharMatcher BETWEEN = CharMatcher.anyOf(",;.");

    /** What may not be cut, and what parts the rest. A text that does not end goes to the end of the line. */
    private static final Pattern MARK = Pattern.compile("\"[^\"]*\"?|“[^”]*”?|`[^`]*`?|[,;]|\\.(?=\\s)");

    private static final Pattern NEXT = Pattern.compile("\\s*(?:and\\s+|&\\s+)?([^\\s=,;\"“`]+)(\\s*=)?");

    /** A number alone may as well be what was counted. */
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    private static final CharMatcher QUOTES = CharMatcher.anyOf("\"“");

    private static final Pattern OF_ALL = Pattern.compile("\\b(?:visible|from)\\b");

    /** A share, a text, what was spent, a milestone or a reading. */
    private static final Pattern TOLD = Pattern.compile("[0-9]{1,3}%|[\"“]|spent |milestone |=|[^\\s=\"“]+ ?=");

    private static final Pattern WORD = Pattern.compile("\\s+(\\p{L}+)(?![\\p{L}-])");

    private static final Splitter WORDS = Splitter.on(CharMatcher.whitespace()).omitEmptyStrings();

    /** A status and a share. */
    private static final int MOST_WITHOUT_QUOTES = 2;

    private SeveralReturns() {}

    /**
     * What the line tells of each, without the marks between; empty where it tells of one.
     *
     * @param line of one line
     * @param isKnown whether something has an id
     */
    static ImmutableList<String> of(String line, Predicate<String> isKnown) {
        ImmutableList.Builder<String> parts = ImmutableList.builder();
        int from = 0;
        Matcher mark = MARK.matcher(line);
        Matcher next = NEXT.matcher(line);
        while (mark.find()) {
            if (BETWEEN.matches(line.charAt(mark.start()))
                    && next.region(mark.end(), line.length()).lookingAt()
                    && isKnown(next, isKnown)
                    && (line.charAt(mark.start()) != '.' || isStatus(line, next.end(1)))) {
                parts.add(line.substring(from, mark.start()).strip());
                from = next.start(1);
            }
        }
        return from == 0
                ? ImmutableList.of()
                : parts.add(BETWEEN.trimTrailingFrom(line.substring(from).strip()))
                        .build();
    }

    /** Whether it is certain what belongs to which: what is said once of all may stand at the end, or at the beginning. */
    static boolean areApart(ImmutableList<String> parts) {
        long texts = parts.stream().filter(QUOTES::matchesAnyOf).count();
        return (texts == 0 || texts == parts.size())
                && parts.stream().allMatch(part -> !OF_ALL.matcher(part).find() && tells(part));
    }

    /** After prose nobody can tell where it ends. */
    private static boolean tells(String part) {
        String told = part.substring(part.indexOf(' ') + 1).strip();
        List<String> words = WORDS.splitToList(told);
        boolean isShort = words.size() <= MOST_WITHOUT_QUOTES
                || TOLD.matcher(told.substring(words.get(0).length()).strip()).lookingAt();
        return TOLD.matcher(told).lookingAt()
                || (isShort && Status.of(words.get(0)).isPresent());
    }

    /** Whether a status stands next, so that what is before the full stop is told of something else. */
    private static boolean isStatus(String line, int from) {
        Matcher word = WORD.matcher(line).region(from, line.length());
        return word.lookingAt() && Status.of(Ascii.toLowerCase(word.group(1))).isPresent();
    }

    private static boolean isKnown(Matcher next, Predicate<String> isKnown) {
        String name = ReturnAdvice.MARKS.trimTrailingFrom(next.group(1));
        if (next.group(2) == null) {
            return !NUMBER.matcher(name).matches() && isKnown.test(name);
        }
        int dot = name.lastIndexOf('.');
        return dot > 0 && isKnown.test(name.substring(0, dot));
    }
}

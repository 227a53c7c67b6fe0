package org.csplan.dsl.internal;

import com.google.common.base.CharMatcher;
import java.time.Month;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.csplan.core.model.When;
import org.csplan.core.model.WhenParser;

/**
 * A time that was moved, both times in one: {@code October 2026 -> December 2026}.
 *
 * @param first the time that was agreed at first
 * @param now the time that holds now
 */
record MovedTime(String first, String now) {

    private static final String MOVED =
            "(?:revised|moved|extended|changed|postponed|rescheduled|slipped|delayed|deferred"
                    + "|brought forward|put back)";
    private static final String WAS = "(?:was|were|previously|formerly|originally|instead of|" + MOVED + " from)";
    private static final String IS = "(?:(?:now|but|and) )*(?:" + MOVED + " (?:to|until|till)|now|" + MOVED + ")";

    private static final Pattern FROM_TO = Pattern.compile("(?i)" + MOVED + " from (.+) to (.+)");
    private static final Pattern ARROW = Pattern.compile("(.+?) ?(?:[-–—=]+>|[→⇒➔➜]) ?(.+)");
    private static final Pattern WAS_FIRST = Pattern.compile("(?i)" + WAS + " (.+?) " + IS + " (.+)");
    private static final Pattern FIRST_IS_NOW = Pattern.compile("(?i)(.+?) " + IS + " (.+)");
    private static final Pattern NOW_WAS = Pattern.compile("(?i)(.+?) " + WAS + " (.+)");

    /** What is longer is prose. */
    private static final int LONGEST = 120;

    private static final CharMatcher MARKS = CharMatcher.anyOf("()[],;");
    private static final CharMatcher DASHES = CharMatcher.anyOf(" -–—.:");

    /** Whether the words hold an arrow, which between two times may stand for "to" as well. */
    static boolean hasArrow(String words) {
        return words.length() <= LONGEST && ARROW.matcher(words).matches();
    }

    /** None where the words don't name two times in such words. A year that one of the two lacks is that of the other. */
    static Optional<MovedTime> of(String words, Month yearStart) {
        if (words.length() > LONGEST) {
            return Optional.empty();
        }
        String plain = CharMatcher.whitespace().trimAndCollapseFrom(MARKS.replaceFrom(words, ' '), ' ');
        return in(FROM_TO, plain, false, yearStart)
                .or(() -> in(ARROW, plain, false, yearStart))
                .or(() -> in(WAS_FIRST, plain, false, yearStart))
                .or(() -> in(NOW_WAS, plain, true, yearStart))
                .or(() -> in(FIRST_IS_NOW, plain, false, yearStart));
    }

    private static Optional<MovedTime> in(Pattern pattern, String words, boolean nowFirst, Month yearStart) {
        Matcher said = pattern.matcher(words);
        if (!said.matches()) {
            return Optional.empty();
        }
        String before = DASHES.trimFrom(said.group(nowFirst ? 2 : 1));
        String after = DASHES.trimFrom(said.group(nowFirst ? 1 : 2));
        if (before.isEmpty() || after.isEmpty()) {
            return Optional.empty();
        }
        Optional<When> first = read(before, yearStart);
        Optional<When> now = read(after, yearStart);
        if (first.isPresent() && now.isPresent()) {
            return Optional.of(new MovedTime(before, after));
        }
        if (now.isPresent()) {
            return read(before + yearOf(after), yearStart)
                    .filter(earlier -> earlier.to().isBefore(now.get().to()))
                    .map(earlier -> new MovedTime(earlier.words(), after));
        }
        return first.flatMap(agreed -> read(after + yearOf(before), yearStart)
                .filter(later -> later.to().isAfter(agreed.to()))
                .map(later -> new MovedTime(before, later.words())));
    }

    /** With the blank before it, also where a year is all of the time. */
    private static String yearOf(String time) {
        return " " + time.substring(time.lastIndexOf(' ') + 1);
    }

    private static Optional<When> read(String words, Month yearStart) {
        return WhenParser.isWhen(words, yearStart)
                ? WhenParser.parse(words, yearStart).toOptional()
                : Optional.empty();
    }
}

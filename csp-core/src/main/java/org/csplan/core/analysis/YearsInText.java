package org.csplan.core.analysis;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.csplan.core.model.When;

/** The years that a title or an id names, as in {@code Community Safety Plan 2025/26}. */
final class YearsInText {

    private static final Pattern YEARS =
            Pattern.compile("(?<![0-9])([0-9]{4})(?!-[0-9]{2}-[0-9])(?:([/\u2013-])([0-9]{2})(?![0-9]))?(?![0-9])");

    private static final int CENTURY = 100;

    private YearsInText() {}

    /**
     * The text with each year of one time moved as far as another time is from it. Without the one, or where the two don't
     * begin in the same month, it is as it was.
     */
    static String moved(String text, Optional<When> before, When after) {
        if (before.isEmpty() || before.get().from().getMonth() != after.from().getMonth()) {
            return text;
        }
        int first = before.get().from().getYear();
        int last = before.get().to().getYear();
        int by = after.from().getYear() - first;
        return YEARS.matcher(text).replaceAll(years -> {
            int year = Integer.parseInt(years.group(1));
            return Matcher.quoteReplacement(
                    year < first || year > last ? years.group() : year + by + second(years, year, last, by));
        });
    }

    /** What stands behind the first year: {@code /26}, or nothing; what is no later year of the time, as a month, stays. */
    private static String second(MatchResult years, int year, int last, int by) {
        if (years.group(2) == null) {
            return "";
        }
        int second = Integer.parseInt(years.group(3));
        int full = year + Math.floorMod(second - year, CENTURY);
        boolean isYear = year < full && (full <= last || full == year + 1);
        return years.group(2) + (isYear ? String.format(Locale.ROOT, "%02d", (second + by) % CENTURY) : years.group(3));
    }
}

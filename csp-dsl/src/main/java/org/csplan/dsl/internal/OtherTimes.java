package org.csplan.dsl.internal;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.csplan.core.model.When;
import org.csplan.core.model.WhenParser;

/** Times that officers name in words that csp doesn't have. */
public final class OtherTimes {

    /** What says nothing of its own, or a thing that csp writes otherwise, in the order in which they are replaced. */
    private static final ImmutableMap<Pattern, String> PLAIN = ImmutableMap.<Pattern, String>builder()
            .put(Pattern.compile("[()\\[\\]]"), " ")
            .put(Pattern.compile("^(?i)from (?=.+ to )"), "")
            .put(Pattern.compile(" ?(?:[-–—=]+>|[→⇒➔➜]) ?"), " to ")
            .put(Pattern.compile("(?i)\\b(?:no|not) later than\\b|\\bat the latest\\b"), " ")
            .put(Pattern.compile("(?i)\\b(?:qtr|qrtr|qtr\\.)[ .]*([1-4])\\b"), "Q$1")
            .put(Pattern.compile("(?i)\\b([1-4])(Q|H)\\b"), "$2$1")
            .put(Pattern.compile("(?i)\\bfy ?(?=[0-9]{2})"), "")
            .put(Pattern.compile("(?i)^(.*[0-9]{2}[/–-][0-9]{2,4}) (?:financial )?year[ -]end$"), "end of $1")
            .put(Pattern.compile("(?i)\\b(?:financial )?year[ -]end\\b(?: of)?"), "end of")
            .buildOrThrow();

    private static final Pattern FINANCIAL = Pattern.compile("(?i).*\\b(?:fy|financial year|year[ -]end)(?![a-z]).*");
    private static final Pattern TWO_YEARS = Pattern.compile(".*[0-9]{2}[/–-][0-9]{2}.*");
    private static final Pattern ONE_YEAR = Pattern.compile("(.*?)\\b(20[0-9]{2})");
    private static final Pattern YEAR_END =
            Pattern.compile("(?i)(?:the )?(?:end of (?:the )?(?:financial year|fy)|(?:financial )?year[ -]end|fye)");

    private static final Pattern WEEK = Pattern.compile(
            "(?i)(?:the )?(?:(?:week|w)[ /]?(commencing|c|beginning|b|starting|of)|(?:week|w)[ /]?(?:ending|e))[:.]? (.+)");
    private static final Pattern MONTH_IN_NUMBERS = Pattern.compile("(0?[1-9]|1[0-2])\\.([0-9]{4})");
    private static final Pattern SLASH_BETWEEN = Pattern.compile("([\\p{L}0-9]+) ?/ ?([\\p{L}0-9]+ .*)");
    private static final Pattern CHRISTMAS = Pattern.compile("(?i)(?:christmas|xmas) ([0-9]{4})");
    private static final Pattern SEASON_OF_SCHOOLS = Pattern.compile(
            "(?i).*\\b(?:terms?|half[ -]term|easter|christmas|xmas|new year|(?:school|summer|bank) holidays?|halloween"
                    + "|bonfire night|ramadan|eid|diwali|freshers)\\b.*");
    private static final Pattern SPAN = Pattern.compile(
            "(?i)(?:(?:with)?in )?(?:the )?(?:next |first |coming )?(?:[0-9]{1,3}|an?|one|two|three|four|five"
                    + "|six|nine|ten|twelve|eighteen)[ -](?:days?|weeks?|months?|years?)\\b.*");

    /** What is longer is prose. */
    private static final int LONGEST = 120;

    private OtherTimes() {}

    /** The same in words that csp has, as far as it can be told word by word; the words themselves where nothing can. */
    static String plain(String words) {
        if (words.length() > LONGEST) {
            return words;
        }
        String plain = words;
        for (Map.Entry<Pattern, String> each : PLAIN.entrySet()) {
            plain = each.getKey().matcher(plain).replaceAll(each.getValue());
        }
        return CharMatcher.whitespace().trimAndCollapseFrom(plain, ' ');
    }

    /** What to write; none where the words name no such time. */
    static Optional<String> instead(String words, Month yearStart) {
        if (words.length() > LONGEST) {
            return Optional.empty();
        }
        return week(words, yearStart)
                .or(() -> monthInNumbers(words, yearStart))
                .or(() -> slashBetween(words, yearStart))
                .or(() -> financialYear(words, yearStart))
                .or(() -> ofSchools(words));
    }

    /** Whether the words count from a day that they don't name, as in {@code within 6 months}. */
    static boolean isCounted(String words) {
        return SPAN.matcher(words).matches();
    }

    /** Whether the words name the end of the plan's year without saying of which. */
    public static boolean isYearEnd(String words) {
        return YEAR_END.matcher(words).matches();
    }

    private static Optional<String> week(String words, Month yearStart) {
        Matcher said = WEEK.matcher(words);
        if (!said.matches()) {
            return Optional.empty();
        }
        Optional<When> day =
                time(said.group(2), yearStart).filter(when -> when.from().equals(when.to()));
        return day.map(when -> {
            String written = WhenParser.write(when.from());
            return said.group(1) == null
                    ? "write the day: " + written
                    : "write the day, " + written + ", or all the week, " + written + " to "
                            + WhenParser.write(when.from().plusDays(6));
        });
    }

    private static Optional<String> monthInNumbers(String words, Month yearStart) {
        Matcher said = MONTH_IN_NUMBERS.matcher(words);
        return said.matches()
                ? time(said.group(1) + "/" + said.group(2), yearStart).map(when -> "write " + month(when.from()))
                : Optional.empty();
    }

    /** {@code Nov/Dec 2026}, which runs from the one to the other. */
    private static Optional<String> slashBetween(String words, Month yearStart) {
        Matcher said = SLASH_BETWEEN.matcher(words);
        return said.matches()
                ? Optional.of(said.group(1) + " to " + said.group(2))
                        .filter(time -> WhenParser.isWhen(time, yearStart))
                        .map(time -> "write " + time)
                : Optional.empty();
    }

    /** A financial year with one number may be the one that begins in it, or the one that ends. */
    private static Optional<String> financialYear(String words, Month yearStart) {
        if (yearStart == Month.JANUARY
                || !FINANCIAL.matcher(words).matches()
                || TWO_YEARS.matcher(words).matches()) {
            return Optional.empty();
        }
        Matcher said = ONE_YEAR.matcher(CharMatcher.whitespace()
                .trimAndCollapseFrom(plain(words).replaceAll("(?i)\\b(?:the|financial|year|by|on|fy)\\b", ""), ' '));
        if (!said.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(said.group(2));
        String ends = said.group(1) + WhenParser.writeYear(YearMonth.of(year - 1, yearStart));
        String begins = said.group(1) + WhenParser.writeYear(YearMonth.of(year, yearStart));
        return time(ends, yearStart).map(when -> "write the year with both of its numbers: " + ends + " or " + begins);
    }

    private static Optional<String> ofSchools(String words) {
        Matcher christmas = CHRISTMAS.matcher(words);
        if (christmas.matches()) {
            return Optional.of("write December " + christmas.group(1));
        }
        return SEASON_OF_SCHOOLS.matcher(words).matches()
                ? Optional.of("write its day or its months, as in April 2027 or September to December 2027")
                : Optional.empty();
    }

    private static Optional<When> time(String words, Month yearStart) {
        return WhenParser.parse(words, yearStart).toOptional();
    }

    private static String month(LocalDate day) {
        return WhenParser.write(day.getMonth()) + " " + day.getYear();
    }
}

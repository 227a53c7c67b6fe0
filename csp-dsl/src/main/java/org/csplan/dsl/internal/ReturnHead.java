package org.csplan.dsl.internal;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.base.Joiner;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.csplan.core.model.Status;
import org.csplan.core.model.When;
import org.csplan.core.model.WhenParser;

/**
 * The first line of a return as officers write it, such as {@code Police return Q1 2026/27}.
 *
 * @param time as it is written; none if it does not say one
 * @param dated whether the time has its year
 * @param who the words for the agency; empty where none is named
 */
record ReturnHead(Optional<String> time, boolean dated, String who) {

    /** What says that a line begins a return. */
    private static final ImmutableSet<String> RETURN =
            ImmutableSet.of("update", "return", "returns", "report", "submission", "from");

    private static final ImmutableSet<String> FILLERS = ImmutableSet.of(
            "for", "by", "of", "the", "progress", "quarterly", "monitoring", "quarter", "period", "-", "–", "—");

    private static final Pattern QUARTER = Pattern.compile("(?i)[qh][1-4]\\b");

    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{N}&'’./-]*");

    private static final CharMatcher MARKS = CharMatcher.anyOf(":;,.()");

    private static final String FROM = " from ";

    /** Stands for a name where none has to be told. */
    private static final String NOBODY = "nobody";

    private static final int MOST_WORDS = 12;
    private static final int MOST_OF_A_NAME = 5;

    /** What is longer is no head of a return. */
    private static final int LONGEST = 200;

    private static final int SHORTEST_MONTH = 3;

    private static final Splitter WORDS = Splitter.on(CharMatcher.whitespace()).omitEmptyStrings();

    /** {@code Quarter ending September 2026}, which says its last month. */
    private static final Pattern ENDING = Pattern.compile(
            "(?i)\\b(?:quarter|qtr) (?:ending|ended|to):?(?: (?<day>[0-9]{1,2})(?:st|th)?)? (?<month>\\p{L}{3,9}) (?<year>20[0-9]{2})\\b");

    /** {@code 2nd quarter}, {@code Quarter 2}. */
    private static final Pattern ORDINAL = Pattern.compile(
            "(?i)\\b(?:(?:(1st|first)|(2nd|second)|(3rd|third)|(4th|fourth)) (?:quarter|qtr)|(?:quarter|qtr) (?:(1)|(2)|(3)|(4)))\\b(?: of\\b)?");

    private static final int QUARTERS = 4;
    private static final int MONTHS_OF_QUARTER = 3;

    /** Whether a line says by a word of its own that it begins a return. */
    static boolean names(String line) {
        return WORDS.splitToStream(line)
                .limit(MOST_WORDS)
                .anyMatch(word -> RETURN.contains(Ascii.toLowerCase(MARKS.trimFrom(word))));
    }

    /** The time that words say and nothing else, in the words of the language; none if they say another thing. */
    static Optional<String> time(String words) {
        String said = CharMatcher.whitespace().trimFrom(withQuarters(words));
        return Optional.of(said)
                .filter(time -> PartOfYear.isOne(time) || WhenParser.isWhen(time, When.USUAL_YEAR_START));
    }

    /** A quarter of which only the time is said, as above the lines of a return; whose it is has to be told. */
    static Optional<ReturnHead> ofQuarter(String line) {
        return time(MARKS.trimFrom(line))
                .filter(ReturnHead::isOfQuarter)
                .map(said -> new ReturnHead(Optional.of(said), !PartOfYear.isOne(said), ""));
    }

    /** Whether a time is a quarter or a half of a year, as returns are for. */
    static boolean isOfQuarter(String time) {
        return QUARTER.matcher(time).lookingAt() || firstOfThree(time).isPresent();
    }

    /** Whether two times are one, be it that the year of a quarter is written otherwise. */
    static boolean areSame(String time, String other) {
        return Ascii.equalsIgnoreCase(time, other)
                || (QUARTER.matcher(time).lookingAt()
                        && QUARTER.matcher(other).lookingAt()
                        && !PartOfYear.isOne(time)
                        && !PartOfYear.isOne(other)
                        && daysOf(time).equals(daysOf(other)));
    }

    /** Whether two times may well be one, of which either may lack its year. */
    static boolean mayBeSame(String time, String other) {
        return areSame(time, other)
                || isPartOf(time, other)
                || isPartOf(other, time)
                || daysOf(time)
                        .filter(days -> daysOf(other).filter(days::equals).isPresent())
                        .isPresent();
    }

    private static boolean isPartOf(String part, String time) {
        return PartOfYear.isOne(part) && Ascii.toLowerCase(time).startsWith(Ascii.toLowerCase(part) + " ");
    }

    /** Of quarters they are the same ones whenever the plan's years begin, or other ones. */
    private static Optional<List<LocalDate>> daysOf(String quarter) {
        return WhenParser.parse(quarter, When.USUAL_YEAR_START)
                .toOptional()
                .map(when -> List.of(when.from(), when.to()));
    }

    /** The line with its quarters as the language writes them. */
    private static String withQuarters(String line) {
        if (line.length() > LONGEST) {
            return line;
        }
        Matcher ordinal = ORDINAL.matcher(ENDING.matcher(line).replaceAll(ReturnHead::months));
        return ordinal.replaceAll(found -> {
            int number = 1;
            while (found.group(number) == null && found.group(number + QUARTERS) == null) {
                number++;
            }
            return "Q" + number;
        });
    }

    /** From the first to the last month, which is right whenever the plan's years begin. */
    private static String months(MatchResult quarter) {
        Matcher found = ENDING.matcher(quarter.group());
        String said = found.matches() ? found.group("month") : "";
        Optional<Month> month = Arrays.stream(Month.values())
                .filter(next -> said.length() >= SHORTEST_MONTH
                        && Ascii.toLowerCase(WhenParser.write(next)).startsWith(Ascii.toLowerCase(said)))
                .findFirst();
        Optional<YearMonth> last = month.map(ends -> YearMonth.of(Integer.parseInt(found.group("year")), ends));
        boolean whole = last.isPresent()
                && (found.group("day") == null
                        || Integer.parseInt(found.group("day")) == last.get().lengthOfMonth());
        if (!whole) {
            return Matcher.quoteReplacement(quarter.group());
        }
        YearMonth first = last.get().minusMonths(MONTHS_OF_QUARTER - 1);
        String year = first.getYear() == last.get().getYear() ? "" : " " + first.getYear();
        return WhenParser.write(first.getMonth()) + year + " to "
                + WhenParser.write(last.get().getMonth()) + " " + last.get().getYear();
    }

    /** The first of three whole months that a time goes over from one to another. */
    private static Optional<YearMonth> firstOfThree(String time) {
        if (!time.contains(" to ")) {
            return Optional.empty();
        }
        return WhenParser.parse(time, When.USUAL_YEAR_START)
                .toOptional()
                .filter(when -> when.from().getDayOfMonth() == 1)
                .filter(when -> YearMonth.from(when.from())
                        .plusMonths(MONTHS_OF_QUARTER - 1)
                        .atEndOfMonth()
                        .equals(when.to()))
                .map(when -> YearMonth.from(when.from()));
    }

    /** What quarter such months are where years begin in April; none where they are parts of two. */
    private static Optional<String> quarter(String time) {
        return firstOfThree(time).flatMap(first -> {
            int months = Math.floorMod(first.getMonthValue() - When.USUAL_YEAR_START.getValue(), Month.values().length);
            return months % MONTHS_OF_QUARTER == 0
                    ? Optional.of("Q" + (months / MONTHS_OF_QUARTER + 1) + " "
                            + WhenParser.writeYear(first.minusMonths(months)))
                    : Optional.empty();
        });
    }

    /** What the subject of an e-mail says of the return in it: its quarter, and from whom it is where it says so. */
    static Optional<ReturnHead> ofSubject(String subject) {
        if (!names(subject)) {
            return Optional.empty();
        }
        int from = Ascii.toLowerCase(subject).lastIndexOf(FROM);
        String who = from < 0
                ? ""
                : MARKS.trimFrom(subject.substring(from + FROM.length())).strip();
        boolean named = WORDS.splitToStream(who).limit(MOST_OF_A_NAME + 1).count() <= MOST_OF_A_NAME
                && WORDS.splitToStream(who).allMatch(word -> NAME.matcher(word).matches());
        // Whose it is else stands among other words, of which nobody can tell which are a name.
        return of(NOBODY + " " + (named && from >= 0 ? subject.substring(0, from) : subject))
                .filter(head -> head.time().filter(ReturnHead::isOfQuarter).isPresent())
                .map(head -> new ReturnHead(head.time(), head.dated(), named ? who : ""));
    }

    /** The head that a line was probably meant to be; none if it says something else. */
    static Optional<ReturnHead> of(String line) {
        List<String> words = new ArrayList<>();
        boolean returns = false;
        for (String word : WORDS.split(withQuarters(line))) {
            String bare = MARKS.trimFrom(word);
            String small = Ascii.toLowerCase(bare);
            returns |= RETURN.contains(small);
            if (!bare.isEmpty() && !RETURN.contains(small) && !FILLERS.contains(small)) {
                words.add(bare);
            }
        }
        if (words.isEmpty() || words.size() > MOST_WORDS) {
            return Optional.empty();
        }
        Optional<String> time = Optional.empty();
        boolean dated = false;
        for (int length = words.size(); length > 0 && time.isEmpty(); length--) {
            for (int from = 0; from + length <= words.size() && time.isEmpty(); from++) {
                List<String> part = words.subList(from, from + length);
                String said = Joiner.on(' ').join(part);
                boolean isTime = WhenParser.isWhen(said, When.USUAL_YEAR_START);
                if (isTime || PartOfYear.isOne(said)) {
                    time = Optional.of(said);
                    dated = isTime;
                    part.clear();
                }
            }
        }
        boolean named = !words.isEmpty()
                && words.size() <= MOST_OF_A_NAME
                && words.stream().allMatch(word -> NAME.matcher(word).matches())
                // Of two times nobody can tell which is meant.
                && words.stream()
                        .noneMatch(word -> PartOfYear.isOne(word)
                                || Status.of(Ascii.toLowerCase(word)).isPresent());
        return named && (returns || time.isPresent())
                ? Optional.of(new ReturnHead(time, dated, Joiner.on(' ').join(words)))
                : Optional.empty();
    }

    /** The line as it is written, which may lack its year; none if the time is missing. */
    Optional<String> line() {
        return time.filter(said -> !who.isEmpty()).map(said -> "update " + said + " from " + who);
    }

    /** What to do where two times stand around it, of which nobody else can tell which is meant. */
    String helpOfTimes(String time, String other) {
        String from = " from " + (who.isEmpty() ? "Police" : who);
        return "ask which of the two it is for, " + time + " or " + other + ", and write update " + time + from
                + " or update " + other + from
                + (PartOfYear.isOne(time) || PartOfYear.isOne(other) ? ", with its year, as in Q1 2026/27" : "");
    }

    /** What to do about it. */
    String help() {
        if (time.isEmpty()) {
            return "say for which time, as in: update Q1 2026/27 from " + (who.isEmpty() ? "Police" : who);
        }
        if (who.isEmpty()) {
            return "say from whom, as in: update " + time.get() + (dated ? "" : " 2026/27") + " from Police";
        }
        Optional<String> usual = quarter(time.get());
        if (usual.isPresent()) {
            return "write " + line().get() + ", or, where the plan's years begin in April, update " + usual.get()
                    + " from " + who;
        }
        String written = "write " + line().get();
        return dated ? written : written + ", and of which year, as in: update " + time.get() + " 2026/27 from " + who;
    }
}

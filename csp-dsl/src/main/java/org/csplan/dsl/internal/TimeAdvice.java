package org.csplan.dsl.internal;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.Month;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.csplan.core.model.WhenParser;
import org.csplan.dsl.syntax.Keyword;

/** What to write instead of words that officers use for a time and that say none. */
public final class TimeAdvice {

    /** More words than any two times have. */
    private static final int MOST_WORDS = 24;

    private static final Splitter BLANKS = Splitter.on(' ').omitEmptyStrings();

    private static final ImmutableSet<String> NOTHING = ImmutableSet.of("-", "–", "—", "n/a", "na", "none", "nil", "?");
    private static final ImmutableSet<String> UNKNOWN = ImmutableSet.of("tba", "tbd", "tbc", "unknown", "unconfirmed");
    private static final CharMatcher BRACKETS = CharMatcher.anyOf("()[]");
    private static final CharMatcher AROUND_UNKNOWN = CharMatcher.anyOf(".()[]");
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
    private static final ImmutableSet<String> TO = ImmutableSet.of("to", "-", "–", "—");
    private static final ImmutableSet<String> THROUGH = ImmutableSet.of("until", "till", "through", "thru", "upto");
    private static final ImmutableSet<String> MOVED =
            ImmutableSet.of("revised", "moved", "extended", "now", "postponed", "rescheduled", "slipped");

    private static final ImmutableSet<String> DONE =
            ImmutableSet.of("done", "complete", "completed", "achieved", "finished");
    private static final ImmutableSet<String> DONE_FIRST = ImmutableSet.of("complete", "completed", "done", "finished");
    private static final CharMatcher LETTERS = CharMatcher.inRange('a', 'z');

    private static final ImmutableSet<String> WITHOUT_END = ImmutableSet.of("ongoing", "continuous", "continuing");
    /** What says the same after due, and elsewhere may begin what is told. */
    private static final ImmutableSet<String> LASTING = ImmutableSet.of(
            "on-going",
            "continuously",
            "throughout",
            "rolling",
            "permanent",
            "permanently",
            "indefinite",
            "indefinitely",
            "open-ended");

    private static final ImmutableSet<String> BESIDE_ONGOING = ImmutableSet.<String>builder()
            .addAll(WITHOUT_END)
            .addAll(LASTING)
            .add("until", "till", "to", "by", "or", "and", "/", "-", "–")
            .build();
    private static final ImmutableMap<String, String> OFTEN = ImmutableMap.<String, String>builder()
            .put("weekly", "weekly")
            .put("monthly", "monthly")
            .put("quarterly", "quarterly")
            .put("half-yearly", "half-yearly")
            .put("yearly", "yearly")
            .put("annually", "yearly")
            .put("annual", "yearly")
            .buildOrThrow();
    /** What begins lines whose one time may come to be another. */
    private static final ImmutableSet<Keyword> MOVABLE =
            ImmutableSet.of(Keyword.DUE, Keyword.MILESTONE, Keyword.MOVED, Keyword.REVIEW);

    /** {@code Q1 update}, of which the rest is the time. */
    private static final Pattern UPDATE_AFTER = Pattern.compile("(?i) (?:update|progress|report|position)$");

    private static final Pattern EACH = Pattern.compile("(?i)(?:each|every|per|once a) (week|month|quarter|year)");

    private static final int MONTHS_OF_QUARTER = 3;

    private static final Pattern EACH_QUARTER = Pattern.compile(
            "(?i)Q ?([1-4])(?: of)? (?:each|every) year|(?:each|every|(?:annually|yearly)(?: in)?) Q ?([1-4])");

    private static final Pattern END_OF_EACH =
            Pattern.compile("(?i)(?:the )?end of (?:each|every) (week|month|quarter|half-year|year)");

    /** {@code every 2 years}. */
    private static final Pattern EVERY_FEW =
            Pattern.compile("(?i)(?:each|every) (?:[0-9]+|two|three|four|five|six|twelve) (?:week|month|year)s?");

    private static final String COUNTED =
            "write the day, month or quarter itself, as in June 2027: a plan is read at other times too";

    private static final ImmutableList<String> ORDINALS = ImmutableList.of("first", "second", "third", "fourth");
    private static final Pattern PART_OF_YEAR =
            Pattern.compile("(?:the )?([1-4](?:st|nd|rd|th)|first|second|third|fourth) (quarter|half)(?: of)? (.+)");

    private static final ImmutableSet<String> DIVIDING = ImmutableSet.of("or", "and", "&", "/", "then");

    private TimeAdvice() {}

    /**
     * None where nothing better can be said than that the words are no time.
     *
     * @param line the word that the line begins with; none where any time may be told, as in a progress line
     */
    public static Optional<String> instead(String words, Optional<Keyword> line, Month yearStart) {
        List<String> parts = BLANKS.splitToList(words);
        // Backquotes may hold nothing but blanks.
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        List<String> plain = parts.stream().map(TimeAdvice::bare).toList();
        if (NOTHING.contains(Ascii.toLowerCase(words))) {
            return Optional.of(nothing(line));
        }
        Optional<String> again = again(words, line, Optional.of(yearStart));
        if (again.isPresent()) {
            return again;
        }
        Optional<String> moved = moved(words, line, yearStart);
        if (moved.isPresent()) {
            return moved;
        }
        List<String> unmarked = plain.stream().map(AROUND_UNKNOWN::removeFrom).toList();
        if (unmarked.stream().anyMatch(UNKNOWN::contains)
                || Ascii.toLowerCase(words).startsWith("to be ")) {
            List<String> unbracketed = parts.stream().map(BRACKETS::trimFrom).toList();
            return Optional.of(without(unbracketed, unmarked, UNKNOWN, yearStart)
                    .filter(time -> isDue(line))
                    .map(time -> "write " + begins(line) + " provisionally " + time)
                    .orElseGet(() -> unknown(line)));
        }
        if (WITHOUT_END.contains(plain.get(0)) || (isDue(line) && LASTING.contains(plain.get(0)))) {
            return Optional.of(withoutEnd(OtherTimes.plain(words), line, yearStart));
        }
        if (plain.stream().anyMatch(FROM_TODAY::contains) || OtherTimes.isCounted(words)) {
            return Optional.of(COUNTED);
        }
        if (DONE_FIRST.contains(plain.get(0))) {
            return Optional.of("write when it was done, as in: " + Keyword.DONE.example());
        }
        return often(words, plain.get(0))
                .map(frequency -> often(frequency, line))
                .or(() -> beforeColon(words, yearStart))
                .or(() -> OtherTimes.instead(words, yearStart))
                .or(() -> divided(parts, plain, yearStart))
                .or(() -> unsure(words, yearStart))
                .or(() -> time(words, yearStart).map(time -> "write " + time))
                .or(() -> beginning(parts, yearStart))
                .or(() -> Optional.of("write the month in which it ends and its year, as in March 2027")
                        .filter(help -> OtherTimes.isYearEnd(words)));
    }

    /** Whether the words say that something has no end, and nothing else: {@code continuous}, {@code on going}. */
    public static boolean isOngoing(String words) {
        String plain = bare(words);
        return WITHOUT_END.contains(plain) || LASTING.contains(plain) || plain.equals("on going");
    }

    /**
     * {@code due annually in November}, {@code due Q4 each year}, {@code due every 2 years}.
     *
     * @param yearStart of the plan, where it is known
     */
    static Optional<String> again(String words, Optional<Keyword> line, Optional<Month> yearStart) {
        if (!isDue(line)) {
            return Optional.empty();
        }
        String write = "write " + begins(line) + " ";
        Matcher end = END_OF_EACH.matcher(words);
        if (end.matches()) {
            return Optional.of(write + Ascii.toLowerCase(end.group(1)) + "ly");
        }
        Matcher quarter = EACH_QUARTER.matcher(words);
        if (quarter.matches()) {
            String number = quarter.group(1) == null ? quarter.group(2) : quarter.group(1);
            long months = Long.parseLong(number) * MONTHS_OF_QUARTER - 1;
            return Optional.of(write + "every "
                    + yearStart
                            .map(start -> WhenParser.write(start.plus(months)) + ", the month with which Q" + number
                                    + " ends")
                            .orElse("and the month with which Q" + number + " ends, as in: " + begins(line)
                                    + " every March"));
        }
        return OtherFrequencies.everyMonth(words)
                .flatMap(OtherFrequencies.Found::meant)
                .map(month -> write + month)
                .or(() -> everyFew(words, write))
                .or(() -> otherwise(words, begins(line)));
    }

    /** {@code due fortnightly} */
    private static Optional<String> otherwise(String words, String begins) {
        return OtherFrequencies.of(words)
                .map(found -> found.meant()
                        .map(frequency -> "write " + begins + " " + frequency)
                        .orElseGet(() -> found.help() + "; write " + begins
                                + " and one of these, or when that is next, as in: " + begins + " March 2027"));
    }

    /** How often in csp's own word, where the words say that and nothing else: {@code twice a year}, {@code each April}. */
    public static Optional<String> frequency(String words) {
        Matcher each = EACH.matcher(words);
        return each.matches()
                ? Optional.of(Ascii.toLowerCase(each.group(1)) + "ly")
                : Optional.ofNullable(OFTEN.get(Ascii.toLowerCase(words))).or(() -> OtherFrequencies.exactly(words));
    }

    private static Optional<String> everyFew(String words, String write) {
        Matcher few = EVERY_FEW.matcher(words);
        if (!few.matches()) {
            return Optional.empty();
        }
        Optional<String> frequency = OtherFrequencies.of(words)
                .flatMap(OtherFrequencies.Found::meant)
                .map(meant -> write + meant);
        return frequency.or(() -> Optional.of(
                write + "and when that is next, as in: March 2027; how often it is to be stands in a note"));
    }

    /** None where the words don't name two times, of which one came for the other. */
    static Optional<String> moved(String words, Optional<Keyword> line, Month yearStart) {
        boolean isRange =
                MovedTime.hasArrow(words) && line.filter(MOVABLE::contains).isEmpty();
        return isRange ? Optional.empty() : MovedTime.of(words, yearStart).map(times -> moved(times, line));
    }

    private static String moved(MovedTime times, Optional<Keyword> line) {
        if (isOf(line, Keyword.DUE) || isOf(line, Keyword.MOVED)) {
            return "write " + (isOf(line, Keyword.DUE) ? "due " : "moved to ") + times.first()
                    + ", and on a line below it: moved to " + times.now() + " because \"…\"";
        }
        return "write the one that holds now, " + times.now() + "; what it was before stands in a note";
    }

    /** Whether the time is one that may be still to be agreed. */
    private static boolean isDue(Optional<Keyword> line) {
        return isOf(line, Keyword.DUE) || isOf(line, Keyword.MILESTONE);
    }

    /** The word that the due time stands after. */
    private static String begins(Optional<Keyword> line) {
        return (isOf(line, Keyword.DUE) ? Keyword.DUE : Keyword.BY).word();
    }

    private static String unknown(Optional<Keyword> line) {
        if (isDue(line)) {
            return "a date that is still to be agreed is written: " + begins(line) + " tbc";
        }
        return isOf(line, Keyword.MEASURE)
                ? "leave the time out, with the word before it, until it is agreed"
                : "a due date that is still to be agreed is written: due tbc; elsewhere leave the date out";
    }

    private static String nothing(Optional<Keyword> line) {
        boolean within = isOf(line, Keyword.MILESTONE) || isOf(line, Keyword.MEASURE);
        return (within ? "leave the time out, with the word before it," : "leave the line out")
                + " if there is no date; "
                + (isOf(line, Keyword.MILESTONE)
                        ? "one that is still to be agreed is written: by tbc"
                        : "one that is still to be agreed is written: due tbc");
    }

    /** {@code ongoing until March 2027} has a date, which must not get lost. */
    private static String withoutEnd(String words, Optional<Keyword> line, Month yearStart) {
        List<String> parts = BLANKS.splitToList(words);
        List<String> plain = parts.stream().map(TimeAdvice::bare).toList();
        Optional<String> end = without(parts, plain, BESIDE_ONGOING, yearStart);
        if (!isOf(line, Keyword.DUE) && !isOf(line, Keyword.ONGOING)) {
            return end.map(time -> "write " + time)
                    .orElse("leave the time out, or write the one until which it goes on, as in March 2027");
        }
        if (end.isPresent()) {
            return "write one of the two: due " + end.get() + ", or ongoing alone on its line, without due";
        }
        Optional<String> frequency = plain.stream()
                .skip(1)
                .flatMap(word -> Optional.ofNullable(OFTEN.get(word)).stream())
                .findFirst();
        return "write ongoing on a line of its own, without due"
                + frequency
                        .map(often ->
                                "; how often progress is due stands below it: " + Keyword.REPORTED.word() + " " + often)
                        .orElse("");
    }

    private static Optional<String> often(String words, String first) {
        Matcher each = EACH.matcher(words);
        if (Ascii.equalsIgnoreCase(words, "half yearly")) {
            return Optional.of("half-yearly");
        }
        return each.matches()
                ? Optional.of(Ascii.toLowerCase(each.group(1)) + "ly")
                : Optional.ofNullable(OFTEN.get(first));
    }

    private static String often(String frequency, Optional<Keyword> line) {
        String orMonth = frequency.equals("yearly") ? ", or the month, as in: " : "";
        if (isOf(line, Keyword.DUE)) {
            return "write due " + frequency + (orMonth.isEmpty() ? "" : orMonth + "due every November");
        }
        if (isOf(line, Keyword.MILESTONE)) {
            return "write by " + frequency + (orMonth.isEmpty() ? "" : orMonth + "by every November");
        }
        return isOf(line, Keyword.REVIEW)
                ? "write when the plan is reviewed next, as in: " + Keyword.REVIEW.example()
                        + "; if this says how often progress is due, write " + Keyword.REPORTED.word() + " "
                        + frequency
                : "a time is wanted here, and not how often: write one, as in March 2027";
    }

    private static boolean isOf(Optional<Keyword> line, Keyword keyword) {
        return line.filter(begins -> begins == keyword).isPresent();
    }

    /** {@code c. March 2027} and {@code 2027?}. */
    private static Optional<String> unsure(String words, Month yearStart) {
        boolean asked = words.endsWith("?");
        String plain = OtherTimes.plain(CharMatcher.is('?').trimTrailingFrom(words));
        List<String> parts = BLANKS.splitToList(plain);
        List<String> small = parts.stream().map(TimeAdvice::bare).toList();
        return (asked ? time(plain, yearStart) : Optional.<String>empty())
                .or(() ->
                        Collections.disjoint(small, ABOUT) ? Optional.empty() : without(parts, small, ABOUT, yearStart))
                .map(time -> "write " + time + "; a due date that is not sure is written: due provisionally " + time);
    }

    private static String bare(String part) {
        return CharMatcher.anyOf(".,;:").trimTrailingFrom(Ascii.toLowerCase(part));
    }

    /** The same time as csp reads it. */
    private static Optional<String> time(String words, Month yearStart) {
        String plain = OtherTimes.plain(words);
        List<String> parts = BLANKS.splitToList(plain);
        List<String> small = parts.stream().map(TimeAdvice::bare).toList();
        return without(parts, small, NEEDLESS, yearStart)
                .or(() -> withFigures(words, yearStart))
                .or(() -> through(parts, small, yearStart))
                .or(() -> ordinal(words, yearStart));
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
        String quarter = UPDATE_AFTER.matcher(time).replaceFirst("");
        return PartOfYear.isQuarter(quarter)
                ? Optional.of("write the quarter with its year and without a colon, and words in quotes, as in: "
                        + quarter + " 2026/27 \"" + told + "\"")
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

    /** {@code April 2026 until March 2027}, which is written with to. */
    private static Optional<String> through(List<String> parts, List<String> plain, Month yearStart) {
        for (int i = 1; i < Math.min(parts.size() - 1, MOST_WORDS); i++) {
            if (THROUGH.contains(plain.get(i))) {
                String time = String.join(" ", parts.subList(0, i)) + " to "
                        + String.join(" ", parts.subList(i + 1, parts.size()));
                if (isTime(time, yearStart)) {
                    return Optional.of(time);
                }
            }
        }
        return Optional.empty();
    }

    /** {@code 4th quarter 2026/27} as Q4 2026/27. */
    private static Optional<String> ordinal(String words, Month yearStart) {
        Matcher part = PART_OF_YEAR.matcher(Ascii.toLowerCase(words));
        if (!part.matches()) {
            return Optional.empty();
        }
        int number = "1234".indexOf(part.group(1).charAt(0)) + 1;
        for (int i = 0; number == 0 && i < ORDINALS.size(); i++) {
            number = ORDINALS.get(i).equals(part.group(1)) ? i + 1 : 0;
        }
        String time = (part.group(2).equals("half") ? "H" : "Q") + number + " " + part.group(3);
        return Optional.of(time).filter(found -> isTime(found, yearStart));
    }

    /** What the words begin with, where that is a time and more follows, such as {@code (overdue)}. */
    private static Optional<String> beginning(List<String> parts, Month yearStart) {
        for (int end = Math.min(parts.size() - 1, MOST_WORDS); end > 0; end--) {
            String time = CharMatcher.anyOf(" .,;:-–—").trimTrailingFrom(String.join(" ", parts.subList(0, end)));
            // From one time to another that doesn't fit is a mistake of its own.
            boolean goesOn = TO.contains(parts.get(end))
                    && isTime(String.join(" ", parts.subList(end + 1, parts.size())), yearStart);
            if (!goesOn && isTime(time, yearStart)) {
                if (Keyword.of(parts.get(end))
                        .filter(word -> word.role() == Keyword.Role.CLAUSE)
                        .isPresent()) {
                    return Optional.of("write " + time + ", and on the next line: "
                            + String.join(" ", parts.subList(end, parts.size())));
                }
                Set<String> rest = parts.subList(end, parts.size()).stream()
                        .map(part -> LETTERS.retainFrom(Ascii.toLowerCase(part)))
                        .collect(Collectors.toSet());
                if (!Collections.disjoint(rest, MOVED)) {
                    return Optional.of("write " + time + ", and on the next line when it is due now, as in: "
                            + Keyword.MOVED.example());
                }
                return Optional.of(
                        Collections.disjoint(rest, DONE)
                                ? "write " + time + "; what else there is to say stands in a note"
                                : "write " + time + ", and when it was done, as in: " + Keyword.DONE.example());
            }
        }
        return Optional.empty();
    }

    private static boolean isTime(String words, Month yearStart) {
        return WhenParser.parse(words, yearStart).toOptional().isPresent();
    }
}

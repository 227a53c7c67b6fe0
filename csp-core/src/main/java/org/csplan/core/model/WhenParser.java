package org.csplan.core.model;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.csplan.core.model.Parsed.Problem;

/**
 * Reads the words of a time, and writes a day in words.
 *
 * <table>
 * <caption>The forms, for a plan whose year starts in April</caption>
 * <tr><th>written</th><th>the days</th></tr>
 * <tr><td>{@code 2019-09-30}, {@code 30 September 2019}, {@code 30th Sept 2019}, {@code 30-Sep-19},
 *     {@code September 30, 2019}</td><td>that day</td></tr>
 * <tr><td>{@code September 2019}, {@code Apr-25}, {@code Apr 25}, {@code 06/25}, {@code 2019-09}</td>
 *     <td>that month</td></tr>
 * <tr><td>{@code Q2 2019/20}, {@code 2019/20 Q2}</td><td>the second three months from April 2019: July to
 *     September 2019</td></tr>
 * <tr><td>{@code Q2 2024}</td><td>April to June 2024: a single year is a calendar year, whenever the plan's
 *     starts</td></tr>
 * <tr><td>{@code H1 2019/20}, {@code H1 2024}</td><td>the first six months of that year, likewise</td></tr>
 * <tr><td>{@code 2019/20}, {@code 2019/2020}, {@code 2019-20}, {@code 24/25}</td><td>twelve months from April of the
 *     first; the numbers must follow each other</td></tr>
 * <tr><td>{@code 2024}</td><td>the calendar year</td></tr>
 * <tr><td>{@code spring 2019}, {@code summer}, {@code autumn}, {@code winter 2019}</td><td>three months from March,
 *     June, September, or December 2019 (so to February 2020)</td></tr>
 * <tr><td>{@code summer 2019/20}, {@code March 2019/20}</td><td>the season, or the month, that falls into that year;
 *     a season that lies across its edge belongs where its middle month is</td></tr>
 * <tr><td>{@code early}, {@code mid}, {@code late 2027}; {@code mid-2019/20}</td><td>the first, second, last third:
 *     four months of a year, two of a half, one of a quarter or season; of a month the 1st to 10th, 11th to 20th, and
 *     the rest</td></tr>
 * <tr><td>{@code end of 2022}, {@code end of Q2 2019/20}</td><td>the last month</td></tr>
 * <tr><td>{@code end of March 2020}</td><td>the last day</td></tr>
 * <tr><td>{@code start of}, {@code beginning of}</td><td>the first month, or the first day of a month</td></tr>
 * <tr><td>{@code Q4 23/24 to Q1 24/25}, {@code 2024–2028}</td><td>from the first day of the one to the last of the
 *     other; {@code to} or a dash, and a dash with
 *     blanks around it parts what it would else join: {@code April 2019 - 2020}</td></tr>
 * <tr><td>{@code June to August 2019}, {@code 1 to 5 May 2019}</td><td>the first takes its month and year from the
 *     second</td></tr>
 * </table>
 *
 * <p>Why so: the financial year of councils and police starts on 1 April unless the plan says otherwise, thus January
 * to March 2025 is {@code Q4 2024/25}; seasons are the weather service's, in whole months; years of two digits are of
 * this century. {@code 24/25} is a year since the numbers follow each other, {@code 06/25} a month since they don't.
 * Where both could be meant ({@code 11/12}, {@code 2011-12}) the year is taken and the doubt is told, and so for
 * {@code 2019-2020}, which could be one year or two, and {@code 05/12}, a month that could be a day. Days with the month as a number ({@code 03/04/2020}) are refused,
 * for no reader can tell which number is the month.
 *
 * <p>Blanks of any kind count as one, invisible characters as none, letters of either case as the same.
 */
public final class WhenParser {

    private static final int EARLIEST_YEAR = 1900;
    private static final int LATEST_YEAR = 2200;

    /** The longest form in sight has some forty characters; what is longer is prose, and not worth a look. */
    private static final int LONGEST = 120;

    private static final int SHOWN_OF_PROSE = 40;

    private static final CharMatcher INVISIBLE =
            CharMatcher.forPredicate(letter -> Character.getType(letter) == Character.FORMAT);

    private static final ImmutableList<String> MONTH_NAMES = ImmutableList.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");

    private static final ImmutableMap<String, Month> MONTHS = months();

    private static final ImmutableMap<String, Month> SEASONS = ImmutableMap.of(
            "spring", Month.MARCH, "summer", Month.JUNE, "autumn", Month.SEPTEMBER, "winter", Month.DECEMBER);

    private static final ImmutableMap<String, Portion> PORTIONS = ImmutableMap.<String, Portion>builder()
            .put("start", Portion.START)
            .put("beginning", Portion.START)
            .put("early", Portion.EARLY)
            .put("mid", Portion.MIDDLE)
            .put("middle", Portion.MIDDLE)
            .put("late", Portion.LATE)
            .put("end", Portion.END)
            .buildOrThrow();

    private static final ImmutableMap<String, Division> DIVISIONS = ImmutableMap.of(
            "q", Division.QUARTER, "quarter", Division.QUARTER, "h", Division.HALF, "half", Division.HALF);

    private static final ImmutableList<String> ORDINALS =
            ImmutableList.of("third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth");

    private final String text;
    private final Month yearStart;
    private final List<Token> tokens;
    private Optional<Problem> problem = Optional.empty();
    private Optional<Problem> doubt = Optional.empty();

    private WhenParser(String text, Month yearStart) {
        this.text = text;
        this.yearStart = yearStart;
        this.tokens = Token.allOf(text);
    }

    /**
     * The time that the words say.
     *
     * @param words without what leads to them, such as {@code by} or {@code during}
     * @param yearStart the month in which years such as {@code 2019/20} start
     */
    public static Parsed<When> parse(String words, Month yearStart) {
        String text = CharMatcher.whitespace().trimAndCollapseFrom(INVISIBLE.removeFrom(words), ' ');
        if (text.isEmpty()) {
            return Parsed.failure(
                    "a time is missing", "write a day, a month or a year, as in 31 March 2020, March 2020 or 2019/20");
        }
        if (text.length() > LONGEST) {
            Problem unread = unreadable(startOf(text));
            return Parsed.failure(unread.message(), unread.help());
        }
        return new WhenParser(text, yearStart).when();
    }

    /** The day in words, as in {@code 31 March 2020}. */
    public static String write(LocalDate day) {
        return day.getDayOfMonth() + " " + nameOf(day.getMonth()) + " " + day.getYear();
    }

    // The time as a whole: one phrase, or two with "to" or a dash between.

    private Parsed<When> when() {
        Optional<Days> days = days();
        if (days.isEmpty()) {
            return new Parsed.Failure<>(problem.orElseGet(() -> misread(0, tokens.size())));
        }
        return new Parsed.Value<>(new When(days.get().from(), days.get().to(), text), doubt);
    }

    private Optional<Days> days() {
        int divider = wordTo();
        if (divider < tokens.size()) {
            return range(divider).or(() -> misreadSideOf(divider));
        }
        Optional<Phrase> one = phrase(0, tokens.size());
        if (one.isPresent() || problem.isPresent()) {
            return one.flatMap(this::daysOf);
        }
        return dividingDash().flatMap(this::range);
    }

    private int wordTo() {
        int at = 0;
        while (at < tokens.size() && !isWord(at, "to")) {
            at++;
        }
        return at;
    }

    /** The only dash there is, or else the only one between blanks, or else the only long one. */
    private Optional<Integer> dividingDash() {
        return onlyDash(false, false).or(() -> onlyDash(true, false)).or(() -> onlyDash(false, true));
    }

    private Optional<Integer> onlyDash(boolean spaced, boolean wide) {
        Optional<Integer> found = Optional.empty();
        for (int at = 0; at < tokens.size(); at++) {
            if (isA(at, Kind.DASH)
                    && (!spaced || isSpaced(at))
                    && (!wide || tokens.get(at).isWideDash())) {
                if (found.isPresent()) {
                    return Optional.empty();
                }
                found = Optional.of(at);
            }
        }
        return found;
    }

    private Optional<Days> range(int divider) {
        Optional<Phrase> left = phrase(0, divider);
        Optional<Phrase> right = left.flatMap(read -> phrase(divider + 1, tokens.size()));
        if (left.isEmpty() || right.isEmpty()) {
            return Optional.empty();
        }
        Phrase start = left.get().completedBy(right.get());
        // The end is read first, since it is the one that lends its year.
        Optional<Days> last = daysOf(right.get());
        Optional<Days> first = last.flatMap(read -> daysOf(start));
        if (last.isEmpty() || first.isEmpty()) {
            return Optional.empty();
        }
        if (last.get().to().isBefore(first.get().from())) {
            return refuse(text + " ends before it starts", turnedRound(left.get(), right.get()));
        }
        return Optional.of(new Days(first.get().from(), last.get().to()));
    }

    private static String turnedRound(Phrase left, Phrase right) {
        if (left.part() instanceof SomeDay) {
            return "write the earlier day first, as in 1 to 5 May 2019";
        }
        if (left.year().isPresent()) {
            return "write " + right.words() + " to " + left.words();
        }
        String yearBefore =
                right.year().map(year -> " " + year.before().words()).orElse("");
        return "write " + left.words() + yearBefore + " to " + right.words();
    }

    // One phrase: a portion ("end of"), what it is a portion of, and a year.

    private Optional<Phrase> phrase(int from, int to) {
        int at = isWord(from, "the") ? from + 1 : from;
        Optional<Portion> portion = lookUp(PORTIONS, at);
        if (portion.isPresent()) {
            at = afterLink(at + 1);
        }
        boolean bare = portion.isPresent() && at >= to;
        Optional<Phrase> named = bare ? Optional.of(new Phrase(Stretch.WHOLE_YEAR)) : named(at, to);
        return named.map(read -> new Phrase(portion, read.part(), read.year(), words(from, to)));
    }

    private Optional<Phrase> named(int from, int to) {
        if (from >= to) {
            return Optional.empty();
        }
        if (isA(from, Kind.WORD)) {
            return startingWithWord(from, to);
        }
        if (to - from == 1) {
            return number(tokens.get(from));
        }
        if (to - from == 3 && areNumbers(from, to)) {
            return twoNumbers(tokens.get(from), tokens.get(from + 1), tokens.get(from + 2));
        }
        if (to - from == 5 && areNumbers(from, to)) {
            return threeNumbers(from);
        }
        boolean endsInDivision = to - from > 2 && lookUp(DIVISIONS, to - 2).isPresent();
        return endsInDivision ? division(to - 2, from, to - 2) : dayFirst(from, to);
    }

    private Optional<Phrase> startingWithWord(int from, int to) {
        if (lookUp(DIVISIONS, from).isPresent()) {
            return from + 1 < to ? division(from, afterLink(from + 2), to) : Optional.empty();
        }
        Optional<Month> season = lookUp(SEASONS, from);
        if (season.isPresent()) {
            return withYear(new NamedMonths(season.get(), 3), afterLink(from + 1), to);
        }
        return month(from).flatMap(month -> monthFirst(month, from, to));
    }

    private Optional<Phrase> monthFirst(Month month, int from, int to) {
        int at = afterLink(from + 1);
        boolean isDay = isDay(at)
                && at < to
                && (isA(at, Kind.ORDINAL) || digitsAt(at) == 1 || (isA(at + 1, Kind.NUMBER) && at + 1 < to));
        return isDay
                ? withYear(new DayOfMonth(month, tokens.get(at).number()), at + 1, to)
                : withYear(new NamedMonths(month, 1), at, to);
    }

    private Optional<Phrase> dayFirst(int from, int to) {
        int at = afterLink(from + 1);
        if (!isDay(from) || at >= to) {
            return Optional.empty();
        }
        int day = tokens.get(from).number();
        return month(at).flatMap(month -> withYear(new DayOfMonth(month, day), afterLink(at + 1), to));
    }

    /** A quarter or a half, named at {@code at}, and its year, which may stand on either side. */
    private Optional<Phrase> division(int at, int yearFrom, int yearTo) {
        if (!isA(at + 1, Kind.NUMBER)) {
            return Optional.empty();
        }
        Optional<Part> part = lookUp(DIVISIONS, at).flatMap(division -> part(division, tokens.get(at + 1)));
        // Quarters are counted from January or from the plan's month, and two digits don't tell.
        boolean halfAYear = yearTo - yearFrom == 1 && isA(yearFrom, Kind.NUMBER) && digitsAt(yearFrom) == 2;
        return part.flatMap(read -> halfAYear
                ? refuseHalfAYear(words(at, at + 2), tokens.get(yearFrom))
                : withYear(read, yearFrom, yearTo));
    }

    private Optional<Part> part(Division division, Token count) {
        if (count.number() >= 1 && count.number() <= division.inYear) {
            int months = 12 / division.inYear;
            return Optional.of(new Stretch((count.number() - 1) * months, months));
        }
        boolean hasOrdinal = count.number() >= 3 && count.number() < 3 + ORDINALS.size();
        String missing = hasOrdinal
                ? ORDINALS.get(count.number() - 3) + " " + division.noun
                : division.noun + " " + count.text();
        return refuse("there is no " + missing + ": a year has " + division.all, division.help);
    }

    private <T> Optional<T> refuseHalfAYear(String part, Token number) {
        int year = number.fullYear();
        return refuse(
                number.text() + " could be the year " + year + " or "
                        + Year.ofPlan(year, yearStart).words(),
                "write " + part + " " + year + " for the calendar year, or " + part + " " + planYearFrom(year));
    }

    private Optional<Phrase> withYear(Part part, int from, int to) {
        if (from >= to) {
            return Optional.of(new Phrase(part));
        }
        return year(from, to).map(year -> new Phrase(part, year));
    }

    // Numbers: what they say depends on how many digits they have, and on whether they follow each other.

    private Optional<Phrase> number(Token token) {
        if (token.isDay()) {
            return Optional.of(new Phrase(new SomeDay(token.number())));
        }
        return token.kind() == Kind.NUMBER ? wholeYear(calendarYear(token)) : Optional.empty();
    }

    private static Optional<Phrase> wholeYear(Optional<Year> year) {
        return year.map(read -> new Phrase(Stretch.WHOLE_YEAR, read));
    }

    private Optional<Year> year(int from, int to) {
        if (to - from == 1 && isA(from, Kind.NUMBER)) {
            return calendarYear(tokens.get(from));
        }
        // A dash between blanks parts two times, so that "April 2019 - 2020" runs on to 2020.
        if (to - from != 3 || !areNumbers(from, to) || (isA(from + 1, Kind.DASH) && isSpaced(from + 1))) {
            return Optional.empty();
        }
        Token first = tokens.get(from);
        Token second = tokens.get(from + 2);
        if (!first.isYear() || !second.isYear()) {
            return Optional.empty();
        }
        return second.follows(first) ? planYear(first) : notAYear(first, tokens.get(from + 1), second);
    }

    private Optional<Phrase> twoNumbers(Token first, Token link, Token second) {
        Optional<Phrase> month = monthInNumbers(first, link, second);
        if (first.isYear() && second.isYear() && second.follows(first)) {
            Optional<Phrase> year = wholeYear(planYear(first));
            doubt = doubt.or(() -> doubtOfYear(first, link, second, month));
            return year;
        }
        if (month.isPresent()) {
            doubt = doubt.or(() -> doubtOfMonth(first, second));
            return month;
        }
        return problem.isPresent() ? Optional.empty() : neither(first, link, second);
    }

    /** The month of {@code 06/25} and {@code 2019-09}. */
    private Optional<Phrase> monthInNumbers(Token first, Token link, Token second) {
        if (first.isMonth() && second.isYear()) {
            return monthInNumbers(first, second);
        }
        return first.digits() == 4 && second.isMonth() && link.kind() == Kind.DASH
                ? monthInNumbers(second, first)
                : Optional.empty();
    }

    private Optional<Phrase> monthInNumbers(Token month, Token year) {
        return calendarYear(year).map(read -> new Phrase(new NamedMonths(Month.of(month.number()), 1), read));
    }

    private Optional<Problem> doubtOfYear(Token first, Token link, Token second, Optional<Phrase> month) {
        int year = first.fullYear();
        if (month.isPresent()) {
            return Optional.of(new Problem(
                    words(first, second) + " could be a year or a month",
                    "write " + Year.ofPlan(year, yearStart).words() + " for the year, or "
                            + (first.digits() == 4 ? monthOf(second, first) : monthOf(first, second))
                            + " for the month"));
        }
        if (link.kind() == Kind.DASH && second.digits() == 4) {
            return Optional.of(new Problem(
                    words(first, second) + " could be one year or two",
                    "write " + planYearFrom(year) + ", or " + year + " to " + second.number()
                            + " for two calendar years"));
        }
        return Optional.empty();
    }

    /** Whoever writes 5/12 may well mean the 5th of December, in a plan of this decade. */
    private Optional<Problem> doubtOfMonth(Token first, Token second) {
        if (!isDayOf(first, second)) {
            return Optional.empty();
        }
        String day = first.number() + " " + nameOf(Month.of(second.number()));
        return Optional.of(new Problem(
                words(first, second) + " could be a month or a day",
                "write " + monthOf(first, second) + " for the month, or " + day + " and its year for the day"));
    }

    private Optional<Phrase> neither(Token first, Token link, Token second) {
        if (first.digits() == 4) {
            return second.digits() <= 4 ? notAYear(first, link, second) : Optional.empty();
        }
        String found = words(first, second);
        if (isDayOf(first, second)) {
            String day = first.number() + " " + nameOf(Month.of(second.number()));
            return refuse(found + " needs a year", "write the month as a word and the year, as in " + day + " 2020");
        }
        if (!first.isDay() || !second.isYear()) {
            return Optional.empty();
        }
        return refuse(
                found + " is neither a year nor a month: " + second.text() + " does not follow " + first.text()
                        + ", and there is no month " + first.text(),
                "write " + planYearFrom(first.fullYear()) + ", or a month from 01 to 12 and its year, as in 06/25");
    }

    private static boolean isDayOf(Token day, Token month) {
        return month.isMonth()
                && day.isDay()
                && day.number() >= 1
                && day.number() <= Month.of(month.number()).maxLength();
    }

    private <T> Optional<T> notAYear(Token first, Token link, Token second) {
        // Two whole years with a dash between are a range.
        if (link.kind() == Kind.DASH && second.digits() == 4) {
            return Optional.empty();
        }
        if (first.isBeyondReason()) {
            return refuseYear(first);
        }
        String before = second.digits() == 4 ? first.text() : first.text().substring(first.digits() - 2);
        return refuse(
                words(first, second) + " is not a year: " + second.text() + " does not follow " + before,
                "write " + planYearFrom(first.fullYear()) + otherThanAYear(first, second));
    }

    private String otherThanAYear(Token first, Token second) {
        int year = first.fullYear();
        int last = second.digits() == 4 ? second.number() : year / 100 * 100 + second.number();
        if (second.isYear() && last > year && last <= LATEST_YEAR) {
            return ", or " + Year.ofPlan(year, yearStart).words() + " to "
                    + Year.ofPlan(last - 1, yearStart).words() + " for more than one";
        }
        return second.isMonth() ? ", or " + monthOf(second, first) + " for the month" : "";
    }

    // Days in numbers.

    private Optional<Phrase> threeNumbers(int from) {
        Token first = tokens.get(from);
        Token second = tokens.get(from + 2);
        Token third = tokens.get(from + 4);
        boolean sameLinks = isA(from + 3, tokens.get(from + 1).kind());
        if (sameLinks && first.digits() == 4 && second.isDay() && third.isDay()) {
            return isA(from + 1, Kind.DASH)
                    ? isoDay(first, second, third)
                    : monthAsNumber(words(first, third), first, third, second);
        }
        return sameLinks && first.isDay() && second.isDay() && third.isYear()
                ? monthAsNumber(words(first, third), third, first, second)
                : Optional.empty();
    }

    private Optional<Phrase> isoDay(Token year, Token month, Token day) {
        if (month.isMonth()) {
            Part part = new DayOfMonth(Month.of(month.number()), day.number());
            return calendarYear(year).map(read -> new Phrase(part, read));
        }
        return refuse(
                words(year, day) + " is not a day: there is no month " + month.text(),
                "write " + day(month, day, year).map(WhenParser::write).orElse("a day as in 31 March 2020"));
    }

    /** Refuses {@code 31/03/2020}, offering what it can mean: the day first if it can be, as in Britain. */
    private Optional<Phrase> monthAsNumber(String found, Token year, Token day, Token month) {
        if (year.isBeyondReason()) {
            return refuseYear(year);
        }
        Optional<LocalDate> usual = day(day, month, year);
        Optional<LocalDate> turned = day(month, day, year);
        if (usual.isPresent() && turned.isPresent() && !usual.equals(turned)) {
            String either = write(usual.get()) + " or " + write(turned.get());
            return refuse(found + " could be " + either, "write the month as a word: " + either);
        }
        return usual.or(() -> turned)
                .map(only -> this.<Phrase>refuse(found + " gives its month as a number", "write " + write(only)))
                .orElseGet(() -> refuseDay(found, year, day, month));
    }

    private Optional<Phrase> refuseDay(String found, Token year, Token day, Token month) {
        if (month.isMonth()) {
            return refuseDay(YearMonth.of(year.fullYear(), month.number()), day.number());
        }
        return day.isMonth()
                ? refuseDay(YearMonth.of(year.fullYear(), day.number()), month.number())
                : refuse(found + " is not a day: there is no month " + month.text(), "write a day as in 31 March 2020");
    }

    private static Optional<LocalDate> day(Token number, Token inMonth, Token inYear) {
        if (!inMonth.isMonth() || inYear.isBeyondReason()) {
            return Optional.empty();
        }
        YearMonth month = YearMonth.of(inYear.fullYear(), inMonth.number());
        return month.isValidDay(number.number()) ? Optional.of(month.atDay(number.number())) : Optional.empty();
    }

    private static String monthOf(Token month, Token year) {
        return nameOf(Month.of(month.number())) + " " + year.fullYear();
    }

    // Years.

    private Optional<Year> calendarYear(Token number) {
        return inReason(number).map(Year::ofCalendar);
    }

    private Optional<Year> planYear(Token first) {
        return inReason(first).map(year -> Year.ofPlan(year, yearStart));
    }

    private Optional<Integer> inReason(Token number) {
        if (!number.isYear()) {
            return refuse(number.text() + " is not a year", "write a year with four digits, as in 2019");
        }
        return number.isBeyondReason() ? refuseYear(number) : Optional.of(number.fullYear());
    }

    private <T> Optional<T> refuseYear(Token year) {
        return refuse(
                "the year " + year.text()
                        + (year.fullYear() < EARLIEST_YEAR ? " is too long ago" : " is too far ahead"),
                "write a year from " + EARLIEST_YEAR + " to " + LATEST_YEAR + ", as in 2019");
    }

    private String planYearFrom(int year) {
        return Year.ofPlan(year, yearStart).words() + " for the year from " + nameOf(yearStart) + " " + year;
    }

    // From phrases to days.

    private Optional<Days> daysOf(Phrase phrase) {
        if (phrase.part() instanceof SomeDay) {
            return refuse(
                    phrase.words() + " says no month and no year",
                    "write all of a day, as in 31 March 2020, or all of a year, as in 2024");
        }
        if (phrase.year().isEmpty()) {
            return refuseWithoutYear(phrase);
        }
        Optional<Days> days = daysOf(phrase.part(), phrase.year().get());
        return phrase.portion().isEmpty()
                ? days
                : days.map(read -> read.portion(phrase.portion().get()));
    }

    private Optional<Days> refuseWithoutYear(Phrase phrase) {
        // Of two mistakes, the one that adding a year would not mend.
        if (phrase.part() instanceof DayOfMonth day
                && (day.day() < 1 || day.day() > day.month().maxLength())) {
            return refuseDay(nameOf(day.month()), day.month().maxLength(), day.day());
        }
        String year = phrase.part() instanceof Stretch stretch && stretch.months() < 12 ? "2019/20" : "2020";
        return refuse(phrase.words() + " needs a year", "add the year, as in " + phrase.words() + " " + year);
    }

    private Optional<Days> daysOf(Part part, Year year) {
        if (part instanceof Stretch stretch) {
            return Optional.of(Days.ofMonths(year.start().plusMonths(stretch.offset()), stretch.months()));
        }
        if (part instanceof NamedMonths months) {
            return Optional.of(Days.ofMonths(year.first(months.first(), months.count()), months.count()));
        }
        return part instanceof DayOfMonth day ? oneDay(day, year) : Optional.empty();
    }

    private Optional<Days> oneDay(DayOfMonth day, Year year) {
        YearMonth month = year.first(day.month(), 1);
        return month.isValidDay(day.day())
                ? Optional.of(new Days(month.atDay(day.day()), month.atDay(day.day())))
                : refuseDay(month, day.day());
    }

    private <T> Optional<T> refuseDay(YearMonth month, int day) {
        return refuseDay(nameOf(month.getMonth()) + " " + month.getYear(), month.lengthOfMonth(), day);
    }

    private <T> Optional<T> refuseDay(String month, int last, int day) {
        return refuse(
                month + " has no " + ordinal(day) + " day",
                "write " + (day < 1 ? 1 : last) + " " + month + ", or the month alone: " + month);
    }

    /** No month lacks an 11th, 12th or 13th, which would be the exceptions. */
    private static String ordinal(int number) {
        return switch (number % 10) {
            case 1 -> number + "st";
            case 2 -> number + "nd";
            case 3 -> number + "rd";
            default -> number + "th";
        };
    }

    // Looking at the tokens. Places beyond the last are asked for, too, and hold nothing.

    private boolean isA(int at, Kind kind) {
        return at >= 0 && at < tokens.size() && tokens.get(at).kind() == kind;
    }

    private boolean isWord(int at, String word) {
        return isA(at, Kind.WORD) && tokens.get(at).text().equals(word);
    }

    private <V> Optional<V> lookUp(Map<String, V> words, int at) {
        return isA(at, Kind.WORD) ? Optional.ofNullable(words.get(tokens.get(at).text())) : Optional.empty();
    }

    private Optional<Month> month(int at) {
        return lookUp(MONTHS, at);
    }

    private boolean isDay(int at) {
        return at < tokens.size() && tokens.get(at).isDay();
    }

    private int digitsAt(int at) {
        return tokens.get(at).digits();
    }

    private boolean isLink(int at) {
        return isA(at, Kind.DASH) || isA(at, Kind.SLASH) || isWord(at, "of");
    }

    private int afterLink(int at) {
        return isLink(at) ? at + 1 : at;
    }

    private boolean areNumbers(int from, int to) {
        for (int at = from; at < to; at++) {
            boolean expected = (at - from) % 2 == 0
                    ? isA(at, Kind.NUMBER)
                    : isA(at, Kind.DASH) || isA(at, Kind.SLASH) || (isA(at, Kind.DOT) && to - from == 5);
            if (!expected) {
                return false;
            }
        }
        return true;
    }

    private boolean isSpaced(int at) {
        Token token = tokens.get(at);
        return token.from() > 0
                && text.charAt(token.from() - 1) == ' '
                && token.to() < text.length()
                && text.charAt(token.to()) == ' ';
    }

    private String words(int from, int to) {
        return from < to ? words(tokens.get(from), tokens.get(to - 1)) : text;
    }

    private String words(Token first, Token last) {
        return text.substring(first.from(), last.to());
    }

    // What is wrong.

    private <T> Optional<T> refuse(String message, String help) {
        problem = Optional.of(new Problem(message, help));
        return Optional.empty();
    }

    private <T> Optional<T> misreadSideOf(int divider) {
        if (problem.isEmpty()) {
            boolean left = phrase(0, divider).isEmpty();
            problem = Optional.of(left ? misread(0, divider) : misread(divider + 1, tokens.size()));
        }
        return Optional.empty();
    }

    private Problem misread(int from, int to) {
        for (int at = from; at < to; at++) {
            Optional<Problem> misspelt = misspelt(at);
            if (misspelt.isPresent()) {
                return misspelt.get();
            }
        }
        String found = words(from, to);
        // A side that is a time of its own makes three.
        if (found.length() < text.length() && parse(found, yearStart) instanceof Parsed.Value) {
            return new Problem(
                    text + " names more than two times", "write one time to another, as in 2019/20 to 2021/22");
        }
        long dashes = tokens.stream().filter(token -> token.kind() == Kind.DASH).count();
        return dashes > 1 && found.equals(text)
                ? new Problem(
                        text + " has more than one dash",
                        "write a day as in 31 March 2020, or one time to another as in 2019/20 to 2021/22")
                : unreadable(found);
    }

    private static Problem unreadable(String found) {
        return new Problem(
                found + " is not a time that can be read",
                "write a day (31 March 2020), a month (March 2020), a quarter (Q2 2019/20), a year (2019/20 or 2024),"
                        + " or one to another (April 2019 to June 2019)");
    }

    private Optional<Problem> misspelt(int at) {
        if (!isA(at, Kind.WORD) || month(at).isPresent() || lookUp(SEASONS, at).isPresent()) {
            return Optional.empty();
        }
        String found = words(at, at + 1);
        String word = tokens.get(at).text();
        return Spelling.nearest(word, MONTH_NAMES)
                .map(month -> new Problem("no month is called " + found, "did you mean " + month + "?"))
                .or(() -> Spelling.nearest(word, SEASONS.keySet())
                        .map(season -> new Problem("no season is called " + found, "did you mean " + season + "?")));
    }

    private static String startOf(String prose) {
        boolean splitsPair = Character.isHighSurrogate(prose.charAt(SHOWN_OF_PROSE - 1));
        return prose.substring(0, splitsPair ? SHOWN_OF_PROSE - 1 : SHOWN_OF_PROSE) + "…";
    }

    private static String nameOf(Month month) {
        return MONTH_NAMES.get(month.getValue() - 1);
    }

    private static ImmutableMap<String, Month> months() {
        ImmutableMap.Builder<String, Month> months = ImmutableMap.builder();
        for (Month month : Month.values()) {
            String name = nameOf(month).toLowerCase(Locale.ROOT);
            months.put(name, month);
            months.put(name.substring(0, 3), month);
        }
        // May is its own abbreviation.
        return months.put("sept", Month.SEPTEMBER).buildKeepingLast();
    }

    private enum Kind {
        NUMBER,
        ORDINAL,
        WORD,
        SLASH,
        DASH,
        DOT,
        OTHER
    }

    /**
     * A number, a word or a mark.
     *
     * @param text the digits of a number, a word in lower case, or the mark
     * @param number what the digits say, at most {@value #MOST}; 0 for words and marks
     */
    private record Token(Kind kind, String text, int number, int from, int to) {

        private static final int MOST = 999_999_999;
        private static final int MOST_DIGITS = 9;

        /** Since 6/3 may be many things, years have two digits or four. */
        boolean isYear() {
            return kind == Kind.NUMBER && (digits() == 2 || digits() == 4);
        }

        boolean isMonth() {
            return kind == Kind.NUMBER && digits() <= 2 && number >= 1 && number <= 12;
        }

        /** Whether this may be meant for a day of a month, one that there is or not. */
        boolean isDay() {
            return (kind == Kind.NUMBER || kind == Kind.ORDINAL) && digits() <= 2;
        }

        int digits() {
            return text.length();
        }

        int fullYear() {
            return digits() <= 2 ? 2000 + number : number;
        }

        boolean isBeyondReason() {
            return fullYear() < EARLIEST_YEAR || fullYear() > LATEST_YEAR;
        }

        /** Whether a year of the plan can be written with these two numbers: 2019/20, 2019/2020, 24/25, 1999/00. */
        boolean follows(Token first) {
            return digits() <= first.digits() && number == (first.number + 1) % (digits() == 2 ? 100 : 10_000);
        }

        boolean isWideDash() {
            return kind == Kind.DASH && text.charAt(0) > '\u2011';
        }

        static List<Token> allOf(String text) {
            List<Token> tokens = new ArrayList<>();
            int at = 0;
            while (at < text.length()) {
                if (isSilent(text, at)) {
                    at++;
                } else {
                    Token token = startingAt(at, text);
                    tokens.add(token);
                    at = token.to();
                }
            }
            return tokens;
        }

        private static Token startingAt(int at, String text) {
            char first = text.charAt(at);
            if (isDigit(first)) {
                return number(at, endOfDigits(text, at), text);
            }
            if (Character.isLetter(first)) {
                int end = endOfLetters(text, at);
                return new Token(Kind.WORD, text.substring(at, end).toLowerCase(Locale.ROOT), 0, at, end);
            }
            return new Token(kindOfMark(first), text.substring(at, at + 1), 0, at, at + 1);
        }

        private static Token number(int from, int to, String text) {
            String digits = text.substring(from, to);
            int number = digits.length() <= MOST_DIGITS ? Integer.parseInt(digits) : MOST;
            int end = endOfLetters(text, to);
            boolean isOrdinal = switch (text.substring(to, end).toLowerCase(Locale.ROOT)) {
                case "st", "nd", "rd", "th" -> true;
                default -> false;
            };
            return isOrdinal
                    ? new Token(Kind.ORDINAL, digits, number, from, end)
                    : new Token(Kind.NUMBER, digits, number, from, to);
        }

        private static Kind kindOfMark(char mark) {
            // The word processor's dashes, from the hyphen to the bar, and the minus sign.
            if (mark == '-' || (mark >= '\u2010' && mark <= '\u2015') || mark == '\u2212') {
                return Kind.DASH;
            }
            return switch (mark) {
                case '/' -> Kind.SLASH;
                case '.' -> Kind.DOT;
                default -> Kind.OTHER;
            };
        }

        /** Blanks, the comma of "30 September, 2019", the point of "Sept. 2019" and the apostrophe of "Apr '25". */
        private static boolean isSilent(String text, int at) {
            return switch (text.charAt(at)) {
                case ' ' -> true;
                case ',' ->
                    at > 0
                            && Character.isLetterOrDigit(text.charAt(at - 1))
                            && at + 1 < text.length()
                            && text.charAt(at + 1) == ' ';
                case '.' -> at > 0 && Character.isLetter(text.charAt(at - 1));
                case '\'', '’', '‘' -> at + 1 < text.length() && isDigit(text.charAt(at + 1));
                default -> false;
            };
        }

        private static int endOfDigits(String text, int at) {
            int end = at;
            while (end < text.length() && isDigit(text.charAt(end))) {
                end++;
            }
            return end;
        }

        private static int endOfLetters(String text, int at) {
            int end = at;
            while (end < text.length() && Character.isLetter(text.charAt(end))) {
                end++;
            }
            return end;
        }

        private static boolean isDigit(char letter) {
            return letter >= '0' && letter <= '9';
        }
    }

    private enum Division {
        QUARTER("quarter", 4, "Q1 to Q4", "write Q1, Q2, Q3 or Q4 and the year, as in Q4 2019/20"),
        HALF("half", 2, "H1 and H2", "write H1 or H2 and the year, as in H2 2019/20");

        private final String noun;
        private final int inYear;
        private final String all;
        private final String help;

        Division(String noun, int inYear, String all, String help) {
            this.noun = noun;
            this.inYear = inYear;
            this.all = all;
            this.help = help;
        }
    }

    private enum Portion {
        START,
        EARLY,
        MIDDLE,
        LATE,
        END
    }

    private record Days(LocalDate from, LocalDate to) {

        static Days ofMonths(YearMonth first, int count) {
            return new Days(first.atDay(1), first.plusMonths(count - 1L).atEndOfMonth());
        }

        /** The portion in whole months where there are several; of a day, the day. */
        Days portion(Portion portion) {
            if (from.equals(to)) {
                return this;
            }
            int months = (int) ChronoUnit.MONTHS.between(from, to.plusDays(1));
            return months == 1 ? ofMonth(portion) : ofSeveral(portion, months);
        }

        private Days ofMonth(Portion portion) {
            return switch (portion) {
                case START -> new Days(from, from);
                case EARLY -> new Days(from, from.withDayOfMonth(10));
                case MIDDLE -> new Days(from.withDayOfMonth(11), from.withDayOfMonth(20));
                case LATE -> new Days(from.withDayOfMonth(21), to);
                case END -> new Days(to, to);
            };
        }

        private Days ofSeveral(Portion portion, int months) {
            YearMonth first = YearMonth.from(from);
            int third = months / 3;
            return switch (portion) {
                case START -> ofMonths(first, 1);
                case EARLY -> ofMonths(first, third);
                case MIDDLE -> ofMonths(first.plusMonths(third), third);
                case LATE -> ofMonths(first.plusMonths(2L * third), third);
                case END -> ofMonths(YearMonth.from(to), 1);
            };
        }
    }

    /** Twelve months from January, or from the month in which the plan's year starts. */
    private record Year(YearMonth start, boolean ofPlan) {

        static Year ofCalendar(int year) {
            return new Year(YearMonth.of(year, Month.JANUARY), false);
        }

        static Year ofPlan(int year, Month start) {
            return new Year(YearMonth.of(year, start), true);
        }

        Year before() {
            return new Year(start.minusYears(1), ofPlan);
        }

        /** The first of so many months with the middle one in this year; winter 2019 starts in December 2019. */
        YearMonth first(Month first, int count) {
            if (start.getMonth() == Month.JANUARY) {
                return YearMonth.of(start.getYear(), first);
            }
            int toMiddle = count / 2;
            Month middle = first.plus(toMiddle);
            int year = middle.compareTo(start.getMonth()) < 0 ? start.getYear() + 1 : start.getYear();
            return YearMonth.of(year, middle).minusMonths(toMiddle);
        }

        String words() {
            int next = (start.getYear() + 1) % 100;
            return ofPlan ? start.getYear() + (next < 10 ? "/0" : "/") + next : String.valueOf(start.getYear());
        }
    }

    /** What a phrase names within its year. */
    private sealed interface Part {}

    /** Months counted from the start of the year. */
    private record Stretch(int offset, int months) implements Part {
        static final Stretch WHOLE_YEAR = new Stretch(0, 12);
    }

    private record NamedMonths(Month first, int count) implements Part {}

    private record DayOfMonth(Month month, int day) implements Part {}

    /** The 1 of {@code 1 to 5 May 2019}. */
    private record SomeDay(int day) implements Part {}

    private record Phrase(Optional<Portion> portion, Part part, Optional<Year> year, String words) {

        Phrase(Part part) {
            this(Optional.empty(), part, Optional.empty(), "");
        }

        Phrase(Part part, Year year) {
            this(Optional.empty(), part, Optional.of(year), "");
        }

        /** With the month and the year that this one leaves out and the end of the range says. */
        Phrase completedBy(Phrase end) {
            if (part instanceof SomeDay some && end.part instanceof DayOfMonth last) {
                return new Phrase(portion, new DayOfMonth(last.month(), some.day()), end.year, words);
            }
            boolean lends = end.portion.isPresent() || !end.part.equals(Stretch.WHOLE_YEAR);
            return year.isEmpty() && lends ? new Phrase(portion, part, end.year, words) : this;
        }
    }

    private static final class Spelling {

        /** Shorter words are near to too many others. */
        private static final int SHORTEST = 4;

        private Spelling() {}

        /** The first of the nearest names: cut short, or with a slip of the pen or two. */
        static Optional<String> nearest(String word, Iterable<String> names) {
            if (word.length() < SHORTEST) {
                return Optional.empty();
            }
            Optional<String> nearest = Optional.empty();
            int least = word.length() <= 5 ? 2 : 3;
            for (String name : names) {
                String lower = name.toLowerCase(Locale.ROOT);
                int slips = lower.startsWith(word) ? 1 : slips(word, lower);
                if (name.length() >= SHORTEST && slips < least) {
                    least = slips;
                    nearest = Optional.of(name);
                }
            }
            return nearest;
        }

        /** Letters left out, added, changed, or swapped with their neighbour. */
        private static int slips(String one, String other) {
            int[][] slips = new int[one.length() + 1][other.length() + 1];
            for (int i = 0; i <= one.length(); i++) {
                for (int j = 0; j <= other.length(); j++) {
                    slips[i][j] = i == 0 || j == 0 ? i + j : fewest(slips, i, j, one, other);
                }
            }
            return slips[one.length()][other.length()];
        }

        private static int fewest(int[][] slips, int i, int j, String one, String other) {
            char last = one.charAt(i - 1);
            char otherLast = other.charAt(j - 1);
            int fewest = Math.min(slips[i - 1][j], slips[i][j - 1]) + 1;
            fewest = Math.min(fewest, slips[i - 1][j - 1] + (last == otherLast ? 0 : 1));
            boolean swapped = i > 1 && j > 1 && last == other.charAt(j - 2) && otherLast == one.charAt(i - 2);
            return swapped ? Math.min(fewest, slips[i - 2][j - 2] + 1) : fewest;
        }
    }
}

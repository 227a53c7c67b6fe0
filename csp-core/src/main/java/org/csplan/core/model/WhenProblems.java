package org.csplan.core.model;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.csplan.core.model.Parsed.Problem;
import org.csplan.core.model.WhenPhrase.DayOfMonth;
import org.csplan.core.model.WhenPhrase.Division;
import org.csplan.core.model.WhenPhrase.SomeDay;
import org.csplan.core.model.WhenPhrase.Stretch;
import org.csplan.core.model.WhenPhrase.Year;
import org.csplan.core.model.WhenWords.Kind;
import org.csplan.core.model.WhenWords.Token;

/**
 * What is wrong with the words of a time, or could be meant otherwise, and what to write instead. The methods that
 * refuse note the problem and return nothing, for the reader to return in its turn; the last problem and the first doubt
 * are kept.
 */
final class WhenProblems {

    /** Only leap years have one in February, and an example must be a day. */
    private static final int LEAP_DAY = 29;

    private static final int MOST_YEARS_BACK = 10;

    private static final String LEAP_YEAR = "2028";

    private static final ImmutableList<String> ORDINALS =
            ImmutableList.of("third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth");

    /** Excel counts from 1900 with a 29 February that there was not, so that its nought lies two days before. */
    private static final LocalDate EXCEL_NOUGHT = LocalDate.of(1899, 12, 30);

    private final WhenWords words;
    private final Month yearStart;
    private Optional<Problem> problem = Optional.empty();
    private Optional<Problem> doubt = Optional.empty();

    WhenProblems(WhenWords words, Month yearStart) {
        this.words = words;
        this.yearStart = yearStart;
    }

    Optional<Problem> problem() {
        return problem;
    }

    Optional<Problem> doubt() {
        return doubt;
    }

    <T> Optional<T> refuse(Problem why) {
        problem = Optional.of(why);
        return Optional.empty();
    }

    private <T> Optional<T> refuse(String message, String help) {
        return refuse(new Problem(message, help));
    }

    private <T> Optional<T> refuseNumberForMonth(String found, String written) {
        return refuseFor(found + " gives its month as a number", found, written);
    }

    /** Refuses what can mean but one thing. */
    private <T> Optional<T> refuseFor(String message, String found, String written) {
        // What stands beside other figures is a part of another day.
        String alone = "(?<![0-9/.-])" + Pattern.quote(found) + "(?![0-9/.-])";
        return refuse(
                new Problem(message, "write " + written).mendedBy(words.text().replaceFirst(alone, written)));
    }

    // The time as a whole.

    static Problem missing() {
        return new Problem(
                "a time is missing", "write a day, a month or a year, as in 31 March 2027, March 2027 or 2026/27");
    }

    static Problem unreadable(String found) {
        return new Problem(
                found + " is not a time that can be read",
                "write a day (31 March 2027), a month (March 2027), a quarter (Q2 2026/27), a year (2026/27 or 2026),"
                        + " or one to another (April 2026 to June 2026)");
    }

    Problem moreThanTwoTimes() {
        return new Problem(
                words.text() + " names more than two times", "write one time to another, as in 2026/27 to 2028/29");
    }

    Problem moreThanOneDash() {
        return new Problem(
                words.text() + " has more than one dash",
                "write a day as in 31 March 2027, or one time to another as in 2026/27 to 2028/29");
    }

    /** The month or the season that was meant by the word at this place, if it is nearly one. */
    Optional<Problem> misspelt(int at) {
        boolean isKnown = words.lookUp(WhenNames.MONTHS, at)
                .or(() -> words.lookUp(WhenNames.SEASONS, at))
                .isPresent();
        if (!words.isA(at, Kind.WORD) || isKnown) {
            return Optional.empty();
        }
        String found = words.text(at, at + 1);
        String word = words.get(at).text();
        return WhenNames.nearestMonth(word)
                .map(month -> new Problem("no month is called " + found, "did you mean " + month + "?"))
                .or(() -> WhenNames.nearestSeason(word)
                        .map(season -> new Problem("no season is called " + found, "did you mean " + season + "?")));
    }

    <T> Optional<T> refuseBackwards(WhenPhrase left, WhenPhrase right) {
        return refuse(words.text() + " ends before it starts", turnedRound(left, right));
    }

    private String turnedRound(WhenPhrase left, WhenPhrase right) {
        if (left.part() instanceof SomeDay) {
            return "write the earlier day first, as in 1 to 5 May 2026";
        }
        if (left.year().isPresent()) {
            // A year copied from the first time is the usual slip: a period of two days is seldom meant.
            return inLaterYear(left, right)
                    .map(later -> "did you mean " + later + "? If not, check both years")
                    .orElseGet(() -> "write " + right.words() + " to " + left.words());
        }
        String yearBefore =
                right.year().map(year -> " " + year.before().words()).orElse("");
        return "write " + left.words() + yearBefore + " to " + right.words();
    }

    /** With the end in the first year in which it comes after the start; none where the end is itself a year. */
    private Optional<String> inLaterYear(WhenPhrase left, WhenPhrase right) {
        if (left.year().isEmpty() || right.year().isEmpty() || right.part().equals(Stretch.WHOLE_YEAR)) {
            return Optional.empty();
        }
        Year written = right.year().get();
        int apart = left.year().get().start().getYear() - written.start().getYear();
        Optional<When> start = WhenParser.parse(left.words(), yearStart).toOptional();
        // The two may count their years from different months.
        return IntStream.rangeClosed(Math.max(1, apart), Math.max(1, apart) + 1)
                .mapToObj(later -> right.words()
                        .replace(written.words(), new Year(written.start().plusYears(later), written.ofPlan()).words()))
                // Each is read by itself: together they might be another time that runs backwards.
                .filter(end -> WhenParser.parse(end, yearStart)
                        .toOptional()
                        .flatMap(last -> start.filter(first -> !last.to().isBefore(first.from())))
                        .isPresent())
                .map(end -> left.words() + " to " + end)
                .findFirst();
    }

    // What is left out.

    <T> Optional<T> refuseDayAlone(WhenPhrase phrase) {
        return refuse(
                phrase.words() + " says no month and no year",
                "write all of a day, as in 31 March 2027, or all of a year, as in 2026");
    }

    <T> Optional<T> refuseWithoutYear(WhenPhrase phrase) {
        // Of two mistakes, the one that adding a year would not mend.
        if (phrase.part() instanceof DayOfMonth day
                && (day.day() < 1 || day.day() > day.month().maxLength())) {
            return refuseDay(WhenNames.of(day.month()), day.month().maxLength(), day.day());
        }
        String year = phrase.part() instanceof Stretch stretch && stretch.months() < 12
                ? "2026/27"
                : phrase.part() instanceof DayOfMonth day && day.day() == LEAP_DAY ? LEAP_YEAR : "2027";
        return refuse(phrase.words() + " needs a year", "add the year, as in " + phrase.words() + " " + year);
    }

    // Quarters and halves.

    <T> Optional<T> refusePart(Division division, Token count) {
        boolean hasOrdinal = count.number() >= 3 && count.number() < 3 + ORDINALS.size();
        String missing = hasOrdinal
                ? ORDINALS.get(count.number() - 3) + " " + division.noun()
                : division.noun() + " " + count.text();
        return division == Division.QUARTER
                ? refuse(
                        "there is no " + missing + ": a year has Q1 to Q4",
                        "write Q1, Q2, Q3 or Q4 and the year, as in Q4 2026/27")
                : refuse(
                        "there is no " + missing + ": a year has H1 and H2",
                        "write H1 or H2 and the year, as in H2 2026/27");
    }

    <T> Optional<T> refuseHalfAYear(String part, Token number) {
        int year = number.fullYear();
        return refuse(
                number.text() + " could be the year " + year + " or "
                        + Year.ofPlan(year, yearStart).words(),
                "write " + part + " " + year + " for the calendar year, or " + part + " " + planYearFrom(year));
    }

    // Years.

    <T> Optional<T> refuseNoYear(Token number) {
        return refuse(number.text() + " is not a year", "write a year with four digits, as in 2026");
    }

    /** A day without marks between its numbers, {@code 31122026}, or as Excel counts days: {@code 46370}. */
    <T> Optional<T> refuseLongNumber(Token number) {
        return switch (number.digits()) {
            case 5 -> refuseDayOfExcel(number);
            case 6 -> refuseSixDigits(number);
            case 8 -> refuseEightDigits(number);
            default -> refuseNoYear(number);
        };
    }

    private <T> Optional<T> refuseDayOfExcel(Token number) {
        LocalDate day = EXCEL_NOUGHT.plusDays(number.number());
        return day.getYear() / 100 == 20
                ? refuseFor(
                        number.text() + " is a day as Excel counts them: " + WhenParser.write(day),
                        number.text(),
                        WhenParser.write(day))
                : refuseNoYear(number);
    }

    private <T> Optional<T> refuseSixDigits(Token number) {
        if (isDayOf(number.part(0, 2), number.part(2, 4))) {
            return refuseMonthAsNumber(number.text(), number.part(4, 6), number.part(0, 2), number.part(2, 4));
        }
        return monthRunTogether(number.part(0, 2), number.part(2, 6))
                .or(() -> monthRunTogether(number.part(4, 6), number.part(0, 4)))
                .map(month -> this.<T>refuse(number.text() + " gives its month as a number", "write " + month))
                .orElseGet(() -> refuseNoYear(number));
    }

    private static Optional<String> monthRunTogether(Token month, Token year) {
        return month.isMonth() && year.isOfCentury() ? Optional.of(monthOf(month, year)) : Optional.empty();
    }

    private <T> Optional<T> refuseEightDigits(Token number) {
        Token year = number.part(4, 8);
        boolean dayOrMonthFirst =
                number.part(0, 2).isMonth() || number.part(2, 4).isMonth();
        if (year.isOfCentury() && dayOrMonthFirst) {
            return refuseMonthAsNumber(number.text(), year, number.part(0, 2), number.part(2, 4));
        }
        // Nobody puts the day before the month after the year.
        return Optional.of(number.part(0, 4))
                .filter(Token::isOfCentury)
                .flatMap(first -> day(number.part(6, 8), number.part(4, 6), first))
                .map(day -> this.<T>refuseNumberForMonth(number.text(), WhenParser.write(day)))
                .orElseGet(() -> refuseNoYear(number));
    }

    <T> Optional<T> refuseYearBeyondReason(Token year) {
        return refuse(
                "the year " + year.text()
                        + (year.fullYear() < Year.EARLIEST ? " is too long ago" : " is too far ahead"),
                "write a year from " + Year.EARLIEST + " to " + Year.LATEST + ", as in 2026");
    }

    <T> Optional<T> refuseUnlessFollowing(Token first, Token link, Token second) {
        // Two whole years with a dash between are a range.
        if (link.kind() == Kind.DASH && second.digits() == 4) {
            return Optional.empty();
        }
        if (first.isBeyondReason()) {
            return refuseYearBeyondReason(first);
        }
        String before = second.digits() == 4 ? first.text() : first.text().substring(first.digits() - 2);
        int ends = lastYear(first, second);
        // Of two years that lie so far apart the last is meant, for plans are of a time near that in which they are
        // written.
        boolean isSlip = second.isYear()
                && !second.isMonth()
                && ends > Year.EARLIEST
                && first.fullYear() - ends > MOST_YEARS_BACK;
        return refuse(
                words.text(first, second) + " is not a year: " + second.text() + " does not follow " + before,
                "write " + planYearFrom(isSlip ? ends - 1 : first.fullYear()) + otherThanAYear(first, second));
    }

    private static int lastYear(Token first, Token second) {
        return second.digits() == 4 ? second.number() : first.fullYear() / 100 * 100 + second.number();
    }

    private String otherThanAYear(Token first, Token second) {
        int year = first.fullYear();
        int last = lastYear(first, second);
        if (second.isYear() && last > year && last <= Year.LATEST) {
            return ", or " + Year.ofPlan(year, yearStart).words() + " to "
                    + Year.ofPlan(last - 1, yearStart).words() + " for more than one";
        }
        return second.isMonth() ? ", or " + monthOf(second, first) + " for the month" : "";
    }

    <T> Optional<T> refuseNeitherYearNorMonth(Token first, Token second) {
        return refuse(
                words.text(first, second) + " is neither a year nor a month: " + second.text() + " does not follow "
                        + first.text() + ", and there is no month " + first.text(),
                "write " + planYearFrom(first.fullYear()) + ", or a month from 01 to 12 and its year, as in 06/25");
    }

    void doubtYear(Token first, Token link, Token second, boolean couldBeMonth) {
        if (doubt.isPresent()) {
            return;
        }
        int year = first.fullYear();
        if (couldBeMonth) {
            doubt = Optional.of(new Problem(
                    words.text(first, second) + " could be a year or a month",
                    "write " + Year.ofPlan(year, yearStart).words() + " for the year, or "
                            + (first.digits() == 4 ? monthOf(second, first) : monthOf(first, second))
                            + " for the month"));
        } else if (link.kind() == Kind.DASH && second.digits() == 4) {
            doubt = Optional.of(new Problem(
                    words.text(first, second) + " could be one year or two",
                    "write " + planYearFrom(year) + ", or January " + year + " to December " + second.number()
                            + " for two calendar years"));
        }
    }

    /** A year that starts in January is one of the calendar. */
    void doubtTwoYears(Token first, Token second) {
        if (yearStart == Month.JANUARY && doubt.isEmpty()) {
            doubt = Optional.of(new Problem(
                    words.text(first, second) + " names two years, and a year of this plan is one of the calendar: "
                            + first.fullYear(),
                    "write " + first.fullYear() + " or " + (first.fullYear() + 1)
                            + "; where the plan's years begin in another month, mend the line year starts"));
        }
    }

    /** Whoever writes 5/12 may well mean the 5th of December, in a plan of this decade. */
    void doubtMonth(Token first, Token second) {
        if (doubt.isEmpty() && isDayOf(first, second)) {
            doubt = Optional.of(new Problem(
                    words.text(first, second) + " could be a month or a day",
                    "write " + monthOf(first, second) + " for the month, or " + dayOf(first, second)
                            + " and its year for the day"));
        }
    }

    // Days.

    <T> Optional<T> refuseDayWithoutYear(Token first, Token second) {
        return refuse(
                words.text(first, second) + " needs a year",
                "write the month as a word and the year, as in " + dayOf(first, second) + " "
                        + (first.number() == LEAP_DAY || second.number() == LEAP_DAY ? LEAP_YEAR : "2027"));
    }

    <T> Optional<T> refuseIsoMonth(Token year, Token month, Token day) {
        return refuse(
                words.text(year, day) + " is not a day: there is no month " + month.text(),
                "write " + day(month, day, year).map(WhenParser::write).orElse("a day as in 31 March 2027"));
    }

    /** Refuses {@code 31/03/2020}, offering what it can mean: the day first if it can be, as in Britain. */
    <T> Optional<T> refuseMonthAsNumber(String found, Token year, Token day, Token month) {
        if (year.isBeyondReason()) {
            return refuseYearBeyondReason(year);
        }
        Optional<LocalDate> usual = day(day, month, year);
        Optional<LocalDate> turned = day(month, day, year);
        if (usual.isPresent() && turned.isPresent() && !usual.equals(turned)) {
            String either = WhenParser.write(usual.get()) + " or " + WhenParser.write(turned.get());
            return refuse(found + " could be " + either, "write the month as a word: " + either);
        }
        return usual.or(() -> turned)
                .map(only -> this.<T>refuseNumberForMonth(found, WhenParser.write(only)))
                .orElseGet(() -> refuseDay(found, year, day, month));
    }

    private <T> Optional<T> refuseDay(String found, Token year, Token day, Token month) {
        if (month.isMonth()) {
            return refuseDay(YearMonth.of(year.fullYear(), month.number()), day.number());
        }
        return day.isMonth()
                ? refuseDay(YearMonth.of(year.fullYear(), day.number()), month.number())
                : refuse(found + " is not a day: there is no month " + month.text(), "write a day as in 31 March 2027");
    }

    <T> Optional<T> refuseDay(YearMonth month, int day) {
        return refuseDay(WhenNames.of(month.getMonth()) + " " + month.getYear(), month.lengthOfMonth(), day);
    }

    private <T> Optional<T> refuseDay(String month, int last, int day) {
        return refuse(
                month + " has no " + ordinal(day) + " day",
                "write " + (day < 1 ? 1 : last) + " " + month + ", or the month alone: " + month);
    }

    // The words that are offered.

    /** Whether the two numbers could be a day and its month. */
    static boolean isDayOf(Token day, Token month) {
        return month.isMonth()
                && day.isDay()
                && day.number() >= 1
                && day.number() <= Month.of(month.number()).maxLength();
    }

    private static String dayOf(Token day, Token month) {
        return day.number() + " " + WhenNames.of(Month.of(month.number()));
    }

    private static Optional<LocalDate> day(Token number, Token inMonth, Token inYear) {
        if (!inMonth.isMonth() || inYear.isBeyondReason()) {
            return Optional.empty();
        }
        YearMonth month = YearMonth.of(inYear.fullYear(), inMonth.number());
        return month.isValidDay(number.number()) ? Optional.of(month.atDay(number.number())) : Optional.empty();
    }

    private static String monthOf(Token month, Token year) {
        return WhenNames.of(Month.of(month.number())) + " " + year.fullYear();
    }

    private String planYearFrom(int year) {
        return Year.ofPlan(year, yearStart).words() + " for the year from " + WhenNames.of(yearStart) + " " + year;
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
}

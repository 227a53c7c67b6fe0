package org.csplan.core.model;

import java.time.Month;
import java.util.Optional;
import org.csplan.core.model.WhenPhrase.DayOfMonth;
import org.csplan.core.model.WhenPhrase.Division;
import org.csplan.core.model.WhenPhrase.NamedMonths;
import org.csplan.core.model.WhenPhrase.Part;
import org.csplan.core.model.WhenPhrase.Portion;
import org.csplan.core.model.WhenPhrase.SomeDay;
import org.csplan.core.model.WhenPhrase.Stretch;
import org.csplan.core.model.WhenPhrase.Year;
import org.csplan.core.model.WhenWords.Kind;
import org.csplan.core.model.WhenWords.Token;

/** Reads one time in words: a portion ("end of"), what it is a portion of, and a year. */
final class WhenPhraseReader {

    private final WhenWords words;
    private final Month yearStart;
    private final WhenProblems problems;

    WhenPhraseReader(WhenWords words, Month yearStart, WhenProblems problems) {
        this.words = words;
        this.yearStart = yearStart;
        this.problems = problems;
    }

    /** What the words from the one place to before the other say; nothing, and perhaps a problem noted, if nothing. */
    Optional<WhenPhrase> phrase(int from, int to) {
        int at = words.isWord(from, "the") ? from + 1 : from;
        Optional<Portion> portion = words.lookUp(WhenNames.PORTIONS, at);
        if (portion.isPresent()) {
            at = words.afterLink(at + 1);
        }
        boolean bare = portion.isPresent() && at >= to;
        Optional<WhenPhrase> named = bare ? Optional.of(new WhenPhrase(Stretch.WHOLE_YEAR)) : named(at, to);
        return named.map(read -> new WhenPhrase(portion, read.part(), read.year(), words.text(from, to)));
    }

    private Optional<WhenPhrase> named(int from, int to) {
        if (from >= to) {
            return Optional.empty();
        }
        if (words.isA(from, Kind.WORD)) {
            return startingWithWord(from, to);
        }
        if (to - from == 1) {
            return number(words.get(from));
        }
        if (to - from == 3 && words.areNumbers(from, to)) {
            return twoNumbers(words.get(from), words.get(from + 1), words.get(from + 2));
        }
        if (to - from == 5 && words.areNumbers(from, to)) {
            return threeNumbers(from);
        }
        boolean endsInDivision =
                to - from > 2 && words.lookUp(WhenNames.DIVISIONS, to - 2).isPresent();
        // As programs write it: 2026-Q2.
        boolean isJoined = words.isA(to - 3, Kind.DASH) && !words.isSpaced(to - 3);
        return endsInDivision ? division(to - 2, from, isJoined ? to - 3 : to - 2) : dayFirst(from, to);
    }

    // Names: of months, seasons, quarters and halves.

    private Optional<WhenPhrase> startingWithWord(int from, int to) {
        if (words.lookUp(WhenNames.DIVISIONS, from).isPresent()) {
            return from + 1 < to ? division(from, words.afterLink(from + 2), to) : Optional.empty();
        }
        Optional<Month> season = words.lookUp(WhenNames.SEASONS, from);
        if (season.isPresent()) {
            return withYear(new NamedMonths(season.get(), 3), words.afterLink(from + 1), to);
        }
        return words.lookUp(WhenNames.MONTHS, from).flatMap(month -> monthFirst(month, from, to));
    }

    private Optional<WhenPhrase> monthFirst(Month month, int from, int to) {
        int at = words.afterLink(from + 1);
        boolean isDay = at < to
                && words.isDay(at)
                && (words.isA(at, Kind.ORDINAL)
                        || words.get(at).digits() == 1
                        || (words.isA(at + 1, Kind.NUMBER) && at + 1 < to));
        return isDay
                ? withYear(new DayOfMonth(month, words.get(at).number()), at + 1, to)
                : withYear(new NamedMonths(month, 1), at, to);
    }

    private Optional<WhenPhrase> dayFirst(int from, int to) {
        int at = words.afterLink(from + 1);
        if (!words.isDay(from) || at >= to) {
            return Optional.empty();
        }
        int day = words.get(from).number();
        return words.lookUp(WhenNames.MONTHS, at)
                .flatMap(month -> withYear(new DayOfMonth(month, day), words.afterLink(at + 1), to));
    }

    /** A quarter or a half, named at {@code at}, and its year, which may stand on either side. */
    private Optional<WhenPhrase> division(int at, int yearFrom, int yearTo) {
        if (!words.isA(at + 1, Kind.NUMBER)) {
            return Optional.empty();
        }
        Optional<Part> part =
                words.lookUp(WhenNames.DIVISIONS, at).flatMap(division -> part(division, words.get(at + 1)));
        // Quarters are counted from January or from the plan's month, and two digits don't tell.
        boolean halfAYear = yearTo - yearFrom == 1
                && words.isA(yearFrom, Kind.NUMBER)
                && words.get(yearFrom).digits() == 2;
        return part.flatMap(read -> halfAYear
                ? problems.refuseHalfAYear(words.text(at, at + 2), words.get(yearFrom))
                : withYear(read, yearFrom, yearTo));
    }

    private Optional<Part> part(Division division, Token count) {
        if (count.number() < 1 || count.number() > division.inYear()) {
            return problems.refusePart(division, count);
        }
        int months = 12 / division.inYear();
        return Optional.of(new Stretch((count.number() - 1) * months, months));
    }

    private Optional<WhenPhrase> withYear(Part part, int from, int to) {
        if (from >= to) {
            return Optional.of(new WhenPhrase(part));
        }
        Optional<Year> year = year(from, to);
        // A winter has two years wherever they start.
        if (part instanceof Stretch && year.isPresent() && to - from > 1) {
            problems.doubtTwoYears(words.get(from), words.get(to - 1));
        }
        return year.map(named -> new WhenPhrase(part, named));
    }

    // Numbers: what they say depends on how many digits they have, and on whether they follow each other.

    private Optional<WhenPhrase> number(Token token) {
        if (token.isDay()) {
            return Optional.of(new WhenPhrase(new SomeDay(token.number())));
        }
        if (token.kind() != Kind.NUMBER) {
            return Optional.empty();
        }
        return token.digits() > 4 ? problems.refuseLongNumber(token) : wholeYear(calendarYear(token));
    }

    private Optional<WhenPhrase> twoNumbers(Token first, Token link, Token second) {
        Optional<WhenPhrase> month = monthInNumbers(first, link, second);
        if (first.isYear() && second.isYear() && second.follows(first)) {
            Optional<WhenPhrase> year = wholeYear(planYear(first));
            problems.doubtYear(first, link, second, month.isPresent());
            problems.doubtTwoYears(first, second);
            return year;
        }
        if (month.isPresent()) {
            problems.doubtMonth(first, second);
            return month;
        }
        return problems.problem().isPresent() ? Optional.empty() : refuseTwoNumbers(first, link, second);
    }

    /** The month of {@code 06/25} and {@code 2019-09}. */
    private Optional<WhenPhrase> monthInNumbers(Token first, Token link, Token second) {
        if (first.isMonth() && second.isYear()) {
            return monthInNumbers(first, second);
        }
        return first.digits() == 4 && second.isMonth() && link.kind() == Kind.DASH
                ? monthInNumbers(second, first)
                : Optional.empty();
    }

    private Optional<WhenPhrase> monthInNumbers(Token month, Token year) {
        return calendarYear(year).map(read -> new WhenPhrase(new NamedMonths(Month.of(month.number()), 1), read));
    }

    private Optional<WhenPhrase> refuseTwoNumbers(Token first, Token link, Token second) {
        if (first.digits() == 4) {
            return second.digits() <= 4 ? problems.refuseUnlessFollowing(first, link, second) : Optional.empty();
        }
        if (WhenProblems.isDayOf(first, second)) {
            return problems.refuseDayWithoutYear(first, second);
        }
        return first.isDay() && second.isYear() ? problems.refuseNeitherYearNorMonth(first, second) : Optional.empty();
    }

    private Optional<WhenPhrase> threeNumbers(int from) {
        Token first = words.get(from);
        Token second = words.get(from + 2);
        Token third = words.get(from + 4);
        boolean sameLinks = words.isA(from + 3, words.get(from + 1).kind());
        if (sameLinks && first.digits() == 4 && second.isDay() && third.isDay()) {
            return words.isA(from + 1, Kind.DASH)
                    ? isoDay(first, second, third)
                    : problems.refuseMonthAsNumber(words.text(first, third), first, third, second);
        }
        return sameLinks && first.isDay() && second.isDay() && third.isYear()
                ? problems.refuseMonthAsNumber(words.text(first, third), third, first, second)
                : Optional.empty();
    }

    private Optional<WhenPhrase> isoDay(Token year, Token month, Token day) {
        if (!month.isMonth()) {
            return problems.refuseIsoMonth(year, month, day);
        }
        Part part = new DayOfMonth(Month.of(month.number()), day.number());
        return calendarYear(year).map(read -> new WhenPhrase(part, read));
    }

    // Years.

    private static Optional<WhenPhrase> wholeYear(Optional<Year> year) {
        return year.map(read -> new WhenPhrase(Stretch.WHOLE_YEAR, read));
    }

    private Optional<Year> year(int from, int to) {
        if (to - from == 1 && words.isA(from, Kind.NUMBER)) {
            return calendarYear(words.get(from));
        }
        // A dash between blanks parts two times, so that "April 2019 - 2020" runs on to 2020.
        if (to - from != 3
                || !words.areNumbers(from, to)
                || (words.isA(from + 1, Kind.DASH) && words.isSpaced(from + 1))) {
            return Optional.empty();
        }
        Token first = words.get(from);
        Token second = words.get(from + 2);
        if (!first.isYear() || !second.isYear()) {
            return Optional.empty();
        }
        return second.follows(first)
                ? planYear(first)
                : problems.refuseUnlessFollowing(first, words.get(from + 1), second);
    }

    private Optional<Year> calendarYear(Token number) {
        return inReason(number).map(Year::ofCalendar);
    }

    private Optional<Year> planYear(Token first) {
        return inReason(first).map(year -> Year.ofPlan(year, yearStart));
    }

    private Optional<Integer> inReason(Token number) {
        if (!number.isYear()) {
            return problems.refuseNoYear(number);
        }
        return number.isBeyondReason() ? problems.refuseYearBeyondReason(number) : Optional.of(number.fullYear());
    }
}

package org.csplan.core.model;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * One time in words, not yet turned into days: {@code end of}, {@code March}, {@code 2020}.
 *
 * @param part what it names within its year
 * @param year absent where the words leave it to the other end of a range
 * @param words as written
 */
record WhenPhrase(Optional<Portion> portion, Part part, Optional<Year> year, String words) {

    /** Which portion of what it names. */
    enum Portion {
        START,
        EARLY,
        MIDDLE,
        LATE,
        END
    }

    /** What quarters and halves are called, and how many a year has. */
    enum Division {
        QUARTER("quarter", 4),
        HALF("half", 2);

        private final String noun;
        private final int inYear;

        Division(String noun, int inYear) {
            this.noun = noun;
            this.inYear = inYear;
        }

        String noun() {
            return noun;
        }

        int inYear() {
            return inYear;
        }
    }

    /** What a phrase names within its year. */
    sealed interface Part {}

    /** Months counted from the start of the year. */
    record Stretch(int offset, int months) implements Part {
        static final Stretch WHOLE_YEAR = new Stretch(0, 12);
    }

    record NamedMonths(Month first, int count) implements Part {}

    record DayOfMonth(Month month, int day) implements Part {}

    /** The 1 of {@code 1 to 5 May 2019}. */
    record SomeDay(int day) implements Part {}

    /** Twelve months from January, or from the month in which the plan's year starts. */
    record Year(YearMonth start, boolean ofPlan) {

        static final int EARLIEST = 1900;
        static final int LATEST = 2200;

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

    /** What a phrase comes to: from one day to another, both included. */
    record Days(LocalDate from, LocalDate to) {

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

    WhenPhrase(Part part) {
        this(Optional.empty(), part, Optional.empty(), "");
    }

    WhenPhrase(Part part, Year year) {
        this(Optional.empty(), part, Optional.of(year), "");
    }

    /** With the month and the year that this one leaves out and the end of the range says. */
    WhenPhrase completedBy(WhenPhrase end) {
        if (part instanceof SomeDay some && end.part instanceof DayOfMonth last) {
            return new WhenPhrase(portion, new DayOfMonth(last.month(), some.day()), end.year, words);
        }
        boolean lends = end.portion.isPresent() || !end.part.equals(Stretch.WHOLE_YEAR);
        return year.isEmpty() && lends ? new WhenPhrase(portion, part, end.year, words) : this;
    }
}

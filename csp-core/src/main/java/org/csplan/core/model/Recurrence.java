package org.csplan.core.model;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkState;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Optional;

/**
 * How often something is held.
 *
 * @param month the month of something yearly; present for no other frequency
 */
public record Recurrence(Frequency frequency, Optional<Month> month) {

    /** How many times a year, in the words of the plan language. */
    public enum Frequency {
        WEEKLY("weekly", 0),
        MONTHLY("monthly", 1),
        QUARTERLY("quarterly", 3),
        HALF_YEARLY("half-yearly", 6),
        YEARLY("yearly", 12);

        private final String word;
        private final int months;

        Frequency(String word, int months) {
            this.word = word;
            this.months = months;
        }

        /** As the plan language and the outputs write it. */
        public String word() {
            return word;
        }

        /**
         * How many months lie between one time and the next, at least 1.
         *
         * @throws IllegalStateException for weeks, which are no number of months
         */
        public int months() {
            checkState(months > 0, "weeks are no number of months");
            return months;
        }
    }

    public Recurrence {
        checkArgument(month.isEmpty() || frequency == Frequency.YEARLY, "only what is yearly has a month");
    }

    public static Recurrence of(Frequency frequency) {
        return new Recurrence(frequency, Optional.empty());
    }

    /** Once a year, in this month. */
    public static Recurrence every(Month month) {
        return new Recurrence(Frequency.YEARLY, Optional.of(month));
    }

    /** The first such month that is not over before this day; none for what has no month, or beyond the year 9999. */
    public Optional<When> next(LocalDate day) {
        return month.map(named -> YearMonth.of(day.getYear(), named))
                .map(next -> next.atEndOfMonth().isBefore(day) ? next.plusYears(1) : next)
                .filter(next -> next.getYear() <= When.LAST_YEAR)
                .map(next -> new When(
                        next.atDay(1), next.atEndOfMonth(), WhenNames.of(next.getMonth()) + " " + next.getYear()));
    }

    /** As the plan language writes it: {@code weekly}, {@code every November}. */
    public String words() {
        return month.map(name -> "every " + WhenNames.of(name)).orElse(frequency.word());
    }
}

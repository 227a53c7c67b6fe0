package org.csplan.core.analysis;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.csplan.core.model.Recurrence;
import org.csplan.core.model.Recurrence.Frequency;

/** How often something that recurs comes round. */
final class Rhythm {

    private static final int DAYS_OF_WEEK = 7;

    private Rhythm() {}

    /**
     * How many times it was due within some days: once at the end of every week, month and so on counted from the first
     * day, or at the end of every month of its name.
     */
    static long times(Recurrence recurrence, Span days) {
        LocalDate next = days.to().plusDays(1);
        if (recurrence.month().isPresent()) {
            YearMonth first =
                    YearMonth.of(days.from().getYear(), recurrence.month().get());
            return ends(first, next) - ends(first, days.from());
        }
        if (recurrence.frequency() == Frequency.WEEKLY) {
            return days.days() / DAYS_OF_WEEK;
        }
        return ChronoUnit.MONTHS.between(days.from(), next)
                / recurrence.frequency().months();
    }

    /** How many of this month and the same ones of later years end before a day. */
    private static long ends(YearMonth first, LocalDate day) {
        LocalDate end = first.plusMonths(1).atDay(1);
        return day.isBefore(end) ? 0 : ChronoUnit.YEARS.between(end, day) + 1;
    }
}

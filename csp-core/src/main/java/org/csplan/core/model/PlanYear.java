package org.csplan.core.model;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Optional;
import org.csplan.core.model.Recurrence.Frequency;

/**
 * The months, quarters and halves of years that begin with a month, as a plan names them: {@code Q2 2019/20}.
 *
 * @param start the month with which its years begin
 */
public record PlanYear(Month start) {

    private static final int MONTHS_OF_YEAR = 12;

    /**
     * The stretches of its years that lie wholly within some days, the earliest first; empty where none does.
     *
     * @param frequency how often such a stretch ends; weeks are no part of a year
     * @param to the last of the days
     * @throws IllegalStateException for weeks
     */
    public ImmutableList<When> within(Frequency frequency, LocalDate from, LocalDate to) {
        int months = frequency.months();
        ImmutableList.Builder<When> parts = ImmutableList.builder();
        YearMonth first = YearMonth.from(from);
        first = first.minusMonths((numberOfMonth(first) - 1) % months);
        if (first.atDay(1).isBefore(from)) {
            first = first.plusMonths(months);
        }
        while (!first.plusMonths(months).atDay(1).isAfter(to.plusDays(1))) {
            parts.add(part(first, frequency));
            first = first.plusMonths(months);
        }
        return parts.build();
    }

    /**
     * The month, quarter, half or year that a day is in; none that begins before the year 1 or ends after the year 9999.
     *
     * @throws IllegalStateException for weeks
     */
    public Optional<When> part(Frequency frequency, LocalDate day) {
        YearMonth month = YearMonth.from(day);
        YearMonth first = month.minusMonths((numberOfMonth(month) - 1) % frequency.months());
        boolean isInTime =
                first.getYear() > 0 && first.plusMonths(frequency.months() - 1L).getYear() <= When.LAST_YEAR;
        return isInTime ? Optional.of(part(first, frequency)) : Optional.empty();
    }

    /** Which quarter of its year a day is in, from 1. */
    public int quarter(LocalDate day) {
        return number(YearMonth.from(day), Frequency.QUARTERLY);
    }

    private int number(YearMonth first, Frequency frequency) {
        return (numberOfMonth(first) - 1) / frequency.months() + 1;
    }

    private int numberOfMonth(YearMonth month) {
        return Math.floorMod(month.getMonthValue() - start.getValue(), MONTHS_OF_YEAR) + 1;
    }

    private When part(YearMonth first, Frequency frequency) {
        return new When(
                first.atDay(1), first.plusMonths(frequency.months() - 1L).atEndOfMonth(), words(first, frequency));
    }

    private String words(YearMonth first, Frequency frequency) {
        if (frequency == Frequency.MONTHLY) {
            return WhenParser.write(first.getMonth()) + " " + first.getYear();
        }
        String year = WhenParser.writeYear(first.minusMonths(numberOfMonth(first) - 1L));
        return frequency == Frequency.YEARLY
                ? year
                : (frequency == Frequency.QUARTERLY ? "Q" : "H") + number(first, frequency) + " " + year;
    }
}

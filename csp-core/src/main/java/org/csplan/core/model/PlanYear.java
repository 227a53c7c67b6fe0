package org.csplan.core.model;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
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

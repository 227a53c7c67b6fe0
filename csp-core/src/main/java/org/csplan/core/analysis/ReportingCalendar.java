package org.csplan.core.analysis;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.csplan.core.model.Recurrence.Frequency;
import org.csplan.core.model.Reporting;
import org.csplan.core.model.When;
import org.csplan.core.model.WhenParser;

/**
 * The times for which reports are due by the end of a day: those that lie wholly within the plan's period and are over.
 * Weeks are counted from the first day of the period; months, quarters, halves and years are those of the plan's year. Several
 * threads may ask at once.
 */
final class ReportingCalendar {

    private static final int DAYS_OF_WEEK = 7;
    private static final int MONTHS_OF_YEAR = 12;

    private final Month yearStart;
    private final Optional<Span> over;
    private final Map<Reporting, ImmutableList<When>> known = new ConcurrentHashMap<>();

    /** @param period without one no report is due */
    ReportingCalendar(Optional<When> period, Month yearStart, LocalDate day) {
        this.yearStart = yearStart;
        this.over = new Window(period.map(When::from), period.map(When::to)).goneBy(day);
    }

    /** The earliest first. */
    ImmutableList<When> due(Reporting reporting) {
        return known.computeIfAbsent(
                reporting, often -> over.map(days -> due(often, days)).orElse(ImmutableList.of()));
    }

    private ImmutableList<When> due(Reporting reporting, Span days) {
        if (reporting instanceof Reporting.InQuarters some) {
            int quarter = Rhythm.months(Frequency.QUARTERLY);
            return months(days, quarter).stream()
                    .filter(start -> some.quarters().contains(numberInYear(start, quarter)))
                    .map(start -> when(start, quarter))
                    .collect(ImmutableList.toImmutableList());
        }
        Frequency frequency = ((Reporting.Every) reporting).frequency();
        if (frequency == Frequency.WEEKLY) {
            return weeks(days);
        }
        int months = Rhythm.months(frequency);
        return months(days, months).stream().map(start -> when(start, months)).collect(ImmutableList.toImmutableList());
    }

    private static ImmutableList<When> weeks(Span days) {
        ImmutableList.Builder<When> weeks = ImmutableList.builder();
        for (long week = 0; week < days.days() / DAYS_OF_WEEK; week++) {
            LocalDate first = days.from().plusDays(week * DAYS_OF_WEEK);
            weeks.add(new When(first, first.plusDays(DAYS_OF_WEEK - 1L), "the week from " + WhenParser.write(first)));
        }
        return weeks.build();
    }

    /** The first months of those stretches of the plan's years that lie within some days. */
    private ImmutableList<YearMonth> months(Span days, int count) {
        ImmutableList.Builder<YearMonth> starts = ImmutableList.builder();
        YearMonth start = YearMonth.from(days.from());
        start = start.minusMonths((numberOfMonth(start) - 1) % count);
        if (start.atDay(1).isBefore(days.from())) {
            start = start.plusMonths(count);
        }
        while (!start.plusMonths(count).atDay(1).isAfter(days.to().plusDays(1))) {
            starts.add(start);
            start = start.plusMonths(count);
        }
        return starts.build();
    }

    /** Of the plan's year, from 1. */
    private int numberOfMonth(YearMonth month) {
        return Math.floorMod(month.getMonthValue() - yearStart.getValue(), MONTHS_OF_YEAR) + 1;
    }

    private int numberInYear(YearMonth start, int months) {
        return (numberOfMonth(start) - 1) / months + 1;
    }

    private When when(YearMonth start, int months) {
        return new When(start.atDay(1), start.plusMonths(months - 1L).atEndOfMonth(), words(start, months));
    }

    /** As in {@code Q2 2019/20}. */
    private String words(YearMonth start, int months) {
        if (months == 1) {
            return WhenParser.write(start.getMonth()) + " " + start.getYear();
        }
        String year = WhenParser.writeYear(start.minusMonths(numberOfMonth(start) - 1L));
        if (months == MONTHS_OF_YEAR) {
            return year;
        }
        return (months == Rhythm.months(Frequency.QUARTERLY) ? "Q" : "H") + numberInYear(start, months) + " " + year;
    }
}

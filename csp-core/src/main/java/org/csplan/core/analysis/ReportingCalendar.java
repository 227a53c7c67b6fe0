package org.csplan.core.analysis;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.Month;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.csplan.core.model.PlanYear;
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

    private final PlanYear year;
    private final Optional<Span> over;
    private final Map<Reporting, ImmutableList<When>> known = new ConcurrentHashMap<>();

    /** @param period without one no report is due */
    ReportingCalendar(Optional<When> period, Month yearStart, LocalDate day) {
        this.year = new PlanYear(yearStart);
        this.over = new Window(period.map(When::from), period.map(When::to)).goneBy(day);
    }

    /** The earliest first. */
    ImmutableList<When> due(Reporting reporting) {
        return known.computeIfAbsent(
                reporting, often -> over.map(days -> due(often, days)).orElse(ImmutableList.of()));
    }

    private ImmutableList<When> due(Reporting reporting, Span days) {
        if (reporting instanceof Reporting.InQuarters some) {
            return year.within(Frequency.QUARTERLY, days.from(), days.to()).stream()
                    .filter(quarter -> some.quarters().contains(year.quarter(quarter.from())))
                    .collect(ImmutableList.toImmutableList());
        }
        Frequency frequency = ((Reporting.Every) reporting).frequency();
        return frequency == Frequency.WEEKLY ? weeks(days) : year.within(frequency, days.from(), days.to());
    }

    private static ImmutableList<When> weeks(Span days) {
        ImmutableList.Builder<When> weeks = ImmutableList.builder();
        for (long week = 0; week < days.days() / DAYS_OF_WEEK; week++) {
            LocalDate first = days.from().plusDays(week * DAYS_OF_WEEK);
            weeks.add(new When(first, first.plusDays(DAYS_OF_WEEK - 1L), "the week from " + WhenParser.write(first)));
        }
        return weeks.build();
    }
}

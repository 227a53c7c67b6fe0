package org.csplan.render.html.page;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Range;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The days along which a timeline is drawn, and where on it they lie. What lies outside is drawn at its end.
 *
 * @param to never before {@code from}
 */
public record TimeAxis(LocalDate from, LocalDate to) {

    /** So many names stand beside each other without touching. */
    private static final int MOST_TICKS = 13;

    /** Months from one name to the next. */
    private static final ImmutableList<Integer> STEPS =
            ImmutableList.of(1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 6000, 12_000);

    /** So much of the axis, one part of this many, can be seen. */
    private static final int LEAST_PART = 125;

    /**
     * The start of a month that has a name.
     *
     * @param year where it is news
     */
    public record Tick(String x, Month month, Optional<String> year) {}

    /** A stretch of the axis. */
    public record Stretch(String x, String width) {}

    private long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    /** Whole days, their last one included; a single day still has a width. */
    Stretch stretch(Range<LocalDate> days) {
        long all = days() * LEAST_PART;
        long start = within(days.lowerEndpoint()) * LEAST_PART;
        long end = Math.max(within(days.upperEndpoint().plusDays(1)) * LEAST_PART, start + days());
        long shift = Math.max(0, end - all);
        return new Stretch(Percent.of(start - shift, all), Percent.of(end - start, all));
    }

    private long within(LocalDate day) {
        return Math.max(0, Math.min(days(), ChronoUnit.DAYS.between(from, day)));
    }

    /** Where a day ends; none if it is not on the axis. */
    Optional<String> endOf(LocalDate day) {
        return day.isBefore(from) || day.isAfter(to)
                ? Optional.empty()
                : Optional.of(Percent.of(within(day.plusDays(1)), days()));
    }

    /** The months that have room for a name, the earliest first. */
    public ImmutableList<Tick> ticks() {
        YearMonth first = YearMonth.from(from);
        long months = ChronoUnit.MONTHS.between(first, YearMonth.from(to)) + 1;
        int step = STEPS.stream()
                .filter(each -> months <= (long) each * MOST_TICKS)
                .findFirst()
                .orElse(STEPS.get(STEPS.size() - 1));
        ImmutableList.Builder<Tick> ticks = ImmutableList.builder();
        for (YearMonth month = first; !month.atDay(1).isAfter(to); month = month.plusMonths(step)) {
            boolean isNewYear = month.equals(first) || month.getMonthValue() <= step;
            ticks.add(new Tick(
                    Percent.of(within(month.atDay(1)), days()),
                    month.getMonth(),
                    Optional.of(String.valueOf(month.getYear())).filter(year -> isNewYear)));
        }
        return ticks.build();
    }
}

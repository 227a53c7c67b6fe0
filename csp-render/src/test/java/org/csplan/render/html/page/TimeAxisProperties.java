package org.csplan.render.html.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.csplan.core.model.PageLanguage;
import org.csplan.render.html.page.TimeAxis.Stretch;
import org.csplan.render.words.Wording;

class TimeAxisProperties {

    private static final LocalDate START = LocalDate.of(2025, 4, 1);
    private static final TimeAxis YEAR = new TimeAxis(START, LocalDate.of(2026, 3, 31));

    /** Wherever and however long, it is seen and lies within the chart. */
    @Property
    void everyStretchLiesOnTheAxis(
            @ForAll @IntRange(max = 4000) int length,
            @ForAll @IntRange(min = -2000, max = 6000) int first,
            @ForAll @IntRange(max = 3000) int days) {
        TimeAxis axis = new TimeAxis(START, START.plusDays(length));
        Stretch stretch = axis.stretch(Range.closed(START.plusDays(first), START.plusDays(first + (long) days)));

        BigDecimal x = percent(stretch.x());
        BigDecimal width = percent(stretch.width());
        assertTrue(x.signum() >= 0, stretch::toString);
        assertTrue(width.compareTo(new BigDecimal("0.79")) > 0, stretch::toString);
        // Each is rounded by itself.
        assertTrue(x.add(width).compareTo(new BigDecimal("100.01")) <= 0, stretch::toString);
    }

    @Property
    void namesHaveRoomBesideEachOther(@ForAll @IntRange(max = 3_000_000) int length) {
        int ticks = new TimeAxis(START, START.plusDays(length)).ticks().size();

        assertTrue(ticks >= 1 && ticks <= 13, () -> ticks + " names");
    }

    @Example
    void aQuarterIsAsLongAsItsDays() {
        assertEquals(
                new Stretch("24.93%", "25.21%"),
                YEAR.stretch(Range.closed(LocalDate.of(2025, 7, 1), LocalDate.of(2025, 9, 30))));
    }

    @Example
    void monthsAreNamedAndYearsWhereTheyBegin() {
        assertEquals(
                List.of("Apr 2025", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Jan 2026", "Feb", "Mar"),
                YEAR.ticks().stream()
                        .map(tick -> Wording.in(PageLanguage.ENGLISH).shortened(tick.month())
                                + tick.year().map(year -> " " + year).orElse(""))
                        .toList());
    }

    @Example
    void aDayEndsWhereTheNextBegins() {
        assertEquals(Optional.of("100%"), YEAR.endOf(LocalDate.of(2026, 3, 31)));
        assertEquals(Optional.empty(), YEAR.endOf(LocalDate.of(2026, 4, 1)));
    }

    private static BigDecimal percent(String words) {
        return new BigDecimal(words.substring(0, words.length() - 1));
    }
}

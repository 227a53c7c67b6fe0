package org.csplan.render.html.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.csplan.core.analysis.PastValue;
import org.csplan.core.analysis.TargetOnTheWay;
import org.csplan.core.model.Quantity;
import org.junit.jupiter.api.Test;

class TrendTest {

    @Test
    void theLineRunsByDaysAndTheLargestNumberStandsAtTheTop() {
        Trend trend = Trend.of(
                        ImmutableList.of(
                                past("2025-06-30", "10 visits"),
                                past("2025-07-10", "20 visits"),
                                past("2025-10-08", "60 visits")),
                        Optional.of(Quantity.of("110 visits")),
                        Optional.of(LocalDate.parse("2026-03-31")),
                        ImmutableList.of(),
                        false)
                .orElseThrow();

        assertEquals("4,36 19,33 156,20", trend.points());
        assertEquals(Optional.of(4), trend.level());
        // Without targets on the way it ends with what is known.
        assertEquals(Optional.empty(), trend.goal());
        assertEquals(LocalDate.parse("2025-10-08"), trend.to());
        assertEquals(180, trend.width());
    }

    @Test
    void numbersThatStayTheSameRunThroughTheMiddle() {
        Trend trend = Trend.of(
                        ImmutableList.of(past("2025-06-30", "5"), past("2025-09-30", "5")),
                        Optional.empty(),
                        Optional.empty(),
                        ImmutableList.of(),
                        false)
                .orElseThrow();

        assertEquals("4,20 156,20", trend.points());
        assertEquals(List.of("5"), trend.ends());
    }

    @Test
    void aTargetInAnotherUnitIsNotDrawn() {
        Trend trend = Trend.of(
                        ImmutableList.of(past("2025-06-30", "5"), past("2025-09-30", "6")),
                        Optional.of(Quantity.of("75%")),
                        Optional.of(LocalDate.parse("2026-03-31")),
                        ImmutableList.of(new TargetOnTheWay(LocalDate.parse("2025-06-30"), Quantity.of("70%"))),
                        false)
                .orElseThrow();

        assertEquals(Optional.empty(), trend.level());
        assertEquals(Optional.empty(), trend.target());
        assertEquals(List.of(), trend.marks());
    }

    @Test
    void whatAddsUpIsDrawnFromNothingAndAsFarAsItsTargetsOnTheWay() {
        Trend trend = Trend.of(
                        ImmutableList.of(past("2025-06-30", "15 visits"), past("2025-09-30", "75 visits")),
                        Optional.of(Quantity.of("300 visits")),
                        Optional.empty(),
                        ImmutableList.of(
                                new TargetOnTheWay(LocalDate.parse("2025-12-31"), Quantity.of("150 visits")),
                                new TargetOnTheWay(LocalDate.parse("2025-06-30"), Quantity.of("75"))),
                        true)
                .orElseThrow();

        assertEquals(List.of("300", "0"), trend.ends());
        assertEquals("4,34 80,28", trend.points());
        assertEquals(List.of(new Trend.Point(4, 28), new Trend.Point(156, 20)), trend.marks());
        assertEquals(
                List.of("2025-06-30 15 visits [75 visits]", "2025-09-30 75 visits []", "2025-12-31 - [150 visits]"),
                trend.rows().stream()
                        .map(row -> row.day() + " "
                                + row.value().map(Quantity::words).orElse("-") + " "
                                + row.targets().stream().map(Quantity::words).toList())
                        .toList());
    }

    @Test
    void theTargetAtTheEndOfTheWayHasItsDayAndItsNumber() {
        Trend trend = Trend.of(
                        ImmutableList.of(past("2026-06-30", "64 visits"), past("2026-09-30", "94 visits")),
                        Optional.of(Quantity.of("300 visits")),
                        Optional.of(LocalDate.parse("2027-03-31")),
                        ImmutableList.of(
                                new TargetOnTheWay(LocalDate.parse("2026-06-30"), Quantity.of("60 visits")),
                                new TargetOnTheWay(LocalDate.parse("2026-09-30"), Quantity.of("140 visits"))),
                        true)
                .orElseThrow();

        assertEquals(LocalDate.parse("2026-06-30"), trend.from());
        assertEquals(LocalDate.parse("2027-03-31"), trend.to());
        assertEquals(Optional.of(new Trend.Point(156, 4)), trend.goal());
        assertEquals(Optional.of(new Trend.Point(164, 10)), trend.goalWords());
        assertTrue(trend.width() > 164 + 3 * 7, "room for three figures");
        assertEquals(
                List.of("64 [60]", "94 [140]", "- [300]"),
                trend.rows().stream()
                        .map(row -> row.value().map(trend::words).orElse("-") + " "
                                + row.targets().stream().map(trend::words).toList())
                        .toList());
    }

    @Test
    void aLevelIsDrawnBetweenItsLeastAndItsLargestNumber() {
        Trend trend = Trend.of(
                        ImmutableList.of(past("2025-06-30", "£2,400"), past("2025-09-30", "£1,900")),
                        Optional.of(Quantity.of("£1,500")),
                        Optional.empty(),
                        ImmutableList.of(),
                        false)
                .orElseThrow();

        assertEquals(List.of("£2,400", "£1,500"), trend.ends());
    }

    @Test
    void oneNumberShowsNoWay() {
        assertTrue(Trend.of(
                        ImmutableList.of(past("2025-06-30", "5")),
                        Optional.empty(),
                        Optional.empty(),
                        ImmutableList.of(),
                        false)
                .isEmpty());
    }

    private static PastValue past(String day, String value) {
        return new PastValue(LocalDate.parse(day), Quantity.of(value));
    }
}

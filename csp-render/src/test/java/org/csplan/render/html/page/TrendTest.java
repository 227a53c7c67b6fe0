package org.csplan.render.html.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.csplan.core.analysis.PastValue;
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
                        Optional.of(Quantity.of("110 visits")))
                .orElseThrow();

        assertEquals("4,36 19,33 156,20", trend.points());
        assertEquals(Optional.of(4), trend.level());
    }

    @Test
    void numbersThatStayTheSameRunThroughTheMiddle() {
        Trend trend = Trend.of(ImmutableList.of(past("2025-06-30", "5"), past("2025-09-30", "5")), Optional.empty())
                .orElseThrow();

        assertEquals("4,20 156,20", trend.points());
    }

    @Test
    void aTargetInAnotherUnitIsNotDrawn() {
        Trend trend = Trend.of(
                        ImmutableList.of(past("2025-06-30", "5"), past("2025-09-30", "6")),
                        Optional.of(Quantity.of("75%")))
                .orElseThrow();

        assertEquals(Optional.empty(), trend.level());
        assertEquals(Optional.empty(), trend.target());
    }

    @Test
    void oneNumberShowsNoWay() {
        assertTrue(Trend.of(ImmutableList.of(past("2025-06-30", "5")), Optional.empty())
                .isEmpty());
    }

    private static PastValue past(String day, String value) {
        return new PastValue(LocalDate.parse(day), Quantity.of(value));
    }
}

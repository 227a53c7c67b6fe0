package org.csplan.core.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.csplan.core.model.Action;
import org.junit.jupiter.api.Test;

class LatestReadingTest {

    @Test
    void everyTellerHasALatestOfItsOwn() {
        Action action = Measured.of(Measured.named().tracked())
                .told("Q2 2019/20", "7")
                .told("Q1 2019/20", "5")
                .toldBy("Fire", "Q1 2019/20", "3")
                .toldBy("Fire", "Q3 2019/20", "4")
                .plan()
                .actions()
                .get(0);

        assertEquals(
                List.of("7", "4"),
                LatestReading.of(action.measures().get(0), action.progress()).stream()
                        .map(latest -> latest.reading().value().words())
                        .toList());
    }

    @Test
    void whatHasNoTimeIsTheEarliestAndOfOneTimeTheLastCounts() {
        Action action = Measured.of(Measured.named().tracked())
                .told("Q1 2019/20", "5")
                .told("Q1 2019/20", "6")
                .toldWithoutTime("9")
                .plan()
                .actions()
                .get(0);

        assertEquals(
                "6",
                LatestReading.of(action.measures().get(0), action.progress())
                        .get(0)
                        .reading()
                        .value()
                        .words());
    }
}

package org.csplan.dsl.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Month;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MovedTimeTest {

    private static final Optional<MovedTime> MOVED = Optional.of(new MovedTime("October 2026", "December 2026"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "October 2026 -> December 2026",
                "October 2026 → December 2026",
                "moved from October 2026 to December 2026",
                "was October 2026, now December 2026",
                "originally October 2026 but extended to December 2026",
                "December 2026 (was October 2026)",
                "December 2026 - postponed from October 2026",
                "October 2026 revised to December 2026",
                "October 2026, now December 2026"
            })
    void isToldInManyWords(String words) {
        assertEquals(MOVED, MovedTime.of(words, Month.APRIL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"October -> December 2026", "October 2026 -> December", "December 2026 (was October)"})
    void theYearThatOneOfTheTimesLacksIsThatOfTheOther(String words) {
        assertEquals(MOVED, MovedTime.of(words, Month.APRIL));
    }

    @Test
    void aYearThatIsAllOfATimeIsThatOfTheOtherAsWell() {
        assertEquals(
                Optional.of(new MovedTime("October 2026/27", "2026/27")),
                MovedTime.of("October -> 2026/27", Month.APRIL));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "October 2026",
                "December -> October 2026",
                "December 2026 -> October",
                "October -> October 2026",
                "October 2026 -> October",
                "October -> December",
                "2026 -> December",
                "2026/27 -> October",
                "soon -> December 2026",
                "October 2026 -> soon",
                "- -> December 2026",
                "October 2026 -> -"
            })
    void isNoneWhereTwoTimesInTheirOrderCantBeTold(String words) {
        assertEquals(Optional.empty(), MovedTime.of(words, Month.APRIL));
    }

    @Test
    void whatIsLongerThanAnyTwoTimesIsProse() {
        String words = "October 2026" + " ".repeat(92) + "-> December 2026";

        assertEquals(120, words.length());
        assertEquals(MOVED, MovedTime.of(words, Month.APRIL));
        assertTrue(MovedTime.hasArrow(words));
        assertEquals(Optional.empty(), MovedTime.of(words + " ", Month.APRIL));
        assertFalse(MovedTime.hasArrow(words + " "));
    }

    @Test
    void anArrowIsSeenBetweenWords() {
        assertTrue(MovedTime.hasArrow("October => December"));
        assertFalse(MovedTime.hasArrow("October, now December"));
    }
}

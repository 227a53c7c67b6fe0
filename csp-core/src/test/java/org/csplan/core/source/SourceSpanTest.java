package org.csplan.core.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceSpanTest {

    @ParameterizedTest
    @CsvSource({"-1, 0", "-2, -1", "1, 0", "5, 4"})
    void aSpanStartsInTheTextAndDoesNotEndBeforeItStarts(int start, int end) {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> new SourceSpan(start, end));

        assertEquals("a span can't run from " + start + " to " + end, refused.getMessage());
    }

    @Test
    void aSpanMayBeAPlaceBetweenTwoCharacters() {
        assertEquals(0, new SourceSpan(3, 3).length());
        assertEquals("", SourceText.of("plan.csp", "plan p").slice(new SourceSpan(3, 3)));
    }

    @ParameterizedTest
    @CsvSource({"0,2, 5,7, 0,7", "5,7, 0,2, 0,7", "0,9, 3,4, 0,9", "1,4, 3,6, 1,6", "2,2, 2,2, 2,2"})
    void twoSpansLieInTheShortestThatHoldsBoth(int from, int to, int otherFrom, int otherTo, int start, int end) {
        assertEquals(new SourceSpan(start, end), new SourceSpan(from, to).to(new SourceSpan(otherFrom, otherTo)));
    }
}

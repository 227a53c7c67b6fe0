package org.csplan.dsl.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BoundWordsTest {

    @ParameterizedTest
    @CsvSource({
        "No more than 5% by March 2027, no more than, at most 5%, 15",
        "over 24 walks during 2026/27, over, at least 25 walks, 13",
        "less than 5.2 per 1000 homes lead Fire, less than, at most 5.2 per 1000 homes, 28",
        "fewer than ten incidents, fewer than, at most 9 incidents, 24",
        "under 10 minutes, under, at most 10 minutes, 16",
        "over fifty per cent, over, at least 50%, 19",
        "at least 75%, at least, at least 75%, 12"
    })
    void areABoundAndItsNumberAndUnit(String words, String written, String instead, int length) {
        BoundWords said = BoundWords.of(words).orElseThrow();
        assertEquals(written, said.written());
        assertEquals(instead, said.instead());
        assertEquals(length, said.length());
        assertEquals(written.equals("at least"), said.isOfLanguage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"5%", "over", "overall 5", "well over 5", "over 1,2"})
    void otherWordsAreNone(String words) {
        assertEquals(Optional.empty(), BoundWords.of(words));
    }

    @ParameterizedTest
    @CsvSource({
        "over 24 walks, true",
        "over 24, true",
        "under 24 walks, false",
        "over 75%, false",
        "over 75% of homes, false",
        "over 3 per ward, false"
    })
    void addUpWhereTheyAreALeastOfWhatIsCounted(String words, boolean addsUp) {
        assertEquals(addsUp, BoundWords.of(words).orElseThrow().addsUp());
    }

    @ParameterizedTest
    @CsvSource({
        "over 24, 'write at least 25 instead of target, or, where numbers add up over the time, target 25'",
        "under 24, 'write at most 23 instead of target'"
    })
    void areWrittenInsteadOfATarget(String words, String help) {
        assertEquals(help, BoundWords.of(words).orElseThrow().insteadOfTarget());
    }
}

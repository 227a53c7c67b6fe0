package org.csplan.dsl.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OtherFrequenciesTest {

    private static final String WHAT_THERE_IS =
            "csp has weekly, monthly, quarterly, half-yearly, yearly, and every November";

    @ParameterizedTest
    @CsvSource({
        "Twice a year, Twice a year, half-yearly",
        "once a month at 3 wards, once a month, monthly",
        "six-monthly, six-monthly, half-yearly",
        "four times a year at 3 wards, four times a year, quarterly"
    })
    void someAreAmongThoseOfCsp(String words, String begin, String written) {
        OtherFrequencies.Found found = OtherFrequencies.of(words).orElseThrow();
        assertEquals(begin, found.words());
        assertEquals("write " + written, found.help());
        assertEquals(Optional.of(written), found.meant());
    }

    @ParameterizedTest
    @CsvSource({
        "fortnightly, fortnightly, ''",
        "every two weeks from May, every two weeks, ''",
        "Bi-weekly, Bi-weekly, 'is it twice a week or every two weeks? '",
        "bimonthly, bimonthly, 'is it twice a month or every two months? '",
        "bi-annually, bi-annually, 'if it is twice a year, write half-yearly; '"
    })
    void othersAreAnsweredWithAllThatThereIs(String words, String begin, String question) {
        OtherFrequencies.Found found = OtherFrequencies.of(words).orElseThrow();
        assertEquals(begin, found.words());
        assertEquals(question + WHAT_THERE_IS, found.help());
        assertEquals(Optional.empty(), found.meant());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " twice a year", "often", "twice", "monthly", "at least twice a year"})
    void otherWordsAreNone(String words) {
        assertEquals(Optional.empty(), OtherFrequencies.of(words));
    }
}

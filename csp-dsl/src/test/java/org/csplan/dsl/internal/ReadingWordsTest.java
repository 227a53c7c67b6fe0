package org.csplan.dsl.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.csplan.core.model.Quantity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingWordsTest {

    @ParameterizedTest
    @CsvSource({
        "5 + 3, '', 8",
        "5 + 3, visits, 8 visits",
        "5 + 3 visits, visits, 8 visits",
        "5 visits + 3 visits, visits, 8 visits",
        "5 visits and 3, visits, 8 visits",
        "5 visits and 3, '', 8 visits",
        "6 and 1 visits, visits, 7 visits"
    })
    void twoNumbersOfTheSameComeToOne(String words, String unit, String total) {
        assertEquals(Optional.of(total), ReadingWords.total(words, unit));
    }

    @ParameterizedTest
    @CsvSource({"5, ''", "6 and 1 cancelled, visits", "5 visits + 3 calls, visits", "'1,2 + 3', ''", "'3 + 1,2', ''"})
    void otherNumbersComeToNone(String words, String unit) {
        assertEquals(Optional.empty(), ReadingWords.total(words, unit));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "6 so far|visits|6 to date",
                "6 visits so far|visits|6 visits to date",
                "20 vs 15|visits|20 against 15",
                "20 visits compared with 15|visits|20 visits against 15",
                "20 and two posts vacant|visits|20 \"two posts vacant\"",
                "20 - one cancelled|visits|20 \"one cancelled\"",
                "20 Two posts|visits|20 \"Two posts\"",
                "20 of the Xs|visits|20 \"of the Xs\"",
                "20 seen by four people|visits|20 \"seen by four people\""
            })
    void wordsThatAreNoUnitAreWrittenAsWhatTheyAre(String number, String unit, String written) {
        assertEquals(Optional.of(written), ReadingWords.instead(Quantity.of(number), unit));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "20|visits",
                "20 Visits|Visits",
                "£20 So far|visits",
                "20 and 3|visits",
                "20 + £3|visits",
                "20 CPNs|visits",
                "20 type A|visits",
                "20 seen by people|visits",
                "20% of the Xs|visits"
            })
    void wordsThatMayBeAUnitAreLeft(String number, String unit) {
        assertEquals(Optional.empty(), ReadingWords.instead(Quantity.of(number), unit));
    }

    @ParameterizedTest
    @CsvSource({
        "20 visits, false",
        "20 CPNs, false",
        "20, false",
        "20% of visits, false",
        "20 so far, true",
        "20 + 3 visits, true",
        "20 visits and, true",
        "20 plus, true",
        "20 Home visits, true",
        "20% of all visits made, true"
    })
    void aUnitStandsInBackquotesWhereItCouldBeTakenForWords(String number, boolean quoted) {
        assertEquals(quoted, ReadingWords.wantsQuotes(Quantity.of(number)));
    }
}

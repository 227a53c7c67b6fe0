package org.csplan.dsl.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.Month;
import java.util.Set;
import org.csplan.core.model.Quantity;
import org.csplan.core.model.When;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

    @Test
    void aTextStandsInThePlainestQuotesThatItDoesNotHold() {
        assertEquals("\"Talks\"", Words.text("Talks", ""));
        assertEquals("“\"No\" again”", Words.text("\"No\" again", ""));
        assertEquals("\"\"\"\n  ”\"No\"\n  \"\"\"", Words.text("”\"No\"", "  "));
        assertEquals("\"\"\"\n  One\n\n  two\n  \"\"\"", Words.text("One\n\ntwo", "  "));
        assertEquals("\"\"\"\"\n  “\"\"\"”\n  \"\"\"\"", Words.text("“\"\"\"”", "  "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "March 2020",
                "end of March 2020",
                "start of 2022",
                "start 2022",
                "2019/20 to 2021/22",
                "2019/20–2021/22",
                "Q2 2019/20"
            })
    void aTimeKeepsItsWordsWhereTheyAreReadAsThatTime(String words) {
        assertEquals(words, Words.time(When.of(words), Month.APRIL));
    }

    @Test
    void aTimeIsWrittenAsItsDaysWhereItsWordsAreNotReadAsIt() {
        LocalDate first = LocalDate.of(2020, 3, 1);
        LocalDate last = LocalDate.of(2020, 3, 31);

        assertEquals("2020-03-31", Words.time(new When(last, last, "Lady Day"), Month.APRIL));
        assertEquals("2020-03-01 to 2020-03-31", Words.time(new When(first, last, "Lent"), Month.APRIL));
        assertEquals("2019-09-30", Words.time(When.of("30 September, 2019"), Month.APRIL));
        assertEquals("2019-04-01 to 2020-03-31", Words.time(When.of("2019/20"), Month.SEPTEMBER));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "300 visits | 300 visits",
                "300 | 300",
                "75% | 75%",
                "5.2 per 1,000 households | 5.2 per 1,000 households",
                "300 %-points | 300 %-points",
                "300 calls/visits | 300 calls/visits",
                "300 visits (net) | 300 \"visits (net)\"",
                "300 visits & calls | 300 \"visits & calls\"",
                "300 visits during days | 300 \"visits during days\"",
            })
    void aUnitStandsInQuotesWhereItCouldBeTakenForSomethingElse(String number, String written) {
        assertEquals(written, Words.number(Quantity.of(number)));
    }

    @Test
    void inAReadingAUnitStandsInBackquotesForQuotesBeginATextThere() {
        Set<String> statuses = Set.of("green", "red");

        assertEquals("12 visits", Words.reading(Quantity.of("12 visits"), statuses));
        assertEquals("12 `green bins`", Words.reading(Quantity.of("12 green bins"), statuses));
        assertEquals("12 `visits (net)`", Words.reading(Quantity.of("12 visits (net)"), statuses));
        assertEquals("12 `'big' (net)`", Words.reading(Quantity.of("12 `big` (net)"), statuses));
    }

    @Test
    void aMeasureCalledLikeATierHasItsIdInBackquotes() {
        assertEquals("`outcome`", Words.measureId("outcome"));
        assertEquals("`lead`", Words.measureId("lead"));
        assertEquals("visits", Words.measureId("visits"));
    }

    @ParameterizedTest
    @CsvSource({"CPW, CPW", "R&D, R&D", "-ing, -ing", "24/7, 24/7", "hot spot, `hot spot`", "lead, `lead`"})
    void aTermOfTheGlossaryIsPlainWhereItIsOnePlainWord(String term, String written) {
        assertEquals(written, Words.term(term));
    }
}

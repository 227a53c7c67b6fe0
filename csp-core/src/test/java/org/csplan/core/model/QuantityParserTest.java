package org.csplan.core.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@link QuantityParser} and the {@link Quantity} that it reads. */
class QuantityParserTest {

    private static final String EXAMPLES = "write a number and what it counts, as in 300 visits, 75%, 5.2 or £12,500";
    private static final String GROUPS =
            "commas stand between thousands and one point before decimals, as in 12,500 or 5.2";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            300 visits                       | 300         | visits
            300                              | 300         | ''
            0                                | 0           | ''
            007                              | 7           | ''
            5.2                              | 5.2         | ''
            5.20                             | 5.20        | ''
            0.000                            | 0.000       | ''
            -3 degrees                       | -3          | degrees
            −3 degrees                       | -3          | degrees
            75%                              | 75          | %
            75 %                             | 75          | %
            £12,500                          | 12500       | £
            -£5                              | -5          | £
            €3.50                            | 3.50        | €
            £5 a head                        | 5           | £ a head
            5.2 per 1,000 households         | 5.2         | per 1,000 households
            1,200 visits                     | 1200        | visits
            12,345,678                       | 12345678    | ''
            1,234.50                         | 1234.50     | ''
            999,999                          | 999999      | ''
            12 "quoted" ones                 | 12          | "quoted" ones
            300visits                        | 300         | visits
            5‰                               | 5           | ‰
            """)
    void aNumberIsReadWithItsUnit(String words, BigDecimal amount, String unit) {
        assertEquals(Parsed.of(new Quantity(amount, unit, words)), QuantityParser.parse(words));
    }

    @Test
    void blanksOfAnyKindCountAsOneAndAroundAsNone() {
        assertEquals(
                Parsed.of(new Quantity(new BigDecimal(300), "home visits", "300 home visits")),
                QuantityParser.parse("\u00A0 300\t\thome\u2003\r\nvisits "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\uFEFF300 visits", "3\u200B00 visits", "3\u00AD00\u2060 vi\u00ADsits", "300 \u200B visits"})
    void whatNobodySeesMakesNoDifference(String words) {
        assertEquals(Parsed.of(new Quantity(new BigDecimal(300), "visits", "300 visits")), QuantityParser.parse(words));
    }

    @Test
    void theMostDigitsAreReadExactly() {
        String digits = "1234567890123456789012345678.90";

        assertEquals(
                new BigDecimal(digits),
                QuantityParser.parse(digits).orElseThrow().amount());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n", "\u00A0\u3000", "\uFEFF"})
    void noWordsAreAMissingNumber(String words) {
        assertEquals(Parsed.failure("a number is missing", EXAMPLES), QuantityParser.parse(words));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "many visits",
                "-",
                "−",
                "£",
                "-£",
                "%",
                ".5",
                ",5",
                "£-5",
                "--5",
                "tbc",
                "٣ visits",
                "½",
                "+5",
                "~5"
            })
    void wordsThatDoNotBeginWithANumberAreNone(String words) {
        assertEquals(Parsed.failure("\"" + words + "\" is not a number", EXAMPLES), QuantityParser.parse(words));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            3,00 visits    | 3,00
            1,2            | 1,2
            12,5000        | 12,5000
            1234,567       | 1234,567
            1,234,56       | 1,234,56
            1.2.3          | 1.2.3
            5.2,000        | 5.2,000
            1.234,50       | 1.234,50
            1,2345,678     | 1,2345,678
            1,23,4567      | 1,23,4567
            """)
    void commasAndPointsStandWhereTheyBelong(String words, String number) {
        assertEquals(Parsed.failure("\"" + number + "\" is not a number", GROUPS), QuantityParser.parse(words));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2-3", "300 400", "10k", "10k visits", "12:30", "300.", "1,200, visits", "5x3"})
    void whatGoesOnAfterTheNumberAsNoUnitDoesIsRefused(String words) {
        assertEquals(
                Parsed.failure(
                        "\"" + words + "\" is not one number",
                        "write one number and its unit with a blank between, and commas between thousands,"
                                + " as in 12,500 visits"),
                QuantityParser.parse(words));
    }

    @Test
    void moreDigitsThanAnybodyCountsAreRefused() {
        assertEquals(
                Parsed.failure("this number has 31 digits", "a number has at most 30"),
                QuantityParser.parse("1".repeat(31)));
    }

    @Test
    void ofLongWordsTheMessageShowsTheStart() {
        assertEquals(
                Parsed.failure("\"" + "many ".repeat(6) + "…\" is not a number", EXAMPLES),
                QuantityParser.parse("many ".repeat(20)));
        assertEquals(
                Parsed.failure("\"" + "m".repeat(30) + "…\" is not a number", EXAMPLES),
                QuantityParser.parse("m".repeat(41)));
        assertEquals(
                Parsed.failure("\"" + "m".repeat(40) + "\" is not a number", EXAMPLES),
                QuantityParser.parse("m".repeat(40)));
    }

    @Test
    void aProgramMayCountOnItsWords() {
        assertEquals(new Quantity(new BigDecimal("12500"), "£", "£12,500"), Quantity.of("£12,500"));

        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> Quantity.of("many"));
        assertEquals("\"many\" is not a number; " + EXAMPLES, refused.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n"})
    void aQuantityWithoutWordsIsRefused(String words) {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> new Quantity(BigDecimal.TEN, "visits", words));

        assertEquals("a quantity needs words", refused.getMessage());
    }

    @Test
    void thePlacesOfANumberArePartOfWhatItSays() {
        assertNotEquals(Quantity.of("5.2"), Quantity.of("5.20"));
        assertEquals(
                0, Quantity.of("5.2").amount().compareTo(Quantity.of("5.20").amount()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "142 | visits | 142 visits",
                "1200 | visits | 1,200 visits",
                "56.1 | % | 56.1%",
                "2495.5 | £ | £2,495.50",
                "-1234567.25 | £ a year | -£1,234,567.25 a year",
                "5.20 | per 1,000 households | 5.20 per 1,000 households",
                "999 | '' | 999",
                "1000 | '' | 1,000",
                "123456 | '' | 123,456",
                "0.5 | ‰ | 0.5‰",
                "-999 | '' | -999"
            })
    void writesWhatWasComputedAsAnOfficerWould(BigDecimal amount, String unit, String words) {
        assertEquals(words, Quantity.of(amount, unit).words());
    }
}

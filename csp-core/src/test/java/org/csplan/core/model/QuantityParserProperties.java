package org.csplan.core.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;

class QuantityParserProperties {

    @Property
    void noTextThrows(@ForAll String words) {
        assertReadsOrTellsWhy(words);
    }

    @Property(tries = 3000)
    void noHeapOfTheRightCharactersThrows(@ForAll("heaps") String words) {
        assertReadsOrTellsWhy(words);
    }

    @Property
    void anAmountIsNeverRounded(@ForAll @BigRange(min = "0", max = "1e19") @Scale(9) BigDecimal amount) {
        Quantity read = Quantity.of(amount.toPlainString() + " visits");

        assertEquals(amount, read.amount());
        assertEquals("visits", read.unit());
    }

    @Property
    void commasBetweenThousandsAndTheSignMakeNoOtherAmount(
            @ForAll @LongRange(min = 1, max = 1_000_000_000_000L) long amount, @ForAll @IntRange(max = 99) int pence) {
        String grouped = String.format(Locale.ROOT, "%,d.%02d", amount, pence);
        BigDecimal exact = new BigDecimal(amount + String.format(Locale.ROOT, ".%02d", pence));

        assertEquals(exact, Quantity.of(grouped).amount());
        assertEquals(exact.negate(), Quantity.of("-" + grouped).amount());
        assertEquals(new Quantity(exact, "£", "£" + grouped), Quantity.of("£" + grouped));
    }

    @Property
    void readingTheWordsKeptGivesTheSameQuantity(@ForAll("heaps") String words) {
        QuantityParser.parse(words).toOptional().ifPresent(read -> assertEquals(read, Quantity.of(read.words())));
    }

    @Provide
    Arbitrary<String> heaps() {
        return Arbitraries.of(
                        "1",
                        "23",
                        "456",
                        "000",
                        ",",
                        ".",
                        "-",
                        "−",
                        "£",
                        "€",
                        "%",
                        " ",
                        "\u00A0",
                        "\u200B",
                        "visits",
                        "per",
                        "e9",
                        "/",
                        "٣",
                        "\uD83D\uDE00",
                        "\uD83D",
                        "9".repeat(28))
                .list()
                .ofMaxSize(8)
                .map(pieces -> String.join("", pieces));
    }

    @Property
    void whatWasComputedIsWrittenAsItIsRead(
            @ForAll @BigRange(min = "-1000000000000", max = "1000000000000") @Scale(3) BigDecimal amount,
            @ForAll("units") String unit) {
        Quantity written = Quantity.of(amount, unit);
        Quantity read = Quantity.of(written.words());

        assertEquals(0, read.amount().compareTo(amount));
        assertEquals(unit, read.unit());
    }

    @Provide
    Arbitrary<String> units() {
        return Arbitraries.of("", "%", "‰", "£", "€ a year", "visits", "per 1,000 households");
    }

    private static void assertReadsOrTellsWhy(String words) {
        Parsed<Quantity> parsed = QuantityParser.parse(words);

        assertEquals(parsed.toOptional().isEmpty(), parsed.problem().isPresent());
        parsed.toOptional()
                .ifPresent(read -> assertEquals(read.unit(), read.unit().strip()));
        parsed.problem().ifPresent(problem -> {
            assertTrue(problem.message().length() < 100);
            assertFalse(problem.message().isBlank() || problem.message().endsWith("."));
            assertFalse(problem.help().isBlank() || problem.help().endsWith("."));
        });
    }
}

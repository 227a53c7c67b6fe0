package org.csplan.core.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.csplan.core.testkit.PlanDomain;

class ElementIdProperties {

    @Property
    void anyTitleGivesAValidId(@ForAll("titles") String title) {
        String id = ActionId.fromTitle(title).value();

        assertTrue(ElementId.isValid(id));
        assertTrue(id.length() <= 60);
        assertFalse(id.startsWith("-") || id.endsWith("-") || id.contains("--"));
        assertEquals(id.toLowerCase(Locale.ROOT), id);
    }

    @Property
    void anIdMadeFromATitleIsMadeFromItselfAgain(@ForAll("titles") String title) {
        ActionId id = ActionId.fromTitle(title);

        assertEquals(id, ActionId.fromTitle(id.value()));
    }

    @Property
    void howATitleIsBrokenOverLinesMakesNoDifference(@ForAll("titles") String title) {
        assertEquals(
                ActionId.fromTitle("Deliver " + title + " visits"),
                ActionId.fromTitle("\n Deliver\r\n\t" + title + "\n\n visits "));
    }

    @Property
    void anyWordIsAnIdOrIsRefused(@ForAll String word) {
        if (ElementId.isValid(word)) {
            assertEquals(word, AimId.of(word).value());
        } else {
            assertThrows(IllegalArgumentException.class, () -> AimId.of(word));
        }
    }

    @Provide
    Arbitrary<String> titles() {
        Arbitrary<String> mixed = Arbitraries.of(
                        "a",
                        "Word",
                        " ",
                        "-",
                        "'",
                        "’",
                        ".",
                        "_",
                        "İ",
                        "ẞ",
                        "ǅ",
                        "Σ",
                        "\u0301",
                        "\uD835\uDC9C",
                        "\uD83D\uDE00",
                        "\uD83D",
                        "\uDE00",
                        "日",
                        "٣",
                        "x".repeat(57),
                        "x".repeat(30))
                .list()
                .ofMaxSize(20)
                .map(pieces -> String.join("", pieces));
        return Arbitraries.oneOf(mixed, PlanDomain.textsByApi(), Arbitraries.strings());
    }
}

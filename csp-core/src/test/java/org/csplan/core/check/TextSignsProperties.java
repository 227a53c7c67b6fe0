package org.csplan.core.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.csplan.core.model.Contact;

/** A glance may see a sign where a rule then finds nothing; what a rule would find it must never overlook. */
class TextSignsProperties {

    @Property(tries = 2000)
    void overlooksNoAddressAndNoNumber(@ForAll("texts") String text) {
        TextSigns signs = TextSigns.of(text);

        assertTrue(signs.hasAt() || !finds(Contact.MAIL, text));
        assertTrue(signs.hasManyDigits() || !finds(Contact.PHONE, text));
        assertEquals(text.contains("%"), signs.hasPercent());
    }

    @Property(tries = 2000)
    void overlooksNoWordOfCapitals(@ForAll("texts") String text) {
        TextSigns signs = TextSigns.of(text);
        boolean hasSmall = text.chars().anyMatch(Character::isLowerCase);

        assertTrue(signs.hasCapitals() || !(hasSmall && finds(UnexplainedAcronym.CAPITALS, text)));
        assertTrue(hasSmall || !signs.hasCapitals());
        assertTrue(signs.hasCapitalInBrackets() || !finds(UnexplainedAcronym.IN_BRACKETS, text));
    }

    @Property(tries = 2000)
    void overlooksNoGivenName(@ForAll("texts") String text) {
        boolean isNamed = PersonInPublicText.NAME
                .matcher(text)
                .results()
                .anyMatch(match -> GivenNames.leadToSurname(match.group(1)));

        assertTrue(TextSigns.of(text).hasName() || !isNamed);
    }

    @Property(tries = 2000)
    void overlooksNoOpenTargetAndNoDigit(@ForAll("texts") String text) {
        TextSigns signs = TextSigns.of(text);

        assertTrue(signs.hasOpenTarget() || !finds(MeasureWithoutTarget.OPEN, text));
        assertEquals(text.chars().anyMatch(letter -> letter >= '0' && letter <= '9'), signs.hasDigit());
    }

    private static boolean finds(Pattern pattern, String text) {
        return pattern.matcher(text).find();
    }

    /** Pieces that rules look for, whole and broken, in any order. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> pieces = Arbitraries.of(
                "Sarah",
                "Siân",
                "Jones",
                "O’Neill",
                "sarah",
                " ",
                " ",
                "-",
                "(",
                ")",
                "CPN",
                "CPNs",
                "Cp",
                "É",
                "ÉA",
                "a@b.org",
                "@",
                "01727 866100",
                "+44 1727 866100",
                "0172",
                "7 86",
                "0",
                "64 of 114 (55%)",
                "%",
                "tbc",
                "TBC",
                "t",
                "BC",
                "to be agreed",
                "To Be",
                "established",
                "?",
                "and",
                "\uD835\uDC00",
                "\uD83D\uDE00",
                "\uD835");
        return pieces.list().ofMaxSize(8).map(list -> String.join("", list));
    }
}

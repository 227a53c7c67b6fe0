package org.csplan.render.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.csplan.render.words.Phrase.Gap;
import org.csplan.render.words.Phrase.Text;
import org.junit.jupiter.api.Test;

class PhraseTest {

    @Test
    void gapsMayStandInAnyOrder() {
        assertEquals("gweithredoedd: 5", Phrase.parse("{1}: {0}").with(5, "gweithredoedd"));
        assertEquals(
                List.of(new Gap(1), new Text(": "), new Gap(0)),
                Phrase.parse("{1}: {0}").pieces());
    }

    @Test
    void anythingElseIsText() {
        for (String text : List.of("", "i'w gadarnhau", "{found} of", "{", "}{", "{}", "{-1}", "{123}", "''", "%s")) {
            assertEquals(text, Phrase.parse(text).with());
        }
    }

    @Test
    void aGapMayBeFilledMoreThanOnce() {
        assertEquals("All aims, all aims", Phrase.parse("All {0}, all {0}").with("aims"));
    }

    /** What a plan says is never taken for a message. */
    @Test
    void bracesInWhatIsPutInAreText() {
        assertEquals("{1} and {0}", Phrase.parse("{0} and {1}").with("{1}", "{0}"));
    }

    @Test
    void aGapForWhichNothingIsGivenIsABug() {
        assertThrows(
                IllegalArgumentException.class, () -> Phrase.parse("{0} of {1}").with(3));
    }
}

package org.csplan.render.html.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringWriter;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

class HtmlCharactersProperties {

    @Property
    void whereTextIsCutMakesNoDifference(
            @ForAll @StringLength(max = 50) String text, @ForAll @IntRange(max = 50) int at) throws IOException {
        int cut = Math.min(at, text.length());

        assertEquals(written(text + "."), written(text.substring(0, cut), text.substring(cut) + "."));
    }

    @Property
    void whatAPageMayHoldPassesUnchanged(@ForAll @CharRange(from = '\u00A0', to = '\uD7FF') String text)
            throws IOException {
        String allowed = text + "\t\n Az~\uE000\uFFFD\uD83D\uDE00";

        assertEquals(allowed, written(allowed));
    }

    @Example
    void whatAPageMayNotHoldIsReplaced() throws IOException {
        assertEquals("a\uFFFDb\uFFFDc\n\t\uFFFD\uFFFD.", written("a\uD83Db\uDE00c\n\t\u0000\uD83F\uDFFE."));
    }

    private static String written(String... pieces) throws IOException {
        StringWriter out = new StringWriter();
        HtmlCharacters characters = new HtmlCharacters(out);
        for (String piece : pieces) {
            characters.write(piece);
        }
        return out.toString();
    }
}

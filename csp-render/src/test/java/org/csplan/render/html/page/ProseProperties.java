package org.csplan.render.html.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gg.jte.output.StringOutput;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;

class ProseProperties {

    /** A line that ends is read as CommonMark always, one that doesn't where it may hold more than words. */
    @Property
    void aLineOfWordsSaysTheSameAsReadByCommonMark(
            @ForAll
                    @CharRange(from = 'a', to = 'c')
                    @CharRange(from = 'X', to = 'Z')
                    @CharRange(from = '0', to = '2')
                    @Chars({
                        ' ', '.', ',', ';', ':', '(', ')', '/', '%', '+', '\'', '-', '–', '’', '“', '£', '?', '#', '>',
                        '=', '_'
                    })
                    String text) {
        assertEquals(written(text + "\n"), written(text));
    }

    private static String written(String commonMark) {
        StringOutput output = new StringOutput();
        Prose.of(commonMark).writeTo(output);
        return output.toString();
    }
}

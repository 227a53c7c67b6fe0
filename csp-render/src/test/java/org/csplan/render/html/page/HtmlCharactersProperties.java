package org.csplan.render.html.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;

class HtmlCharactersProperties {

    @Property
    void eachCharacterIsLookedAtAlone(@ForAll String text) {
        StringBuilder alone = new StringBuilder();
        text.codePoints().forEach(character -> alone.append(HtmlCharacters.of(Character.toString(character))));

        assertEquals(alone.toString(), HtmlCharacters.of(text));
    }

    @Property
    void whatAPageMayHoldPassesUnchanged(@ForAll @CharRange(from = '\u00A0', to = '\uD7FF') String text) {
        String allowed = text + "\t\n Az~\uE000\uFFFD\uD83D\uDE00";

        assertEquals(allowed, HtmlCharacters.of(allowed));
    }

    @Example
    void whatAPageMayNotHoldIsReplaced() {
        assertEquals(
                "a\uFFFDb\uFFFDc\n\t\uFFFD\uFFFD.\uFFFD",
                HtmlCharacters.of("a\uD83Db\uDE00c\n\t\u0000\uD83F\uDFFE.\uFDD0"));
    }
}

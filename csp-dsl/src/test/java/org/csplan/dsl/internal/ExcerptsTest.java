package org.csplan.dsl.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ExcerptsTest {

    @Test
    void fortyCharactersAreShownWholeAndOfMoreThirty() {
        assertEquals("x".repeat(40), Excerpts.shortened("x".repeat(40)));
        assertEquals("x".repeat(30) + "…", Excerpts.shortened("x".repeat(41)));
    }

    @Test
    void aCharacterOfTwoHalvesIsNotCutInTwo() {
        assertEquals("x".repeat(29) + "…", Excerpts.shortened("x".repeat(29) + "🔥".repeat(10)));
        assertEquals("x".repeat(28) + "🔥…", Excerpts.shortened("x".repeat(28) + "🔥".repeat(10)));
    }

    @Test
    void oneLineIsShown() {
        assertEquals("One", Excerpts.shortened(" One \nand two"));
        assertEquals("", Excerpts.shortened(""));
    }

    @Test
    void whatBeginsWithAQuoteIsPutInNoOthers() {
        assertEquals("\"One\"", Excerpts.quoted("One"));
        assertEquals("\"One\"", Excerpts.quoted("\"One\""));
        assertEquals("“One”", Excerpts.quoted("“One”"));
    }
}

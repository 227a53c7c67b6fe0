package org.csplan.dsl.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

class WordTableTest {

    private final WordTable table = new WordTable();

    @Test
    void aWordThatStandsInTheTextAgainIsKeptOnce() {
        char[] text = "lead Fire\nlead Fire".toCharArray();
        String fire = table.word(text, 5, 4);
        assertEquals("Fire", fire);
        assertEquals("lead", table.word(text, 0, 4));
        assertSame(fire, table.word(text, 15, 4));
    }

    @Test
    void wordsThatHaveThePlaceOfOthersAreNotTakenForThem() {
        // Each of these has the hash of the one before it.
        for (String word : new String[] {"AaAa", "BBBB", "AaBB", "x", "\0x", "x"}) {
            assertEquals(word, table.word(word.toCharArray(), 0, word.length()));
        }
    }
}

package org.csplan.dsl.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class BlockTextTest {

    @Test
    void theIndentationThatAllLinesShareIsNoPartOfIt() {
        assertEquals("One\n  two\n\nthree", BlockText.of("\"\"\"\n  One\n    two\n\n  three\n  \"\"\""));
        assertEquals("One\n two", BlockText.of("\"\"\"\n\tOne\n\t two\n\t\"\"\""));
        assertEquals("One\n two", BlockText.of("\"\"\"\n One\n  two\n \"\"\""));
        assertEquals("One\n  two", BlockText.of("\"\"\"\nOne\n  two\n\"\"\""));
    }

    @Test
    void aTextMayBeginBesideItsQuotes() {
        assertEquals("One\ntwo", BlockText.of("\"\"\"  One\n    two\n  \"\"\""));
        assertEquals("One", BlockText.of("\"\"\"One\"\"\""));
    }

    @Test
    void blanksAtTheEndsOfLinesAreNoPartOfIt() {
        assertEquals("One\ntwo", BlockText.of("\"\"\"\n  One \t\n  two  \n  \"\"\""));
    }

    @Test
    void asManyQuotesCloseItAsOpenedIt() {
        assertEquals("\"\"\"", BlockText.of("\"\"\"\"\n\"\"\"\n\"\"\"\""));
        assertEquals("", BlockText.of("\"\"\"\"\"\""));
    }
}

package org.csplan.dsl.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import org.junit.jupiter.api.Test;

class MemoryLoaderTest {

    private final SourceLoader files = SourceLoader.of(ImmutableMap.of(
            "plan.csp", "",
            "logo.svg", "",
            "returns/q1.csp", "",
            "returns/q1.txt", "",
            "returns/fire/q1.csp", "",
            ".git/plan.csp", ""));

    @Test
    void listsThePartsOfPlansInAFolder() {
        assertEquals(ImmutableSet.of("plan.csp"), ImmutableSet.copyOf(files.list("", false)));
        assertEquals(ImmutableSet.of("returns/q1.csp"), ImmutableSet.copyOf(files.list("returns", false)));
        assertEquals(
                ImmutableSet.of("returns/q1.csp", "returns/fire/q1.csp"),
                ImmutableSet.copyOf(files.list("returns", true)));
    }

    @Test
    void namesTheFoldersInAFolderThatAreNotHidden() {
        assertEquals(ImmutableSet.of("returns"), files.folders(""));
        assertEquals(ImmutableSet.of("returns/fire"), files.folders("returns"));
        assertEquals(ImmutableSet.of(), files.folders("returns/fire"));
    }
}

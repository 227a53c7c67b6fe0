package org.csplan.dsl.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.csplan.core.testkit.GoldenFile;
import org.csplan.dsl.PlanLanguage;
import org.csplan.dsl.compiler.Compilation;
import org.junit.jupiter.api.Test;

class PlanPrinterTest {

    private static final Path EVERYTHING = Path.of("src", "test", "resources", "printed", "everything.csp");

    @Test
    void aPlanThatSaysEverythingIsPrintedAsItStands() throws IOException {
        Compilation compilation = PlanLanguage.compile("plan.csp", Files.readString(EVERYTHING));
        assertEquals(List.of(), compilation.diagnostics());

        GoldenFile.assertHolds(EVERYTHING, PlanPrinter.print(compilation.plan().orElseThrow()));
    }
}

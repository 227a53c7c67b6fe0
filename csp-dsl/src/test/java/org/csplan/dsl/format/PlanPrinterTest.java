package org.csplan.dsl.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.Colour;
import org.csplan.core.model.PageSettings;
import org.csplan.core.testkit.GoldenFile;
import org.csplan.dsl.PlanLanguage;
import org.csplan.dsl.compiler.Compilation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanPrinterTest {

    private static final Path EVERYTHING = Path.of("src", "test", "resources", "printed", "everything.csp");

    @Test
    void whatIsSaidOfPagesIsPrintedEachByItself() {
        assertEquals(
                "plan \"P\"\n\nreport\n  logo \"logo.svg\"\n",
                PlanPrinter.print(ActionPlan.builder("p", "P")
                        .page(new PageSettings(Optional.empty(), Optional.of("logo.svg"), Optional.empty()))
                        .build()));
        assertEquals(
                "plan \"P\"\n\nreport\n  colour \"#0b4654\"\n",
                PlanPrinter.print(ActionPlan.builder("p", "P")
                        .page(new PageSettings(Optional.empty(), Optional.empty(), Optional.of(new Colour(0x0b4654))))
                        .build()));
    }

    @Test
    void aPlanThatSaysEverythingIsPrintedAsItStands() throws IOException {
        Compilation compilation = PlanLanguage.compile("plan.csp", Files.readString(EVERYTHING));
        assertEquals(List.of(), compilation.diagnostics());

        GoldenFile.assertHolds(EVERYTHING, PlanPrinter.print(compilation.plan().orElseThrow()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026‐2028",
                "2026‑2028",
                "2026‒2028",
                "2026–2028",
                "2026—2026/27",
                "2026―2028",
                "2026−2028",
                "April 2026 — March 2028",
                "Sept. 2026 to Apr. 2028",
                "Apr '26",
                "September ’26"
            })
    void aTimeThatIsReadIsPrintedInItsOwnWords(String words) {
        Optional<ActionPlan> read = PlanLanguage.compile("plan.csp", "plan p \"P\"\n  period " + words + "\n")
                .plan();
        String printed = PlanPrinter.print(read.orElseThrow());

        assertEquals(words, read.orElseThrow().period().orElseThrow().words());
        assertEquals(read, PlanLanguage.compile("plan.csp", printed).plan(), printed);
    }
}

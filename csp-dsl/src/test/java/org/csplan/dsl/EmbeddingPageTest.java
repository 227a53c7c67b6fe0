package org.csplan.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.csplan.core.check.CheckedPlan;
import org.csplan.core.check.PlanChecks;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.source.Edit;
import org.csplan.core.source.SourceSpan;
import org.csplan.core.source.SourceText;
import org.csplan.dsl.compiler.Compilation;
import org.csplan.dsl.compiler.EditedPlan;
import org.csplan.dsl.compiler.SourceLoader;
import org.junit.jupiter.api.Test;

/** What docs/embedding.md shows stands in this class, so that it compiles and does what the page says. */
class EmbeddingPageTest {

    private static final Pattern PROGRAM = Pattern.compile("(?ms)^## In an editor$.*?^```java\\n(.*?)^```");

    private EditedPlan plan = EditedPlan.of(SourceText.of("plan.csp", ""), SourceLoader.none());
    private List<Diagnostic> shown = List.of();

    void open(String text) {
        plan = EditedPlan.of(SourceText.of("plan.csp", text), SourceLoader.none());
    }

    /** For each change that the editor tells of. */
    void changed(int start, int end, String typed) {
        SourceText before = plan.compilation().sources().get(0);
        plan = plan.with(new Edit(before, new SourceSpan(start, end), typed));
        show(plan.compilation().diagnostics());
    }

    /** When nothing was typed for a moment. */
    void paused() {
        Compilation now = plan.compilation();
        show(PlanChecks.standard().run(CheckedPlan.of(now.draft())).stream()
                .map(now.origins()::locate)
                .toList());
    }

    private void show(List<Diagnostic> found) {
        shown = found;
    }

    @Test
    void theProgramForAnEditorShowsWhatIsWrong() {
        open("plan p\n  period 2026/27\nagency Fire\naction a \"A\"\n  lead Fire\n");
        changed(56, 60, "Fore");
        assertEquals(
                List.of("no agency is called Fore"),
                shown.stream().map(Diagnostic::message).toList());
        changed(57, 58, "i");
        assertEquals(List.of(), shown);
        paused();
        assertTrue(shown.stream().allMatch(found -> found.place().isPresent()), shown.toString());
        assertTrue(
                shown.stream().anyMatch(found -> found.code().id().equals("action-without-measure")), shown.toString());
    }

    @Test
    void thePageShowsThisProgram() throws IOException {
        Matcher program = PROGRAM.matcher(Files.readString(Path.of("..", "docs", "embedding.md")));
        assertTrue(program.find(), "a program is shown");
        String source = Files.readString(Path.of("src/test/java/org/csplan/dsl/EmbeddingPageTest.java"));
        String shownLines = program.group(1)
                .lines()
                .map(line -> line.isEmpty() ? line : "    " + line)
                .collect(Collectors.joining("\n"));
        assertTrue(source.contains(shownLines), shownLines);
    }
}

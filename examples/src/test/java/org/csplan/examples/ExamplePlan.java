package org.csplan.examples;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.csplan.core.check.CheckedPlan;
import org.csplan.core.check.PlanChecks;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.DiagnosticPrinter;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.Visibility;
import org.csplan.core.source.SourceText;
import org.csplan.dsl.PlanLanguage;
import org.csplan.dsl.compiler.Compilation;
import org.csplan.dsl.compiler.FolderLoader;
import org.csplan.render.ReportRenderers;
import org.csplan.render.findings.CheckedFile;
import org.csplan.render.findings.Findings;
import org.csplan.render.findings.TextFindings;
import org.csplan.render.view.Report;
import org.csplan.render.view.ReportRenderer;

/** The plans of this module, and what comes of them. Paths are from the module's folder, where Maven runs the tests. */
public final class ExamplePlan {

    public static final Path ST_ALBANS = Path.of("st-albans-2019-20", "plan.csp");
    public static final Path FIRST_PLAN = Path.of("first-plan", "plan.csp");
    public static final Path ABERCYNLLUN = Path.of("abercynllun-2026-27", "plan.csp");
    public static final Path DRUMLARNE = Path.of("drumlarne-pcsp-2025-26", "plan.csp");
    public static final Path WEXBOURNE = Path.of("wexbourne-council-plan-2025-26", "plan.csp");
    public static final Path STRATHALLARD = Path.of("strathallard-justice-2023-26", "plan.csp");

    private static final String SUFFIX = ".csp";

    private ExamplePlan() {}

    /** The plan of each folder that holds one. */
    public static ImmutableList<Path> all() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of(""))) {
            return folders.map(folder -> folder.resolve("plan" + SUFFIX))
                    .filter(Files::exists)
                    .sorted()
                    .collect(toImmutableList());
        }
    }

    /** The plan's own file, then those that belong to it: what agencies sent back, and what plans share. */
    public static ImmutableList<Path> files(Path plan) throws IOException {
        try (Stream<Path> files = Files.walk(plan.resolveSibling(""))) {
            return files.filter(file -> file.toString().endsWith(SUFFIX))
                    .sorted(Comparator.comparing((Path file) -> !file.equals(plan))
                            .thenComparing(Comparator.naturalOrder()))
                    .collect(toImmutableList());
        }
    }

    /** The plan, which must compile without any finding. */
    public static ActionPlan compiled(Path plan) throws IOException {
        return withoutFindings(PlanLanguage.compile(plan));
    }

    public static ActionPlan compiled(String name, String text) {
        return withoutFindings(PlanLanguage.compile(name, text));
    }

    private static ActionPlan withoutFindings(Compilation compilation) {
        assertEquals(List.of(), compilation.diagnostics());
        return compilation.plan().orElseThrow();
    }

    /** What the standard rules find in the plan, as {@code csp check} prints it. */
    public static String findings(Path plan) throws IOException {
        SourceText text = SourceText.of(plan.getFileName().toString(), Files.readString(plan));
        Compilation compilation = PlanLanguage.compile(text, FolderLoader.beside(plan, text.name()));
        CheckedPlan checked = CheckedPlan.of(withoutFindings(compilation));
        CheckedFile file = CheckedFile.read(
                        text.name(),
                        compilation.plan(),
                        PlanChecks.standard().run(checked).stream()
                                .map(compilation.origins()::locate)
                                .sorted(Diagnostic.inSourceOrder(compilation.sources()))
                                .collect(toImmutableList()))
                .asOf(checked.day());
        StringWriter out = new StringWriter();
        new TextFindings(DiagnosticPrinter.plain()).write(new Findings(ImmutableList.of(file)), out);
        return out.toString();
    }

    /** What everyone may see. */
    public static String rendered(ActionPlan plan, ReportRenderer renderer) throws IOException {
        return rendered(plan, renderer, Visibility.PUBLIC);
    }

    public static String rendered(ActionPlan plan, ReportRenderer renderer, Visibility audience) throws IOException {
        StringWriter out = new StringWriter();
        renderer.render(Report.of(plan, audience), out);
        return out.toString();
    }

    /** Every output for the audience, one after the other, to look for words in. */
    public static String renderedInEveryFormat(ActionPlan plan, Visibility audience) throws IOException {
        StringBuilder outputs = new StringBuilder();
        for (ReportRenderer renderer : ReportRenderers.standard()) {
            outputs.append(rendered(plan, renderer, audience));
        }
        return outputs.toString();
    }
}

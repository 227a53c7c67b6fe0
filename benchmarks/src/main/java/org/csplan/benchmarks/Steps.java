package org.csplan.benchmarks;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Optional;
import java.util.OptionalLong;
import org.csplan.core.analysis.AsOf;
import org.csplan.core.analysis.LargePlan;
import org.csplan.core.analysis.PlanAnalysis;
import org.csplan.core.check.CheckedPlan;
import org.csplan.core.check.PlanChecks;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.source.SourceText;
import org.csplan.dsl.PlanLanguage;
import org.csplan.dsl.compiler.Compilation;
import org.csplan.dsl.compiler.Limits;
import org.csplan.dsl.compiler.SourceLoader;
import org.csplan.dsl.internal.PlanReader;
import org.csplan.dsl.syntax.PlanSyntax;
import org.csplan.render.csv.CsvReport;
import org.csplan.render.html.HtmlReport;
import org.csplan.render.json.JsonReport;
import org.csplan.render.view.Report;
import org.csplan.render.view.ReportRenderer;
import tools.jackson.databind.json.JsonMapper;

/** The steps from a plan's text to its outputs, each as an embedder would call it. */
final class Steps {

    private static final JsonMapper JACKSON = PlanDocument.mapper();

    /** A plan of a million actions is larger than csp reads unless it is told to. */
    private static final SourceLoader OF_ANY_SIZE =
            SourceLoader.of(ImmutableMap.of(), Limits.standard().withSize(Limits.LARGEST_SIZE));

    private Steps() {}

    /** Text to syntax: the first half of {@link #compile}, which the class path does not hide. */
    static PlanSyntax read(String text) {
        return PlanReader.read(
                        SourceText.of("plan.csp", text), Limits.standard().line())
                .syntax();
    }

    static Compilation compilation(String text) {
        return PlanLanguage.compile(SourceText.of("plan.csp", text), OF_ANY_SIZE);
    }

    static ActionPlan compile(String text) {
        Compilation compilation = compilation(text);
        return compilation
                .plan()
                .orElseThrow(() -> new IllegalArgumentException(
                        compilation.diagnostics().get(0).toString()));
    }

    /** Everything that is computed of a plan, as of the day that it says itself. */
    static PlanAnalysis analyse(ActionPlan plan) {
        PlanAnalysis analysis = PlanAnalysis.of(plan, AsOf.of(plan).orElseThrow());
        // It computes what it is asked for, and the summary asks for all.
        analysis.summary();
        return analysis;
    }

    /** What the usual rules find, and all of the analysis, be it that no rule asks for a part of it. */
    static ImmutableList<Diagnostic> check(ActionPlan plan) {
        return PlanChecks.standard().run(CheckedPlan.of(analyse(plan)));
    }

    static Report view(ActionPlan plan) {
        return Report.of(plan);
    }

    /**
     * All three outputs of a plan, those of a large one at the same time as {@code csp render} writes them, with all that they
     * share. Returns how many characters came out.
     */
    static long outputs(ActionPlan plan) {
        Report report = view(plan);
        ImmutableList<ReportRenderer> renderers =
                ImmutableList.of(new HtmlReport(), new JsonReport(), CsvReport.forSpreadsheets());
        return LargePlan.each(plan, renderers)
                .mapToLong(renderer -> render(renderer, report))
                .sum();
    }

    /** Returns how many characters came out. */
    static long render(ReportRenderer renderer, Report report) {
        CountingWriter out = new CountingWriter();
        render(renderer, report, out);
        return out.count();
    }

    /** The plan as it was written, without what is computed of it: what the text says, and no more. */
    static String json(Report report) {
        Report written = new Report(
                report.plan(),
                report.aims(),
                report.priorities(),
                report.actions(),
                report.agencies(),
                report.coverage(),
                Optional.empty(),
                report.audience(),
                report.changes(),
                Optional.empty(),
                report.logo(),
                report.used());
        StringWriter out = new StringWriter();
        render(new JsonReport(), written, out);
        return out.toString();
    }

    private static void render(ReportRenderer renderer, Report report, Writer out) {
        try {
            renderer.render(report, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many characters a step reads, or writes, for a generated plan; none for a step that does neither. */
    static OptionalLong characters(String step, int actions) {
        String text = PlanGenerator.plan(actions);
        return switch (step) {
            case "read", "compile" -> OptionalLong.of(text.length());
            case "returns" ->
                OptionalLong.of(PlanGenerator.planWithReturns(actions).length());
            case "html" -> OptionalLong.of(render(new HtmlReport(), view(compile(text))));
            case "csv" -> OptionalLong.of(render(CsvReport.forSpreadsheets(), view(compile(text))));
            case "json" -> OptionalLong.of(render(new JsonReport(), view(compile(text))));
            case "outputs" -> OptionalLong.of(outputs(compile(text)));
            case "jackson" -> OptionalLong.of(json(view(compile(text))).length());
            default -> OptionalLong.empty();
        };
    }

    /** The yardstick: another library reads the same plan from JSON, as far as JSON says what it means. */
    static PlanDocument jackson(String json) {
        return JACKSON.readValue(json, PlanDocument.class);
    }
}

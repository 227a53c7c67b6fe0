package org.csplan.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.csplan.core.check.PlanChecks;
import org.csplan.core.diagnostic.DiagnosticPrinter;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.Visibility;
import org.csplan.dsl.compiler.Compilation;
import org.csplan.render.ReportRenderers;
import org.csplan.render.csv.CsvReport;
import org.csplan.render.html.HtmlReport;
import org.csplan.render.view.Report;
import org.csplan.render.view.ReportRenderer;
import org.csplan.render.view.View;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Turns plans into documents. */
@Command(
        name = "render",
        description = {
            "Writes a plan as a web page, a table for spreadsheets and data.",
            "plan.csp becomes plan.html, plan.csv and plan.json beside it."
        },
        customSynopsis = {
            "csp render [--out FOLDER] [--format FORMAT] [--as-of DAY] [--audience WHO]",
            "                  [--view VIEW] [--findings PROFILE] [--plain] FILE..."
        },
        sortOptions = false)
final class RenderCommand implements Callable<Integer> {

    private static final String STANDARD_OUTPUT = "-";
    private static final String PAGE = "html";

    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "A plan in the plan language.")
    private final List<String> files = new ArrayList<>();

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FOLDER",
            description =
                    "The folder to write into, made if it is not there. Or - for standard output, which takes one plan in"
                            + " one format.")
    private Optional<String> out = Optional.empty();

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            description = "html, csv or json, or several with commas between. All of them if none is named.")
    private final List<String> formats = new ArrayList<>();

    @Option(
            names = "--plain",
            description =
                    "CSV for machines: without the byte-order mark, and without the apostrophe before cells that a"
                            + " spreadsheet would run as a formula.")
    private boolean plain;

    @Mixin
    private final AsOfDay asOf = new AsOfDay();

    @Mixin
    private final ForAudience audience = new ForAudience();

    @Mixin
    private final ForView view = new ForView();

    @Option(
            names = "--findings",
            paramLabel = "PROFILE",
            description =
                    "Also writes what these rules find in the plan: standard, strict or england-wales-csp. Findings are for"
                            + " those who keep the plan, so --audience must say who they are.")
    private Optional<String> findings = Optional.empty();

    /** A document to be made of a plan. */
    private record Output(Path file, ReportRenderer renderer) {}

    RenderCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws FileProblem {
        ImmutableList<ReportRenderer> renderers = renderers();
        Visibility visibility = audience.visibility();
        asOf.named(terminal::today);
        Optional<PlanChecks> checks = checks();
        view.check();
        if (view.isNamed()
                && renderers.stream().noneMatch(renderer -> renderer.format().equals(PAGE))) {
            throw usage("--view is for the page; name --format html, or no format");
        }
        if (out.filter(STANDARD_OUTPUT::equals).isPresent()) {
            if (files.size() != 1 || renderers.size() != 1) {
                throw usage("--out - writes one plan in one format: name one file, and the format with --format");
            }
            return print(PlanFile.of(files.get(0)), renderers.get(0), visibility, checks);
        }
        // All before the first is written, so that a command called wrongly writes nothing.
        Map<PlanFile, ImmutableList<Output>> outputs = outputs(plans(), renderers);
        int worst = ExitCode.OK;
        for (Map.Entry<PlanFile, ImmutableList<Output>> next : outputs.entrySet()) {
            try {
                worst = Math.max(worst, write(next.getKey(), next.getValue(), visibility, checks));
            } catch (FileProblem problem) {
                terminal.complain(problem.line());
                worst = ExitCode.FILES;
            } catch (ParameterException mistake) {
                // A plan that lacks the agency or priority of the view keeps none of the others from being written.
                if (outputs.size() == 1) {
                    throw mistake;
                }
                terminal.complain(next.getKey().name() + ": " + mistake.getMessage());
                worst = Math.max(worst, ExitCode.USAGE);
            }
        }
        return worst;
    }

    private ImmutableList<ReportRenderer> renderers() {
        ImmutableList<ReportRenderer> known = ReportRenderers.standard().stream()
                .map(renderer -> plain && renderer.format().equals("csv") ? CsvReport.plain() : renderer)
                .collect(ImmutableList.toImmutableList());
        return Formats.of(known, ReportRenderer::format, spec).allNamed(formats);
    }

    private ImmutableList<PlanFile> plans() throws FileProblem {
        ImmutableList.Builder<PlanFile> plans = ImmutableList.builder();
        for (String file : files) {
            plans.add(PlanFile.of(file));
        }
        return plans.build();
    }

    /** Where the documents of each plan go. No two may go to one place, and none onto a plan. */
    private Map<PlanFile, ImmutableList<Output>> outputs(
            ImmutableList<PlanFile> plans, ImmutableList<ReportRenderer> renderers) {
        ImmutableSet<Path> sources =
                plans.stream().map(plan -> OutputFiles.realPath(plan.path())).collect(ImmutableSet.toImmutableSet());
        Map<Path, PlanFile> targets = new LinkedHashMap<>();
        Map<PlanFile, ImmutableList<Output>> outputs = new LinkedHashMap<>();
        for (PlanFile plan : plans) {
            ImmutableList.Builder<Output> ofPlan = ImmutableList.builder();
            for (ReportRenderer renderer : renderers) {
                Path target = target(plan, renderer);
                if (sources.contains(OutputFiles.realPath(target))) {
                    throw usage(target + " is a plan and would be overwritten; the name of a plan ends in .csp");
                }
                PlanFile other = targets.putIfAbsent(OutputFiles.realPath(target), plan);
                if (other != null) {
                    throw usage(
                            isOneFile(other.path(), plan.path())
                                    ? plan.name() + " is named twice"
                                    : other.name() + " and " + plan.name() + " would both become " + target
                                            + "; render each into a folder of its own");
                }
                ofPlan.add(new Output(target, renderer));
            }
            outputs.put(plan, ofPlan.build());
        }
        return outputs;
    }

    private Path target(PlanFile plan, ReportRenderer renderer) {
        Path folder = out.isPresent() ? folder(out.get()) : plan.path().resolveSibling("");
        // A root has no name; that it is a folder is said when it is read.
        String name = Optional.ofNullable(plan.path().getFileName())
                .map(Path::toString)
                .orElse("");
        int dot = name.lastIndexOf('.');
        return folder.resolve((dot > 0 ? name.substring(0, dot) : name) + "." + renderer.format());
    }

    private Path folder(String name) {
        try {
            if (!name.isBlank()) {
                return Path.of(name);
            }
        } catch (InvalidPathException e) {
            throw usage("no folder can be called " + name);
        }
        throw usage("--out needs the name of a folder");
    }

    private static boolean isOneFile(Path one, Path other) {
        return OutputFiles.realPath(one).equals(OutputFiles.realPath(other));
    }

    private int write(PlanFile plan, ImmutableList<Output> outputs, Visibility visibility, Optional<PlanChecks> checks)
            throws FileProblem {
        Compilation compilation = compile(plan);
        if (compilation.plan().isEmpty()) {
            return ExitCode.ERRORS;
        }
        Report report = report(compilation, visibility, checks);
        View shown = view.of(report.plan());
        if (out.isPresent()) {
            OutputFiles.makeFolder(folder(out.get()));
        }
        try (OutputFiles written = new OutputFiles()) {
            for (Output output : outputs) {
                written.write(
                        output.file(), to -> showing(shown, output.renderer()).render(report, to));
            }
            written.finish();
        }
        outputs.forEach(output -> terminal.say("wrote " + output.file()));
        return ExitCode.OK;
    }

    private int print(PlanFile plan, ReportRenderer renderer, Visibility visibility, Optional<PlanChecks> checks)
            throws FileProblem {
        Compilation compilation = compile(plan);
        if (compilation.plan().isEmpty()) {
            return ExitCode.ERRORS;
        }
        Report report = report(compilation, visibility, checks);
        View shown = view.of(report.plan());
        terminal.print(to -> showing(shown, renderer).render(report, to));
        return ExitCode.OK;
    }

    /** The page alone has views; programs that read the data count on all of it. */
    private static ReportRenderer showing(View view, ReportRenderer renderer) {
        return renderer.format().equals(PAGE) ? HtmlReport.of(view) : renderer;
    }

    private Report report(Compilation compilation, Visibility visibility, Optional<PlanChecks> checks) {
        ActionPlan plan = compilation.plan().orElseThrow();
        Report report = asOf.named(terminal::today)
                .map(day -> Report.of(plan, visibility, day))
                .orElseGet(() -> Report.of(plan, visibility))
                .with(compilation.logo());
        return checks.map(report::withFindings).orElse(report);
    }

    /** The rules whose findings are to be in the documents. */
    private Optional<PlanChecks> checks() {
        if (findings.isPresent() && !audience.isNamed()) {
            throw usage("--findings needs --audience, for findings are not for the public unless you say so");
        }
        return findings.map(name -> RuleChoice.profile(name, spec));
    }

    private Compilation compile(PlanFile plan) throws FileProblem {
        Compilation compilation = plan.compile();
        DiagnosticPrinter printer = Terminal.printer(terminal.errColoured());
        compilation.diagnostics().forEach(found -> terminal.err().print(printer.print(found) + "\n"));
        if (compilation.hasErrors()) {
            terminal.note(plan.name() + ": "
                    + DiagnosticPrinter.summary(compilation.diagnostics()).orElse("") + "; nothing was written");
        }
        return compilation;
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}

package org.csplan.cli;

import com.google.common.collect.ImmutableList;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.csplan.core.diagnostic.DiagnosticPrinter;
import org.csplan.dsl.PlanLanguage;
import org.csplan.dsl.compiler.Compilation;
import org.csplan.render.ReportRenderers;
import org.csplan.render.csv.CsvReport;
import org.csplan.render.view.Report;
import org.csplan.render.view.ReportRenderer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Turns plans into documents. */
@Command(
        name = "render",
        description = "Writes a plan as a web page, a table for spreadsheets and data: plan.csp becomes plan.html,"
                + " plan.csv and plan.json beside it.",
        sortOptions = false)
final class RenderCommand implements Callable<Integer> {

    private static final String STANDARD_OUTPUT = "-";

    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "A plan in the plan language.")
    private final List<String> files = new ArrayList<>();

    @Option(
            names = {"-o", "--out"},
            paramLabel = "DIR",
            description = "The folder to write into, made if it is not there; - writes one format to standard output.")
    private String out = "";

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            split = ",",
            description = "html, csv or json; several with commas between, or the option again. All if none is named.")
    private final List<String> formats = new ArrayList<>();

    @Option(
            names = "--plain",
            description =
                    "CSV for machines: without the byte-order mark, and without the apostrophe before cells that a"
                            + " spreadsheet would run as a formula.")
    private boolean plain;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this help.")
    private boolean help;

    private record Output(Path file, ReportRenderer renderer) {}

    RenderCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws FileProblem {
        ImmutableList<ReportRenderer> renderers = renderers();
        if (out.equals(STANDARD_OUTPUT)) {
            if (files.size() != 1 || renderers.size() != 1) {
                throw usage("--out - writes one plan in one format: name one file, and the format with --format");
            }
            return print(files.get(0), renderers.get(0));
        }
        Map<Path, String> sources = new LinkedHashMap<>();
        int worst = ExitCode.OK;
        for (String file : files) {
            try {
                worst = Math.max(worst, write(file, outputs(file, renderers, sources)));
            } catch (FileProblem problem) {
                terminal.complain(problem.getMessage());
                worst = ExitCode.FILES;
            }
        }
        return worst;
    }

    private ImmutableList<ReportRenderer> renderers() {
        Map<String, ReportRenderer> byFormat = new LinkedHashMap<>();
        for (ReportRenderer renderer : ReportRenderers.standard()) {
            byFormat.put(renderer.format(), renderer);
        }
        if (plain) {
            byFormat.computeIfPresent("csv", (format, renderer) -> CsvReport.plain());
        }
        Set<String> wanted = new LinkedHashSet<>(formats.isEmpty() ? byFormat.keySet() : formats);
        ImmutableList.Builder<ReportRenderer> renderers = ImmutableList.builder();
        for (String format : wanted) {
            ReportRenderer renderer = byFormat.get(format);
            if (renderer == null) {
                throw usage("there is no format " + format + "; formats are " + String.join(", ", byFormat.keySet()));
            }
            renderers.add(renderer);
        }
        return renderers.build();
    }

    /** Where the plan's documents go. No two of all the plans may go to one place, and none onto a plan. */
    private ImmutableList<Output> outputs(
            String file, ImmutableList<ReportRenderer> renderers, Map<Path, String> sources) throws FileProblem {
        Path source = PlanFile.path(file);
        if (source.getFileName() == null) {
            throw new FileProblem("cannot read " + file + ": it is a folder");
        }
        String name = source.getFileName().toString();
        int dot = name.lastIndexOf('.');
        String base = dot > 0 ? name.substring(0, dot) : name;
        Path folder = out.isEmpty() ? source.resolveSibling("") : PlanFile.path(out);
        ImmutableList.Builder<Output> outputs = ImmutableList.builder();
        for (ReportRenderer renderer : renderers) {
            Path target = folder.resolve(base + "." + renderer.format());
            Path whole = target.toAbsolutePath().normalize();
            if (whole.equals(source.toAbsolutePath().normalize())) {
                throw usage(file + " would be overwritten: a plan's file ends in .csp");
            }
            String other = sources.putIfAbsent(whole, file);
            if (other != null) {
                throw usage(other + " and " + file + " would both become " + target);
            }
            outputs.add(new Output(target, renderer));
        }
        return outputs.build();
    }

    private int write(String file, ImmutableList<Output> outputs) throws FileProblem {
        Compilation compilation = compile(file);
        if (compilation.plan().isEmpty()) {
            return ExitCode.ERRORS;
        }
        Report report = Report.of(compilation.plan().get());
        if (!out.isEmpty()) {
            makeFolder(PlanFile.path(out));
        }
        try (OutputFiles written = new OutputFiles()) {
            for (Output output : outputs) {
                written.write(output.file(), to -> output.renderer().render(report, to));
            }
            written.finish();
        }
        outputs.forEach(output -> terminal.out().print("wrote " + output.file() + "\n"));
        return ExitCode.OK;
    }

    private int print(String file, ReportRenderer renderer) throws FileProblem {
        Compilation compilation = compile(file);
        if (compilation.plan().isEmpty()) {
            return ExitCode.ERRORS;
        }
        try {
            Writer to = new BufferedWriter(new OutputStreamWriter(terminal.out(), StandardCharsets.UTF_8));
            renderer.render(Report.of(compilation.plan().get()), to);
            to.flush();
        } catch (IOException e) {
            throw FileProblem.writing(Path.of("standard output"), e);
        }
        return ExitCode.OK;
    }

    private Compilation compile(String file) throws FileProblem {
        Compilation compilation = PlanLanguage.compile(PlanFile.read(PlanFile.path(file)));
        DiagnosticPrinter printer = Terminal.printer(terminal.errColoured());
        compilation.diagnostics().forEach(found -> terminal.err().print(printer.print(found) + "\n"));
        if (compilation.hasErrors()) {
            terminal.err()
                    .print(file + ": "
                            + DiagnosticPrinter.summary(compilation.diagnostics())
                                    .orElse("") + "; nothing was written\n");
        }
        return compilation;
    }

    private static void makeFolder(Path folder) throws FileProblem {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw FileProblem.writing(folder, e);
        }
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}

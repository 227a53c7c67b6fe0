package org.csplan.cli;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.csplan.cli.OutputFiles.Document;
import org.csplan.core.analysis.PlanAnalysis;
import org.csplan.core.check.PlanChecks;
import org.csplan.core.diagnostic.DiagnosticPrinter;
import org.csplan.core.diagnostic.Severity;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.Visibility;
import org.csplan.dsl.compiler.Compilation;
import org.csplan.dsl.syntax.LanguageCode;
import org.csplan.render.ReportRenderers;
import org.csplan.render.csv.CsvReport;
import org.csplan.render.html.HtmlReport;
import org.csplan.render.view.Report;
import org.csplan.render.view.ReportRenderer;
import org.csplan.render.view.View;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Turns plans into documents. */
@Command(
        name = "render",
        description = {
            "Writes a plan as a web page, a table for spreadsheets and data.",
            "plan.csp becomes plan.html, plan.csv and plan.json beside it; for partners plan-partners.html and so on, and a"
                    + " board's page plan-board.html."
        },
        customSynopsis = {
            "csp render [--out FOLDER] [--format FORMAT] [--as-of DAY]",
            "                  [--since DAY | --previous FILE] [--audience WHO]",
            "                  [--view VIEW] [--findings PROFILE] [--plain] FILE..."
        },
        sortOptions = false)
final class RenderCommand implements PlainCommand {

    private static final ImmutableSet<String> OTHER_ENDINGS =
            ImmutableSet.of("htm", "pdf", "doc", "docx", "xls", "xlsx", "txt", "md", "zip");

    private static final String STANDARD_OUTPUT = "-";
    private static final String PAGE = "html";
    private static final String TABLE = "csv";

    private final Terminal terminal;
    private final TemporaryFiles temporaries = new TemporaryFiles();

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "A plan in the plan language, or a folder of plans.")
    private final List<String> files = new ArrayList<>();

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FOLDER",
            description =
                    "The folder to write into, made if it is not there. Or a file that ends in .html, .csv or .json, or -"
                            + " for standard output: these take one plan in one format.")
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
    private final SinceDay since = new SinceDay();

    @Option(
            names = "--previous",
            paramLabel = "FILE",
            description =
                    "The plan as it was, such as at the last meeting, or last year's: what changed since, as csp diff tells it,"
                            + " stands at the head of the page.")
    private Optional<String> previous = Optional.empty();

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

    /**
     * What every document is to hold.
     *
     * @param checks the rules whose findings are to be in it
     * @param before the plan as it was
     */
    private record Content(Visibility visibility, Optional<PlanChecks> checks, Optional<ActionPlan> before) {}

    /** A document to be made of a plan. */
    private record Output(Path file, ReportRenderer renderer) {}

    /** A plan with the documents to be made of it; none where it has a name that no file can have. */
    private record Job(NamedFile named, ImmutableList<Output> outputs) {}

    /**
     * What came of a plan.
     *
     * @param said of it on standard error
     * @param written in the order of the formats
     */
    private record Rendered(int code, String said, ImmutableList<Path> written) {

        static Rendered nothing(int code, String said) {
            return new Rendered(code, said, ImmutableList.of());
        }
    }

    RenderCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public boolean takeSwitch(String option) {
        plain = plain || option.equals("--plain");
        return option.equals("--plain");
    }

    @Override
    public boolean takeOption(String option, String value) {
        switch (option) {
            case "--out" -> out = Optional.of(value);
            case "--format" -> formats.add(value);
            case "--previous" -> previous = Optional.of(value);
            case "--findings" -> findings = Optional.of(value);
            default -> {
                return asOf.takeOption(option, value)
                        || since.takeOption(option, value)
                        || audience.takeOption(option, value)
                        || view.takeOption(option, value);
            }
        }
        return true;
    }

    @Override
    public boolean takeWord(String word) {
        return files.add(word);
    }

    @Override
    public boolean isComplete() {
        return !files.isEmpty();
    }

    @Override
    public Integer call() throws FileProblem {
        Optional<ReportRenderer> ofFile = rendererOfFile();
        ImmutableList<ReportRenderer> renderers = ofFile.isPresent() ? alone(ofFile.get()) : renderers();
        Visibility visibility = audience.visibility();
        asOf.named(terminal::today);
        since.named();
        Optional<PlanChecks> checks = checks();
        view.check();
        if (view.isNamed()
                && renderers.stream().noneMatch(renderer -> renderer.format().equals(PAGE))) {
            throw new WrongCall("--view is for the page; name --format html, or no format");
        }
        checkChanges(renderers);
        if (files.contains(PlanFile.STANDARD_INPUT)
                && ofFile.isEmpty()
                && out.filter(STANDARD_OUTPUT::equals).isEmpty()) {
            throw new WrongCall("what is made of standard input has no name; name the document, as in --out plan.html,"
                    + " or --out - for standard output");
        }
        if (plain && renderers.stream().noneMatch(renderer -> renderer.format().equals(TABLE))) {
            throw new WrongCall("--plain is for CSV; name --format csv, or no format");
        }
        Optional<ActionPlan> before = Optional.empty();
        if (previous.isPresent()) {
            before = PlanFile.of(previous.get()).plan(terminal);
            if (before.isEmpty()) {
                return ExitCode.ERRORS;
            }
        }
        Content content = new Content(visibility, checks, before);
        if (out.filter(STANDARD_OUTPUT::equals).isPresent()) {
            if (files.size() != 1 || renderers.size() != 1) {
                throw new WrongCall(
                        "--out - writes one plan in one format: name one file, and the format with --format");
            }
            return print(PlanFile.of(files.get(0)), renderers.get(0), content);
        }
        // All before the first is written, so that a command called wrongly writes nothing.
        ImmutableList<Job> jobs = jobs(NamedFile.all(files, terminal::note), renderers, ofFile.isPresent());
        int worst = ExitCode.OK;
        Set<Optional<String>> foldersWithUnread = new HashSet<>();
        Progress progress = Progress.of(terminal, false, jobs.size());
        try (InOrder<Job, Outcome<Rendered>> all = InOrder.of(jobs, job -> outcome(job, jobs.size() == 1, content))) {
            Iterator<Outcome<Rendered>> outcomes = Outcome.withPartsLast(progress.over(all));
            while (outcomes.hasNext()) {
                Outcome<Rendered> next = outcomes.next();
                progress.clear();
                // Who uses a part nobody can tell where not every plan was read.
                Optional<String> folder = next.file().folder();
                if (!(next.isPart()
                        && foldersWithUnread.contains(folder)
                        && next.result().code() == ExitCode.OK)) {
                    terminal.err().print(next.result().said());
                }
                if (next.result().code() == ExitCode.FILES || next.result().code() == ExitCode.USAGE) {
                    foldersWithUnread.add(folder);
                }
                next.result().written().forEach(file -> terminal.say("wrote " + file));
                worst = Math.max(worst, next.result().code());
            }
        } finally {
            progress.clear();
        }
        return worst;
    }

    /** @param isAlone whether it is the only plan, so that what is wrong with it is wrong with the call */
    private Outcome<Rendered> outcome(Job job, boolean isAlone, Content content) {
        try {
            PlanFile plan = PlanFile.of(job.named().name());
            Compilation compilation = plan.compile(terminal);
            Rendered rendered = Outcome.isPart(job.named(), compilation)
                    ? unused(plan, compilation)
                    : write(job, plan, compilation, content);
            return Outcome.of(job.named(), compilation, rendered);
        } catch (FileProblem problem) {
            return Outcome.unread(
                    job.named(), Rendered.nothing(ExitCode.FILES, Terminal.line("csp: " + problem.line())));
        } catch (WrongCall mistake) {
            // A plan that lacks the agency or priority of the view keeps none of the others from being written.
            if (isAlone) {
                throw mistake;
            }
            return Outcome.unread(
                    job.named(),
                    Rendered.nothing(
                            ExitCode.USAGE, Terminal.line("csp: " + job.named().name() + ": " + mistake.getMessage())));
        }
    }

    /** What is said of a part that no plan uses; what else is wrong with it is left to {@code csp check}. */
    private static Rendered unused(PlanFile part, Compilation compilation) {
        boolean isOfPlan = compilation.diagnostics().stream()
                .noneMatch(found -> found.severity() == Severity.ERROR && found.code() != LanguageCode.NO_PLAN);
        String hint = isOfPlan ? "" : "; csp check " + part.name() + " says what is wrong with it";
        return Rendered.nothing(
                isOfPlan ? ExitCode.OK : ExitCode.ERRORS,
                Terminal.line(part.name() + " begins no plan, and none here uses it; it is left out" + hint));
    }

    private ImmutableList<ReportRenderer> renderers() {
        return Formats.of(known(), ReportRenderer::format).allNamed(formats);
    }

    private ImmutableList<ReportRenderer> known() {
        return ReportRenderers.standard().stream()
                .map(renderer -> plain && renderer.format().equals("csv") ? CsvReport.plain() : renderer)
                .collect(ImmutableList.toImmutableList());
    }

    /** What writes the one file, device or pipe that is named after --out; none if a folder is named, or nothing. */
    private Optional<ReportRenderer> rendererOfFile() {
        if (out.isPresent() && OutputFiles.isDevice(folder(out.get()))) {
            ImmutableList<ReportRenderer> asked = renderers();
            if (asked.size() != 1) {
                throw new WrongCall("--out " + out.get() + " takes one document; name its format with --format");
            }
            return Optional.of(asked.get(0));
        }
        Optional<String> other = out.map(name -> Ascii.toLowerCase(name.substring(name.lastIndexOf('.') + 1)))
                .filter(OTHER_ENDINGS::contains);
        if (other.isPresent() && !Files.isDirectory(folder(out.get()))) {
            throw new WrongCall("csp writes no " + other.get() + "; name a file that ends in .html, .csv or .json after"
                    + " --out, or a folder");
        }
        return out.filter(name -> !Files.isDirectory(folder(name)))
                .flatMap(name -> known().stream()
                        .filter(renderer -> Ascii.toLowerCase(name).endsWith("." + renderer.format()))
                        .findFirst());
    }

    /** @throws WrongCall if more is asked for than what is written to the one file */
    private ImmutableList<ReportRenderer> alone(ReportRenderer ofFile) throws FileProblem {
        if (!isOfOneFile()) {
            throw new WrongCall(
                    "--out " + out.orElseThrow() + " is one document; name a folder for those of several plans");
        }
        boolean asksForOthers = !formats.isEmpty()
                && renderers().stream().anyMatch(renderer -> !renderer.format().equals(ofFile.format()));
        if (asksForOthers) {
            throw new WrongCall("--out " + out.orElseThrow() + " is one document, and --format asks for another; name a"
                    + " folder, or leave --format out");
        }
        return ImmutableList.of(ofFile);
    }

    /** Where the documents of each plan go. No two may go to one place, and none onto a plan. */
    private ImmutableList<Job> jobs(
            ImmutableList<NamedFile> named, ImmutableList<ReportRenderer> renderers, boolean isFile)
            throws FileProblem {
        Set<Path> sources = new HashSet<>();
        for (NamedFile file : named) {
            planFile(file).ifPresent(plan -> sources.add(OutputFiles.realPath(plan.path())));
        }
        Map<Path, PlanFile> targets = new HashMap<>();
        ImmutableList.Builder<Job> jobs = ImmutableList.builder();
        for (NamedFile file : named) {
            ImmutableList.Builder<Output> ofPlan = ImmutableList.builder();
            Optional<PlanFile> readable = planFile(file);
            if (readable.isEmpty()) {
                jobs.add(new Job(file, ofPlan.build()));
                continue;
            }
            PlanFile plan = readable.get();
            for (ReportRenderer renderer : renderers) {
                Path target = isFile ? folder(out.orElseThrow()) : target(file, plan, renderer);
                if (sources.contains(OutputFiles.realPath(target))) {
                    throw new WrongCall(
                            Files.exists(target)
                                    ? target + " is a plan and would be overwritten; the name of a plan ends in .csp"
                                    : target + " is no plan, and documents get their names from the plan;"
                                            + " where they go stands after --out");
                }
                PlanFile other = targets.putIfAbsent(OutputFiles.realPath(target), plan);
                if (other != null && !(isPart(other) || isPart(plan))) {
                    throw new WrongCall(
                            isOneFile(other.path(), plan.path())
                                    ? plan.name() + " is named twice"
                                    : other.name() + " and " + plan.name() + " would both become " + target
                                            + "; render each into a folder of its own");
                }
                ofPlan.add(new Output(target, renderer));
            }
            jobs.add(new Job(file, ofPlan.build()));
        }
        return jobs.build();
    }

    /** The file as a plan; absent where it has a name that no file can have, which is said when it is read. */
    private static Optional<PlanFile> planFile(NamedFile file) {
        try {
            return Optional.of(PlanFile.of(file.name()));
        } catch (FileProblem problem) {
            return Optional.empty();
        }
    }

    /** Whether the file begins no plan, so that nothing is written of it. */
    private boolean isPart(PlanFile file) throws FileProblem {
        return Outcome.beginsNoPlan(file.compile(terminal));
    }

    private Path target(NamedFile file, PlanFile plan, ReportRenderer renderer) {
        Path folder = out.isPresent()
                ? folder(out.get()).resolve(file.subfolder())
                : plan.path().resolveSibling("");
        // A root has no name; that it is a folder is said when it is read.
        String name = Optional.ofNullable(plan.path().getFileName())
                .map(Path::toString)
                .orElse("");
        int dot = name.lastIndexOf('.');
        return folder.resolve(
                (dot > 0 ? name.substring(0, dot) : name) + distinction(renderer) + "." + renderer.format());
    }

    /** What keeps a document for some, or of a part, from taking the place of the public's whole one. */
    private String distinction(ReportRenderer renderer) {
        Visibility visibility = audience.visibility();
        String whom = visibility == Visibility.PUBLIC ? "" : "-" + visibility.word();
        String found = findings.isPresent() ? "-findings" : "";
        String part = renderer.format().equals(PAGE)
                ? view.inName().map(name -> "-" + name).orElse("")
                : "";
        return whom + found + part;
    }

    private Path folder(String name) {
        try {
            if (!name.isBlank()) {
                return Path.of(name);
            }
        } catch (InvalidPathException e) {
            throw new WrongCall("no folder can be called " + name);
        }
        throw new WrongCall("--out needs the name of a folder");
    }

    private static boolean isOneFile(Path one, Path other) {
        return OutputFiles.realPath(one).equals(OutputFiles.realPath(other));
    }

    private Rendered write(Job job, PlanFile plan, Compilation compilation, Content content) throws FileProblem {
        String said = said(plan, compilation);
        if (compilation.plan().isEmpty()) {
            return Rendered.nothing(ExitCode.ERRORS, said);
        }
        Report report = report(plan, compilation, content);
        View shown = view.of(report.plan());
        if (out.isPresent()) {
            OutputFiles.makeFolder(job.outputs().get(0).file().resolveSibling(""));
        }
        try (OutputFiles written = new OutputFiles(temporaries)) {
            written.write(
                    report.plan(),
                    job.outputs().stream()
                            .map(output -> new Document(
                                    output.file(),
                                    to -> showing(shown, output.renderer()).render(report, to)))
                            .toList());
            written.finish();
        }
        return new Rendered(
                ExitCode.OK,
                said,
                job.outputs().stream()
                        .map(Output::file)
                        // Standard output may be one, and holds a document then.
                        .filter(file -> !OutputFiles.isDevice(file))
                        .collect(ImmutableList.toImmutableList()));
    }

    private int print(PlanFile plan, ReportRenderer renderer, Content content) throws FileProblem {
        Compilation compilation = plan.compile(terminal);
        terminal.err().print(said(plan, compilation));
        if (compilation.plan().isEmpty()) {
            return ExitCode.ERRORS;
        }
        Report report = report(plan, compilation, content);
        View shown = view.of(report.plan());
        terminal.print(to -> showing(shown, renderer).render(report, to));
        return ExitCode.OK;
    }

    /** The page alone has views; programs that read the data count on all of it. */
    private static ReportRenderer showing(View view, ReportRenderer renderer) {
        return renderer.format().equals(PAGE) ? HtmlReport.of(view) : renderer;
    }

    private Report report(PlanFile plan, Compilation compilation, Content content) {
        ActionPlan whole = compilation.plan().orElseThrow();
        Report all = asOf.report(whole, content.visibility(), terminal::today).with(compilation.logo());
        Report report = since.named()
                .map(day -> {
                    SinceDay.after(day, all.analysis().map(PlanAnalysis::day), plan.name());
                    return all.withChangesSince(day, whole);
                })
                .or(() -> content.before().map(before -> all.withChangesFrom(before, whole)))
                .orElse(all);
        return content.checks().map(report::withFindings).orElse(report);
    }

    private boolean isOfOneFile() throws FileProblem {
        return files.size() == 1 && !Files.isDirectory(PlanFile.of(files.get(0)).path());
    }

    /** @throws WrongCall if no document can tell what changed, or not of all the plans */
    private void checkChanges(ImmutableList<ReportRenderer> renderers) throws FileProblem {
        if (!since.isNamed() && previous.isEmpty()) {
            return;
        }
        if (since.isNamed() && previous.isPresent()) {
            throw new WrongCall("--since and --previous both say from when changes are told; leave one of them out");
        }
        String option = since.isNamed() ? "--since" : "--previous";
        if (renderers.stream().allMatch(renderer -> renderer.format().equals(TABLE))) {
            throw new WrongCall(option + " is for the page and the data; csp diff" + (since.isNamed() ? " --since" : "")
                    + " tells the same as CSV");
        }
        if (previous.isPresent() && !isOfOneFile()) {
            throw new WrongCall("--previous is one plan as it was; name the one that it became");
        }
    }

    /** The rules whose findings are to be in the documents. */
    private Optional<PlanChecks> checks() {
        if (findings.isPresent() && !audience.isNamed()) {
            throw new WrongCall("--findings needs --audience, for findings are not for the public unless you say so");
        }
        return findings.map(name -> RuleChoice.profile(name));
    }

    /**
     * What is wrong with a plan, as it is told on standard error. Where documents are made of it lesser findings are counted alone:
     * their lines may not be for whom the documents are, and those may see what the command said.
     */
    private String said(PlanFile plan, Compilation compilation) {
        Optional<String> counts = DiagnosticPrinter.summary(compilation.diagnostics());
        if (compilation.hasErrors()) {
            return terminal.shown(compilation.diagnostics())
                    + Terminal.line(plan.name() + ": " + counts.orElse("") + "; nothing was written");
        }
        return counts.map(number -> Terminal.line(plan.name() + ": " + number + ", which csp check tells"))
                .orElse("");
    }
}

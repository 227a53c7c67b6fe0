package org.csplan.cli;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.base.Ascii;
import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterators;
import com.google.common.primitives.Ints;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.csplan.core.check.CheckedPlan;
import org.csplan.core.check.PlanCheck;
import org.csplan.core.check.PlanChecks;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.DiagnosticCode;
import org.csplan.core.diagnostic.Severity;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.source.SourceText;
import org.csplan.dsl.Explanations;
import org.csplan.dsl.compiler.Compilation;
import org.csplan.dsl.compiler.Limits;
import org.csplan.dsl.format.PlanMender;
import org.csplan.dsl.format.PlanMender.Mended;
import org.csplan.dsl.syntax.Keyword;
import org.csplan.dsl.syntax.LanguageCode;
import org.csplan.render.findings.CheckedFile;
import org.csplan.render.findings.FindingsWriter;
import org.csplan.render.findings.FindingsWriters;
import org.csplan.render.findings.Rule;
import org.csplan.render.findings.TextFindings;
import org.csplan.render.findings.Tool;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what is wrong with plans, and mends what needs no decision if asked to. */
@Command(
        name = "check",
        description = "Says what is wrong with plans, where, and what to do about it. Changes nothing but with --fix.",
        customSynopsis = {
            "csp check [--profile NAME] [--rule RULE]... [--fail-on DEGREE]",
            "                 [--as-of DAY] [--previous FILE] [--format FORMAT]",
            "                 [--out FILE] [--max-findings N] [--fix] FILE...",
            "       csp check --list-rules [--profile NAME]"
        },
        sortOptions = false)
final class CheckCommand implements PlainCommand {

    /** What a file may hold that is a part of a plan and makes no plan by itself. */
    private static final ImmutableSet<Keyword> PARTS =
            ImmutableSet.of(Keyword.UPDATE, Keyword.AGENCY, Keyword.STATUS, Keyword.TERM, Keyword.USE, Keyword.REPORT);

    private static final String STANDARD_OUTPUT = "-";

    private static final String TEXT = "text";

    private static final int ALL = Integer.MAX_VALUE;

    private static final int SEVERITY_WIDTH = 9;

    private final Terminal terminal;

    @Parameters(arity = "0..*", paramLabel = "FILE", description = "A plan in the plan language, or a folder of plans.")
    private final List<String> files = new ArrayList<>();

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            description =
                    "text for people, json for programs, sarif for tools that gather findings, or github for marks in a"
                            + " pull request. Text if nothing is said.")
    private String format = TEXT;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            description = "The file to write the findings into, instead of standard output.")
    private String out = STANDARD_OUTPUT;

    @Mixin
    private final RuleChoice choice = new RuleChoice();

    @Mixin
    private final AsOfDay asOf = new AsOfDay();

    @Option(
            names = "--previous",
            paramLabel = "FILE",
            description =
                    "The plan that this one follows, such as last year's, to find references that were renumbered or used"
                            + " again.")
    private Optional<String> previous = Optional.empty();

    @Option(
            names = "--max-findings",
            paramLabel = "N",
            description =
                    "Shows the N gravest findings of each plan; 0 shows all. If nothing is said, 1000 as text, and all in other formats.")
    private Optional<Integer> most = Optional.empty();

    @Option(
            names = "--fix",
            description =
                    "First mends what needs no decision, such as a misspelt word or a name in place of an id, and lays out"
                            + " the files that it changes.")
    private boolean fix;

    @Option(
            names = "--list-rules",
            description = "Lists the rules, how grave each is, and what it finds; csp explain RULE tells more.")
    private boolean listRules;

    CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public boolean takeSwitch(String option) {
        switch (option) {
            case "--fix" -> fix = true;
            case "--list-rules" -> listRules = true;
            default -> {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean takeOption(String option, String value) {
        switch (option) {
            case "--format" -> format = value;
            case "--out" -> out = value;
            case "--previous" -> previous = Optional.of(value);
            case "--max-findings" -> most = Optional.ofNullable(Ints.tryParse(value));
            default -> {
                return choice.takeOption(option, value) || asOf.takeOption(option, value);
            }
        }
        return !option.equals("--max-findings") || most.isPresent();
    }

    @Override
    public boolean takeWord(String word) {
        return files.add(word);
    }

    @Override
    public boolean isComplete() {
        return true;
    }

    @Override
    public Integer call() throws FileProblem {
        if (listRules) {
            terminal.print(to -> writeRules(choice.checks(), to));
            return ExitCode.OK;
        }
        if (files.isEmpty()) {
            throw new WrongCall("no file is named, as in: csp check plan.csp");
        }
        if (fix && files.contains(PlanFile.STANDARD_INPUT)) {
            throw new WrongCall(
                    "--fix mends files, and standard input is none; write what comes from it into a file, and"
                            + " name that");
        }
        Severity failOn = choice.failOn();
        if (most() < 0) {
            throw new WrongCall("--max-findings needs a number of 0 or more");
        }
        asOf.named(terminal::today);
        Optional<Path> target = target();
        FindingsWriter writer = writer(target.isEmpty() && terminal.outColoured());
        PlanChecks checks = choice.checks();
        Before before = before();
        Worst worst = new Worst(failOn);
        if (target.isPresent()) {
            try (OutputFiles written = new OutputFiles()) {
                written.write(
                        target.get(),
                        to -> check(worst, true, checks, before, found -> writer.write(found, most(), to)));
                written.finish();
            }
            // Standard output may be one, and holds a document then.
            if (!OutputFiles.isDevice(target.get())) {
                terminal.say("wrote " + target.get());
            }
        } else {
            boolean gathers = !(writer instanceof TextFindings);
            terminal.print(to -> check(worst, gathers, checks, before, found -> writer.write(found, most(), to)));
        }
        return worst.code();
    }

    /** How grave what was found is for the exit code. */
    private static final class Worst {
        private final Severity failOn;
        private int code = ExitCode.OK;

        Worst(Severity failOn) {
            this.failOn = failOn;
        }

        void add(CheckedFile file) {
            if (file.isUnread()) {
                code = ExitCode.FILES;
            } else if (file.found().stream().anyMatch(found -> found.severity().compareTo(failOn) <= 0)) {
                code = Math.max(code, ExitCode.ERRORS);
            }
        }

        int code() {
            return code;
        }
    }

    /** Takes what comes of each file as it comes. */
    private interface Taker {
        void take(Iterator<CheckedFile> files) throws IOException;
    }

    private static void writeRules(PlanChecks checks, Writer out) throws IOException {
        for (Rule rule : tool().rules()) {
            if (rule.code() instanceof PlanCheck check && checks.rules().containsKey(check)) {
                out.write(Strings.padEnd(checks.rules().get(check).word(), SEVERITY_WIDTH, ' ') + check.id() + "\n");
                out.write(Strings.repeat(" ", SEVERITY_WIDTH)
                        + rule.firstSentence().orElse("") + "\n");
            }
        }
    }

    /**
     * Checks one file after the other.
     *
     * @param worst told of each
     * @param isQuiet whether nothing comes out before all are done
     */
    private void check(Worst worst, boolean isQuiet, PlanChecks checks, Before before, Taker taker) throws IOException {
        ImmutableList<NamedFile> named = NamedFile.all(files, terminal::note);
        Progress progress = Progress.of(terminal, isQuiet && !fix, named.size());
        Function<NamedFile, Outcome<CheckedFile>> work = file -> outcome(file, checks, before);
        Parts parts = new Parts();
        // Plans may share a file that has to be mended.
        try (InOrder<NamedFile, Outcome<CheckedFile>> all =
                fix ? InOrder.oneByOne(named, work) : InOrder.of(named, work)) {
            Iterator<CheckedFile> checked =
                    Iterators.transform(Outcome.withPartsLast(progress.over(all)), parts::toldOf);
            taker.take(Iterators.transform(Iterators.concat(before.unread().iterator(), checked), file -> {
                worst.add(file);
                if (file.isUnread()) {
                    progress.clear();
                    terminal.complain(file.problem().orElseThrow());
                }
                return file;
            }));
        } finally {
            progress.clear();
        }
    }

    /** What is said of parts, which come after all plans. */
    private final class Parts {
        private final Set<Optional<String>> foldersWithPlans = new HashSet<>();
        private final Set<Optional<String>> foldersWithUnread = new HashSet<>();

        CheckedFile toldOf(Outcome<CheckedFile> next) {
            CheckedFile file = next.result();
            if (next.isPart()) {
                return file.with(file.found().stream()
                        .flatMap(found -> toldOfPart(next.file(), found).stream())
                        .collect(ImmutableList.toImmutableList()));
            }
            if (file.isUnread()) {
                foldersWithUnread.add(next.file().folder());
            }
            if (next.file().isFound() && !file.isUnread() && !file.isPart()) {
                foldersWithPlans.add(next.file().folder());
            }
            return file;
        }

        /** An agency may check its returns alone. Beside plans that should use it a part that none does is one that is lost. */
        private ImmutableList<Diagnostic> toldOfPart(NamedFile file, Diagnostic found) {
            if (found.code() != LanguageCode.NO_PLAN || found.severity() != Severity.INFO) {
                return ImmutableList.of(found);
            }
            if (foldersWithUnread.contains(file.folder())) {
                return ImmutableList.of();
            }
            return foldersWithPlans.contains(file.folder())
                    ? choice.asked(ImmutableList.of(
                            Diagnostic.of(LanguageCode.NO_PLAN, "this file begins no plan, and none here uses it")
                                    .graded(Severity.WARNING)
                                    .at(found.place().orElseThrow())
                                    .help("name it in the plan that it is a part of, as in: " + Keyword.USE.example())))
                    : ImmutableList.of(found);
        }
    }

    private Outcome<CheckedFile> outcome(NamedFile file, PlanChecks checks, Before before) {
        try {
            PlanFile plan = PlanFile.of(file.name());
            // What follows from a plan before that nobody could read would be mended otherwise.
            if (fix && before.unread().isEmpty()) {
                mend(plan, checks, before.plan());
            }
            Compilation compilation = plan.compile(terminal);
            return Outcome.of(file, compilation, checked(file.name(), compilation, checks, before.plan()));
        } catch (FileProblem problem) {
            return Outcome.unread(file, CheckedFile.unread(file.name(), problem.line()));
        } catch (WrongCall mistake) {
            throw mistake;
        } catch (RuntimeException fault) {
            throw new IllegalStateException("while " + file.name() + " was checked", fault);
        }
    }

    private int most() {
        int usual = Ascii.equalsIgnoreCase(format, TEXT) ? Terminal.USUAL_FINDINGS : ALL;
        int asked = most.orElse(usual);
        return asked == 0 ? ALL : asked;
    }

    /** Mends all files of a plan that need it, or none of them if one can't be written. */
    private void mend(PlanFile file, PlanChecks checks, Optional<ActionPlan> before) throws FileProblem {
        Map<String, SourceText> read = new HashMap<>();
        Mended mended = PlanMender.mend(file.read(terminal), file.others(limits()), plan -> {
            plan.sources().forEach(each -> read.putIfAbsent(each.name(), each));
            return all(plan, checks, before);
        });
        try (OutputFiles written = new OutputFiles()) {
            for (Map.Entry<String, String> text : mended.texts().entrySet()) {
                SourceText old = checkNotNull(read.get(text.getKey()));
                written.replace(PlanFile.of(text.getKey()).path(), old, text.getValue());
            }
            written.finish();
        }
        if (mended.mended() > 0) {
            terminal.note("mended " + mended.mended() + " in "
                    + String.join(", ", mended.texts().keySet()));
        }
    }

    private CheckedFile checked(String file, Compilation compilation, PlanChecks checks, Optional<ActionPlan> before) {
        ImmutableList<Diagnostic> found = all(compilation, checks, before);
        return CheckedFile.read(file, compilation.plan(), fix ? left(found) : found)
                .asPart(Outcome.beginsNoPlan(compilation))
                .asOf(compilation.plan().flatMap(plan -> asOf.of(plan, terminal::today)));
    }

    /** What mending has left did more harm than good, and is for a person to mend. */
    private static ImmutableList<Diagnostic> left(ImmutableList<Diagnostic> found) {
        return found.stream().map(Diagnostic::withoutMend).collect(ImmutableList.toImmutableList());
    }

    /** All that is wrong with a plan, in its texts and in what it says. */
    private ImmutableList<Diagnostic> all(Compilation compilation, PlanChecks checks, Optional<ActionPlan> before) {
        ImmutableList<Diagnostic> compiled = choice.asked(found(compilation));
        if (compilation.plan().isEmpty()) {
            return compiled;
        }
        ActionPlan plan = compilation.plan().get();
        Stream<Diagnostic> found = checks.run(CheckedPlan.of(plan, asOf.of(plan, terminal::today), before)).stream()
                .map(compilation.origins()::locate);
        return Stream.concat(compiled.stream(), found)
                .sorted(Diagnostic.inSourceOrder(compilation.sources()))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * The plan that those to be checked follow.
     *
     * @param plan absent where none is named, or it could not be read
     * @param unread what is told of it then, beside the others
     */
    private record Before(Optional<ActionPlan> plan, ImmutableList<CheckedFile> unread) {

        static Before unread(String file, String problem) {
            return new Before(Optional.empty(), ImmutableList.of(CheckedFile.unread(file, problem)));
        }
    }

    private Before before() {
        if (previous.isEmpty()) {
            return new Before(Optional.empty(), ImmutableList.of());
        }
        String file = previous.get();
        try {
            Optional<ActionPlan> plan = PlanFile.of(file).compile(terminal).plan();
            return plan.isPresent()
                    ? new Before(plan, ImmutableList.of())
                    : Before.unread(
                            file,
                            "cannot compare with " + file + ": it has mistakes; csp check " + file + " says which");
        } catch (FileProblem problem) {
            return Before.unread(file, problem.line());
        }
    }

    /** What an agency sends in can be checked without the plan that it is for. */
    private static ImmutableList<Diagnostic> found(Compilation compilation) {
        ImmutableSet<Keyword> kinds = compilation.files().get(0).kinds();
        boolean isPart = !kinds.isEmpty() && PARTS.containsAll(kinds);
        return compilation.diagnostics().stream()
                .map(found -> isPart && found.code() == LanguageCode.NO_PLAN ? found.graded(Severity.INFO) : found)
                .collect(ImmutableList.toImmutableList());
    }

    private FindingsWriter writer(boolean coloured) {
        FindingsWriter named = Formats.of(FindingsWriters.standard(CheckCommand::tool), FindingsWriter::format)
                .named(format);
        return named instanceof TextFindings ? new TextFindings(Terminal.printer(coloured)) : named;
    }

    /** This program, with all that it can find. */
    private static Tool tool() {
        Explanations explanations = Explanations.load();
        ImmutableList<Rule> rules = Stream.<DiagnosticCode>concat(
                        Arrays.stream(LanguageCode.values()), PlanChecks.all().stream())
                .map(code -> new Rule(code, explanations.of(code.id()).orElse("")))
                .collect(ImmutableList.toImmutableList());
        return new Tool("csp", Csp.Version.number(), rules);
    }

    /** Where the findings go; standard output if to no file. */
    private Optional<Path> target() {
        if (out.equals(STANDARD_OUTPUT)) {
            return Optional.empty();
        }
        if (out.isBlank()) {
            throw new WrongCall("--out needs the name of a file");
        }
        if (out.startsWith("-")) {
            throw new WrongCall("after --out the name of a file is missing; " + out + " looks like an option");
        }
        try {
            Path target = Path.of(out);
            boolean isPart = target.toString().endsWith(".csp") && Files.exists(target);
            if (isPart || files.stream().anyMatch(file -> leadsTo(target, file))) {
                throw new WrongCall(out + " is a plan and would be overwritten; name another file after --out");
            }
            return Optional.of(target);
        } catch (InvalidPathException e) {
            throw new WrongCall("no file can be called " + out);
        }
    }

    private static boolean leadsTo(Path target, String file) {
        try {
            return OutputFiles.realPath(target)
                    .equals(OutputFiles.realPath(PlanFile.of(file).path()));
        } catch (FileProblem problem) {
            // What is wrong with its name is said when it is read.
            return false;
        }
    }

    private Limits limits() {
        return terminal.limits().orElseThrow();
    }
}

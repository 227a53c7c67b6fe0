package org.csplan.cli;

import com.google.common.base.CharMatcher;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.csplan.core.analysis.NextPlan;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.Parsed;
import org.csplan.core.model.When;
import org.csplan.core.model.WhenParser;
import org.csplan.core.source.SourceText;
import org.csplan.dsl.compiler.Compilation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes plans to start from. */
@Command(
        name = "new",
        description =
                "Makes a plan to start from, which says line by line what to put in it, or the plan that follows another.",
        customSynopsis = {
            "csp new --period TIME [--title TITLE] [--partnership NAME] [--area PLACE]",
            "               [--force] [FOLDER or FILE]",
            "       csp new --from PLAN [--period TIME] [--title TITLE] [--as-of DAY]",
            "               [--force] [FOLDER or FILE]",
            "       csp new --example [--force] [FOLDER or FILE]"
        },
        sortOptions = false)
final class NewCommand implements Callable<Integer> {

    private static final String STANDARD_OUTPUT = "-";
    private static final String USUAL_NAME = "plan.csp";
    private static final CharMatcher BLANK = CharMatcher.whitespace().or(CharMatcher.javaIsoControl());

    private final Terminal terminal;

    @Parameters(
            arity = "0..1",
            paramLabel = "FOLDER or FILE",
            description =
                    "A folder for plan.csp, made if it is not there, or the name of a file, which ends in .csp, or - for"
                            + " standard output. The folder that you are in if nothing is said.")
    private String where = USUAL_NAME;

    @Option(
            names = "--period",
            paramLabel = "TIME",
            description =
                    "The time that the plan is for, such as 2026/27. Asked for if it is left out and somebody is there to"
                            + " answer.")
    private Optional<String> period = Optional.empty();

    @Option(names = "--title", paramLabel = "TITLE", description = "What the plan is called.")
    private Optional<String> title = Optional.empty();

    @Option(names = "--partnership", paramLabel = "NAME", description = "Whose plan it is.")
    private Optional<String> partnership = Optional.empty();

    @Option(names = "--area", paramLabel = "PLACE", description = "The place that it is for.")
    private Optional<String> area = Optional.empty();

    @Option(
            names = "--from",
            paramLabel = "PLAN",
            description =
                    "Begins the plan that follows this one: what is neither done nor closed, without what was told of it,"
                            + " its measures from what they came to. It is for as long a time, if nothing else is said.")
    private Optional<String> from = Optional.empty();

    @Mixin
    private final AsOfDay asOf = new AsOfDay();

    @Option(names = "--example", description = "Writes the St Albans plan of 2019/20, whole, to look at.")
    private boolean example;

    @Option(names = "--force", description = "Writes over a file that is there already.")
    private boolean force;

    NewCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws FileProblem {
        checkOptions();
        if (where.equals(STANDARD_OUTPUT)) {
            Optional<String> text = text();
            if (text.isEmpty()) {
                return ExitCode.ERRORS;
            }
            terminal.print(to -> to.write(text.get()));
            return ExitCode.OK;
        }
        // Before anything is asked, for then the answers would be lost.
        Path file = file();
        if (Files.exists(file) && !force) {
            throw new FileProblem("cannot write " + file
                    + ": it is there already; name another file, or add --force to write over it");
        }
        if (from.isPresent()) {
            refuse(PlanFile.of(from.get()), "the plan", file);
        }
        Optional<String> text = text();
        if (text.isEmpty()) {
            return ExitCode.ERRORS;
        }
        if (!file.equals(path())) {
            OutputFiles.makeFolder(path());
        }
        try (OutputFiles written = new OutputFiles()) {
            written.write(file, to -> to.write(text.get()));
            written.finish();
        }
        terminal.say("wrote " + file);
        terminal.say("to go on: csp check "
                + from.filter(old -> !old.equals(PlanFile.STANDARD_INPUT))
                        .map(old -> "--previous " + old + " ")
                        .orElse("")
                + file + ", then csp render " + file);
        return ExitCode.OK;
    }

    /** What the plan to begin from consists of is never written over. */
    private static void refuse(PlanFile old, String what, Path file) throws FileProblem {
        if (old.isAt(file)) {
            throw new WrongCall(file + " is " + what + " to begin from, which stays as it is; name another file");
        }
    }

    private Path path() {
        try {
            if (!where.isBlank()) {
                return Path.of(where);
            }
        } catch (InvalidPathException e) {
            throw new WrongCall("no file can be called " + where);
        }
        throw new WrongCall("\"" + where + "\" is no name of a file");
    }

    private Path file() {
        Path path = path();
        if (Files.isDirectory(path)) {
            return path.resolve(USUAL_NAME);
        }
        if (where.endsWith(".csp")) {
            return path;
        }
        // What was meant by plan.txt is a file, and by exampleton a folder.
        boolean namesFolder =
                where.endsWith("/") || String.valueOf(path.getFileName()).indexOf('.') < 0;
        if (namesFolder) {
            return path.resolve(USUAL_NAME);
        }
        throw new WrongCall("the name of a plan ends in .csp, and " + where
                + " does not; if it is to be a folder, put a / behind it");
    }

    private void checkOptions() {
        if (example && Stream.of(from, period, title, partnership, area).anyMatch(Optional::isPresent)) {
            throw new WrongCall(
                    "--example is a whole plan already: it takes no --from, --period, --title, --partnership or --area");
        }
        if (from.isPresent() && partnership.or(() -> area).isPresent()) {
            throw new WrongCall("the plan named by --from says whose plan it is, and for which place");
        }
        if (from.isEmpty() && asOf.named(terminal::today).isPresent()) {
            throw new WrongCall("--as-of says as of which day the plan named by --from is read, and none is named");
        }
    }

    /** None where the plan to begin from has errors, which are printed then. */
    private Optional<String> text() throws FileProblem {
        if (from.isPresent()) {
            return next(from.get());
        }
        return Optional.of(example ? NewPlan.example() : NewPlan.text(head()));
    }

    private Optional<String> next(String file) throws FileProblem {
        Optional<String> called = oneLine("--title", title);
        PlanFile source = PlanFile.of(file);
        Compilation compilation = source.compile(terminal);
        if (!where.equals(STANDARD_OUTPUT)) {
            Path to = file();
            for (SourceText part : compilation.sources()) {
                refuse(PlanFile.of(part.name()), "a part of the plan", to);
            }
        }
        Optional<ActionPlan> read = source.plan(compilation, terminal);
        if (read.isEmpty()) {
            return Optional.empty();
        }
        ActionPlan old = read.get();
        When time = (period.isPresent()
                        ? Optional.of(period(period.get(), old.yearStart()))
                        : NextPlan.periodAfter(old))
                .orElseThrow(
                        () -> new WrongCall(
                                file
                                        + " says no period that another could follow; say what the new plan is for, as in --period 2026/27"));
        if (old.period().filter(before -> !time.from().isAfter(before.from())).isPresent()) {
            throw new WrongCall("--period: " + time.words() + " does not begin after "
                    + old.period().get().words() + ", which " + file + " is for");
        }
        LocalDate day =
                asOf.of(old, terminal::today).orElseGet(() -> time.from().minusDays(1));
        NextPlan next =
                called.map(words -> NextPlan.of(old, words, time, day)).orElseGet(() -> NextPlan.of(old, time, day));
        if (!where.equals(STANDARD_OUTPUT)) {
            NewPlan.remarks(next).forEach(terminal::say);
        }
        return Optional.of(NewPlan.text(next, old, day));
    }

    private ActionPlan head() throws FileProblem {
        boolean asks = period.isEmpty() && terminal.isAnswered();
        Optional<String> owner = oneLine("--partnership", partnership);
        Optional<String> place = oneLine("--area", area);
        Optional<String> given = oneLine("--title", title);
        When time = period.isPresent() ? period(period.get(), When.USUAL_YEAR_START) : askedPeriod();
        String usual = usualTitle(time);
        if (asks && given.isEmpty()) {
            given = terminal.ask("What is it called? [" + usual + "]").filter(answer -> !BLANK.matchesAllOf(answer));
        }
        ActionPlan.Builder head = ActionPlan.builder(given.orElse(usual)).period(time);
        owner.ifPresent(head::partnership);
        place.ifPresent(head::area);
        return head.build();
    }

    private String usualTitle(When time) {
        String of = partnership
                .map(name -> name + " Action Plan ")
                .or(() -> area.map(name -> name + " Community Safety Plan "))
                .orElse("Community Safety Plan ");
        return of + time.words();
    }

    private static When period(String words, Month yearStart) {
        Parsed<When> read = WhenParser.parse(words, yearStart);
        read.problem().ifPresent(problem -> {
            throw new WrongCall("--period: " + problem.message() + "; " + problem.help());
        });
        return read.orElseThrow();
    }

    /** Asks until the answer is a time; what day it is decides nothing. */
    private When askedPeriod() throws FileProblem {
        while (terminal.isAnswered()) {
            Optional<String> answer = terminal.ask("What time is the plan for? Such as 2026/27:");
            if (answer.isEmpty()) {
                terminal.note("");
                break;
            }
            Parsed<When> read = WhenParser.parse(answer.get(), When.USUAL_YEAR_START);
            if (read.problem().isEmpty()) {
                return read.orElseThrow();
            }
            terminal.note(
                    read.problem().get().message() + "; " + read.problem().get().help());
        }
        throw new WrongCall("the time that the plan is for is missing, as in: csp new --period 2026/27");
    }

    private Optional<String> oneLine(String option, Optional<String> text) {
        text.ifPresent(words -> {
            if (BLANK.matchesAllOf(words)) {
                throw new WrongCall(option + " needs words");
            }
            if (!StandardCharsets.UTF_8.newEncoder().canEncode(words)) {
                throw new WrongCall(option + " holds half a character, which no file can hold");
            }
        });
        return text;
    }
}

package org.csplan.cli;

import com.google.common.base.CharMatcher;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.Parsed;
import org.csplan.core.model.When;
import org.csplan.core.model.WhenParser;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes plans to start from. */
@Command(
        name = "new",
        description = "Makes a plan to start from, which says line by line what to put in it.",
        customSynopsis = {
            "csp new --period TIME [--title TITLE] [--partnership NAME] [--area PLACE]",
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

    @Option(names = "--example", description = "Writes the St Albans plan of 2019/20, whole, to look at.")
    private boolean example;

    @Option(names = "--force", description = "Writes over a file that is there already.")
    private boolean force;

    NewCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws FileProblem {
        if (where.equals(STANDARD_OUTPUT)) {
            String text = text();
            terminal.print(to -> to.write(text));
            return ExitCode.OK;
        }
        // Before anything is asked, for then the answers would be lost.
        Path file = file();
        if (Files.exists(file) && !force) {
            throw new FileProblem("cannot write " + file
                    + ": it is there already; name another file, or add --force to write over it");
        }
        String text = text();
        if (!file.equals(path())) {
            OutputFiles.makeFolder(path());
        }
        try (OutputFiles written = new OutputFiles()) {
            written.write(file, to -> to.write(text));
            written.finish();
        }
        terminal.say("wrote " + file);
        terminal.say("to go on: csp check " + file + ", then csp render " + file);
        return ExitCode.OK;
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

    private String text() throws FileProblem {
        if (!example) {
            return NewPlan.text(head());
        }
        if (period.or(() -> title).or(() -> partnership).or(() -> area).isPresent()) {
            throw new WrongCall(
                    "--example is a whole plan already: it takes no --period, --title, --partnership or --area");
        }
        return NewPlan.example();
    }

    private ActionPlan head() throws FileProblem {
        boolean asks = period.isEmpty() && terminal.isAnswered();
        Optional<String> owner = oneLine("--partnership", partnership);
        Optional<String> place = oneLine("--area", area);
        Optional<String> given = oneLine("--title", title);
        When time = period.isPresent() ? period(period.get()) : askedPeriod();
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

    private When period(String words) {
        Parsed<When> read = WhenParser.parse(words, When.USUAL_YEAR_START);
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

package org.csplan.cli;

import static org.csplan.cli.SampleFiles.PLAN;
import static org.csplan.cli.SampleFiles.in;
import static org.csplan.cli.SampleFiles.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.csplan.core.testkit.GoldenFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {

    private static final Path HELP = Path.of("src", "test", "resources", "help");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "--help, csp",
        "new --help, new",
        "render --help, render",
        "show --help, show",
        "list --help, list",
        "diff --help, diff",
        "check --help, check",
        "fmt --help, fmt",
        "explain --help, explain"
    })
    void everyCommandExplainsItself(String args, String name) {
        CommandRun run = run(args);

        assertEquals(0, run.code());
        assertEquals("", run.err());
        GoldenFile.assertHolds(HELP.resolve(name + ".txt"), run.out());
    }

    @ParameterizedTest
    @CsvSource({"-h, --help", "render -h, render --help", "render x.csp --out y --help, render --help"})
    void helpComesBeforeAllElse(String args, String help) {
        assertEquals(run(help), run(args));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--version", "-V"})
    void theVersionIsOneLine(String option) {
        CommandRun run = run(option);

        assertEquals(0, run.code());
        assertTrue(run.out().matches("csp .+\n"), run.out());
    }

    @Test
    void withoutACommandTheCommandsAreNamed() {
        assertEquals(
                wrong("csp", "a command is missing: new, render, show, list, diff, check, fmt or explain"),
                CommandRun.of());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            rendr                              | csp         | there is no command rendr; did you mean render?
            RENDER x.csp                       | csp         | there is no command RENDER; did you mean render?
            help                               | csp         | there is no command help; commands are new, render, show, list, diff, check, fmt, explain
            plan.csp                           | csp         | a command is missing before plan.csp, as in: csp render plan.csp
            --verbose                          | csp         | there is no option --verbose; options are --help, --version
            --hlep                             | csp         | there is no option --hlep; did you mean --help?
            render                             | csp render  | no file is named, as in: csp render plan.csp
            check                              | csp check   | no file is named, as in: csp check plan.csp
            render --format html               | csp render  | no file is named, as in: csp render plan.csp
            list                               | csp list    | it is not said what to list, as in: csp list actions plan.csp
            list actions                       | csp list    | no file is named, as in: csp list actions plan.csp
            diff plan.csp                      | csp diff    | two plans are compared: the one before and the one after, as in: csp diff before.csp plan.csp; or one with itself, as in: csp diff --since 2026-12-31 plan.csp
            show                               | csp show    | no file is named, as in: csp show plan.csp
            render --frmat html x.csp          | csp render  | there is no option --frmat; did you mean --format?
            render x.csp -z                    | csp render  | there is no option -z; options are --out, --format, --plain, --as-of, --since, --previous, --audience, --view, --findings, --help
            check --plain x.csp                | csp check   | there is no option --plain; options are --format, --out, --profile, --rule, --fail-on, --as-of, --previous, --max-findings, --fix, --list-rules, --help
            render x.csp --out                 | csp render  | after --out a folder is missing
            render x.csp -o                    | csp render  | after --out a folder is missing
            render --out --plain x.csp         | csp render  | after --out a folder is missing
            render x.csp --format              | csp render  | after --format a format is missing
            render --out a --out b x.csp       | csp render  | --out is given twice
            render --format pdf x.csp          | csp render  | there is no format pdf; formats are html, csv, json; a browser prints html as PDF
            render --format html,xlsx x.csp    | csp render  | there is no format xlsx; formats are html, csv, json; Excel opens csv
            render --format html, x.csp        | csp render  | a format is missing; formats are html, csv, json
            render --format= x.csp             | csp render  | a format is missing; formats are html, csv, json
            render --out= x.csp                | csp render  | --out needs the name of a folder
            render --plain=no x.csp            | csp render  | invalid value for option '--plain': 'no' is not a boolean
            check --max-findings x x.csp       | csp check   | --max-findings needs a number of 0 or more; x is none
            check --profile hard x.csp         | csp check   | there is no profile hard; profiles are standard, strict, england-wales-csp
            check --rule overdu x.csp          | csp check   | there is no rule overdu; did you mean overdue?
            check --rule zz x.csp              | csp check   | there is no rule zz; csp check --list-rules lists them
            check --fail-on doubt x.csp        | csp check   | --fail-on needs a degree: error, warning, info; doubt is none
            check --as-of soon x.csp           | csp check   | --as-of needs a day, such as 2027-03-31, "31 March 2027" or today; soon is none
            check --format pdf x.csp           | csp check   | there is no format pdf; formats are text, json, sarif, github
            check --format=JSN x.csp           | csp check   | there is no format jsn; formats are text, json, sarif, github
            check --format= x.csp              | csp check   | a format is missing; formats are text, json, sarif, github
            check --format                     | csp check   | after --format a format is missing
            check --out= x.csp                 | csp check   | --out needs the name of a file
            check --out plan x.csp --out y     | csp check   | --out is given twice
            new --period 2026/27 a b           | csp new     | b is one word too many
            new --period                       | csp new     | after --period a time is missing
            new --perod 2026/27                | csp new     | there is no option --perod; did you mean --period?
            explain unknown-agency x           | csp explain | x is one word too many
            """)
    void aWrongCallIsAnsweredInOneLineAndAHint(String args, String command, String message) {
        assertEquals(wrong(command, message), run(args));
    }

    @Test
    void anyFileWithoutACommandIsTakenForAPlan() throws IOException {
        Path file = write(folder.resolve("plan.txt"), PLAN);

        assertEquals(
                wrong("csp", "a command is missing before %1$s, as in: csp render %1$s".formatted(file)),
                CommandRun.of(file));
    }

    @Test
    void anAtSignDoesNotReadOptionsFromAFile() throws IOException {
        Path options = write(folder.resolve("options"), "--help");

        assertEquals(
                new CommandRun(3, "", "csp: cannot read @" + options + ": there is no such file\n"),
                CommandRun.of("check", "@" + options));
    }

    @Test
    void afterTwoHyphensAllAreFiles() {
        assertEquals(
                new CommandRun(3, "", "csp: cannot read --help: there is no such file\n"),
                CommandRun.of("check", "--", "--help"));
    }

    @Test
    void aWrongCallWritesNothing() throws IOException {
        Path plan = write(folder.resolve("plan.csp"), PLAN);

        assertEquals(2, CommandRun.of("render", plan, "--format", "html,pdf").code());
        assertEquals(2, CommandRun.of("render", plan, "--frmat", "html").code());
        assertEquals(List.of("plan.csp"), in(folder));
    }

    private static CommandRun run(String args) {
        return CommandRun.of(Splitter.on(' ').splitToList(args).toArray());
    }

    private static CommandRun wrong(String command, String message) {
        return new CommandRun(2, "", "csp: " + message + "\nTry: " + command + " --help\n");
    }
}

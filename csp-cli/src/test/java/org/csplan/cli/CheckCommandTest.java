package org.csplan.cli;

import static org.csplan.cli.SampleFiles.BROKEN;
import static org.csplan.cli.SampleFiles.DOUBTFUL;
import static org.csplan.cli.SampleFiles.PLAN;
import static org.csplan.cli.SampleFiles.in;
import static org.csplan.cli.SampleFiles.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.csplan.dsl.syntax.LanguageCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {

    @TempDir
    Path folder;

    @Test
    void aPlanWithoutFaultIsSummedUp() throws IOException {
        Path plan = write(folder.resolve("plan.csp"), PLAN);

        assertEquals(new CommandRun(0, """
                %s: 1 aim, 1 priority, 1 action, 1 agency
                1 plan checked: nothing found wrong
                """.formatted(plan), ""), CommandRun.of("check", plan));
        assertEquals(List.of("plan.csp"), in(folder));
    }

    @Test
    void whatIsMoreThanOneIsCountedInThePlural() throws IOException {
        Path plan = write(folder.resolve("plan.csp"), """
                plan example "An example"
                agency EDC
                agency Fire
                aim A
                aim B
                priority 1
                priority 2
                """);

        assertTrue(CommandRun.of("check", plan)
                .out()
                .startsWith(plan + ": 2 aims, 2 priorities, 0 actions, 2 agencies\n"));
    }

    @Test
    void findingsAreWhatWasAskedForSoTheyComeOnStandardOutput() throws IOException {
        Path plan = write(folder.resolve("plan.csp"), BROKEN);

        assertEquals(new CommandRun(1, """
                error[unknown-agency]: no agency is called EDX
                  %s:7:8
                    7 |   lead EDX
                      |        ^^^ agencies are EDC
                help: did you mean EDC?

                1 plan checked: 1 error
                """.formatted(plan), ""), CommandRun.of("check", plan));
        assertEquals(List.of("plan.csp"), in(folder));
    }

    @Test
    void aWarningIsNoError() throws IOException {
        Path plan = write(folder.resolve("plan.csp"), DOUBTFUL);

        CommandRun run = CommandRun.of("check", plan);

        assertEquals(0, run.code());
        assertTrue(run.out().startsWith("warning[repeated-reference]: A is named twice\n"));
        assertTrue(run.out().endsWith("""

                %s: 1 aim, 1 priority, 1 action, 1 agency
                1 plan checked: 1 warning
                """.formatted(plan)));
    }

    @Test
    void severalPlansAreCheckedInOneCall() throws IOException {
        Path broken = write(folder.resolve("broken.csp"), BROKEN.replace("for A, 1", "for A, 1, A"));
        Path good = write(folder.resolve("good.csp"), PLAN);
        Path doubtful = write(folder.resolve("doubtful.csp"), DOUBTFUL);

        CommandRun run = CommandRun.of("check", broken, good, doubtful);

        assertEquals(1, run.code());
        assertEquals("", run.err());
        assertTrue(run.out().indexOf(broken + ":7:8") < run.out().indexOf(good + ": 1 aim"));
        assertTrue(run.out().indexOf(good + ": 1 aim") < run.out().indexOf(doubtful + ":6:13"));
        assertTrue(run.out().endsWith("\n3 plans checked: 1 error, 2 warnings\n"));
    }

    @Test
    void aFileThatCannotBeReadIsNotCountedAsChecked() throws IOException {
        Path missing = folder.resolve("missing.csp");
        Path broken = write(folder.resolve("broken.csp"), BROKEN);

        CommandRun run = CommandRun.of("check", missing, broken, folder);

        assertEquals(3, run.code());
        assertTrue(run.out().endsWith("\n1 plan checked: 1 error; 2 files not checked\n"), run.out());
        assertEquals(
                List.of(
                        "csp: cannot read " + missing + ": there is no such file",
                        "csp: cannot read " + folder + ": it is a folder; name a plan in it"),
                run.errLines());
    }

    @Test
    void whereNothingCouldBeReadNothingIsSummedUp() {
        Path missing = folder.resolve("missing.csp");

        assertEquals(
                new CommandRun(3, "", "csp: cannot read " + missing + ": there is no such file\n"),
                CommandRun.of("check", missing));
    }

    @Test
    void jsonIsOneDocumentAlsoWhereAFileCannotBeRead() throws IOException {
        Path broken = write(folder.resolve("broken.csp"), BROKEN);
        Path missing = folder.resolve("missing.csp");

        CommandRun run = CommandRun.of("check", "--format", "json", missing, broken);

        assertEquals(3, run.code());
        assertEquals(List.of("csp: cannot read " + missing + ": there is no such file"), run.errLines());
        assertTrue(run.out().startsWith("{\n  \"format\": \"csp-findings\",\n"), run.out());
        assertTrue(run.out().endsWith("\n  ]\n}\n"), run.out());
        assertTrue(
                run.out().contains("\"problem\": \"cannot read " + missing + ": there is no such file\""), run.out());
        assertTrue(run.out().contains("\"code\": \"unknown-agency\""), run.out());
    }

    @Test
    void theExitCodeIsTheSameInEveryFormat() throws IOException {
        Path broken = write(folder.resolve("broken.csp"), BROKEN);
        Path doubtful = write(folder.resolve("doubtful.csp"), DOUBTFUL);

        for (String format : List.of("text", "json", "SARIF", "github")) {
            assertEquals(
                    1, CommandRun.of("check", "-f", format, broken, doubtful).code());
            assertEquals(0, CommandRun.of("check", "-f", format, doubtful).code());
            assertEquals(
                    3,
                    CommandRun.of("check", "-f", format, doubtful, folder.resolve("missing.csp"))
                            .code());
        }
    }

    @Test
    void sarifExplainsEveryCode() throws IOException {
        Path plan = write(folder.resolve("plan.csp"), PLAN);

        String sarif = CommandRun.of("check", "--format", "sarif", plan).out();

        for (LanguageCode code : LanguageCode.values()) {
            Matcher rule = Pattern.compile("\"id\": \"" + code.id()
                            + "\",\\s+\"shortDescription\": \\{\\s+\"text\": \"[^\\n]+\\.\"\\s")
                    .matcher(sarif);
            assertTrue(rule.find(), code.id());
        }
        assertTrue(sarif.contains("\"results\": []"), sarif);
    }

    @Test
    void aPullRequestIsMarkedAtItsLines() throws IOException {
        Path plan = write(folder.resolve("plan.csp"), BROKEN);

        assertEquals(
                new CommandRun(
                        1,
                        "::error file=" + plan + ",line=7,col=8,endLine=7,endColumn=11,title=unknown-agency"
                                + "::no agency is called EDX%0Aagencies are EDC%0Ahelp: did you mean EDC?\n",
                        ""),
                CommandRun.of("check", "--format", "github", plan));
    }

    @Test
    void findingsMayGoIntoAFile() throws IOException {
        Path plan = write(folder.resolve("plan.csp"), BROKEN);
        Path file = folder.resolve("findings.json");

        assertEquals(
                new CommandRun(1, "wrote " + file + "\n", ""),
                CommandRun.of("check", plan, "--format", "json", "--out", file));
        assertEquals(CommandRun.of("check", plan, "--format", "json").out(), Files.readString(file));
        assertEquals(CommandRun.of("check", plan, "-f", "json"), CommandRun.of("check", plan, "-f", "json", "-o", "-"));
    }

    @Test
    void findingsNeverGoOntoAPlan() throws IOException {
        Path plan = write(folder.resolve("plan.csp"), BROKEN);

        CommandRun run = CommandRun.of(
                "check", plan, "--out", folder.resolve("x").resolve("..").resolve("plan.csp"));

        assertEquals(2, run.code());
        assertTrue(
                run.err().contains(" is a plan and would be overwritten; name another file after --out\n"), run.err());
        assertEquals(BROKEN, Files.readString(plan));
    }

    @Test
    void findingsThatCannotBeWrittenAreAFailure() throws IOException {
        Path plan = write(folder.resolve("plan.csp"), PLAN);
        Path file = folder.resolve("no-folder").resolve("findings.json");

        assertEquals(
                new CommandRun(3, "", "csp: cannot write " + file + ": its folder is not there\n"),
                CommandRun.of("check", plan, "--out", file));
    }

    @Test
    void anEmptyFileIsAFindingNotAFailure() throws IOException {
        CommandRun run = CommandRun.of("check", write(folder.resolve("plan.csp"), ""));

        assertEquals(1, run.code());
        assertTrue(run.out().startsWith("error[no-plan]: this file is empty\n"));
    }

    @Test
    void aPlanIsCheckedWithTheFilesThatItUses() throws IOException {
        Path plan = write(folder.resolve("plan.csp"), PLAN + "use \"returns/*.csp\"\n");
        Files.createDirectory(folder.resolve("returns"));
        write(folder.resolve("returns").resolve("q1.csp"), "agency Fire\naction walks\n  lead Fier\n");

        CommandRun run = CommandRun.of("check", plan);
        assertEquals(1, run.code());
        assertTrue(run.out().contains(folder.resolve("returns").resolve("q1.csp") + ":3:8"), run.out());
    }

    @Test
    void whatAnAgencySendsInIsCheckedWithoutThePlan() throws IOException {
        Path part = write(folder.resolve("q1.csp"), "update Q1 2026/27 from Fire\n  visits green\n");

        CommandRun run = CommandRun.of("check", part);
        assertEquals(0, run.code(), run.out());
        assertTrue(run.out().startsWith("info[no-plan]"), run.out());
        assertEquals(1, CommandRun.of("render", part).code());
    }

    @Test
    void mistakesInWhatAnAgencySendsInAreFoundWithoutThePlan() throws IOException {
        Path part = write(folder.resolve("q1.csp"), "update Q7 2026/27 from Fire\n  visits green\n");

        CommandRun run = CommandRun.of("check", part);
        assertEquals(1, run.code());
        assertTrue(run.out().contains("error[bad-date]"), run.out());
    }
}

package org.csplan.cli;

import static org.csplan.cli.SampleFiles.BROKEN;
import static org.csplan.cli.SampleFiles.DOUBTFUL;
import static org.csplan.cli.SampleFiles.PLAN;
import static org.csplan.cli.SampleFiles.in;
import static org.csplan.cli.SampleFiles.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.csplan.core.check.PlanChecks;
import org.csplan.dsl.syntax.LanguageCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckCommandTest {

    @TempDir
    Path folder;

    @Test
    void aPlanWithoutFaultIsSummedUp() throws IOException {
        Path plan = write(folder.resolve("plan.csp"), PLAN);

        assertEquals(new CommandRun(0, """
                %s: 1 aim, 1 priority, 1 action, 1 agency; as of 1 April 2019
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
                .contains("\n" + plan + ": 2 aims, 2 priorities, 0 actions, 2 agencies\n"));
    }

    @Test
    void findingsAreWhatWasAskedForSoTheyComeOnStandardOutput() throws IOException {
        Path plan = write(folder.resolve("plan.csp"), BROKEN);

        assertEquals(new CommandRun(1, """
                error[unknown-agency]: no agency is called EDX
                  %s:8:8
                    8 |   lead EDX
                      |        ^^^ agencies are EDC
                help: did you mean EDC?

                1 plan checked: 1 error
                the rules look at a plan once its errors are mended
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

                %s: 1 aim, 1 priority, 1 action, 1 agency; as of 1 April 2019
                1 plan checked: 1 warning
                csp check --fix mends it
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
        assertTrue(run.out().indexOf(broken + ":8:8") < run.out().indexOf(good + ": 1 aim"));
        assertTrue(run.out().indexOf(good + ": 1 aim") < run.out().indexOf(doubtful + ":7:13"));
        assertTrue(run.out().endsWith("""

                        3 plans checked: 1 error, 2 warnings
                        csp check --fix mends 2 of them
                        the rules look at a plan once its errors are mended
                        """));
    }

    @Test
    void aFileThatCannotBeReadIsNotCountedAsChecked() throws IOException {
        Path missing = folder.resolve("missing.csp");
        Path broken = write(folder.resolve("broken.csp"), BROKEN);
        Path empty = Files.createDirectory(folder.resolve("empty"));

        CommandRun run = CommandRun.of("check", missing, broken, empty);

        assertEquals(3, run.code());
        assertTrue(run.out().endsWith("""

                        1 plan checked: 1 error; 2 files not checked
                        the rules look at a plan once its errors are mended
                        """), run.out());
        assertEquals(
                List.of(
                        "csp: cannot read " + missing + ": there is no such file",
                        "csp: cannot read " + empty
                                + ": it is a folder, and no plan was found in it; the names of plans end in .csp"),
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
                        "::error file=" + plan + ",line=8,col=8,endLine=8,endColumn=11,title=unknown-agency"
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
                new CommandRun(3, "", "csp: cannot write " + file + ": its folder is not there; make it first\n"),
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

    @Test
    void aPlanIsHeldAgainstTheStandardRules() throws IOException {
        Path plan = write(folder.resolve("plan.csp"), PLAN.replace("for A, 1", "for A"));

        CommandRun run = CommandRun.of("check", plan);

        assertEquals(0, run.code());
        assertTrue(
                run.out()
                        .contains("warning[action-without-priority]: action talks is for an aim but for no priority\n  "
                                + plan + ":6:"),
                run.out());
        assertTrue(run.out().contains("warning[objective-without-action]"), run.out());
    }

    @Test
    void onlyTheRulesThatAreNamedAreLookedAt() throws IOException {
        Path plan = write(folder.resolve("plan.csp"), PLAN.replace("for A, 1", "for A"));

        CommandRun run = CommandRun.of("check", "--rule", "objective-without-action", plan);

        assertTrue(run.out().endsWith("1 plan checked: 1 warning\n"), run.out());
        assertTrue(CommandRun.of("check", "--rule", "action-without-due", plan)
                .out()
                .endsWith("nothing found wrong\n"));
    }

    @Test
    void mistakesAreSaidWhateverRulesAreNamed() throws IOException {
        Path plan = write(folder.resolve("plan.csp"), BROKEN);

        assertEquals(1, CommandRun.of("check", "--rule", "overdue", plan).code());
    }

    @Test
    void doubtsAboutTheTextAreSaidOnlyIfTheyAreNamed() throws IOException {
        Path plan = write(folder.resolve("plan.csp"), DOUBTFUL);

        assertTrue(CommandRun.of("check", "--rule", "overdue", plan).out().endsWith("nothing found wrong\n"));
        assertTrue(CommandRun.of("check", "--rule", "repeated-reference", plan)
                .out()
                .endsWith("1 warning\ncsp check --fix mends it\n"));
    }

    @Test
    void aWarningFailsWhereTheReaderSaysSo() throws IOException {
        Path plan = write(folder.resolve("plan.csp"), DOUBTFUL);

        assertEquals(0, CommandRun.of("check", "--fail-on", "error", plan).code());
        assertEquals(1, CommandRun.of("check", "--fail-on", "warning", plan).code());
        assertEquals(1, CommandRun.of("check", "--fail-on", "info", plan).code());
    }

    @Test
    void aProfileAddsRulesOrMakesThemGraver() throws IOException {
        Path plan = write(folder.resolve("plan.csp"), PLAN.replace("for A, 1", "for A"));

        assertTrue(CommandRun.of("check", "--profile", "england-wales-csp", plan)
                .out()
                .contains("warning[plan-without-assessment]"));
        CommandRun strict = CommandRun.of("check", "--profile", "strict", plan);
        assertEquals(1, strict.code());
        assertTrue(strict.out().contains("error[action-without-priority]"), strict.out());
        assertTrue(strict.out().contains("info[measure-without-source]"), strict.out());
    }

    @Test
    void thePlanIsReadAsOfTheDayThatIsNamed() throws IOException {
        Path plan = write(folder.resolve("plan.csp"), PLAN);

        CommandRun run = CommandRun.of("check", "--rule", "overdue", "--as-of", "2020-04-02", plan);

        assertTrue(
                run.out().startsWith("warning[overdue]: action talks was due 31 March 2020 and is not done\n"),
                run.out());
        assertTrue(run.out().contains("; as of 2 April 2020\n"), run.out());
        assertTrue(CommandRun.of("check", "--rule", "overdue", "--as-of", "31 March 2020", plan)
                .out()
                .endsWith("nothing found wrong\n"));
    }

    @Test
    void aPlanIsComparedWithTheOneBefore() throws IOException {
        Path before = write(folder.resolve("before.csp"), PLAN.replace("action talks", "action 12"));
        Path plan = write(folder.resolve("plan.csp"), PLAN);

        CommandRun run = CommandRun.of("check", "--previous", before, plan);

        assertEquals(1, run.code());
        assertTrue(
                run.out().contains("error[renumbered-reference]: action talks was called 12 in the plan before\n"),
                run.out());
    }

    @Test
    void thePlanBeforeMustBeAPlan() throws IOException {
        Path before = write(folder.resolve("before.csp"), BROKEN);
        Path plan = write(folder.resolve("plan.csp"), PLAN);

        String reason = "cannot compare with %1$s: it has mistakes; csp check %1$s says which".formatted(before);

        CommandRun run = CommandRun.of("check", "--previous", before, plan);

        assertEquals(3, run.code());
        assertEquals(List.of("csp: " + reason), run.errLines());
        assertTrue(run.out().endsWith("; 1 file not checked\n"), run.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "sarif", "github"})
    void aDocumentIsWrittenAlsoWhereThePlanBeforeCanNotBeRead(String format) throws IOException {
        Path before = folder.resolve("before.csp");
        Path plan = write(folder.resolve("plan.csp"), BROKEN);

        CommandRun run = CommandRun.of("check", "--format", format, "--previous", before, plan);

        assertEquals(3, run.code());
        assertTrue(run.out().contains("there is no such file"), run.out());
        assertTrue(run.out().contains("unknown-agency"), run.out());
        assertTrue(run.err().contains("cannot read " + before + ": there is no such file"), run.err());
    }

    @Test
    void nothingIsMendedWhereThePlanBeforeCanNotBeRead() throws IOException {
        Path plan = write(folder.resolve("plan.csp"), PLAN.replace("  lead EDC", "  leda EDC"));
        String text = Files.readString(plan);

        assertEquals(
                3,
                CommandRun.of("check", "--fix", "--previous", folder.resolve("before.csp"), plan)
                        .code());
        assertEquals(text, Files.readString(plan));
        CommandRun.of("check", "--fix", plan);
        assertFalse(text.equals(Files.readString(plan)), "it can be mended");
    }

    @Test
    void theRulesOfAProfileAreListedWithWhatTheyFind() {
        CommandRun run = CommandRun.of("check", "--list-rules");

        assertEquals(0, run.code());
        for (var rule : PlanChecks.standard().rules().entrySet()) {
            assertTrue(
                    Pattern.compile("(?m)^" + rule.getValue().word() + " +"
                                    + rule.getKey().id() + "\n {9}\\S.*\\.$")
                            .matcher(run.out())
                            .find(),
                    rule.getKey().id());
        }
        assertFalse(run.out().contains("plan-without-assessment"));
        assertTrue(CommandRun.of("check", "--list-rules", "--profile", "england-wales-csp")
                .out()
                .contains("plan-without-assessment"));
    }

    @Test
    void aPlanTurnsARuleOff() throws IOException {
        Path plan = write(
                folder.resolve("plan.csp"),
                PLAN.replace("for A, 1", "for A\n  check action-without-priority off because \"It is for all\"")
                        + "action walks\n  for A, 1\n  lead EDC\n  due March 2020\n  measure \"Walks\" monthly\n");

        assertTrue(CommandRun.of("check", plan).out().endsWith("nothing found wrong\n"));
    }
}

package org.csplan.cli;

import static org.csplan.cli.SampleFiles.in;
import static org.csplan.cli.SampleFiles.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.Splitter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.testkit.GoldenFile;
import org.csplan.dsl.PlanLanguage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewCommandTest {

    @TempDir
    Path folder;

    @Test
    void aPlanIsWrittenIntoAFolder() throws IOException {
        Path place = folder.resolve("exampleton").resolve("2026");
        Path plan = place.resolve("plan.csp");

        assertEquals(new CommandRun(0, """
                wrote %1$s
                to go on: csp check %1$s, then csp render %1$s
                """.formatted(plan), ""), CommandRun.of("new", "--period", "2026/27", place));
        assertEquals(List.of("plan.csp"), in(place));
        assertEquals(new CommandRun(0, """
                %s: 2 aims, 2 priorities, 3 actions, 5 agencies; as of 30 April 2026
                1 plan checked: nothing found wrong
                """.formatted(plan), ""), CommandRun.of("check", plan));
        assertEquals(new CommandRun(0, "", ""), CommandRun.of("fmt", "--check", plan));
    }

    @Test
    void theNewPlanIsAsExpected() {
        CommandRun run = CommandRun.of(
                "new",
                "-",
                "--period=2026/27",
                "--partnership=Exampleton Community Safety Partnership",
                "--area=The borough of \"Exampleton\"");

        assertEquals(0, run.code());
        GoldenFile.assertHolds(Path.of("src/test/resources/expected/new-plan.csp"), run.out());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            none                     | none       | Community Safety Plan 2026/27
            none                     | Exampleton | Exampleton Community Safety Plan 2026/27
            Exampleton CSP           | none       | Exampleton CSP Action Plan 2026/27
            Exampleton CSP           | Exampleton | Exampleton CSP Action Plan 2026/27
            """)
    void withoutATitleThePlanIsCalledAfterWhoseItIs(String partnership, String area, String title) {
        List<Object> words = new ArrayList<>(List.of("new", "-", "--period=2026/27"));
        if (partnership != null) {
            words.add("--partnership=" + partnership);
        }
        if (area != null) {
            words.add("--area=" + area);
        }
        assertEquals(title, plan(CommandRun.of(words.toArray()).out()).title());
    }

    @Test
    void theTimesOfThePlanFollowItsPeriod() {
        String plan =
                CommandRun.of("new", "-", "--period", "2026/27 to 2028/29").out();

        assertTrue(plan.contains("\n  period 2026/27 to 2028/29\n"), plan);
        assertTrue(plan.contains(" during 2026/27 to 2028/29\n"), plan);
        assertTrue(plan.contains("\n  due  March 2029 "), plan);
        assertTrue(plan.contains("\nupdate April 2026 from Fire\n"), plan);
    }

    @Test
    void aMonthThatIsNotAllWithinThePeriodIsADay() {
        String plan = CommandRun.of("new", "-", "--period", "15 May 2026 to 3 June 2026")
                .out();

        assertTrue(plan.contains("\n  due  3 June 2026 "), plan);
        assertTrue(plan.contains("\nupdate 15 May 2026 from Fire\n"), plan);
    }

    @Test
    void theExampleIsTheStAlbansPlanByteForByte() throws IOException {
        Path plan = folder.resolve("st-albans.csp");

        assertEquals(0, CommandRun.of("new", "--example", plan).code());
        assertEquals(-1, Files.mismatch(Path.of("../examples/st-albans-2019-20/plan.csp"), plan));
    }

    @Test
    void theExampleTakesNoTitle() {
        assertEquals(new CommandRun(2, "", """
                        csp: --example is a whole plan already: it takes no --from, --period, --title, --partnership or --area
                        Try: csp new --help
                        """), CommandRun.of("new", "--example", "--title", "x", folder));
    }

    @Test
    void thePlanThatFollowsAnotherIsAsExpected() {
        CommandRun run = CommandRun.of(
                "new", "--from", "../examples/strathallard-justice-2023-26/plan.csp", "--as-of", "2026-03-31", "-");

        assertEquals("", run.err());
        GoldenFile.assertHolds(Path.of("src/test/resources/expected/next-plan.csp"), run.out());
    }

    @Test
    void aPlanThatFollowsAnotherIsWrittenAndSaysWhatItTookOver() throws IOException {
        Path old = write(folder.resolve("plan.csp"), """
                plan p-2025 "Plan 2025/26"
                  period 2025/26

                action 1 "Visits"
                  measure alarms "Homes without an alarm" reduce from 90 to 40
                  progress Q4 2025/26 green alarms = 40

                action 2 "Leaflet"
                  done May 2025
                """);
        Path next = folder.resolve("next");

        assertEquals(
                new CommandRun(0, """
                        1 of 2 actions goes on; done or closed: 2
                        measures that start from what they came to: 1.alarms
                        targets to be agreed, tbc in the plan: 1.alarms
                        wrote %1$s
                        to go on: csp check --previous %2$s %1$s, then csp render %1$s
                        """.formatted(next.resolve("plan.csp"), old), ""),
                CommandRun.of("new", "--from", old, "--title", "Safer Exampleton", next));
        assertEquals("""
                # Begun from "Plan 2025/26" as it stood on 31 March 2026:
                # 1 of 2 actions goes on; done or closed: 2
                # measures that start from what they came to: 1.alarms
                # targets to be agreed, tbc in the plan: 1.alarms
                # Still to do: read the introduction, agree dates and targets, give budgets, add what is new; csp check --previous says more.

                plan p-2026 "Safer Exampleton"
                  period 2026/27

                action 1 "Visits"
                  continues p-2025.1
                  measure alarms "Homes without an alarm" reduce from 40 in March 2026 to tbc
                """, Files.readString(next.resolve("plan.csp")));
    }

    @Test
    void thePlanToBeginFromIsNeverWrittenOver() throws IOException {
        Path old = write(folder.resolve("plan.csp"), "plan \"Plan 2025/26\"\n  period 2025/26\n");

        assertEquals(new CommandRun(2, "", """
                        csp: %1$s is the plan to begin from, which stays as it is; name another file
                        Try: csp new --help
                        """.formatted(old)), CommandRun.of("new", "--from", old, "--force", folder));
        assertEquals("plan \"Plan 2025/26\"\n  period 2025/26\n", Files.readString(old));

        Path part = write(folder.resolve("actions.csp"), "action 1 \"Visits\"\n");
        write(old, "plan \"Plan 2025/26\"\n  period 2025/26\nuse \"actions.csp\"\n");
        CommandRun run = CommandRun.of("new", "--from", old, "--force", part);
        assertEquals(2, run.code());
        assertTrue(run.err().startsWith("csp: " + part + " is a part of the plan to begin from"), run.err());
        assertEquals("action 1 \"Visits\"\n", Files.readString(part));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            --from plan.csp --period 2025/26 | --period: 2025/26 does not begin after 2025/26, which plan.csp is for
            --from plan.csp --area Exampleton | the plan named by --from says whose plan it is, and for which place
            --from plan.csp --example | --example is a whole plan already: it takes no --from, --period, --title, --partnership or --area
            --period 2026/27 --as-of 2026-03-31 | --as-of says as of which day the plan named by --from is read, and none is named
            --from timeless.csp | timeless.csp says no period that another could follow; say what the new plan is for, as in --period 2026/27
            """)
    void whatCannotFollowIsRefused(String args, String message) throws IOException {
        write(folder.resolve("plan.csp"), "plan \"Plan 2025/26\"\n  period 2025/26\n");
        write(folder.resolve("timeless.csp"), "plan \"Plan\"\n");
        List<Object> words = new ArrayList<>(List.of("new"));
        for (String word : Splitter.on(' ').split(args)) {
            words.add(word.endsWith(".csp") ? folder.resolve(word) : word);
        }
        words.add(folder.resolve("next"));

        CommandRun run = CommandRun.of(words.toArray());
        assertEquals(2, run.code());
        assertEquals("csp: " + message + "\nTry: csp new --help\n", run.err().replace(folder + File.separator, ""));
        assertFalse(Files.exists(folder.resolve("next")));
    }

    @Test
    void fromAPlanWithErrorsNothingIsBegun() throws IOException {
        Path old = write(
                folder.resolve("plan.csp"), "plan \"Plan 2025/26\"\n  period 2025/26\naction 1 \"A\"\n  lead Nobody\n");

        CommandRun run = CommandRun.of("new", "--from", old, folder.resolve("next"));
        assertEquals(1, run.code());
        assertTrue(run.err().contains("error[unknown-agency]"), run.err());
        assertFalse(Files.exists(folder.resolve("next")));
    }

    @Test
    void aPlanThatIsThereIsLeftAlone() throws IOException {
        Path plan = write(folder.resolve("plan.csp"), "plan mine\n");

        assertEquals(
                new CommandRun(
                        3,
                        "",
                        "csp: cannot write " + plan
                                + ": it is there already; name another file, or add --force to write over it\n"),
                CommandRun.of("new", "--period", "2026/27", folder));
        assertEquals("plan mine\n", Files.readString(plan));
        assertEquals(List.of("plan.csp"), in(folder));

        assertEquals(
                0, CommandRun.of("new", "--period", "2026/27", "--force", plan).code());
        assertTrue(Files.readString(plan).contains("\nplan \"Community Safety Plan 2026/27\"\n"));
    }

    @Test
    void aFileInAFolderThatIsNotThere() {
        Path plan = folder.resolve("no-folder").resolve("our.csp");

        assertEquals(
                new CommandRun(3, "", "csp: cannot write " + plan + ": its folder is not there; make it first\n"),
                CommandRun.of("new", "--period", "2026/27", plan));
    }

    @Test
    void aFolderThatIsAFile() throws IOException {
        Path file = write(folder.resolve("README"), "");

        assertEquals(
                new CommandRun(3, "", "csp: cannot write into " + file + ": it is a file, not a folder\n"),
                CommandRun.of("new", "--period", "2026/27", file));
    }

    @Test
    void aNameOfAnotherKindIsNoPlan() throws IOException {
        Path file = folder.resolve("plan.txt");

        CommandRun run = CommandRun.of("new", "--period", "2026/27", file);

        assertEquals(2, run.code());
        assertEquals(
                "csp: the name of a plan ends in .csp, and " + file
                        + " does not; if it is to be a folder, put a / behind it",
                run.errLines().get(0));
        assertEquals(0, CommandRun.of("new", "--period", "2026/27", file + "/").code());
        assertEquals(List.of("plan.csp"), in(file));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --period=soon                | --period: soon is not a time
            --period=11/12               | --period: 11/12
            --period=                    | --period:
            --period=2026/27 --title=    | --title needs words
            --period=2026/27 --area=     | --area needs words
            """)
    void whatCannotStandInAPlanIsRefused(String args, String message) throws IOException {
        CommandRun run = CommandRun.of(
                Splitter.on(' ').splitToList("new " + folder + " " + args).toArray());

        assertEquals(2, run.code());
        assertTrue(run.err().startsWith("csp: " + message), run.err());
        assertEquals(List.of(), in(folder));
    }

    @Test
    void withNobodyToAskAPeriodHasToBeGiven() throws IOException {
        assertEquals(new CommandRun(2, "", """
                        csp: the time that the plan is for is missing, as in: csp new --period 2026/27
                        Try: csp new --help
                        """), CommandRun.of("new", "--title", "Our plan", folder));
        assertEquals(List.of(), in(folder));
    }

    @Test
    void whoIsThereIsAskedForTimeAndTitle() throws IOException {
        String asked = answering("soon\n2026/27\n  Our plan \n");

        assertTrue(asked.startsWith("What time is the plan for? Such as 2026/27: soon "), asked);
        assertTrue(
                asked.endsWith("\nWhat time is the plan for? Such as 2026/27:"
                        + " What is it called? [Community Safety Plan 2026/27] "),
                asked);
        ActionPlan plan = plan(Files.readString(folder.resolve("plan.csp")));
        assertEquals("Our plan", plan.title());
        assertEquals("2026/27", plan.period().orElseThrow().words());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026/27\n\n", "2026/27\n", "2026/27"})
    void noAnswerIsTheTitleThatIsOffered(String answers) throws IOException {
        answering(answers);

        assertEquals(
                "Community Safety Plan 2026/27",
                plan(Files.readString(folder.resolve("plan.csp"))).title());
    }

    @Test
    void nothingIsAskedWhereThePeriodIsGiven() throws IOException {
        assertEquals("", answering("", "--period", "2026/27"));
    }

    /** Somebody who types this; returns what that person was asked and told. */
    private String answering(String answers, Object... more) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = Terminal.of(
                new ByteArrayInputStream(answers.getBytes(StandardCharsets.UTF_8)), out, err, Map.of(), "02");
        List<Object> words = new ArrayList<>(List.of("new", folder));
        words.addAll(List.of(more));
        assertEquals(0, Csp.run(terminal, CommandRun.words(words.toArray())));
        return err.toString(StandardCharsets.UTF_8);
    }

    private static ActionPlan plan(String text) {
        return PlanLanguage.compile("plan.csp", text).plan().orElseThrow();
    }
}

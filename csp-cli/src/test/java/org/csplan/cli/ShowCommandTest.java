package org.csplan.cli;

import static org.csplan.cli.SampleFiles.BROKEN;
import static org.csplan.cli.SampleFiles.PLAN;
import static org.csplan.cli.SampleFiles.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import org.csplan.core.model.WhenParser;
import org.csplan.core.testkit.GoldenFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShowCommandTest {

    private static final Path EXAMPLES = Path.of("..", "examples");
    private static final Path EXPECTED = Path.of("src", "test", "resources", "expected");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "st-albans-2019-20",
                "wexbourne-council-plan-2025-26",
                "drumlarne-pcsp-2025-26",
                "strathallard-justice-2023-26",
                "abercynllun-2026-27"
            })
    void anExampleIsSummedUpInLinesOfATerminal(String example) {
        CommandRun run = CommandRun.of("show", EXAMPLES.resolve(example).resolve("plan.csp"));

        assertEquals("", run.err());
        assertEquals(0, run.code());
        assertTrue(run.out().lines().allMatch(line -> line.codePointCount(0, line.length()) <= 80), run.out());
        GoldenFile.assertHolds(EXPECTED.resolve("show-" + example + ".txt"), run.out());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-03-31 | The time of the plan, 2026/27, begins on 1 April 2026.",
                "2026-04-01 | ''",
                "2027-03-31 | ''",
                "2027-04-01 | The time of the plan, 2026/27, was over on 31 March 2027."
            })
    void aDayOutsideOfThePlansTimeIsRemarked(String day, String sentence) throws IOException {
        Path plan = write(folder.resolve("plan.csp"), "plan \"Plan\"\n  period 2026/27\n");

        assertEquals(
                sentence,
                CommandRun.of("show", "--as-of", day, plan)
                        .out()
                        .lines()
                        .skip(2)
                        .findFirst()
                        .orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({"--priority, 1", "--priority, A", "--agency, Place"})
    void aPartIsSummedUpByItself(String option, String id) {
        CommandRun run = CommandRun.of("show", option, id, wexbourne());

        assertEquals("", run.err());
        GoldenFile.assertHolds(EXPECTED.resolve("show-" + id + ".txt"), run.out());
    }

    @Test
    void whatWasSpentWithoutABudgetIsToldApartAndTakesNothingFromOne() throws IOException {
        Path plan = write(
                folder.resolve("money.csp"),
                PLAN + "action ride \"A ride\"\n  for A\n  budget £500\n  spent £400\n"
                        + "action walk \"A walk\"\n  for A\n  spent £2,000\n");

        CommandRun run = CommandRun.of("show", "--priority", "A", plan);
        assertTrue(run.out().contains("budget £500, spent £2,400, left £100, no sum set aside for £2,000"), run.out());
    }

    @Test
    void openActionsThatNobodyLeadsAreGaps() throws IOException {
        Path plan = write(folder.resolve("plan.csp"), PLAN + """
                action ideas "Ideas"
                  for A
                action past "What was done"
                  for A
                  done May 2019
                """);

        String shown = CommandRun.of("show", "--as-of", "2020-05-01", plan).out();

        assertTrue(shown.contains("led by nobody (1): ideas\n"), shown);
    }

    /** What costs nothing has said so, and what was spent in euros was told. */
    @Test
    void moneyIsSaidToBeUntoldOnlyWhereItIs() throws IOException {
        Path plan = write(folder.resolve("plan.csp"), PLAN + """
                priority free "Free"
                action walk "A walk"
                  for free
                  budget none
                action fair "A fair"
                  for A
                  budget £400 from "PCC"
                  budget £100 from "Council"
                  spent €50
                action ride "A ride"
                  for A
                  budget £60 from "PCC"
                  budget "In kind"
                  spent €20
                """);

        String shown = CommandRun.of("show", plan).out();
        assertEquals("""
                Money
                  budget £560, spent €70, no sum set aside for €70
                  PCC: budget £460, spent €20, and more from this and other funds together, no
                    sum set aside for €20
                  Council: budget £100, spent not told fund by fund
                  spent on actions with several funds: €50
                  1 action without a budget
                  1 action with a budget in words
                  1 action without cost
                """, shown.substring(shown.indexOf("Money\n"), shown.indexOf("\nAgencies\n")));
        assertTrue(CommandRun.of("show", "--priority", "free", plan).out().contains("\nMoney\n  budget none\n"));
    }

    @Test
    void everyMoveTellsItsReasonTheOldestFirst() throws IOException {
        Path plan = write(folder.resolve("plan.csp"), PLAN.replace("due 31 March 2020", """
                        due 31 March 2020
                          moved to April 2020 because "The hall was closed"
                          moved to May 2020
                          moved to June 2020 because "No trainer\""""));

        String shown = CommandRun.of("show", plan).out();
        assertTrue(
                shown.replaceAll("\\s+", " ")
                        .contains("Moved (1) talks: from 31 March 2020 to June 2020, moved 3 times"
                                + " (April 2020, because: The hall was closed; May 2020, without a reason;"
                                + " June 2020, because: No trainer)"),
                shown);
    }

    @Test
    void whatIsReportedOfNoActionIsSaidToBeCounted() throws IOException {
        Path plan = write(folder.resolve("plan.csp"), PLAN.replace("  period 2019/20\n", """
                          period 2019/20
                          lead EDC
                          measure thefts "Thefts" tracked
                            reported quarterly
                          progress Q1 2019/20 thefts = 4
                        """));

        String shown = CommandRun.of("show", "--as-of", "2019-09-30", plan).out();
        assertTrue(
                shown.replaceAll("\\s+", " ")
                        .contains("Not reported counts measures that belong to no action, too: 1 of 1"),
                shown);
    }

    @Test
    void measuresOfWhatWasClosedAreCountedAndSaidNotToBeListed() throws IOException {
        Path plan = write(folder.resolve("closed.csp"), """
                plan e "E"
                  period 2026/27
                action one "One"
                  closed 20 September 2026 because "No money"
                  measure a "A" target 10 during 2026/27
                action two "Two"
                  measure b "B" target 10 during 2026/27
                agency Fire
                update Q2 2026/27 from Fire
                  one a = 1
                  two b = 1
                """);

        String out = CommandRun.of("show", plan).out();
        assertTrue(out.contains("""
                Measures
                  2 off course
                  not listed below, of what was closed or dropped: 1
                """), out);
        assertTrue(out.contains("Measures off course or at risk (1 of 2)\n"), out);
    }

    @Test
    void aPlanWithoutCostSaysSo() throws IOException {
        Path plan = write(folder.resolve("plan.csp"), PLAN.replace("due 31 March 2020", "budget none"));

        String shown = CommandRun.of("show", plan).out();

        assertTrue(shown.contains("\nMoney\n  None of the actions needs money of its own, as the plan says.\n"), shown);
    }

    @Test
    void theDayIsTheOneThatIsNamed() throws IOException {
        Path plan = write(folder.resolve("plan.csp"), PLAN);

        assertTrue(CommandRun.of("show", "--as-of", "2020-05-01", plan)
                .out()
                .contains("31 days, since 31 March 2020: talks"));
        assertTrue(CommandRun.of("show", "--as-of", "1 April 2020", plan)
                .out()
                .contains("1 day, since 31 March 2020: talks"));
        assertFalse(CommandRun.of("show", "--as-of", "2020-03-31", plan).out().contains("Overdue ("));
    }

    @Test
    void todayIsTheDayOnWhichItRuns() throws IOException {
        Path plan = write(folder.resolve("plan.csp"), PLAN);
        LocalDate before = LocalDate.now(ZoneId.systemDefault());

        String shown = CommandRun.of("show", "--as-of", "today", plan).out();

        // It may have been midnight between.
        assertTrue(
                shown.contains("As of " + WhenParser.write(before))
                        || shown.contains("As of " + WhenParser.write(LocalDate.now(ZoneId.systemDefault()))),
                shown);
    }

    @Test
    void whatIsNotForThePublicIsInNoNumber() throws IOException {
        Path plan = write(
                folder.resolve("plan.csp"),
                PLAN + "action secret \"A raid\"\n  for 1\n  lead EDC\n  visible restricted\n  due May 2020\n");

        String all = CommandRun.of("show", "--as-of", "2020-07-01", "--audience", "restricted", plan)
                .out();
        String some = CommandRun.of("show", "--as-of", "2020-07-01", plan).out();

        assertTrue(all.contains("2 actions") && all.contains("A raid"), all);
        assertTrue(some.contains("1 action,") && !some.contains("raid") && some.contains("Overdue (1)"), some);
    }

    @Test
    void aPlanThatSaysNoDayAsksForOne() throws IOException {
        Path plan = write(folder.resolve("plan.csp"), PLAN.replace("  period 2019/20\n", ""));

        assertEquals(
                new CommandRun(
                        2,
                        "",
                        "csp: " + plan + " says no day by its progress, publication or period; name one, as in --as-of"
                                + " 2027-03-31\nTry: csp show --help\n"),
                CommandRun.of("show", plan));
    }

    @Test
    void aPlanWithErrorsIsNotSummedUp() throws IOException {
        Path plan = write(folder.resolve("plan.csp"), BROKEN);

        CommandRun run = CommandRun.of("show", plan);

        assertEquals(1, run.code());
        assertEquals("", run.out());
        assertTrue(run.err().contains("error[unknown-agency]"), run.err());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --priority 11         | no priority or aim is called 11; priorities and aims are 1, 2, 3, 4, 5, 6, 7, 8, A, B, C, D
            --agency Plaice       | no agency is called Plaice; did you mean Place?
            --as-of soon          | --as-of needs a day, such as 2027-03-31, "31 March 2027" or today; soon is none
            --as-of 2020          | --as-of needs a day, such as 2027-03-31, "31 March 2027" or today; 2020 is none, but begins on 1 January 2020 and ends on 31 December 2020
            --audience all        | there is no audience all; audiences are public, partners, restricted
            --agency A --priority B | --priority and --agency can't be asked for at once
            """)
    void aMistakeNamesWhatWouldBeRight(String options, String message) {
        Object[] args = Splitter.on(' ')
                .splitToList("show " + options + " " + wexbourne())
                .toArray();

        assertEquals(new CommandRun(2, "", "csp: " + message + "\nTry: csp show --help\n"), CommandRun.of(args));
    }

    private static Path wexbourne() {
        return EXAMPLES.resolve("wexbourne-council-plan-2025-26").resolve("plan.csp");
    }
}

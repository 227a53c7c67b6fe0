package org.csplan.cli;

import static org.csplan.cli.SampleFiles.BROKEN;
import static org.csplan.cli.SampleFiles.PLAN;
import static org.csplan.cli.SampleFiles.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiffCommandTest {

    private static final String LATER =
            PLAN.replace("due 31 March 2020", "due 31 March 2020\n  moved to June 2020 because \"no hall\"")
                    + "action raid \"A raid\"\n  visible restricted\n";

    /** With something of each kind that may be for some alone. */
    private static final String PARTS = """
            plan parts "Parts"
              period 2026/27
              measure plan-calls "Calls" target 10 calls during 2026/27
              progress Q1 2026/27 plan-calls = 4

            agency EDC "Council"
              contact "Jo Bloggs" visible public
            agency Fire "Fire"

            aim A "Safe"
              measure thefts "Thefts" reduce from 240 to 200 by March 2027
              progress Q2 2026/27 thefts = 220
              note "Of the aim."
              measure calls "Calls" target 100 calls during 2026/27
              progress Q2 2026/27 "Of the aim."

            priority 1 "Talks"
              note "Of the priority."
              measure fear "Fear" at most 10%
              progress Q2 2026/27 fear = 12%

            action talks "Talk"
              for A, 1
              lead EDC
              with Fire
              contact "Sam Smith" visible public
              due September 2026
              budget £1,000 from "Grant"
              risk "Nobody comes"
              visible public
              measure held "Talks" target 100 talks during 2026/27
              measure parts "Talks in schools" target 40 talks during 2026/27
                part of held
              milestone room "Room found" by June 2026
              note "Of the action."
              progress Q1 2026/27 green held = 40, parts = 30, milestone room = done
              progress Q2 2026/27 red held = 30 "Slower."
              progress Q3 2026/27 done spent £900

            action walks "Walk"
              for A
              lead Fire
              due March 2027
              depends on talks
              progress Q3 2026/27 green
            """;

    @TempDir
    Path folder;

    private Path before = Path.of("before.csp");
    private Path after = Path.of("after.csp");

    @BeforeEach
    void writeTwoPlans() throws IOException {
        before = write(folder.resolve("before.csp"), PLAN);
        after = write(folder.resolve("after.csp"), LATER);
    }

    @Test
    void changesAreToldAsABoardWouldTellThem() {
        assertEquals(new CommandRun(0, """
                        Exampleton Action Plan 2019/20
                        1 change

                        Re-dated (1)
                          action talks: =1+1 is what we talk about
                            from 31 March 2020 to June 2020, because no hall
                        """, ""), CommandRun.of("diff", before, after));
    }

    @Test
    void thePlansOwnWordsAndItsLanguageStandAroundWhatChanged() throws IOException {
        String words = "  language cy\n  call actions \"Prosiectau\"\n";
        write(before, PLAN.replace("  period 2019/20\n", "  period 2019/20\n" + words));
        write(after, LATER.replace("  period 2019/20\n", "  period 2019/20\n" + words));

        assertEquals(new CommandRun(0, """
                        Exampleton Action Plan 2019/20
                        1 newid

                        Dyddiad newydd (1)
                          prosiectau talks: =1+1 is what we talk about
                            o: 31 Mawrth 2020; i: Mehefin 2020, oherwydd: no hall
                        """, ""), CommandRun.of("diff", before, after));
        assertTrue(CommandRun.of("diff", "--format", "csv", before, after).out().contains("re-dated,action,talks,"));
    }

    @Test
    void oneOfAKindIsCalledByThePlansWordForOneIfItHasThat() throws IOException {
        String words = "  call action \"Project\"\n  call actions \"Projects\"\n";
        write(before, PLAN.replace("  period 2019/20\n", "  period 2019/20\n" + words));
        write(after, LATER.replace("  period 2019/20\n", "  period 2019/20\n" + words));

        String told = CommandRun.of("diff", before, after).out();
        assertTrue(told.contains("\n  project talks: =1+1 is what we talk about\n"), told);
        String listed =
                CommandRun.of("list", "actions", "--sum", "budget", after).out();
        assertTrue(listed.startsWith("Ref    Project"), listed);
        String json =
                CommandRun.of("render", "--format", "json", "--out", "-", after).out();
        assertTrue(json.contains("\"actions\": \"Projects\""), json);
        assertTrue(json.contains("\"action\": \"Project\""), json);
    }

    @Test
    void whatHappenedToOnePlanSinceADayIsToldByItsOwnTimes() throws IOException {
        write(after, """
                plan example "An example"
                  period 2026/27
                action talks "Talks"
                  due June 2026
                  progress Q1 2026/27 green
                  progress Q2 2026/27 amber
                  progress Q3 2026/27 red
                action walks "Walks"
                  done 20 November 2026
                  milestone route "Route" by May 2026 done 3 October 2026
                """);

        assertEquals(new CommandRun(0, """
                        An example
                        4 changes
                        From 30 September 2026 to 31 December 2026, by the times that the plan tells of.

                        Done (2)
                          action walks: Walks
                            20 November 2026
                          action walks, milestone: Route
                            3 October 2026

                        Re-rated (1)
                          action talks: Talks
                            from Amber to Red

                        Updated (1)
                          action talks: Talks
                            Q3 2026/27, Red
                        """, ""), CommandRun.of("diff", "--since", "2026-09-30", after));
        assertTrue(CommandRun.of("diff", "--since", "2026-06-30", "--as-of", "30 September 2026", after)
                .out()
                .contains("from Green to Amber"));
        assertTrue(CommandRun.of("diff", "--since", "2026-06-30", "--as-of", "15 November 2026", after)
                .out()
                .contains("\n1 entry tells of a time within which one of these days lies"));
        assertEquals(
                "[]\n",
                CommandRun.of("diff", "--format", "json", "--since", "2027-01-01", "--as-of", "2027-01-02", after)
                        .out());
    }

    @Test
    void aMeasureOfWhichNothingIsKnownAnyMoreIsTold() throws IOException {
        write(after, """
                plan example "An example"
                  period 2026/27
                action training "Training"
                  measure trained "Staff trained" at least 90% by December 2026
                    at least 30% by June 2026
                    at least 60% by September 2026
                  progress Q1 2026/27 trained = 8 of 24
                """);

        String told = CommandRun.of("diff", "--since", "2026-07-16", "--as-of", "2026-10-15", after)
                .out();

        assertTrue(told.contains("from off course to no data, because 33.3% (8 of 24) by 30 June 2026"), told);
    }

    @Test
    void aDayOfTheOnePlanComesBeforeThatOfTheOther() {
        assertEquals(new CommandRun(2, "", """
                        csp: the plan is read as of 1 April 2019, and --since needs an earlier day; to read it as of a later one, name that, as in --as-of today
                        Try: csp diff --help
                        """), CommandRun.of("diff", "--since", "2019-12-31", before));
        assertEquals(new CommandRun(2, "", """
                        csp: --since is asked of one plan; take it away to compare two
                        Try: csp diff --help
                        """), CommandRun.of("diff", "--since", "2019-06-30", before, after));
        assertEquals(new CommandRun(2, "", """
                        csp: two plans are compared: the one before and the one after, as in: csp diff before.csp plan.csp; or one with itself, as in: csp diff --since 2026-12-31 plan.csp
                        Try: csp diff --help
                        """), CommandRun.of("diff", before));
    }

    @Test
    void whatWasSpentIsToldWithBothSums() throws IOException {
        write(before, PLAN.replace("due 31 March 2020", "due 31 March 2020\n  spent £200"));
        write(after, PLAN.replace("due 31 March 2020", "due 31 March 2020\n  spent £450"));

        assertEquals(new CommandRun(0, """
                        Exampleton Action Plan 2019/20
                        1 change

                        Spent (1)
                          action talks: =1+1 is what we talk about
                            from £200 to £450
                        """, ""), CommandRun.of("diff", before, after));
    }

    @Test
    void whatIsNewlyOverBudgetIsToldWithBothSumsAndTheBudget() throws IOException {
        write(before, PLAN.replace("due 31 March 2020", "due 31 March 2020\n  budget £400\n  spent £200"));
        write(after, PLAN.replace("due 31 March 2020", "due 31 March 2020\n  budget £400\n  spent £450"));

        assertTrue(CommandRun.of("diff", before, after).out().endsWith("""

                        Newly over budget (1)
                          action talks: =1+1 is what we talk about
                            £450 spent of £400 set aside; before, £200 spent of £400 set aside
                        """));
        assertTrue(CommandRun.of("diff", after, before).out().endsWith("""

                        No longer over budget (1)
                          action talks: =1+1 is what we talk about
                            £200 spent of £400 set aside; before, £450 spent of £400 set aside
                        """));
    }

    @Test
    void whatIsComputedOtherwiseIsToldAsOfTheDayOfEachState() throws IOException {
        String first = """
                plan "Exampleton Plan"
                  period 2026/27
                agency Fire
                agency Police
                action visits "Visit"
                  lead Fire
                  measure held "Visits" target 100 during 2026/27
                action patrol "Patrol"
                  lead Police
                  due August 2026
                update Q1 2026/27 from Fire
                  visits held = 30
                update Q1 2026/27 from Police
                  patrol green
                """;
        write(before, first);
        write(after, first + "update Q2 2026/27 from Fire\n  visits held = 1\n");

        assertEquals(new CommandRun(0, """
                        Exampleton Plan
                        5 changes
                        Computed as of 30 September 2026; before, as of 30 June 2026.

                        Computed otherwise (2)
                          action visits: Visit
                            from on track to off track, because “Visits”: 31 of 100 (31%) by 30
                            September 2026; 50 expected by then
                          action visits, measure: Visits
                            from on course to off course, because 31 of 100 (31%) by 30 September 2026;
                            50 expected by then

                        Newly overdue (1)
                          action patrol: Patrol
                            was due August 2026

                        Newly owing reports (1)
                          agency Police: Police
                            patrol: Q2 2026/27

                        Updated (1)
                          action visits: Visit
                            Q2 2026/27, from Fire, held = 1
                        """, ""), CommandRun.of("diff", before, after));
    }

    @Test
    void measuresThatAreMetOrMeasuredAreToldOf() throws IOException {
        String first = """
                plan "Exampleton Plan"
                  period 2026/27
                agency Fire
                action 1.2 "Visit"
                  lead Fire
                  measure held "Visits" target 100 visits during 2026/27
                  measure calls "Calls" tracked
                update Q1 2026/27 from Fire
                  1.2 held = 30, calls = 7
                """;
        write(before, first);
        write(after, first.replace("1.2", "1.3") + "update Q2 2026/27 from Fire\n  1.3 held = 70, calls = 7\n");

        assertEquals(new CommandRun(0, """
                        Exampleton Plan
                        4 changes
                        Computed as of 30 September 2026; before, as of 30 June 2026.

                        Renumbered (1)
                          action 1.3: Visit
                            1.2 is now 1.3

                        Newly met (1)
                          action 1.3, measure: Visits
                            from on course to met, because 100 of 100 visits (100%) by 30 September 2026

                        Measured (1)
                          action 1.3, measure: Calls
                            7 by 30 September 2026; before, 7 by 30 June 2026

                        Updated (1)
                          action 1.3: Visit
                            Q2 2026/27, from Fire, held = 70, calls = 7
                        """, ""), CommandRun.of("diff", before, after));
    }

    @Test
    void aPlanThatIsOnlyLaidOutOtherwiseHasNotChanged() throws IOException {
        write(after, PLAN.replace("  lead EDC", "lead    EDC  # the council"));

        assertEquals(
                new CommandRun(0, "Exampleton Action Plan 2019/20\nNothing changed.\n", ""),
                CommandRun.of("diff", before, after));
    }

    @Test
    void whatIsNotForTheAudienceIsNotTold() {
        assertEquals(
                """
                [
                  {
                    "change": "re-dated",
                    "kind": "action",
                    "id": "talks",
                    "title": "=1+1 is what we talk about",
                    "before": "31 March 2020",
                    "after": "June 2020",
                    "because": "no hall"
                  },
                  {
                    "change": "new",
                    "kind": "action",
                    "id": "raid",
                    "title": "A raid",
                    "after": "A raid"
                  }
                ]
                """,
                CommandRun.of("diff", "--format", "json", "--audience", "restricted", before, after)
                        .out());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "  contact \"Jo Bloggs\" visible public",
                "  measure thefts \"Thefts\" reduce from 240 to 200 by March 2027",
                "  progress Q2 2026/27 thefts = 220",
                "  note \"Of the aim.\"",
                "  measure calls \"Calls\" target 100 calls during 2026/27",
                "  progress Q2 2026/27 \"Of the aim.\"",
                "  note \"Of the priority.\"",
                "  measure fear \"Fear\" at most 10%",
                "  progress Q2 2026/27 fear = 12%",
                "  visible public",
                "  contact \"Sam Smith\" visible public",
                "  measure held \"Talks\" target 100 talks during 2026/27",
                "  measure parts \"Talks in schools\" target 40 talks during 2026/27",
                "  milestone room \"Room found\" by June 2026",
                "  note \"Of the action.\"",
                "  progress Q1 2026/27 green held = 40, parts = 30, milestone room = done",
                "  progress Q2 2026/27 red held = 30 \"Slower.\"",
                "  progress Q3 2026/27 done spent £900",
            })
    void whoMaySeeSomethingIsNoChangeToThePublic(String line) throws IOException {
        String without = line.endsWith(" visible public")
                ? line.substring(0, line.length() - "public".length())
                : line + " visible ";
        for (String audience : List.of("partners", "restricted")) {
            String closed = PARTS.replace(line + "\n", without + audience + "\n");
            assertNotEquals(PARTS, closed);
            write(before, PARTS);
            write(after, closed);
            assertEquals(
                    "Parts\nNothing changed.\n",
                    CommandRun.of("diff", before, after).out());
            assertEquals(
                    "Parts\nNothing changed.\n",
                    CommandRun.of("diff", after, before).out());
            write(before, PARTS.replace("  period", "  language cy\n  period"));
            write(after, closed.replace("  period", "  language cy\n  period"));
            assertEquals(
                    "Parts\nNi newidiodd dim.\n",
                    CommandRun.of("diff", before, after).out());
        }
    }

    @Test
    void whoSeesAThingBeforeAndAfterIsToldThatOthersMay() throws IOException {
        write(before, LATER);
        write(after, LATER.replace("visible restricted", "visible partners"));

        assertEquals(new CommandRun(0, """
                        Exampleton Action Plan 2019/20
                        1 change

                        Changed otherwise (1)
                          action raid: A raid
                            who may see it
                        """, ""), CommandRun.of("diff", "--audience", "restricted", before, after));
        assertEquals(
                "Exampleton Action Plan 2019/20\nNothing changed.\n",
                CommandRun.of("diff", "--audience", "partners", before, after).out());
    }

    @Test
    void aTableForSpreadsheetsIsSafeToOpen() {
        assertEquals(
                List.of(
                        "\uFEFFchange,kind,id,measure,milestone,title,before,after,because",
                        "re-dated,action,talks,,,'=1+1 is what we talk about,31 March 2020,June 2020,no hall"),
                CommandRun.of("diff", "--format", "csv", before, after)
                        .out()
                        .lines()
                        .toList());
    }

    @Test
    void plainCsvIsForMachinesAndPlainTextIsRefused() {
        String csv = CommandRun.of("diff", "--format", "csv", "--plain", before, after)
                .out();
        assertTrue(csv.startsWith("change,kind,id,"), csv);
        assertTrue(csv.contains(",=1+1 is what we talk about,"), csv);
        assertEquals(
                "csp: --plain is for CSV; name --format csv",
                CommandRun.of("diff", "--plain", before, after).errLines().get(0));
    }

    @Test
    void aPlanWithErrorsIsNotCompared() throws IOException {
        write(after, BROKEN);

        CommandRun run = CommandRun.of("diff", before, after);

        assertEquals(1, run.code());
        assertEquals("", run.out());
    }
}

package org.csplan.cli;

import static org.csplan.cli.SampleFiles.BROKEN;
import static org.csplan.cli.SampleFiles.PLAN;
import static org.csplan.cli.SampleFiles.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListCommandTest {

    private static final String MORE = """
            action visits "Visit victims"
              for A
              lead EDC
              due Q1 2019/20
              moved to May 2020 because "no staff"
              budget £500
              measure visits "Visits" target 40 visits during 2019/20
              progress Q3 2019/20 amber visits = 10 visits
            """;

    /** With a part hidden that would fill each gap. */
    private static final String OUT_OF_SIGHT = """
            plan sight "Sight"
              period 2019/20
              progress Q1 2019/20 "Begun."
            agency EDC "Council"
            aim A "Safe"
            action a "Act"
              due March 2020
              for A
              measure calls "Calls" target 10 calls during 2019/20 visible restricted
              measure walks "Walks" target 10 walks during 2019/20
              milestone room "Room found" by June 2019
              progress Q1 2019/20 walks = 4, milestone room = done, spent £40 visible restricted
            action b "Raid"
              for A
              lead EDC
              due March 2020
              visible restricted
            """;

    private static final String TOLD = """
            agency Fire
            action ride "A ride"
              for A
              budget £500
              budget €90
            update Q1 2019/20 from Fire
              ride spent £400
            update Q2 2019/20 from Fire
              ride spent £450 to date
            update Q2 2019/20 from EDC
              ride spent €120
            """;

    @Test
    void whatIsOverspentInAnotherCurrencyIsToldBesideTheFirst() throws IOException {
        write(plan, PLAN + TOLD);

        assertTrue(run("actions", "--where", "overspentInOthers!=", "--columns", "id,left,overspentInOthers")
                .startsWith("id    left  overspentInOthers\nride   £50  €30\n\n1 of"));
    }

    @Test
    void sumsAndConditionsAskForMoneyInEveryCurrency() throws IOException {
        write(plan, PLAN + TOLD + """
                action walk "A walk"
                  for A
                  budget none
                action talk "Another talk"
                  for A
                  budget none
                """);

        assertTrue(run("actions", "--where", "id!=talks", "--sum", "budget,spent,left,overspent")
                .endsWith("""

                        Sum of budget: £500, €90 (of 1 of the 3 actions; 2 cost nothing)
                        Sum of spent: £450, €120 (of 1 of the 3 actions; with spentInOthers)
                        Sum of left: £50 (of 1 of the 3 actions)
                        Sum of overspent: €30 (of 1 of the 3 actions; with overspentInOthers)
                        """.substring(1)));
        assertTrue(run("actions", "--where", "id=walk", "--sum", "budget")
                .endsWith("\nSum of budget: no money (1 costs nothing)\n"));
        assertTrue(run("actions", "--where", "overspent=30", "--columns", "id").startsWith("id\nride\n\n1 of"));
    }

    @Test
    void numbersWithoutAUnitAreComparedWithAllAndWhatSeveralThingsHaveWithinEach() throws IOException {
        write(plan, """
                plan example "An example"
                  period 2026/27
                  measure a "A" increase from 3 to 10 visits
                  measure b "B" reduce from 30 to 10 visits
                action late "Late"
                  budget £100
                  spent €500
                  milestone one "One" by May 2026 done June 2026
                  milestone two "Two" by December 2026
                action early "Early"
                  budget £100
                  spent £50
                  milestone one "One" by May 2026 done April 2026
                  milestone two "Two" by March 2026 done March 2026
                """);

        assertTrue(
                run("measures", "--where", "baseline<target", "--columns", "id").startsWith("id\na\n\n1 of"));
        assertTrue(run("actions", "--where", "milestones.done>milestones.due", "--columns", "id")
                .startsWith("id\nlate\n\n1 of"));
        // Whose money is in another currency costs not the same; only of what is wanted it is said.
        assertEquals("""
                id
                late
                early

                2 actions, as of 1 April 2026
                """, run("actions", "--where", "spent!=budget", "--columns", "id"));
        assertEquals(
                "None of the actions, as of 1 April 2026\n",
                run("actions", "--where", "spent>budget", "--where", "id=early"));
        assertEquals(
                "csp: spent.amount>budget.amount would compare numbers without their units; write spent>budget",
                CommandRun.of("list", "actions", plan, "--where", "spent.amount>budget.amount")
                        .err()
                        .lines()
                        .findFirst()
                        .orElse(""));
    }

    @Test
    void aRowSaysWhoMaySeeWhatItBelongsTo() throws IOException {
        write(plan, """
                plan example "An example"
                  period 2026/27
                action one "One"
                  visible restricted
                  measure a "A" target 10 visits
                  milestone m "M" by May 2026
                  progress Q1 2026/27 a = 4
                """);

        for (String kind : List.of("readings", "milestones", "measures")) {
            assertTrue(run(kind, "--audience", "restricted", "--columns", "visible")
                    .startsWith("visible\nrestricted\n"));
        }
    }

    @Test
    void whatAnAgencyToldIsListedByHowManyOfTheTimesThatWereDue() throws IOException {
        write(plan, """
                plan example "An example"
                  period 2026/27
                  reported quarterly
                agency Fire "Fire Service"
                action rides "Rides"
                  lead Fire
                  progress Q1 2026/27 from Fire green
                action talks "Talks"
                  lead Fire
                """);

        assertEquals("""
                id    returns
                Fire  rides: 1 of 2; talks: 0 of 2

                1 of the agencies, as of 30 September 2026
                """, run("agencies", "--columns", "id,returns", "--as-of", "30 September 2026"));
        assertTrue(run("agencies", "--columns", "id,returns", "--format", "json", "--as-of", "30 September 2026")
                .contains("\"due\""));
    }

    @Test
    void whatAnAgencySaysItHasSpentIsListedOfIt() throws IOException {
        write(plan, PLAN + TOLD);

        assertEquals("""
                id    spentReported
                EDC   €120
                Fire  £450

                2 agencies, as of 30 September 2019
                Sum of spentReported: €120, £450
                """, run("agencies", "--columns", "id,spentReported", "--sum", "spentReported"));
    }

    @Test
    void aSumOfSeveralPlansCountsInEachWhatTheConditionsAskFor() throws IOException {
        write(plan, PLAN + FUNDED);
        Path other = write(folder.resolve("other.csp"), PLAN.replace("plan exampleton", "plan otherton") + FUNDED);

        assertTrue(CommandRun.of("list", "actions", "--where", "budget.fund~PCC", "--sum", "budget", plan, other)
                .out()
                .endsWith("\nSum of budget where budget.fund~PCC: £402\n"));
    }

    @Test
    void aTextThatStandsWithinAFieldIsLookedForThere() throws IOException {
        write(plan, PLAN + FUNDED);

        assertEquals(
                "nothing has budget~PCC; did you mean budget.fund~PCC?\n",
                CommandRun.of("list", "actions", "--where", "budget~PCC", plan).err());
        assertEquals(
                "nothing has budget~lottery, nor budget.fund~lottery\n",
                CommandRun.of("list", "actions", "--where", "budget~lottery", plan)
                        .err());
        assertEquals(
                "nothing has budget=PCC; did you mean budget.fund=PCC?\n",
                CommandRun.of("list", "actions", "--where", "budget=PCC", plan).err());
        assertEquals(
                "",
                CommandRun.of("list", "actions", "--where", "budget~200", plan).err());
        assertEquals(
                "",
                CommandRun.of("list", "actions", "--where", "title~PCC", plan).err());
    }

    private static final String WITH_READINGS = """
            plan told "Told"
              period 2019/20
            agency Fire "Fire and Rescue"
            aim A "Safe"
              measure calls "Calls" tracked
              progress Q1 2019/20 calls = 7 calls
            action talks "Talk"
              for A
              lead Fire
              measure talks "Talks" target 20 talks during 2019/20
              measure liked "Liked by" at least 80% by March 2020
              measure raids "Raids" tracked visible partners
              progress Q1 2019/20 from Fire talks = 4 talks, liked = 3 of 4, raids = 2 raids
              progress Q2 2019/20 from Fire talks = 9 talks to date visible partners
            """;

    @TempDir
    Path folder;

    private Path plan = Path.of("plan.csp");

    @BeforeEach
    void writeAPlan() throws IOException {
        plan = write(folder.resolve("plan.csp"), PLAN + MORE);
    }

    @Test
    void aTableShowsWhatIsAskedForMostAndSaysTheDay() {
        assertEquals("""
                Ref     Action             Lead  Due            Reported status  Computed status
                talks   =1+1 is what we    EDC   31 March 2020
                        talk about
                visits  Visit victims      EDC   May 2020       Amber            off-track

                2 actions, as of 31 December 2019
                """, run("actions"));
    }

    @Test
    void aTableSpeaksAsThePlanDoesAndCsvAsProgramsExpect() throws IOException {
        String words = "  language cy\n  call actions \"Prosiectau\"\n";
        write(plan, (PLAN + MORE).replace("  period 2019/20\n", "  period 2019/20\n" + words));

        String table = run("actions");
        assertTrue(table.startsWith("Cyf.    Prosiectau"), table);
        assertTrue(table.contains("Mai 2020       Oren           oddi ar y\n"), table);
        assertTrue(table.endsWith("\nprosiectau: 2, fel ar 31 Rhagfyr 2019\n"), table);
        assertTrue(run("actions", "--columns", "id,leads").startsWith("id      leads\n"));
        assertTrue(run("actions", "--format", "csv").contains("id,title,leads,dueNow,"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            due<April 2020                     | talks; visits
            dueNow<April 2020                  | talks
            dueNow>2020-03-31                  | visits
            dueNow=2019/20                     | talks
            due=q1 2019/20                     | visits
            due<today                          | talks; visits
            due>=Today                         |
            priorities=                        | visits
            priorities!=                       | talks
            aims=a                             | talks; visits
            aims!=A                            |
            title~VICTIM                       | visits
            budget>499                         | visits
            budget>=£500                       | visits
            budget<500                         |
            measures.attainment.share<50%      | visits
            standing.declared.meaning=at-risk  | visits
            moves.because~staff                | visits
            measures.text=Talks                | talks
            leads<2                            | talks; visits
            moves>0                            | visits
            moves<1                            | talks
            moves>=2                           |
            measures.datedTargets<1            | talks; visits
            leads>=2                           |
            priorities<1                       | visits
            """)
    void aConditionKnowsDaysNumbersAndTexts(String condition, String ids) {
        String out = run("actions", "--where", condition, "--columns", "id", "--format", "csv");

        assertEquals("\uFEFFid\r\n" + (ids == null ? "" : ids.replace("; ", "\r\n") + "\r\n"), out);
    }

    @Test
    void whatNamesNobodyIsLedByThoseWhoLeadItsActionOrThePlan() throws IOException {
        write(plan, """
                plan p "Plan"
                  lead EDC
                  measure homes "Homes" target 3
                agency EDC
                agency Police
                action own "Own"
                  lead Police
                  measure a "A" target 3
                  measure b "B" target 3 lead EDC
                  milestone 1 "First"
                action ofPlan "Of the plan"
                  milestone 1 "First"
                """);

        assertTrue(run("actions", "--columns", "id,leads").contains("\nofPlan  EDC\n"));
        assertTrue(run("actions", "--where", "leads=EDC", "--columns", "id").startsWith("id\nofPlan\n"));
        assertTrue(run("actions", "--where", "leads=").startsWith("None of the actions"));
        String measures = run("measures", "--columns", "id,leads");
        assertTrue(measures.contains("\nhomes  EDC\na      Police\nb      EDC\n"), measures);
        String milestones = run("milestones", "--columns", "of.id,leads");
        assertTrue(milestones.contains("\nown     Police\nofPlan  EDC\n"), milestones);
    }

    @Test
    void severalConditionsHoldAtOnce() {
        assertEquals(
                "None of the actions, as of 31 December 2019\n",
                run("actions", "--where", "priorities=", "--where", "title~talk"));
    }

    @Test
    void theLargestComesFirstWhereTheSortIsTurnedRound() {
        assertEquals("""
                id      dueNow
                visits  May 2020
                talks   31 March 2020

                2 actions, as of 31 December 2019
                """, run("actions", "--sort", "-dueNow,id", "--columns", "id,dueNow"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-spent", "-standing.computed", "-overdue.days"})
    void aFieldToSortByFromTheLargestIsNoOptionWhateverItsFirstLetter(String field) {
        String after = run("actions", "--sort", field, "--columns", "id");

        assertEquals(run("actions", "--sort=" + field, "--columns", "id"), after);
        assertEquals(
                after,
                CommandRun.of("list", "actions", "-s", field, "--columns", "id", plan)
                        .out());
    }

    @Test
    void whatThePartnershipKeepsIsAFieldOfItsOwnName() throws IOException {
        write(plan, PLAN + """
                action fair "Fair"
                  field ward "Market"
                  field note "Of the market"
                  progress Q1 2019/20 green 40% spent £20 "Held."
                action walk "Walk"
                  field ward "Church"
                """);

        assertEquals("""
                id    fields.ward  progress
                fair  Market       Q1 2019/20 Green 40% spent £20: Held.

                1 of the actions, as of 30 June 2019
                """, run("actions", "--where", "fields.ward=market", "--columns", "id,fields.ward,progress"));
        assertEquals(
                "\uFEFFid\r\nwalk\r\n",
                run("actions", "--where", "fields.ward<m", "--columns", "id", "--format", "csv"));
        assertTrue(CommandRun.of("list", "actions", "--where", "ward=Market", plan)
                .err()
                .contains("; one of your own is fields.ward"));
        assertEquals(
                "nothing has fields.wrad; did you mean fields.ward?\n",
                CommandRun.of("list", "actions", "--where", "fields.wrad=Market", plan)
                        .err());
        assertEquals(
                "nothing has fields.cost; it may be fields.ward, fields.note\n",
                CommandRun.of("list", "actions", "--where", "fields.cost~5", plan)
                        .err());
        assertEquals(
                "nothing has fields.note=Of the park; did you mean Of the market?\n",
                CommandRun.of("list", "actions", "--where", "fields.note=Of the park", plan)
                        .err());
    }

    @Test
    void dataKeepsListsAsListsAndTextsAsTheyAre() {
        assertEquals("""
                [
                  {
                    "title": "=1+1 is what we talk about",
                    "leads": [
                      "EDC"
                    ],
                    "priorities": [
                      "1"
                    ]
                  },
                  {
                    "title": "Visit victims",
                    "leads": [
                      "EDC"
                    ],
                    "priorities": []
                  }
                ]
                """, run("actions", "--columns", "title,leads,priorities", "--format", "json"));
    }

    @Test
    void aTableForSpreadsheetsIsSafeToOpen() {
        assertEquals(
                "\uFEFFtitle\r\n'=1+1 is what we talk about\r\nVisit victims\r\n",
                run("actions", "--columns", "title", "--format", "csv"));
    }

    @Test
    void elementsOfSeveralPlansBeginWithTheIdOfTheirPlan() throws IOException {
        Path other = write(folder.resolve("other.csp"), PLAN.replace("plan exampleton", "plan otherton"));

        assertEquals(
                "\uFEFFplan,id\r\nexampleton,talks\r\nexampleton,visits\r\notherton,talks\r\n",
                CommandRun.of("list", "actions", "--columns", "id", "--format", "csv", plan, other)
                        .out());
        assertTrue(CommandRun.of("list", "actions", "--sort", "-id", plan, other)
                .out()
                .endsWith("\n3 actions, as of 31 December 2019 and 1 April 2019\n"));
    }

    @Test
    void sumsKeepUnitsApartAndSayWhereNothingIsKnown() {
        assertTrue(
                run("actions", "--sum", "budget,spent")
                        .endsWith(
                                "as of 31 December 2019\nSum of budget: £500 (of 1 of the 2 actions)\nSum of spent: nothing is known\n"));
        assertTrue(run("measures", "--sum", "target").endsWith("\nSum of target: 12 talks, 40 visits\n"));
    }

    /** Of a walk nobody told what it cost, so what is left of the others is not what is left of all. */
    @Test
    void aSumOfSomeOfTheRowsAloneSaysOfHowMany() throws IOException {
        write(
                plan,
                PLAN
                        + "action ride \"A ride\"\n  for A\n  budget £50\n  spent £40\n"
                        + "action walk \"A walk\"\n  for A\n  budget £7\n");

        assertTrue(run("actions", "--where", "id!=talks", "--sum", "budget,left,overspent")
                .endsWith("""

                        Sum of budget: £57
                        Sum of left: £10 (of 1 of the 2 actions)
                        Sum of overspent: nothing is known
                        """.substring(1)));
    }

    /** Two percentages come to nothing, and over-65 are among the visits. */
    @Test
    void aSumOfMeasuresIsOfThoseThatAddUpAndCountsNothingTwice() throws IOException {
        write(plan, PLAN + """
                action homes "Homes"
                  for A
                  measure visits "Home visits" target 300 visits during 2019/20
                  measure over-65 "Visits to residents over 65" target 100 visits during 2019/20
                    part of visits
                  measure safe "Feel safe" at least 75% by March 2020
                  measure calm "Feel calm" at least 60% by March 2020
                """);

        assertTrue(run("measures", "--where", "of.id=homes", "--sum", "target")
                .endsWith(
                        "\nSum of target: 300 visits (of 1 of the 4 measures); left out: 2 measures whose numbers do not add"
                                + " up, and 1 that is a part of another\n"));
        assertTrue(
                run("measures", "--where", "id=over-65", "--sum", "target").endsWith("\nSum of target: 100 visits\n"));
        assertTrue(run("measures", "--where", "target~%", "--sum", "target")
                .endsWith("\nSum of target: nothing adds up; left out: 2 measures whose numbers do not add up\n"));
        assertTrue(run("actions", "--where", "id=homes", "--sum", "measures.target")
                .endsWith(
                        "\nSum of measures.target: 300 visits; left out: 2 measures whose numbers do not add up, and 1 that is"
                                + " a part of another\n"));
    }

    /** Of the visits nobody told anything, so what was told of those over 65 counts, and that of those over 80 in it. */
    @Test
    void aPartOfWhatNobodyToldIsCountedAndSharesOfTargetsAreNot() throws IOException {
        write(plan, PLAN + """
                action homes "Homes"
                  for A
                  measure visits "Home visits" target 300 visits during 2019/20
                  measure over-65 "Visits to residents over 65" target 100 visits during 2019/20
                    part of visits
                  measure over-80 "Visits to residents over 80" target 50 visits during 2019/20
                    part of over-65
                  progress Q1 2019/20 over-65 = 50, over-80 = 10
                """);

        assertTrue(run("measures", "--where", "of.id=homes", "--sum", "attainment.value,attainment.share")
                .endsWith("""

                        Sum of attainment.value: 50 visits (of 1 of the 3 measures); left out: 1 that is a part of another
                        Sum of attainment.share: nothing adds up; left out: 2 measures whose numbers do not add up
                        """.substring(1)));
    }

    private static final String FUNDED = """
            action fair "A fair"
              for A
              lead EDC
              budget £200 from "PCC"
              budget £30 from "Town council"
            action walk "A walk"
              for A
              lead EDC
              budget £1 from "Office of the PCC"
              budget £7 from "Town council"
            """;

    @Test
    void aSumOfWhatAnActionHasSeveralOfCountsWhatTheConditionsAskFor() throws IOException {
        write(plan, PLAN + FUNDED);

        assertTrue(run("actions", "--where", "budget.fund=pcc", "--sum", "budget,budget.amount")
                .endsWith("""

                        Sum of budget where budget.fund=pcc: £200
                        Sum of budget.amount where budget.fund=pcc: £200
                        """.substring(1)));
        assertTrue(run("actions", "--where", "budget.fund~PCC", "--where", "budget>1", "--sum", "budget.amount")
                .endsWith("\nSum of budget.amount where budget.fund~PCC and budget>1: £200 (of 1 of the 2 actions)\n"));
        assertTrue(run("actions", "--where", "title~fair", "--sum", "budget.amount")
                .endsWith("\nSum of budget.amount: £230\n"));
    }

    @Test
    void aBudgetFromSeveralFundsIsComparedAsAWhole() throws IOException {
        write(plan, PLAN + FUNDED);

        assertEquals("id\nfair\n", asked("budget>=230"));
        assertEquals("id\nwalk\n", asked("budget<200"));
        assertEquals("id\nfair\n", asked("budget=30"));
        assertEquals("id\nwalk\n", asked("budget=8"));
        CommandRun share = CommandRun.of("list", "actions", "--where", "spent>50%", plan);
        assertTrue(share.err().startsWith("csp: spent is money, and 50% is a share"), share.err());
    }

    private static final String MONEY = """
            action ride "A ride"
              for A
              budget £500
              spent £499.90
            action boat "A boat"
              for A
              budget €900
              spent €400
            action cameras "Cameras"
              for A
              budget £100
              spent £300
            action wardens "Wardens"
              for A
              spent £2,000
            action leaflets "Leaflets"
              for A
              budget none
              spent £5
            """;

    @Test
    void aSumIsComparedInItsOwnCurrencyAndARemarkSaysWhereNothingIsInIt() throws IOException {
        write(plan, PLAN + MONEY);

        assertTrue(run("actions", "--where", "spent>€100", "--columns", "id").startsWith("id\nboat\n\n"));
        assertTrue(run("actions", "--where", "spent>100", "--columns", "id")
                .startsWith("id\nride\nboat\ncameras\nwardens\n\n"));
        CommandRun dollars = CommandRun.of("list", "actions", "--where", "spent>$1", plan);
        assertEquals("spent is never in $; it is in £, €", dollars.errLines().get(0));
        CommandRun visits = CommandRun.of("list", "actions", "--where", "spent>5 visits", plan);
        assertTrue(visits.err().startsWith("csp: spent is money, and 5 visits is none"), visits.err());
    }

    @Test
    void sortedNumbersOfOneUnitStandTogether() throws IOException {
        write(plan, PLAN + MONEY);

        assertTrue(run("actions", "--where", "spent!=", "--sort=-spent", "--columns", "id")
                .startsWith("id\nwardens\nride\ncameras\nleaflets\nboat\n\n"));
    }

    @Test
    void aFieldIsComparedWithAnotherOfItsUnit() throws IOException {
        write(plan, PLAN + MONEY + "action talk \"Talk\"\n  for A\n  budget €5\n  spent £9\n");

        CommandRun over = CommandRun.of("list", "actions", "--where", "spent>budget", "--columns", "id", plan);
        assertTrue(over.out().startsWith("id\ncameras\nleaflets\n\n2 actions"), over.out());
        assertEquals(
                "spent>budget: in other units, so that nothing is compared: 1 action",
                over.errLines().get(0));
        CommandRun title = CommandRun.of("list", "actions", "--where", "spent>title", plan);
        assertEquals(
                "csp: spent is money, and title is a text; compare it with another field that is money, or with a value",
                title.errLines().get(0));
        write(plan, PLAN + MORE);
        assertTrue(run("actions", "--where", "dueNow>due", "--columns", "id").startsWith("id\nvisits\n\n"));
        assertTrue(run("measures", "--where", "attainment.value<target", "--columns", "id")
                .contains("visits\n"));
    }

    @Test
    void aPriorityHasTheMoneyOfItsActions() throws IOException {
        write(
                plan,
                PLAN + MONEY.replace("for A", "for P1, P2") + "priority P1 \"One\"\n  supports A\n"
                        + "priority P2 \"Two\"\n  supports A\n");

        String asked = run("priorities", "--columns", "id,budget,spent,spentUnbudgeted", "--sum", "spent");
        assertTrue(asked.contains("\nP2  £600; €900  £2,804.90; €400           £2,000\n"), asked);
        assertTrue(
                asked.endsWith("Sum of spent: £5,609.80, €800 (of 2 of the 3 priorities;"
                        + " actions with several priorities count in each)\n"),
                asked);
    }

    @Test
    void sumsStandBesideTheListInJson() throws IOException {
        write(plan, PLAN + MONEY);

        String json = run("actions", "--where", "spent=£300", "--columns", "id", "--sum", "spent", "--format", "json");
        assertEquals(
                "{'actions':[{'id':'cameras'}],'sums':[{'field':'spent',"
                        + "'amounts':[{'text':'£300','amount':300,'unit':'£'}],'of':1,'text':'Sumofspent:£300'}]}",
                json.replaceAll("\\s+", "").replace('"', '\''));
    }

    @Test
    void twoConditionsInOneAreNoText() {
        CommandRun or = CommandRun.of("list", "actions", "--where", "title~talk or title~visit", plan);
        assertEquals(2, or.code());
        assertTrue(
                or.err().startsWith("csp: title~talk or title~visit is more than one condition; write --where before"),
                or.err());
    }

    private String asked(String condition) throws IOException {
        return CommandRun.of(
                        "list",
                        "actions",
                        "--where",
                        condition,
                        "--where",
                        "leads=EDC",
                        "--where",
                        "budget.fund~c",
                        "--columns",
                        "id",
                        "--format",
                        "csv",
                        plan)
                .out()
                .replace("\uFEFF", "")
                .replace("\r", "");
    }

    @Test
    void anActionThatServesAnAimThroughAPriorityIsNotLeftOutUnsaid() throws IOException {
        write(plan, PLAN + """
                priority 7 "Open doors"
                  supports A
                action doors "Lock doors"
                  for 7
                  lead EDC
                """);

        CommandRun one = CommandRun.of("list", "actions", "--where", "aims=A", plan);
        assertEquals(
                "aims=A leaves out what serves A through a priority: 1 action; --where priorities=7 asks for those of 7\n",
                one.err());
        assertEquals(
                "",
                CommandRun.of("list", "actions", "--where", "aims=A", "--where", "title~visit", plan)
                        .err());
        assertEquals(
                "", CommandRun.of("list", "actions", "--where", "aims!=A", plan).err());
    }

    /** The fair was paid from two funds, and nothing says how much from which. */
    @Test
    void aSumOfWhatWasSpentFromAFundSaysWhatIsNotToldByFund() throws IOException {
        write(
                plan,
                PLAN
                        + FUNDED.replace("  budget £30", "  spent £100\n  budget £30")
                        + "action talk \"Another talk\"\n  for A\n  budget £50 from \"PCC\"\n  spent £40\n"
                        + "action ride \"A ride\"\n  for A\n  budget £50 from \"PCC\"\n  spent £60\n");

        assertTrue(run("actions", "--where", "budget.fund=PCC", "--sum", "spent,left,overspent")
                .endsWith("""

                        Sum of spent where budget.fund=PCC: £100 (of 2 of the 3 actions); and a part of £100, which is not told fund by fund
                        Sum of left where budget.fund=PCC: £10 (of 1 of the 3 actions); and a part of £130, which is not told fund by fund
                        Sum of overspent where budget.fund=PCC: £10 (of 1 of the 3 actions)
                        """.substring(1)));
        assertTrue(run("actions", "--where", "left>=10", "--columns", "id,left", "--sum", "spent")
                .startsWith("id    left\nfair  £130\ntalk   £10\n\n2 actions"));
    }

    @Test
    void aReadingSaysOfWhatItIsForWhenAndWhoToldIt() throws IOException {
        write(plan, WITH_READINGS);
        assertEquals("""
                Of     Measure   For         Reading  Told by
                A      Calls     Q1 2019/20  7 calls
                talks  Talks     Q1 2019/20  4 talks  Fire
                talks  Liked by  Q1 2019/20  3 of 4   Fire

                3 readings, as of 30 June 2019
                """, run("readings"));
        assertEquals(
                List.of(
                        "\uFEFFof.id,measure.text,when,text,number.amount,number.unit,from",
                        "talks,Liked by,Q1 2019/20,3 of 4,3,,Fire"),
                run("readings", "--where", "kind=ratio", "--format", "csv")
                        .lines()
                        .toList());
    }

    @Test
    void readingsAreForThoseWhoSeeTheirMeasureAndWhatIsToldWithThem() throws IOException {
        write(plan, WITH_READINGS);
        assertEquals(
                """
                raids,Q1 2019/20,amount,partners
                talks,Q2 2019/20,to-date,partners
                """.replace(',', '\t'),
                run(
                        "readings",
                        "--audience",
                        "partners",
                        "--where",
                        "visible!=public",
                        "--columns",
                        "measure.id,when,kind,visible",
                        "--plain"));
        assertEquals("", run("readings", "--where", "visible!=public", "--plain"));
    }

    @Test
    void readingsAreNotAddedUpForSomeAreTotals() {
        assertEquals(
                "csp: readings don't add up, for some are totals to date;"
                        + " csp list measures --sum attainment.value knows what they come to",
                CommandRun.of("list", "readings", "--sum", "number", plan)
                        .errLines()
                        .get(0));
    }

    @Test
    void plainLinesAreWholeAndKeepEmptyColumns() throws IOException {
        String more = "More" + " and more".repeat(20);
        write(plan, PLAN + MORE + "action more \"" + more + "\"\n  for A\n");
        String expected = """
                talks|=1+1 is what we talk about|EDC|31 March 2020||
                visits|Visit victims|EDC|May 2020|Amber|off-track
                more|%s||||
                """;
        assertEquals(expected.formatted(more).replace('|', '\t'), run("actions", "--plain"));
        assertEquals("\n", run("actions", "--plain", "--columns", "due", "--where", "id=more"));
    }

    @Test
    void plainCsvIsWithoutByteOrderMarkAndApostrophes() {
        String csv = run("actions", "--format", "csv", "--plain", "--columns", "title,id");
        assertTrue(csv.startsWith("title,id\r\n=1+1 is"), csv);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --format json | --plain is for lines and CSV; JSON is for programs as it is
            --sum budget  | --sum has no place among the lines of --plain, where a sum would be one row more; take --format json, or leave --plain out
            """)
    void plainIsRefusedWhereItMeansNothing(String option, String message) {
        String[] words = option.split(" ", -1);
        CommandRun run = CommandRun.of("list", "actions", "--plain", words[0], words[1], plan);
        assertEquals("csp: " + message, run.errLines().get(0));
    }

    @Test
    void sumsNeedNumbersAndATable() {
        assertEquals(
                "csp: --sum needs fields of numbers, such as budget or attainment.value; title is none",
                CommandRun.of("list", "actions", "--sum", "title", plan)
                        .errLines()
                        .get(0));
        assertEquals(
                "csp: --sum has no place in CSV, where a sum would be one row more; take --format json, or leave --format out",
                CommandRun.of("list", "actions", "--sum", "budget", "--format", "csv", plan)
                        .errLines()
                        .get(0));
    }

    @Test
    void aMeasureSaysWhoseItIs() {
        assertEquals(
                """
                of.kind  of.id   text    attainment.verdict
                action   visits  Visits  off course

                1 of the measures, as of 31 December 2019
                """,
                run(
                        "measures",
                        "--where",
                        "attainment.verdict=off course",
                        "--columns",
                        "of.kind,of.id,text,attainment.verdict"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"aims", "priorities", "actions", "agencies", "measures", "milestones", "readings"})
    void everyKindCanBeListed(String kind) {
        assertTrue(run(kind).contains("as of 31 December 2019\n"));
    }

    @Test
    void whatIsNotForTheAudienceIsNotListed() throws IOException {
        write(plan, PLAN + MORE + "action raid \"A raid\"\n  visible restricted\n  due May 2019\n");

        assertEquals("None of the actions, as of 31 December 2019\n", run("actions", "--where", "title~raid"));
        assertTrue(run("actions", "--where", "title~raid", "--audience", "restricted")
                .contains("1 of the actions"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            aims       | coverage.measures<3    | left out, for there may be more of it than is shown here: 1 aim
            aims       | coverage.carried<2     | left out, for there may be more of it than is shown here: 1 aim
            aims       | coverage.actions<2     | left out, for there may be more of it than is shown here: 1 aim
            actions    | measures<2             | left out, for there may be more of it than is shown here: 1 action
            actions    | progress=              | left out, for there may be more of it than is shown here: 1 action
            agencies   | load.leads=            | left out, for there may be more of it than is shown here: 1 agency
            measures   | attainment.value=      | left out, for there may be more of it than is shown here: 1 measure
            milestones | done=                  | left out, for there may be more of it than is shown here: 1 milestone
            """)
    void whatIsOutOfSightIsNoGap(String kind, String condition, String remark) throws IOException {
        write(plan, OUT_OF_SIGHT);
        CommandRun seen = CommandRun.of("list", kind, "--where", condition, plan);

        assertTrue(seen.out().startsWith("None of the "), seen.out());
        assertTrue(seen.err().contains(remark), seen.err());
        assertTrue(CommandRun.of("list", kind, "--where", condition, "--audience", "restricted", plan)
                .err()
                .isEmpty());
    }

    @Test
    void whatFewKnowIsMissingIsStillListed() throws IOException {
        write(plan, OUT_OF_SIGHT.replace("visible restricted", "visible public"));

        assertTrue(run("aims", "--where", "coverage.measures<4").startsWith("Ref"));
        assertTrue(run("agencies", "--where", "load.leads=").startsWith("None"));
    }

    @Test
    void sumsAndRemarksSpeakAsThePlanDoes() throws IOException {
        String words = "  language cy\n  call measures \"Dangosyddion\"\n";
        write(plan, (PLAN + MORE + """
                  measure safe "Feel safe" at least 75% by March 2020
                  measure home "Visits at home" target 30 visits during 2019/20
                    part of visits
                priority 7 "Open doors"
                  supports A
                action doors "Lock doors"
                  for 7
                  lead EDC
                  budget none
                """).replace("  period 2019/20\n", "  period 2019/20\n" + words));

        CommandRun sums = CommandRun.of("list", "measures", "--sum", "target,attainment.value", plan);
        assertTrue(sums.out().endsWith("""

                        Cyfanswm (target): 12 talks, 40 visits (2 o 4: dangosyddion); heb eu cyfrif: dangosyddion: 1 (nid yw eu \
                        rhifau'n adio); rhannau o rai eraill: 1
                        Cyfanswm (attainment.value): 10 visits (1 o 4: dangosyddion)
                        """), sums.out());
        CommandRun money = CommandRun.of(
                "list", "actions", "--sum", "budget", "--where", "aims=A", "--where", "fields.wrad=", plan);
        assertTrue(money.out().endsWith("\nCyfanswm (budget): £500 (1 o 2: gweithredoedd)\n"), money.out());
        assertEquals(
                "nid yw aims=A yn rhestru'r hyn sy'n gwasanaethu A yn anuniongyrchol (blaenoriaeth): gweithred: 1;"
                        + " mae --where priorities=7 yn gofyn am rai 7\n",
                money.err());
        CommandRun asked = CommandRun.of("list", "actions", "--where", "leads=EDX", "--where", "id~qq", plan);
        assertEquals("nid oes leads=EDX gan yr un; ai hyn oedd mewn golwg: EDC?\n", asked.err());
    }

    @Test
    void moneyOfWhichAPartIsHiddenIsNotCalledUnknown() throws IOException {
        write(plan, OUT_OF_SIGHT);

        assertTrue(run("actions", "--sum", "spent")
                .endsWith("Sum of spent: not shown here (of 1 of the 1 not all is shown here)\n"));
    }

    @Test
    void whereThePlanSaysNoDayNothingIsComputed() throws IOException {
        write(plan, PLAN.replace("  period 2019/20\n", ""));

        assertTrue(run("actions").endsWith("1 of the actions; the plan says no day, so that nothing is computed\n"));
        assertTrue(run("actions", "--as-of", "2020-04-02", "--columns", "overdue.days")
                .startsWith("overdue.days\n2\n"));
    }

    @Test
    void aPlanWithErrorsKeepsNoOtherFromBeingListed() throws IOException {
        Path broken = write(folder.resolve("broken.csp"), BROKEN);
        Path missing = folder.resolve("missing.csp");

        CommandRun both = CommandRun.of("list", "actions", broken, plan);
        CommandRun all = CommandRun.of("list", "actions", missing, plan, broken);

        assertEquals(1, both.code());
        assertTrue(both.out().startsWith("Plan "), both.out());
        assertTrue(both.out().contains("exampleton"), both.out());
        assertTrue(both.err().contains("unknown-agency"), both.err());
        assertEquals(both.out(), all.out());
        assertEquals(3, all.code());
        assertTrue(all.err().startsWith("csp: cannot read " + missing), all.err());
    }

    @Test
    void aPlanWithErrorsIsNotListed() throws IOException {
        write(plan, BROKEN);

        CommandRun run = CommandRun.of("list", "actions", plan);

        assertEquals(1, run.code());
        assertEquals("", run.out());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            actions | missing!=                    | actions have no field missing; agencies have it, as in: csp list agencies --where missing!=
            actions | leeds=EDC                    | actions have no field leeds; did you mean leads?
            actions | measures.verdict=met         | measures has no field verdict; did you mean measures.attainment.verdict=met?
            actions | verdict=met                  | actions have no field verdict; did you mean measures.attainment.verdict=met?
            measures | status=met                  | measures have no field status; did you mean attainment.verdict=met?
            measures | status=red                  | measures have no field status; did you mean attainment.verdict? It may be met, on course, at risk, off course, no data, not judged
            actions | meaning=red                  | actions have no field meaning; did you mean standing.declared.meaning=off-track?
            actions | meaning=Amber                | actions have no field meaning; did you mean standing.declared.meaning=at-risk?
            actions | status=red                   | actions have no field status; did you mean standing.declared.label=red or standing.computed=off-track?
            actions | rag!=green                   | actions have no field rag; did you mean standing.declared.label!=green or standing.computed!=on-track?
            actions | status=begun                 | actions have no field status; did you mean standing.declared.label?
            actions | standing.computed=red        | standing.computed is never red; did you mean off-track?
            actions | standing.declared.meaning=green | standing.declared.meaning is never green; did you mean on-track?
            actions | late=yes                     | actions have no field late; did you mean overdue?
            actions | measures.colour=red          | measures has no field colour; fields are measures.kind, measures.id, measures.tier, measures.text, measures.visible, measures.source, measures.reported, measures.leads, measures.partOf, measures.attainment, measures.target, measures.when, measures.datedTargets, measures.goal, measures.baseline, measures.baselineTime, measures.tolerance, measures.every, measures.at
            actions | standing=late                | standing has several parts; name one of standing.declared, standing.share, standing.computed, standing.reason, standing.contradiction
            actions | standing.computed=lat        | standing.computed is never lat; did you mean late?
            agencies | kind=army                   | kind is never army; it may be council, county, police, fire, health, probation, voluntary, other
            actions | due<soon                     | due is a time, and soon is not a time that can be read; write a day (31 March 2027), a month (March 2027), a quarter (Q2 2026/27), a year (2026/27 or 2026), or one to another (April 2026 to June 2026)
            actions | due=soon                     | due is a time, and soon is not a time that can be read; write a day (31 March 2027), a month (March 2027), a quarter (Q2 2026/27), a year (2026/27 or 2026), or one to another (April 2026 to June 2026)
            actions | due!=Mrach 2027              | due is a time, and no month is called Mrach; did you mean March?
            actions | dueNow=Q3                    | dueNow is a time, and Q3 needs a year; add the year, as in Q3 2026/27
            actions | due=ongoign                  | due is a time, and there is no ongoign; did you mean ongoing?
            actions | due=provisionally Q3         | due is a time, and Q3 needs a year; add the year, as in Q3 2026/27
            actions | due<ongoing                  | due is a time, and ongoing is not a time that can be read; write a day (31 March 2027), a month (March 2027), a quarter (Q2 2026/27), a year (2026/27 or 2026), or one to another (April 2026 to June 2026)
            actions | done=ongoing                 | done is a time, and ongoing is not a time that can be read; write a day (31 March 2027), a month (March 2027), a quarter (Q2 2026/27), a year (2026/27 or 2026), or one to another (April 2026 to June 2026)
            actions | spent=£5k                    | spent is a number and £5k is none; write one in figures, as in 75, 75% or £5,000
            actions | overdue.days!=many           | overdue.days is a number and many is none; write one in figures, as in 75, 75% or £5,000
            measures | target=some                 | target is a number and some is none; write one in figures, as in 75, 75% or £5,000
            actions | budget>much                  | budget is a number and much is none; write one in figures, as in 75, 75% or £5,000
            actions | budget>£5k                   | budget is a number and £5k is none; write one in figures, as in 75, 75% or £5,000
            actions | budget>1m                    | budget is a number and 1m is none; write one in figures, as in 75, 75% or £5,000
            actions | leads>Fire                   | leads is a list and Fire says not how many; write a number, as in leads>2
            actions | moves>staff                  | moves is a list and staff says not how many; write a number, as in moves>2
            actions | moves=1                      | moves has several parts; name one of moves.to, moves.because
            actions | title                        | title is no condition; title!= asks for those with one, title= for those without
            actions | overdue                      | overdue is no condition; overdue!= asks for those with one, overdue= for those without
            actions | late                         | late is no condition; write a field, one of = != < > ~ and a value, as in leads=Police
            actions | due<                         | after due< a value is missing; due= asks for those without one
            actions | id.x=1                       | there is no field id.x; id has no parts
            action  | id=1                         | there is nothing called action to list; did you mean actions?
            """)
    void aMistakeNamesTheNearestFieldAndWhatItMayHold(String what, String condition, String message) {
        assertEquals(
                new CommandRun(2, "", "csp: " + message + "\nTry: csp list --help\n"),
                CommandRun.of("list", what, "--where", condition, plan));
    }

    @Test
    void todayIsTheDayThatTheAnswerIsOf() {
        assertTrue(CommandRun.of("list", "actions", "--where", "due<today", "--as-of", "2019-01-01", plan)
                .out()
                .startsWith("None of the actions, as of 1 January 2019"));
        assertTrue(CommandRun.of("list", "actions", "--where", "due>today", "--as-of", "2019-01-01", plan)
                .out()
                .contains("2 actions, as of 1 January 2019"));
    }

    @Test
    void whatIsLateIsAskedOfActions() {
        assertEquals(
                new CommandRun(
                        2,
                        "",
                        "csp: late is asked of actions and milestones: csp list actions --where overdue!= " + plan
                                + "\nTry: csp list --help\n"),
                CommandRun.of("list", "late", plan));
    }

    @Test
    void aValueThatNothingHasIsNamedWithTheNearestOne() throws IOException {
        Path other = write(folder.resolve("other.csp"), PLAN + "agency Fire\naction fire \"Drills\"\n  lead Fire\n");

        CommandRun one = CommandRun.of("list", "actions", "--where", "leads=EDS", "--where", "title~talk", plan);
        assertEquals(0, one.code());
        assertEquals("nothing has leads=EDS; did you mean EDC?\n", one.err());
        assertEquals(
                "nothing has due=provisionally March 2020; it may be 31 March 2020, Q1 2019/20\n",
                CommandRun.of("list", "actions", "--where", "due=provisionally March 2020", plan)
                        .err());
        assertEquals(
                "nothing has due=Every november; it may be 31 March 2020, Q1 2019/20\n",
                CommandRun.of("list", "actions", "--where", "due=Every november", plan)
                        .err());
        assertEquals(
                "nothing has target=tbc; it may be 12 talks, 40 visits\n",
                CommandRun.of("list", "measures", "--where", "target=tbc", plan).err());
        assertEquals(
                "nothing has leads=Police; it may be EDC, Fire\n",
                CommandRun.of("list", "actions", "--where", "leads!=Police", plan, other)
                        .err());
        assertEquals(
                "",
                CommandRun.of("list", "actions", "--where", "leads=fire", plan, other)
                        .err());
    }

    @Test
    void aColumnThatIsNamedTwiceIsRefused() {
        assertEquals(
                "csp: title is named twice; name each field once",
                CommandRun.of("list", "actions", "--columns", "title,id,title", plan)
                        .errLines()
                        .get(0));
    }

    private String run(String... words) {
        Object[] args = new Object[words.length + 2];
        args[0] = "list";
        System.arraycopy(words, 0, args, 1, words.length);
        args[words.length + 1] = plan;
        CommandRun run = CommandRun.of(args);
        assertEquals("", run.err());
        assertEquals(0, run.code());
        return run.out();
    }
}

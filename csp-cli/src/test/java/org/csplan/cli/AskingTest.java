package org.csplan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.csplan.core.testkit.GoldenFile;
import org.junit.jupiter.api.Test;

/** What a board asks, answered by the command, beside what a person finds who reads the example plans. */
class AskingTest {

    private static final Path PAGE = Path.of("..", "docs", "asking.md");
    private static final Pattern CONSOLE = Pattern.compile("```console\n\\$ csp ([^\n]*)\n(.*?)```\n", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    private static final String ST_ALBANS = "st-albans-2019-20";
    private static final String WEXBOURNE = "wexbourne-council-plan-2025-26";
    private static final String DRUMLARNE = "drumlarne-pcsp-2025-26";
    private static final String STRATHALLARD = "strathallard-justice-2023-26";

    @Test
    void thePageShowsWhatTheCommandsAnswer() throws IOException {
        String page = Files.readString(PAGE);

        String answered = CONSOLE.matcher(page)
                .replaceAll(block -> Matcher.quoteReplacement(
                        "```console\n$ csp " + block.group(1) + "\n" + answer(block.group(1)) + "```\n"));

        assertFalse(CONSOLE.matcher(page).results().toList().isEmpty());
        GoldenFile.assertHolds(PAGE, answered);
    }

    /** As a shell would run it in the project's folder. */
    private static String answer(String command) {
        List<Object> words = new ArrayList<>();
        WORD.matcher(command).results().forEach(word -> {
            String text = word.group(1) == null ? word.group(2) : word.group(1);
            words.add(text.startsWith("examples/") ? "../" + text : text);
        });
        return answer(words);
    }

    private static String answer(List<Object> words) {
        CommandRun run = CommandRun.of(words.toArray());
        assertEquals("", run.err());
        return run.out();
    }

    /** The first column of a listing, one element after the other. */
    private static List<String> listed(String example, String what, String columns, String... conditions) {
        List<Object> words = new ArrayList<>(List.of("list", what, "--format", "csv", "--columns", columns));
        for (String condition : conditions) {
            words.addAll(List.of("--where", condition));
        }
        words.add(Path.of("..", "examples", example, "plan.csp"));
        List<String> lines = Splitter.on("\r\n").omitEmptyStrings().splitToList(answer(words));
        return lines.subList(1, lines.size());
    }

    private static String shown(String example) {
        return answer(List.of("show", Path.of("..", "examples", example, "plan.csp")));
    }

    @Test
    void prioritiesWithFewActionsAndActionsForNone() {
        // The last column of the published table: 4 stands beside one action, 5 beside one, the others beside four to
        // six.
        assertEquals(List.of("4", "5"), listed(ST_ALBANS, "priorities", "id", "coverage.carried<2"));
        assertEquals(
                List.of(
                        "fraud-and-scams",
                        "opals",
                        "safe-and-well",
                        "think-safe",
                        "drug-and-alcohol-services",
                        "rogue-traders"),
                listed(ST_ALBANS, "actions", "id", "priorities="));
        assertEquals(List.of("road-safety"), listed(ST_ALBANS, "actions", "id", "aims="));
    }

    @Test
    void whoLeadsWhatAndWhoIsOverloaded() {
        // Counted in the published table: the council on 15 of 24, the police on 14, the fire service on 6.
        assertEquals(24, listed(ST_ALBANS, "actions", "id").size());
        assertEquals(15, listed(ST_ALBANS, "actions", "id", "leads=SADC").size());
        assertEquals(14, listed(ST_ALBANS, "actions", "id", "leads=Police").size());
        assertEquals(6, listed(ST_ALBANS, "actions", "id", "leads=Fire").size());
        // Half of 24 is 12; the 46 leads of 13 agencies are fewer than four each.
        assertEquals(List.of("SADC", "Police"), listed(ST_ALBANS, "agencies", "id", "load.overloaded=true"));
    }

    @Test
    void whatIsOverdueAndDueNext() {
        // On 31 December nobody has told of the house (due by 30 September), the system (the same) and the ground (by
        // 31
        // October): 31 + 30 + 31 = 92 days, and 30 + 31 = 61.
        assertEquals(
                List.of("2.1,92", "4.1,61", "7.1,92"), listed(WEXBOURNE, "actions", "id,overdue.days", "overdue!="));
        // 1.1 on that day itself; 7.1 moved to January; 2.1 and 5.1 moved to March, as are seven others from the start;
        // 5.3 each quarter.
        assertEquals(
                List.of("1.1", "2.1", "2.2", "3.1", "3.2", "4.2", "4.3", "5.1", "5.2", "5.3", "6.2", "7.1"),
                listed(
                        WEXBOURNE,
                        "actions",
                        "id",
                        "dueNow>=31 December 2025",
                        "dueNow<April 2026",
                        "standing.computed!=done",
                        "standing.computed!=dropped"));
        assertEquals(9, listed(WEXBOURNE, "actions", "id", "dueNow=March 2026").size());
    }

    @Test
    void measuresThatLackABaseline() {
        // "reduce" and "increase" without "from": victims who report again, and nothing else; a baseline that is tbc is
        // one
        // that the plan names.
        assertEquals(List.of("2"), listed(WEXBOURNE, "measures", "of.id", "goal=reduce", "baseline="));
        assertEquals(List.of(), listed(WEXBOURNE, "measures", "of.id", "goal=increase", "baseline="));
    }

    @Test
    void whatIsAmberAndWhoMendsItByWhen() {
        // Told to be "behind", which this plan says means at risk, in the returns for Q3: 1.1, 3.2 and 4.1.
        assertEquals(
                List.of("1.1,Communities,31 December 2025", "3.2,People,March 2026", "4.1,Homes; Place,2026/27"),
                listed(WEXBOURNE, "actions", "id,leads,dueNow", "standing.declared.meaning=at-risk").stream()
                        .map(line -> line.replace("\"", ""))
                        .toList());
    }

    @Test
    void whoHasNotReturnedAnUpdate() {
        // For Q3 the folder returns has nothing of 2.1 from Communities, and nothing of 4.1 from Place. Nothing came
        // from the ICB
        // for Q1 either, which nobody asks for any more.
        assertEquals(List.of("Communities", "Place"), listed(WEXBOURNE, "agencies", "id", "missing!="));
        assertEquals(
                List.of("Place,\"4.1: Q1 2025/26, Q2 2025/26, Q3 2025/26\""),
                listed(WEXBOURNE, "agencies", "id,missing", "missing!=", "id=Place"));
    }

    @Test
    void whetherAnIndicatorMovesAndWhatClaimsToMoveIt() {
        // From 168 to 158 households by the end of December: 10 fewer, of the 20 that were to be fewer by then, 50%.
        assertEquals(
                List.of("4,158 households,'-10 households,50%"),
                listed(
                        WEXBOURNE,
                        "measures",
                        "of.id,attainment.value,attainment.change,attainment.share",
                        "text~temporary accommodation"));
        assertEquals(List.of("4.1", "4.2", "4.3"), listed(WEXBOURNE, "actions", "id", "priorities=4"));
    }

    @Test
    void whatChangedSinceTheLastMeeting() {
        // plan.csp read beside approved/plan.csp, line by line.
        String folder = Path.of("..", "examples", "first-plan").toString();
        List<String> lines = Splitter.on("\r\n")
                .omitEmptyStrings()
                .splitToList(answer(List.of(
                        "diff",
                        "--format",
                        "csv",
                        Path.of(folder, "approved", "plan.csp"),
                        Path.of(folder, "plan.csp"))));
        assertEquals(
                List.of(
                        "re-rated,action,walkabouts",
                        "updated,action,walkabouts",
                        "re-targeted,action,walkabouts",
                        "re-dated,action,home-visits",
                        "re-rated,action,home-visits",
                        "updated,action,home-visits",
                        "re-worded,action,home-visits",
                        "re-assigned,action,home-visits",
                        "changed otherwise,action,home-visits",
                        "gone,action,school-talks",
                        // 64 of 74 visits expected, for the action and for its measure.
                        "computed otherwise,action,home-visits",
                        "computed otherwise,action,home-visits",
                        // Of tell-residents-whom-to-call nothing is told for Q1.
                        "newly owing reports,agency,EDC",
                        "measured,action,walkabouts"),
                lines.stream()
                        .skip(1)
                        .map(line -> line.split(",", 4))
                        .map(cells -> cells[0] + "," + cells[1] + "," + cells[2])
                        .toList());
    }

    @Test
    void whoElseDoesThisAndWhatIsTheTotal() {
        // Budgets: 26,000 and 12,000 for 2.7; 12,000 for 2.2; 11,400,000 and 3,200,000 for 4.1; 5,500,000; 88,000.
        // Spent: 24,710; 9,150; 9,860,000; 3,610,000; 61,700.
        String answer = answer(List.of(
                "list",
                "actions",
                "--where",
                "title~home",
                "--sum",
                "budget,spent",
                Path.of("..", "examples", DRUMLARNE, "plan.csp"),
                Path.of("..", "examples", WEXBOURNE, "plan.csp")));
        assertTrue(answer.endsWith("""

                        5 actions, as of 31 December 2025
                        Sum of budget: £20,238,000
                        Sum of spent: £13,565,560
                        """), answer);
    }

    @Test
    void whatWasSpentAgainstAllocated() {
        // The 20 sums after "budget" and the 14 after "spent" in the plan, added up by hand.
        assertTrue(shown(DRUMLARNE).contains("  budget £263,600, spent £178,840\n"));
    }

    @Test
    void whatCarriesIntoNextYear() {
        // Of 22 less number 16, which is not public: eight have a line "done", two a line "closed".
        assertEquals(
                List.of("5", "6", "7", "13", "14", "15", "17", "19", "20", "21", "22"),
                listed(STRATHALLARD, "actions", "id", "standing.computed!=done", "standing.computed!=dropped"));
        assertEquals(
                List.of("8,plan-2018.14", "13,plan-2018.7", "19,8"),
                listed(STRATHALLARD, "actions", "id,continues", "continues!="));
    }

    @Test
    void whatMayBePublished() {
        // "visible restricted" stands below number 16, and "visible partners" behind a measure of aim or priority and
        // two
        // of number 7.
        assertEquals(21, listed(STRATHALLARD, "actions", "id").size());
        assertEquals(List.of(), listed(STRATHALLARD, "measures", "of.id", "visible!=public"));
        assertFalse(shown(STRATHALLARD).contains("public protection"));
    }
}

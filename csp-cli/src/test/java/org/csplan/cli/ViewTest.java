package org.csplan.cli;

import static org.csplan.cli.SampleFiles.PLAN;
import static org.csplan.cli.SampleFiles.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ViewTest {

    private static final String TWO = PLAN + """
            agency Fire "Exampleton Fire Service"
            priority 2 "To prevent fires"
            action visits "Visit homes"
              for 2
              lead Fire
            """;

    @TempDir
    Path folder;

    private Path plan;

    @BeforeEach
    void writePlan() throws IOException {
        plan = write(folder.resolve("plan.csp"), TWO);
    }

    @Test
    void aViewHoldsWhatItIsOfAndNothingElse() throws IOException {
        String fire = page("agency=Fire");
        assertTrue(fire.contains("Visit homes"));
        assertFalse(fire.contains("=1+1"));

        String burglary = page("priority=1");
        assertTrue(burglary.contains("=1+1"));
        assertFalse(burglary.contains("Visit homes"));

        assertTrue(page("priority=A").contains("To tackle crime"));
        assertFalse(page("board").contains("id=\"actions\""));
        assertEquals(
                page("full"),
                CommandRun.of("render", plan, "-f", "html", "-o", "-").out());
    }

    @Test
    void whatHappenedSinceADayStandsAtTheHeadOfThePageAndInTheData() throws IOException {
        write(plan, TWO + """
                  progress Q1 2026 green "Ten homes."
                  progress Q2 2026 red
                """);
        String board = page("board", "--since", "31 March 2026");
        assertTrue(board.contains("<h2 id=\"changes-heading\">Since 31 March 2026</h2>"));
        assertTrue(board.indexOf("from Green to Red") < board.indexOf("<h2 id=\"aims-heading\">"));
        String changes = board.substring(board.indexOf("id=\"changes\""), board.indexOf("<h2 id=\"aims-heading\">"));
        assertFalse(changes.contains("Ten homes"));

        // The action itself says the rest.
        String full = page("full", "--since", "2026-03-31");
        assertTrue(full.contains("<p class=\"changed\"><a class=\"ref\" href=\"#action-visits\">visits</a>"));
        String data = CommandRun.of("render", plan, "--since", "2026-03-31", "-f", "json", "-o", "-")
                .out();
        assertTrue(data.contains("\"since\": \"2026-03-31\""));
        assertTrue(data.contains("\"change\": \"re-rated\""));
        assertFalse(page("board").contains("id=\"changes\""));
    }

    @Test
    void whatChangedSinceThePlanAsItWasStandsAtTheHeadOfThePageAndInTheData() throws IOException {
        Path before = write(folder.resolve("before.csp"), TWO.replace("\"Plan\"", "\"Plan of old\"") + """
                  progress Q1 2026 green
                priority 3 "Gone, <b>"
                """);
        write(plan, TWO + """
                  due June 2026
                  progress Q1 2026 green
                  progress Q2 2026 red
                """);

        String board = page("board", "--previous", before.toString());
        assertTrue(board.contains("<h2 id=\"changes-heading\">Since the plan as of 31 March 2026</h2>"), board);
        assertTrue(board.contains("from Green to Red"));
        assertTrue(board.contains("<span class=\"ref\">3</span> Gone, &lt;b&gt;"), board);
        String data = CommandRun.of("render", plan, "--previous", before, "-f", "json", "-o", "-")
                .out();
        assertTrue(data.contains("\"change\": \"re-dated\""), data);
        assertTrue(data.contains("\"asOf\": \"2026-03-31\""));
    }

    @Test
    void thePlanAsItWasIsOfOnePlanAndOfDocumentsThatCanTellIt() throws IOException {
        Path before = write(folder.resolve("before.csp"), TWO);
        assertEquals(
                "csp: --since and --previous both say from when changes are told; leave one of them out",
                firstLine(plan, "--previous", before, "--since", "2026-03-31"));
        assertEquals(
                "csp: --previous is for the page and the data; csp diff tells the same as CSV",
                firstLine(plan, "--previous", before, "-f", "csv"));
        assertEquals(
                "csp: --previous is one plan as it was; name the one that it became",
                firstLine(folder, "--previous", before));
        write(before, "plan \"Plan\"\naction A1 \"a\"\naction A1 \"b\"\n");
        assertTrue(firstLine(plan, "--previous", before).startsWith("error[duplicate-id]"));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(before, plan), files.sorted().toList());
        }
    }

    private static String firstLine(Object... arguments) {
        return CommandRun.of(
                        Stream.concat(Stream.of("render"), Stream.of(arguments)).toArray())
                .err()
                .lines()
                .findFirst()
                .orElse("");
    }

    @Test
    void aPartOfAPlanThatHasNoSuchDayIsNotCalledUnused() throws IOException {
        write(plan, TWO + "  progress Q1 2026 green\nuse \"part.csp\"\n");
        write(folder.resolve("part.csp"), "agency Police \"Constabulary\"\n");

        String err = CommandRun.of("render", folder, "--since", "2026-03-31").err();
        assertTrue(err.contains("needs an earlier day"), err);
        assertFalse(err.contains("none here uses it"), err);
    }

    @Test
    void aDayThatIsNotBeforeThatOfThePlanWritesNothing() throws IOException {
        write(plan, TWO + "  progress Q1 2026 green\n");
        assertEquals(new CommandRun(2, "", """
                        csp: the plan is read as of 31 March 2026, and --since needs an earlier day; to read it as of a later one, name that, as in --as-of today
                        Try: csp render --help
                        """), CommandRun.of("render", plan, "--since", "2026-03-31"));
        assertEquals(
                "csp: --since is for the page and the data; csp diff --since tells the same as CSV",
                firstLine(plan, "--since", "2025-12-31", "-f", "csv"));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(plan), files.toList());
        }
    }

    private String page(String view, String... more) {
        List<Object> words = new ArrayList<>(List.of("render", plan, "--view", view, "-f", "html", "-o", "-"));
        words.addAll(List.of(more));
        CommandRun run = CommandRun.of(words.toArray());
        assertEquals(0, run.code(), run.err());
        return run.out();
    }

    @Test
    void theTableAndTheDataHoldEverything() throws IOException {
        assertEquals(0, CommandRun.of("render", plan, "--view", "agency=Fire").code());

        assertFalse(Files.readString(folder.resolve("plan-agency-Fire.html")).contains("=1+1"));
        assertTrue(Files.readString(folder.resolve("plan.csv")).contains("=1+1"));
        assertTrue(Files.readString(folder.resolve("plan.json")).contains("=1+1"));
    }

    @Test
    void aPlanThatLacksTheAgencyKeepsNoOtherFromBeingWritten() throws IOException {
        Path without = write(folder.resolve("a.csp"), PLAN);

        CommandRun run = CommandRun.of("render", without, plan, "--view", "agency=Fire", "-f", "html");

        assertEquals(2, run.code());
        assertEquals("csp: " + without + ": no agency is called Fire; agencies are EDC\n", run.err());
        assertEquals("wrote " + folder.resolve("plan-agency-Fire.html") + "\n", run.out());
        assertEquals(List.of("a.csp", "plan-agency-Fire.html", "plan.csp"), SampleFiles.in(folder));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --view full                          | plan.html
            --view board                         | plan-board.html
            --view agency=Fire                   | plan-agency-Fire.html
            --view priority=A                    | plan-priority-A.html
            --view board --audience partners     | plan-partners-board.html
            """)
    void theNameOfAPageSaysWhichViewItIs(String options, String name) throws IOException {
        write(folder.resolve("plan.html"), "the whole plan");

        List<Object> args = new ArrayList<>(List.of("render", "-f", "html", plan));
        args.addAll(Splitter.on(' ').splitToList(options));
        CommandRun run = CommandRun.of(args.toArray());

        assertEquals(new CommandRun(0, "wrote " + folder.resolve(name) + "\n", ""), run);
        assertEquals(
                !name.equals("plan.html"),
                Files.readString(folder.resolve("plan.html")).equals("the whole plan"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            agency=Fir     | no agency is called Fir; did you mean Fire?
            agency=service | no agency is called service; did you mean Fire?
            agency=Polcie  | no agency is called Polcie; agencies are EDC, Fire
            priority=9     | no priority or aim is called 9; priorities and aims are 1, 2, A
            bord           | there is no view bord; did you mean board?
            agency         | there is no view agency; views are full, board, agency=ID and priority=ID
            agency=a/../b? | no agency is called a/../b?; agencies are EDC, Fire
            agency=        | there is no view agency=; views are full, board, agency=ID and priority=ID
            """)
    void aViewThatIsNoneIsAMistakeOfUsageAndWritesNothing(String view, String said) throws IOException {
        CommandRun run = CommandRun.of("render", plan, "--view", view);

        assertEquals(ExitCode.USAGE, run.code());
        assertTrue(run.err().contains(said), run.err());
        assertEquals(List.of("plan.csp"), SampleFiles.in(folder));
    }

    @Test
    void viewsAreForThePage() {
        CommandRun run = CommandRun.of("render", plan, "--view", "board", "--format", "csv");

        assertEquals(ExitCode.USAGE, run.code());
        assertTrue(run.err().contains("--view is for the page; name --format html, or no format"), run.err());
    }
}

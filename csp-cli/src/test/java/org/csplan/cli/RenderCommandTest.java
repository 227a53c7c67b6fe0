package org.csplan.cli;

import static org.csplan.cli.SampleFiles.BROKEN;
import static org.csplan.cli.SampleFiles.DOUBTFUL;
import static org.csplan.cli.SampleFiles.PLAN;
import static org.csplan.cli.SampleFiles.in;
import static org.csplan.cli.SampleFiles.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RenderCommandTest {

    @TempDir
    Path folder;

    private Path plan;

    @BeforeEach
    void writePlan() throws IOException {
        plan = write(folder.resolve("plan.csp"), PLAN);
    }

    @Test
    void thePageTheTableAndTheDataComeBesideThePlan() throws IOException {
        CommandRun run = CommandRun.of("render", plan);

        assertEquals(
                new CommandRun(
                        0, "wrote %1$s/plan.html\nwrote %1$s/plan.csv\nwrote %1$s/plan.json\n".formatted(folder), ""),
                run);
        assertEquals(List.of("plan.csp", "plan.csv", "plan.html", "plan.json"), in(folder));
        assertTrue(Files.readString(folder.resolve("plan.html")).startsWith("<!DOCTYPE html>"));
        assertTrue(Files.readString(folder.resolve("plan.csv")).startsWith("\uFEFFRef,Action,"));
        assertTrue(Files.readString(folder.resolve("plan.json")).startsWith("{"));
        assertEquals(PLAN, Files.readString(plan));
    }

    @Test
    void whatWasWrittenBeforeIsReplaced() throws IOException {
        write(folder.resolve("plan.html"), "a page of last year that is not much longer than this");
        write(folder.resolve("plan.json"), "{");

        assertEquals(0, CommandRun.of("render", plan).code());
        assertTrue(Files.readString(folder.resolve("plan.html")).startsWith("<!DOCTYPE html>"));
        assertTrue(Files.readString(folder.resolve("plan.json")).endsWith("}\n"));
    }

    @Test
    void theFolderNamedIsMadeIfItIsNotThere() throws IOException {
        Path out = folder.resolve("web").resolve("2019 and 20");

        CommandRun run = CommandRun.of("render", plan, "--out", out);

        assertEquals("wrote %1$s/plan.html\nwrote %1$s/plan.csv\nwrote %1$s/plan.json\n".formatted(out), run.out());
        assertEquals(List.of("plan.csv", "plan.html", "plan.json"), in(out));
        assertEquals(List.of("plan.csp", "web"), in(folder));
        assertEquals(0, CommandRun.of("render", plan, "-o", out).code());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --format html                         | plan.html
            --format=csv                          | plan.csv
            -f json                               | plan.json
            --format JSON                         | plan.json
            --format csv,json                     | plan.csv plan.json
            --format json,csv                     | plan.csv plan.json
            --format csv --format json            | plan.csv plan.json
            --format csv,html -f json             | plan.csv plan.html plan.json
            --format csv,csv --format csv         | plan.csv
            """)
    void theFormatsNamedAreWrittenAndNoOther(String options, String written) throws IOException {
        Path out = folder.resolve("out");

        CommandRun run = CommandRun.of(args("render", options, plan, "--out", out));

        assertEquals(0, run.code(), run.err());
        assertEquals(Splitter.on(' ').splitToList(written), in(out));
    }

    @Test
    void formatsMayHaveBlanksAfterTheirCommas() throws IOException {
        assertEquals(0, CommandRun.of("render", plan, "--format", "csv, json").code());
        assertEquals(List.of("plan.csp", "plan.csv", "plan.json"), in(folder));
    }

    @Test
    void plainIsForMachinesAndConcernsTheTableAlone() throws IOException {
        Path plain = folder.resolve("plain");
        CommandRun.of("render", plan);

        assertEquals(0, CommandRun.of("render", "--plain", plan, "--out", plain).code());

        String table = Files.readString(plain.resolve("plan.csv"));
        assertTrue(table.startsWith("Ref,Action,"));
        assertTrue(table.contains(",=1+1 is"));
        assertTrue(Files.readString(folder.resolve("plan.csv")).contains("'=1+1 is"));
        assertEquals(-1, Files.mismatch(plain.resolve("plan.html"), folder.resolve("plan.html")));
        assertEquals(-1, Files.mismatch(plain.resolve("plan.json"), folder.resolve("plan.json")));
    }

    @Test
    void plainIsRefusedWhereNoTableIsWritten() {
        assertEquals(
                "csp: --plain is for CSV; name --format csv, or no format",
                CommandRun.of("render", "--plain", "--format", "json", plan)
                        .errLines()
                        .get(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--format html", "--format csv", "--format csv --plain", "--format json"})
    void standardOutputHoldsTheDocumentAndNothingElse(String options) throws IOException {
        Path out = folder.resolve("out");
        CommandRun.of(args("render", options, plan, "--out", out));
        Path document = out.resolve(in(out).get(0));

        CommandRun run = CommandRun.of(args("render", options, plan, "--out", "-"));

        assertEquals(new CommandRun(0, Files.readString(document), ""), run);
        assertEquals(List.of("out", "plan.csp"), in(folder));
    }

    @Test
    void standardOutputTakesOnePlanInOneFormat() throws IOException {
        Path other = write(folder.resolve("other.csp"), PLAN);
        CommandRun refused = new CommandRun(2, "", """
                csp: --out - writes one plan in one format: name one file, and the format with --format
                Try: csp render --help
                """);

        assertEquals(refused, CommandRun.of("render", plan, "--out", "-"));
        assertEquals(refused, CommandRun.of("render", plan, "--out", "-", "--format", "csv,json"));
        assertEquals(refused, CommandRun.of("render", plan, other, "--out", "-", "--format", "csv"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"board.html", "web/2027/board.JSON", ".csv"})
    void aFileNamedByItsEndingIsTheOneDocument(String name) throws IOException {
        Path out = folder.resolve(name);
        String format = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);

        CommandRun run = CommandRun.of("render", plan, "--out", out);

        assertEquals(new CommandRun(0, "wrote " + out + "\n", ""), run);
        assertEquals(
                CommandRun.of("render", plan, "--format", format, "--out", "-").out(), Files.readString(out));
    }

    @ParameterizedTest
    @ValueSource(strings = {"htm", "pdf", "XLSX"})
    void aFileOfAnotherKindIsNoFolder(String ending) throws IOException {
        CommandRun run = CommandRun.of("render", plan, "--out", folder.resolve("board." + ending));

        assertEquals(2, run.code());
        assertTrue(
                run.err()
                        .startsWith("csp: csp writes no " + ending.toLowerCase(Locale.ROOT)
                                + "; name a file that ends in .html, .csv or .json after --out, or a folder\n"),
                run.err());
        assertEquals(List.of("plan.csp"), in(folder));
    }

    @Test
    void aFolderMayBeNamedLikeADocument() throws IOException {
        Path out = Files.createDirectory(folder.resolve("board.html"));

        assertEquals(0, CommandRun.of("render", plan, "--out", out).code());
        assertEquals(List.of("plan.csv", "plan.html", "plan.json"), in(out));
    }

    @Test
    void aFileTakesNoMoreThanOneDocument() throws IOException {
        Path other = write(folder.resolve("other.csp"), PLAN);
        Path out = folder.resolve("board.csv");

        String several = "csp: --out " + out + " is one document; name a folder for those of several plans\n";
        assertTrue(CommandRun.of("render", plan, other, "--out", out).err().startsWith(several));
        assertTrue(CommandRun.of("render", folder, "--out", out).err().startsWith(several));
        assertTrue(CommandRun.of("render", plan, "--out", out, "--format", "html")
                .err()
                .startsWith("csp: --out " + out + " is one document, and --format asks for another; "));
        assertTrue(CommandRun.of("render", plan, "--out", out, "--view", "board")
                .err()
                .startsWith("csp: --view is for the page"));
        assertEquals(List.of("other.csp", "plan.csp"), in(folder));
    }

    @Test
    void whatIsFoundInThePlanDoesNotMixWithTheDocument() throws IOException {
        write(plan, DOUBTFUL);
        CommandRun doubtful = CommandRun.of("render", plan, "--out", "-", "--format", "json");
        assertEquals(0, doubtful.code());
        assertTrue(doubtful.out().startsWith("{") && doubtful.out().endsWith("}\n"));
        assertEquals(plan + ": 1 warning, which csp check tells\n", doubtful.err());

        write(plan, BROKEN);
        CommandRun broken = CommandRun.of("render", plan, "--out", "-", "--format", "json");
        assertEquals(1, broken.code());
        assertEquals("", broken.out());
    }

    @Test
    void ofAPlanWithErrorsNothingIsWrittenAndOldDocumentsStay() throws IOException {
        write(plan, BROKEN);
        write(folder.resolve("plan.html"), "last year's page");

        CommandRun run = CommandRun.of("render", plan);

        assertEquals(new CommandRun(1, "", """
                error[unknown-agency]: no agency is called EDX
                  %1$s:8:8
                    8 |   lead EDX
                      |        ^^^ agencies are EDC
                help: did you mean EDC?

                %1$s: 1 error; nothing was written
                """.formatted(plan)), run);
        assertEquals(List.of("plan.csp", "plan.html"), in(folder));
        assertEquals("last year's page", Files.readString(folder.resolve("plan.html")));
    }

    @Test
    void ofAPlanWithErrorsNoFolderIsMade() throws IOException {
        write(plan, BROKEN);

        assertEquals(
                1, CommandRun.of("render", plan, "--out", folder.resolve("out")).code());
        assertEquals(List.of("plan.csp"), in(folder));
    }

    @Test
    void aWarningStopsNothing() throws IOException {
        write(plan, DOUBTFUL);

        CommandRun run = CommandRun.of("render", plan, "--format", "csv");

        assertEquals(new CommandRun(0, "wrote " + folder.resolve("plan.csv") + "\n", """
                %s: 1 warning, which csp check tells
                """.formatted(plan)), run);
        assertEquals(List.of("plan.csp", "plan.csv"), in(folder));
    }

    @Test
    void eachOfSeveralPlansIsWrittenWhateverBecomesOfTheOthers() throws IOException {
        Path broken = write(folder.resolve("broken.csp"), BROKEN);
        Path missing = folder.resolve("missing.csp");
        Path last = write(folder.resolve("last.csp"), PLAN);

        CommandRun withErrors = CommandRun.of("render", "-f", "csv", plan, broken, last);
        assertEquals(1, withErrors.code());
        assertEquals("wrote %1$s/plan.csv\nwrote %1$s/last.csv\n".formatted(folder), withErrors.out());

        CommandRun unread = CommandRun.of("render", "-f", "json", missing, broken, last);
        assertEquals(3, unread.code());
        assertEquals("wrote %s/last.json\n".formatted(folder), unread.out());
        assertTrue(unread.err().startsWith("csp: cannot read " + missing + ": there is no such file\n"));
        assertEquals(List.of("broken.csp", "last.csp", "last.csv", "last.json", "plan.csp", "plan.csv"), in(folder));
    }

    @ParameterizedTest
    @CsvSource({"plan.txt, plan.html", "plan, plan.html", "plan.2019.csp, plan.2019.html", ".csp, .csp.html"})
    void aDocumentIsCalledAsItsPlanButForTheEnding(String name, String document) throws IOException {
        Path out = folder.resolve("out");
        Path named = write(folder.resolve(name), PLAN);

        assertEquals(
                0, CommandRun.of("render", "-f", "html", named, "--out", out).code());
        assertEquals(List.of(document), in(out));
    }

    @Test
    void findingsCallThePlanAsItWasCalled() throws IOException {
        write(plan, BROKEN);
        String name =
                "./" + Path.of("").toAbsolutePath().relativize(folder) + "/../" + folder.getFileName() + "//plan.csp";

        CommandRun run = CommandRun.of("render", name);

        assertTrue(run.err().contains("\n  " + name + ":8:8\n"), run.err());
        assertTrue(run.err().endsWith("\n" + name + ": 1 error; nothing was written\n"), run.err());
    }

    // What one call may not do; nothing is written then, not even the plans that come first.

    @Test
    void twoPlansMayNotBecomeOneDocument() throws IOException {
        Path other = write(folder.resolve("other").resolve("plan.csp"), PLAN);
        Path out = folder.resolve("out");

        assertRefused(
                "%s and %s would both become %s/plan.html; render each into a folder of its own"
                        .formatted(plan, other, out),
                CommandRun.of("render", plan, other, "--out", out));
        assertEquals(List.of("other", "plan.csp"), in(folder));
    }

    @Test
    void twoPlansOfOneNameButForTheEndingMayNotBecomeOneDocument() throws IOException {
        Path other = write(folder.resolve("plan.txt"), PLAN);

        assertRefused(
                "%s and %s would both become %s/plan.csv; render each into a folder of its own"
                        .formatted(plan, other, folder),
                CommandRun.of("render", "-f", "csv", plan, other));
        assertEquals(List.of("plan.csp", "plan.txt"), in(folder));
    }

    @Test
    void aPlanThatIsNamedTwiceIsWrittenOnce() throws IOException {
        Path again = folder.resolve(".").resolve("plan.csp");

        assertEquals(
                CommandRun.of("render", "-f", "csv", plan), CommandRun.of("render", "-f", "csv", plan, again, folder));
        assertEquals(List.of("plan.csp", "plan.csv"), in(folder));
    }

    @Test
    void aPlanIsNotNamedByALinkToItsFolderToo() throws IOException {
        Path again = Files.createSymbolicLink(folder.resolve("link"), folder).resolve("plan.csp");
        CommandRun.of("render", "-f", "csv", plan);

        assertRefused(again + " is named twice", CommandRun.of("render", "-f", "csv", plan, again));
    }

    @Test
    void aDeviceTakesADocument() {
        Path nothing = Path.of("/dev/null");
        assumeTrue(Files.exists(nothing), "there is no " + nothing);

        assertEquals(new CommandRun(0, "", ""), CommandRun.of("render", plan, "--out", nothing, "--format", "html"));
        CommandRun several = CommandRun.of("render", plan, "--out", nothing);
        assertEquals(2, several.code());
        assertTrue(
                several.err().startsWith("csp: --out /dev/null takes one document; name its format with --format\n"),
                several.err());
    }

    @Test
    void aPipeTakesADocument() throws Exception {
        Path pipe = folder.resolve("pipe");
        assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0, "there are no pipes here");
        Path read = folder.resolve("read");
        Process reader = new ProcessBuilder("cat", pipe.toString())
                .redirectOutput(read.toFile())
                .start();

        CommandRun run = CommandRun.of("render", plan, "--out", pipe, "--format", "csv");

        assertEquals(new CommandRun(0, "", ""), run);
        assertEquals(0, reader.waitFor());
        assertEquals(
                CommandRun.of("render", plan, "--format", "csv", "--out", "-").out(), Files.readString(read));
    }

    @Test
    void aPlanIsNotOverwrittenByItsOwnPage() throws IOException {
        Path page = write(folder.resolve("page.html"), PLAN);

        assertRefused(
                page + " is a plan and would be overwritten; the name of a plan ends in .csp",
                CommandRun.of("render", plan, page));
        assertEquals(PLAN, Files.readString(page));
        assertEquals(List.of("page.html", "plan.csp"), in(folder));
        assertEquals(0, CommandRun.of("render", "-f", "csv,json", page).code());
    }

    @Test
    void thePageIsNotNamedBesideThePlan() throws IOException {
        Path page = folder.resolve("plan.html");

        assertRefused(
                page + " is no plan, and documents get their names from the plan; where they go stands after --out",
                CommandRun.of("render", plan, page));
        assertEquals(List.of("plan.csp"), in(folder));
    }

    @Test
    void aPlanIsNotOverwrittenByTheDocumentOfAnother() throws IOException {
        Path other = write(folder.resolve("plan.json"), PLAN);

        assertRefused(
                other + " is a plan and would be overwritten; the name of a plan ends in .csp",
                CommandRun.of("render", plan, other));
        assertEquals(PLAN, Files.readString(other));
        assertEquals(List.of("plan.csp", "plan.json"), in(folder));
    }

    @Test
    void aPlanIsNotOverwrittenThroughALink() throws IOException {
        Path page = link(folder.resolve("plan.html"), plan);

        assertRefused(
                page + " is a plan and would be overwritten; the name of a plan ends in .csp",
                CommandRun.of("render", plan));
        assertEquals(PLAN, Files.readString(plan));
    }

    @Test
    void aDocumentThatIsALinkIsWrittenWhereTheLinkLeads() throws IOException {
        Path published = write(folder.resolve("web").resolve("index.html"), "last year's page");
        Path page = link(folder.resolve("plan.html"), published);

        assertEquals(0, CommandRun.of("render", "-f", "html", plan).code());
        assertTrue(Files.isSymbolicLink(page));
        assertTrue(Files.readString(published).startsWith("<!DOCTYPE html>"));
        assertEquals(List.of("index.html"), in(folder.resolve("web")));
    }

    private static void assertRefused(String message, CommandRun run) {
        assertEquals(new CommandRun(2, "", "csp: " + message + "\nTry: csp render --help\n"), run);
    }

    private static Path link(Path link, Path target) {
        try {
            return Files.createSymbolicLink(link, target);
        } catch (IOException | UnsupportedOperationException e) {
            assumeTrue(false, "links cannot be made here: " + e);
            throw new AssertionError(e);
        }
    }

    /** The command, its options parted at blanks, and the rest. */
    private static Object[] args(String command, String options, Object... rest) {
        List<Object> args = new ArrayList<>(List.of(command));
        args.addAll(Splitter.on(' ').splitToList(options));
        args.addAll(List.of(rest));
        return args.toArray();
    }
}

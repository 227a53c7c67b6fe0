package org.csplan.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.csplan.cli.SampleFiles.PLAN;
import static org.csplan.cli.SampleFiles.in;
import static org.csplan.cli.SampleFiles.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are no plans: one clear line each, whichever command is to read them. */
class UnreadablePlanTest {

    private static final String WORDS =
            "a plan is plain text: copy its words into a file written as docs/language.md shows";
    private static final String ENCODING =
            "save it again as UTF-8: in Notepad choose Save as and the encoding UTF-8, in Word"
                    + " the kind Plain Text and then Unicode (UTF-8)";

    @TempDir
    Path folder;

    @Test
    void aMissingFile() throws IOException {
        assertUnread("there is no such file", folder.resolve("plan.csp"));
        assertUnread("there is no such file", folder.resolve("no-folder").resolve("plan.csp"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"town", "Town.csp", "town.txt", "tonw.csp", "town.csp.csp"})
    void aMissingFileWhoseNameIsAlmostThatOfAPlan(String name) throws IOException {
        Path plan = write(folder.resolve("town.csp"), PLAN);
        write(folder.resolve("country.csp"), PLAN);
        // Some disks take small letters and capitals for the same.
        assumeFalse(Files.exists(folder.resolve(name)));

        assertUnread("there is no such file; did you mean " + plan + "?", folder.resolve(name));
    }

    @Test
    void aPathThroughAFile() throws IOException {
        Path file = write(folder.resolve("plan.csp"), PLAN);

        assertUnread("there is no such file", file.resolve("plan.csp"));
    }

    @Test
    void aFolder() throws IOException {
        assertUnread("it is a folder, and no plan was found in it; the names of plans end in .csp", folder);
        assertUnread("it is a folder, and no plan was found in it; the names of plans end in .csp", Path.of("/"));
    }

    @Test
    void aFolderWithAPlanInItWhereOnePlanIsWanted() throws IOException {
        Path plan = write(folder.resolve("plan.csp"), PLAN);
        CommandRun unread =
                new CommandRun(3, "", "csp: cannot read " + folder + ": it is a folder; did you mean " + plan + "?\n");

        assertEquals(unread, CommandRun.of("show", folder));
        assertEquals(unread, CommandRun.of("render", folder, "--out", "-", "--format", "html"));
        assertEquals(unread, CommandRun.of("list", "actions", folder));
    }

    @Test
    void aFolderWithPlansOfOtherNamesWhereOnePlanIsWanted() throws IOException {
        write(folder.resolve("wards.csp"), PLAN);
        Path first = write(folder.resolve("area.csp"), PLAN);

        assertEquals(
                new CommandRun(3, "", "csp: cannot read " + folder + ": it is a folder; did you mean " + first + "?\n"),
                CommandRun.of("list", "actions", folder));
    }

    static Stream<Arguments> binaryFiles() {
        return Stream.of(
                Arguments.of(
                        "this is a Word, Excel or zip file, not a plan; " + WORDS,
                        bytes("PK\3\4\24\0\6\0\b\0\0\0!\0[Content_Types].xml")),
                Arguments.of("this is a PDF file, not a plan; " + WORDS, bytes("%PDF-1.7\n%âãÏÓ\n")),
                Arguments.of(
                        "this is not a text file: there is a zero at place 9; a plan is plain text, saved with the"
                                + " encoding UTF-8",
                        bytes("\u0089PNG\r\n\u001A\n\0\0\0\rIHDR")),
                Arguments.of("this file is UTF-16, not UTF-8; " + ENCODING, ("\uFEFF" + PLAN).getBytes(UTF_16LE)),
                Arguments.of("this file is UTF-16, not UTF-8; " + ENCODING, ("\uFEFF" + PLAN).getBytes(UTF_16BE)),
                Arguments.of("this file is UTF-16, not UTF-8; " + ENCODING, PLAN.getBytes(UTF_16LE)));
    }

    @ParameterizedTest
    @MethodSource("binaryFiles")
    void aFileOfAnotherKind(String reason, byte[] content) throws IOException {
        assertUnread(reason, Files.write(folder.resolve("plan.csp"), content));
    }

    @Test
    void aFileInAnOlderEncodingIsReadToItsFirstByteThatIsNoLetter() throws IOException {
        byte[] content = "plan p\r\naim A \"A caf\u00E9 \u0096 and \u00A35\"\r\n".getBytes(ISO_8859_1);

        assertUnread(
                "this file is not UTF-8: byte 21, in line 2, is no part of a letter; it looks like Windows-1252, an"
                        + " older encoding; " + ENCODING,
                Files.write(folder.resolve("plan.csp"), content));
    }

    @Test
    void aFileThatEndsWithinALetter() throws IOException {
        byte[] whole = "plan p\naim A \"caf\u00E9\"\n".getBytes(UTF_8);
        byte[] cut = Arrays.copyOf(whole, 18);

        assertUnread(
                "this file is not UTF-8: byte 18, in line 2, is no part of a letter; it looks like Windows-1252, an"
                        + " older encoding; " + ENCODING,
                Files.write(folder.resolve("plan.csp"), cut));
    }

    @Test
    void aFileThatOnlyOthersMayRead() throws IOException {
        Path plan = write(folder.resolve("plan.csp"), PLAN);
        assumeTrue(Files.getFileStore(plan).supportsFileAttributeView("posix"), "files have no permissions here");
        Files.setPosixFilePermissions(plan, PosixFilePermissions.fromString("-wx--x--x"));
        assumeFalse(Files.isReadable(plan), "this user may read everything");

        assertUnread("you do not have permission", plan);
    }

    @Test
    void whatIsNoFileAtAll() throws IOException {
        Path nothing = Path.of("/dev/null");
        assumeTrue(Files.exists(nothing), "there is no " + nothing);

        assertUnread(
                "it is not a file; a device or a pipe is not read; write what comes from it into a file, and name that",
                nothing);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void aNameOfBlanks(String name) {
        for (String command : List.of("render", "check")) {
            assertEquals(
                    new CommandRun(3, "", "csp: cannot read \"" + name + "\": this is no file's name\n"),
                    CommandRun.of(command, name));
        }
    }

    @Test
    void aNameWithLettersThatTheSystemDoesNotKnow() {
        assertEquals(
                "csp: cannot read caf\u00E9\uFFFD.csp: no file can have such a name; if it has accents, set the environment"
                        + " variable LC_ALL to C.UTF-8\n",
                CommandRun.of("check", "caf\u00E9\0.csp").err());
    }

    @Test
    void aNameThatNoFileCanHaveStaysOnOneLine() {
        for (String command : List.of("render", "check")) {
            assertEquals(
                    new CommandRun(3, "", "csp: cannot read a\uFFFDb: no file can have such a name\n"),
                    CommandRun.of(command, "a\0b"));
            assertEquals(
                    new CommandRun(3, "", "csp: cannot read a\uFFFDb\uFFFD[31m: there is no such file\n"),
                    CommandRun.of(command, "a\nb\u001B[31m"));
        }
    }

    private void assertUnread(String reason, Path file) throws IOException {
        CommandRun unread = new CommandRun(3, "", "csp: cannot read " + file + ": " + reason + "\n");
        List<String> before = in(folder);

        assertEquals(unread, CommandRun.of("check", file));
        assertEquals(unread, CommandRun.of("render", file));
        assertEquals(unread, CommandRun.of("render", file, "--out", folder.resolve("out")));
        assertEquals(unread, CommandRun.of("render", file, "--out", "-", "--format", "html"));
        assertEquals(before, in(folder));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(ISO_8859_1);
    }

    @Test
    void aLinkThatLeadsToNoFile() throws IOException {
        write(folder.resolve("plan-b.csp"), PLAN);
        Path link = Files.createSymbolicLink(folder.resolve("plan.csp"), Path.of("gone.csp"));
        Path second = Files.createSymbolicLink(folder.resolve("second.csp"), link);

        assertUnread("it is a link to gone.csp, which is not there", link);
        assertUnread("it is a link to " + link + ", which leads to no file", second);
        assertUnread("there is no such file", folder.resolve("secnod.csp"));
    }

    @Test
    void anotherPlanOfAShortNameIsNotTheOneThatWasMeant() throws IOException {
        write(folder.resolve("a.csp"), PLAN);

        assertUnread("there is no such file", folder.resolve("b.csp"));
        assertUnread("there is no such file", folder.resolve("x"));
    }

    @Test
    void standardInputIsOnePlanAndNoFile() {
        assertEquals(
                new CommandRun(3, "", "csp: cannot read - twice: standard input is one plan\n"),
                CommandRun.piped(SampleFiles.PLAN, "diff", "-", "-"));
        assertEquals(
                "csp: --fix mends files, and standard input is none; write what comes from it into a file, and name that",
                CommandRun.piped(SampleFiles.PLAN, "check", "--fix", "-")
                        .errLines()
                        .get(0));
        assertEquals(
                "csp: what is made of standard input has no name; name the document, as in --out plan.html, or --out - for"
                        + " standard output",
                CommandRun.piped(SampleFiles.PLAN, "render", "-").errLines().get(0));
    }

    @Test
    void whatIsPipedIsReadAsTheSamePlanInAFileIs() throws IOException {
        Path plan = write(folder.resolve("plan.csp"), SampleFiles.PLAN);
        for (List<String> command : List.of(
                List.of("show"),
                List.of("list", "actions"),
                List.of("render", "--format", "json", "--out", "-"),
                List.of("diff", plan.toString()))) {
            Object[] piped = Stream.concat(command.stream(), Stream.of("-")).toArray();
            Object[] named = Stream.concat(command.stream(), Stream.of(plan)).toArray();
            assertEquals(CommandRun.of(named), CommandRun.piped(SampleFiles.PLAN, piped));
        }
        assertTrue(CommandRun.piped(SampleFiles.BROKEN, "check", "-").out().contains("\n  standard input:8:8\n"));
    }
}

package org.csplan.cli;

import static org.csplan.cli.SampleFiles.PLAN;
import static org.csplan.cli.SampleFiles.in;
import static org.csplan.cli.SampleFiles.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Places that can't be written to: one clear line each, and what was there stays. */
class UnwritableOutputTest {

    @TempDir
    Path folder;

    private Path plan;

    @BeforeEach
    void writePlan() throws IOException {
        plan = write(folder.resolve("plan.csp"), PLAN);
    }

    @Test
    void aFileInPlaceOfTheFolder() throws IOException {
        Path file = write(folder.resolve("file"), "kept");

        assertUnwritten("into " + file + ": it is a file, not a folder", CommandRun.of("render", plan, "-o", file));
        assertEquals("kept", Files.readString(file));
    }

    @Test
    void aFolderThatWouldLieInAFile() throws IOException {
        Path file = write(folder.resolve("file"), "kept");

        assertUnwritten(
                "into " + file.resolve("web") + ": a part of that path is not a folder",
                CommandRun.of("render", plan, "-o", file.resolve("web")));
    }

    @Test
    void aFolderInPlaceOfADocument() throws IOException {
        Files.createDirectory(folder.resolve("plan.csv"));
        write(folder.resolve("plan.html"), "last year's page");

        assertUnwritten(folder.resolve("plan.csv") + ": there is a folder of that name", CommandRun.of("render", plan));
        assertEquals("last year's page", Files.readString(folder.resolve("plan.html")));
        assertEquals(List.of("plan.csp", "plan.csv", "plan.html"), in(folder));
    }

    @Test
    void aFolderThatOnlyOthersMayWriteInto() throws IOException {
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"), "files have no permissions here");
        Path out = Files.createDirectory(folder.resolve("out"));
        Files.setPosixFilePermissions(out, PosixFilePermissions.fromString("r-xr-xr-x"));
        assumeFalse(Files.isWritable(out), "this user may write everywhere");

        assertUnwritten(
                out.resolve("plan.html") + ": you do not have permission, or another program has it open",
                CommandRun.of("render", plan, "-o", out));
        assertUnwritten(
                "into " + out.resolve("new") + ": you do not have permission, or another program has it open",
                CommandRun.of("render", plan, "-o", out.resolve("new")));
        assertEquals(List.of(), in(out));
    }

    @Test
    void aFolderThatCannotBeCalledThat() {
        assertEquals(
                new CommandRun(2, "", "csp: no folder can be called a\uFFFDb\nTry: csp render --help\n"),
                CommandRun.of("render", plan, "--out", "a\0b"));
    }

    @Test
    void aFullDisk() throws Exception {
        try (SmallDisk small = SmallDisk.mount(folder)) {
            Path disk = small.path();
            write(disk.resolve("plan.html"), "last year's page");
            small.fill();

            assertUnwritten(
                    disk.resolve("plan.html") + ": the disk is full", CommandRun.of("render", plan, "-o", disk));
            assertEquals("last year's page", Files.readString(disk.resolve("plan.html")));
            assertEquals(List.of("filler", "plan.html"), in(disk));
        }
    }

    @Test
    void aFullDiskTakesNoSource() throws Exception {
        try (SmallDisk small = SmallDisk.mount(folder)) {
            String untidy = PLAN.replace("lead EDC", "lead   edc");
            Path source = write(small.path().resolve("plan.csp"), untidy);
            small.fill();

            assertUnwritten(source + ": the disk is full", CommandRun.of("fmt", source));
            CommandRun mending = CommandRun.of("check", "--fix", source);

            assertEquals("csp: cannot write " + source + ": the disk is full\n", mending.err());
            assertEquals(3, mending.code());
            assertEquals(untidy, Files.readString(source));
            assertEquals(List.of("filler", "plan.csp"), in(small.path()));
        }
    }

    @Test
    void aDiskThatCanOnlyBeRead() throws Exception {
        try (SmallDisk small = SmallDisk.mount(folder)) {
            String untidy = PLAN.replace("lead EDC", "lead   EDC");
            Path source = write(small.path().resolve("plan.csp"), untidy);
            small.makeReadOnly();

            String reason = source + ": the disk can only be read";
            assertUnwritten(reason, CommandRun.of("fmt", source));
            assertEquals(untidy, Files.readString(source));
        }
    }

    @Test
    void aFullDiskBehindStandardOutput() throws IOException {
        String fullDisk = "csp: cannot write standard output: the disk is full\n";

        assertEquals(fullDisk, errorsOf(3, failing("No space left on device"), "check", plan));
        assertEquals(fullDisk, errorsOf(3, failing("No space left on device"), "render", plan));
        assertEquals(
                fullDisk, errorsOf(3, failing("No space left on device"), "render", plan, "-o", "-", "-f", "html"));
        assertEquals(fullDisk, errorsOf(3, failing("No space left on device"), "--help"));
    }

    @Test
    void aFullDeviceBehindStandardOutput() throws IOException {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "there is no " + full);
        try (OutputStream out = Files.newOutputStream(full)) {
            assertEquals(
                    "csp: cannot write standard output: the disk is full\n",
                    errorsOf(3, out, "render", plan, "-o", "-", "-f", "json"));
        }
    }

    @Test
    void aReaderThatWantsNoMoreIsNoFailure() throws IOException {
        assertEquals("", errorsOf(0, failing("Broken pipe"), "render", plan, "-o", "-", "-f", "html"));
        assertEquals("", errorsOf(0, failing("Broken pipe"), "check", plan));
    }

    private static void assertUnwritten(String reason, CommandRun run) {
        assertEquals(new CommandRun(3, "", "csp: cannot write " + reason + "\n"), run);
    }

    /** What the command writes on standard error where its standard output goes elsewhere. */
    private static String errorsOf(int code, OutputStream out, Object... args) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();

        assertEquals(code, Csp.run(Terminal.plain(out, err), CommandRun.words(args)));
        return err.toString(StandardCharsets.UTF_8);
    }

    private static OutputStream failing(String reason) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(reason);
            }
        };
    }
}

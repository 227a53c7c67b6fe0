package org.csplan.cli;

import static org.csplan.cli.SampleFiles.in;
import static org.csplan.cli.SampleFiles.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FmtCommandTest {

    private static final String UNTIDY = """
            plan   example “An example”
            aim A   # the first
            action talks "Deliver talks"
            for A
              due   March 2020
            """;

    private static final String TIDY = """
            plan example "An example"

            aim A  # the first

            action talks "Deliver talks"
              for  A
              due  March 2020
            """;

    @TempDir
    Path folder;

    @Test
    void aPlanIsLaidOutInPlace() throws IOException {
        Path plan = write(folder.resolve("plan.csp"), UNTIDY);

        assertEquals(new CommandRun(0, "", ""), CommandRun.of("fmt", plan));
        assertEquals(TIDY, Files.readString(plan));
        assertEquals(List.of("plan.csp"), in(folder));
    }

    @Test
    void aPlanWithTheLineEndsOfWindowsKeepsThem() throws IOException {
        Path plan = write(folder.resolve("plan.csp"), UNTIDY.replace("\n", "\r\n"));

        assertEquals(new CommandRun(0, "", ""), CommandRun.of("fmt", plan));
        assertEquals(TIDY.replace("\n", "\r\n"), Files.readString(plan));
        assertEquals(new CommandRun(0, "", ""), CommandRun.of("fmt", "--check", plan));
    }

    @Test
    void aPlanThatIsLaidOutIsNotWrittenAgain() throws IOException {
        Path plan = write(folder.resolve("plan.csp"), TIDY);
        Files.setLastModifiedTime(plan, FileTime.fromMillis(0));

        assertEquals(0, CommandRun.of("fmt", plan).code());
        assertEquals(0, Files.getLastModifiedTime(plan).toMillis());
    }

    @Test
    void aPlanForFewStaysSo() throws IOException {
        Assumptions.assumeTrue(
                folder.getFileSystem().supportedFileAttributeViews().contains("posix"),
                "this system has no such rights");
        Path plan = write(folder.resolve("plan.csp"), UNTIDY);
        Files.setPosixFilePermissions(plan, PosixFilePermissions.fromString("rw-------"));

        CommandRun.of("fmt", plan);

        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(plan)));
    }

    @Test
    void checkNamesThePlansThatAreNotLaidOutAndChangesNone() throws IOException {
        Path untidy = write(folder.resolve("untidy.csp"), UNTIDY);
        Path tidy = write(folder.resolve("tidy.csp"), TIDY);

        assertEquals(new CommandRun(1, untidy + "\n", ""), CommandRun.of("fmt", "--check", untidy, tidy));
        assertEquals(UNTIDY, Files.readString(untidy));
        assertEquals(new CommandRun(0, "", ""), CommandRun.of("fmt", "--check", tidy));
    }

    @Test
    void diffShowsWhatWouldChangeAndChangesNothing() throws IOException {
        Path plan = write(folder.resolve("plan.csp"), UNTIDY);

        CommandRun run = CommandRun.of("fmt", "--diff", plan);

        assertEquals(0, run.code());
        assertTrue(run.out().startsWith("--- " + plan + "\n+++ " + plan + "\n@@ "), run.out());
        assertTrue(run.out().contains("\n-for A\n"), run.out());
        assertTrue(run.out().contains("\n+  for  A\n"), run.out());
        assertEquals(UNTIDY, Files.readString(plan));
    }

    @Test
    void whatIsPipedInIsPrinted() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayInputStream in = new ByteArrayInputStream(UNTIDY.getBytes(StandardCharsets.UTF_8));

        int code = Csp.run(Terminal.plain(in, out, new ByteArrayOutputStream()), "fmt", "-");

        assertEquals(0, code);
        assertEquals(TIDY, out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void aPlanThatCannotBeReadIsLeftAsItIs() throws IOException {
        String broken = "plan example \"An example\naim A\n";
        Path plan = write(folder.resolve("plan.csp"), broken);

        CommandRun run = CommandRun.of("fmt", plan);

        assertEquals(1, run.code());
        assertTrue(run.err().contains("error[open-text]"), run.err());
        assertTrue(
                run.err().endsWith("csp: " + plan + " is left as it is: first mend the lines that cannot be read\n"),
                run.err());
        assertEquals(broken, Files.readString(plan));
    }

    @Test
    void whatAPlanMeansMayBeWrongStill() throws IOException {
        Path plan = write(folder.resolve("plan.csp"), "plan example\naction a\n lead Nobody\n");

        assertEquals(0, CommandRun.of("fmt", plan).code());
        assertTrue(Files.readString(plan).contains("\n  lead Nobody\n"));
    }

    @Test
    void standardInputStandsAlone() throws IOException {
        Path plan = write(folder.resolve("plan.csp"), TIDY);

        CommandRun run = CommandRun.of("fmt", "-", plan);

        assertEquals(2, run.code());
        assertEquals(
                "csp: - stands alone: standard input is one plan",
                run.errLines().get(0));
    }
}

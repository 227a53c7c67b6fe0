package org.csplan.cli;

import static org.csplan.cli.SampleFiles.in;
import static org.csplan.cli.SampleFiles.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFilesTest {

    @TempDir
    Path folder;

    @Test
    void readersSeeTheOldFilesUntilAllNewOnesAreWhole() throws Exception {
        Path page = write(folder.resolve("plan.html"), "old page");
        Path table = folder.resolve("plan.csv");
        try (OutputFiles files = new OutputFiles()) {
            files.write(page, out -> {
                out.write("new ");
                out.flush();
                assertEquals("old page", Files.readString(page));
                out.write("page");
            });
            files.write(table, out -> out.write("new table – £"));

            assertEquals("old page", Files.readString(page));
            assertEquals(false, Files.exists(table));
            files.finish();
        }
        assertEquals("new page", Files.readString(page));
        assertEquals("new table – £", Files.readString(table));
        assertEquals(List.of("plan.csv", "plan.html"), in(folder));
    }

    @Test
    void whereOneCannotBeWrittenAllStayAsTheyWere() throws Exception {
        Path page = write(folder.resolve("plan.html"), "old page");
        Path table = write(folder.resolve("plan.csv"), "old table");
        try (OutputFiles files = new OutputFiles()) {
            files.write(page, out -> out.write("new page"));
            FileProblem problem = assertThrows(
                    FileProblem.class,
                    () -> files.write(table, out -> {
                        out.write("new t");
                        throw new IOException("No space left on device");
                    }));
            assertEquals("cannot write " + table + ": the disk is full", problem.line());
        }
        assertEquals("old page", Files.readString(page));
        assertEquals("old table", Files.readString(table));
        assertEquals(List.of("plan.csv", "plan.html"), in(folder));
    }

    @Test
    void aFaultWhileWritingLeavesNothingBehind() throws Exception {
        assertThrows(IllegalStateException.class, () -> {
            try (OutputFiles files = new OutputFiles()) {
                files.write(folder.resolve("plan.html"), out -> {
                    out.write("new ");
                    throw new IllegalStateException("a fault");
                });
            }
        });
        assertEquals(List.of(), in(folder));
    }

    @Test
    void withoutAnEndNothingIsWritten() throws Exception {
        try (OutputFiles files = new OutputFiles()) {
            files.write(folder.resolve("plan.html"), out -> out.write("new page"));
        }
        assertEquals(List.of(), in(folder));
    }
}

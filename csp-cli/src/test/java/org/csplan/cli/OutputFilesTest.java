package org.csplan.cli;

import static org.csplan.cli.SampleFiles.in;
import static org.csplan.cli.SampleFiles.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.util.concurrent.Uninterruptibles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.csplan.cli.OutputFiles.Content;
import org.csplan.cli.OutputFiles.Document;
import org.csplan.core.analysis.LargePlan;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.source.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(ints = {1, LargePlan.FEWEST_ACTIONS})
    void ofDocumentsThatCannotBeWrittenTheFirstIsToldOf(int actions) throws Exception {
        Path page = write(folder.resolve("plan.html"), "old page");
        Path table = folder.resolve("plan.csv");
        Path data = folder.resolve("plan.json");
        try (OutputFiles files = new OutputFiles()) {
            FileProblem problem = assertThrows(
                    FileProblem.class,
                    () -> files.write(
                            plan(actions),
                            List.of(
                                    new Document(page, out -> out.write("new page")),
                                    new Document(table, out -> {
                                        throw new IOException("No space left on device");
                                    }),
                                    new Document(data, out -> {
                                        throw new IOException("Read-only file system");
                                    }))));
            assertEquals("cannot write " + table + ": the disk is full", problem.line());
        }
        assertEquals("old page", Files.readString(page));
        assertEquals(List.of("plan.html"), in(folder));
    }

    @Test
    void aFaultInOneDocumentOfALargePlanIsToldOfOnceTheOthersHaveEnded() throws Exception {
        AtomicBoolean isEnded = new AtomicBoolean();
        Content slow = out -> {
            Uninterruptibles.sleepUninterruptibly(Duration.ofMillis(200));
            out.write("new page");
            isEnded.set(true);
        };
        Content faulty = out -> {
            Uninterruptibles.sleepUninterruptibly(Duration.ofMillis(50));
            throw new IllegalStateException("a fault");
        };
        try (OutputFiles files = new OutputFiles()) {
            IllegalStateException fault = assertThrows(
                    IllegalStateException.class,
                    () -> files.write(
                            plan(LargePlan.FEWEST_ACTIONS),
                            List.of(
                                    new Document(folder.resolve("plan.html"), slow),
                                    new Document(folder.resolve("plan.csv"), faulty))));
            assertEquals("a fault", fault.getMessage());
            assertTrue(isEnded.get());
        }
        assertEquals(List.of(), in(folder));
    }

    private static ActionPlan plan(int actions) {
        ActionPlan.Builder plan = ActionPlan.builder("Plan");
        for (int number = 1; number <= actions; number++) {
            plan.action(Action.builder(Integer.toString(number), "Talks").build());
        }
        return plan.build();
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
    void whatSomebodySavedMeanwhileIsKept() throws Exception {
        Path plan = write(folder.resolve("plan.csp"), "plan p\n");
        Path other = write(folder.resolve("other.csp"), "agency   A\n");
        try (OutputFiles files = new OutputFiles()) {
            files.replace(other, SourceText.of("other.csp", "agency   A\n"), "agency A\n");
            files.replace(plan, SourceText.of("plan.csp", "plan p\n"), "plan q\n");
            write(plan, "plan p \"Saved by its author\"\n");

            FileProblem problem = assertThrows(FileProblem.class, files::finish);
            assertEquals(
                    "cannot write plan.csp: it has changed since it was read; run the command again", problem.line());
        }
        assertEquals("plan p \"Saved by its author\"\n", Files.readString(plan));
        assertEquals("agency   A\n", Files.readString(other));
        assertEquals(List.of("other.csp", "plan.csp"), in(folder));
    }

    @Test
    void aSourceWithAByteOrderMarkIsTheSameAsItsText() throws Exception {
        Path plan = write(folder.resolve("plan.csp"), "\uFEFFplan p\n");
        try (OutputFiles files = new OutputFiles()) {
            files.replace(plan, SourceText.of("plan.csp", "plan p\n"), "plan q\n");
            files.finish();
        }
        assertEquals("plan q\n", Files.readString(plan));
    }

    @Test
    void aLinkStaysOneAndWhatItLeadsToIsWritten() throws Exception {
        Path there = write(folder.resolve("there").resolve("plan.html"), "old page");
        Path link = Files.createSymbolicLink(folder.resolve("plan.html"), there);
        Path ahead = Files.createSymbolicLink(folder.resolve("plan.csv"), Path.of("there", "plan.csv"));
        Path circle = Files.createSymbolicLink(folder.resolve("plan.json"), Path.of("plan.json"));
        try (OutputFiles files = new OutputFiles()) {
            files.write(link, out -> out.write("new page"));
            files.write(ahead, out -> out.write("new table"));
            files.finish();
            FileProblem problem = assertThrows(FileProblem.class, () -> files.write(circle, out -> out.write("x")));
            assertEquals("cannot write " + circle + ": links lead to it in a circle", problem.line());
        }
        assertEquals(true, Files.isSymbolicLink(link) && Files.isSymbolicLink(ahead) && Files.isSymbolicLink(circle));
        assertEquals("new page", Files.readString(there));
        assertEquals("new table", Files.readString(folder.resolve("there").resolve("plan.csv")));
        assertEquals(List.of("plan.csv", "plan.html"), in(folder.resolve("there")));
    }

    @Test
    void aDeviceTakesWhatIsWrittenAndStaysOne() throws Exception {
        Path nothing = Path.of("/dev/null");
        assumeTrue(Files.isWritable(nothing), "there is no " + nothing);
        try (OutputFiles files = new OutputFiles()) {
            files.write(nothing, out -> out.write("findings"));
            files.finish();
        }
        assertEquals(false, Files.isRegularFile(nothing));
    }

    @Test
    void aFileThatMustNotBeWrittenIsNot() throws Exception {
        Path page = write(folder.resolve("plan.html"), "old page");
        assumeTrue(page.toFile().setWritable(false));
        assumeFalse(Files.isWritable(page), "this user may write everywhere");
        try (OutputFiles files = new OutputFiles()) {
            assertThrows(FileProblem.class, () -> files.write(page, out -> out.write("new page")));
        }
        assertEquals("old page", Files.readString(page));
    }

    @Test
    void whoseItIsStaysSo() throws Exception {
        Path plan = write(folder.resolve("plan.csp"), "plan p\n");
        UserPrincipalLookupService people = folder.getFileSystem().getUserPrincipalLookupService();
        try {
            Files.setOwner(plan, people.lookupPrincipalByName("nobody"));
        } catch (IOException | UnsupportedOperationException e) {
            assumeTrue(false, "only root can give a file to another");
        }
        try (OutputFiles files = new OutputFiles()) {
            files.write(plan, out -> out.write("plan q\n"));
            files.finish();
        }
        assertEquals("plan q\n", Files.readString(plan));
        assertEquals("nobody", Files.getOwner(plan).getName());
    }

    @Test
    void whatAnInterruptedRunLeftIsRemovedLater() throws Exception {
        long ended = ended();
        Path plan = write(folder.resolve("plan.csp"), "plan p\n");
        Path old = write(folder.resolve(".plan.csp." + ended + ".1.tmp"), "plan");
        Files.setLastModifiedTime(old, FileTime.fromMillis(0));
        write(folder.resolve(".plan.csp." + ended + ".2.tmp"), "plan");
        for (String kept :
                List.of(".plan.csp.tmp", ".plan.csp.x.tmp", ".plan.csp." + ended, ".other.csp." + ended + ".1.tmp")) {
            Files.setLastModifiedTime(write(folder.resolve(kept), "kept"), FileTime.fromMillis(0));
        }
        String own = ".plan.csp." + ProcessHandle.current().pid() + ".0.tmp";
        Files.setLastModifiedTime(write(folder.resolve(own), "kept"), FileTime.fromMillis(0));
        List<String> before = in(folder);
        try (OutputFiles files = new OutputFiles()) {
            files.write(plan, out -> out.write("plan q\n"));
            files.finish();
        }
        assertEquals(
                before.stream()
                        .filter(name -> !name.equals(old.getFileName().toString()))
                        .toList(),
                in(folder));
    }

    /** The number of a process that has ended. */
    private static long ended() throws Exception {
        Process java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-version")
                .redirectErrorStream(true)
                .start();
        java.getInputStream().readAllBytes();
        java.waitFor();
        return java.pid();
    }

    @Test
    void withoutAnEndNothingIsWritten() throws Exception {
        try (OutputFiles files = new OutputFiles()) {
            files.write(folder.resolve("plan.html"), out -> out.write("new page"));
        }
        assertEquals(List.of(), in(folder));
    }
}

package org.csplan.dsl;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.csplan.core.check.CheckedPlan;
import org.csplan.core.check.PlanChecks;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.DiagnosticPrinter;
import org.csplan.core.model.ActionId;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.Parsed;
import org.csplan.core.source.SourceText;
import org.csplan.dsl.compiler.Compilation;
import org.csplan.dsl.compiler.Limits;
import org.csplan.dsl.compiler.SourceLoader;
import org.csplan.dsl.compiler.WholeFile;
import org.csplan.dsl.format.PlanFormatter;
import org.csplan.dsl.syntax.LanguageCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whatever lies where a plan should be is answered, with a finding. */
@Timeout(value = 10, unit = TimeUnit.MINUTES) // Not how fast it is, but that it ends.
class LimitsTest {

    @TempDir
    Path folder;

    @Test
    void aFileOfAGigabyteIsNotRead() throws IOException {
        Path file = folder.resolve("plan.csp");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(1L << 30);
        }

        assertEquals(
                List.of(file + " can't be read: it is larger than a plan may be (100 MB)"),
                messages(PlanLanguage.compile(file)));
        assertEquals(
                List.of("big.csp can't be used: it is larger than a plan may be (100 MB)"),
                messages(used(Files.move(file, folder.resolve("big.csp")))));
    }

    @Test
    void aFileOfZerosWithinTheLimitIsNoText() throws IOException {
        Path file = folder.resolve("plan.csp");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(Limits.standard().size());
        }

        assertEquals(
                List.of("this is not a text file: there is a zero at place 1"), messages(PlanLanguage.compile(file)));
    }

    @Test
    void aDeviceIsNotRead() throws IOException {
        Path zeros = Path.of("/dev/zero");
        assumeTrue(Files.exists(zeros), "there is no " + zeros);

        assertEquals(List.of("/dev/zero can't be read: it is not a file"), messages(PlanLanguage.compile(zeros)));
        Path link = Files.createSymbolicLink(folder.resolve("zeros.csp"), zeros);
        assertEquals(List.of("zeros.csp lies outside the plan's folder"), messages(used(link)));
    }

    @Test
    void aPipeThatNobodyWritesToIsNotWaitedFor() throws Exception {
        Path pipe = folder.resolve("pipe.csp");
        assumeTrue(makePipe(pipe), "pipes can't be made here");

        assertEquals(List.of(pipe + " can't be read: it is not a file"), messages(PlanLanguage.compile(pipe)));
        assertEquals(List.of("pipe.csp can't be used: it is not a file"), messages(used(pipe)));
    }

    private static boolean makePipe(Path pipe) throws InterruptedException {
        try {
            return new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void aFileThatGrowsWhileItIsReadIsReadToTheLimit() throws Exception {
        Limits limits = Limits.standard().withSize(1 << 20);
        Path file = Files.write(folder.resolve("plan.csp"), new byte[1 << 19]);
        AtomicBoolean wanted = new AtomicBoolean(true);
        CompletableFuture<Void> growing = CompletableFuture.runAsync(() -> grow(file, wanted));
        try {
            Parsed<byte[]> read = WholeFile.read(file, limits);
            while (read instanceof Parsed.Value<byte[]> whole) {
                assertTrue(whole.value().length <= limits.size());
                read = WholeFile.read(file, limits);
            }
            assertEquals(
                    "it is larger than a plan may be (1048576 bytes)",
                    read.problem().orElseThrow().message());
        } finally {
            wanted.set(false);
            growing.join();
        }
    }

    private static void grow(Path file, AtomicBoolean wanted) {
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.APPEND)) {
            for (int i = 0; i < 1 << 10 && wanted.get(); i++) {
                out.write(new byte[1 << 12]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aStreamWithoutEndIsReadToTheLimit() throws IOException {
        InputStream zeros = new InputStream() {
            @Override
            public int read() {
                return 0;
            }
        };

        assertTrue(WholeFile.read(zeros, Limits.standard().withSize(3_000_000))
                .problem()
                .isPresent());
    }

    @Test
    void whatIsJustAsLargeAsTheLimitIsReadWhole() throws IOException {
        for (int size : new int[] {1, 2, 65_535, 65_536, 65_537, 200_000}) {
            byte[] bytes = "x".repeat(size).getBytes(UTF_8);
            Path file = Files.write(folder.resolve("file"), bytes);
            Limits limits = Limits.standard().withSize(size);

            assertEquals(size, WholeFile.read(file, limits).orElseThrow().length);
            assertEquals(
                    size,
                    WholeFile.read(new ByteArrayInputStream(bytes), limits).orElseThrow().length);
            if (size > 1) {
                Limits less = Limits.standard().withSize(size - 1);
                assertTrue(WholeFile.read(file, less).problem().isPresent());
                assertTrue(WholeFile.read(new ByteArrayInputStream(bytes), less)
                        .problem()
                        .isPresent());
            }
        }
    }

    @Test
    void foldersThatAreALoopOfLinksAreWalkedOnce() throws IOException {
        Path inner = Files.createDirectories(folder.resolve("a").resolve("b"));
        Files.createSymbolicLink(inner.resolve("up"), folder);
        Files.createSymbolicLink(folder.resolve("self.csp"), folder.resolve("self.csp"));
        Files.createSymbolicLink(folder.resolve("one"), folder.resolve("two"));
        Files.createSymbolicLink(folder.resolve("two"), folder.resolve("one"));
        Files.writeString(inner.resolve("fire.csp"), "agency Fire\n");
        Path plan = Files.writeString(
                folder.resolve("plan.csp"),
                "plan p\nuse \"**/*.csp\"\nuse \"one/x.csp\"\nuse \"a/b/up/a/b/fire.csp\"\n");

        Compilation compilation = PlanLanguage.compile(plan);

        assertEquals(1, compilation.draft().agencies().size());
        assertEquals(
                List.of(
                        "self.csp can't be used: it is a link to " + folder.resolve("self.csp")
                                + ", which leads to no file",
                        "there is no file one/x.csp"),
                messages(compilation));
    }

    @Test
    void thousandsOfFilesAreReadUpToTheLimitAndThatIsSaidOnce() {
        ImmutableMap.Builder<String, String> files = ImmutableMap.builder();
        for (int i = 0; i < 5_000; i++) {
            // Each brings in all the others, too.
            files.put("r/" + i + ".csp", "use \"*.csp\"\nagency A" + i + "\n");
        }
        Limits wide = Limits.standard().withNesting(10_000);
        String plan = "plan p\nuse \"r/*.csp\"\n";

        Compilation all = compile(plan, files.buildOrThrow(), wide);
        Compilation some = compile(plan, files.buildOrThrow(), wide.withFiles(3_000));

        assertEquals(List.of(), messages(all));
        assertEquals(5_000, all.draft().agencies().size());
        assertEquals(3_000, some.files().size());
        assertEquals(
                List.of(LanguageCode.OVER_LIMIT),
                some.diagnostics().stream().map(Diagnostic::code).toList());
        assertTrue(
                messages(some).get(0).endsWith(" is not read, for 3000 files are the most that a plan may have"),
                messages(some)::toString);
        assertEquals(Optional.empty(), some.plan());
    }

    @Test
    void filesThatUseEachOtherTooDeepAreReadUpToTheLimit() {
        ImmutableMap.Builder<String, String> files = ImmutableMap.builder();
        for (int i = 1; i <= 120; i++) {
            files.put(i + ".csp", "agency A" + i + "\nuse \"" + (i + 1) + ".csp\"\n");
        }
        String plan = "plan p\nuse \"1.csp\"\n";

        Compilation compilation = compile(plan, files.buildOrThrow(), Limits.standard());

        assertEquals(100, compilation.files().size());
        assertEquals(
                List.of(
                        "100.csp is not read, for it is used by a file that is used by another, and so on, more than 100"
                                + " deep"),
                messages(compilation));
        assertEquals("99.csp:2:5", place(compilation.diagnostics().get(0)));
    }

    @Test
    void theFilesOfAPlanTogetherMayBeTooLarge() {
        ImmutableMap<String, String> files =
                ImmutableMap.of("a.csp", "#".repeat(600) + "\n", "b.csp", "#".repeat(600) + "\n", "c.csp", "");
        String plan = "plan p\nuse \"a.csp\"\nuse \"b.csp\"\nuse \"c.csp\"\n";

        Compilation compilation = compile(plan, files, Limits.standard().withSize(1000));

        assertEquals(
                List.of("the plan is larger than 1000 bytes, which is the most that its files may have together"),
                messages(compilation));
        assertEquals("plan.csp:3:5", place(compilation.diagnostics().get(0)));
        assertEquals(
                1,
                compile("#".repeat(1001), ImmutableMap.of(), Limits.standard().withSize(1000))
                        .diagnostics()
                        .size());
    }

    @Test
    void aLineOfFiftyMegabytesCostsThatLineAlone() {
        String text = "plan p\naction a\n  note \"" + "x".repeat(50_000_000) + "\"\n  due March 2027\n  lead Polcie\n"
                + "agency Police\n";

        Compilation compilation = PlanLanguage.compile("plan.csp", text);

        assertEquals(
                """
                error[over-limit]: this line is not read, for it has 50000009 characters and 1000000 is the most that a line \
                may have
                  plan.csp:3:1
                    3 |   note "%s…
                      | ^ it begins here
                help: break it where something new begins; longer prose stands between two lines of \"""
                """.formatted("x".repeat(92)),
                DiagnosticPrinter.plain().print(compilation.diagnostics().get(0)));
        assertEquals(2, compilation.diagnostics().size());
        assertTrue(compilation.draft().actions().get(0).due().isPresent());
        assertEquals(Optional.empty(), PlanFormatter.format(SourceText.of("plan.csp", text)));
    }

    @Test
    void withTheLimitRaisedALongLineIsReadAndLaidOut() {
        String text = "plan p \"" + "x".repeat(2_000_000) + "\"\n";
        Limits limits = Limits.standard().withLine(3_000_000);

        assertEquals(List.of(), messages(compile(text, ImmutableMap.of(), limits)));
        assertEquals(Optional.of(text), PlanFormatter.format(SourceText.of("plan.csp", text), limits));
        assertEquals(Optional.empty(), PlanFormatter.format(SourceText.of("plan.csp", text)));
    }

    @Test
    void aHundredThousandErrorsAreAllFound() {
        Compilation compilation = PlanLanguage.compile(
                "plan.csp", "plan p\naction a\n" + "  lead Nobody\n  dew March 2027\n".repeat(50_000));

        assertTrue(compilation.diagnostics().size() >= 100_000);
    }

    @Test
    void aHundredThousandActionsAreWithinTheLimits() {
        StringBuilder text = new StringBuilder("plan p\nagency Police\n");
        for (int i = 0; i < 100_000; i++) {
            text.append("action a").append(i).append(" \"Deliver talks\"\n  lead Police\n  due March 2027\n  note \"");
            text.append("All schools of the district are asked, and those that want no talk say why. ".repeat(4));
            text.append("\"\n");
        }
        assertTrue(text.length() > 35_000_000);

        assertEquals(
                100_000,
                PlanLanguage.compile("plan.csp", text.toString())
                        .plan()
                        .orElseThrow()
                        .actions()
                        .size());
    }

    @Test
    void wordsThatWereChosenToHaveTheSameHashAreToldApart() {
        StringBuilder text = new StringBuilder("plan p \"P\"\n  period 2026/27\nagency Fire\n");
        for (int number = 0; number < 60_000; number++) {
            String word = hashedAlike(number);
            text.append("action ").append(word).append(" \"A\"\n  lead Fire\n");
            text.append("  measure \"M\" target 1 ").append(word).append('\n');
        }
        Compilation compilation = PlanLanguage.compile("plan.csp", text.toString());
        ActionPlan plan = compilation.plan().orElseThrow();
        assertEquals(
                ActionId.of(hashedAlike(59_999)), plan.actions().get(59_999).id());
        assertEquals(
                59_999,
                PlanChecks.standard()
                        .only(Set.of("repeated-title"))
                        .run(CheckedPlan.of(plan))
                        .size());
    }

    /** Words of one length and with one hash, each another. */
    private static String hashedAlike(int number) {
        StringBuilder word = new StringBuilder();
        for (int bit = 0; bit < 16; bit++) {
            word.append((number >> bit & 1) == 0 ? "Aa" : "BB");
        }
        return word.toString();
    }

    @Test
    void limitsThatLetNothingThroughAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Limits.standard().withFiles(0));
        assertThrows(IllegalArgumentException.class, () -> Limits.standard().withSize(Limits.LARGEST_SIZE + 1));
    }

    /** What comes of a plan that uses this file beside it. */
    private Compilation used(Path file) throws IOException {
        return PlanLanguage.compile(
                Files.writeString(folder.resolve("p.csp"), "plan p\nuse \"" + file.getFileName() + "\"\n"));
    }

    private static Compilation compile(String plan, ImmutableMap<String, String> files, Limits limits) {
        return PlanLanguage.compile(SourceText.of("plan.csp", plan), SourceLoader.of(files, limits));
    }

    private static ImmutableList<String> messages(Compilation compilation) {
        return compilation.diagnostics().stream().map(Diagnostic::message).collect(ImmutableList.toImmutableList());
    }

    private static String place(Diagnostic found) {
        return found.place().orElseThrow().source() + ":"
                + found.place().orElseThrow().start();
    }
}

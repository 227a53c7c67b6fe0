package org.csplan.render.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.DiagnosticPrinter;
import org.csplan.core.diagnostic.Severity;
import org.csplan.core.testkit.GoldenFile;
import org.csplan.core.testkit.SampleCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FindingsWritersTest {

    private static final Path EXPECTED = Path.of("src/test/resources/org/csplan/render/expected");

    static List<FindingsWriter> writers() {
        return FindingsWriters.standard(SampleFindings.tool());
    }

    @Test
    void theTextForPeopleComesFirst() {
        assertEquals(
                List.of("text", "json", "sarif", "github"),
                writers().stream().map(FindingsWriter::format).toList());
    }

    @ParameterizedTest
    @MethodSource("writers")
    void theSampleComesOutAsExpected(FindingsWriter writer) throws IOException {
        GoldenFile.assertHolds(
                EXPECTED.resolve("findings." + writer.format()),
                SampleFindings.written(writer, SampleFindings.sample()));
    }

    @ParameterizedTest
    @MethodSource("writers")
    void ofTooManyTheGravestAreWrittenAndHowManyMoreThereAre(FindingsWriter writer) throws IOException {
        Findings all = SampleFindings.sample();
        Findings two = new Findings(all.files(), 2);

        String written = SampleFindings.written(writer, two);

        assertEquals(
                List.of("duplicate-id", "unknown-agency"),
                two.shown().stream()
                        .flatMap(file -> file.found().stream())
                        .map(found -> found.code().id())
                        .toList());
        assertEquals(all.count(Severity.WARNING), two.count(Severity.WARNING));
        String more = switch (writer.format()) {
            case "text" ->
                "2 of them, none graver than those shown of the same plan, are not shown; csp check --max-findings 0 shows all\n";
            case "json" -> "\"unshown\": 2";
            default -> "2 more findings are not ";
        };
        assertTrue(written.contains(more), written);
    }

    @ParameterizedTest
    @MethodSource("writers")
    void theWriterIsLeftOpen(FindingsWriter writer) throws IOException {
        try (Writer out = new Writer() {
            @Override
            public void write(char[] characters, int from, int length) {}

            @Override
            public void flush() {
                throw new AssertionError("flushed");
            }

            @Override
            public void close() {}
        }) {
            writer.write(SampleFindings.sample(), out);
        }
    }

    @ParameterizedTest
    @MethodSource("writers")
    void aWriterThatFailsIsTold(FindingsWriter writer) {
        Writer full = new Writer() {
            @Override
            public void write(char[] characters, int from, int length) throws IOException {
                throw new IOException("No space left on device");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };

        assertEquals(
                "No space left on device",
                assertThrows(IOException.class, () -> writer.write(SampleFindings.sample(), full))
                        .getMessage());
    }

    @Test
    void findingsAreCountedBySeverity() {
        Findings sample = SampleFindings.sample();

        assertEquals(2, sample.count(Severity.ERROR));
        assertEquals(1, sample.count(Severity.WARNING));
        assertEquals(1, sample.count(Severity.INFO));
        assertEquals(
                List.of("missing.csp"),
                sample.unread().stream().map(CheckedFile::name).toList());
    }

    @Test
    void nothingIsKnownOfAFileThatCouldNotBeRead() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new CheckedFile(
                        "plan.csp",
                        Optional.empty(),
                        false,
                        ImmutableList.of(Diagnostic.of(SampleCode.DUPLICATE_ID, "A is declared twice")),
                        Optional.empty(),
                        Optional.of("there is no such file")));
    }

    @Test
    void textMayBeColoured() throws IOException {
        String coloured =
                SampleFindings.written(new TextFindings(DiagnosticPrinter.coloured()), SampleFindings.sample());

        assertTrue(coloured.contains("\u001B[1;31merror[unknown-agency]"));
    }
}

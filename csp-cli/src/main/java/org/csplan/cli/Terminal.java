package org.csplan.cli;

import com.google.common.primitives.Ints;
import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.DiagnosticPrinter;
import org.csplan.core.diagnostic.Shortlist;
import org.csplan.core.model.Parsed;
import org.csplan.core.source.SourceText;
import org.csplan.dsl.compiler.Limits;
import org.csplan.dsl.compiler.WholeFile;

/**
 * Where a command reads what is piped to it and writes what people read: what was asked for, and what is wrong or going
 * on.
 */
final class Terminal {

    private static final int USUAL_WIDTH = 80;

    /** How many findings are shown unless somebody asks for more: nobody reads so many at a time. */
    static final int USUAL_FINDINGS = 1000;

    /** In less no table can be read. */
    private static final int LEAST_WIDTH = 40;

    private static final String STANDARD_INPUT = "standard input";

    private final InputStream in;
    private final AtomicBoolean isPipedRead = new AtomicBoolean();
    private final Watched watched;
    private final PrintStream out;
    private final PrintStream err;
    private final boolean outColoured;
    private final boolean errColoured;
    private final String terminals;
    private final int width;
    private final Parsed<Limits> limits;

    private Terminal(
            InputStream in,
            OutputStream out,
            OutputStream err,
            boolean outColoured,
            boolean errColoured,
            String terminals,
            int width,
            Parsed<Limits> limits) {
        this.in = in;
        this.watched = new Watched(out);
        this.out = new PrintStream(watched, true, StandardCharsets.UTF_8);
        this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
        this.outColoured = outColoured;
        this.errColoured = errColoured;
        this.terminals = terminals;
        this.width = width;
        this.limits = limits;
    }

    /** The process's own streams, in UTF-8. */
    static Terminal system(Map<String, String> environment) {
        return of(
                System.in,
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                environment,
                System.getProperty("csp.terminals", ""));
    }

    /**
     * Streams with the colours that people want: none with {@code NO_COLOR} (https://no-color.org) or where
     * {@code TERM} is {@code dumb}.
     *
     * @param terminals at which of the streams a person is: 0 types what is read, 1 and 2 looks at what is written. The
     *     launcher tells, for Java can't tell for each stream
     */
    static Terminal of(
            InputStream in, OutputStream out, OutputStream err, Map<String, String> environment, String terminals) {
        boolean wanted = environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !environment.getOrDefault("TERM", "").equals("dumb");
        return new Terminal(
                in,
                out,
                err,
                wanted && terminals.contains("1"),
                wanted && terminals.contains("2"),
                terminals,
                width(environment),
                limits(environment));
    }

    private static Parsed<Limits> limits(Map<String, String> environment) {
        String words = environment.getOrDefault(LimitSettings.VARIABLE, "");
        return words.isEmpty() ? Parsed.of(Limits.standard()) : LimitSettings.parse(words);
    }

    /** Neither stream shows colours. */
    static Terminal plain(OutputStream out, OutputStream err) {
        return plain(InputStream.nullInputStream(), out, err);
    }

    /** Neither stream shows colours. */
    static Terminal plain(InputStream in, OutputStream out, OutputStream err) {
        return new Terminal(in, out, err, false, false, "", USUAL_WIDTH, Parsed.of(Limits.standard()));
    }

    /** What the shell says in {@code COLUMNS}; the usual width where it says nothing that can be used. */
    private static int width(Map<String, String> environment) {
        Integer columns = Ints.tryParse(environment.getOrDefault("COLUMNS", ""));
        return columns != null && columns >= LEAST_WIDTH ? columns : USUAL_WIDTH;
    }

    /** How much a plan may take up; a failure where the environment says something else than that. */
    Parsed<Limits> limits() {
        return limits;
    }

    /**
     * The plan that is piped to the command.
     *
     * @throws FileProblem if it is no text or larger than a plan may be, or was asked for before
     */
    SourceText piped() throws FileProblem {
        if (isPipedRead.getAndSet(true)) {
            throw new FileProblem("cannot read - twice: standard input is one plan");
        }
        try {
            Parsed<byte[]> bytes = WholeFile.read(in, limits.orElseThrow());
            if (bytes instanceof Parsed.Failure<byte[]> failure) {
                throw new FileProblem("cannot read " + STANDARD_INPUT + ": "
                        + failure.why().message() + "; " + failure.why().help());
            }
            return PlanFile.decoded(STANDARD_INPUT, bytes.orElseThrow());
        } catch (IOException e) {
            throw FileProblem.reading(STANDARD_INPUT, e);
        }
    }

    /** What was asked for. */
    PrintStream out() {
        return out;
    }

    /** What is wrong, and what is going on. */
    PrintStream err() {
        return err;
    }

    boolean outColoured() {
        return outColoured;
    }

    boolean errColoured() {
        return errColoured;
    }

    /** How many characters a line may have. */
    int width() {
        return width;
    }

    /** The day on which the command runs; asked only where a reader wants today. */
    LocalDate today() {
        return LocalDate.now(ZoneId.systemDefault());
    }

    /** Whether somebody is there to answer questions. */
    boolean isAnswered() {
        return terminals.contains("0") && isErrSeen();
    }

    /** Whether somebody looks at what was asked for as it is written. */
    boolean isOutSeen() {
        return terminals.contains("1");
    }

    /** Whether somebody looks at what is going on while it does. */
    boolean isErrSeen() {
        return terminals.contains("2");
    }

    /**
     * Asks whoever is there, and waits for the answer.
     *
     * @return the line without blanks at its ends; absent where there will be no more answers
     * @throws FileProblem if the answer can't be read
     */
    Optional<String> ask(String question) throws FileProblem {
        err.print(DiagnosticPrinter.harmless(question) + " ");
        try {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            int next = in.read();
            if (next < 0) {
                return Optional.empty();
            }
            while (next >= 0 && next != '\n') {
                line.write(next);
                next = in.read();
            }
            return Optional.of(line.toString(StandardCharsets.UTF_8).strip());
        } catch (IOException e) {
            throw FileProblem.reading(STANDARD_INPUT, e);
        }
    }

    /** Shows findings that stand in the way of what was asked for. */
    void show(List<Diagnostic> findings) {
        err.print(shown(findings));
    }

    /** Findings as they are shown on standard error; of too many the gravest, and how many there are besides. */
    String shown(List<Diagnostic> findings) {
        DiagnosticPrinter printer = printer(errColoured);
        Shortlist shortlist = Shortlist.of(findings, USUAL_FINDINGS);
        StringBuilder shown = new StringBuilder();
        findings.stream()
                .filter(shortlist::takes)
                .forEach(found -> shown.append(printer.print(found)).append('\n'));
        if (findings.size() > USUAL_FINDINGS) {
            int more = findings.size() - USUAL_FINDINGS;
            shown.append(line(
                    (more == 1 ? "There is 1" : "There are " + more) + " more; csp check --max-findings 0 shows all."));
        }
        return shown.toString();
    }

    /** A line of what was asked for. */
    void say(String line) {
        out.print(line(line));
    }

    /**
     * A document that was asked for.
     *
     * @throws FileProblem if it can't be written
     */
    void print(OutputFiles.Content document) throws FileProblem {
        try {
            Writer to = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            document.writeTo(to);
            to.flush();
        } catch (IOException e) {
            throw FileProblem.writing("standard output", e);
        }
    }

    /** A line about what is going on. */
    void note(String line) {
        err.print(line(line));
    }

    /** A line as it may be shown to people. */
    static String line(String text) {
        return DiagnosticPrinter.harmless(text) + "\n";
    }

    /** A line about what went wrong outside any plan. */
    void complain(String message) {
        note("csp: " + message);
    }

    /** Why not all that was written to {@code out} has arrived; absent if it has. */
    Optional<IOException> outFailure() {
        out.flush();
        return watched.failure;
    }

    /** Prints findings as those who read the stream can take them. */
    static DiagnosticPrinter printer(boolean coloured) {
        return coloured ? DiagnosticPrinter.coloured() : DiagnosticPrinter.plain();
    }

    /** Remembers why it could first not be written to, which {@link PrintStream} forgets. */
    private static final class Watched extends FilterOutputStream {

        private Optional<IOException> failure = Optional.empty();

        Watched(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            try {
                out.write(bytes, from, length);
            } catch (IOException e) {
                failure = failure.or(() -> Optional.of(e));
                throw e;
            }
        }

        @Override
        public void flush() throws IOException {
            try {
                out.flush();
            } catch (IOException e) {
                failure = failure.or(() -> Optional.of(e));
                throw e;
            }
        }
    }
}

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
import java.util.Map;
import java.util.Optional;
import org.csplan.core.diagnostic.DiagnosticPrinter;

/**
 * Where a command reads what is piped to it and writes what people read: what was asked for, and what is wrong or going
 * on.
 */
final class Terminal {

    private static final int USUAL_WIDTH = 80;

    /** In less no table can be read. */
    private static final int LEAST_WIDTH = 40;

    private final InputStream in;
    private final Watched watched;
    private final PrintStream out;
    private final PrintStream err;
    private final boolean outColoured;
    private final boolean errColoured;
    private final boolean answered;
    private final int width;

    private Terminal(
            InputStream in,
            OutputStream out,
            OutputStream err,
            boolean outColoured,
            boolean errColoured,
            boolean answered,
            int width) {
        this.in = in;
        this.watched = new Watched(out);
        this.out = new PrintStream(watched, true, StandardCharsets.UTF_8);
        this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
        this.outColoured = outColoured;
        this.errColoured = errColoured;
        this.answered = answered;
        this.width = width;
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
                terminals.contains("0") && terminals.contains("2"),
                width(environment));
    }

    /** Neither stream shows colours. */
    static Terminal plain(OutputStream out, OutputStream err) {
        return plain(InputStream.nullInputStream(), out, err);
    }

    /** Neither stream shows colours. */
    static Terminal plain(InputStream in, OutputStream out, OutputStream err) {
        return new Terminal(in, out, err, false, false, false, USUAL_WIDTH);
    }

    /** What the shell says in {@code COLUMNS}; the usual width where it says nothing that can be used. */
    private static int width(Map<String, String> environment) {
        Integer columns = Ints.tryParse(environment.getOrDefault("COLUMNS", ""));
        return columns != null && columns >= LEAST_WIDTH ? columns : USUAL_WIDTH;
    }

    /** What is piped to the command. */
    InputStream in() {
        return in;
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
        return answered;
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
            throw FileProblem.reading("standard input", e);
        }
    }

    /** A line of what was asked for. */
    void say(String line) {
        out.print(DiagnosticPrinter.harmless(line) + "\n");
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
        err.print(DiagnosticPrinter.harmless(line) + "\n");
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

package org.csplan.cli;

import com.google.common.base.CharMatcher;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.csplan.core.diagnostic.DiagnosticPrinter;

/**
 * Where a command reads what is piped to it and writes what people read: what was asked for, and what is wrong or going
 * on.
 */
final class Terminal {

    private final InputStream in;
    private final Watched watched;
    private final PrintStream out;
    private final PrintStream err;
    private final boolean outColoured;
    private final boolean errColoured;

    private Terminal(InputStream in, OutputStream out, OutputStream err, boolean outColoured, boolean errColoured) {
        this.in = in;
        this.watched = new Watched(out);
        this.out = new PrintStream(watched, true, StandardCharsets.UTF_8);
        this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
        this.outColoured = outColoured;
        this.errColoured = errColoured;
    }

    /** The process's own streams, in UTF-8. */
    static Terminal system(Map<String, String> environment) {
        return of(
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                environment,
                System.getProperty("csp.terminals", ""));
    }

    /**
     * Streams with the colours that people want: none with {@code NO_COLOR} (https://no-color.org) or where
     * {@code TERM} is {@code dumb}.
     *
     * @param terminals which of the streams a person is looking at: 1 the first, 2 the second. The launcher tells, for
     *     Java can't tell for each stream
     */
    static Terminal of(OutputStream out, OutputStream err, Map<String, String> environment, String terminals) {
        boolean wanted = environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !environment.getOrDefault("TERM", "").equals("dumb");
        return new Terminal(System.in, out, err, wanted && terminals.contains("1"), wanted && terminals.contains("2"));
    }

    /** Neither stream shows colours. */
    static Terminal plain(OutputStream out, OutputStream err) {
        return plain(InputStream.nullInputStream(), out, err);
    }

    /** Neither stream shows colours. */
    static Terminal plain(InputStream in, OutputStream out, OutputStream err) {
        return new Terminal(in, out, err, false, false);
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

    /** A line of what was asked for. */
    void say(String line) {
        out.print(printable(line) + "\n");
    }

    /** A line about what is going on. */
    void note(String line) {
        err.print(printable(line) + "\n");
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

    /** A file's name may hold anything, even what would break the line or command the terminal. */
    private static String printable(String line) {
        return CharMatcher.javaIsoControl().replaceFrom(line, '\uFFFD');
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

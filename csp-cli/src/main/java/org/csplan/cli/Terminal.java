package org.csplan.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.csplan.core.diagnostic.DiagnosticPrinter;

/**
 * Where a command writes what people read.
 *
 * @param out what was asked for
 * @param err what is wrong, and what is going on
 * @param outColoured whether {@code out} shows colours; likewise {@code errColoured}
 */
record Terminal(PrintStream out, PrintStream err, boolean outColoured, boolean errColoured) {

    /**
     * The process's own streams, in UTF-8. Colours need a terminal, which the launcher tells by the property, for Java
     * can't tell for each stream; and none of the ways in which people say that they want none (https://no-color.org).
     */
    static Terminal system(Map<String, String> environment) {
        String terminals = System.getProperty("csp.terminals", "");
        boolean wanted = environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !environment.getOrDefault("TERM", "").equals("dumb");
        return new Terminal(
                stream(FileDescriptor.out),
                stream(FileDescriptor.err),
                wanted && terminals.contains("1"),
                wanted && terminals.contains("2"));
    }

    /** Neither stream shows colours. */
    static Terminal plain(OutputStream out, OutputStream err) {
        return new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                false);
    }

    /** A line about what went wrong outside any plan. */
    void complain(String message) {
        err.print("csp: " + message + "\n");
    }

    /** Prints findings as those who read the stream can take them. */
    static DiagnosticPrinter printer(boolean coloured) {
        return coloured ? DiagnosticPrinter.coloured() : DiagnosticPrinter.plain();
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}

package org.csplan.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.Splitter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * What came of running the command, in this process.
 *
 * @param out what it wrote to standard output, which is UTF-8; likewise {@code err}
 */
record CommandRun(int code, String out, String err) {

    /** Runs the command; each argument is taken as its words. */
    static CommandRun of(Object... args) {
        return piped("", args);
    }

    /** The same with this text piped to it. */
    static CommandRun piped(String text, Object... args) {
        ByteArrayInputStream in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Csp.run(Terminal.plain(in, out, err), words(args));
        CommandRun run =
                new CommandRun(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        assertTrue(0 <= code && code <= 3, "exit code " + code);
        assertFalse(run.err().contains("\tat ") || run.err().contains("Exception"), run.err());
        return run;
    }

    static String[] words(Object... args) {
        return Arrays.stream(args).map(String::valueOf).toArray(String[]::new);
    }

    /** What was written on standard error, line by line. */
    List<String> errLines() {
        return err.isEmpty() ? List.of() : Splitter.on('\n').splitToList(err.substring(0, err.length() - 1));
    }
}

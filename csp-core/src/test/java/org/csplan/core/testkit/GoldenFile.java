package org.csplan.core.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * A file that says what a test expects. A result that differs is written to the build folder, to be compared and, if it
 * is right, copied over; {@code -Dexpected.update=true} does that for all.
 */
public final class GoldenFile {

    private static final Path ACTUAL = Path.of("target", "actual");

    private static final String PLAN = ".csp";

    private GoldenFile() {}

    /** The plans in a folder, each with what is expected of it beside it: their names without the ending, in their order. */
    public static Stream<String> plansIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(PLAN))
                    .map(name -> name.substring(0, name.length() - PLAN.length()))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    /** Fails unless the file is there and holds just this text. */
    public static void assertHolds(Path expected, String actual) {
        try {
            if (Boolean.getBoolean("expected.update")) {
                Files.createDirectories(expected.toAbsolutePath().getParent());
                Files.writeString(expected, actual);
                return;
            }
            String wanted = Files.exists(expected) ? Files.readString(expected) : "";
            if (!wanted.equals(actual)) {
                Path written = ACTUAL.resolve(expected.getFileName());
                Files.createDirectories(written.getParent());
                Files.writeString(written, actual);
                assertEquals(wanted, actual, expected + " differs from the result, which is in " + written);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.csplan.core.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that says what a test expects. A result that differs is written to the build folder, to be compared and, if it
 * is right, copied over; {@code -Dexpected.update=true} does that for all.
 */
public final class GoldenFile {

    private static final Path ACTUAL = Path.of("target", "actual");

    private GoldenFile() {}

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

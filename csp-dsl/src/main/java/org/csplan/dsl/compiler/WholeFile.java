package org.csplan.dsl.compiler;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.csplan.core.model.Parsed;

/** A file that is held in memory as a whole: no folder, no device or pipe, and nothing larger than any plan. */
public final class WholeFile {

    /** Much larger than any plan, small enough to be held in memory. */
    private static final long LARGEST = 1L << 30;

    private WholeFile() {}

    /**
     * What the file holds, or why it can be no part of a plan.
     *
     * @throws IOException if it is not there, or can't be opened
     */
    public static Parsed<byte[]> read(Path file) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            return Parsed.failure("it is not a file", "give the name of a file that holds a part of the plan");
        }
        if (Files.size(file) > LARGEST) {
            return Parsed.failure("it is larger than any plan (1 GB)", "give the name of a plan");
        }
        return Parsed.of(Files.readAllBytes(file));
    }
}

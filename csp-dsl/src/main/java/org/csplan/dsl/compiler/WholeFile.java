package org.csplan.dsl.compiler;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.csplan.core.model.Parsed;

/** A file that is held in memory as a whole: no folder, no device or pipe, and nothing larger than a plan may be. */
public final class WholeFile {

    private static final int FIRST_PIECE = 1 << 16;

    private WholeFile() {}

    /**
     * What the file holds, or why it can be no part of a plan.
     *
     * @throws IOException if it is not there, or can't be opened
     */
    public static Parsed<byte[]> read(Path file) throws IOException {
        return read(file, Limits.standard());
    }

    /**
     * What the file holds, or why it can be no part of a plan within these limits.
     *
     * @throws IOException if it is not there, or can't be opened
     */
    public static Parsed<byte[]> read(Path file, Limits limits) throws IOException {
        // To open a pipe that nobody writes to would take for ever.
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            return Parsed.failure(
                    "it is not a file",
                    "a device or a pipe is not read; write what comes from it into a file, and name that");
        }
        long size = Files.size(file);
        if (size > limits.size()) {
            return tooLarge(limits);
        }
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, (int) size, limits);
        }
    }

    /** What is wrong with a link that leads to no file; absent for all else. */
    public static Optional<String> deadLink(Path file) {
        try {
            if (Files.exists(file) || !Files.isSymbolicLink(file)) {
                return Optional.empty();
            }
            Path to = Files.readSymbolicLink(file);
            return Optional.of("it is a link to " + to + ", which "
                    + (Files.isSymbolicLink(file.resolveSibling(to)) ? "leads to no file" : "is not there"));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * What comes from a stream up to its end, such as standard input; it is not closed.
     *
     * @throws IOException if it can't be read
     */
    public static Parsed<byte[]> read(InputStream in, Limits limits) throws IOException {
        return read(in, FIRST_PIECE, limits);
    }

    /** @param expected how long it probably is: a file may grow while it is read */
    private static Parsed<byte[]> read(InputStream in, int expected, Limits limits) throws IOException {
        byte[] bytes = new byte[Math.min(expected, limits.size()) + 1];
        int length = in.readNBytes(bytes, 0, bytes.length);
        while (length == bytes.length && length <= limits.size()) {
            bytes = Arrays.copyOf(bytes, (int) Math.min(2L * length, limits.size() + 1L));
            length += in.readNBytes(bytes, length, bytes.length - length);
        }
        return length > limits.size() ? tooLarge(limits) : Parsed.of(Arrays.copyOf(bytes, length));
    }

    private static Parsed<byte[]> tooLarge(Limits limits) {
        return Parsed.failure(
                "it is larger than a plan may be (" + written(limits.size()) + ")",
                "give the name of a plan, or " + Limits.raising("size", limits.size()));
    }

    /** A number of bytes as people say it. */
    static String written(int bytes) {
        return bytes % 1_000_000 == 0 ? bytes / 1_000_000 + " MB" : bytes + " bytes";
    }
}

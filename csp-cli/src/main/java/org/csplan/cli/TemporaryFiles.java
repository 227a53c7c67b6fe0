package org.csplan.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Longs;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Hidden files in which others are prepared, each beside the one whose place it is to take. */
final class TemporaryFiles {

    private static final String ENDING = ".tmp";

    /** A run on another machine, whose number means nothing on this one, has long ended then. */
    private static final Duration LONG_AGO = Duration.ofMinutes(10);

    /** Tells those of one run apart. */
    private static final AtomicLong MADE = new AtomicLong();

    /**
     * Those that there were in each folder when the first file was written into it: were each of many files to look again,
     * they would look at all files as often.
     */
    private final Map<Path, ImmutableList<Path>> met = new ConcurrentHashMap<>();

    /** A file that is not there yet: hidden, and named after the other and this run. */
    static Path beside(Path file) {
        long run = ProcessHandle.current().pid();
        Path beside;
        do {
            // In two containers that share a folder two runs may have one number.
            beside = file.resolveSibling(start(file) + run + "." + MADE.incrementAndGet() + ENDING);
        } while (Files.exists(beside));
        return beside;
    }

    /** Removes what runs have left beside the file that were ended before they could put it into its place. */
    void removeLeftBehind(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            return;
        }
        try {
            for (Path other : met.computeIfAbsent(folder, TemporaryFiles::in)) {
                if (isLeftBehind(other, start(file))) {
                    Files.deleteIfExists(other);
                }
            }
        } catch (IOException e) {
            // They only take up room.
        }
    }

    private static ImmutableList<Path> in(Path folder) {
        try (DirectoryStream<Path> there = Files.newDirectoryStream(folder, ".*" + ENDING)) {
            return ImmutableList.copyOf(there);
        } catch (IOException | DirectoryIteratorException e) {
            return ImmutableList.of();
        }
    }

    private static boolean isLeftBehind(Path file, String start) throws IOException {
        String name = file.getFileName().toString();
        if (!name.startsWith(start) || !Files.isRegularFile(file)) {
            return false;
        }
        Long run = Longs.tryParse(name.substring(start.length()).replaceFirst("\\..*", ""));
        return run != null
                && ProcessHandle.of(run).isEmpty()
                && Files.getLastModifiedTime(file)
                        .toInstant()
                        .isBefore(Instant.now().minus(LONG_AGO));
    }

    private static String start(Path file) {
        return "." + file.getFileName() + ".";
    }
}

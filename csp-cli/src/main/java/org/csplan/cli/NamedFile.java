package org.csplan.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Ordering;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A file that a command was given, by its name or by that of a folder in which it lies.
 *
 * @param name as messages call it
 * @param folder that was named instead, as it was given; absent where the file was
 */
record NamedFile(String name, Optional<String> folder) {

    /** Of more than that lies in a folder a person has named the wrong one. */
    private static final int MOST_VISITED = 200_000;

    /** Of the names of plans. */
    static final String ENDING = ".csp";

    /**
     * The files of these names, and in place of each folder all files of plans in it and in its subfolders, in the order of
     * their names. What is hidden is left out, and links to folders are not followed. A folder without any, and one that
     * holds too much, stays as it is, for whoever reads it says why it can't be.
     */
    static ImmutableList<NamedFile> all(List<String> names) {
        ImmutableList.Builder<NamedFile> all = ImmutableList.builder();
        for (String name : names) {
            ImmutableList<NamedFile> within = within(name);
            all.addAll(within.isEmpty() ? ImmutableList.of(new NamedFile(name, Optional.empty())) : within);
        }
        return all.build();
    }

    /** Whether it was not named itself, but found in a folder. */
    boolean isFound() {
        return folder.isPresent();
    }

    /** Where it lies in the folder that was named; nowhere else if it was named itself. */
    Path subfolder() {
        Path path = Path.of(name);
        return folder.map(named -> Path.of(named).relativize(path))
                .map(within -> within.resolveSibling(""))
                .orElse(Path.of(""));
    }

    private static ImmutableList<NamedFile> within(String name) {
        try {
            if (name.isBlank() || !Files.isDirectory(Path.of(name))) {
                return ImmutableList.of();
            }
            Search search = new Search();
            // The folder itself may be a link; what lies in it is called by the name that was given.
            try (Stream<Path> inside = Files.list(Path.of(name))) {
                for (Path each : inside.toList()) {
                    Files.walkFileTree(each, search);
                }
            }
            return search.isTooMuch()
                    ? ImmutableList.of()
                    : Ordering.natural().sortedCopy(search.found).stream()
                            .map(file -> new NamedFile(file, Optional.of(name)))
                            .collect(ImmutableList.toImmutableList());
        } catch (InvalidPathException | IOException e) {
            return ImmutableList.of();
        }
    }

    /** Looks into one folder after the other. */
    private static final class Search extends SimpleFileVisitor<Path> {
        private final List<String> found = new ArrayList<>();
        private int visited;

        boolean isTooMuch() {
            return visited > MOST_VISITED;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            visited++;
            return isHidden(folder) ? FileVisitResult.SKIP_SUBTREE : next();
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            visited++;
            if (!isHidden(file) && file.toString().endsWith(ENDING) && !Files.isDirectory(file)) {
                found.add(file.toString());
            }
            return next();
        }

        /** A folder that nobody may look into stays, for whoever reads it says so. */
        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) {
            if (Files.isDirectory(file) && !isHidden(file)) {
                found.add(file.toString());
            }
            return next();
        }

        private FileVisitResult next() {
            return isTooMuch() ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
        }

        private static boolean isHidden(Path file) {
            Path name = file.getFileName();
            return name != null && name.toString().startsWith(".");
        }
    }
}

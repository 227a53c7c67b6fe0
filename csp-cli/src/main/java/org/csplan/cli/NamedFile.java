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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.csplan.dsl.compiler.FileEnding;

/**
 * A file that a command was given, by its name or by that of a folder in which it lies.
 *
 * @param name as messages call it
 * @param folder that was named instead, as it was given; absent where the file was
 */
record NamedFile(String name, Optional<String> folder) {

    /** Of more than that lies in a folder a person has named the wrong one. */
    private static final int MOST_VISITED = 200_000;

    /**
     * The files of these names, and in place of each folder all files of plans in it and in its subfolders, in the order of
     * their names; each once, also where both it and its folder are named. What is hidden is left out, and links to
     * folders are not followed. A folder without any, and one that holds too much, stays as it is, for whoever reads it
     * says why it can't be.
     *
     * @param remarks takes a line about each file that seems to be a plan and is called otherwise
     */
    static ImmutableList<NamedFile> all(List<String> names, Consumer<String> remarks) {
        Map<String, NamedFile> all = new LinkedHashMap<>();
        for (String name : names) {
            ImmutableList<NamedFile> within = within(name, remarks);
            for (NamedFile file : within.isEmpty() ? ImmutableList.of(new NamedFile(name, Optional.empty())) : within) {
                // What its plan uses is asked of a file that was found in a folder alone.
                all.merge(place(file.name()), file, (first, next) -> next.isFound() && !first.isFound() ? next : first);
            }
        }
        return ImmutableList.copyOf(all.values());
    }

    /** What is the same for all ways to write a name. */
    private static String place(String name) {
        try {
            return Path.of(name).toAbsolutePath().normalize().toString();
        } catch (InvalidPathException e) {
            return name;
        }
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

    private static ImmutableList<NamedFile> within(String name, Consumer<String> remarks) {
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
            if (search.isTooMuch()) {
                return ImmutableList.of();
            }
            search.misnamed().forEach(remarks);
            return Ordering.natural().sortedCopy(search.found).stream()
                    .map(file -> new NamedFile(file, Optional.of(name)))
                    .collect(ImmutableList.toImmutableList());
        } catch (InvalidPathException | IOException e) {
            return ImmutableList.of();
        }
    }

    /** Looks into one folder after the other. */
    private static final class Search extends SimpleFileVisitor<Path> {
        private final List<String> found = new ArrayList<>();
        private final List<String> misnamed = new ArrayList<>();
        private int visited;

        /** A line about each file that should have another name; one that stands beside the file of that name is a copy. */
        Stream<String> misnamed() {
            Set<String> known = Set.copyOf(found);
            return misnamed.stream()
                    .filter(file -> !known.contains(FileEnding.mended(file)))
                    .sorted()
                    .map(file -> file + " is not read, for its name does not end in " + FileEnding.ENDING + "; call it "
                            + FileEnding.mended(file));
        }

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
            String name = file.toString();
            boolean wanted = FileEnding.isOfPlan(name) || FileEnding.isMisnamed(name);
            if (wanted && !isHidden(file) && !Files.isDirectory(file)) {
                (FileEnding.isOfPlan(name) ? found : misnamed).add(name);
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

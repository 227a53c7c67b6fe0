package org.csplan.dsl.compiler;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Predicate;
import org.csplan.core.model.Parsed;
import org.csplan.core.source.SourceText;

/**
 * Files on disk, in the folder of a plan and its subfolders. Links are followed as long as they lead to a place within
 * the folder; what lies elsewhere is not read.
 */
public final class FolderLoader implements SourceLoader {

    private final Path folder;
    private final Path real;
    private final String shown;
    private final Limits limits;

    private FolderLoader(Path folder, Path real, String shown, Limits limits) {
        this.folder = folder;
        this.real = real;
        this.shown = shown;
        this.limits = limits;
    }

    /**
     * The files beside a plan.
     *
     * @param plan the file that the plan begins in
     * @param name what messages call that file; others are named after it: beside {@code plans/plan.csp} stands
     *     {@code plans/agencies.csp}
     * @throws IOException if the folder can't be found
     */
    public static FolderLoader beside(Path plan, String name) throws IOException {
        return beside(plan, name, Limits.standard());
    }

    /**
     * The files beside a plan, as far as it keeps within these limits.
     *
     * @param plan the file that the plan begins in
     * @param name what messages call that file; others are named after it
     * @throws IOException if the folder can't be found
     */
    public static FolderLoader beside(Path plan, String name, Limits limits) throws IOException {
        Path folder = plan.toAbsolutePath().getParent();
        if (folder == null) {
            throw new NoSuchFileException(plan.toString());
        }
        int slash = Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'));
        return new FolderLoader(folder, folder.toRealPath(), name.substring(0, slash + 1), limits);
    }

    @Override
    public Limits limits() {
        return limits;
    }

    @Override
    public Loaded<SourceText> load(String name) {
        Loaded<byte[]> bytes = loadBytes(name);
        if (bytes instanceof Loaded.Found<byte[]> found) {
            Parsed<String> text = TextDecoder.decode(found.content());
            return text instanceof Parsed.Failure<String> failure
                    ? new Loaded.Unreadable<>(failure.why())
                    : new Loaded.Found<>(SourceText.of(shown + name, text.orElseThrow()));
        }
        if (bytes instanceof Loaded.Unreadable<byte[]> unreadable) {
            return new Loaded.Unreadable<>(unreadable.why());
        }
        return bytes instanceof Loaded.Outside<byte[]> ? new Loaded.Outside<>() : new Loaded.Missing<>();
    }

    @Override
    public Loaded<byte[]> loadBytes(String name) {
        try {
            Path file = folder.resolve(name);
            // Before anything is said of what lies outside, even that it is not there.
            if (!isInside(file)) {
                return new Loaded.Outside<>();
            }
            if (!Files.exists(file)) {
                return Files.isSymbolicLink(file) ? deadLink(file) : missing(name);
            }
            if (Files.isDirectory(file)) {
                return unreadable("it is a folder", "to use all plans in it, write \"" + name + "/*.csp\"");
            }
            Parsed<byte[]> read = WholeFile.read(file, limits);
            return read instanceof Parsed.Failure<byte[]> failure
                    ? new Loaded.Unreadable<>(failure.why())
                    : new Loaded.Found<>(read.orElseThrow());
        } catch (InvalidPathException e) {
            return missing(name);
        } catch (IOException e) {
            return unreadable("it can't be opened", "see that you may read it, and that no other program keeps it");
        }
    }

    private static Loaded<byte[]> missing(String name) {
        Optional<Parsed.Problem> why = UnreadableName.of(name);
        return why.isPresent() ? new Loaded.Unreadable<>(why.get()) : new Loaded.Missing<>();
    }

    /** Of what a link leads to outside the folder nobody is to know even that it is not there. */
    private Loaded<byte[]> deadLink(Path link) throws IOException {
        Path there = link.resolveSibling("").toRealPath().resolve(Files.readSymbolicLink(link));
        return there.normalize().startsWith(real)
                ? unreadable(WholeFile.deadLink(link).orElseThrow(), "put the file there, or mend the link")
                : new Loaded.Outside<>();
    }

    /** Whether what is there of the way to a file leads to a place within the folder. */
    private boolean isInside(Path file) throws IOException {
        Path there = file;
        while (there != null && !Files.exists(there)) {
            there = there.getParent();
        }
        return there != null && there.toRealPath().startsWith(real);
    }

    @Override
    public String identity(String name) {
        try {
            return real.relativize(folder.resolve(name).toRealPath()).toString().replace('\\', '/');
        } catch (InvalidPathException | IOException e) {
            return name;
        }
    }

    private static <T> Loaded<T> unreadable(String message, String help) {
        return new Loaded.Unreadable<>(new Parsed.Problem(message, help));
    }

    @Override
    public ImmutableList<String> list(String name, boolean withSubfolders) {
        ImmutableList.Builder<String> names = ImmutableList.builder();
        Deque<String> open = new ArrayDeque<>();
        open.add(name);
        while (!open.isEmpty()) {
            list(open.remove(), FileEnding::isOfPlan, withSubfolders ? open : new ArrayDeque<>(), names);
        }
        return names.build();
    }

    @Override
    public ImmutableMap<String, Parsed.Problem> unlisted(String name, boolean withSubfolders) {
        ImmutableMap.Builder<String, Parsed.Problem> unlisted = ImmutableMap.builder();
        Deque<String> open = new ArrayDeque<>();
        open.add(name);
        while (!open.isEmpty()) {
            String next = open.remove();
            Optional<Parsed.Problem> why = whyUnlisted(next);
            why.ifPresent(problem -> unlisted.put(next, problem));
            if (withSubfolders && why.isEmpty()) {
                list(next, file -> false, open, ImmutableList.builder());
            }
        }
        // Two folders may be called the same where the letters are lost that tell them apart.
        return unlisted.buildKeepingLast();
    }

    private Optional<Parsed.Problem> whyUnlisted(String name) {
        try {
            Path inner = folder.resolve(name);
            if (!isInside(inner)) {
                return Optional.empty();
            }
            if (Files.isDirectory(inner)) {
                return Files.isReadable(inner)
                        ? Optional.empty()
                        : Optional.of(
                                new Parsed.Problem("you may not look into this folder", "see that you may read it"));
            }
            return UnreadableName.of(name);
        } catch (InvalidPathException e) {
            return UnreadableName.of(name);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public ImmutableList<String> misnamed(String name) {
        ImmutableList.Builder<String> names = ImmutableList.builder();
        list(name, FileEnding::isMisnamed, new ArrayDeque<>(), names);
        return names.build();
    }

    @Override
    public ImmutableSet<String> folders(String name) {
        Deque<String> folders = new ArrayDeque<>();
        list(name, FileEnding::isOfPlan, folders, ImmutableList.builder());
        return ImmutableSet.copyOf(folders);
    }

    /**
     * Adds what lies in one folder; nothing if it is not there, or nobody may look into it.
     *
     * @param taken the names of files to add
     * @param folders to which the folders in it are added
     */
    private void list(
            String name, Predicate<String> taken, Deque<String> folders, ImmutableList.Builder<String> names) {
        try {
            Path inner = folder.resolve(name);
            // Of a folder that lies elsewhere nobody is to know what is in it.
            if (isInside(inner)) {
                list(inner, name.isEmpty() ? "" : name + "/", taken, folders, names);
            }
        } catch (InvalidPathException | IOException | DirectoryIteratorException e) {
            // Such a folder has no files to offer.
        }
    }

    /**
     * Adds what lies in one folder.
     *
     * @param start what names of files in it begin with
     * @param taken the names of files to add
     * @param folders to which the folders in it are added
     */
    private static void list(
            Path inner,
            String start,
            Predicate<String> taken,
            Deque<String> folders,
            ImmutableList.Builder<String> names)
            throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(inner)) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                if (FileName.isHidden(name)) {
                    continue;
                }
                if (!Files.isDirectory(file)) {
                    if (taken.test(name)) {
                        names.add(start + name);
                    }
                } else if (!Files.isSymbolicLink(file)) {
                    // A link to a folder could lead in a circle.
                    folders.add(start + name);
                }
            }
        }
    }
}

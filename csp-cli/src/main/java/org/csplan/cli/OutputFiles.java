package org.csplan.cli;

import com.google.common.base.Throwables;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.csplan.core.analysis.LargePlan;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.Parsed;
import org.csplan.core.source.SourceText;
import org.csplan.dsl.compiler.Limits;
import org.csplan.dsl.compiler.TextDecoder;
import org.csplan.dsl.compiler.WholeFile;

/**
 * Writes files that belong together. Each is first written whole under another name beside its own and then moved into
 * place, once all are written: nobody ever reads half a file, and a disk that is full leaves the old ones as they were.
 */
final class OutputFiles implements AutoCloseable {

    private static final ImmutableSet<PosixFilePermission> OF_GROUP = ImmutableSet.of(
            PosixFilePermission.GROUP_READ, PosixFilePermission.GROUP_WRITE, PosixFilePermission.GROUP_EXECUTE);

    /** As many as systems follow. */
    private static final int MOST_LINKS = 40;

    /** @param read what stood there when it was read; absent where a file is not made from what stands in it */
    private record Written(Path temporary, Path file, Optional<SourceText> read) {}

    /** Writes one file's text. */
    interface Content {
        void writeTo(Writer out) throws IOException;
    }

    /** A file, not yet written, and what it is to hold. */
    record Document(Path file, Content content) {}

    private final List<Written> written = new ArrayList<>();
    private final TemporaryFiles temporaries;

    OutputFiles() {
        this(new TemporaryFiles());
    }

    /** @param temporaries shared by those that a run writes */
    OutputFiles(TemporaryFiles temporaries) {
        this.temporaries = temporaries;
    }

    /** The file's one path among all that lead to it, by links or otherwise. */
    static Path realPath(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException e) {
            return file.toAbsolutePath().normalize();
        }
    }

    /** Whether it is a device or a pipe, which takes what is written to it and must not become a file. */
    static boolean isDevice(Path file) {
        return Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file);
    }

    /** Makes the folder, and those that it is in, where they are not there. */
    static void makeFolder(Path folder) throws FileProblem {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw FileProblem.writing("into " + folder, e);
        }
    }

    /** Writes the text as UTF-8, not yet in its place. */
    void write(Path file, Content content) throws FileProblem {
        write(file, Optional.empty(), content);
    }

    /**
     * Writes the text as UTF-8, not yet in its place, and there only if still the same stands there as when it was read:
     * what somebody saved meanwhile is not lost.
     */
    void replace(Path file, SourceText read, String text) throws FileProblem {
        write(file, Optional.of(read), out -> out.write(text));
    }

    /**
     * Writes a plan's documents as UTF-8, not yet in their places; those of a large plan at the same time.
     *
     * @throws FileProblem of the first that has no place to be written to, else of the first that can't be written
     */
    void write(ActionPlan plan, List<Document> documents) throws FileProblem {
        List<Filling> fillings = new ArrayList<>();
        for (Document document : documents) {
            fillings.add(new Filling(document, reserve(document.file(), Optional.empty())));
        }
        Optional<Throwable> first = LargePlan.each(plan, fillings)
                .flatMap(filling -> filling.write().stream())
                .findFirst();
        if (first.isPresent()) {
            Throwables.throwIfInstanceOf(first.get(), FileProblem.class);
            Throwables.throwIfUnchecked(first.get());
        }
    }

    /** A document that is to be written to where room is reserved for it. */
    private record Filling(Document document, Optional<Written> reserved) {

        /**
         * Writes it, and says what kept it from being written, a fault of ours as well: thrown from here, it would be known before
         * the others have ended, and what they write would be left.
         */
        Optional<Throwable> write() {
            try {
                fill(document.file(), reserved, document.content());
                return Optional.empty();
            } catch (FileProblem | RuntimeException | Error problem) {
                return Optional.of(problem);
            }
        }
    }

    private void write(Path file, Optional<SourceText> read, Content content) throws FileProblem {
        fill(file, reserve(file, read), content);
    }

    /** Where to write it first; nowhere if it is a device or a pipe. */
    private Optional<Written> reserve(Path file, Optional<SourceText> read) throws FileProblem {
        if (Files.isDirectory(file)) {
            throw new FileProblem("cannot write " + file + ": there is a folder of that name");
        }
        if (isDevice(file)) {
            return Optional.empty();
        }
        try {
            Path place = place(file);
            temporaries.removeLeftBehind(place);
            Written reserved = new Written(TemporaryFiles.beside(place), place, read);
            written.add(reserved);
            return Optional.of(reserved);
        } catch (IOException e) {
            throw FileProblem.writing(file.toString(), e);
        }
    }

    /** Touches nothing that another file's writing touches. */
    private static void fill(Path file, Optional<Written> reserved, Content content) throws FileProblem {
        try {
            if (reserved.isPresent()) {
                fill(file, reserved.get(), content);
            } else {
                try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.WRITE)) {
                    write(out, content);
                }
            }
        } catch (IOException e) {
            throw FileProblem.writing(file.toString(), e);
        }
    }

    private static void fill(Path file, Written reserved, Content content) throws IOException {
        Path place = reserved.file();
        try (FileChannel out =
                FileChannel.open(reserved.temporary(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            if (Files.exists(place) && !Files.isWritable(place)) {
                // To move another into its place would take no more than the right to write into its folder.
                throw new AccessDeniedException(file.toString());
            }
            keepPermissions(place, reserved.temporary());
            write(Channels.newOutputStream(out), content);
            if (reserved.read().isPresent()) {
                // A source is not given up for one that would be gone with the power.
                out.force(true);
            }
        }
    }

    private static void write(OutputStream out, Content content) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        content.writeTo(writer);
        writer.flush();
    }

    /** Where links lead, also one whose file is not there yet. */
    private static Path place(Path file) throws IOException {
        Path place = file;
        for (int links = 0; !Files.exists(place) && Files.isSymbolicLink(place); links++) {
            if (links == MOST_LINKS) {
                throw new FileSystemException(file.toString(), null, "links lead to it in a circle");
            }
            place = place.resolveSibling(Files.readSymbolicLink(place));
        }
        return Files.exists(place) ? place.toRealPath() : place;
    }

    /** A file that only some may read stays so when it is written anew, and stays theirs as far as that can be. */
    private static void keepPermissions(Path old, Path anew) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(anew, PosixFileAttributeView.class);
        if (view == null || !Files.exists(old)) {
            return;
        }
        PosixFileAttributes before = Files.readAttributes(old, PosixFileAttributes.class);
        PosixFileAttributes now = view.readAttributes();
        Set<PosixFilePermission> permissions = EnumSet.noneOf(PosixFilePermission.class);
        permissions.addAll(before.permissions());
        try {
            if (!before.group().equals(now.group())) {
                view.setGroup(before.group());
            }
        } catch (IOException e) {
            // What that group might do is nothing that another may.
            permissions.removeAll(OF_GROUP);
        }
        try {
            if (!before.owner().equals(now.owner())) {
                view.setOwner(before.owner());
            }
        } catch (IOException e) {
            // Only an administrator can write what stays another's.
        }
        view.setPermissions(permissions);
    }

    /** Moves all that was written into its place. */
    void finish() throws FileProblem {
        for (Written next : written) {
            if (next.read().isPresent() && !isUnchanged(next.file(), next.read().get())) {
                throw new FileProblem("cannot write " + next.read().get().name()
                        + ": it has changed since it was read; run the command again");
            }
        }
        for (Written next : ImmutableList.copyOf(written)) {
            try {
                move(next);
                written.remove(next);
            } catch (IOException e) {
                throw FileProblem.writing(next.file().toString(), e);
            }
        }
    }

    private static boolean isUnchanged(Path file, SourceText read) {
        try {
            Parsed<byte[]> bytes = WholeFile.read(file, Limits.standard().withSize(Limits.LARGEST_SIZE));
            return bytes.toOptional()
                    .flatMap(now -> TextDecoder.decode(now).toOptional())
                    .filter(read.text()::equals)
                    .isPresent();
        } catch (IOException e) {
            return false;
        }
    }

    /** Removes what did not come into its place. */
    @Override
    public void close() {
        for (Written left : written) {
            try {
                Files.deleteIfExists(left.temporary());
            } catch (IOException e) {
                // What can't be removed can't be helped; why nothing was written has been said already.
            }
        }
    }

    private static void move(Written next) throws IOException {
        try {
            Files.move(next.temporary(), next.file(), StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(next.temporary(), next.file(), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}

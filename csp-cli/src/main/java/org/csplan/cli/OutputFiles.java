package org.csplan.cli;

import com.google.common.collect.ImmutableList;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes files that belong together. Each is first written whole under another name beside its own and then moved into
 * place, once all are written: nobody ever reads half a file, and a disk that is full leaves the old ones as they were.
 */
final class OutputFiles implements AutoCloseable {

    private record Written(Path temporary, Path file) {}

    /** Writes one file's text. */
    interface Content {
        void writeTo(Writer out) throws IOException;
    }

    private final List<Written> written = new ArrayList<>();

    /** The file's one path among all that lead to it, by links or otherwise. */
    static Path realPath(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException e) {
            return file.toAbsolutePath().normalize();
        }
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
        try {
            if (Files.isDirectory(file)) {
                throw new FileProblem("cannot write " + file + ": there is a folder of that name");
            }
            Path place = Files.exists(file) ? file.toRealPath() : file;
            String name =
                    "." + place.getFileName() + "." + ProcessHandle.current().pid() + ".tmp";
            Path temporary = place.resolveSibling(name);
            Files.deleteIfExists(temporary);
            written.add(new Written(temporary, place));
            try (Writer out = new BufferedWriter(new OutputStreamWriter(
                    Files.newOutputStream(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                    StandardCharsets.UTF_8))) {
                keepPermissions(place, temporary);
                content.writeTo(out);
            }
        } catch (IOException e) {
            throw FileProblem.writing(file.toString(), e);
        }
    }

    /** A file that only some may read stays so when it is written anew. */
    private static void keepPermissions(Path old, Path anew) throws IOException {
        boolean known = Files.getFileAttributeView(anew, PosixFileAttributeView.class) != null;
        if (known && Files.exists(old)) {
            Files.setPosixFilePermissions(anew, Files.getPosixFilePermissions(old));
        }
    }

    /** Moves all that was written into its place. */
    void finish() throws FileProblem {
        for (Written next : ImmutableList.copyOf(written)) {
            try {
                move(next);
                written.remove(next);
            } catch (IOException e) {
                throw FileProblem.writing(next.file().toString(), e);
            }
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

package org.csplan.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/** A file that can't be read or written, with one line that says so. */
final class FileProblem extends Exception {

    private static final long serialVersionUID = 1;

    FileProblem(String message) {
        super(message);
    }

    static FileProblem reading(Path file, IOException cause) {
        return new FileProblem("cannot read " + file + ": " + reason(file, cause));
    }

    static FileProblem writing(Path file, IOException cause) {
        return new FileProblem("cannot write " + file + ": " + reason(file, cause));
    }

    private static String reason(Path file, IOException cause) {
        if (cause instanceof NoSuchFileException) {
            return "there is no such file or folder";
        }
        if (cause instanceof AccessDeniedException) {
            return "you may not";
        }
        if (cause instanceof NotDirectoryException) {
            return "a part of that path is not a folder";
        }
        String reason = cause instanceof FileSystemException system ? system.getReason() : cause.getMessage();
        if (reason == null || reason.isBlank()) {
            return "the system gives no reason (" + cause.getClass().getSimpleName() + ")";
        }
        if (reason.contains("No space left")) {
            return "the disk is full";
        }
        return reason.startsWith(file.toString())
                ? reason.substring(file.toString().length()).strip()
                : reason;
    }
}

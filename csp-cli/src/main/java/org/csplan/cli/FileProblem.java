package org.csplan.cli;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Map;

/** A file that can't be read or written, with one line that says so. */
final class FileProblem extends Exception {

    private static final long serialVersionUID = 1;

    private static final String THROUGH_A_FILE = "a part of that path is not a folder";

    /** What systems say, and what that means. */
    private static final ImmutableMap<String, String> PLAIN_WORDS = ImmutableMap.of(
            "No space left", "the disk is full",
            "not enough space", "the disk is full",
            "quota", "your share of the disk is used up",
            "Read-only file system", "the disk can only be read",
            "Operation not permitted", "you do not have permission",
            "Not a directory", THROUGH_A_FILE);

    private final String line;

    FileProblem(String line) {
        super(line);
        this.line = line;
    }

    /** What is the matter with which file. */
    String line() {
        return line;
    }

    /** @param file as the reader named it */
    static FileProblem reading(String file, IOException cause) {
        String reason = reason(cause);
        // Which of the two it is depends on the version of Java.
        if (cause instanceof NoSuchFileException || reason.equals(THROUGH_A_FILE)) {
            reason = "there is no such file";
        } else if (cause instanceof AccessDeniedException) {
            reason = "you do not have permission";
        }
        return new FileProblem("cannot read " + file + ": " + reason);
    }

    /** @param file as the reader named it, or what it is written to */
    static FileProblem writing(String file, IOException cause) {
        String reason = reason(cause);
        if (cause instanceof NoSuchFileException) {
            reason = "its folder is not there; make it first";
        } else if (cause instanceof FileAlreadyExistsException) {
            reason = "it is a file, not a folder";
        } else if (cause instanceof AccessDeniedException) {
            reason = "you do not have permission, or another program has it open";
        }
        return new FileProblem("cannot write " + file + ": " + reason);
    }

    private static String reason(IOException cause) {
        String reason = cause instanceof FileSystemException system ? system.getReason() : cause.getMessage();
        if (reason == null || reason.isBlank()) {
            return "the system gives no reason (" + cause.getClass().getSimpleName() + ")";
        }
        for (Map.Entry<String, String> known : PLAIN_WORDS.entrySet()) {
            if (reason.contains(known.getKey())) {
                return known.getValue();
            }
        }
        return reason;
    }
}

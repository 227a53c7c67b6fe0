package org.csplan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FileProblemTest {

    static Stream<Arguments> reading() {
        return Stream.of(
                Arguments.of(new NoSuchFileException("/x/plan.csp"), "there is no such file"),
                Arguments.of(new AccessDeniedException("/x/plan.csp"), "you do not have permission"),
                Arguments.of(because("Not a directory"), "there is no such file"),
                Arguments.of(because("Input/output error"), "Input/output error"),
                Arguments.of(new IOException("Is a directory"), "Is a directory"),
                Arguments.of(
                        new FileSystemLoopException("/x/plan.csp"),
                        "the system gives no reason (FileSystemLoopException)"),
                Arguments.of(new IOException(), "the system gives no reason (IOException)"));
    }

    static Stream<Arguments> writing() {
        return Stream.of(
                Arguments.of(new NoSuchFileException("/x/plan.html"), "its folder is not there; make it first"),
                Arguments.of(new FileAlreadyExistsException("/x"), "it is a file, not a folder"),
                Arguments.of(
                        new AccessDeniedException("/x/plan.html"),
                        "you do not have permission, or another program has it open"),
                Arguments.of(because("Operation not permitted"), "you do not have permission"),
                Arguments.of(because("Not a directory"), "a part of that path is not a folder"),
                Arguments.of(because("Read-only file system"), "the disk can only be read"),
                Arguments.of(because("Disk quota exceeded"), "your share of the disk is used up"),
                Arguments.of(new IOException("No space left on device"), "the disk is full"),
                Arguments.of(because("There is not enough space on the disk"), "the disk is full"),
                Arguments.of(because("File name too long"), "File name too long"));
    }

    @ParameterizedTest
    @MethodSource("reading")
    void whyAFileCannotBeReadIsSaidPlainly(IOException cause, String reason) {
        assertEquals(
                "cannot read plan.csp: " + reason,
                FileProblem.reading("plan.csp", cause).line());
    }

    @ParameterizedTest
    @MethodSource("writing")
    void whyAFileCannotBeWrittenIsSaidPlainly(IOException cause, String reason) {
        assertEquals(
                "cannot write plan.html: " + reason,
                FileProblem.writing("plan.html", cause).line());
    }

    private static IOException because(String reason) {
        return new FileSystemException("/x/plan.html", null, reason);
    }
}

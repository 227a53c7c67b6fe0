package org.csplan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.csplan.core.model.Parsed;
import org.csplan.core.source.SourceText;
import org.csplan.dsl.compiler.TextDecoder;

/** Finds and reads the plans that a command names. */
final class PlanFile {

    /** Much larger than any plan, small enough to be held in memory. */
    private static final long LARGEST = 1L << 30;

    private PlanFile() {}

    static Path path(String name) throws FileProblem {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new FileProblem("cannot read " + name + ": no file can have such a name");
        }
    }

    /** @throws FileProblem if the file can't be read, or is no text */
    static SourceText read(Path file) throws FileProblem {
        if (Files.isDirectory(file)) {
            Path within = file.resolve("plan.csp");
            String hint = Files.isRegularFile(within) ? "; did you mean " + within + "?" : "; name a plan in it";
            throw new FileProblem("cannot read " + file + ": it is a folder" + hint);
        }
        try {
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                throw new FileProblem("cannot read " + file + ": it is not a file");
            }
            if (Files.size(file) > LARGEST) {
                throw new FileProblem("cannot read " + file + ": it is larger than any plan (1 GB)");
            }
            Parsed<String> text = TextDecoder.decode(Files.readAllBytes(file));
            if (text instanceof Parsed.Failure<String> failure) {
                throw new FileProblem("cannot read " + file + ": "
                        + failure.why().message() + "; " + failure.why().help());
            }
            return SourceText.of(file.toString().replace('\\', '/'), text.orElseThrow());
        } catch (IOException e) {
            throw FileProblem.reading(file, e);
        }
    }
}

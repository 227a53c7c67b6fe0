package org.csplan.dsl;

import java.io.IOException;
import java.nio.file.Path;
import org.csplan.core.model.Parsed;
import org.csplan.core.source.SourceText;
import org.csplan.dsl.compiler.Compilation;
import org.csplan.dsl.compiler.FolderLoader;
import org.csplan.dsl.compiler.Limits;
import org.csplan.dsl.compiler.PlanCompiler;
import org.csplan.dsl.compiler.SourceLoader;
import org.csplan.dsl.compiler.TextDecoder;
import org.csplan.dsl.compiler.WholeFile;

/**
 * Reads plans. All methods may be called from several threads at once; none throws for a user's mistake, which comes out
 * as a diagnostic of the compilation.
 */
public final class PlanLanguage {

    private PlanLanguage() {}

    /** Reads one text as a whole plan, which uses no other files. */
    public static Compilation compile(SourceText source) {
        return compile(source, SourceLoader.none());
    }

    /** @param name what messages call the text, usually its path */
    public static Compilation compile(String name, String text) {
        return compile(SourceText.of(name, text));
    }

    /**
     * Reads a plan of several files.
     *
     * @param first the file that the plan begins in, which lies in the plan's folder itself
     * @param others the files of that folder, for those that the plan uses, and the limits that the plan is to keep
     */
    public static Compilation compile(SourceText first, SourceLoader others) {
        return PlanCompiler.compile(first, others);
    }

    /**
     * Reads the plan that begins in this file, with all files that it uses from the folder that the file lies in.
     *
     * @throws IOException if the file can't be read; what is no file, no text or not UTF-8 is a finding
     */
    public static Compilation compile(Path file) throws IOException {
        return compile(file, Limits.standard());
    }

    /**
     * Reads the plan that begins in this file, with all files that it uses from the folder that the file lies in, if it
     * keeps within these limits.
     *
     * @throws IOException if the file can't be read; what is no file, no text, not UTF-8 or too large is a finding
     */
    public static Compilation compile(Path file, Limits limits) throws IOException {
        Parsed<byte[]> bytes = WholeFile.read(file, limits);
        if (bytes instanceof Parsed.Failure<byte[]> failure) {
            String name = file.toString().isEmpty() ? "a file without a name" : file.toString();
            return PlanCompiler.unreadable(
                    name,
                    new Parsed.Problem(
                            name + " can't be read: " + failure.why().message(),
                            failure.why().help()));
        }
        Parsed<String> text = TextDecoder.decode(bytes.orElseThrow());
        if (text instanceof Parsed.Failure<String> failure) {
            return PlanCompiler.unreadable(file.toString(), failure.why());
        }
        return compile(
                SourceText.of(file.toString(), text.orElseThrow()), FolderLoader.beside(file, file.toString(), limits));
    }
}

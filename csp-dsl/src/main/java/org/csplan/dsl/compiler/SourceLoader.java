package org.csplan.dsl.compiler;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import org.csplan.core.model.Parsed;
import org.csplan.core.source.SourceText;

/**
 * Where the files come from that a plan uses: a folder, an editor, memory.
 *
 * <p>Files are named by the way to them from the plan's folder, with {@code /} between folders and no {@code ..}:
 * {@code returns/q1-fire.csp}. May be asked from several threads at once.
 */
public interface SourceLoader {

    /** What came of looking for a file. */
    sealed interface Loaded<T> {

        /** Its content. */
        record Found<T>(T content) implements Loaded<T> {}

        /** There is no such file. */
        record Missing<T>() implements Loaded<T> {}

        /** It lies outside the plan's folder, by a link. */
        record Outside<T>() implements Loaded<T> {}

        /** It is there, but is no text, is a folder, or can't be read. */
        record Unreadable<T>(Parsed.Problem why) implements Loaded<T> {}
    }

    /** The text of a file. */
    Loaded<SourceText> load(String name);

    /** What a file holds, which need not be text. */
    Loaded<byte[]> loadBytes(String name);

    /** The names of all files in a folder that end in {@code .csp}, in no particular order; empty if there is none. */
    ImmutableList<String> list(String folder, boolean withSubfolders);

    /**
     * The names of files in a folder that look as if they should end in {@code .csp} and do not, as where an editor adds
     * {@code .txt}; in no particular order, and empty where nobody can tell.
     */
    default ImmutableList<String> misnamed(String folder) {
        return ImmutableList.of();
    }

    /**
     * Of the folders that {@link #list} looks for files in, those that nobody can look into, by their names, and why: what lies
     * there is not in the list. Empty where nobody can tell.
     */
    default ImmutableMap<String, Parsed.Problem> unlisted(String folder, boolean withSubfolders) {
        return ImmutableMap.of();
    }

    /** The names of the folders in a folder, hidden ones apart, in no particular order; empty if there is none. */
    ImmutableSet<String> folders(String folder);

    /**
     * What tells files apart: the same for two names that lead to one file, as by a link. The name itself where that
     * can't be, or where there is no such file.
     */
    default String identity(String name) {
        return name;
    }

    /** How much the plan may take up that is made of these files. */
    default Limits limits() {
        return Limits.standard();
    }

    /** No files: a text that stands alone. */
    static SourceLoader none() {
        return of(ImmutableMap.of());
    }

    /** @param texts by the names of their files */
    static SourceLoader of(ImmutableMap<String, String> texts) {
        return of(texts, Limits.standard());
    }

    /** @param texts by the names of their files */
    static SourceLoader of(ImmutableMap<String, String> texts, Limits limits) {
        return new MemoryLoader(texts, limits);
    }
}

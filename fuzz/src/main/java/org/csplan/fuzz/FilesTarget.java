package org.csplan.fuzz;

import com.google.common.collect.ImmutableMap;
import org.csplan.dsl.compiler.Compilation;

/** Any texts are compiled as the files of one plan. */
public final class FilesTarget {

    private FilesTarget() {}

    public static void fuzzerTestOneInput(byte[] data) {
        ImmutableMap<String, String> files = Input.files(data);
        Compilation compilation = Input.compiled(files);
        Law.holdsOf(compilation);
        Law.holds(compilation.files().size() <= files.size(), () -> "each file comes in once");
    }
}

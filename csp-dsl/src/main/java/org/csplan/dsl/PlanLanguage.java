package org.csplan.dsl;

import org.csplan.core.source.SourceText;
import org.csplan.dsl.compiler.Compilation;
import org.csplan.dsl.compiler.PlanCompiler;
import org.csplan.dsl.internal.PlanReader;

/**
 * Reads plans. All methods may be called from several threads at once; none throws for a user's mistake, which comes out
 * as a diagnostic of the compilation.
 */
public final class PlanLanguage {

    private PlanLanguage() {}

    /** Reads one text as one plan. */
    public static Compilation compile(SourceText source) {
        PlanReader.Result read = PlanReader.read(source);
        return PlanCompiler.compile(read.syntax(), read.found());
    }

    /** @param name what messages call the text, usually its path */
    public static Compilation compile(String name, String text) {
        return compile(SourceText.of(name, text));
    }
}

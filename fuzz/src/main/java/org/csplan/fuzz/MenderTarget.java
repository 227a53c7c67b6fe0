package org.csplan.fuzz;

import com.google.common.collect.ImmutableMap;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.source.SourceText;
import org.csplan.dsl.compiler.Compilation;
import org.csplan.dsl.compiler.SourceLoader;
import org.csplan.dsl.format.PlanMender;

/** What is mended has no more errors than before, but for those in lines that could not be read. */
public final class MenderTarget {

    private MenderTarget() {}

    public static void fuzzerTestOneInput(byte[] data) {
        ImmutableMap<String, String> files = Input.files(data);
        SourceText first = SourceText.of("plan.csp", files.getOrDefault("plan.csp", ""));
        PlanMender.Mended mended = PlanMender.mend(first, SourceLoader.of(files), Compilation::diagnostics);
        ImmutableMap<String, String> after = ImmutableMap.<String, String>builder()
                .putAll(files)
                .putAll(mended.texts())
                .buildKeepingLast();
        Law.holds(errors(after) <= errors(files) + mended.revealed(), () -> "there are more errors: " + after);
    }

    private static long errors(ImmutableMap<String, String> files) {
        return Input.compiled(files).diagnostics().stream()
                .filter(Diagnostic::isError)
                .count();
    }
}

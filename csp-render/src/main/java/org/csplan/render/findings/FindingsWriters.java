package org.csplan.render.findings;

import com.google.common.collect.ImmutableList;
import java.util.function.Supplier;
import org.csplan.core.diagnostic.DiagnosticPrinter;

/** The formats that findings can be written in. */
public final class FindingsWriters {

    private FindingsWriters() {}

    /** One writer a format, the text for people first, which is without colours. */
    public static ImmutableList<FindingsWriter> standard(Tool tool) {
        return standard(() -> tool);
    }

    /** @param tool asked for only by a writer that tells of it, when it writes */
    public static ImmutableList<FindingsWriter> standard(Supplier<Tool> tool) {
        return ImmutableList.of(
                new TextFindings(DiagnosticPrinter.plain()),
                new JsonFindings(),
                new SarifFindings(tool),
                new GitHubFindings());
    }
}

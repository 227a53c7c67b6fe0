package org.csplan.fuzz;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.csplan.dsl.compiler.Compilation;
import org.csplan.render.findings.CheckedFile;
import org.csplan.render.findings.Findings;
import org.csplan.render.findings.FindingsWriter;
import org.csplan.render.findings.FindingsWriters;
import org.csplan.render.findings.Tool;

/** Findings are JSON where that is the format, and in a terminal they obey nobody. */
public final class FindingsTarget {

    private static final Tool TOOL = new Tool("csp", Optional.empty(), ImmutableList.of());

    private static final CharMatcher OBEYED = CharMatcher.javaIsoControl().and(CharMatcher.isNot('\n'));

    private FindingsTarget() {}

    public static void fuzzerTestOneInput(byte[] data) {
        Compilation compilation = Input.compiled(data);
        Findings findings = new Findings(
                ImmutableList.of(CheckedFile.read("plan.csp", compilation.plan(), compilation.diagnostics())));
        for (FindingsWriter writer : FindingsWriters.standard(TOOL)) {
            String written = written(writer, findings);
            switch (writer.format()) {
                case "json", "sarif" -> DataTarget.read(written);
                default -> Law.holds(OBEYED.matchesNoneOf(written), () -> "a terminal is told what to do: " + written);
            }
        }
    }

    private static String written(FindingsWriter writer, Findings findings) {
        StringWriter out = new StringWriter();
        try {
            writer.write(findings, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}

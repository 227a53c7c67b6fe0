package org.csplan.render.findings;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.Writer;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.DiagnosticPrinter;
import org.csplan.core.model.WhenParser;

/**
 * Findings for people, as {@link DiagnosticPrinter} prints each, and a line that sums them up. Why a file could not be
 * read is left to the caller, who tells it where it tells of failures.
 */
public final class TextFindings implements FindingsWriter {

    private final DiagnosticPrinter printer;

    public TextFindings(DiagnosticPrinter printer) {
        this.printer = printer;
    }

    @Override
    public String format() {
        return "text";
    }

    @Override
    public void write(Findings findings, Writer out) throws IOException {
        for (CheckedFile file : findings.files()) {
            for (Diagnostic found : file.found()) {
                out.write(printer.print(found));
                out.write('\n');
            }
            if (file.contents().isPresent()) {
                String day = file.day()
                        .map(when -> "; as of " + WhenParser.write(when))
                        .orElse("");
                String contents = contents(file.contents().get()) + day;
                out.write(DiagnosticPrinter.harmless(file.name() + ": " + contents));
                out.write('\n');
            }
        }
        int checked = findings.checked().size();
        int unread = findings.unread().size();
        if (checked > 0) {
            ImmutableList<Diagnostic> all = findings.all().collect(ImmutableList.toImmutableList());
            out.write(counted(checked, "plan", "plans") + " checked: ");
            out.write(DiagnosticPrinter.summary(all).orElse("nothing found wrong"));
            out.write(unread == 0 ? "\n" : "; " + counted(unread, "file", "files") + " not checked\n");
            out.write(mendable(all));
        }
    }

    /** What could be mended at once; nothing if a person has to decide everywhere. */
    private static String mendable(ImmutableList<Diagnostic> all) {
        long mendable = all.stream().filter(found -> !found.edits().isEmpty()).count();
        if (mendable == 0) {
            return "";
        }
        String which = all.size() == 1 ? "it" : (mendable == all.size() ? "all" : mendable) + " of them";
        return "csp check --fix mends " + which + "\n";
    }

    private static String contents(CheckedFile.Contents plan) {
        return counted(plan.aims(), "aim", "aims")
                + ", " + counted(plan.priorities(), "priority", "priorities")
                + ", " + counted(plan.actions(), "action", "actions")
                + ", " + counted(plan.agencies(), "agency", "agencies");
    }

    private static String counted(int count, String one, String several) {
        return count + " " + (count == 1 ? one : several);
    }
}

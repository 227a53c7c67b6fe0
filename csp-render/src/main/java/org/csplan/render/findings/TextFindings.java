package org.csplan.render.findings;

import java.io.IOException;
import java.io.Writer;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.Map;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.DiagnosticPrinter;
import org.csplan.core.diagnostic.Severity;
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
    public void write(Iterator<CheckedFile> files, int most, Writer out) throws IOException {
        Totals totals = new Totals();
        while (files.hasNext()) {
            CheckedFile file = files.next();
            CheckedFile shown = file.shown(most);
            totals.add(file, shown);
            write(shown, out);
        }
        totals.write(out);
    }

    private void write(CheckedFile file, Writer out) throws IOException {
        for (Diagnostic found : file.found()) {
            out.write(printer.print(found));
            out.write('\n');
        }
        if (file.contents().isPresent()) {
            String day =
                    file.day().map(when -> "; as of " + WhenParser.write(when)).orElse("");
            String contents = contents(file.contents().get()) + day;
            out.write(DiagnosticPrinter.harmless(file.name() + ": " + contents));
            out.write('\n');
        }
    }

    /** What is counted over all files. */
    private static final class Totals {
        private final Map<Severity, Integer> bySeverity = new EnumMap<>(Severity.class);
        private int found;
        private int mendable;
        private int plans;
        private int parts;
        private int unread;
        private int unshown;
        /** Plans with errors, at which no rule looked. */
        private int unruled;

        void add(CheckedFile file, CheckedFile shown) {
            unshown += file.found().size() - shown.found().size();
            if (file.isUnread()) {
                unread++;
            } else if (file.isPart()) {
                parts++;
            } else {
                plans++;
                unruled += file.contents().isEmpty() ? 1 : 0;
            }
            for (Diagnostic each : file.found()) {
                found++;
                bySeverity.merge(each.severity(), 1, Integer::sum);
                mendable += each.edits().isEmpty() ? 0 : 1;
            }
        }

        void write(Writer out) throws IOException {
            if (plans + parts > 0) {
                out.write(checked() + " checked: ");
                out.write(DiagnosticPrinter.summary(bySeverity).orElse("nothing found wrong"));
                out.write(unread == 0 ? "\n" : "; " + counted(unread, "file", "files") + " not checked\n");
                out.write(leaves());
                out.write(mends());
                out.write(unruled == 0 ? "" : "the rules look at a plan once its errors are mended\n");
            }
        }

        private String checked() {
            String ofParts = counted(parts, "file that begins no plan", "files that begin no plan");
            String ofPlans = counted(plans, "plan", "plans");
            return parts == 0 ? ofPlans : plans == 0 ? ofParts : ofPlans + " and " + ofParts;
        }

        private String leaves() {
            return unshown == 0
                    ? ""
                    : unshown + " of them, none graver than those shown of the same plan, "
                            + (unshown == 1 ? "is" : "are") + " not shown; csp check --max-findings 0 shows all\n";
        }

        /** What could be mended at once; nothing if a person has to decide everywhere. */
        private String mends() {
            if (mendable == 0) {
                return "";
            }
            String which = found == 1 ? "it" : (mendable == found ? "all" : mendable) + " of them";
            return "csp check --fix mends " + which + "\n";
        }
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

package org.csplan.fuzz;

import java.util.Optional;
import org.csplan.core.source.SourceText;
import org.csplan.dsl.PlanLanguage;
import org.csplan.dsl.format.PlanFormatter;
import org.csplan.dsl.format.PlanPrinter;

/** A plan that is printed is read as the same plan, and is laid out. */
public final class PrinterTarget {

    private PrinterTarget() {}

    public static void fuzzerTestOneInput(byte[] data) {
        Input.plan(data).ifPresent(plan -> {
            SourceText printed = SourceText.of("plan.csp", PlanPrinter.print(plan));
            Law.holds(
                    PlanLanguage.compile(printed).plan().equals(Optional.of(plan)),
                    () -> "it is read as another plan: " + printed.text());
            Law.holds(
                    PlanFormatter.format(printed).equals(Optional.of(printed.text())),
                    () -> "it is not laid out: " + printed.text());
        });
    }
}

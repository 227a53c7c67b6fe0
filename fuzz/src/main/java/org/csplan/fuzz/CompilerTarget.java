package org.csplan.fuzz;

import org.csplan.core.check.CheckedPlan;
import org.csplan.core.check.PlanChecks;
import org.csplan.dsl.compiler.Compilation;

/** Any text is compiled, and any plan checked. */
public final class CompilerTarget {

    private CompilerTarget() {}

    public static void fuzzerTestOneInput(byte[] data) {
        Compilation compilation = Input.compiled(data);
        Law.holdsOf(compilation);
        compilation
                .plan()
                .ifPresent(plan -> PlanChecks.strict()
                        .run(CheckedPlan.of(plan))
                        .forEach(found -> Law.holds(!found.message().isBlank(), () -> found.code() + " says nothing")));
        Law.holds(compilation.diagnostics().equals(Input.compiled(data).diagnostics()), () -> "twice the same is said");
    }
}

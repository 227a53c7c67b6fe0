package org.csplan.dsl.compiler;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.model.ActionPlan;
import org.csplan.dsl.syntax.PlanSyntax;

/**
 * All that came of reading a plan. It always exists, so that an editor has something to work on.
 *
 * @param plan absent when there are errors
 * @param diagnostics every mistake and doubt, in the order of the text
 * @param origins where the parts of the plan stand; empty without a plan
 */
public record Compilation(
        PlanSyntax syntax, Optional<ActionPlan> plan, ImmutableList<Diagnostic> diagnostics, Origins origins) {

    public boolean hasErrors() {
        return diagnostics.stream().anyMatch(Diagnostic::isError);
    }
}

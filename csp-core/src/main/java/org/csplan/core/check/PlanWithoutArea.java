package org.csplan.core.check;

import java.util.stream.Stream;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Severity;

/** The plan doesn't say what area it is for, though its partnership answers for one (Crime and Disorder Act 1998, section 5). */
final class PlanWithoutArea implements PlanCheck {

    @Override
    public String id() {
        return "plan-without-area";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Diagnostic> find(CheckedPlan plan) {
        return plan.plan().area().isEmpty()
                ? Stream.of(found(
                        plan.plan().id(),
                        "the plan doesn't say what area it is for",
                        "add a line: area \"Exampleton district\"; this is a prompt, not legal advice"))
                : Stream.empty();
    }
}

package org.csplan.core.check;

import java.util.stream.Stream;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Severity;

/** The plan doesn't say what time it is for. */
final class PlanWithoutPeriod implements PlanCheck {

    @Override
    public String id() {
        return "plan-without-period";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Diagnostic> find(CheckedPlan plan) {
        return plan.plan().period().isEmpty()
                ? Stream.of(found(
                        plan.plan().id(), "the plan doesn't say what time it is for", "add a line: period 2026/27"))
                : Stream.empty();
    }
}

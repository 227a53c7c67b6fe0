package org.csplan.core.check;

import java.util.stream.Stream;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Severity;

/** A priority supports no aim, where others say which they support. */
final class UnalignedPriority implements PlanCheck {

    @Override
    public String id() {
        return "unaligned-priority";
    }

    @Override
    public Severity severity() {
        return Severity.INFO;
    }

    @Override
    public Stream<Diagnostic> find(CheckedPlan plan) {
        return plan.coverage().unaligned().stream()
                .map(priority -> found(
                        priority.id(),
                        "priority " + priority.id() + " supports no aim",
                        "add \"supports\" and the aim"));
    }
}

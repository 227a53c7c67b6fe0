package org.csplan.core.check;

import java.util.stream.Stream;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Severity;

/** Neither an aim or priority nor any action for it has a measure, though there are actions. */
final class UnmeasuredObjective implements PlanCheck {

    @Override
    public String id() {
        return "unmeasured-objective";
    }

    @Override
    public Severity severity() {
        return Severity.INFO;
    }

    @Override
    public Stream<Diagnostic> find(CheckedPlan plan) {
        return plan.coverage().unmeasured().stream()
                .map(objective -> found(
                        objective.id(),
                        "nothing measures " + objective.id().kind() + " " + objective.id(),
                        "add a measure to it, or to an action for it"));
    }
}

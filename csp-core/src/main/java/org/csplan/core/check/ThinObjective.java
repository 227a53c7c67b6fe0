package org.csplan.core.check;

import java.util.stream.Stream;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Severity;

/** An aim or a priority rests on one action, or on none that is not closed. */
final class ThinObjective implements PlanCheck {

    @Override
    public String id() {
        return "thin-objective";
    }

    @Override
    public Severity severity() {
        return Severity.INFO;
    }

    @Override
    public Stream<Diagnostic> find(CheckedPlan plan) {
        return plan.coverage().thin().stream()
                .map(objective -> found(
                        objective.id(),
                        objective.id().kind() + " " + objective.id() + " rests on one action at most",
                        "ask what else could serve it"));
    }
}

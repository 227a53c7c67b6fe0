package org.csplan.core.check;

import java.util.stream.Stream;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Severity;

/** An action has no measure at all. */
final class ActionWithoutMeasure implements PlanCheck {

    @Override
    public String id() {
        return "action-without-measure";
    }

    @Override
    public Severity severity() {
        return Severity.INFO;
    }

    @Override
    public Stream<Diagnostic> find(CheckedPlan plan) {
        return plan.openActions()
                .filter(action ->
                        action.measures().isEmpty() && action.milestones().isEmpty())
                .map(action -> found(
                        action.id(),
                        "nothing says how action " + action.id() + " will be judged",
                        "add a measure, or milestones on the way"));
    }
}

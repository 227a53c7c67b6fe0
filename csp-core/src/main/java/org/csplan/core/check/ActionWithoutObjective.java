package org.csplan.core.check;

import java.util.stream.Stream;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Severity;

/** An action is for no aim and no priority, in a plan that has some. */
final class ActionWithoutObjective implements PlanCheck {

    @Override
    public String id() {
        return "action-without-objective";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Diagnostic> find(CheckedPlan plan) {
        return plan.plan().objectives().isEmpty()
                ? Stream.empty()
                : plan.coverage().unlinked().stream()
                        .map(action -> found(
                                action.id(),
                                "action " + action.id() + " is for no aim and no priority",
                                "say with \"for\" what it is to help"));
    }
}

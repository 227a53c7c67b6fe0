package org.csplan.core.check;

import java.util.stream.Stream;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Severity;

/** An action is for a priority but for no aim, in a plan that has aims, and none of its priorities supports one. */
final class ActionWithoutAim implements PlanCheck {

    @Override
    public String id() {
        return "action-without-aim";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Diagnostic> find(CheckedPlan plan) {
        return plan.plan().aims().isEmpty()
                ? Stream.empty()
                : plan.coverage().withoutAim().stream()
                        .map(action -> found(
                                action.id(),
                                "action " + action.id() + " is for a priority but for no aim",
                                "add the aim after \"for\", or let its priority say which aim it supports"));
    }
}

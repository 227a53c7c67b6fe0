package org.csplan.core.check;

import java.util.stream.Stream;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Severity;

/** An action is for an aim but for no priority, in a plan that has priorities: what it does was not singled out. */
final class ActionWithoutPriority implements PlanCheck {

    @Override
    public String id() {
        return "action-without-priority";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Diagnostic> find(CheckedPlan plan) {
        return plan.plan().priorities().isEmpty()
                ? Stream.empty()
                : plan.coverage().withoutPriority().stream()
                        .map(action -> found(
                                action.id(),
                                "action " + action.id() + " is for an aim but for no priority",
                                "add the priority after \"for\", or ask whether this year is the time for it"));
    }
}

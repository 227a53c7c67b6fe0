package org.csplan.core.check;

import java.util.stream.Stream;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Severity;

/** Nothing says by when an action is to be done: no date, nor that it is ongoing. */
final class ActionWithoutDue implements PlanCheck {

    @Override
    public String id() {
        return "action-without-due";
    }

    @Override
    public Severity severity() {
        return Severity.INFO;
    }

    @Override
    public Stream<Diagnostic> find(CheckedPlan plan) {
        return plan.openActions()
                .filter(action -> action.timetable().dueNow().isEmpty())
                .map(action -> found(
                        action.id(),
                        "nothing says by when action " + action.id() + " is to be done",
                        "add \"due\" and a time, or \"ongoing\""));
    }
}

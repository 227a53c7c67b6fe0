package org.csplan.core.check;

import java.util.function.Consumer;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Severity;
import org.csplan.core.model.Action;

/** Nothing says by when an action is to be done: no date, nor that it is ongoing. */
final class ActionWithoutDue implements ActionCheck {

    @Override
    public String id() {
        return "action-without-due";
    }

    @Override
    public Severity severity() {
        return Severity.INFO;
    }

    @Override
    public void find(CheckedAction checked, CheckedPlan plan, Consumer<Diagnostic> findings) {
        Action action = checked.action();
        if (checked.isOpen() && action.timetable().dueNow().isEmpty()) {
            findings.accept(found(
                    action.id(),
                    "nothing says by when action " + action.id() + " is to be done",
                    "add \"due\" and a time, or \"ongoing\""));
        }
    }
}

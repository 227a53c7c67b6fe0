package org.csplan.core.check;

import java.util.function.Consumer;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Severity;
import org.csplan.core.model.Action;

/** An action has no measure at all. */
final class ActionWithoutMeasure implements ActionCheck {

    @Override
    public String id() {
        return "action-without-measure";
    }

    @Override
    public Severity severity() {
        return Severity.INFO;
    }

    @Override
    public void find(CheckedAction checked, CheckedPlan plan, Consumer<Diagnostic> findings) {
        Action action = checked.action();
        if (checked.isOpen()
                && action.measures().isEmpty()
                && action.milestones().isEmpty()
                && !plan.isMeasuredByMore(action)) {
            findings.accept(found(
                    action.id(),
                    "nothing says how action " + action.id() + " will be judged",
                    "add a measure, or milestones on the way"));
        }
    }
}

package org.csplan.core.check;

import java.util.function.Consumer;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Severity;
import org.csplan.core.model.Action;

/** Two actions have the same title, but for case and marks: one may be a copy that was to be changed. */
final class RepeatedTitle implements ActionCheck {

    @Override
    public String id() {
        return "repeated-title";
    }

    @Override
    public Severity severity() {
        return Severity.INFO;
    }

    @Override
    public void find(CheckedAction checked, CheckedPlan plan, Consumer<Diagnostic> findings) {
        Action action = checked.action();
        Action other = plan.firstWithSameTitle(checked);
        if (!other.id().equals(action.id())) {
            findings.accept(
                    found(
                            action.id(),
                            "action " + action.id() + " has the same title as action " + other.id(),
                            "if one is a copy, change its title or take it out; if both are meant, say in the titles what differs"));
        }
    }
}

package org.csplan.core.check;

import java.util.function.Consumer;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Severity;
import org.csplan.core.model.Action;

/**
 * Several agencies lead an action, so that each may wait for the other. Measures with an owner are twice as likely to be
 * on track, as ClearPoint found among its local governments.
 */
final class ActionSharedByLeads implements ActionCheck {

    @Override
    public String id() {
        return "action-shared-by-leads";
    }

    @Override
    public Severity severity() {
        return Severity.INFO;
    }

    @Override
    public void find(CheckedAction checked, CheckedPlan plan, Consumer<Diagnostic> findings) {
        Action action = checked.action();
        if (checked.isOpen() && action.leads().size() > 1) {
            findings.accept(found(
                    action.id(),
                    action.leads().size() + " agencies lead action " + action.id(),
                    "name the one that answers for it after \"lead\", and the others after \"with\""));
        }
    }
}

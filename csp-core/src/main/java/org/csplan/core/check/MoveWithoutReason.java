package org.csplan.core.check;

import java.util.function.Consumer;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Severity;
import org.csplan.core.model.Action;
import org.csplan.core.model.Move;

/** A due time was changed and nobody says why. */
final class MoveWithoutReason implements ActionCheck {

    @Override
    public String id() {
        return "move-without-reason";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void find(CheckedAction checked, CheckedPlan plan, Consumer<Diagnostic> findings) {
        Action action = checked.action();
        if (isMovedWithoutReason(action)) {
            findings.accept(found(
                    action.id(),
                    "action " + action.id() + " was moved and no reason is given",
                    "add because and the reason to the line that moves it"));
        }
    }

    private static boolean isMovedWithoutReason(Action action) {
        for (Move move : action.timetable().moves()) {
            if (move.because().isEmpty()) {
                return true;
            }
        }
        return false;
    }
}

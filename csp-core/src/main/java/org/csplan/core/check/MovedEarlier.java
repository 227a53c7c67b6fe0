package org.csplan.core.check;

import java.util.Optional;
import java.util.function.Consumer;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Severity;
import org.csplan.core.model.Action;
import org.csplan.core.model.Due;
import org.csplan.core.model.Move;
import org.csplan.core.model.When;

/**
 * An action was moved to a time before it was first due. That is rare; mostly it is a milestone that was put off, and the line moves the
 * action that it belongs to.
 */
final class MovedEarlier implements ActionCheck {

    @Override
    public String id() {
        return "moved-earlier";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void find(CheckedAction checked, CheckedPlan plan, Consumer<Diagnostic> findings) {
        Action action = checked.action();
        Optional<When> agreed = action.timetable().due().flatMap(Due::when);
        for (Move move : action.timetable().moves()) {
            Optional<When> now = move.to().when();
            if (agreed.isPresent() && now.isPresent() && now.get().isBefore(agreed.get())) {
                findings.accept(found(
                        action.id(),
                        "action " + action.id() + " was moved to " + move.to().words() + ", before "
                                + agreed.get().words() + ", when it was first due",
                        "a new time of a milestone is written into the milestone's own line, as in: milestone \"…\" by "
                                + move.to().words()));
                return;
            }
        }
    }
}

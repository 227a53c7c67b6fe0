package org.csplan.core.check;

import java.util.stream.Stream;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Severity;

/** A due time was changed and nobody says why. */
final class MoveWithoutReason implements PlanCheck {

    @Override
    public String id() {
        return "move-without-reason";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Diagnostic> find(CheckedPlan plan) {
        return plan.plan().actions().stream()
                .filter(action -> !action.timetable().moves().isEmpty())
                .filter(action -> action.timetable().moves().stream()
                        .anyMatch(move -> move.because().isEmpty()))
                .map(action -> found(
                        action.id(),
                        "action " + action.id() + " was moved and no reason is given",
                        "add because and the reason to the line that moves it"));
    }
}

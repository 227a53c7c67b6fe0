package org.csplan.core.check;

import java.util.stream.Stream;
import org.csplan.core.analysis.Commitment;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Severity;
import org.csplan.core.model.Action;

/** An action starts only after all of the time by which it is due. */
final class StartAfterDue implements PlanCheck {

    @Override
    public String id() {
        return "start-after-due";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Diagnostic> find(CheckedPlan plan) {
        return plan.openActions().flatMap(this::find);
    }

    private Stream<Diagnostic> find(Action action) {
        return action.timetable().start().stream()
                .flatMap(start -> new Commitment.OfAction(action)
                        .deadline().stream()
                                .filter(due -> start.from().isAfter(due.to()))
                                .map(due -> found(
                                        action.id(),
                                        "action " + action.id() + " starts " + start.words() + ", after it is due "
                                                + due.words(),
                                        "check both years")));
    }
}

package org.csplan.core.check;

import java.util.stream.Stream;
import org.csplan.core.analysis.Commitment;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Severity;
import org.csplan.core.model.Action;
import org.csplan.core.model.When;

/** An action still to be done, or its milestone, is due at a time that lies wholly before or after the plan's period. */
final class DueOutsidePeriod implements PlanCheck {

    @Override
    public String id() {
        return "due-outside-period";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Diagnostic> find(CheckedPlan plan) {
        return plan.plan().period().stream()
                .flatMap(period -> plan.openActions()
                        // Most say nothing that could be outside.
                        .filter(action -> action.timetable().dueNow().isPresent()
                                || !action.milestones().isEmpty())
                        .flatMap(action -> find(action, period)));
    }

    private Stream<Diagnostic> find(Action action, When period) {
        return Stream.concat(
                        Stream.of(new Commitment.OfAction(action)),
                        action.milestones().stream()
                                .filter(milestone -> milestone.done().isEmpty())
                                .map(milestone -> new Commitment.OfMilestone(action, milestone)))
                .flatMap(commitment -> commitment.deadline().stream()
                        .filter(due ->
                                due.to().isBefore(period.from()) || due.from().isAfter(period.to()))
                        .map(due -> found(
                                action.id(),
                                Commitments.name(commitment) + " is due " + due.words() + ", outside the plan's period "
                                        + period.words(),
                                "mend the date, or carry the action into the plan for that time")));
    }
}

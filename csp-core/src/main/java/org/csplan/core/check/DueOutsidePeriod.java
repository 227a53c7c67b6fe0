package org.csplan.core.check;

import java.util.Optional;
import java.util.function.Consumer;
import org.csplan.core.analysis.Commitment;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Severity;
import org.csplan.core.model.Action;
import org.csplan.core.model.Milestone;
import org.csplan.core.model.When;
import org.csplan.core.model.WhenParser;

/** An action still to be done, or its milestone, is due before the plan's period or by a day after it. */
final class DueOutsidePeriod implements ActionCheck {

    @Override
    public String id() {
        return "due-outside-period";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void find(CheckedAction checked, CheckedPlan plan, Consumer<Diagnostic> findings) {
        Optional<When> period = plan.plan().period();
        if (period.isEmpty() || !checked.isOpen()) {
            return;
        }
        Action action = checked.action();
        // Most say nothing that could be outside.
        if (action.timetable().dueNow().isPresent()) {
            find(new Commitment.OfAction(action), period.get(), findings);
        }
        for (Milestone milestone : action.milestonesAsTold()) {
            if (milestone.done().isEmpty()) {
                find(new Commitment.OfMilestone(action, milestone), period.get(), findings);
            }
        }
    }

    private void find(Commitment commitment, When period, Consumer<Diagnostic> findings) {
        Optional<When> deadline = commitment.deadline();
        if (deadline.isEmpty()) {
            return;
        }
        When due = deadline.get();
        if (due.isBefore(period) || period.isBefore(due)) {
            findings.accept(found(
                    commitment,
                    due.words() + ", outside the plan's period " + period.words(),
                    "mend the date, or carry the action into the plan for that time"));
        } else if (due.to().isAfter(period.to())) {
            findings.accept(found(
                    commitment,
                    due.words() + ", and so by " + WhenParser.write(due.to()) + ", when the plan's period "
                            + period.words() + " is over",
                    "give a time within the plan, such as " + WhenParser.write(period.to())));
        }
    }

    private Diagnostic found(Commitment commitment, String due, String advice) {
        return Commitments.onLine(
                commitment, found(commitment.owner(), Commitments.name(commitment) + " is due " + due, advice));
    }
}

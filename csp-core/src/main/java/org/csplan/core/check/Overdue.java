package org.csplan.core.check;

import java.util.stream.Stream;
import org.csplan.core.analysis.Commitment;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Severity;

/** The time of an action, a milestone or something to be delivered is over, and nothing says that it was done. */
final class Overdue implements PlanCheck {

    @Override
    public String id() {
        return "overdue";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Diagnostic> find(CheckedPlan plan) {
        return plan.schedule().stream()
                .flatMap(schedule -> schedule.overdue().stream())
                .map(
                        late -> Commitments.onLine(
                                late.commitment(),
                                found(
                                        Commitments.subject(late.commitment()),
                                        Commitments.name(late.commitment()) + " was due "
                                                + late.due().words() + " and is not done",
                                        isDueAgain(late.commitment())
                                                ? "if it was done, say so: progress "
                                                        + late.due().words() + " done; if not, say why in progress"
                                                : late.commitment() instanceof Commitment.OfAction
                                                        ? "say when it was done, or give it a new date: moved to June 2027 because \"...\""
                                                        : "say when it was done, or write its new date after by, and why in a note")));
    }

    private static boolean isDueAgain(Commitment commitment) {
        return commitment instanceof Commitment.OfAction of
                && of.action().timetable().recurrence().isPresent();
    }
}

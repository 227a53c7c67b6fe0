package org.csplan.core.check;

import java.util.Optional;
import java.util.function.Consumer;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Severity;
import org.csplan.core.model.Action;
import org.csplan.core.model.Milestone;
import org.csplan.core.model.When;

/**
 * An action is said to be done before it starts, or it or one of its milestones more than a year before the plan's
 * period: what was done just before may well be told, what is that old is another year's.
 */
final class DoneTooEarly implements ActionCheck {

    @Override
    public String id() {
        return "done-too-early";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void find(CheckedAction checked, CheckedPlan plan, Consumer<Diagnostic> findings) {
        Action action = checked.action();
        Optional<When> done = action.timetable().done();
        Optional<When> start = action.timetable().start();
        if (done.isPresent() && start.isPresent()) {
            if (done.get().isBefore(start.get())) {
                findings.accept(found(
                        action.id(),
                        name(action) + " is done " + done.get().words() + ", before it starts "
                                + start.get().words(),
                        "check both years"));
            }
        } else if (isLongBefore(done, plan)) {
            findings.accept(found(action, name(action), done.orElseThrow(), plan));
        }
        for (Milestone milestone : action.milestones()) {
            if (isLongBefore(milestone.done(), plan)) {
                String name = "milestone " + milestone.id() + " of " + name(action);
                findings.accept(Commitments.onLine(
                        action, milestone, found(action, name, milestone.done().orElseThrow(), plan)));
            }
        }
    }

    private static String name(Action action) {
        return "action " + action.id();
    }

    private static boolean isLongBefore(Optional<When> done, CheckedPlan plan) {
        Optional<When> period = plan.plan().period();
        return done.isPresent()
                && period.isPresent()
                && done.get().to().isBefore(period.get().from().minusYears(1));
    }

    private Diagnostic found(Action action, String what, When done, CheckedPlan plan) {
        return found(
                action.id(),
                what + " is done " + done.words() + ", more than a year before the plan's period "
                        + plan.plan().period().orElseThrow().words(),
                "check the year");
    }
}

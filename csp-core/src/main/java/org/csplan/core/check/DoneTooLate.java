package org.csplan.core.check;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Severity;
import org.csplan.core.model.Action;
import org.csplan.core.model.Milestone;
import org.csplan.core.model.When;

/**
 * An action or a milestone is said to be done at a time that lies after the plan's period and after the day by which the
 * plan is looked at: it can't have been seen yet.
 */
final class DoneTooLate implements ActionCheck {

    @Override
    public String id() {
        return "done-too-late";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void find(CheckedAction checked, CheckedPlan plan, Consumer<Diagnostic> findings) {
        Optional<When> period = plan.plan().period();
        Optional<LocalDate> day = plan.day();
        if (period.isEmpty() || day.isEmpty()) {
            return;
        }
        Action action = checked.action();
        if (isTooLate(action.timetable().done(), period.get(), day.get())) {
            findings.accept(found(
                    action, "action " + action.id(), action.timetable().done().get(), period.get()));
        }
        for (Milestone milestone : action.milestones()) {
            if (isTooLate(milestone.done(), period.get(), day.get())) {
                findings.accept(Commitments.onLine(
                        action,
                        milestone,
                        found(
                                action,
                                "milestone " + milestone.id() + " of action " + action.id(),
                                milestone.done().get(),
                                period.get())));
            }
        }
    }

    private static boolean isTooLate(Optional<When> done, When period, LocalDate day) {
        return done.isPresent()
                && period.isBefore(done.get())
                && done.get().from().isAfter(day);
    }

    private Diagnostic found(Action action, String what, When done, When period) {
        return found(
                action.id(),
                what + " is done " + done.words() + ", after the plan's period " + period.words()
                        + " and all that is told of it",
                "check the year; what is still to be done has a due date instead");
    }
}

package org.csplan.core.check;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Severity;
import org.csplan.core.model.Action;
import org.csplan.core.model.When;

/**
 * An action or a milestone is said to be done at a time that lies after the plan's period and after the day by which the
 * plan is looked at: it can't have been seen yet.
 */
final class DoneTooLate implements PlanCheck {

    @Override
    public String id() {
        return "done-too-late";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Diagnostic> find(CheckedPlan plan) {
        return plan.plan().period().stream()
                .flatMap(period -> plan.day().stream()
                        .flatMap(day -> plan.plan().actions().stream().flatMap(action -> find(action, period, day))));
    }

    private Stream<Diagnostic> find(Action action, When period, LocalDate day) {
        LocalDate latest = day.isAfter(period.to()) ? day : period.to();
        return Stream.concat(
                action.timetable().done().stream()
                        .filter(done -> done.from().isAfter(latest))
                        .map(done -> found(action, "action " + action.id(), done, period)),
                action.milestones().stream()
                        .flatMap(milestone -> milestone.done().stream()
                                .filter(done -> done.from().isAfter(latest))
                                .map(done -> found(
                                        action,
                                        "milestone " + milestone.id() + " of action " + action.id(),
                                        done,
                                        period))));
    }

    private Diagnostic found(Action action, String what, When done, When period) {
        return found(
                action.id(),
                what + " is done " + done.words() + ", after the plan's period " + period.words()
                        + " and all that is told of it",
                "check the year; what is still to be done has a due date instead");
    }
}

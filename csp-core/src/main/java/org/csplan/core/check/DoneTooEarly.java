package org.csplan.core.check;

import java.util.stream.Stream;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Severity;
import org.csplan.core.model.Action;
import org.csplan.core.model.When;

/**
 * An action is said to be done before it starts, or it or one of its milestones a year or more before the plan's period:
 * what was done just before may well be told, what is that old is another year's.
 */
final class DoneTooEarly implements PlanCheck {

    private static final int YEARS = 1;

    @Override
    public String id() {
        return "done-too-early";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Diagnostic> find(CheckedPlan plan) {
        Stream<Diagnostic> beforeStart = plan.plan().actions().stream().flatMap(this::beforeStart);
        Stream<Diagnostic> beforePlan = plan.plan().period().stream()
                .flatMap(period -> plan.plan().actions().stream().flatMap(action -> beforePlan(action, period)));
        return Stream.concat(beforeStart, beforePlan);
    }

    private Stream<Diagnostic> beforeStart(Action action) {
        return action.timetable().done().stream()
                .flatMap(done -> action.timetable().start().stream()
                        .filter(start -> done.to().isBefore(start.from()))
                        .map(start -> found(
                                action.id(),
                                "action " + action.id() + " is done " + done.words() + ", before it starts "
                                        + start.words(),
                                "check both years")));
    }

    private Stream<Diagnostic> beforePlan(Action action, When period) {
        boolean told = action.timetable().start().isPresent();
        return Stream.concat(
                action.timetable().done().stream()
                        .filter(done -> !told && isEarly(done, period))
                        .map(done -> found(action, "action " + action.id(), done, period)),
                action.milestones().stream()
                        .flatMap(milestone -> milestone.done().stream()
                                .filter(done -> isEarly(done, period))
                                .map(done -> found(
                                        action,
                                        "milestone " + milestone.id() + " of action " + action.id(),
                                        done,
                                        period))));
    }

    private static boolean isEarly(When done, When period) {
        return done.to().isBefore(period.from().minusYears(YEARS));
    }

    private Diagnostic found(Action action, String what, When done, When period) {
        return found(
                action.id(),
                what + " is done " + done.words() + ", more than a year before the plan's period " + period.words(),
                "check the year");
    }
}

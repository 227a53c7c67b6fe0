package org.csplan.core.check;

import java.util.Optional;
import java.util.function.Consumer;
import org.csplan.core.analysis.PlanLinks;
import org.csplan.core.analysis.Stage;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Severity;
import org.csplan.core.model.Action;
import org.csplan.core.model.Due;
import org.csplan.core.model.When;

/** What the plan before did not finish is first due later here than it was there, so that nobody sees that it was put off. */
final class FirstDateLost implements ActionCheck {

    @Override
    public String id() {
        return "first-date-lost";
    }

    @Override
    public Severity severity() {
        return Severity.INFO;
    }

    @Override
    public void find(CheckedAction checked, CheckedPlan plan, Consumer<Diagnostic> findings) {
        Action action = checked.action();
        Optional<When> due = firstDue(action);
        if (due.isEmpty()) {
            return;
        }
        plan.formerActions()
                .flatMap(former -> former.of(action.id()))
                .filter(old -> plan.stageBefore(old) == Stage.OPEN)
                .filter(old -> !isAgreedAnew(action, old, plan))
                .flatMap(FirstDateLost::firstDue)
                .filter(first -> due.get().to().isAfter(first.to()))
                .ifPresent(
                        first -> findings.accept(
                                found(
                                        action.id(),
                                        "action " + action.id() + " was first due " + first.words()
                                                + " in the plan before and not done, and here it is first due "
                                                + due.get().words(),
                                        "keep its first date and move it: \"due " + first.words()
                                                + "\", and below it \"moved to "
                                                + due.get().words()
                                                + " because …\"; where another action was agreed in its place, write \"replaces\" and not \"continues\"")));
    }

    /** What takes the place of another begins with the date that was agreed for it. */
    private static boolean isAgreedAnew(Action action, Action old, CheckedPlan plan) {
        return plan.previous()
                .map(PlanLinks::of)
                .filter(before -> action.replaces().stream()
                        .flatMap(id -> before.actionNamedLater(id).stream())
                        .anyMatch(old::equals))
                .isPresent();
    }

    /** None of what is due again and again. */
    private static Optional<When> firstDue(Action action) {
        return action.timetable().recurrence().isPresent()
                ? Optional.empty()
                : action.timetable().due().flatMap(Due::when);
    }
}

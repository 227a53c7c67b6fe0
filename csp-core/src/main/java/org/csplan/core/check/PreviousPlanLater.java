package org.csplan.core.check;

import java.util.stream.Stream;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Severity;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.When;

/** The plan that was named as the one before begins later than this one: most likely the two were named the wrong way round. */
final class PreviousPlanLater implements PlanCheck {

    @Override
    public String id() {
        return "previous-plan-later";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Stream<Diagnostic> find(CheckedPlan plan) {
        return plan.laterNamedAsPrevious().stream()
                .map(later -> found(
                        plan.plan().id(),
                        "the plan named as the one before is of " + period(later) + ", and this one of "
                                + period(plan.plan()),
                        "name the earlier one after --previous, and this year's as the plan to check"));
    }

    private static String period(ActionPlan plan) {
        return plan.period().map(When::words).orElseThrow();
    }
}

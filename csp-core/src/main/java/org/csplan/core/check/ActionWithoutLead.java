package org.csplan.core.check;

import java.util.stream.Stream;
import org.csplan.core.analysis.Stage;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Severity;

/** Nobody leads an action, neither by itself nor because someone leads the plan. */
final class ActionWithoutLead implements PlanCheck {

    @Override
    public String id() {
        return "action-without-lead";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Diagnostic> find(CheckedPlan plan) {
        return plan.workload().ledByNobody().stream()
                .filter(action -> plan.stage(action) == Stage.OPEN)
                .map(action -> found(
                        action.id(),
                        "nobody leads action " + action.id(),
                        "name who answers for it after \"lead\", or one who leads the whole plan"));
    }
}

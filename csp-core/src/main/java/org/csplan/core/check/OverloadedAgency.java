package org.csplan.core.check;

import java.util.stream.Stream;
import org.csplan.core.analysis.Workload;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Severity;

/**
 * An agency leads at least half of the plan and twice what others do on average, as {@link Workload} reckons: if it falls
 * short, so does the plan.
 */
final class OverloadedAgency implements PlanCheck {

    @Override
    public String id() {
        return "overloaded-agency";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Diagnostic> find(CheckedPlan plan) {
        return plan.workload().overloaded().stream()
                .map(load -> found(
                        load.agency().id(),
                        load.agency().id() + " leads " + load.carried().size() + " of "
                                + plan.workload().carried() + " actions",
                        "ask what others could lead, or which of them can wait"));
    }
}

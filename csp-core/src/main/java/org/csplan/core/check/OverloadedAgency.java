package org.csplan.core.check;

import java.util.stream.Stream;
import org.csplan.core.analysis.Stage;
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
        long all = plan.plan().actions().stream()
                .filter(action -> Stage.of(action) != Stage.CLOSED)
                .count();
        return plan.workload().overloaded().stream()
                .map(load -> found(
                        load.agency().id(),
                        load.agency().id() + " leads "
                                + load.leads().stream()
                                        .filter(action -> Stage.of(action) != Stage.CLOSED)
                                        .count()
                                + " of " + all + " actions",
                        "ask what others could lead, or which of them can wait"));
    }
}

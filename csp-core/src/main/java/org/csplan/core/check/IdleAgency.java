package org.csplan.core.check;

import java.util.stream.Stream;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Severity;

/** The plan names an agency and gives it nothing to do. */
final class IdleAgency implements PlanCheck {

    @Override
    public String id() {
        return "idle-agency";
    }

    @Override
    public Severity severity() {
        return Severity.INFO;
    }

    @Override
    public Stream<Diagnostic> find(CheckedPlan plan) {
        return plan.plan().actions().isEmpty()
                ? Stream.empty()
                : plan.workload().idle().stream()
                        .filter(load ->
                                !plan.plan().leads().contains(load.agency().id()))
                        .map(load -> found(
                                load.agency().id(),
                                load.agency().id() + " has nothing to do in this plan",
                                "name it after \"lead\" or \"with\", or take it out of the list"));
    }
}

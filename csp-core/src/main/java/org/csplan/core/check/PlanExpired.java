package org.csplan.core.check;

import java.util.stream.Stream;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Severity;

/**
 * The day by which the plan is read lies after its period. Partnerships revise their plans each year, or every three
 * years with a yearly assessment (Durham; Hackney).
 */
final class PlanExpired implements PlanCheck {

    @Override
    public String id() {
        return "plan-expired";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Diagnostic> find(CheckedPlan plan) {
        return plan.plan()
                        .period()
                        .filter(period ->
                                plan.day().filter(period.to()::isBefore).isPresent())
                        .isPresent()
                ? Stream.of(found(
                        plan.plan().id(),
                        "the plan's period is over",
                        "close what was finished, and carry the rest into the next plan"))
                : Stream.empty();
    }
}

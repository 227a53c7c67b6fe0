package org.csplan.core.check;

import java.util.stream.Stream;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Severity;

/** The plan doesn't say when it is to be revised, which is done at the start of each year (Durham, of the Regulations 2007). */
final class PlanWithoutReview implements PlanCheck {

    @Override
    public String id() {
        return "plan-without-review";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Diagnostic> find(CheckedPlan plan) {
        return plan.plan().review().isEmpty()
                ? Stream.of(found(
                        plan.plan().id(),
                        "the plan doesn't say when it is to be revised",
                        "add a line: review March 2027; this is a prompt, not legal advice"))
                : Stream.empty();
    }
}

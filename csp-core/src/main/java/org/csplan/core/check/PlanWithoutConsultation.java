package org.csplan.core.check;

import java.util.stream.Stream;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Severity;
import org.csplan.core.model.Citation;

/**
 * The plan cites no consultation. The partnership engages the community (SI 2007/1830, regulation 12 as made; see
 * whether it was amended).
 */
final class PlanWithoutConsultation implements PlanCheck {

    @Override
    public String id() {
        return "plan-without-consultation";
    }

    @Override
    public Severity severity() {
        return Severity.INFO;
    }

    @Override
    public Stream<Diagnostic> find(CheckedPlan plan) {
        return !Cited.in(plan.plan(), Citation.Kind.CONSULTATION)
                ? Stream.of(found(
                        plan.plan().id(),
                        "the plan cites no consultation or public meeting",
                        "add a line: cites consultation \"its title\" and when; this is a prompt, not legal advice"))
                : Stream.empty();
    }
}

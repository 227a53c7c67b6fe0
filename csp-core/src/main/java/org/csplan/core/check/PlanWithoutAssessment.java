package org.csplan.core.check;

import java.util.stream.Stream;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Severity;
import org.csplan.core.model.Citation;

/**
 * The plan cites no strategic assessment. The strategy group prepares one, and the plan rests on it (Crime and Disorder
 * (Formulation and Implementation of Strategy) Regulations 2007, SI 2007/1830; for Wales SI 2007/3076).
 */
final class PlanWithoutAssessment implements PlanCheck {

    @Override
    public String id() {
        return "plan-without-assessment";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Diagnostic> find(CheckedPlan plan) {
        return !Cited.in(plan.plan(), Citation.Kind.ASSESSMENT)
                ? Stream.of(found(
                        plan.plan().id(),
                        "the plan cites no strategic assessment",
                        "add a line: cites assessment \"its title\" and when; this is a prompt, not legal advice"))
                : Stream.empty();
    }
}

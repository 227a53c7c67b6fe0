package org.csplan.core.check;

import java.util.stream.Stream;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Severity;
import org.csplan.core.model.Citation;

/** The plan cites no police and crime objectives, to which a strategy has regard (Crime and Disorder Act 1998, section 6). */
final class PlanWithoutPolicePlan implements PlanCheck {

    @Override
    public String id() {
        return "plan-without-police-plan";
    }

    @Override
    public Severity severity() {
        return Severity.INFO;
    }

    @Override
    public Stream<Diagnostic> find(CheckedPlan plan) {
        return !Cited.in(plan.plan(), Citation.Kind.POLICE_AND_CRIME_PLAN)
                ? Stream.of(
                        found(
                                plan.plan().id(),
                                "the plan cites no police and crime plan",
                                "add a line: cites police-and-crime-plan \"its title\" and when; this is a prompt, not legal advice"))
                : Stream.empty();
    }
}

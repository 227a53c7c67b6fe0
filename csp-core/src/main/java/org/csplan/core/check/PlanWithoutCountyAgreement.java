package org.csplan.core.check;

import java.util.Optional;
import java.util.stream.Stream;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Severity;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.AgencyKind;
import org.csplan.core.model.Citation;

/**
 * A council and a county council act in the plan, and it cites no county community safety agreement, which two-tier areas
 * have (SI 2007/1830).
 */
final class PlanWithoutCountyAgreement implements PlanCheck {

    @Override
    public String id() {
        return "plan-without-county-agreement";
    }

    @Override
    public Severity severity() {
        return Severity.INFO;
    }

    @Override
    public Stream<Diagnostic> find(CheckedPlan plan) {
        return isTwoTier(plan.plan()) && !Cited.in(plan.plan(), Citation.Kind.COUNTY_AGREEMENT)
                ? Stream.of(
                        found(
                                plan.plan().id(),
                                "the plan of a two-tier area cites no county agreement",
                                "add a line: cites county-agreement \"its title\" and when; this is a prompt, not legal advice"))
                : Stream.empty();
    }

    private static boolean isTwoTier(ActionPlan plan) {
        return isThere(plan, AgencyKind.COUNCIL) && isThere(plan, AgencyKind.COUNTY);
    }

    private static boolean isThere(ActionPlan plan, AgencyKind kind) {
        return plan.agencies().stream().anyMatch(agency -> agency.kind().equals(Optional.of(kind)));
    }
}

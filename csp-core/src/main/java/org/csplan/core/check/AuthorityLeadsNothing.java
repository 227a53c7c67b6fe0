package org.csplan.core.check;

import com.google.common.collect.ImmutableSet;
import java.util.stream.Stream;
import org.csplan.core.analysis.AgencyLoad;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Severity;
import org.csplan.core.model.AgencyKind;

/** A responsible authority (Crime and Disorder Act 1998, section 5) leads no action. */
final class AuthorityLeadsNothing implements PlanCheck {

    @Override
    public String id() {
        return "authority-leads-nothing";
    }

    @Override
    public Severity severity() {
        return Severity.INFO;
    }

    private static final ImmutableSet<AgencyKind> AUTHORITIES = ImmutableSet.of(
            AgencyKind.COUNCIL,
            AgencyKind.COUNTY,
            AgencyKind.POLICE,
            AgencyKind.FIRE,
            AgencyKind.HEALTH,
            AgencyKind.PROBATION);

    @Override
    public Stream<Diagnostic> find(CheckedPlan plan) {
        return plan.workload().leadingNothing().stream()
                .map(AgencyLoad::agency)
                .filter(agency -> agency.kind().filter(AUTHORITIES::contains).isPresent())
                .map(agency -> found(
                        agency.id(),
                        agency.id() + " is a responsible authority and leads no action",
                        "ask what it could lead; this is a prompt, not legal advice"));
    }
}

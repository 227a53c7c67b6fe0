package org.csplan.core.check;

import com.google.common.collect.ImmutableMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Severity;
import org.csplan.core.model.AgencyKind;

/**
 * Responsible authorities that the plan doesn't list: council, police, fire and rescue, health and probation (Crime and
 * Disorder Act 1998, section 5). An area may have more, and those of several areas may have combined.
 */
final class AuthorityMissing implements PlanCheck {

    @Override
    public String id() {
        return "authority-missing";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    private static final ImmutableMap<AgencyKind, String> AUTHORITIES = ImmutableMap.of(
            AgencyKind.COUNCIL, "the council",
            AgencyKind.POLICE, "the police",
            AgencyKind.FIRE, "the fire and rescue authority",
            AgencyKind.HEALTH, "the integrated care board or local health board",
            AgencyKind.PROBATION, "the provider of probation services");

    @Override
    public Stream<Diagnostic> find(CheckedPlan plan) {
        Set<AgencyKind> listed = plan.plan().agencies().stream()
                .flatMap(agency -> agency.kind().stream())
                .collect(Collectors.toSet());
        if (listed.contains(AgencyKind.COUNTY)) {
            listed.add(AgencyKind.COUNCIL);
        }
        String missing = AUTHORITIES.entrySet().stream()
                .filter(authority -> !listed.contains(authority.getKey()))
                .map(Map.Entry::getValue)
                .collect(Collectors.joining(", "));
        return missing.isEmpty()
                ? Stream.empty()
                : Stream.of(found(
                        plan.plan().id(),
                        "of the responsible authorities the plan doesn't list " + missing,
                        "add them as agencies and say what each is; this is a prompt, not legal advice"));
    }
}

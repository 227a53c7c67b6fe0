package org.csplan.render.view;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.util.Optional;
import java.util.Set;
import org.csplan.core.check.CheckedPlan;
import org.csplan.core.check.PlanChecks;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Subject;
import org.csplan.core.model.ElementId;

/**
 * What rules find in the plan of a report.
 *
 * @param profile the name of the rules, such as {@code standard}
 * @param all the plan's own first, then those of agencies, aims, priorities and actions in the plan's order; without
 *     places
 * @param byElement those about an element or one of its measures, in the same order
 */
public record PlanFindings(
        String profile, ImmutableList<Diagnostic> all, ImmutableListMultimap<ElementId, Diagnostic> byElement) {

    static PlanFindings of(CheckedPlan plan, PlanChecks checks) {
        return of(checks.name(), checks.run(plan));
    }

    private static PlanFindings of(String profile, ImmutableList<Diagnostic> all) {
        ImmutableListMultimap.Builder<ElementId, Diagnostic> byElement = ImmutableListMultimap.builder();
        for (Diagnostic found : all) {
            Optional<ElementId> element = found.subject().map(Subject::element);
            element.ifPresent(id -> byElement.put(id, found));
        }
        return new PlanFindings(profile, all, byElement.build());
    }

    /** Those about these elements alone. */
    PlanFindings about(Set<ElementId> elements) {
        return of(
                profile,
                all.stream()
                        .filter(found -> found.subject()
                                .filter(subject -> elements.contains(subject.element()))
                                .isPresent())
                        .collect(ImmutableList.toImmutableList()));
    }
}

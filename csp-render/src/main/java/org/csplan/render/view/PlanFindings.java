package org.csplan.render.view;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.util.Optional;
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
        ImmutableList<Diagnostic> all = checks.run(plan);
        ImmutableListMultimap.Builder<ElementId, Diagnostic> byElement = ImmutableListMultimap.builder();
        for (Diagnostic found : all) {
            Optional<ElementId> element = found.subject().map(Subject::element);
            element.ifPresent(id -> byElement.put(id, found));
        }
        return new PlanFindings(checks.name(), all, byElement.build());
    }
}

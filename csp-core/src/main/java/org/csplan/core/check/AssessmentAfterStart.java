package org.csplan.core.check;

import com.google.common.collect.ImmutableList;
import java.util.stream.Stream;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Severity;
import org.csplan.core.model.Citation;
import org.csplan.core.model.When;

/**
 * All the strategic assessments that the plan cites are from after its period began, though a plan follows the
 * assessment (SI 2007/1830).
 */
final class AssessmentAfterStart implements PlanCheck {

    @Override
    public String id() {
        return "assessment-after-start";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Diagnostic> find(CheckedPlan plan) {
        ImmutableList<When> times = plan.plan().citations().stream()
                .filter(citation -> citation.kind() == Citation.Kind.ASSESSMENT)
                .flatMap(citation -> citation.when().stream())
                .collect(ImmutableList.toImmutableList());
        return plan.plan().period().stream()
                .filter(period -> !times.isEmpty()
                        && times.stream().allMatch(time -> time.from().isAfter(period.from())))
                .map(period -> found(
                        plan.plan().id(),
                        "the strategic assessment is dated after the plan's period began",
                        "cite the one that the plan rests on; this is a prompt, not legal advice"));
    }
}

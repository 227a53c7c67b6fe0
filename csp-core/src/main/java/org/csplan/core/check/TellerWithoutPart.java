package org.csplan.core.check;

import com.google.common.collect.ImmutableSet;
import java.util.stream.Stream;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Severity;
import org.csplan.core.model.Action;
import org.csplan.core.model.AgencyId;
import org.csplan.core.model.Progress;

/**
 * An agency told of an action that it neither leads nor helps, in whole or in part: the agency, the action or what it
 * leads may be the wrong one. Those who lead the plan may tell of everything.
 */
final class TellerWithoutPart implements PlanCheck {

    @Override
    public String id() {
        return "teller-without-part";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Diagnostic> find(CheckedPlan plan) {
        ImmutableSet<AgencyId> overall = ImmutableSet.copyOf(plan.plan().leads());
        return plan.plan().actions().stream().flatMap(action -> find(plan, action, overall));
    }

    private Stream<Diagnostic> find(CheckedPlan plan, Action action, ImmutableSet<AgencyId> overall) {
        if (action.progress().stream().allMatch(entry -> entry.from().isEmpty())) {
            return Stream.empty();
        }
        ImmutableSet<AgencyId> parts = ImmutableSet.<AgencyId>builder()
                .addAll(overall)
                .addAll(plan.links().leads(action))
                .addAll(action.partners())
                .addAll(action.milestones().stream()
                        .flatMap(milestone -> milestone.leads().stream())
                        .iterator())
                .addAll(action.measures().stream()
                        .flatMap(measure -> measure.about().leads().stream())
                        .iterator())
                .build();
        return action.progress().stream()
                .map(Progress::from)
                .flatMap(teller -> teller.stream())
                .distinct()
                .filter(teller -> !parts.contains(teller))
                .map(teller -> found(
                        action.id(),
                        teller + " tells of action " + action.id() + ", and neither leads nor helps it",
                        "add it after lead or with, or move what it tells to the action that is meant"));
    }
}

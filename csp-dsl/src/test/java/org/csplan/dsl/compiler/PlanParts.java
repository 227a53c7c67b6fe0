package org.csplan.dsl.compiler;

import java.util.ArrayList;
import java.util.List;
import org.csplan.core.diagnostic.Subject;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.Measure;
import org.csplan.core.model.Objective;

/** All of a plan that may stand somewhere in its texts. */
final class PlanParts {

    private PlanParts() {}

    static List<Subject> of(ActionPlan plan) {
        List<Subject> parts = new ArrayList<>();
        parts.add(Subject.of(plan.id()));
        plan.measures().forEach(measure -> parts.add(Subject.of(plan.id(), measure.id())));
        plan.agencies().forEach(agency -> parts.add(Subject.of(agency.id())));
        for (Objective objective : plan.objectives()) {
            parts.add(Subject.of(objective.id()));
            objective.measures().forEach(measure -> parts.add(Subject.of(objective.id(), measure.id())));
        }
        for (Action action : plan.actions()) {
            parts.add(Subject.of(action.id()));
            for (Measure measure : action.measures()) {
                parts.add(Subject.of(action.id(), measure.id()));
            }
        }
        return parts;
    }
}

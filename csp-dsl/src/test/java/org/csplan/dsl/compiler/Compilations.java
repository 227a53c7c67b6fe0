package org.csplan.dsl.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.csplan.core.diagnostic.Subject;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.Measure;
import org.csplan.core.model.Objective;

/** Whether all that came of compiling a plan in two ways is the same. */
final class Compilations {

    private Compilations() {}

    static void assertAlike(Compilation expected, Compilation found) {
        assertEquals(expected.diagnostics(), found.diagnostics());
        assertEquals(expected.draft(), found.draft());
        assertEquals(expected.files(), found.files());
        assertEquals(expected.logo(), found.logo());
        for (Subject part : parts(expected.draft())) {
            assertEquals(expected.origins().of(part), found.origins().of(part), part::toString);
        }
    }

    /** All that may stand somewhere. */
    private static List<Subject> parts(ActionPlan plan) {
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

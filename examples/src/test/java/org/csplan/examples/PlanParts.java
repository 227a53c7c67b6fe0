package org.csplan.examples;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.Measure;
import org.csplan.core.model.Objective;
import org.csplan.core.model.Progress;

/** Parts of a plan by the ids that its text gives them; a part that isn't there fails the test. */
final class PlanParts {

    private PlanParts() {}

    static Action action(ActionPlan plan, String id) {
        return plan.actions().stream()
                .filter(action -> action.id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }

    static Objective objective(ActionPlan plan, String id) {
        return plan.objectives().stream()
                .filter(objective -> objective.id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }

    static Measure measure(List<Measure> measures, String id) {
        return measures.stream()
                .filter(measure -> measure.id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** The readings of a measure as {@code Q1 2025/26: 64 of 114}, in the order of the progress. */
    static ImmutableList<String> readings(List<Progress> progress, String measure) {
        return progress.stream()
                .flatMap(entry -> entry.readings().stream()
                        .filter(reading -> reading.measure().value().equals(measure))
                        .map(reading -> entry.when().orElseThrow().words() + ": "
                                + reading.value().words()))
                .collect(toImmutableList());
    }
}

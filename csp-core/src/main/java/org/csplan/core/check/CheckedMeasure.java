package org.csplan.core.check;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.csplan.core.diagnostic.Subject;
import org.csplan.core.model.ElementId;
import org.csplan.core.model.Measure;

/**
 * A measure with what several rules ask of it.
 *
 * @param owner the plan, the aim, the priority or the action that it is a measure of
 * @param signs what a glance at its text shows
 */
record CheckedMeasure(ElementId owner, Measure measure, TextSigns signs) {

    static ImmutableList<CheckedMeasure> allOf(ElementId owner, List<Measure> measures) {
        if (measures.isEmpty()) {
            return ImmutableList.of();
        }
        ImmutableList.Builder<CheckedMeasure> all = ImmutableList.builderWithExpectedSize(measures.size());
        for (Measure measure : measures) {
            all.add(new CheckedMeasure(owner, measure, TextSigns.of(measure.text())));
        }
        return all.build();
    }

    Subject subject() {
        return Subject.of(owner, measure.id());
    }
}

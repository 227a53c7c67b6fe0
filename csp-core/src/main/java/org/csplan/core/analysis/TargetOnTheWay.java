package org.csplan.core.analysis;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.csplan.core.model.Measure;
import org.csplan.core.model.Quantity;

/**
 * What a measure is to have come to on its way by the end of a day.
 *
 * @param value of a count the total, also where the plan says how much is to be added in a time
 */
public record TargetOnTheWay(LocalDate day, Quantity value) {

    /** Those of a level of which the number is known, in the order of the text. */
    static ImmutableList<TargetOnTheWay> of(Measure.Level level) {
        return level.datedTargets().stream()
                .flatMap(target -> target.target().known().stream()
                        .map(number -> new TargetOnTheWay(target.timing().when().to(), number)))
                .collect(toImmutableList());
    }
}

package org.csplan.core.analysis;

import com.google.common.collect.Streams;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.Objective;
import org.csplan.core.model.Progress;
import org.csplan.core.model.When;

/** The day as of which a plan is read where nobody names one. The plan says it, so that no clock is asked. */
public final class AsOf {

    private AsOf() {}

    /**
     * The last day of the latest time that progress tells of; where none has a time, the last day on which the plan was
     * published; else the first day of its period. Absent if the plan says none of these.
     */
    public static Optional<LocalDate> of(ActionPlan plan) {
        return Streams.concat(
                        Stream.of(plan.progress()),
                        plan.objectives().stream().map(Objective::progress),
                        plan.actions().stream().map(action -> action.progress()))
                .flatMap(progress -> progress.stream())
                .map(Progress::when)
                .flatMap(Optional::stream)
                .map(When::to)
                .max(Comparator.naturalOrder())
                .or(() -> plan.published().map(When::to))
                .or(() -> plan.period().map(When::from));
    }
}

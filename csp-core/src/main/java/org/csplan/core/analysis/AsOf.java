package org.csplan.core.analysis;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.csplan.core.model.Action;
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
        Latest told = new Latest();
        told.add(plan.progress());
        for (Objective objective : plan.objectives()) {
            told.add(objective.progress());
        }
        for (Action action : plan.actions()) {
            told.add(action.progress());
        }
        return told.day()
                .or(() -> plan.published().map(When::to))
                .or(() -> plan.period().map(When::from));
    }

    /** The last day of the latest time so far. */
    private static final class Latest {
        private LocalDate day = LocalDate.MIN;

        void add(List<Progress> progress) {
            for (Progress entry : progress) {
                if (entry.when().isPresent() && entry.when().get().to().isAfter(day)) {
                    day = entry.when().get().to();
                }
            }
        }

        Optional<LocalDate> day() {
            return day.equals(LocalDate.MIN) ? Optional.empty() : Optional.of(day);
        }
    }
}

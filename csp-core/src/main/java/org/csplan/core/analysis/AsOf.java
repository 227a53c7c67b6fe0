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

    /** What is told of a time so long after the plan's period has its year from a slip of a finger. */
    private static final int MOST_YEARS_AFTER = 10;

    private AsOf() {}

    /**
     * The last day of the latest time that progress tells of; where none has a time, the last day on which the plan was
     * published; else the first day of its period. Absent if the plan says none of these. A time that nobody can have
     * meant sets no day.
     */
    public static Optional<LocalDate> of(ActionPlan plan) {
        Latest told = new Latest(plan.period().map(AsOf::lastDay));
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

    /** Whether a time ends so long after the plan's period that nobody can have meant it. */
    public static boolean isSlip(When told, ActionPlan plan) {
        return plan.period().map(AsOf::lastDay).filter(told.to()::isAfter).isPresent();
    }

    /** On which a time may end that is meant. */
    private static LocalDate lastDay(When period) {
        return period.to().plusYears(MOST_YEARS_AFTER);
    }

    /** The last day of the latest time so far. */
    private static final class Latest {
        private final LocalDate last;
        private LocalDate day = LocalDate.MIN;

        /** @param last on which a time may end; absent where any may be meant */
        Latest(Optional<LocalDate> last) {
            this.last = last.orElse(LocalDate.MAX);
        }

        void add(List<Progress> progress) {
            for (Progress entry : progress) {
                if (entry.when().isPresent()
                        && entry.when().get().to().isAfter(day)
                        && !entry.when().get().to().isAfter(last)) {
                    day = entry.when().get().to();
                }
            }
        }

        Optional<LocalDate> day() {
            return day.equals(LocalDate.MIN) ? Optional.empty() : Optional.of(day);
        }
    }
}

package org.csplan.core.analysis;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.ElementId;
import org.csplan.core.model.Visibility;

/**
 * What changed between two states of a plan, such as those of two meetings, or from one year's plan to the next.
 *
 * @param title of the earlier state
 * @param then the day by whose end the earlier state is computed; absent where it says none
 * @param now the day by whose end the later one is; absent where it says none
 * @param told what the plans themselves tell otherwise
 * @param computed what is computed otherwise of them; empty unless there are both days
 */
public record ChangesBetween(
        String title,
        Optional<LocalDate> then,
        Optional<LocalDate> now,
        ImmutableList<Change> told,
        ImmutableList<Change> computed)
        implements Changes {

    /**
     * What this audience may know of both.
     *
     * @param asOf by whose end the later one is computed; absent for the day that it says itself, see {@link AsOf}
     */
    public static ChangesBetween of(
            ActionPlan before, ActionPlan after, Visibility audience, Optional<LocalDate> asOf) {
        SeenInBoth seen = SeenInBoth.of(before, after, audience);
        Optional<LocalDate> then = AsOf.of(seen.before());
        Optional<LocalDate> now = asOf.or(() -> AsOf.of(seen.after()));
        return new ChangesBetween(
                before.title(),
                then,
                now,
                PlanChanges.between(seen.before(), seen.after(), before, after),
                then.isPresent() && now.isPresent()
                        ? ComputedChanges.between(
                                PlanAnalysis.of(seen.before(), before, then.get()),
                                PlanAnalysis.of(seen.after(), after, now.get()))
                        : ImmutableList.of());
    }

    @Override
    public ImmutableList<Change> all() {
        return ImmutableList.<Change>builder().addAll(told).addAll(computed).build();
    }

    @Override
    public ChangesBetween about(Set<ElementId> elements) {
        return new ChangesBetween(title, then, now, Changes.about(elements, told), Changes.about(elements, computed));
    }
}

package org.csplan.core.analysis;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Set;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.ElementId;
import org.csplan.core.model.Objective;
import org.csplan.core.model.Progress;
import org.csplan.core.model.Visibility;
import org.csplan.core.model.When;

/**
 * What happened to one plan between two days, by the times that it tells of, as {@link ToldUntil} has it.
 *
 * @param since the earlier day
 * @param until the later one
 * @param all what the plan tells first, then what is computed of it
 * @param going to what progress belongs that tells of a time within which one of the days lies, once for each entry: it
 *     counts at the end of that time
 */
public record ChangesSince(LocalDate since, LocalDate until, ImmutableList<Change> all, ImmutableList<ElementId> going)
        implements Changes {

    /** @throws IllegalArgumentException unless the one day is before the other */
    public ChangesSince {
        checkArgument(since.isBefore(until), "%s is not before %s", since, until);
    }

    /** What this audience may know of it. */
    public static ChangesSince of(ActionPlan plan, LocalDate since, LocalDate until, Visibility audience) {
        ActionPlan before = ToldUntil.of(plan, since);
        ActionPlan after = ToldUntil.of(plan, until);
        SeenInBoth seen = SeenInBoth.of(before, after, audience);
        ImmutableList<Change> all = ImmutableList.<Change>builder()
                .addAll(PlanChanges.between(seen.before(), seen.after(), before, after))
                .addAll(ComputedChanges.between(
                        PlanAnalysis.of(seen.before(), before, since), PlanAnalysis.of(seen.after(), after, until)))
                .build();
        return new ChangesSince(since, until, all, going(Audience.of(plan, audience), since, until));
    }

    @Override
    public ChangesSince about(Set<ElementId> elements) {
        return new ChangesSince(
                since,
                until,
                Changes.about(elements, all),
                going.stream().filter(elements::contains).collect(toImmutableList()));
    }

    private static ImmutableList<ElementId> going(ActionPlan plan, LocalDate since, LocalDate until) {
        ImmutableList.Builder<ElementId> going = ImmutableList.builder();
        add(plan.id(), plan.progress(), since, until, going);
        for (Objective objective : plan.objectives()) {
            add(objective.id(), objective.progress(), since, until, going);
        }
        for (Action action : plan.actions()) {
            add(action.id(), action.progress(), since, until, going);
        }
        return going.build();
    }

    private static void add(
            ElementId of,
            ImmutableList<Progress> progress,
            LocalDate since,
            LocalDate until,
            ImmutableList.Builder<ElementId> going) {
        progress.stream()
                .flatMap(entry -> entry.when().stream())
                .filter(when -> isGoing(when, since) || isGoing(when, until))
                .forEach(when -> going.add(of));
    }

    private static boolean isGoing(When time, LocalDate day) {
        return !time.from().isAfter(day) && time.to().isAfter(day);
    }
}

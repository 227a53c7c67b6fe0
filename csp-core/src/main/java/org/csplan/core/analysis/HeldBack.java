package org.csplan.core.analysis;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.Multiset;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.csplan.core.diagnostic.Subject;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.ElementId;
import org.csplan.core.model.MeasureId;
import org.csplan.core.model.Milestone;
import org.csplan.core.model.MilestoneId;
import org.csplan.core.model.Progress;
import org.csplan.core.model.Reading;

/**
 * Of what of a plan more is told by the end of a day than an {@link Audience} may see; nothing of what it is. For them it is
 * neither missing nor can anybody judge by the rest.
 *
 * @param owners of which an entry is hidden: the plan, aims, priorities and actions
 * @param measures of which a reading is hidden
 * @param statuses of which a status of a later time is hidden than any that is seen
 * @param shares of which that is so of how much is complete
 * @param reached milestones of actions, reached as a hidden entry tells
 * @param spent of which a hidden entry tells what was spent
 */
record HeldBack(
        ImmutableSet<ElementId> owners,
        ImmutableSet<Subject> measures,
        ImmutableSet<ElementId> statuses,
        ImmutableSet<ElementId> shares,
        ImmutableSetMultimap<ElementId, MilestoneId> reached,
        ImmutableSet<ElementId> spent) {

    static final HeldBack NOTHING = new HeldBack(
            ImmutableSet.of(),
            ImmutableSet.of(),
            ImmutableSet.of(),
            ImmutableSet.of(),
            ImmutableSetMultimap.of(),
            ImmutableSet.of());

    /**
     * @param plan as the audience may see it
     * @param whole the plan with what is hidden
     */
    static HeldBack of(ActionPlan plan, ActionPlan whole, LocalDate day) {
        ImmutableMap<ElementId, ImmutableList<Progress>> told = progress(plan, whole);
        ImmutableSet.Builder<ElementId> owners = ImmutableSet.builder();
        ImmutableSet.Builder<Subject> measures = ImmutableSet.builder();
        ImmutableSet.Builder<ElementId> statuses = ImmutableSet.builder();
        ImmutableSetMultimap.Builder<ElementId, MilestoneId> reached = ImmutableSetMultimap.builder();
        ImmutableSet.Builder<ElementId> shares = ImmutableSet.builder();
        ImmutableSet.Builder<ElementId> spent = ImmutableSet.builder();
        each(plan, (owner, seen) -> {
            ImmutableList<Progress> all = told.getOrDefault(owner, seen);
            if (known(all, day) > known(seen, day)) {
                owners.add(owner);
                Multiset<MeasureId> hidden = read(all, day);
                read(seen, day).forEachEntry(hidden::remove);
                hidden.elementSet().forEach(measure -> measures.add(Subject.of(owner, measure)));
                if (isLater(LastTold.status(all, day), LastTold.status(seen, day))) {
                    statuses.add(owner);
                }
                reached.putAll(owner, Sets.difference(reached(all, day), reached(seen, day)));
                if (isLater(LastTold.share(all, day), LastTold.share(seen, day))) {
                    shares.add(owner);
                }
                if (spending(all, day) > spending(seen, day)) {
                    spent.add(owner);
                }
            }
        });
        return new HeldBack(
                owners.build(), measures.build(), statuses.build(), shares.build(), reached.build(), spent.build());
    }

    /** All progress of each owner, seen by the audience, of which they don't see an entry. */
    static ImmutableMap<ElementId, ImmutableList<Progress>> progress(ActionPlan plan, ActionPlan whole) {
        Map<ElementId, ImmutableList<Progress>> all = new HashMap<>();
        each(whole, (owner, progress) -> {
            if (!progress.isEmpty()) {
                all.put(owner, progress);
            }
        });
        ImmutableMap.Builder<ElementId, ImmutableList<Progress>> held = ImmutableMap.builder();
        each(plan, (owner, seen) -> {
            ImmutableList<Progress> told = all.getOrDefault(owner, seen);
            if (told.size() > seen.size()) {
                held.put(owner, told);
            }
        });
        return held.buildOrThrow();
    }

    private static void each(ActionPlan plan, BiConsumer<ElementId, ImmutableList<Progress>> look) {
        look.accept(plan.id(), plan.progress());
        plan.objectives().forEach(objective -> look.accept(objective.id(), objective.progress()));
        plan.actions().forEach(action -> look.accept(action.id(), action.progress()));
    }

    private static long known(List<Progress> progress, LocalDate day) {
        return progress.stream().filter(entry -> LastTold.isKnown(entry, day)).count();
    }

    private static long spending(List<Progress> progress, LocalDate day) {
        return progress.stream()
                .filter(entry -> entry.spent().isPresent() && LastTold.isKnown(entry, day))
                .count();
    }

    private static Multiset<MeasureId> read(List<Progress> progress, LocalDate day) {
        Multiset<MeasureId> read = HashMultiset.create();
        for (Progress entry : progress) {
            if (LastTold.isKnown(entry, day)) {
                for (Reading reading : entry.readings()) {
                    read.add(reading.measure());
                }
            }
        }
        return read;
    }

    /** What is told to some of the same time as to all is for those; what all are told of it holds for all. */
    private static boolean isLater(Optional<? extends LastTold<?>> all, Optional<? extends LastTold<?>> seen) {
        return all.isPresent()
                && (seen.isEmpty() || all.get().end().isAfter(seen.get().end()));
    }

    private static ImmutableSet<MilestoneId> reached(List<Progress> progress, LocalDate day) {
        return progress.stream()
                .filter(entry -> LastTold.isKnown(entry, day))
                .flatMap(entry -> entry.reached().stream())
                .collect(ImmutableSet.toImmutableSet());
    }

    boolean isAnythingOf(ElementId owner) {
        return owners.contains(owner);
    }

    boolean isReading(ElementId owner, MeasureId measure) {
        return !measures.isEmpty() && measures.contains(Subject.of(owner, measure));
    }

    /** Whether how it stands was told last in what is hidden: it may have been done or dropped. */
    boolean isStatus(ElementId owner) {
        return statuses.contains(owner);
    }

    /**
     * The milestones of an action without those that may be reached, or needed no more, for all that the audience can know; what is
     * seen to be reached is.
     */
    ImmutableList<Milestone> known(Action action) {
        ImmutableList<Milestone> told = action.milestonesAsTold();
        return isStatus(action.id()) || isAnyReached(action.id())
                ? told.stream()
                        .filter(milestone -> milestone.done().isPresent()
                                || (!isStatus(action.id()) && !isReached(action.id(), milestone)))
                        .collect(ImmutableList.toImmutableList())
                : told;
    }

    /** Whether what is hidden tells of a milestone that the rest does not. */
    boolean isAnyReached(ElementId owner) {
        return reached.containsKey(owner);
    }

    /** Whether how much is complete was told last in what is hidden. */
    boolean isShare(ElementId owner) {
        return shares.contains(owner);
    }

    /** Whether only what is hidden tells that a milestone was reached. */
    boolean isReached(ElementId owner, Milestone milestone) {
        return milestone.done().isEmpty() && reached.containsEntry(owner, milestone.id());
    }

    /** Whether only a part is seen of what is told that it has cost. */
    boolean isSpending(ElementId owner) {
        return spent.contains(owner);
    }
}

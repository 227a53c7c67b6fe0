package org.csplan.core.analysis;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multiset;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.csplan.core.diagnostic.Subject;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.ElementId;
import org.csplan.core.model.MeasureId;
import org.csplan.core.model.Progress;
import org.csplan.core.model.Reading;

/**
 * Of what of a plan more is told by the end of a day than an {@link Audience} may see; nothing of what it is. For them it is
 * neither missing nor can anybody judge by the rest.
 *
 * @param owners of which an entry is hidden: the plan, aims, priorities and actions
 * @param measures of which a reading is hidden
 */
record HeldBack(ImmutableSet<ElementId> owners, ImmutableSet<Subject> measures) {

    static final HeldBack NOTHING = new HeldBack(ImmutableSet.of(), ImmutableSet.of());

    /**
     * @param plan as the audience may see it
     * @param whole the plan with what is hidden
     */
    static HeldBack of(ActionPlan plan, ActionPlan whole, LocalDate day) {
        ImmutableMap<ElementId, ImmutableList<Progress>> told = progress(plan, whole);
        ImmutableSet.Builder<ElementId> owners = ImmutableSet.builder();
        ImmutableSet.Builder<Subject> measures = ImmutableSet.builder();
        each(plan, (owner, seen) -> {
            ImmutableList<Progress> all = told.getOrDefault(owner, seen);
            if (known(all, day) > known(seen, day)) {
                owners.add(owner);
                Multiset<MeasureId> hidden = read(all, day);
                read(seen, day).forEachEntry(hidden::remove);
                hidden.elementSet().forEach(measure -> measures.add(Subject.of(owner, measure)));
            }
        });
        return new HeldBack(owners.build(), measures.build());
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

    boolean isAnythingOf(ElementId owner) {
        return owners.contains(owner);
    }

    boolean isReading(ElementId owner, MeasureId measure) {
        return !measures.isEmpty() && measures.contains(Subject.of(owner, measure));
    }
}

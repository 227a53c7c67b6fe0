package org.csplan.core.analysis;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionId;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.Agency;
import org.csplan.core.model.AgencyId;
import org.csplan.core.model.Contact;
import org.csplan.core.model.ElementId;
import org.csplan.core.model.Measure;
import org.csplan.core.model.MeasureId;
import org.csplan.core.model.Milestone;
import org.csplan.core.model.Note;
import org.csplan.core.model.Objective;
import org.csplan.core.model.Progress;
import org.csplan.core.model.Visibility;

/**
 * Two states of a plan side by side as an {@link Audience} may see them. What is in both plans and hidden in either of them is in
 * neither of these, for that somebody may see it, or no more, is nothing that happened to it. What is hidden in both is in
 * neither, too.
 *
 * <p>Things are the same as {@link PlanChanges} has it: measures, milestones and contacts by whose they are and what they are
 * called there, measures whatever the years in their words, notes by their words, entries of progress by all that they tell, or where one is told otherwise, by whom and for
 * when.
 */
public final class SeenInBoth {

    private final Visibility audience;
    private final Set<Audience.Part> leftBefore = new HashSet<>();
    private final Set<Audience.Part> leftAfter = new HashSet<>();
    private final ActionPlan before;
    private final ActionPlan after;

    private SeenInBoth(ActionPlan wholeBefore, ActionPlan wholeAfter, Visibility audience) {
        this.audience = audience;
        compare(wholeBefore, wholeAfter);
        this.before = Audience.of(wholeBefore, audience, ImmutableSet.copyOf(leftBefore));
        this.after = Audience.of(wholeAfter, audience, ImmutableSet.copyOf(leftAfter));
    }

    /** Of the whole plans. */
    public static SeenInBoth of(ActionPlan before, ActionPlan after, Visibility audience) {
        return new SeenInBoth(before, after, audience);
    }

    /** The earlier state. */
    public ActionPlan before() {
        return before;
    }

    /** The later state. */
    public ActionPlan after() {
        return after;
    }

    private void compare(ActionPlan was, ActionPlan is) {
        Owners plans = new Owners(was.id(), is.id());
        contacts(plans, was.contact(), is.contact());
        measures(plans, was.measures(), is.measures());
        progress(plans, was.progress(), is.progress());
        ImmutableMap<AgencyId, Agency> agencies = Maps.uniqueIndex(was.agencies(), Agency::id);
        for (Agency agency : is.agencies()) {
            Agency former = agencies.get(agency.id());
            if (former != null) {
                contacts(new Owners(agency.id(), agency.id()), former.contact(), agency.contact());
            }
        }
        ImmutableMap<? extends ElementId, ? extends Objective> objectives =
                Maps.uniqueIndex(was.objectives(), Objective::id);
        for (Objective objective : is.objectives()) {
            Objective former = objectives.get(objective.id());
            if (former != null) {
                Owners owners = new Owners(objective.id(), objective.id());
                notes(owners, former.notes(), objective.notes());
                measures(owners, former.measures(), objective.measures());
                progress(owners, former.progress(), objective.progress());
            }
        }
        FormerActions former = FormerActions.of(was, is);
        ImmutableListMultimap.Builder<ActionId, Action> predecessors = ImmutableListMultimap.builder();
        ImmutableListMultimap.Builder<ActionId, Action> successors = ImmutableListMultimap.builder();
        for (Action action : is.actions()) {
            for (Action old : former.predecessors(action)) {
                predecessors.put(action.id(), old);
                successors.put(old.id(), action);
                if (sees(action) && sees(old)) {
                    compare(old, action);
                }
            }
        }
        leaveOut(predecessors.build(), leftAfter);
        leaveOut(successors.build(), leftBefore);
    }

    /**
     * Leaves out what goes on in nothing that is seen, or comes from nothing that is seen; and of what is seen in part the
     * measures that come from or go to what is hidden.
     *
     * @param others of each action what it goes on in, or comes from
     */
    private void leaveOut(ImmutableListMultimap<ActionId, Action> others, Set<Audience.Part> left) {
        others.asMap().forEach((id, all) -> {
            if (all.stream().noneMatch(this::sees)) {
                left.add(Audience.Part.of(id));
            } else if (!all.stream().allMatch(this::sees)) {
                Set<MeasureId> hidden = measures(all.stream().filter(other -> !sees(other)));
                Set<MeasureId> seen = measures(all.stream().filter(this::sees));
                for (MeasureId measure : Sets.difference(hidden, seen)) {
                    left.add(Audience.Part.of(id, measure));
                }
            }
        });
    }

    private static Set<MeasureId> measures(Stream<Action> actions) {
        return actions.flatMap(action -> action.measures().stream())
                .map(Measure::id)
                .collect(ImmutableSet.toImmutableSet());
    }

    private boolean sees(Action action) {
        return audience.includes(action.visibility());
    }

    private void compare(Action was, Action is) {
        Owners owners = new Owners(was.id(), is.id());
        contacts(owners, was.contact(), is.contact());
        measures(owners, was.measures(), is.measures());
        compare(owners, was.milestones(), is.milestones(), Milestone::id, Milestone::visibility);
        notes(owners, was.notes(), is.notes());
        progress(owners, was.progress(), is.progress());
    }

    private void contacts(Owners owners, Optional<Contact> was, Optional<Contact> is) {
        compare(owners, was.stream().toList(), is.stream().toList(), contact -> contact, Contact::visibility);
    }

    private void notes(Owners owners, List<Note> was, List<Note> is) {
        compare(owners, was, is, note -> note, Note::visibility);
    }

    private void measures(Owners owners, List<Measure> was, List<Measure> is) {
        if (!isAnyHidden(was, SeenInBoth::visibility) && !isAnyHidden(is, SeenInBoth::visibility)) {
            return;
        }
        FormerMeasures former = FormerMeasures.of(was, is);
        for (Measure measure : is) {
            former.of(measure.id())
                    .filter(old -> !audience.includes(visibility(old)) || !audience.includes(visibility(measure)))
                    .ifPresent(old -> {
                        leftBefore.add(Audience.Part.of(owners.was(), old.id()));
                        leftAfter.add(Audience.Part.of(owners.is(), measure.id()));
                    });
        }
    }

    private static Visibility visibility(Measure measure) {
        return measure.about().visibility();
    }

    private void progress(Owners owners, List<Progress> was, List<Progress> is) {
        compare(owners, was, is, entry -> entry, Progress::visibility);
        if (isAnyHidden(was, Progress::visibility) || isAnyHidden(is, Progress::visibility)) {
            amended(owners, was, is);
        }
    }

    /** What is told otherwise of the same time is the same entry, as {@link PlanChanges} has it. */
    private void amended(Owners owners, List<Progress> was, List<Progress> is) {
        ImmutableList<Progress> gone = PlanChanges.without(was, is);
        ImmutableList<Progress> fresh = PlanChanges.without(is, was);
        Map<String, Optional<Progress>> goneOnce = once(gone);
        once(fresh).forEach((occasion, entry) -> {
            Optional<Progress> former = goneOnce.getOrDefault(occasion, Optional.empty());
            if (former.isPresent()
                    && entry.isPresent()
                    && !(audience.includes(former.get().visibility())
                            && audience.includes(entry.get().visibility()))) {
                leftBefore.add(Audience.Part.of(owners.was(), former.get()));
                leftAfter.add(Audience.Part.of(owners.is(), entry.get()));
            }
        });
    }

    /** By occasion the only entry for it; none where there are several. */
    private static Map<String, Optional<Progress>> once(List<Progress> entries) {
        Map<String, Optional<Progress>> once = new HashMap<>();
        for (Progress entry : entries) {
            once.merge(PlanChanges.occasionInWords(entry), Optional.of(entry), (one, other) -> Optional.empty());
        }
        return once;
    }

    private <T> void compare(
            Owners owners, List<T> was, List<T> is, Function<T, Object> item, Function<T, Visibility> visibility) {
        if (!isAnyHidden(was, visibility) && !isAnyHidden(is, visibility)) {
            return;
        }
        Set<Object> hidden = new HashSet<>();
        Set<Object> inBoth = Sets.intersection(keys(was, item, visibility, hidden), keys(is, item, visibility, hidden));
        for (Object key : Sets.intersection(hidden, inBoth)) {
            leftBefore.add(new Audience.Part(owners.was(), key));
            leftAfter.add(new Audience.Part(owners.is(), key));
        }
    }

    private <T> Set<Object> keys(
            List<T> items, Function<T, Object> item, Function<T, Visibility> visibility, Set<Object> hidden) {
        Set<Object> keys = new HashSet<>();
        for (T each : items) {
            Object key = Audience.Part.key(item.apply(each));
            keys.add(key);
            if (!audience.includes(visibility.apply(each))) {
                hidden.add(key);
            }
        }
        return keys;
    }

    private <T> boolean isAnyHidden(List<T> items, Function<T, Visibility> visibility) {
        for (T item : items) {
            if (!audience.includes(visibility.apply(item))) {
                return true;
            }
        }
        return false;
    }

    /** The id of what something belongs to, then and now. */
    private record Owners(ElementId was, ElementId is) {}
}

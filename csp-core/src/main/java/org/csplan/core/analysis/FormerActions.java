package org.csplan.core.analysis;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionId;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.ElementId;

/**
 * What each action of a later state was in an earlier one: the action with its id, else one that is gone and that it
 * continues or replaces, which comes first where the earlier state is another plan; else the only one that is gone and is the
 * same but for its id, by its title, what it is for and who leads it. No two were the same one. In another plan an action
 * with the same id was something else if their titles share no more than a third of their words.
 */
public final class FormerActions {

    private final Map<ActionId, Action> former = new HashMap<>();
    private final Map<ActionId, Action> gone = new LinkedHashMap<>();
    private final ImmutableListMultimap<ActionId, Action> named;
    private final ImmutableSetMultimap<ActionId, Action> successors;

    private FormerActions(ActionPlan before, ActionPlan after, PlanLinks linksBefore) {
        before.actions().forEach(action -> gone.put(action.id(), action));
        ImmutableListMultimap.Builder<ActionId, Action> named = ImmutableListMultimap.builder();
        ImmutableSetMultimap.Builder<ActionId, Action> successors = ImmutableSetMultimap.builder();
        for (Action action : after.actions()) {
            for (Action old : named(action, linksBefore)) {
                named.put(action.id(), old);
                successors.put(old.id(), action);
            }
        }
        this.named = named.build();
        this.successors = successors.build();
    }

    /** Those of the earlier state that an action says it continues, then those that it replaces; none twice. */
    private static ImmutableList<Action> named(Action action, PlanLinks linksBefore) {
        return action.continues().isEmpty() && action.replaces().isEmpty()
                ? ImmutableList.of()
                : Stream.concat(action.continues().stream(), action.replaces().stream())
                        .flatMap(id -> linksBefore.actionNamedLater(id).map(Action::id).stream())
                        // To compare all that actions have would take long.
                        .distinct()
                        .flatMap(id -> linksBefore.action(id).stream())
                        .collect(ImmutableList.toImmutableList());
    }

    public static FormerActions of(ActionPlan before, ActionPlan after) {
        return of(before, after, PlanLinks.of(before), PlanLinks.of(after));
    }

    static FormerActions of(ActionPlan before, ActionPlan after, PlanLinks linksBefore, PlanLinks linksAfter) {
        Renumbering renumbering = Renumbering.between(before, after, linksAfter);
        FormerActions found = new FormerActions(before, after, linksBefore);
        Function<Action, Optional<ActionId>> asSaid = action -> found.named.get(action.id()).stream()
                .map(Action::id)
                .filter(found.gone::containsKey)
                .findFirst();
        // What a plan says itself comes before what titles tell, whichever action stands first.
        boolean isOtherPlan = !before.id().equals(after.id());
        if (isOtherPlan) {
            // Another year's plan may begin its numbers anew; what is still called the same may take others in.
            found.find(
                    after,
                    action -> linksBefore
                            .action(action.id())
                            .filter(old -> FoldedTitle.areAlike(old, action))
                            .map(Action::id));
            found.find(after, asSaid);
        }
        found.find(
                after,
                action -> linksBefore
                        .action(action.id())
                        .filter(old -> !isOtherPlan || !FoldedTitle.areOfDifferentThings(old, action))
                        .map(Action::id));
        found.find(after, asSaid);
        found.find(
                after,
                action -> renumbering
                        .former(action)
                        .filter(old -> renumbering.isAlone(action)
                                && (isOtherPlan || !renumbering.isKnown(action.id()))
                                && objectives(old).equals(objectives(action))
                                && ImmutableSet.copyOf(linksBefore.leads(old))
                                        .equals(ImmutableSet.copyOf(linksAfter.leads(action))))
                        .map(Action::id));
        return found;
    }

    private static ImmutableSet<ElementId> objectives(Action action) {
        return ImmutableSet.<ElementId>builder()
                .addAll(action.aims())
                .addAll(action.priorities())
                .build();
    }

    private void find(ActionPlan after, Function<Action, Optional<ActionId>> way) {
        for (Action action : after.actions()) {
            if (!former.containsKey(action.id())) {
                way.apply(action)
                        .flatMap(id -> Optional.ofNullable(gone.remove(id)))
                        .ifPresent(old -> former.put(action.id(), old));
            }
        }
    }

    /** Empty for what is new. */
    public Optional<Action> of(ActionId later) {
        return Optional.ofNullable(former.get(later));
    }

    /**
     * Those of the earlier state that no action of the later one was, nor says that it continues or replaces, in the order of
     * the earlier state.
     */
    public ImmutableList<Action> leftOut() {
        return gone.values().stream()
                .filter(action -> !successors.containsKey(action.id()))
                .collect(ImmutableList.toImmutableList());
    }

    /** Those of the later state that say they continue or replace one of the earlier, in their order. */
    ImmutableSet<Action> successors(ActionId old) {
        return successors.get(old);
    }

    /**
     * Those of the earlier state that go on in an action of the later one: what it was, and what it says that it continues or
     * replaces and that is not there itself any more.
     */
    ImmutableList<Action> predecessors(Action later) {
        Optional<Action> was = of(later.id());
        ImmutableList<Action> others = goneInto(later);
        return others.isEmpty()
                ? was.map(ImmutableList::of).orElse(ImmutableList.of())
                : Stream.concat(
                                was.stream(),
                                others.stream()
                                        .filter(other -> !was.map(Action::id).equals(Optional.of(other.id()))))
                        .collect(ImmutableList.toImmutableList());
    }

    /** What an action of the later state says that it continues, then what it replaces. */
    ImmutableList<Action> named(ActionId later) {
        return named.get(later);
    }

    /** What an action of the later state continues or replaces, as it names it, but for what is still there itself. */
    ImmutableList<Action> goneInto(Action later) {
        ImmutableList<Action> others = named.get(later.id());
        return others.isEmpty()
                ? others
                : others.stream()
                        .filter(was -> of(was.id()).filter(was::equals).isEmpty())
                        .collect(ImmutableList.toImmutableList());
    }

    /** The id that something of the later state has in the earlier one, if that has it. */
    ElementId formerId(ElementId later) {
        return later instanceof ActionId id ? of(id).<ElementId>map(Action::id).orElse(later) : later;
    }
}

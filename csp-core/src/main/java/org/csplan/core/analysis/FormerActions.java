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
    private final ImmutableListMultimap<ActionId, Action> predecessors;
    private final ImmutableSetMultimap<ActionId, Action> successors;

    private FormerActions(ActionPlan before, ActionPlan after, PlanLinks linksBefore) {
        before.actions().forEach(action -> gone.put(action.id(), action));
        ImmutableListMultimap.Builder<ActionId, Action> predecessors = ImmutableListMultimap.builder();
        ImmutableSetMultimap.Builder<ActionId, Action> successors = ImmutableSetMultimap.builder();
        for (Action action : after.actions()) {
            for (Action old : named(action, linksBefore)) {
                predecessors.put(action.id(), old);
                successors.put(old.id(), action);
            }
        }
        this.predecessors = predecessors.build();
        this.successors = successors.build();
    }

    /** Those of the earlier state that an action says it continues, then those that it replaces; none twice. */
    private static ImmutableList<Action> named(Action action, PlanLinks linksBefore) {
        return action.continues().isEmpty() && action.replaces().isEmpty()
                ? ImmutableList.of()
                : Stream.concat(action.continues().stream(), action.replaces().stream())
                        .flatMap(id -> linksBefore.actionNamedLater(id).stream())
                        .distinct()
                        .collect(ImmutableList.toImmutableList());
    }

    public static FormerActions of(ActionPlan before, ActionPlan after) {
        return of(before, after, PlanLinks.of(before), PlanLinks.of(after));
    }

    static FormerActions of(ActionPlan before, ActionPlan after, PlanLinks linksBefore, PlanLinks linksAfter) {
        Renumbering renumbering = Renumbering.between(before, after, linksAfter);
        FormerActions found = new FormerActions(before, after, linksBefore);
        Function<Action, Optional<ActionId>> asSaid = action -> found.named(action).stream()
                .map(Action::id)
                .filter(found.gone::containsKey)
                .findFirst();
        // What a plan says itself comes before what titles tell, whichever action stands first.
        boolean isOtherPlan = !before.id().equals(after.id());
        if (isOtherPlan) {
            // Another year's plan may begin its numbers anew.
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
                                && !renumbering.isKnown(action.id())
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

    /** Those of the earlier state that an action of the later one says it continues or replaces, as it names them. */
    ImmutableList<Action> named(Action later) {
        return predecessors.get(later.id());
    }

    /** The id that something of the later state has in the earlier one, if that has it. */
    ElementId formerId(ElementId later) {
        return later instanceof ActionId id ? of(id).<ElementId>map(Action::id).orElse(later) : later;
    }
}

package org.csplan.core.analysis;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
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
 * same but for its id, by its title, what it is for and who leads it. No two were the same one.
 */
final class FormerActions {

    private final Map<ActionId, Action> former = new HashMap<>();
    private final Map<ActionId, Action> gone = new LinkedHashMap<>();

    private FormerActions(ActionPlan before) {
        before.actions().forEach(action -> gone.put(action.id(), action));
    }

    static FormerActions of(ActionPlan before, ActionPlan after, PlanLinks linksBefore, PlanLinks linksAfter) {
        Renumbering renumbering = Renumbering.between(before, after, linksAfter);
        FormerActions found = new FormerActions(before);
        Function<Action, Optional<ActionId>> asSaid =
                action -> Stream.concat(action.continues().stream(), action.replaces().stream())
                        .flatMap(id -> linksBefore.actionNamedLater(id).map(Action::id).stream())
                        .filter(found.gone::containsKey)
                        .findFirst();
        // What a plan says itself comes before what titles tell, whichever action stands first.
        if (!before.id().equals(after.id())) {
            // Another year's plan may begin its numbers anew.
            found.find(after, asSaid);
        }
        found.find(after, action -> Optional.of(action.id()));
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
    Optional<Action> of(ActionId later) {
        return Optional.ofNullable(former.get(later));
    }

    /** Those that no later one was, in the order of the earlier state. */
    List<Action> gone() {
        return ImmutableList.copyOf(gone.values());
    }

    /** The id that something of the later state has in the earlier one, if that has it. */
    ElementId formerId(ElementId later) {
        return later instanceof ActionId id ? of(id).<ElementId>map(Action::id).orElse(later) : later;
    }
}

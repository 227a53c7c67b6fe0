package org.csplan.core.check;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.Multiset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Mend;
import org.csplan.core.diagnostic.Severity;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionId;
import org.csplan.core.model.ActionPlan;

/**
 * An action has the same title as in the plan before and another reference, so that nobody can follow it from one year to
 * the next. Dartmoor's action plan goes on numbering where the last one ended.
 */
final class RenumberedReference implements PlanCheck {

    @Override
    public String id() {
        return "renumbered-reference";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Stream<Diagnostic> find(CheckedPlan plan) {
        if (plan.previous().isEmpty()) {
            return Stream.empty();
        }
        ActionPlan before = plan.previous().get();
        // Of actions with one title, the one that is still there must not hide the one that is lost.
        Map<String, ActionId> lost = new HashMap<>();
        Map<ActionId, String> titlesBefore = new HashMap<>();
        for (Action action : before.actions()) {
            titlesBefore.put(action.id(), Titles.folded(action));
            if (plan.links().action(action.id()).isEmpty()) {
                lost.putIfAbsent(Titles.folded(action), action.id());
            }
        }
        Multiset<String> titles = Stream.concat(before.actions().stream(), plan.plan().actions().stream())
                .map(Titles::folded)
                .collect(Collectors.toCollection(HashMultiset::create));
        return plan.plan().actions().stream()
                .filter(action -> !Titles.folded(action).equals(titlesBefore.get(action.id())))
                .flatMap(action -> Optional.ofNullable(lost.get(Titles.folded(action)))
                        .filter(old -> !action.continues().contains(old)
                                && !action.replaces().contains(old))
                        .map(old -> found(action, old, titles.count(Titles.folded(action)) == 2))
                        .stream());
    }

    /** @param alone whether no other action of either plan has the title, so that it can only be the old one */
    private Diagnostic found(Action action, ActionId old, boolean alone) {
        Diagnostic found = found(
                action.id(),
                "action " + action.id() + " was called " + old + " in the plan before",
                "give it back its id, or add \"continues " + old + "\"");
        return alone ? found.mendedBy(new Mend.NewLine("continues `" + old + "`")) : found;
    }
}

package org.csplan.core.check;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.stream.Stream;
import org.csplan.core.analysis.PlanLinks;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Severity;
import org.csplan.core.diagnostic.Suggestions;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionId;
import org.csplan.core.model.ActionPlan;

/**
 * An action continues, or replaces, one that is neither in this plan nor in the plan before: a slip, or one of an older plan,
 * and then nobody can follow it.
 */
final class ContinuesNothing implements PlanCheck {

    /** So many references are read at a glance. */
    private static final int MOST_NAMED = 20;

    @Override
    public String id() {
        return "continues-nothing";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Diagnostic> find(CheckedPlan plan) {
        if (plan.previous().isEmpty()) {
            return Stream.empty();
        }
        ActionPlan before = plan.previous().get();
        PlanLinks linksBefore = PlanLinks.of(before);
        ImmutableSet<String> names =
                before.actions().stream().map(action -> action.id().value()).collect(ImmutableSet.toImmutableSet());
        return plan.plan().actions().stream()
                .flatMap(action -> Stream.concat(
                        unknown(action.continues(), plan, linksBefore)
                                .map(name -> found(action, "continues", name, names)),
                        unknown(action.replaces(), plan, linksBefore)
                                .map(name -> found(action, "replaces", name, names))));
    }

    private static Stream<String> unknown(ImmutableList<ActionId> named, CheckedPlan plan, PlanLinks linksBefore) {
        return named.stream()
                .filter(id -> plan.links().action(id).isEmpty()
                        && linksBefore.actionNamedLater(id).isEmpty())
                .map(ActionId::value);
    }

    private Diagnostic found(Action action, String word, String name, ImmutableSet<String> names) {
        return found(
                action.id(),
                "action " + action.id() + " " + word + " " + name + ", which is no action of the plan before",
                help(word, name, names));
    }

    private static String help(String word, String name, ImmutableSet<String> names) {
        Optional<String> near = Suggestions.nearest(name, names);
        if (near.isPresent()) {
            return "did you mean " + near.get() + "? Otherwise take \"" + word + " " + name + "\" away";
        }
        String some = Joiner.on(", ").join(names.stream().limit(MOST_NAMED).iterator());
        return names.isEmpty()
                ? "the plan before has no actions; take \"" + word + " " + name + "\" away"
                : "name one of its actions, such as " + some + ", or take \"" + word + " " + name + "\" away";
    }
}

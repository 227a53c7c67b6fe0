package org.csplan.core.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.csplan.core.analysis.LargePlan;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Severity;
import org.csplan.core.model.Action;

/** Two actions have the same title, but for case and marks: one may be a copy that was to be changed. */
final class RepeatedTitle implements PlanCheck {

    private static final Comparator<Action> BY_ID =
            Comparator.comparing(action -> action.id().value());

    @Override
    public String id() {
        return "repeated-title";
    }

    @Override
    public Severity severity() {
        return Severity.INFO;
    }

    @Override
    public Stream<Diagnostic> find(CheckedPlan plan) {
        ImmutableList<Action> actions = plan.plan().actions();
        List<String> titles =
                LargePlan.each(plan.plan(), actions).map(Titles::folded).toList();
        ListMultimap<String, Action> byTitle =
                MultimapBuilder.linkedHashKeys().arrayListValues(1).build();
        for (int at = 0; at < actions.size(); at++) {
            byTitle.put(titles.get(at), actions.get(at));
        }
        return byTitle.asMap().values().stream()
                .filter(alike -> alike.size() > 1)
                .flatMap(alike -> find(ImmutableList.sortedCopyOf(BY_ID, alike)));
    }

    /** Of those alike the first by its id is the one that the others are told to be like. */
    private Stream<Diagnostic> find(ImmutableList<Action> alike) {
        return alike.stream().skip(1).map(action -> found(action, alike.get(0)));
    }

    private Diagnostic found(Action action, Action other) {
        return found(
                action.id(),
                "action " + action.id() + " has the same title as action " + other.id(),
                "if one is a copy, change its title or take it out; if both are meant, say in the titles what differs");
    }
}

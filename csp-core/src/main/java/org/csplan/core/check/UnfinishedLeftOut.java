package org.csplan.core.check;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
import org.csplan.core.analysis.FirstFew;
import org.csplan.core.analysis.FoldedTitle;
import org.csplan.core.analysis.FormerActions;
import org.csplan.core.analysis.Stage;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Severity;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.When;
import org.csplan.core.model.WhenParser;

/**
 * Actions of the plan before that are neither done nor closed there, and that no action of this plan is, continues or
 * replaces: whether they were given up nobody says.
 */
final class UnfinishedLeftOut implements PlanCheck {

    private static final int MOST_NAMED = 5;

    /** So many pairs of titles are compared at a glance. */
    private static final int MOST_COMPARED = 10_000;

    @Override
    public String id() {
        return "unfinished-left-out";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Diagnostic> find(CheckedPlan plan) {
        if (plan.formerActions().isEmpty()) {
            return Stream.empty();
        }
        FormerActions former = plan.formerActions().get();
        ImmutableList<Action> unfinished = former.leftOut().stream()
                .filter(action -> plan.stageBefore(action) == Stage.OPEN)
                .collect(toImmutableList());
        if (unfinished.isEmpty()) {
            return Stream.empty();
        }
        boolean isOne = unfinished.size() == 1;
        return Stream.of(found(
                plan.plan().id(),
                (isOne ? "an action" : unfinished.size() + " actions")
                        + " of the plan before " + (isOne ? "is" : "are")
                        + " neither done nor closed there, and no action here continues " + (isOne ? "it" : "them")
                        + ": "
                        + named(unfinished),
                help(unfinished, plan, former)));
    }

    private static String named(ImmutableList<Action> unfinished) {
        StringBuilder names = new StringBuilder();
        for (Action action : FirstFew.of(unfinished, MOST_NAMED)) {
            names.append(names.isEmpty() ? "" : ", ")
                    .append(action.id())
                    .append(" \"")
                    .append(action.title())
                    .append('"');
        }
        int more = FirstFew.leftOut(unfinished, MOST_NAMED);
        return more == 0 ? names.toString() : names + " and " + more + " more";
    }

    private static String help(ImmutableList<Action> unfinished, CheckedPlan plan, FormerActions former) {
        ActionPlan before = plan.previous().orElseThrow();
        ImmutableList<Action> fresh = plan.plan().actions().stream()
                .filter(action -> former.of(action.id()).isEmpty())
                .collect(toImmutableList());
        Action first = unfinished.get(0);
        Optional<String> alike = unfinished.stream()
                .limit(fresh.isEmpty() ? 0 : MOST_COMPARED / fresh.size())
                .flatMap(old -> alike(old, fresh)
                        .map(action -> "is action " + action.id() + " what " + old.id() + " was? Then add \"continues "
                                + before.id() + "." + old.id() + "\" to it. ")
                        .stream())
                .findFirst();
        String closed = before.period()
                .map(When::to)
                .map(end -> WhenParser.write(end.getMonth()) + " " + end.getYear())
                .orElse("March 2026");
        return alike.orElse("add \"continues " + before.id() + "." + first.id() + "\" to the action that takes it up. ")
                + "What was given up is closed in the plan before, as in: closed " + closed + " because \"No funding\"";
    }

    private static Optional<Action> alike(Action old, Collection<Action> fresh) {
        return fresh.stream()
                .filter(action -> FoldedTitle.areAlike(old, action))
                .findFirst();
    }
}

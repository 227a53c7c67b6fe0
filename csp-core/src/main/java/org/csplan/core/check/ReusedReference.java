package org.csplan.core.check;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.csplan.core.analysis.FirstFew;
import org.csplan.core.analysis.FoldedTitle;
import org.csplan.core.analysis.PlanLinks;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Severity;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionId;
import org.csplan.core.model.ActionPlan;

/** A reference stood for another action in the plan before: the titles share no more than a third of their words. */
final class ReusedReference implements PlanCheck {

    private static final int MOST_NAMED = 5;

    @Override
    public String id() {
        return "reused-reference";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    /** What was renumbered with others is told with them, for it is one slip and is mended at once. */
    @Override
    public Stream<Diagnostic> find(CheckedPlan plan) {
        if (plan.previous().isEmpty()) {
            return Stream.empty();
        }
        ActionPlan before = plan.previous().get();
        PlanLinks linksBefore = PlanLinks.of(before);
        ImmutableList<Reused> reused = before.actions().stream()
                .flatMap(old -> plan
                        .links()
                        .action(old.id())
                        .filter(action -> FoldedTitle.areOfDifferentThings(old, action)
                                && !linksBefore.isContinuedBy(action, old.id()))
                        .map(action -> reused(old, action, plan, linksBefore))
                        .stream())
                .collect(toImmutableList());
        ImmutableList<Reused> renumbered =
                reused.stream().filter(Reused::mayGoBack).collect(toImmutableList());
        return renumbered.size() < 2
                ? reused.stream().map(this::found)
                : Stream.concat(
                        Stream.of(renumbered(plan.plan(), renumbered)),
                        reused.stream().filter(one -> !one.mayGoBack()).map(this::found));
    }

    /**
     * A reference with the action that it stood for and the one that it stands for.
     *
     * @param former what that one was in the plan before
     * @param goesOn whether another action has the reference of it still and goes on with it, as where it was split
     */
    private record Reused(Action old, Action action, Optional<ActionId> former, boolean goesOn) {

        boolean mayGoBack() {
            return former.isPresent() && !goesOn;
        }
    }

    private static Reused reused(Action old, Action action, CheckedPlan plan, PlanLinks linksBefore) {
        Optional<ActionId> former = action.continues().stream()
                .flatMap(id -> linksBefore.actionNamedLater(id).stream())
                .map(Action::id)
                .findFirst();
        boolean goesOn = former.flatMap(plan.links()::action)
                .filter(other -> linksBefore.isContinuedBy(other, former.get())
                        || linksBefore
                                .action(former.get())
                                .filter(was -> !FoldedTitle.areOfDifferentThings(was, other))
                                .isPresent())
                .isPresent();
        return new Reused(old, action, former, goesOn);
    }

    private Diagnostic found(Reused one) {
        ActionId id = one.action().id();
        String was = "the reference " + id + " was \"" + one.old().title() + "\" in the plan before";
        if (one.former().isEmpty()) {
            return found(id, was, "give the new action a reference that was never used");
        }
        ActionId former = one.former().get();
        return one.goesOn()
                ? found(
                        id,
                        was + ", and this action is a part of " + former,
                        "give it a reference that was never used; " + former
                                + " stays with the action that goes on under it")
                : found(
                        id,
                        was + ", and this action was " + former,
                        "give it back its reference " + former + ", or one that was never used");
    }

    private Diagnostic renumbered(ActionPlan plan, ImmutableList<Reused> renumbered) {
        int more = FirstFew.leftOut(renumbered, MOST_NAMED);
        return found(
                plan.id(),
                renumbered.size() + " actions have references that stood for others in the plan before: "
                        + FirstFew.of(renumbered, MOST_NAMED).stream()
                                .map(one -> one.action().id() + " was "
                                        + one.former().orElseThrow())
                                .collect(Collectors.joining(", "))
                        + (more == 0 ? "" : " and " + more + " more"),
                "give each back the reference that it had, or one that was never used; what is new gets one that was"
                        + " never used, too");
    }
}

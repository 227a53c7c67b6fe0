package org.csplan.core.check;

import java.util.Optional;
import java.util.stream.Stream;
import org.csplan.core.analysis.FoldedTitle;
import org.csplan.core.analysis.PlanLinks;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Severity;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionPlan;

/** A reference stood for another action in the plan before: the titles share no more than a third of their words. */
final class ReusedReference implements PlanCheck {

    @Override
    public String id() {
        return "reused-reference";
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
        PlanLinks linksBefore = PlanLinks.of(before);
        return before.actions().stream()
                .flatMap(old -> plan
                        .links()
                        .action(old.id())
                        .filter(action -> FoldedTitle.areOfDifferentThings(old, action)
                                && !linksBefore.isContinuedBy(action, old.id()))
                        .map(action -> found(old, action, linksBefore))
                        .stream());
    }

    private Diagnostic found(Action old, Action action, PlanLinks linksBefore) {
        String was = "the reference " + action.id() + " was \"" + old.title() + "\" in the plan before";
        Optional<Action> former = action.continues().stream()
                .flatMap(id -> linksBefore.actionNamedLater(id).stream())
                .findFirst();
        return former.isPresent()
                ? found(
                        action.id(),
                        was + ", and this action was " + former.get().id(),
                        "give it back its reference " + former.get().id() + ", or one that was never used")
                : found(action.id(), was, "give the new action a reference that was never used");
    }
}

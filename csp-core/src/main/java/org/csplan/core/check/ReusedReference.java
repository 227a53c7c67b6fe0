package org.csplan.core.check;

import java.util.stream.Stream;
import org.csplan.core.analysis.PlanLinks;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Severity;

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
        PlanLinks linksBefore = PlanLinks.of(plan.previous().get());
        return plan.previous().get().actions().stream()
                .flatMap(old -> plan
                        .links()
                        .action(old.id())
                        .filter(action -> Titles.areOfDifferentThings(old, action)
                                && !linksBefore.isContinuedBy(action, old.id()))
                        .map(action -> found(
                                action.id(),
                                "the reference " + action.id() + " was \"" + old.title() + "\" in the plan before",
                                "give the new action a reference that was never used"))
                        .stream());
    }
}

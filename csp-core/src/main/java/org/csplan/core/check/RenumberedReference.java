package org.csplan.core.check;

import java.util.stream.Stream;
import org.csplan.core.analysis.PlanLinks;
import org.csplan.core.analysis.Renumbering;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Mend;
import org.csplan.core.diagnostic.Severity;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionId;

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
        PlanLinks linksBefore = PlanLinks.of(plan.previous().get());
        Renumbering renumbering = Renumbering.between(plan.previous().get(), plan.plan(), plan.links());
        return plan.plan().actions().stream()
                .flatMap(action -> renumbering
                        .former(action)
                        .map(Action::id)
                        .filter(old ->
                                !linksBefore.isContinuedBy(action, old) && !linksBefore.isReplacedBy(action, old))
                        .map(old -> found(action, old, renumbering.isAlone(action)))
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

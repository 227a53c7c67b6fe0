package org.csplan.core.check;

import java.util.stream.Stream;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Severity;

/**
 * Nothing is done for an aim or a priority. An aim is served, too, by what is done for a priority that supports it.
 *
 * <p>Plans drift from the analysis that they rest on: the toolkit of the Home Office on partnership working asks that
 * each priority be followed through to what is done.
 */
final class ObjectiveWithoutAction implements PlanCheck {

    @Override
    public String id() {
        return "objective-without-action";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Diagnostic> find(CheckedPlan plan) {
        return plan.coverage().uncovered().stream()
                .map(objective -> found(
                        objective.id(),
                        "no action is for " + objective.id().kind() + " " + objective.id(),
                        "name it after \"for\" in an action, or say in a note who sees to it"));
    }
}

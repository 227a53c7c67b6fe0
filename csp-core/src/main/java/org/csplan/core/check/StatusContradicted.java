package org.csplan.core.check;

import java.util.stream.Stream;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Severity;

/** What is declared of an action, an aim or a priority can't be so by what its dates, milestones and measures say. */
final class StatusContradicted implements PlanCheck {

    @Override
    public String id() {
        return "status-contradicted";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Diagnostic> find(CheckedPlan plan) {
        return plan.standings().stream()
                .flatMap(standings -> standings.all().stream())
                .filter(standing -> standing.contradiction().isPresent())
                .flatMap(standing -> standing.contradiction().stream()
                        .map(reason -> found(
                                standing.element(),
                                standing.element().kind() + " "
                                        + standing.element().value() + ": " + reason.words(),
                                "mend the status, or the number or date that speaks against it")));
    }
}

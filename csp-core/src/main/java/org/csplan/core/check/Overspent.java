package org.csplan.core.check;

import java.util.stream.Stream;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Line;
import org.csplan.core.diagnostic.Severity;
import org.csplan.core.model.Quantity;

/** More was spent on an action than was set aside for it. */
final class Overspent implements PlanCheck {

    @Override
    public String id() {
        return "overspent";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Diagnostic> find(CheckedPlan plan) {
        return plan.finances().overspent().stream()
                .map(over -> found(
                                over.action().id(),
                                "action " + over.action().id() + " has cost "
                                        + Quantity.of(over.spent(), over.unit()).words() + " of a budget of "
                                        + Quantity.of(over.budget(), over.unit())
                                                .words(),
                                "name the money that makes up for it after \"budget\", or mend the sum")
                        .on(Line.of(over.action().spent().isPresent() ? Line.Kind.SPENT : Line.Kind.BUDGET, 0)));
    }
}

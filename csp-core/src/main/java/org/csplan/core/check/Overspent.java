package org.csplan.core.check;

import com.google.common.collect.Iterables;
import java.util.stream.Stream;
import org.csplan.core.analysis.Overspend;
import org.csplan.core.analysis.SpentSoFar;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Line;
import org.csplan.core.diagnostic.Severity;
import org.csplan.core.model.Budget;
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
                                        + Quantity.of(over.spent(), over.unit()).words() + budget(over),
                                "name the money that makes up for it after \"budget\", or mend the sum")
                        .on(line(over)));
    }

    private static String budget(Overspend over) {
        return over.budget().signum() == 0
                ? ", and nothing was set aside for it"
                : " of a budget of " + Quantity.of(over.budget(), over.unit()).words();
    }

    /** The line that says what was spent; where progress says it, that of the budget. */
    private static Line line(Overspend over) {
        if (over.action().spent().isPresent() && !SpentSoFar.isReturned(over.action())) {
            return Line.of(Line.Kind.SPENT, 0);
        }
        int at = Iterables.indexOf(
                over.action().budget(),
                part -> part instanceof Budget.Sum sum && sum.amount().unit().equals(over.unit()));
        return Line.of(Line.Kind.BUDGET, Math.max(0, at));
    }
}

package org.csplan.core.check;

import com.google.common.collect.ImmutableList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.csplan.core.analysis.Finances;
import org.csplan.core.analysis.SpentSoFar;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Line;
import org.csplan.core.diagnostic.Severity;
import org.csplan.core.model.Action;
import org.csplan.core.model.Budget;
import org.csplan.core.model.Quantity;

/** Money was spent on an action for which nothing is set aside, in a plan that sets money aside for others. */
final class SpentWithoutBudget implements PlanCheck {

    @Override
    public String id() {
        return "spent-without-budget";
    }

    @Override
    public Severity severity() {
        return Severity.INFO;
    }

    @Override
    public Stream<Diagnostic> find(CheckedPlan plan) {
        // A plan may leave all sums that may be spent to other papers.
        return plan.finances().total().budget().isEmpty()
                ? Stream.of()
                : plan.plan().actions().stream().flatMap(action -> find(action, plan.spent()));
    }

    private Stream<Diagnostic> find(Action action, SpentSoFar soFar) {
        ImmutableList<Quantity> spent = Finances.spentUnbudgeted(action, soFar);
        if (spent.isEmpty()) {
            return Stream.of();
        }
        Diagnostic found = found(
                action.id(),
                "action " + action.id() + " has cost "
                        + spent.stream().map(Quantity::words).collect(Collectors.joining(" and "))
                        + ", and " + budget(action),
                "say what was set aside for it and from which fund, as in: budget "
                        + spent.get(0).words() + " from \"Community safety fund\"");
        boolean isOwnLine = action.spent().isPresent() && !SpentSoFar.isReturned(action);
        return Stream.of(isOwnLine ? found.on(Line.of(Line.Kind.SPENT, 0)) : found);
    }

    private static String budget(Action action) {
        if (action.budget().isEmpty()) {
            return "the plan does not say what it may cost";
        }
        return action.budget().stream().anyMatch(Budget.Sum.class::isInstance)
                ? "its budget is in another currency"
                : "its budget says no sum";
    }
}

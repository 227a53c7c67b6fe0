package org.csplan.core.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.csplan.core.model.Action;
import org.csplan.core.model.Budget;
import org.csplan.core.model.Quantity;

/**
 * Money set aside and spent.
 *
 * @param budget what is set aside; {@link Sums#NONE} where no sum is said, which is not the same as nothing
 * @param spent what was spent so far, likewise
 */
public record Account(Sums budget, Sums spent) {

    /** Nothing is said. */
    public static final Account NONE = new Account(Sums.NONE, Sums.NONE);

    /** All that is set aside for, and was spent on, these actions. */
    static Account of(Collection<Action> actions) {
        List<Quantity> budget = new ArrayList<>();
        List<Quantity> spent = new ArrayList<>();
        for (Action action : actions) {
            if (hasMoney(action)) {
                sums(action).forEach(sum -> budget.add(sum.amount()));
                action.spent().ifPresent(spent::add);
            }
        }
        return new Account(Sums.of(budget.stream()), Sums.of(spent.stream()));
    }

    /** Whether the plan says what an action may cost or has cost; of most it doesn't. */
    public static boolean hasMoney(Action action) {
        return !action.budget().isEmpty() || action.spent().isPresent();
    }

    /** The parts of an action's budget that are sums of money. */
    public static Stream<Budget.Sum> sums(Action action) {
        return action.budget().stream().filter(Budget.Sum.class::isInstance).map(Budget.Sum.class::cast);
    }

    public boolean isEmpty() {
        return budget.isEmpty() && spent.isEmpty();
    }
}

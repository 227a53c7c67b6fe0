package org.csplan.core.analysis;

import java.util.Collection;
import java.util.stream.Stream;
import org.csplan.core.model.Action;
import org.csplan.core.model.Budget;

/**
 * Money set aside and spent.
 *
 * @param budget what is set aside; {@link Sums#NONE} where no sum is said, which is not the same as nothing
 * @param spent what was spent so far, likewise
 */
public record Account(Sums budget, Sums spent) {

    /** All that is set aside for, and was spent on, these actions. */
    static Account of(Collection<Action> actions) {
        return new Account(
                Sums.of(actions.stream().flatMap(Account::sums).map(Budget.Sum::amount)),
                Sums.of(actions.stream().flatMap(action -> action.spent().stream())));
    }

    /** The parts of an action's budget that are sums of money. */
    static Stream<Budget.Sum> sums(Action action) {
        return action.budget().stream().filter(Budget.Sum.class::isInstance).map(Budget.Sum.class::cast);
    }

    public boolean isEmpty() {
        return budget.isEmpty() && spent.isEmpty();
    }
}

package org.csplan.core.analysis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
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

    private static final int SHARE_PLACES = 3;

    /** Nothing is said. */
    public static final Account NONE = new Account(Sums.NONE, Sums.NONE);

    /** All that is set aside for, and was spent on, these actions. */
    public static Account of(Collection<Action> actions) {
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
    static boolean hasMoney(Action action) {
        return !action.budget().isEmpty() || action.spent().isPresent();
    }

    /** The parts of an action's budget that are sums of money. */
    static Stream<Budget.Sum> sums(Action action) {
        return action.budget().stream().filter(Budget.Sum.class::isInstance).map(Budget.Sum.class::cast);
    }

    /**
     * Which part of what is set aside was spent, with three decimal places; empty where either is not said, is not in one
     * unit alone, or nothing is set aside.
     */
    public Optional<BigDecimal> spentShare() {
        return inOneUnit()
                .filter(unit -> budgetIn(unit).signum() > 0)
                .map(unit -> spent.in(unit).orElseThrow().divide(budgetIn(unit), SHARE_PLACES, RoundingMode.HALF_UP));
    }

    /** Whether more was spent than is set aside, as far as both are in one unit. */
    public boolean isOverspent() {
        return inOneUnit()
                .filter(unit -> spent.in(unit).orElseThrow().compareTo(budgetIn(unit)) > 0)
                .isPresent();
    }

    private Optional<String> inOneUnit() {
        return budget.byUnit().size() == 1
                        && budget.byUnit().keySet().equals(spent.byUnit().keySet())
                ? budget.byUnit().keySet().stream().findFirst()
                : Optional.empty();
    }

    private BigDecimal budgetIn(String unit) {
        return budget.in(unit).orElseThrow();
    }

    public boolean isEmpty() {
        return budget.isEmpty() && spent.isEmpty();
    }
}

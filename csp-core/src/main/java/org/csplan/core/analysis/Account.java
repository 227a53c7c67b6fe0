package org.csplan.core.analysis;

import static com.google.common.base.Preconditions.checkArgument;

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
 * @param spentOfBudget the part of {@code spent} for which something is set aside in its unit, be it 0; what was spent beside
 *     that takes nothing from a budget
 * @param budgetOfTold the part of {@code budget} that is set aside for those of which it is said what was spent
 * @param costsNothing whether it is said that nothing is set aside, so that {@code budget} is {@link Sums#NONE} without being
 *     left open
 * @param spentOutOfSight whether the audience may see only a part of what was spent, or nothing of it; it is then in no sum
 */
public record Account(
        Sums budget, Sums spent, Sums spentOfBudget, Sums budgetOfTold, boolean costsNothing, boolean spentOutOfSight) {

    private static final int SHARE_PLACES = 3;

    private static final int PERCENT = 2;

    /** Nothing is said. */
    public static final Account NONE = new Account(Sums.NONE, Sums.NONE, Sums.NONE, Sums.NONE, false, false);

    public Account {
        checkArgument(!costsNothing || budget.isEmpty(), "what costs nothing has no budget of %s", budget);
    }

    /** Where nothing says that it costs nothing, and all was spent from what is set aside. */
    public Account(Sums budget, Sums spent, Sums budgetOfTold) {
        this(budget, spent, spent, budgetOfTold, false, false);
    }

    /** All that is set aside for, and was spent on, these actions, by all that the plan says. */
    public static Account of(Collection<Action> actions) {
        return of(actions, SpentSoFar.byAllTold());
    }

    public static Account of(Collection<Action> actions, SpentSoFar soFar) {
        List<Quantity> budget = new ArrayList<>();
        List<Quantity> spent = new ArrayList<>();
        List<Quantity> spentOfBudget = new ArrayList<>();
        List<Quantity> budgetOfTold = new ArrayList<>();
        boolean costsNothing = !actions.isEmpty();
        boolean spentOutOfSight = false;
        for (Action action : actions) {
            costsNothing = costsNothing && isNil(action);
            spentOutOfSight |= soFar.isOutOfSight(action);
            if (hasMoney(action)) {
                List<Quantity> own = sums(action).map(Budget.Sum::amount).toList();
                budget.addAll(own);
                List<Quantity> ownSpent = soFar.on(action);
                if (!ownSpent.isEmpty()) {
                    spent.addAll(ownSpent);
                    ownSpent.stream()
                            .filter(sum -> Finances.setAside(action, sum.unit()).isPresent())
                            .forEach(spentOfBudget::add);
                    sumsIn(action, ownSpent).forEach(budgetOfTold::add);
                }
            }
        }
        return new Account(
                Sums.of(budget.stream()),
                Sums.of(spent.stream()),
                Sums.of(spentOfBudget.stream()),
                Sums.of(budgetOfTold.stream()),
                costsNothing,
                spentOutOfSight);
    }

    /** Whether the plan says of an action that it costs nothing. */
    static boolean isNil(Action action) {
        return !action.budget().isEmpty() && action.budget().stream().allMatch(Budget.Nil.class::isInstance);
    }

    /** Whether the plan says what an action may cost or has cost; of most it doesn't. */
    static boolean hasMoney(Action action) {
        return !action.budget().isEmpty() || action.spent().isPresent() || SpentSoFar.isReturned(action);
    }

    /** What is set aside for an action in units in which it is told what was spent on it. */
    static Stream<Quantity> sumsIn(Action action, Collection<Quantity> spent) {
        return sums(action)
                .map(Budget.Sum::amount)
                .filter(sum -> spent.stream().anyMatch(told -> told.unit().equals(sum.unit())));
    }

    /** The parts of an action's budget that are sums of money. */
    static Stream<Budget.Sum> sums(Action action) {
        return action.budget().stream().filter(Budget.Sum.class::isInstance).map(Budget.Sum.class::cast);
    }

    /**
     * Which part of what is set aside was spent, with three decimal places; what is near none or all of it
     * without being it stays apart from it. What is set aside where nobody says what was
     * spent is left out, for that is unknown and not zero. Empty where either is not said, is not in one unit alone, or
     * nothing is set aside.
     */
    public Optional<BigDecimal> spentShare() {
        return inOneUnit()
                .flatMap(unit -> budgetOfTold
                        .in(unit)
                        .filter(sum -> sum.signum() > 0)
                        .map(sum -> share(spentOfBudget.in(unit).orElseThrow(), sum)));
    }

    private static BigDecimal share(BigDecimal spent, BigDecimal sum) {
        return Shown.percent(Fraction.of(spent).dividedBy(Fraction.of(sum)))
                .amount()
                .movePointLeft(PERCENT)
                .setScale(SHARE_PLACES, RoundingMode.UNNECESSARY);
    }

    /** What was spent without anything set aside for it in its unit, by unit. */
    public Sums spentUnbudgeted() {
        return Sums.of(spent.quantities().stream()
                .map(sum -> Quantity.of(
                        sum.amount().subtract(spentOfBudget.in(sum.unit()).orElse(BigDecimal.ZERO)), sum.unit()))
                .filter(sum -> sum.amount().signum() > 0));
    }

    /** Whether it is said of a part alone what was spent, so that a share of that part is not one of the whole. */
    public boolean isToldInPart() {
        return !budgetOfTold.equals(budget);
    }

    /** Whether more was spent than is set aside, as far as both are in one unit; what was spent without a budget is none of it. */
    public boolean isOverspent() {
        return inOneUnit()
                .filter(unit -> spentOfBudget
                                .in(unit)
                                .orElseThrow()
                                .compareTo(budget.in(unit).orElseThrow())
                        > 0)
                .isPresent();
    }

    /**
     * What is set aside and not spent; below zero where more was spent. Empty where either is not said, is not in one unit
     * alone, or where it is said of a part alone what was spent.
     */
    public Optional<Quantity> left() {
        return inOneUnit()
                .filter(unit -> !isToldInPart())
                .map(unit -> Quantity.of(
                        budget.in(unit)
                                .orElseThrow()
                                .subtract(spentOfBudget.in(unit).orElseThrow()),
                        unit));
    }

    private Optional<String> inOneUnit() {
        return budget.byUnit().size() == 1
                        && budget.byUnit()
                                .keySet()
                                .equals(spentOfBudget.byUnit().keySet())
                ? budget.byUnit().keySet().stream().findFirst()
                : Optional.empty();
    }

    /** Whether nothing is said, not even that it costs nothing. */
    public boolean isEmpty() {
        return !costsNothing && !hasSums();
    }

    /** Whether any sum is set aside or was spent. */
    public boolean hasSums() {
        return !budget.isEmpty() || !spent.isEmpty();
    }
}

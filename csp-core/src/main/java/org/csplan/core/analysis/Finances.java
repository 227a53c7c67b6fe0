package org.csplan.core.analysis;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.Optional;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.Agency;
import org.csplan.core.model.AgencyId;
import org.csplan.core.model.Budget;
import org.csplan.core.model.Priority;
import org.csplan.core.model.PriorityId;
import org.csplan.core.model.Quantity;

/**
 * What a plan costs and has cost. Closed actions count like all others, for their money was set aside and perhaps
 * spent. Lists are in the plan's order.
 *
 * <p>An action's money is not divided among its priorities or its leads, since the plan doesn't say how: each shows the
 * full sum, and {@code total} counts it once. So the sums of the priorities may come to more than the total. Those of
 * the funds come to exactly the total, with {@code withoutFund} and {@code spentFromSeveralFunds}.
 *
 * @param total of all actions
 * @param byFund what each fund gives, and what was spent on actions that have their money from this fund alone; funds by
 *     their names, in the order in which the actions name them
 * @param withoutFund sums for which no fund is named, and what was spent on actions that name none
 * @param spentFromSeveralFunds what was spent on actions that have money from more than one fund, or from one and
 *     without naming one: of which, the plan doesn't say
 * @param fundsSpentTogether funds of which {@code spentFromSeveralFunds} has a part, so that what was spent of each is not
 *     known; empty for sums that name none
 * @param byPriority of all actions that are for a priority; every priority of the plan is there
 * @param withoutPriority of the actions that are for none
 * @param byAgency of all actions that an agency leads; every agency of the plan is there
 * @param withoutLead of the actions that nobody leads
 * @param countedSeveralTimes actions of which a sum is in more than one account of the priorities, or of the agencies
 * @param unbudgeted actions of which the plan doesn't say what they may cost
 * @param nil actions that cost nothing, as the plan says
 * @param inWords actions whose budget, or a part of it, is no sum: "In kind"
 * @param overspent actions that have cost more than was set aside in the same unit
 * @param spentOutOfSight actions of which the audience may see only a part of what is told that they have cost, or nothing of it; it is
 *     in no sum
 */
public record Finances(
        Account total,
        ImmutableMap<String, Account> byFund,
        Account withoutFund,
        Sums spentFromSeveralFunds,
        ImmutableSet<Optional<String>> fundsSpentTogether,
        ImmutableMap<PriorityId, Account> byPriority,
        Account withoutPriority,
        ImmutableMap<AgencyId, Account> byAgency,
        Account withoutLead,
        ImmutableList<Action> countedSeveralTimes,
        ImmutableList<Action> unbudgeted,
        ImmutableList<Action> nil,
        ImmutableList<Action> inWords,
        ImmutableList<Overspend> overspent,
        ImmutableList<Action> spentOutOfSight) {

    /** By all that the plan says. */
    public static Finances of(ActionPlan plan, PlanLinks links) {
        return of(plan, links, SpentSoFar.byAllTold());
    }

    public static Finances of(ActionPlan plan, PlanLinks links, SpentSoFar soFar) {
        ImmutableList<Action> actions = plan.actions();
        ImmutableList.Builder<Action> withoutPriority = ImmutableList.builder();
        ImmutableList.Builder<Action> withoutLead = ImmutableList.builder();
        ImmutableList.Builder<Action> countedSeveralTimes = ImmutableList.builder();
        ImmutableList.Builder<Action> unbudgeted = ImmutableList.builder();
        ImmutableList.Builder<Action> nil = ImmutableList.builder();
        ImmutableList.Builder<Action> inWords = ImmutableList.builder();
        ImmutableList.Builder<Overspend> overspent = ImmutableList.builder();
        ImmutableList.Builder<Action> spentOutOfSight = ImmutableList.builder();
        // One walk over the actions, each looked at once for all that its money is told of.
        for (Action action : actions) {
            if (action.budget().isEmpty()) {
                unbudgeted.add(action);
            } else if (Account.isNil(action)) {
                nil.add(action);
            } else if (action.budget().stream().anyMatch(Budget.Other.class::isInstance)) {
                inWords.add(action);
            }
            if (soFar.isOutOfSight(action)) {
                spentOutOfSight.add(action);
            }
            if (action.priorities().isEmpty()) {
                withoutPriority.add(action);
            }
            if (links.leads(action).isEmpty()) {
                withoutLead.add(action);
            }
            if (Account.hasMoney(action)) {
                boolean isShared =
                        action.priorities().size() > 1 || links.leads(action).size() > 1;
                if (isShared && Account.of(ImmutableList.of(action), soFar).hasSums()) {
                    countedSeveralTimes.add(action);
                }
                overspent.addAll(overspent(action, soFar));
            }
        }
        Funds funds = Funds.of(actions, soFar);
        return new Finances(
                Account.of(actions, soFar),
                funds.named(),
                funds.account(Optional.empty()),
                Sums.of(funds.spentFromSeveral().stream()),
                funds.spentTogether(),
                plan.priorities().stream()
                        .collect(ImmutableMap.toImmutableMap(
                                Priority::id, priority -> Account.of(links.actionsFor(priority.id()), soFar))),
                Account.of(withoutPriority.build(), soFar),
                plan.agencies().stream()
                        .collect(ImmutableMap.toImmutableMap(
                                Agency::id, agency -> Account.of(links.actionsLedBy(agency.id()), soFar))),
                Account.of(withoutLead.build(), soFar),
                countedSeveralTimes.build(),
                unbudgeted.build(),
                nil.build(),
                inWords.build(),
                overspent.build(),
                spentOutOfSight.build());
    }

    /**
     * What was set aside for an action and is not spent, in the unit in which it is told what was spent; below zero where more
     * was. Of sums in several units it is that of {@link SpentSoFar#mainOn}. Empty where it is not told, or nothing is set aside in
     * this unit; what costs nothing has 0 set aside.
     */
    public static Optional<Quantity> left(Action action, SpentSoFar soFar) {
        return soFar.mainOn(action).flatMap(spent -> left(action, spent));
    }

    /** What is left, likewise, in the other units in which it is told what was spent, by unit. */
    public static ImmutableList<Quantity> leftInOthers(Action action, SpentSoFar soFar) {
        Optional<String> main = soFar.mainOn(action).map(Quantity::unit);
        return soFar.on(action).stream()
                .filter(spent -> main.filter(spent.unit()::equals).isEmpty())
                .flatMap(spent -> left(action, spent).stream())
                .collect(ImmutableList.toImmutableList());
    }

    /** What was spent on an action in units in which nothing is set aside for it, not even 0, by unit. */
    public static ImmutableList<Quantity> spentUnbudgeted(Action action, SpentSoFar soFar) {
        return soFar.on(action).stream()
                .filter(spent -> spent.amount().signum() > 0
                        && setAside(action, spent.unit()).isEmpty())
                .collect(ImmutableList.toImmutableList());
    }

    private static Optional<Quantity> left(Action action, Quantity spent) {
        return setAside(action, spent.unit()).map(sum -> Quantity.of(sum.subtract(spent.amount()), spent.unit()));
    }

    /** Each unit in which an action has cost more than was set aside for it, by unit; empty where it has not. */
    static ImmutableList<Overspend> overspent(Action action, SpentSoFar soFar) {
        return Account.hasMoney(action)
                ? soFar.on(action).stream()
                        .flatMap(spent -> overspend(action, spent).stream())
                        .collect(ImmutableList.toImmutableList())
                : ImmutableList.of();
    }

    /** What was set aside for an action in a unit; 0 where it costs nothing, none where nothing is said in it. */
    static Optional<BigDecimal> setAside(Action action, String unit) {
        return Account.isNil(action)
                ? Optional.of(BigDecimal.ZERO)
                : Sums.of(Account.sums(action).map(Budget.Sum::amount)).in(unit);
    }

    private static Optional<Overspend> overspend(Action action, Quantity spent) {
        return setAside(action, spent.unit())
                .filter(sum -> spent.amount().compareTo(sum) > 0)
                .map(sum -> new Overspend(action, spent.unit(), sum, spent.amount()));
    }
}

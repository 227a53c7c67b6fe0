package org.csplan.render.html.page;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import org.csplan.core.analysis.Account;
import org.csplan.core.analysis.Finances;
import org.csplan.core.analysis.Sums;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.Agency;
import org.csplan.core.model.Budget;
import org.csplan.core.model.Objective;
import org.csplan.core.model.Priority;
import org.csplan.core.model.Quantity;

/** What a plan costs and has cost, as the page shows it: by fund, by priority and by who leads, in the plan's order. */
public final class Money {

    /** Shares are shown in whole per cent. */
    private static final int PLACES = 2;

    private final ActionPlan plan;
    private final Finances finances;

    Money(ActionPlan plan, Finances finances) {
        this.plan = plan;
        this.finances = finances;
    }

    public Finances finances() {
        return finances;
    }

    /** Priorities for whose actions a sum is set aside or was spent. */
    public ImmutableList<Map.Entry<Priority, Account>> byPriority() {
        return plan.priorities().stream()
                .map(priority -> Maps.immutableEntry(priority, account(priority)))
                .filter(row -> !row.getValue().isEmpty())
                .collect(toImmutableList());
    }

    /** Priorities of which nothing says what they cost. */
    public ImmutableList<Objective> withoutMoney() {
        return plan.priorities().stream()
                .filter(priority -> account(priority).isEmpty())
                .collect(toImmutableList());
    }

    /** Agencies that lead actions for which a sum is set aside or was spent. */
    public ImmutableList<Map.Entry<Agency, Account>> byAgency() {
        return plan.agencies().stream()
                .map(agency -> Maps.immutableEntry(agency, finances.byAgency().getOrDefault(agency.id(), Account.NONE)))
                .filter(row -> !row.getValue().isEmpty())
                .collect(toImmutableList());
    }

    /** Whether money was spent on actions that have some from this fund and some from elsewhere: how much of it, nobody says. */
    public boolean isSpentTogether(String fund) {
        Optional<String> named = Optional.of(fund);
        return plan.actions().stream()
                .filter(action -> action.spent().isPresent())
                .map(action -> Account.sums(action).map(Budget.Sum::fund).collect(toImmutableSet()))
                .anyMatch(funds -> funds.size() > 1 && funds.contains(named));
    }

    /** Whether the money of an action stands in more than one row of the priorities, or of the agencies. */
    public boolean countsSomeSeveralTimes() {
        return plan.actions().stream()
                .filter(Account::hasMoney)
                .anyMatch(action ->
                        action.priorities().size() > 1 || action.leads().size() > 1);
    }

    /** Each sum as it is written, as in {@code £2,400}; empty where none is said. */
    public static ImmutableList<String> words(Sums sums) {
        return sums.byUnit().entrySet().stream()
                .map(sum -> Quantity.of(sum.getValue(), sum.getKey()).words())
                .collect(toImmutableList());
    }

    /** Which part of what is set aside was spent; empty where either is not said, or they are not in one unit. */
    public static Optional<BigDecimal> spentShare(Account account) {
        ImmutableSortedMap<String, BigDecimal> budget = account.budget().byUnit();
        if (budget.size() != 1 || account.spent().byUnit().size() != 1) {
            return Optional.empty();
        }
        String unit = budget.firstKey();
        BigDecimal whole = account.budget().in(unit).orElseThrow();
        return account.spent()
                .in(unit)
                .filter(spent -> whole.signum() > 0)
                .map(spent -> spent.divide(whole, PLACES, RoundingMode.HALF_UP));
    }

    private Account account(Priority priority) {
        return finances.byPriority().getOrDefault(priority.id(), Account.NONE);
    }
}

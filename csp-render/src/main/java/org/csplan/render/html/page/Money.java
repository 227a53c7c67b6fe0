package org.csplan.render.html.page;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import com.google.common.collect.Multimaps;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.csplan.core.analysis.Account;
import org.csplan.core.analysis.Coverage;
import org.csplan.core.analysis.Finances;
import org.csplan.core.analysis.ObjectiveCoverage;
import org.csplan.core.analysis.Overspend;
import org.csplan.core.analysis.SpentSoFar;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionId;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.Agency;
import org.csplan.core.model.Objective;
import org.csplan.core.model.ObjectiveId;
import org.csplan.core.model.Priority;
import org.csplan.core.model.Quantity;

/** What a plan costs and has cost, as the page shows it: by fund, by priority and by who leads, in the plan's order. */
public final class Money {

    private final ActionPlan plan;
    private final ImmutableList<Action> actions;
    private final Finances finances;
    private final SpentSoFar spent;
    private final ImmutableListMultimap<ActionId, Overspend> overspent;
    private final ImmutableSet<ObjectiveId> hasMore;

    /** Of a plan, on a page that is of these of its actions. */
    Money(ActionPlan plan, ImmutableList<Action> actions, Finances finances, SpentSoFar spent, Coverage coverage) {
        this.plan = plan;
        this.hasMore = coverage.objectives().stream()
                .filter(ObjectiveCoverage::hasMore)
                .map(covered -> covered.objective().id())
                .collect(ImmutableSet.toImmutableSet());
        this.actions = actions;
        this.finances = finances;
        this.spent = spent;
        this.overspent =
                Multimaps.index(finances.overspent(), over -> over.action().id());
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

    /** Priorities of which nothing says what they cost; none of which more may be said than is shown here. */
    public ImmutableList<Objective> withoutMoney() {
        return plan.priorities().stream()
                .filter(priority -> account(priority).isEmpty()
                        && !account(priority).spentOutOfSight()
                        && !hasMore.contains(priority.id()))
                .collect(toImmutableList());
    }

    /** Agencies that lead actions for which a sum is set aside or was spent. */
    public ImmutableList<Map.Entry<Agency, Account>> byAgency() {
        return plan.agencies().stream()
                .map(agency -> Maps.immutableEntry(agency, finances.byAgency().getOrDefault(agency.id(), Account.NONE)))
                .filter(row -> !row.getValue().isEmpty())
                .collect(toImmutableList());
    }

    /**
     * Funds of which nothing says what was spent, though of others it is said, in their order; empty for sums that name none.
     * Those of which only what was spent together with others is known are not among them.
     */
    public ImmutableList<Optional<String>> fundsUntold() {
        if (finances.total().spent().isEmpty()) {
            return ImmutableList.of();
        }
        return Stream.concat(
                        finances.byFund().entrySet().stream()
                                .map(row -> Maps.immutableEntry(Optional.of(row.getKey()), row.getValue())),
                        Stream.of(Maps.immutableEntry(Optional.<String>empty(), finances.withoutFund())))
                .filter(row -> !row.getValue().isEmpty()
                        && row.getValue().spent().isEmpty()
                        && !row.getValue().spentOutOfSight())
                .map(Map.Entry::getKey)
                .filter(fund -> !finances.fundsSpentTogether().contains(fund))
                .collect(toImmutableList());
    }

    private Account account(Priority priority) {
        return finances.byPriority().getOrDefault(priority.id(), Account.NONE);
    }

    /** What is set aside for, and was spent on, the actions that the page is of. */
    public Account ofPage() {
        return Account.of(actions, spent);
    }

    /** A sum for each unit; empty where nobody says it. */
    public ImmutableList<Quantity> spent(Action action) {
        return spent.on(action);
    }

    /** Whether nothing is set aside for an action in the unit of a sum that was spent on it. */
    public boolean isUnbudgeted(Action action, Quantity sum) {
        return Finances.spentUnbudgeted(action, spent).contains(sum);
    }

    /** Each unit in which an action has cost more than was set aside for it; none for all others. */
    public ImmutableList<Overspend> overspent(Action action) {
        return overspent.get(action.id());
    }

    /** Actions that the page is of, in the plan's order, that have cost more than was set aside for them. */
    public ImmutableList<Action> overspent() {
        return actions.stream().filter(action -> !overspent(action).isEmpty()).collect(toImmutableList());
    }

    /** How much more was spent than was set aside. */
    public String over(Overspend overspend) {
        return sum(overspend.over(), overspend.unit());
    }

    /** A sum in a unit, as in {@code £2,400}. */
    public String sum(BigDecimal amount, String unit) {
        return Quantity.of(amount, unit).words();
    }
}

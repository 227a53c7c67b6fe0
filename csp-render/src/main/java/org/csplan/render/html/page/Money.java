package org.csplan.render.html.page;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Maps;
import java.util.Map;
import org.csplan.core.analysis.Account;
import org.csplan.core.analysis.Finances;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.Agency;
import org.csplan.core.model.Objective;
import org.csplan.core.model.Priority;

/** What a plan costs and has cost, as the page shows it: by fund, by priority and by who leads, in the plan's order. */
public final class Money {

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

    private Account account(Priority priority) {
        return finances.byPriority().getOrDefault(priority.id(), Account.NONE);
    }
}

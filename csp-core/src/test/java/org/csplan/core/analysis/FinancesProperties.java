package org.csplan.core.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.Budget;
import org.csplan.core.testkit.PlanDomain;

@Domain(PlanDomain.class)
class FinancesProperties {

    @Property(tries = 500)
    void fundsAddUpToTheTotal(@ForAll ActionPlan plan) {
        Finances finances = finances(plan);
        assertEquals(
                finances.total().budget().byUnit(),
                together(Stream.concat(
                        finances.byFund().values().stream().map(Account::budget),
                        Stream.of(finances.withoutFund().budget()))));
        assertEquals(
                finances.total().spent().byUnit(),
                together(Stream.concat(
                        finances.byFund().values().stream().map(Account::spent),
                        Stream.of(finances.withoutFund().spent(), finances.spentFromSeveralFunds()))));
    }

    @Property(tries = 500)
    void theTotalIsWhatTheActionsSay(@ForAll ActionPlan plan) {
        Map<String, BigDecimal> budget = new TreeMap<>();
        Map<String, BigDecimal> spent = new TreeMap<>();
        plan.actions().forEach(action -> {
            action.budget().forEach(part -> {
                if (part instanceof Budget.Sum sum) {
                    budget.merge(sum.amount().unit(), sum.amount().amount(), BigDecimal::add);
                }
            });
            SpentSoFar.byAllTold().on(action).forEach(sum -> spent.merge(sum.unit(), sum.amount(), BigDecimal::add));
        });
        assertEquals(budget, finances(plan).total().budget().byUnit());
        assertEquals(spent, finances(plan).total().spent().byUnit());
    }

    @Property(tries = 500)
    void theOrderOfActionsChangesNoSum(@ForAll ActionPlan plan) {
        Finances finances = finances(plan);
        Finances turned = finances(Reordered.backwards(plan));
        assertEquals(finances.total(), turned.total());
        assertEquals(finances.byFund(), turned.byFund());
        assertEquals(finances.withoutFund(), turned.withoutFund());
        assertEquals(finances.spentFromSeveralFunds(), turned.spentFromSeveralFunds());
        assertEquals(finances.byPriority(), turned.byPriority());
        assertEquals(finances.withoutPriority(), turned.withoutPriority());
        assertEquals(finances.byAgency(), turned.byAgency());
        assertEquals(finances.withoutLead(), turned.withoutLead());
        assertEquals(ImmutableSet.copyOf(finances.overspent()), ImmutableSet.copyOf(turned.overspent()));
    }

    @Property(tries = 500)
    void overspendingIsMoreThanNothing(@ForAll ActionPlan plan) {
        for (Overspend overspend : finances(plan).overspent()) {
            assertTrue(overspend.over().signum() > 0);
            assertEquals(
                    overspend.spent(),
                    Sums.of(SpentSoFar.byAllTold().on(overspend.action()).stream())
                            .in(overspend.unit())
                            .orElseThrow());
        }
    }

    private static Map<String, BigDecimal> together(Stream<Sums> sums) {
        Map<String, BigDecimal> together = new TreeMap<>();
        sums.forEach(each -> each.byUnit().forEach((unit, sum) -> together.merge(unit, sum, BigDecimal::add)));
        return together;
    }

    private static Finances finances(ActionPlan plan) {
        return Finances.of(plan, PlanLinks.of(plan));
    }
}

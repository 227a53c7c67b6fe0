package org.csplan.core.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.Agency;
import org.csplan.core.model.Budget;
import org.csplan.core.model.Priority;
import org.csplan.core.model.Quantity;
import org.junit.jupiter.api.Test;

class FinancesTest {

    private static final Agency COUNCIL = Agency.of("EDC", "Exampleton District Council");
    private static final Agency POLICE = Agency.of("Police", "Exampleshire Constabulary");
    private static final Priority BURGLARY = Priority.of("1", "Burglary");
    private static final Priority SCAMS = Priority.of("2", "Scams");

    /** £5,000.50 from one fund and £1,000 from another, £2,495.50 spent, for both priorities, led by both. */
    private static final Action SHARED = action("shared")
            .forPriority(BURGLARY.id())
            .forPriority(SCAMS.id())
            .lead(COUNCIL.id())
            .lead(POLICE.id())
            .budget(sum("£5,000.50", "PCC fund"))
            .budget(sum("£1,000", "Home Office"))
            .spent(Quantity.of("£2,495.50"))
            .build();

    private static final Action ALONE = action("alone")
            .forPriority(SCAMS.id())
            .lead(POLICE.id())
            .budget(sum("£200", "PCC fund"))
            .spent(Quantity.of("£250"))
            .build();

    private static final Action UNNAMED = action("unnamed")
            .budget(new Budget.Sum(Quantity.of("£0.10"), Optional.empty()))
            .budget(new Budget.Other("In kind"))
            .spent(Quantity.of("£0.10"))
            .build();

    @Test
    void theTotalCountsEveryActionOnce() {
        // 5,000.50 + 1,000 + 200 + 0.10 and 2,495.50 + 250 + 0.10
        assertEquals(
                account("6200.60", "2745.60"), finances(SHARED, ALONE, UNNAMED).total());
    }

    @Test
    void fundsAddUpToTheTotal() {
        Finances finances = finances(SHARED, ALONE, UNNAMED);

        assertEquals(
                ImmutableMap.of(
                        "PCC fund",
                        new Account(pounds("5200.50"), pounds("250"), pounds("200")),
                        "Home Office",
                        new Account(pounds("1000"), Sums.NONE, Sums.NONE)),
                finances.byFund());
        assertEquals(
                List.of("PCC fund", "Home Office"),
                List.copyOf(finances.byFund().keySet()));
        assertEquals(account("0.10", "0.10"), finances.withoutFund());
        assertEquals(pounds("2495.50"), finances.spentFromSeveralFunds());
    }

    @Test
    void whatCostsNothingIsNotLeftOpen() {
        Action talks = action("talks").budget(new Budget.Nil()).build();
        Action untold = action("untold").build();

        assertTrue(Account.of(List.of(talks)).costsNothing());
        assertFalse(Account.of(List.of(talks)).isEmpty());
        assertFalse(Account.of(List.of(talks, untold)).costsNothing());
        assertTrue(Account.of(List.of(talks, untold)).isEmpty());
        assertFalse(Account.of(List.of(talks, ALONE)).costsNothing());
        assertFalse(Account.of(List.of()).costsNothing());
        assertTrue(finances(talks).withoutPriority().costsNothing());
        assertTrue(finances(talks, untold).withoutPriority().isEmpty());
        // Nothing was spent of no fund, so there is nothing to say of it.
        assertTrue(finances(talks).withoutFund().isEmpty());
    }

    @Test
    void whatIsLeftIsWhatIsSetAsideAndNotSpent() {
        assertEquals(Optional.of(Quantity.of("£3,505")), Finances.left(SHARED, SpentSoFar.byAllTold()));
        assertEquals(
                Optional.of("-£50"),
                Finances.left(ALONE, SpentSoFar.byAllTold()).map(left -> left.words()));
        assertEquals(
                Optional.empty(),
                Finances.left(action("untold").budget(sum("£5", "PCC fund")).build(), SpentSoFar.byAllTold()));
        assertEquals(
                Optional.of("£0"),
                Finances.left(
                                action("nil")
                                        .budget(new Budget.Nil())
                                        .spent(Quantity.of("£0"))
                                        .build(),
                                SpentSoFar.byAllTold())
                        .map(left -> left.words()));
    }

    @Test
    void whatIsLeftIsNotKnownWhereNotAllIsTold() {
        assertEquals(
                Optional.of(Quantity.of("£3,455")),
                Account.of(List.of(SHARED, ALONE)).left());
        Action untold = action("untold").budget(sum("£5", "PCC fund")).build();
        assertEquals(Optional.empty(), Account.of(List.of(SHARED, untold)).left());
        assertEquals(Optional.empty(), Account.of(List.of(untold)).left());
    }

    @Test
    void eachPriorityShowsTheFullSumOfAllItsActions() {
        Finances finances = finances(SHARED, ALONE, UNNAMED);

        assertEquals(
                ImmutableMap.of(
                        BURGLARY.id(), account("6000.50", "2495.50"), SCAMS.id(), account("6200.50", "2745.50")),
                finances.byPriority());
        assertEquals(account("0.10", "0.10"), finances.withoutPriority());
    }

    @Test
    void eachAgencyShowsTheFullSumOfAllThatItLeads() {
        Finances finances = finances(SHARED, ALONE, UNNAMED);

        assertEquals(
                ImmutableMap.of(
                        COUNCIL.id(), account("6000.50", "2495.50"), POLICE.id(), account("6200.50", "2745.50")),
                finances.byAgency());
        assertEquals(account("0.10", "0.10"), finances.withoutLead());
    }

    @Test
    void moneyInDifferentUnitsIsNeverAdded() {
        Finances finances = finances(
                action("pounds").budget(sum("£100", "EU")).build(),
                action("euros").budget(sum("€10", "EU")).budget(sum("€5", "EU")).build(),
                action("yearly").budget(sum("£12,500 a year", "EU")).build());

        assertEquals(
                new Sums(ImmutableSortedMap.of(
                        "£", new BigDecimal("100"), "£ a year", new BigDecimal("12500"), "€", new BigDecimal("15"))),
                finances.total().budget());
        assertEquals(
                Optional.of(new BigDecimal("15")), finances.total().budget().in("€"));
        assertEquals(Optional.empty(), finances.total().budget().in("$"));
    }

    @Test
    void notKnowingTheCostIsNotCostingNothing() {
        Action silent = action("silent").build();
        Action nil = action("nil").budget(new Budget.Nil()).build();
        Finances finances = finances(silent, nil, UNNAMED);

        assertEquals(List.of(silent), finances.unbudgeted());
        assertEquals(List.of(nil), finances.nil());
        assertEquals(List.of(UNNAMED), finances.inWords());
        assertTrue(finances(silent, nil).total().isEmpty());
    }

    @Test
    void moreSpentThanWasSetAsideIsOverspent() {
        Action even = action("even")
                .budget(sum("£100.00", "PCC"))
                .spent(Quantity.of("£100"))
                .build();
        Action free =
                action("free").budget(new Budget.Nil()).spent(Quantity.of("£1")).build();
        Action abroad = action("abroad")
                .budget(sum("£1", "PCC"))
                .spent(Quantity.of("€100"))
                .build();
        Action kind = action("kind")
                .budget(new Budget.Other("In kind"))
                .spent(Quantity.of("£100"))
                .build();

        List<Overspend> overspent =
                finances(SHARED, ALONE, even, free, abroad, kind).overspent();

        assertEquals(
                List.of(
                        new Overspend(ALONE, "£", new BigDecimal("200"), new BigDecimal("250")),
                        new Overspend(free, "£", BigDecimal.ZERO, BigDecimal.ONE)),
                overspent);
        assertEquals(new BigDecimal("50"), overspent.get(0).over());
    }

    @Test
    void theShareSpentIsOfWhatIsReportedOn() {
        Action silent = action("silent").budget(sum("£600,000", "PCC")).build();
        Action told = action("told")
                .budget(sum("£20,000", "PCC"))
                .spent(Quantity.of("£9,000"))
                .build();

        Account total = finances(silent, told).total();

        assertEquals(ImmutableMap.of("PCC", total), finances(silent, told).byFund());
        assertTrue(total.isToldInPart());
        assertEquals(Optional.of(new BigDecimal("0.450")), total.spentShare());
        assertEquals(
                Optional.of(new BigDecimal("0.450")), finances(told).total().spentShare());
    }

    @Test
    void noShareIsSpentOfWhatIsNotReportedOn() {
        Action silent = action("silent").budget(sum("£600,000", "PCC")).build();
        Action unplanned = action("unplanned").spent(Quantity.of("£9,000")).build();

        assertEquals(Optional.empty(), finances(silent, unplanned).total().spentShare());
    }

    @Test
    void whatWasSpentWithoutABudgetTakesNothingFromOne() {
        Action told = action("told")
                .budget(sum("£20,000", "PCC"))
                .spent(Quantity.of("£9,000"))
                .build();
        Action unplanned = action("unplanned").spent(Quantity.of("£15,000")).build();

        Account total = finances(told, unplanned).total();

        assertEquals(pounds("24000"), total.spent());
        assertEquals(pounds("15000"), total.spentUnbudgeted());
        assertEquals(Optional.of(Quantity.of("£11,000")), total.left());
        assertEquals(Optional.of(new BigDecimal("0.450")), total.spentShare());
        assertFalse(total.isOverspent());
    }

    @Test
    void whatIsToldInOneCurrencySaysNothingOfWhatIsSetAsideInAnother() {
        Action pounds = action("pounds")
                .budget(sum("€50", "PCC"))
                .spent(Quantity.of("£7"))
                .build();
        Action euros = action("euros")
                .budget(sum("€100", "PCC"))
                .spent(Quantity.of("€20"))
                .build();

        Account total = finances(pounds, euros).total();
        assertEquals(Optional.empty(), total.left());
        assertEquals(Optional.of(new BigDecimal("0.200")), total.spentShare());
        assertEquals(
                Optional.empty(),
                Optional.ofNullable(finances(pounds, euros).byFund().get("PCC"))
                        .orElseThrow()
                        .left());
    }

    @Test
    void aShareNearAllOrNothingIsNeitherOfThem() {
        assertEquals(Optional.of(new BigDecimal("0.999")), shareOf("£4,999.90"));
        assertEquals(Optional.of(new BigDecimal("1.001")), shareOf("£5,000.10"));
        assertEquals(Optional.of(new BigDecimal("0.001")), shareOf("£0.10"));
        assertEquals(Optional.of(new BigDecimal("1.000")), shareOf("£5,000"));
        assertEquals(Optional.of(new BigDecimal("0.000")), shareOf("£0"));
    }

    private static Optional<BigDecimal> shareOf(String spent) {
        Action action = action("a")
                .budget(sum("£5,000", "PCC"))
                .spent(Quantity.of(spent))
                .build();
        return finances(action).total().spentShare();
    }

    private static Action.Builder action(String id) {
        return Action.builder(id, id);
    }

    private static Budget sum(String amount, String fund) {
        return new Budget.Sum(Quantity.of(amount), Optional.of(fund));
    }

    private static Account account(String budget, String spent) {
        return new Account(pounds(budget), pounds(spent), pounds(budget));
    }

    private static Sums pounds(String amount) {
        return new Sums(ImmutableSortedMap.of("£", new BigDecimal(amount)));
    }

    private static Finances finances(Action... actions) {
        ActionPlan.Builder builder = ActionPlan.builder("p", "Plan")
                .agency(COUNCIL)
                .agency(POLICE)
                .priority(BURGLARY)
                .priority(SCAMS);
        for (Action action : actions) {
            builder.action(action);
        }
        ActionPlan plan = builder.build();
        return Finances.of(plan, PlanLinks.of(plan));
    }
}

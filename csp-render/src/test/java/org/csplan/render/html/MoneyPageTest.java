package org.csplan.render.html;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Optional;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.Agency;
import org.csplan.core.model.AgencyId;
import org.csplan.core.model.Budget;
import org.csplan.core.model.Priority;
import org.csplan.core.model.PriorityId;
import org.csplan.core.model.Quantity;
import org.csplan.render.view.View;
import org.junit.jupiter.api.Test;

/** What a page says of the money of a plan. */
class MoneyPageTest {

    private static final AgencyId POLICE = AgencyId.of("Police");
    private static final AgencyId FIRE = AgencyId.of("Fire");

    private static final ActionPlan PLAN = ActionPlan.builder("Plan")
            .agency(Agency.of("Police", "Constabulary"))
            .agency(Agency.of("Fire", "Fire Service"))
            .agency(Agency.of("Club", "Football club"))
            .priority(Priority.of("1", "Burglary"))
            .priority(Priority.of("2", "Fires"))
            .priority(Priority.of("3", "Fear"))
            .action(Action.builder("1.1", "Locks")
                    .forPriority(PriorityId.of("1"))
                    .forPriority(PriorityId.of("2"))
                    .lead(POLICE)
                    .budget(sum("£10,000", "Grant"))
                    .spent(Quantity.of("£2,500"))
                    .build())
            .action(Action.builder("1.2", "Alleys")
                    .forPriority(PriorityId.of("1"))
                    .lead(POLICE)
                    .budget(sum("£3,000", "Grant"))
                    .budget(sum("£1,000", "Lottery"))
                    .spent(Quantity.of("£4,400"))
                    .build())
            .action(Action.builder("2.1", "Alarms")
                    .lead(FIRE)
                    .budget(new Budget.Sum(Quantity.of("€500"), Optional.empty()))
                    .build())
            .action(Action.builder("2.2", "Talks").budget(new Budget.Nil()).build())
            .action(Action.builder("2.3", "Walks")
                    .budget(new Budget.Other("In kind"))
                    .build())
            .action(Action.builder("2.4", "Visits").lead(POLICE).build())
            .build();

    private static Budget sum(String amount, String fund) {
        return new Budget.Sum(Quantity.of(amount), Optional.of(fund));
    }

    @Test
    void moneyIsSummedByFundByPriorityAndByWhoLeads() {
        // Of 1.2 nobody says which fund its £4,400 came from, so neither fund shows a share, or what is left.
        assertEquals(
                List.of(
                        "What it is for Set aside Spent Share spent",
                        "By fund",
                        "Grant £13,000 £2,500",
                        "Lottery £1,000 not told fund by fund",
                        "no fund named €500 not said",
                        "actions with several funds £4,400",
                        "By priority",
                        "Priority 1 Burglary £14,000 £6,900 49.3% £7,100 left",
                        "Priority 2 Fires £10,000 £2,500 25% £7,500 left",
                        "no priority €500 not said",
                        "By who leads",
                        "Police £14,000 £6,900 49.3% £7,100 left",
                        "Fire €500 not said",
                        "In all £14,000 €500 £6,900"),
                rows(PLAN));
    }

    @Test
    void whatHasNoMoneyIsNamed() {
        assertEquals(
                List.of(
                        "Nothing says what these priorities cost: Priority 3 Fear",
                        "1 action without a budget: Action 2.4",
                        "1 action with a budget in words: Action 2.3",
                        "1 action without cost, as the plan says: Action 2.2"),
                RenderedPage.of(PLAN, new View.Full())
                        .document()
                        .select("#money .items > li")
                        .eachText());
    }

    @Test
    void whatIsSpentBeyondASumStandsOut() {
        ActionPlan plan = ActionPlan.builder("Plan")
                .action(Action.builder("1", "Locks")
                        .budget(sum("£1,000", "Grant"))
                        .spent(Quantity.of("£1,100"))
                        .build())
                .build();

        assertEquals(
                List.of("110%", "110%"),
                RenderedPage.of(plan, new View.Full())
                        .document()
                        .select("#money .gap")
                        .eachText());
    }

    @Test
    void aShareJustOverAllStandsOutAndIsNotAll() {
        ActionPlan plan = ActionPlan.builder("Plan")
                .action(Action.builder("1", "Locks")
                        .budget(sum("£100,000", "Grant"))
                        .spent(Quantity.of("£100,001"))
                        .build())
                .build();

        assertEquals(
                List.of("100.1%", "100.1%"),
                RenderedPage.of(plan).document().select("#money .gap").eachText());
    }

    @Test
    void whatIsSpentFromSeveralFundsLeavesNoShareOfAnyOfThem() {
        ActionPlan plan = ActionPlan.builder("Plan")
                .action(Action.builder("1", "Locks")
                        .budget(sum("£1,000", "Grant"))
                        .budget(new Budget.Sum(Quantity.of("£500"), Optional.empty()))
                        .spent(Quantity.of("£1,200"))
                        .build())
                .action(Action.builder("2", "Alleys")
                        .budget(new Budget.Sum(Quantity.of("£1,000"), Optional.empty()))
                        .spent(Quantity.of("£100"))
                        .build())
                .action(Action.builder("3", "Walks")
                        .budget(sum("£300", "GRANT"))
                        .build())
                .build();

        assertEquals(
                List.of(
                        "Grant £1,300 not told fund by fund",
                        "no fund named £1,500 £100",
                        "actions with several funds £1,200"),
                rows(plan).subList(2, 5));
        assertEquals(
                List.of(
                        "Percentages are of the budgets of those actions that say what was spent.",
                        "What share of these funds was spent is not known, since they also pay for actions with several funds,"
                                + " and nobody says how much of each was spent: Grant, no fund named"),
                notes(plan));
        assertEquals(List.of("In all £2,800 £1,300 52% of £2,500"), rows(plan).subList(5, 6));
    }

    @Test
    void aFundOfWhichNobodySaysWhatWasSpentIsNotSaidToShareActions() {
        ActionPlan.Builder plan = ActionPlan.builder("Plan")
                .action(Action.builder("1", "Locks")
                        .budget(sum("£1,000", "Grant"))
                        .spent(Quantity.of("£200"))
                        .build())
                .action(Action.builder("2", "Alleys")
                        .budget(sum("£500", "Lottery"))
                        .build());

        assertEquals(
                List.of(
                        "Percentages are of the budgets of those actions that say what was spent.",
                        "What share of these funds was spent is not known, since nobody says what was spent of them: Lottery"),
                notes(plan.build()));
        assertEquals(
                List.of(),
                notes(ActionPlan.builder("Plan")
                        .action(Action.builder("2", "Alleys")
                                .budget(sum("£500", "Lottery"))
                                .build())
                        .build()));
    }

    @Test
    void eachFundWithoutAShareIsNamedWithItsOwnReason() {
        // Nothing was spent of the lottery's money alone, but some with the grant's.
        assertEquals(
                List.of(
                        "What share of these funds was spent is not known, since they also pay for actions with several funds,"
                                + " and nobody says how much of each was spent: Grant, Lottery",
                        "What share of these funds was spent is not known, since nobody says what was spent of them:"
                                + " no fund named"),
                notes(PLAN).subList(0, 2));
    }

    @Test
    void aPageSaysWhereMoneyStandsInSeveralRows() {
        ActionPlan.Builder plan = ActionPlan.builder("Plan")
                .agency(Agency.of("Police", "Constabulary"))
                .agency(Agency.of("Fire", "Fire Service"))
                .lead(POLICE)
                .lead(FIRE);
        Action.Builder inKind = Action.builder("1", "Walks").budget(new Budget.Other("In kind"));
        Action.Builder ofPolice = Action.builder("2", "Locks").lead(POLICE).budget(sum("£1,000", "Grant"));
        Action.Builder ofBoth = Action.builder("2", "Locks").budget(sum("£1,000", "Grant"));

        assertEquals(
                List.of(),
                notes(plan.build().toBuilder()
                        .action(inKind.build())
                        .action(ofPolice.build())
                        .build()));
        assertEquals(
                List.of("Where one of the actions has several of these, each shows all of its money;"
                        + " in all it counts once."),
                notes(plan.build().toBuilder().action(ofBoth.build()).build()));
    }

    private static List<String> notes(ActionPlan plan) {
        return RenderedPage.of(plan).document().select("#money > p").eachText();
    }

    @Test
    void aPlanWithoutMoneyHasNoSuchSection() {
        Action locks = Action.builder("1", "Locks").build();
        Action bells = Action.builder("2", "Bells").budget(new Budget.Nil()).build();
        ActionPlan plan = ActionPlan.builder("Plan").action(locks).action(bells).build();

        assertNull(RenderedPage.of(plan, new View.Full()).document().selectFirst("#money"));
        assertNotNull(RenderedPage.of(PLAN, new View.Board()).document().selectFirst("#money"));
        assertNull(RenderedPage.of(PLAN, new View.OfAgency(POLICE)).document().selectFirst("#money"));
    }

    @Test
    void aPlanAllOfWhoseActionsCostNothingSaysSoInPlaceOfATable() {
        ActionPlan plan = ActionPlan.builder("Plan")
                .action(Action.builder("1", "Locks").budget(new Budget.Nil()).build())
                .build();

        assertEquals(
                "Money None of the actions needs money of its own, as the plan says.",
                requireNonNull(RenderedPage.of(plan, new View.Full()).document().selectFirst("#money"))
                        .text());
    }

    @Test
    void whatCostsNothingHasSaidSo() {
        ActionPlan plan = ActionPlan.builder("Plan")
                .priority(Priority.of("1", "Burglary"))
                .priority(Priority.of("2", "Fires"))
                .priority(Priority.of("3", "Fear"))
                .agency(Agency.of("Police", "Constabulary"))
                .action(Action.builder("1", "Locks")
                        .forPriority(PriorityId.of("1"))
                        .budget(sum("£1,000", "Grant"))
                        .spent(Quantity.of("£100"))
                        .build())
                .action(Action.builder("2", "Talks")
                        .forPriority(PriorityId.of("2"))
                        .lead(POLICE)
                        .budget(new Budget.Nil())
                        .build())
                .action(Action.builder("3", "Walks")
                        .forPriority(PriorityId.of("3"))
                        .budget(new Budget.Nil())
                        .spent(Quantity.of("£20"))
                        .build())
                .build();

        assertEquals(
                List.of(
                        "By fund",
                        "Grant £1,000 £100 10% £900 left",
                        "no fund named none £20",
                        "By priority",
                        "Priority 1 Burglary £1,000 £100 10% £900 left",
                        "Priority 2 Fires none",
                        "Priority 3 Fear none £20",
                        "By who leads",
                        "Police none",
                        "nobody £1,000 £120 12% £880 left",
                        "In all £1,000 £120 12% £880 left"),
                rows(plan).subList(1, 12));
        assertEquals(
                List.of("2 actions without cost, as the plan says: Action 2 Action 3"),
                RenderedPage.of(plan).document().select("#money .items > li").eachText());
        assertEquals(
                "Set aside none",
                RenderedPage.of(plan, new View.OfAgency(POLICE))
                        .document()
                        .select(".account")
                        .text());
    }

    @Test
    void thePageOfAnAgencyTellsWhatTheActionsThatItLeadsCost() {
        assertEquals(
                List.of("Set aside £14,000", "Spent £6,900", "Share spent 49.3% £7,100 left"),
                account(new View.OfAgency(POLICE)));
        assertEquals(List.of("Set aside €500", "Spent not said"), account(new View.OfAgency(FIRE)));
        assertEquals(List.of(), account(new View.OfAgency(AgencyId.of("Club"))));
    }

    @Test
    void thePageOfAPriorityTellsWhatItsActionsCost() {
        assertEquals(
                List.of("Set aside £10,000", "Spent £2,500", "Share spent 25% £7,500 left"),
                account(new View.OfObjective(PriorityId.of("2"))));
    }

    private static List<String> account(View view) {
        return RenderedPage.of(PLAN, view).document().select(".account > div").eachText();
    }

    private static List<String> rows(ActionPlan plan) {
        return RenderedPage.of(plan, new View.Full())
                .document()
                .select("#money tr")
                .eachText();
    }
}

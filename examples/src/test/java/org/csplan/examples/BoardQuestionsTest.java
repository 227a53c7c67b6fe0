package org.csplan.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import org.csplan.core.analysis.AgencyLoad;
import org.csplan.core.analysis.Coverage;
import org.csplan.core.analysis.CriticalChain;
import org.csplan.core.analysis.Finances;
import org.csplan.core.analysis.Involvement;
import org.csplan.core.analysis.ObjectiveCoverage;
import org.csplan.core.analysis.PlanLinks;
import org.csplan.core.analysis.Schedule;
import org.csplan.core.analysis.Workload;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionId;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.AgencyId;
import org.csplan.core.model.Objective;
import org.csplan.core.model.PriorityId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a board asks of the plan of St Albans, answered with numbers counted by hand in the published table. */
class BoardQuestionsTest {

    private static ActionPlan plan;
    private static PlanLinks links;

    @BeforeAll
    static void readThePlan() throws IOException {
        plan = ExamplePlan.compiled(ExamplePlan.ST_ALBANS);
        links = PlanLinks.of(plan);
    }

    @Test
    void whichAimsAndPrioritiesHaveFewActions() {
        Coverage coverage = Coverage.of(plan, links);
        assertEquals(
                List.of("A 3", "B 8", "C 7", "D 4", "E 3", "1 6", "2 6", "3 4", "4 1", "5 1"),
                coverage.objectives().stream()
                        .map(each -> id(each.objective()) + " " + each.actions().size())
                        .toList());
        assertEquals(
                List.of("4", "5"),
                coverage.thin().stream().map(BoardQuestionsTest::id).toList());
        assertEquals(List.of(), coverage.uncovered());
    }

    @Test
    void howManyMeasuresOfAPrioritySayWhatIsToBeReached() {
        // 1: Crucial Crew's event, Onside's weekly meetings and Op Sceptre; the other measures are words.
        assertEquals(
                List.of("1: 3 of 11", "2: 0 of 18", "3: 0 of 7", "4: 0 of 4", "5: 0 of 2"),
                Coverage.of(plan, links).objectives().stream()
                        .filter(each -> each.objective().id() instanceof PriorityId)
                        .map(BoardQuestionsTest::measured)
                        .toList());
    }

    @Test
    void whichActionsServeAnAimAndNoPriorityOrAPriorityAndNoAim() {
        Coverage coverage = Coverage.of(plan, links);
        assertEquals(
                List.of(
                        "fraud-and-scams",
                        "opals",
                        "safe-and-well",
                        "think-safe",
                        "drug-and-alcohol-services",
                        "rogue-traders"),
                ids(coverage.withoutPriority()));
        assertEquals(List.of("road-safety"), ids(coverage.withoutAim()));
        assertEquals(List.of(), coverage.unlinked());
    }

    @Test
    void noPrioritySaysWhichAimItSupportsSoNoneLacksOne() {
        Coverage coverage = Coverage.of(plan, links);
        assertEquals(List.of(), coverage.unsupported());
        assertEquals(List.of(), coverage.unaligned());
    }

    @Test
    void whoLeadsWhat() {
        ImmutableList<AgencyLoad> loads = Workload.of(plan, links).agencies();
        assertEquals(24, plan.actions().size());
        assertEquals(
                List.of(
                        "SADC 3 + 12",
                        "Police 2 + 12",
                        "Fire 2 + 4",
                        "Watford-FC 0 + 1",
                        "Trading-Standards 1 + 1",
                        "Oaklands-College 0 + 1",
                        "Herts-Young-Homeless 0 + 2",
                        "Sunflower 0 + 1",
                        "schools 0 + 1",
                        "CMHT 0 + 1",
                        "Change-Grow-Live 0 + 1",
                        "Herts-County-Council 0 + 1",
                        "YC-Hertfordshire 0 + 1"),
                loads.stream()
                        .map(load -> load.agency().id() + " "
                                + load.leadsAlone().size() + " + "
                                + load.leadsJointly().size())
                        .toList());
        assertEquals(15, loads.get(0).leads().size());
        assertEquals(14, loads.get(1).leads().size());
        assertEquals(6, loads.get(2).leads().size());
    }

    @Test
    void whoIsOverloadedAndWhoLeadsNothing() {
        Workload workload = Workload.of(plan, links);
        // 13 agencies lead 47 times: 3.6 on average. Half of 24 is 12.
        assertEquals(
                List.of("SADC", "Police"),
                workload.overloaded().stream()
                        .map(load -> load.agency().id().value())
                        .toList());
        assertEquals(List.of(), workload.leadingNothing());
        assertEquals(List.of(), workload.idle());
        assertEquals(List.of(), workload.ledByNobody());
    }

    @Test
    void whatTheFireServiceDoesForAPriority() {
        assertEquals(
                new Involvement(ImmutableList.of(action("youth-talks"), action("rural-crime")), ImmutableList.of()),
                Workload.of(plan, links).byAgencyAndObjective().get(AgencyId.of("Fire"), PriorityId.of("3")));
    }

    @Test
    void whatIsOverdueAtTheEndOfTheYear() {
        Schedule schedule = Schedule.of(plan, LocalDate.of(2020, Month.MARCH, 31));
        // From 30 September and from 31 October 2019; of neither does the plan say that it was done.
        assertEquals(
                List.of("183 Support Op Sceptre in September 2019.", "152 OPALS event in October 2019"),
                schedule.overdue().stream()
                        .map(overdue ->
                                overdue.days() + " " + overdue.commitment().text())
                        .toList());
        assertEquals(plan.actions(), schedule.undated(), "the published plan has no dates beside its actions");
    }

    @Test
    void whatIsDueInTheQuarterAfterJuly() {
        assertEquals(
                List.of("Support Op Sceptre in September 2019.", "OPALS event in October 2019"),
                Schedule.of(plan, LocalDate.of(2019, Month.JULY, 31)).dueNext().stream()
                        .map(commitment -> commitment.text())
                        .toList());
    }

    @Test
    void nothingWaitsForAnythingAndNothingIsSaidOfMoney() {
        assertEquals(
                List.of(),
                CriticalChain.of(plan, links, LocalDate.of(2020, Month.MARCH, 31))
                        .chain());
        Finances finances = Finances.of(plan, links);
        assertEquals(plan.actions(), finances.unbudgeted());
        assertTrue(finances.total().isEmpty());
    }

    private static Action action(String id) {
        return links.action(ActionId.of(id)).orElseThrow();
    }

    private static String measured(ObjectiveCoverage coverage) {
        return id(coverage.objective()) + ": " + coverage.measuresWithTarget() + " of " + coverage.measures();
    }

    private static String id(Objective objective) {
        return objective.id().value();
    }

    private static List<String> ids(List<Action> actions) {
        return actions.stream().map(action -> action.id().value()).toList();
    }
}

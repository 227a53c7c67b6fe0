package org.csplan.examples;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionId;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.Dependency;
import org.csplan.core.model.Reading;
import org.csplan.core.model.Visibility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The structures of delivery plans over several years that this one stands for: nothing is lost when things change. */
class StrathallardPlanTest {

    private static final String RESTRICTED = "Learning from serious incidents";

    private static ActionPlan plan;

    @BeforeAll
    static void compileThePlan() throws IOException {
        plan = ExamplePlan.compiled(ExamplePlan.STRATHALLARD);
    }

    @Test
    void sixDeliverablesWereMovedEachTimeWithAReason() {
        assertEquals(
                ImmutableMap.of("2", 1, "6", 2, "9", 1, "11", 1, "18", 1, "21", 1),
                plan.actions().stream()
                        .filter(action -> !action.timetable().moves().isEmpty())
                        .collect(toImmutableMap(
                                action -> action.id().value(),
                                action -> action.timetable().moves().size())));
        assertTrue(plan.actions().stream()
                .flatMap(action -> action.timetable().moves().stream())
                .allMatch(move -> move.because().isPresent()));
    }

    @Test
    void whatWasClosedIsCarriedOnOrReplaced() {
        assertEquals(
                ImmutableList.of("8", "12"),
                ids(action -> action.timetable().closed().isPresent()));
        assertEquals(
                ImmutableList.of(ActionId.of("8")), PlanParts.action(plan, "19").continues());
        assertEquals(
                ImmutableList.of(ActionId.of("12")),
                PlanParts.action(plan, "20").replaces());
        assertEquals(
                ImmutableList.of(ActionId.of("plan-2018.14")),
                PlanParts.action(plan, "8").continues(),
                "of the plan before");
    }

    @Test
    void eightDeliverablesWereCompleted() {
        assertEquals(
                ImmutableList.of("1", "2", "3", "4", "9", "10", "11", "18"),
                ids(action -> action.timetable().done().isPresent()));
    }

    @Test
    void threeOrMoreAgenciesAnswerTogetherForFiveDeliverables() {
        assertEquals(
                ImmutableList.of("3", "10", "14", "16", "21"),
                ids(action -> action.leads().size() >= 3));
    }

    @Test
    void theDoorInTheCourtWaitsForAChainOfOthers() {
        assertEquals(ImmutableList.of("9", "19"), actionsBefore("21"));
        assertEquals(ImmutableList.of("18"), actionsBefore("19"));
        assertEquals(ImmutableList.of(), actionsBefore("18"));
        assertTrue(PlanParts.action(plan, "4")
                .dependsOn()
                .contains(new Dependency.OnText("The national contract for tags")));
    }

    @Test
    void stepsHaveStepsOfTheirOwn() {
        assertEquals(
                ImmutableList.of("1", "1.1", "1.2", "2", "3"),
                PlanParts.action(plan, "18").milestones().stream()
                        .map(step -> step.id().value())
                        .collect(toImmutableList()));
    }

    @Test
    void everyWordThatDiversionEverStoodAtIsKept() {
        assertEquals(
                ImmutableList.of(
                        "Early stage",
                        "In progress",
                        "In progress (revised timescale)",
                        "In progress (revised timescale)",
                        "Complete"),
                PlanParts.action(plan, "2").progress().stream()
                        .map(entry -> entry.status().orElseThrow().label())
                        .collect(toImmutableList()));
    }

    @Test
    void theHoursOfUnpaidWorkAddUpOverTheYears() {
        assertEquals(
                new BigDecimal("50500"),
                PlanParts.action(plan, "5").progress().stream()
                        .flatMap(entry -> entry.readings().stream())
                        .filter(reading -> reading.measure().value().equals("hours"))
                        .map(reading ->
                                ((Reading.Amount) reading.value()).number().amount())
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    @Test
    void whatIsRestrictedReachesNoOtherAudience() throws IOException {
        assertFalse(ExamplePlan.renderedInEveryFormat(plan, Visibility.PUBLIC).contains(RESTRICTED));
        assertFalse(ExamplePlan.renderedInEveryFormat(plan, Visibility.PARTNERS).contains(RESTRICTED));
        assertTrue(
                ExamplePlan.renderedInEveryFormat(plan, Visibility.RESTRICTED).contains(RESTRICTED));
    }

    private static ImmutableList<String> ids(Predicate<Action> which) {
        return plan.actions().stream()
                .filter(which)
                .map(action -> action.id().value())
                .collect(toImmutableList());
    }

    private static List<String> actionsBefore(String action) {
        return PlanParts.action(plan, action).dependsOn().stream()
                .filter(Dependency.OnAction.class::isInstance)
                .map(before -> ((Dependency.OnAction) before).action().value())
                .toList();
    }
}

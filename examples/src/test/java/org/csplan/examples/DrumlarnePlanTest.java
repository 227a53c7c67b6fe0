package org.csplan.examples;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.Budget;
import org.csplan.core.model.Measure;
import org.csplan.core.model.MeasureTier;
import org.csplan.core.model.Reporting;
import org.csplan.core.model.Visibility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The structures of Northern Irish project plans that this one stands for: three tiers, funds, reporting quarters. */
class DrumlarnePlanTest {

    private static final String RESTRICTED_TO_PARTNERS = "No one to take minutes since May.";

    private static ActionPlan plan;

    @BeforeAll
    static void compileThePlan() throws IOException {
        plan = ExamplePlan.compiled(ExamplePlan.DRUMLARNE);
    }

    @Test
    void everyProjectSaysHowMuchHowWellAndWhoIsBetterOff() {
        assertEquals(19, plan.actions().size());
        for (Action project : plan.actions()) {
            assertEquals(
                    ImmutableSet.of(MeasureTier.HOW_MUCH, MeasureTier.HOW_WELL, MeasureTier.BETTER_OFF),
                    project.measures().stream()
                            .map(measure -> measure.tier().orElseThrow())
                            .collect(toImmutableSet()),
                    project.title());
        }
    }

    @Test
    void theMoneyComesFromFiveFunds() {
        Map<String, BigDecimal> funds = new TreeMap<>();
        for (Budget.Sum part : budgets(Budget.Sum.class)) {
            funds.merge(part.fund().orElseThrow(), part.amount().amount(), BigDecimal::add);
        }
        assertEquals(
                Map.of(
                        "Joint Committee", new BigDecimal("135700"),
                        "District council", new BigDecimal("106000"),
                        "Housing Executive community safety fund", new BigDecimal("12000"),
                        "Department's road safety grant", new BigDecimal("8400"),
                        "Glenalder Farmers' Group", new BigDecimal("1500")),
                funds);
    }

    @Test
    void someProjectsCostNothingOrAreGivenInKind() {
        assertEquals(2, budgets(Budget.Nil.class).size());
        assertEquals(
                ImmutableList.of(
                        new Budget.Other("Hall and lighting in kind from the district council"),
                        new Budget.Other("Officers' time in kind from each member")),
                budgets(Budget.Other.class));
    }

    @Test
    void projectsOfSomeQuartersReportInThoseAlone() {
        assertEquals(
                ImmutableList.of("1.3 Q2, Q4", "2.4 Q2", "2.6 Q3, Q4", "2.10 Q3, Q4", "2.11 Q3, Q4", "3.3 Q3, Q4"),
                plan.actions().stream()
                        .flatMap(project -> project.reporting().map(Reporting::words).stream()
                                .map(quarters -> project.id() + " " + quarters))
                        .toList());
    }

    @Test
    void theCouncilCountsTheHomeSecurityVisitsOfThreeQuarters() {
        Action visits = PlanParts.action(plan, "2.7");
        assertEquals(
                ImmutableList.of("Q1 2025/26: 58", "Q2 2025/26: 63", "Q3 2025/26: 66"),
                PlanParts.readings(visits.progress(), "visits"));
        assertEquals(
                Optional.of("visits"),
                PlanParts.measure(visits.measures(), "rural").about().partOf().map(Object::toString));
    }

    @Test
    void twoAgenciesTellOfTheSameProject() {
        assertEquals(
                ImmutableList.of("May to September 2025 Harbour", "Q2 2025/26 Police", "Q3 2025/26 Police"),
                PlanParts.action(plan, "2.2").progress().stream()
                        .map(entry -> entry.when().orElseThrow().words() + " "
                                + entry.from().orElseThrow())
                        .toList());
    }

    @Test
    void aBaselineMayBeYetToCome() {
        Measure.Level trust =
                (Measure.Level) PlanParts.measure(PlanParts.action(plan, "3.3").measures(), "trust");
        assertEquals(Optional.empty(), trust.baseline().orElseThrow().known());
        assertEquals("60%", trust.target().orElseThrow().words());
    }

    @Test
    void whatTheSupportHubDoesIsForPartners() throws IOException {
        assertFalse(ExamplePlan.renderedInEveryFormat(plan, Visibility.PUBLIC).contains(RESTRICTED_TO_PARTNERS));
        assertTrue(ExamplePlan.renderedInEveryFormat(plan, Visibility.PARTNERS).contains(RESTRICTED_TO_PARTNERS));
    }

    private static <T extends Budget> ImmutableList<T> budgets(Class<T> kind) {
        return plan.actions().stream()
                .flatMap(project -> project.budget().stream())
                .filter(kind::isInstance)
                .map(kind::cast)
                .collect(toImmutableList());
    }
}

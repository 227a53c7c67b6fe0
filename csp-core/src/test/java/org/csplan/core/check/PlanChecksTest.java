package org.csplan.core.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Severity;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.Measure;
import org.csplan.core.model.Quantity;
import org.csplan.core.model.Timing;
import org.csplan.core.model.When;
import org.junit.jupiter.api.Test;

class PlanChecksTest {

    @Test
    void strictIsADegreeGraverThanStandard() {
        Map<String, Severity> standard = severities(PlanChecks.standard());
        Map<String, Severity> strict = severities(PlanChecks.strict());

        assertEquals(Severity.INFO, standard.get("unexplained-acronym"));
        assertEquals(Severity.WARNING, strict.get("unexplained-acronym"));
        assertEquals(Severity.WARNING, standard.get("action-without-lead"));
        assertEquals(Severity.ERROR, strict.get("action-without-lead"));
        assertEquals(Severity.ERROR, standard.get("wrong-percentage"));
        assertEquals(Severity.ERROR, strict.get("wrong-percentage"));
        assertTrue(strict.keySet().containsAll(standard.keySet()));
    }

    /** A rule that a partnership makes for itself. */
    private record Own(String id) implements PlanCheck {
        @Override
        public Severity severity() {
            return Severity.WARNING;
        }

        @Override
        public Stream<Diagnostic> find(CheckedPlan plan) {
            return Stream.of(found(plan.plan().id(), "nobody has signed it", "have it signed"));
        }
    }

    @Test
    void aRuleOfOnesOwnRunsBesideTheOthersOrAlone() {
        PlanChecks checks = PlanChecks.standard().with(new Own("unsigned"));
        CheckedPlan plan = CheckedPlan.of(ActionPlan.builder("Plan").build());

        assertEquals(PlanChecks.standard().rules().size() + 1, checks.rules().size());
        assertEquals(
                List.of("nobody has signed it"),
                checks.only(ImmutableSet.of("unsigned")).run(plan).stream()
                        .map(Diagnostic::message)
                        .toList());
        assertEquals(
                Set.of("unsigned", "overdue"),
                severities(checks.only(ImmutableSet.of("unsigned", "overdue"))).keySet());
    }

    @Test
    void aNameThatNoRuleHasAndOneThatARuleHasAlreadyAreRefused() {
        PlanChecks standard = PlanChecks.standard();

        assertThrows(IllegalArgumentException.class, () -> standard.only(ImmutableSet.of("overdu")));
        assertThrows(IllegalArgumentException.class, () -> standard.with(new Own("overdue")));
    }

    @Test
    void strictAsksQuieterQuestionsAsWell() {
        assertFalse(severities(PlanChecks.standard()).containsKey("action-without-due"));
        assertEquals(Severity.INFO, severities(PlanChecks.strict()).get("action-without-due"));
    }

    @Test
    void theLawOfEnglandAndWalesIsAskedOnlyInItsProfile() {
        assertFalse(severities(PlanChecks.strict()).containsKey("plan-without-assessment"));
        assertTrue(severities(PlanChecks.englandWalesCsp()).containsKey("plan-without-assessment"));
        assertEquals(
                List.of("standard", "strict", "england-wales-csp"),
                PlanChecks.profiles().stream().map(PlanChecks::name).toList());
    }

    @Test
    void rulesThatAreChosenAreAsGraveAsInTheirProfile() {
        ImmutableSet<String> chosen = ImmutableSet.of("action-without-lead", "action-without-due");

        assertEquals(
                ImmutableMap.of("action-without-lead", Severity.ERROR, "action-without-due", Severity.INFO),
                severities(PlanChecks.strict().only(chosen)));
        assertEquals(
                ImmutableMap.of("action-without-lead", Severity.WARNING, "action-without-due", Severity.INFO),
                severities(PlanChecks.standard().only(chosen)));
    }

    @Test
    void findingsComeInTheOrderOfThePlanAndOfOnePartByTheNamesOfTheirRules() {
        ActionPlan plan = ActionPlan.builder("Plan")
                .action(Action.builder("b", "Visits")
                        .measure(Measure.of("z", "Visits").count(Quantity.of("-3"), Timing.during(When.of("2019/20"))))
                        .build())
                .action(Action.builder("a", "Visits")
                        .measure(Measure.of("z", "Homes at ?%").statement())
                        .measure(Measure.of("y", "Homes, TBC").statement())
                        .build())
                .build();

        assertEquals(
                List.of(
                        "plan-without-period",
                        "action-without-lead b",
                        "repeated-title b",
                        "action-without-lead a",
                        "measure-without-target a.y",
                        "measure-without-target a.z",
                        "only-prose-measures a"),
                PlanChecks.standard()
                        .only(ImmutableSet.of(
                                "plan-without-period",
                                "action-without-lead",
                                "only-prose-measures",
                                "measure-without-target",
                                "repeated-title"))
                        .run(CheckedPlan.of(plan))
                        .stream()
                        .map(found -> found.code().id()
                                + found.subject()
                                        .filter(part -> !part.element().equals(plan.id()))
                                        .map(part -> " " + part.element().value()
                                                + part.measure()
                                                        .map(id -> "." + id)
                                                        .orElse(""))
                                        .orElse(""))
                        .toList());
    }

    private static Map<String, Severity> severities(PlanChecks checks) {
        return checks.rules().entrySet().stream()
                .collect(Collectors.toMap(rule -> rule.getKey().id(), Map.Entry::getValue));
    }
}

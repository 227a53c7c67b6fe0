package org.csplan.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.csplan.core.analysis.AsOf;
import org.csplan.core.check.CheckedPlan;
import org.csplan.core.check.PlanCheck;
import org.csplan.core.check.PlanChecks;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Severity;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.CheckSetting;
import org.csplan.dsl.compiler.Compilation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule finds its fault in the plan that docs/checks.md shows for it, and none in the mended one. */
class ChecksPageTest {

    private static final Pattern EXAMPLE = Pattern.compile("(?ms)^```csp\\n(.*?)^```");

    /** What these look for needs the plan before, which their part of the page shows first. */
    private static final ImmutableSet<String> COMPARING = ImmutableSet.of(
            "renumbered-reference",
            "reused-reference",
            "continues-nothing",
            "unfinished-left-out",
            "first-date-lost",
            "baseline-not-as-told",
            "previous-plan-later");

    private final Explanations explanations = Explanations.ofRules();

    static Stream<PlanCheck> rules() {
        return PlanChecks.all().stream();
    }

    @Test
    void thePageExplainsEveryRuleInTheirOrder() {
        assertEquals(rules().map(PlanCheck::id).toList(), List.copyOf(explanations.codes()));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aRuleFindsItsFaultInTheExampleAndNoneInTheMendedOne(PlanCheck rule) {
        List<ActionPlan> plans = plans(rule);

        List<Diagnostic> found = found(rule, faulty(plans), before(plans));

        assertEquals(1, found.size(), found.toString());
        assertTrue(found.get(0).subject().isPresent());
        assertTrue(found.get(0).help().isPresent());
        assertEquals(List.of(), found(rule, mended(plans), before(plans)));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aFindingHasAPlaceInTheText(PlanCheck rule) {
        List<String> texts = texts(rule);
        Compilation compiled = compiled(texts.get(texts.size() - 2));
        List<ActionPlan> plans = plans(rule);

        found(rule, faulty(plans), before(plans))
                .forEach(found ->
                        assertTrue(compiled.origins().locate(found).place().isPresent(), rule.id()));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aRuleSetOffFindsNothing(PlanCheck rule) {
        List<ActionPlan> plans = plans(rule);
        ActionPlan silenced = faulty(plans).toBuilder()
                .check(new CheckSetting(rule.id(), CheckSetting.Level.OFF, Optional.empty(), Optional.empty()))
                .build();

        assertEquals(List.of(), found(rule, silenced, before(plans)));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aPlanSetsHowGraveARuleIs(PlanCheck rule) {
        List<ActionPlan> plans = plans(rule);
        ActionPlan graver = faulty(plans).toBuilder()
                .check(new CheckSetting(rule.id(), CheckSetting.Level.ERROR, Optional.empty(), Optional.empty()))
                .build();

        assertEquals(Severity.ERROR, found(rule, graver, before(plans)).get(0).severity());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void thePlanLanguageKnowsEveryRule(PlanCheck rule) {
        assertEquals(
                List.of(),
                PlanLanguage.compile("plan.csp", "plan p\n  check " + rule.id() + " off\n")
                        .diagnostics());
    }

    private static List<Diagnostic> found(PlanCheck rule, ActionPlan plan, Optional<ActionPlan> before) {
        return PlanChecks.standard().only(ImmutableSet.of(rule.id())).run(CheckedPlan.of(plan, AsOf.of(plan), before));
    }

    private List<String> texts(PlanCheck rule) {
        List<String> texts = EXAMPLE.matcher(explanations.of(rule.id()).orElseThrow())
                .results()
                .map((MatchResult example) -> example.group(1))
                .toList();
        assertEquals(COMPARING.contains(rule.id()) ? 3 : 2, texts.size());
        return texts;
    }

    private List<ActionPlan> plans(PlanCheck rule) {
        return texts(rule).stream()
                .map(ChecksPageTest::compiled)
                .map(Compilation::draft)
                .toList();
    }

    private static Compilation compiled(String text) {
        Compilation compilation = PlanLanguage.compile("plan.csp", text);
        assertEquals(List.of(), compilation.diagnostics());
        return compilation;
    }

    private static ActionPlan faulty(List<ActionPlan> plans) {
        return plans.get(plans.size() - 2);
    }

    private static ActionPlan mended(List<ActionPlan> plans) {
        return plans.get(plans.size() - 1);
    }

    private static Optional<ActionPlan> before(List<ActionPlan> plans) {
        return plans.size() == 3 ? Optional.of(plans.get(0)) : Optional.empty();
    }
}

package org.csplan.core.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.csplan.core.analysis.AsOf;
import org.csplan.core.analysis.LargePlan;
import org.csplan.core.analysis.PlanAnalysis;
import org.csplan.core.analysis.PlanSummary;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Severity;
import org.csplan.core.diagnostic.Subject;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionId;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.CheckSetting;
import org.csplan.core.model.ElementId;
import org.csplan.core.model.MeasureId;
import org.csplan.core.testkit.PlanDomain;

@Domain(PlanDomain.class)
@Domain(DomainContext.Global.class)
class PlanChecksProperties {

    private static final PlanChecks ALL = PlanChecks.standard()
            .only(PlanChecks.all().stream().map(PlanCheck::id).collect(ImmutableSet.toImmutableSet()));

    @Property(tries = 300)
    void everyFindingIsOfARuleAndAboutAPartOfThePlan(
            @ForAll ActionPlan plan, @ForAll("days") Optional<LocalDate> day, @ForAll ActionPlan before) {
        for (Diagnostic found : ALL.run(CheckedPlan.of(withoutSettings(plan), day, Optional.of(before)))) {
            assertTrue(found.code() instanceof PlanCheck);
            assertTrue(isPart(found.subject().orElseThrow().element(), plan), found.toString());
            assertTrue(found.help().isPresent());
        }
    }

    @Property(tries = 100)
    void findingsStandInThePlansOrderAndWithinAPartByRule(
            @ForAll ActionPlan plan, @ForAll("days") Optional<LocalDate> day) {
        assertFoundAlone(withoutSettings(plan), day);
    }

    /** So large that several threads look at it. */
    @Property(tries = 10)
    void soTheyDoOfALargePlan(@ForAll ActionPlan plan, @ForAll("days") Optional<LocalDate> day) {
        assertFoundAlone(enlarged(withoutSettings(plan)), day);
    }

    @Property(tries = 10)
    void threadsThatAskOfALargePlanAtOnceAreToldTheSame(@ForAll ActionPlan plan) {
        Assume.that(AsOf.of(plan).isPresent());
        ActionPlan large = enlarged(plan);
        LocalDate day = AsOf.of(plan).orElseThrow();
        PlanAnalysis shared = PlanAnalysis.of(large, day);

        ImmutableSet<Object> told = IntStream.range(0, 8)
                .parallel()
                .mapToObj(asked -> asked % 2 == 0 ? ALL.run(CheckedPlan.of(shared)) : shared.summary())
                .collect(ImmutableSet.toImmutableSet());

        PlanAnalysis alone = PlanAnalysis.of(large, day);
        assertEquals(ImmutableSet.of(ALL.run(CheckedPlan.of(alone)), alone.summary()), told);
    }

    /** What each rule finds, put into order by looking each place up. */
    private static void assertFoundAlone(ActionPlan plan, Optional<LocalDate> day) {
        Map<ElementId, Integer> parts = new HashMap<>();
        parts.put(plan.id(), 0);
        plan.agencies().forEach(agency -> parts.put(agency.id(), parts.size()));
        plan.objectives().forEach(objective -> parts.put(objective.id(), parts.size()));
        plan.actions().forEach(action -> parts.put(action.id(), parts.size()));
        CheckedPlan checked = CheckedPlan.of(plan, day, Optional.empty());
        List<Diagnostic> expected = ALL.rules().keySet().stream()
                .flatMap(rule -> rule.find(checked))
                .sorted(Comparator.<Diagnostic>comparingInt(
                                found -> parts.get(found.subject().orElseThrow().element()))
                        .thenComparing(found -> found.code().id())
                        .thenComparing(found -> found.subject()
                                .orElseThrow()
                                .measure()
                                .map(MeasureId::value)
                                .orElse(""))
                        .thenComparing(Diagnostic::message))
                .toList();

        assertEquals(expected, ALL.run(CheckedPlan.of(plan, day, Optional.empty())));
    }

    /** With copies of its actions, and others that have nothing but a title. */
    private static ActionPlan enlarged(ActionPlan plan) {
        ActionPlan.Builder large = plan.toBuilder();
        for (int number = 0; number < LargePlan.FEWEST_ACTIONS; number++) {
            ActionId id = ActionId.of("more-" + number);
            int copied = number % (plan.actions().size() + 1);
            large.action(
                    copied == plan.actions().size()
                            ? Action.builder(id, "Deliver " + number + " talks").build()
                            : copy(plan.actions().get(copied), id));
        }
        return large.build();
    }

    private static Action copy(Action action, ActionId id) {
        return new Action(
                id,
                action.title(),
                action.aims(),
                action.priorities(),
                action.leads(),
                action.partners(),
                action.owner(),
                action.contact(),
                action.timetable(),
                action.budget(),
                action.spent(),
                action.reporting(),
                action.measures(),
                action.milestones(),
                action.risks(),
                action.dependsOn(),
                action.continues(),
                action.replaces(),
                action.notes(),
                action.progress(),
                action.tags(),
                action.fields(),
                action.visibility());
    }

    @Property(tries = 200)
    void theOrderOfTheRulesChangesNothing(@ForAll ActionPlan plan, @ForAll("days") Optional<LocalDate> day) {
        PlanChecks backwards = new PlanChecks(
                "backwards",
                ALL.rules().entrySet().asList().reverse().stream()
                        .collect(ImmutableMap.toImmutableMap(rule -> rule.getKey(), rule -> rule.getValue())));

        assertEquals(
                ALL.run(CheckedPlan.of(plan, day, Optional.empty())),
                backwards.run(CheckedPlan.of(plan, day, Optional.empty())));
    }

    @Property(tries = 200)
    void whatTheRulesShareWithWhoeverAskedBeforeChangesNothing(@ForAll ActionPlan plan) {
        Assume.that(AsOf.of(plan).isPresent());
        PlanAnalysis asked = PlanAnalysis.of(plan, AsOf.of(plan).orElseThrow());
        PlanSummary summary = asked.summary();

        assertEquals(ALL.run(CheckedPlan.of(plan)), ALL.run(CheckedPlan.of(asked)));
        assertEquals(summary, PlanAnalysis.of(plan, asked.day()).summary());
    }

    @Property(tries = 200)
    void theOrderOfTheActionsChangesOnlyTheOrderOfFindings(
            @ForAll ActionPlan plan, @ForAll("days") Optional<LocalDate> day) {
        // An acronym is told where it stands first, so that rule is left out.
        ImmutableList<Diagnostic> found = withoutAcronyms(plan, day);

        assertEquals(sorted(found), sorted(withoutAcronyms(backwards(plan), day)));
    }

    @Property(tries = 200)
    void aRuleSetOffFindsNothing(@ForAll ActionPlan plan, @ForAll("days") Optional<LocalDate> day) {
        ImmutableList<Diagnostic> found = ALL.run(CheckedPlan.of(withoutSettings(plan), day, Optional.empty()));
        ImmutableSet<String> ids = found.stream().map(each -> each.code().id()).collect(ImmutableSet.toImmutableSet());
        for (String id : ids) {
            ActionPlan silenced = withoutSettings(plan).toBuilder()
                    .check(new CheckSetting(id, CheckSetting.Level.OFF, Optional.empty(), Optional.empty()))
                    .build();

            assertEquals(
                    found.stream().filter(each -> !each.code().id().equals(id)).toList(),
                    ALL.run(CheckedPlan.of(silenced, day, Optional.empty())));
        }
    }

    @Property(tries = 200)
    void strictIsNeverLessGraveThanStandard(@ForAll ActionPlan plan, @ForAll("days") Optional<LocalDate> day) {
        CheckedPlan checked = CheckedPlan.of(withoutSettings(plan), day, Optional.empty());
        List<Diagnostic> strict = PlanChecks.strict().run(checked);
        for (Diagnostic found : PlanChecks.standard().run(checked)) {
            Severity graver = found.severity() == Severity.INFO ? Severity.WARNING : Severity.ERROR;
            assertTrue(strict.contains(found.graded(graver)), found.toString());
        }
    }

    @Provide
    Arbitrary<Optional<LocalDate>> days() {
        return Arbitraries.integers()
                .between(-4000, 8000)
                .map(days -> LocalDate.of(2019, 4, 1).plusDays(days))
                .optional(0.9);
    }

    private static ImmutableList<Diagnostic> withoutAcronyms(ActionPlan plan, Optional<LocalDate> day) {
        ImmutableSet<String> others = PlanChecks.all().stream()
                .map(PlanCheck::id)
                .filter(id -> !id.equals(new UnexplainedAcronym().id()))
                .collect(ImmutableSet.toImmutableSet());
        return ALL.only(others).run(CheckedPlan.of(plan, day, Optional.empty()));
    }

    private static List<Diagnostic> sorted(List<Diagnostic> found) {
        return found.stream()
                .sorted(Comparator.comparing(Diagnostic::toString)
                        .thenComparing(
                                each -> each.subject().map(Subject::words).orElse("")))
                .toList();
    }

    private static ActionPlan backwards(ActionPlan plan) {
        return copy(plan, plan.actions().reverse(), plan.checks());
    }

    private static ActionPlan withoutSettings(ActionPlan plan) {
        return copy(plan, plan.actions(), ImmutableList.of());
    }

    private static ActionPlan copy(
            ActionPlan plan, ImmutableList<Action> actions, ImmutableList<CheckSetting> settings) {
        return new ActionPlan(
                plan.id(),
                plan.title(),
                plan.period(),
                plan.intro(),
                plan.partnership(),
                plan.area(),
                plan.contact(),
                plan.published(),
                plan.review(),
                plan.leads(),
                plan.yearStart(),
                plan.reporting(),
                plan.citations(),
                plan.measures(),
                plan.progress(),
                plan.names(),
                plan.statuses(),
                plan.agencies(),
                plan.aims(),
                plan.priorities(),
                actions,
                plan.terms(),
                plan.language(),
                plan.page(),
                settings);
    }

    private static boolean isPart(ElementId id, ActionPlan plan) {
        return id.equals(plan.id())
                || plan.agencies().stream().anyMatch(agency -> agency.id().equals(id))
                || plan.objectives().stream()
                        .anyMatch(objective -> objective.id().equals(id))
                || plan.actions().stream().anyMatch(action -> action.id().equals(id));
    }
}

package org.csplan.core.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMultiset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.testkit.PlanDomain;

@Domain(PlanDomain.class)
class PlanAnalysisProperties {

    private static PlanAnalysis analysed(ActionPlan plan) {
        Assume.that(AsOf.of(plan).isPresent());
        return PlanAnalysis.of(plan, AsOf.of(plan).orElseThrow());
    }

    @Property(tries = 200)
    void theOrderOfActionsChangesNoCountAndNoSum(@ForAll ActionPlan plan) {
        PlanSummary one = analysed(plan).summary();
        PlanSummary other = analysed(Reordered.backwards(plan)).summary();

        assertSame(one.situation(), other.situation());
        for (int i = 0; i < one.aims().size(); i++) {
            assertSame(one.aims().get(i).situation(), other.aims().get(i).situation());
        }
        for (int i = 0; i < one.priorities().size(); i++) {
            assertSame(
                    one.priorities().get(i).situation(),
                    other.priorities().get(i).situation());
        }
        for (int i = 0; i < one.agencies().size(); i++) {
            assertSame(
                    one.agencies().get(i).situation(), other.agencies().get(i).situation());
            assertEquals(
                    ImmutableSet.copyOf(one.agencies().get(i).missing()),
                    ImmutableSet.copyOf(other.agencies().get(i).missing()));
        }
    }

    private static void assertSame(Situation one, Situation other) {
        assertEquals(one.statuses(), other.statuses());
        assertEquals(one.verdicts(), other.verdicts());
        assertEquals(ImmutableSet.copyOf(one.behind()), ImmutableSet.copyOf(other.behind()));
        assertEquals(ImmutableSet.copyOf(one.overdue()), ImmutableSet.copyOf(other.overdue()));
        assertEquals(ImmutableSet.copyOf(one.dueNext()), ImmutableSet.copyOf(other.dueNext()));
        assertEquals(one.money(), other.money());
    }

    @Property(tries = 200)
    void statusesOfThePrioritiesSumToTheLinks(@ForAll ActionPlan plan) {
        PlanSummary summary = analysed(plan).summary();
        assertEquals(
                plan.actions().stream()
                        .mapToInt(action -> action.priorities().size())
                        .sum(),
                summary.priorities().stream()
                        .mapToInt(each -> each.situation().statuses().actions())
                        .sum());
        assertEquals(
                plan.actions().stream()
                        .mapToInt(action ->
                                PlanLinks.of(plan).aimsServedBy(action).size())
                        .sum(),
                summary.aims().stream()
                        .mapToInt(each -> each.situation().statuses().actions())
                        .sum());
    }

    @Property(tries = 200)
    void everyActionAndMeasureIsCountedOnceInTheWhole(@ForAll ActionPlan plan) {
        PlanSummary summary = analysed(plan).summary();
        StatusCounts statuses = summary.situation().statuses();
        assertEquals(plan.actions().size(), statuses.actions());
        assertEquals(statuses.actions(), statuses.declared().size() + statuses.undeclared());
        assertEquals(statuses.actions(), statuses.computed().size() + statuses.unknown());
        assertEquals(summary.measures(), summary.situation().verdicts().size());
    }

    @Property(tries = 200)
    void whatIsOverdueForAnAgencyOrAnObjectiveIsOverdueInThePlan(@ForAll ActionPlan plan) {
        PlanSummary summary = analysed(plan).summary();
        Set<Overdue> all = new HashSet<>(summary.situation().overdue());
        summary.priorities()
                .forEach(each -> assertHoldsAll(all, each.situation().overdue()));
        summary.aims().forEach(each -> assertHoldsAll(all, each.situation().overdue()));
        summary.agencies().forEach(each -> assertHoldsAll(all, each.situation().overdue()));
        assertEquals(summary.schedule().overdue(), summary.situation().overdue());
        assertEquals(summary.schedule().dueNext(), summary.situation().dueNext());
    }

    private static void assertHoldsAll(Set<Overdue> all, List<Overdue> some) {
        assertTrue(all.containsAll(some));
    }

    @Property(tries = 200)
    void whatIsOwedIsSomebodysOrNobodys(@ForAll ActionPlan plan) {
        PlanSummary summary = analysed(plan).summary();
        Collection<Returns> owed = new HashSet<>(summary.missingFromNobody());
        summary.agencies().forEach(each -> owed.addAll(each.missing()));
        assertEquals(summary.returns().stream().filter(Returns::isOwed).collect(ImmutableSet.toImmutableSet()), owed);
        assertEquals(
                summary.owing(),
                summary.agencies().stream()
                        .filter(each -> !each.missing().isEmpty())
                        .toList());
    }

    @Property(tries = 100)
    void verdictsOfThePlanAreThoseOfItsMeasures(@ForAll ActionPlan plan) {
        PlanAnalysis analysis = analysed(plan);
        assertEquals(
                ImmutableSortedMultiset.copyOf(analysis.attainments().all().stream()
                        .map(Attainment::verdict)
                        .toList()),
                analysis.summary().situation().verdicts());
    }

    private static final ImmutableList<Function<PlanAnalysis, Object>> QUESTIONS = ImmutableList.of(
            PlanAnalysis::summary,
            PlanAnalysis::coverage,
            PlanAnalysis::workload,
            PlanAnalysis::finances,
            PlanAnalysis::schedule,
            PlanAnalysis::chain,
            analysis -> analysis.returns().all(),
            analysis -> analysis.attainments().all(),
            analysis -> analysis.standings().all(),
            analysis -> analysis.plan().actions().stream()
                    .map(action -> analysis.overdue(action.id()))
                    .toList(),
            analysis -> analysis.plan().agencies().stream()
                    .map(agency -> analysis.summary(agency.id()))
                    .toList());

    @Provide
    Arbitrary<List<Function<PlanAnalysis, Object>>> orders() {
        return Arbitraries.shuffle(QUESTIONS);
    }

    @Property(tries = 200)
    void theOrderOfQuestionsChangesNoAnswer(
            @ForAll ActionPlan plan, @ForAll("orders") List<Function<PlanAnalysis, Object>> order) {
        PlanAnalysis asked = analysed(plan);
        for (Function<PlanAnalysis, Object> question : order) {
            assertEquals(question.apply(analysed(plan)), question.apply(asked));
        }
    }

    @Property(tries = 100)
    void whatStandsSomewhereHasItsReasonInWords(@ForAll ActionPlan plan) {
        PlanAnalysis analysis = analysed(plan);
        for (Attainment attainment : analysis.attainments().all()) {
            assertInWords(attainment.reason());
            attainment.arithmetic().forEach(PlanAnalysisProperties::assertInWords);
            attainment.leftOut().forEach(PlanAnalysisProperties::assertInWords);
        }
        for (Standing standing : analysis.standings().all()) {
            assertInWords(standing.reason());
            standing.contradiction().ifPresent(PlanAnalysisProperties::assertInWords);
        }
    }

    /** With exactly the arguments that its sentence has gaps for. */
    private static void assertInWords(Reason reason) {
        String pattern = reason.wording().pattern();
        for (int gap = 0; gap < reason.arguments().size(); gap++) {
            assertTrue(pattern.contains("{" + gap + "}"), pattern);
        }
        assertFalse(reason.words().isBlank());
    }
}

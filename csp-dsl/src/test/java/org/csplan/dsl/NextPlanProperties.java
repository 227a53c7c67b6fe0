package org.csplan.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import org.csplan.core.analysis.AsOf;
import org.csplan.core.analysis.Audience;
import org.csplan.core.analysis.FormerActions;
import org.csplan.core.analysis.NextPlan;
import org.csplan.core.check.CheckedPlan;
import org.csplan.core.check.PlanChecks;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.Objective;
import org.csplan.core.model.Progress;
import org.csplan.core.model.Visibility;
import org.csplan.core.model.When;
import org.csplan.core.source.SourceText;
import org.csplan.core.testkit.Markers;
import org.csplan.core.testkit.PlanDomain;
import org.csplan.dsl.compiler.Compilation;
import org.csplan.dsl.compiler.SourceLoader;
import org.csplan.dsl.format.PlanPrinter;

class NextPlanProperties {

    private static final When LATE =
            new When(LocalDate.of(2090, 4, 1), LocalDate.of(2091, 3, 31), "April 2090 to March 2091");

    /** The rules about how a plan follows the one before. */
    private static final Set<String> OF_BOTH = Set.of(
            "unfinished-left-out",
            "first-date-lost",
            "baseline-not-as-told",
            "reused-reference",
            "previous-plan-later");

    @Provide
    Arbitrary<ActionPlan> marked() {
        return PlanDomain.markedPlans();
    }

    @Property(tries = 300)
    @Domain(PlanDomain.class)
    void itIsReadAsItWasMadeWhenPrinted(@ForAll ActionPlan old) {
        ActionPlan next = next(old).plan();
        Compilation compiled = PlanLanguage.compile(
                SourceText.of("plan.csp", PlanPrinter.print(next)),
                SourceLoader.of(ImmutableMap.of(PlanDomain.LOGO, "<svg/>")));
        assertEquals(
                List.of(),
                compiled.diagnostics().stream().filter(Diagnostic::isError).toList());
        assertEquals(Optional.of(next), compiled.plan());
    }

    @Property(tries = 300)
    @Domain(PlanDomain.class)
    void noneOfTheRulesAboutBothPlansFindsAnything(@ForAll ActionPlan old) {
        ActionPlan next = next(old).plan();
        CheckedPlan both = CheckedPlan.of(next, AsOf.of(next), Optional.of(old));
        assertEquals(
                List.of(),
                PlanChecks.standard().only(OF_BOTH).run(both).stream()
                        .map(Diagnostic::message)
                        .toList());
    }

    @Property(tries = 300)
    @Domain(PlanDomain.class)
    void whatGoesOnIsKnownAsWhatItWasAndNothingIsTold(@ForAll ActionPlan old) {
        NextPlan next = next(old);
        FormerActions former = FormerActions.of(old, next.plan());
        assertEquals(
                next.goesOn(),
                next.plan().actions().stream()
                        .flatMap(action -> former.of(action.id()).stream())
                        .toList());
        assertEquals(next.leftOut(), former.leftOut());
        assertEquals(
                List.of(),
                Stream.of(
                                Stream.of(next.plan().progress()),
                                next.plan().objectives().stream().map(Objective::progress),
                                next.plan().actions().stream().map(Action::progress))
                        .flatMap(entries -> entries)
                        .flatMap(ImmutableList<Progress>::stream)
                        .toList());
    }

    @Property(tries = 300)
    void whatWasHiddenStaysHidden(@ForAll("marked") ActionPlan old, @ForAll Visibility audience) {
        Set<String> seen = Markers.in(Audience.of(next(old).plan(), audience));
        assertTrue(Sets.intersection(seen, Markers.hiddenFrom(audience, old)).isEmpty());
    }

    private static NextPlan next(ActionPlan old) {
        return NextPlan.of(
                old, NextPlan.periodAfter(old).orElse(LATE), AsOf.of(old).orElse(LATE.from()));
    }
}

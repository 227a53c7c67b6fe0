package org.csplan.dsl.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.source.SourceText;
import org.csplan.core.testkit.PlanDomain;
import org.csplan.dsl.format.PlanPrinter;
import org.csplan.dsl.internal.PlanTexts;

/** What comes of actions that are compiled several at a time is what comes of them one after the other. */
class ChangedActionsProperties {

    private static final String PLAN = "plan.csp";
    private static final String PART = "returns/part.csp";

    @Property(tries = 250)
    @Domain(PlanDomain.class)
    void aPlanWithoutMistakesIsCompiledAlike(@ForAll ActionPlan plan) {
        assertAlike(ImmutableMap.of(PLAN, PlanPrinter.print(plan)));
    }

    @Property(tries = 1500)
    void soIsAHeapOfWords(@ForAll("heaps") String text) {
        assertAlike(ImmutableMap.of(PLAN, text));
    }

    @Property(tries = 1000)
    void soArePlansWithMistakes(@ForAll("plans") String text, @ForAll("statements") String part) {
        assertAlike(ImmutableMap.of(PLAN, "use \"" + PART + "\"\n" + text, PART, part));
    }

    @Property(tries = 20)
    void soAreMoreActionsThanOneThreadTakes(@ForAll("plans") String text) {
        StringBuilder large = new StringBuilder(text);
        for (int number = 0; number < 1500; number++) {
            large.append("action more-" + number + " \"More\"\n");
            // Some name a measure of another action where an agency belongs, which the message tells.
            large.append("  lead " + (number % 90 == 0 ? "m" + (number - 1) : "Fire") + "\n");
            large.append(number % 3 == 0 ? "" : "  measure m" + number + " \"M\" target 5 visits by March 2027\n");
        }
        assertAlike(ImmutableMap.of(PLAN, large.toString()));
    }

    private static void assertAlike(ImmutableMap<String, String> texts) {
        PlanCompiler.Result oneByOne = compile(texts, Integer.MAX_VALUE);
        PlanCompiler.Result several = compile(texts, 1);
        Compilations.assertAlike(oneByOne.compilation(), several.compilation());
        assertEquals(oneByOne.syntax(), several.syntax());
        assertEquals(settled(oneByOne), settled(several));
    }

    /** What the next state of the plan could take over, in the order of the text. */
    private static List<Optional<SettledActions.Settled>> settled(PlanCompiler.Result result) {
        SettledActions settled = result.kept().get().actions().orElseThrow();
        return result.syntax().stream()
                .flatMap(file -> file.statements().stream())
                .map(settled::of)
                .toList();
    }

    private static PlanCompiler.Result compile(ImmutableMap<String, String> texts, int manyActions) {
        return PlanCompiler.compile(
                SourceText.of(PLAN, texts.getOrDefault(PLAN, "")),
                SourceLoader.of(texts, Limits.standard()),
                KeptWork.none(),
                manyActions);
    }

    @Provide
    Arbitrary<String> statements() {
        return PlanTexts.statements();
    }

    @Provide
    Arbitrary<String> plans() {
        return PlanTexts.plans();
    }

    @Provide
    Arbitrary<String> heaps() {
        return PlanTexts.heaps();
    }
}

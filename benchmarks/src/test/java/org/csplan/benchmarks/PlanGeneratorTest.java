package org.csplan.benchmarks;

import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import org.csplan.core.model.Measure;
import org.csplan.dsl.PlanLanguage;
import org.csplan.dsl.compiler.Compilation;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

final class PlanGeneratorTest {

    @Test
    void writesPlansInWhichNothingIsWrong() {
        for (int actions : new int[] {1, 24, 1_000}) {
            Compilation compilation = PlanLanguage.compile("plan.csp", PlanGenerator.plan(actions));
            assertEquals(ImmutableList.of(), compilation.diagnostics());
            assertEquals(actions, compilation.plan().orElseThrow().actions().size());
        }
    }

    @Test
    void writesReturnsInWhichNothingIsWrong() {
        Compilation compilation = PlanLanguage.compile("plan.csp", PlanGenerator.planWithReturns(1_000));
        assertEquals(ImmutableList.of(), compilation.diagnostics());
        long told = compilation.plan().orElseThrow().actions().stream()
                .mapToLong(action -> action.progress().size())
                .sum();
        assertTrue(3_000 < told && told < 4_000, () -> told + " entries");
    }

    @Test
    void writesTheSamePlanAgain() {
        assertEquals(PlanGenerator.plan(100), PlanGenerator.plan(100));
        assertEquals(PlanGenerator.planWithReturns(100), PlanGenerator.planWithReturns(100));
    }

    @Test
    void writesPlansAsLongAsRealOnes() {
        int length = PlanGenerator.plan(24).length();
        assertTrue(8_000 < length && length < 14_000, () -> "24 actions in " + length + " characters");
    }

    @Test
    void usesWhatRealPlansUse() {
        String text = PlanGenerator.plan(1_000);
        for (String part :
                ImmutableList.of(" with ", " due ", " note ", " milestone ", " \"\"\"\n", " # ", "“", "–", "£")) {
            assertTrue(text.contains(part), part);
        }
        assertEquals(
                ImmutableSet.copyOf(Measure.class.getPermittedSubclasses()),
                Steps.compile(text).actions().stream()
                        .flatMap(action -> action.measures().stream())
                        .map(Measure::getClass)
                        .collect(toImmutableSet()));
    }

    /** So that the yardstick reads all that there is to read. */
    @Test
    void isBoundFromJsonWhole() {
        JsonMapper mapper = PlanDocument.mapper()
                .rebuild()
                .changeDefaultPropertyInclusion(
                        all -> JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
                .build();
        String json = Steps.json(Steps.view(Steps.compile(PlanGenerator.plan(1_000))));
        String again = mapper.writeValueAsString(Steps.jackson(json));
        assertEquals(mapper.readTree(json), mapper.readTree(again));
    }
}

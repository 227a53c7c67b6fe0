package org.csplan.dsl.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.source.SourceText;
import org.csplan.dsl.syntax.LanguageCode;
import org.junit.jupiter.api.Test;

class ClausesTest {

    @Test
    void linesOutOfPlaceAreFoundWhereverTheyStandInALargePlan() {
        StringBuilder plan = new StringBuilder("plan \"P\"\n  period 2026\nagency A\n");
        ImmutableList.Builder<Integer> wrong = ImmutableList.builder();
        int line = 3;
        for (int number = 0; number < 2000; number++) {
            plan.append("action a" + number + " \"T\"\n  lead A\n");
            line += 2;
            if (number % 97 == 0) {
                plan.append("  strand crime\n");
                wrong.add(++line);
            }
            if (number % 500 == 3) {
                plan.append("  spent £5\n  spent £6\n");
                line += 2;
                wrong.add(line);
            }
        }
        ImmutableList<Diagnostic> found = PlanCompiler.compile(
                        SourceText.of("plan.csp", plan.toString()), SourceLoader.none())
                .diagnostics();
        assertEquals(
                wrong.build(),
                found.stream()
                        .filter(next ->
                                next.code() == LanguageCode.MISPLACED_LINE || next.code() == LanguageCode.REPEATED_LINE)
                        .map(next -> next.place().orElseThrow().start().line())
                        .collect(ImmutableList.toImmutableList()));
    }
}

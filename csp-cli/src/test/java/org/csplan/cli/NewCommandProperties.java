package org.csplan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.CharMatcher;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.source.SourceText;
import org.csplan.dsl.PlanLanguage;
import org.csplan.dsl.compiler.Compilation;
import org.csplan.dsl.format.PlanFormatter;

class NewCommandProperties {

    @Property(tries = 500)
    void whateverItIsCalledTheNewPlanIsValidAndLaidOutAndCalledSo(
            @ForAll("texts") String title, @ForAll("texts") String area, @ForAll("periods") String period) {
        CommandRun run = CommandRun.of("new", "-", "--period=" + period, "--title=" + title, "--area=" + area);

        if (run.code() != 0) {
            assertTrue(isRefused(title) || isRefused(area), run.err());
            assertTrue(run.err().matches("csp: --(title|area) .+\nTry: csp new --help\n"), run.err());
            return;
        }
        Compilation compiled = PlanLanguage.compile("plan.csp", run.out());
        assertEquals(List.of(), compiled.diagnostics());
        ActionPlan plan = compiled.plan().orElseThrow();
        assertEquals(ActionPlan.builder(title).build().title(), plan.title());
        assertEquals(ActionPlan.builder("x").area(area).build().area(), plan.area());
        assertEquals(period, plan.period().orElseThrow().words());
        assertEquals(Optional.of(run.out()), PlanFormatter.format(SourceText.of("plan.csp", run.out())));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(30),
                Arbitraries.of(
                                "\"", "“", "”", "\"\"\"", "\n", " ", "#", "{title}", "\\", "$1", "`", "plan", "\t",
                                "\uFEFF", "é")
                        .list()
                        .ofMaxSize(8)
                        .map(pieces -> String.join("", pieces)));
    }

    @Provide
    Arbitrary<String> periods() {
        return Arbitraries.of(
                "2026/27",
                "2026",
                "2026/27 to 2028/29",
                "Q2 2026/27",
                "May 2026",
                "31 March 2027",
                "summer 2026",
                "early 2027");
    }

    private static boolean isRefused(String text) {
        return CharMatcher.whitespace().or(CharMatcher.javaIsoControl()).matchesAllOf(text)
                || !StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }
}

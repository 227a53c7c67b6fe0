package org.csplan.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.Splitter;
import java.util.Arrays;
import java.util.List;
import org.csplan.core.model.ActionPlan;
import org.csplan.dsl.compiler.Compilation;
import org.csplan.dsl.syntax.Keyword;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KeywordTest {

    /** The language grows only on purpose: a word added here is a word that officers must learn. */
    @Test
    void theKeywordsAreThese() {
        assertEquals(
                List.of(
                        "plan",
                        "agency",
                        "aim",
                        "priority",
                        "action",
                        "term",
                        "period",
                        "intro",
                        "for",
                        "lead",
                        "with",
                        "due",
                        "note",
                        "measure",
                        "progress",
                        "is",
                        "target",
                        "reduce",
                        "increase",
                        "maintain",
                        "at",
                        "least",
                        "most",
                        "weekly",
                        "monthly",
                        "quarterly",
                        "half-yearly",
                        "yearly",
                        "every",
                        "delivered",
                        "from",
                        "to",
                        "by",
                        "during"),
                Arrays.stream(Keyword.values()).map(Keyword::word).toList());
    }

    @ParameterizedTest
    @EnumSource(Keyword.class)
    void everyKeywordMayBeAnIdWhereNoKeywordCanStand(Keyword keyword) {
        String id = "`" + keyword.word() + "`";
        String named = keyword == Keyword.IS ? id : keyword.word();
        Compilation compilation = PlanLanguage.compile("plan.csp", """
                plan example "An example"
                agency %s "An agency"
                action a "An action"
                  lead %s
                action %s "Another"
                  lead %s
                  measure %s "A measure"
                """.formatted(named, keyword.word(), named, id, id));
        assertEquals(List.of(), compilation.diagnostics());
        ActionPlan plan = compilation.plan().orElseThrow();
        assertEquals(keyword.word(), plan.agencies().get(0).id().value());
        assertEquals(plan.agencies().get(0).id(), plan.actions().get(0).leads().get(0));
        assertEquals(keyword.word(), plan.actions().get(1).id().value());
        assertEquals(
                keyword.word(), plan.actions().get(1).measures().get(0).id().value());
    }

    @ParameterizedTest
    @EnumSource(Keyword.class)
    void theExampleOfEveryKeywordUsesItAndCompiles(Keyword keyword) {
        String example = keyword.example();
        List<String> words = Splitter.on(' ').splitToList(example);
        assertTrue(words.contains(keyword.word()), example);
        Keyword first = Keyword.of(words.get(0)).orElseThrow();
        String text = switch (first) {
            case PLAN -> example;
            case PERIOD, INTRO -> "plan example\n  " + example;
            default ->
                "plan example\n"
                        + (first.role() == Keyword.Role.STATEMENT ? "" : "action first\n  ")
                        + example
                        + "\nagency SADC\nagency Police\n"
                        + (first == Keyword.AGENCY ? "" : "agency Fire\n")
                        + (first == Keyword.AIM ? "" : "aim A\n")
                        + "aim B\naim D\npriority 2\n";
        };
        assertEquals(List.of(), PlanLanguage.compile("plan.csp", text).diagnostics());
    }
}

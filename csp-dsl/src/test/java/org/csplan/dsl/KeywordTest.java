package org.csplan.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.source.SourceText;
import org.csplan.dsl.compiler.Compilation;
import org.csplan.dsl.compiler.SourceLoader;
import org.csplan.dsl.syntax.Keyword;
import org.csplan.dsl.syntax.LanguageCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KeywordTest {

    /** The language grows only on purpose: a word added here is a word that officers must learn. */
    @Test
    void theKeywordsAreThese() {
        assertEquals(
                List.of(
                        "plan agency aim priority action update status term use report",
                        "period intro partnership area contact published review year cites call language name logo colour url"
                                + " covers supports strand for lead with owner start due ongoing moved done closed budget spent"
                                + " reported measure source part milestone risk depends continues replaces note"
                                + " progress tag field visible check",
                        "is starts target reduce increase maintain at least most within weekly monthly quarterly"
                                + " half-yearly yearly every delivered tracked provisionally from to of on against by"
                                + " during because"),
                Arrays.stream(Keyword.Role.values())
                        .map(role -> Arrays.stream(Keyword.values())
                                .filter(keyword -> keyword.role() == role)
                                .map(Keyword::word)
                                .collect(Collectors.joining(" ")))
                        .toList());
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
        String text = first == Keyword.PLAN ? example : "plan example\n" + around(first, example);
        SourceLoader others = SourceLoader.of(ImmutableMap.of("agencies.csp", "", "logo.svg", "<svg/>"));
        assertEquals(
                List.of(),
                PlanLanguage.compile(SourceText.of("plan.csp", text), others).diagnostics());
    }

    @ParameterizedTest
    @EnumSource(Keyword.class)
    void swappedOrDoubledLettersAreMendedWhateverOtherWordIsNear(Keyword keyword) {
        String word = keyword.word();
        for (int at = 0; keyword.beginsLine() && at + 1 < word.length(); at++) {
            String doubled = word.substring(0, at + 1) + word.substring(at);
            String swapped = word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
            assertMeant(keyword, doubled);
            if (!swapped.equals(word)) {
                assertMeant(keyword, swapped);
            }
        }
    }

    private static void assertMeant(Keyword keyword, String slipped) {
        Diagnostic first = PlanLanguage.compile("plan.csp", "plan p\n" + slipped + " x\n").diagnostics().stream()
                .filter(found -> found.code() == LanguageCode.UNKNOWN_KEYWORD)
                .findFirst()
                .orElseThrow(() -> new AssertionError(slipped));
        assertEquals("did you mean " + keyword.word() + "?", first.help().orElseThrow(), slipped);
    }

    /** The line with what it may stand under and what it names. */
    private static String around(Keyword first, String line) {
        return switch (first) {
            case PERIOD, INTRO, PARTNERSHIP, AREA, PUBLISHED, REVIEW, YEAR, CITES, CALL, LANGUAGE -> line;
            case NAME, LOGO, COLOUR -> "report\n  " + line;
            case URL -> "agency EDC\n  " + line;
            case COVERS -> "aim A\n  " + line;
            case SUPPORTS, STRAND -> "aim B\naim D\npriority 1\n  " + line;
            case SOURCE, PART -> "action a\n  measure visits\n  measure x\n  " + line;
            default ->
                (first.role() == Keyword.Role.STATEMENT ? "" : "action first\n  measure walk \"Walk\" tracked\n  ")
                        + line
                        + "\nagency SADC\nagency Police\n"
                        + (first == Keyword.AGENCY ? "" : "agency Fire\n")
                        + (first == Keyword.AIM ? "" : "aim A\n")
                        + (first == Keyword.ACTION ? "" : "action talks\n")
                        + "aim B\naim D\npriority 2\n";
        };
    }
}

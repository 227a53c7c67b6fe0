package org.csplan.dsl.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.csplan.core.testkit.GoldenFile;
import org.junit.jupiter.api.Test;

class GrammarPageTest {

    private static final Path GRAMMAR = Path.of("src", "main", "antlr4", "org", "csplan", "dsl", "internal");
    private static final Path PAGE = Path.of("..", "docs", "grammar.md");

    @Test
    void thePageIsTheGrammar() throws IOException {
        GoldenFile.assertHolds(PAGE, page());
    }

    @Test
    void everyRuleThatIsNamedIsExplained() throws IOException {
        String page = page();
        ImmutableSet.Builder<String> explained = ImmutableSet.builder();
        for (Matcher rule = Pattern.compile("(?m)^(\\w+) ::=").matcher(page); rule.find(); ) {
            explained.add(rule.group(1));
        }
        // What no rule can say is told in words.
        ImmutableSet<String> known = explained.add("EOF", "BLOCK").build();
        int named = 0;
        for (Matcher block = Pattern.compile("(?s)```ebnf\n(.*?)```").matcher(page); block.find(); ) {
            String bare =
                    block.group(1).replaceAll("(?s)/\\*.*?\\*/|\"[^\"]*\"|'[^'\n]*'|\\[(\\\\.|[^\\]\\\\])*\\]", " ");
            for (Matcher name = Pattern.compile("\\w+").matcher(bare); name.find(); named++) {
                assertTrue(known.contains(name.group()), name.group());
            }
        }
        assertTrue(named > known.size(), "rules name each other");
    }

    @Test
    void everyRuleOfTheGrammarStandsOnThePageOnce() throws IOException {
        String page = page();
        for (GrammarFile file : new GrammarFile[] {grammar("PlanParser.g4"), grammar("PlanLexer.g4")}) {
            for (GrammarFile.Rule rule : file.rules()) {
                long found = page.lines()
                        .filter(line -> line.startsWith(rule.name() + " ::="))
                        .count();
                // Keywords and signs are shown as they are written.
                assertEquals(rule.literal().isPresent() ? 0 : 1, found, rule.name());
            }
        }
    }

    private static String page() throws IOException {
        return GrammarPage.of(grammar("PlanParser.g4"), grammar("PlanLexer.g4"));
    }

    private static GrammarFile grammar(String name) throws IOException {
        return GrammarFile.read(GRAMMAR.resolve(name));
    }
}

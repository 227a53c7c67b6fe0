package org.csplan.dsl.internal;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.Optional;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.WritableToken;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Suggestions;
import org.csplan.dsl.syntax.Keyword;

/**
 * Mends the beginnings of lines before they are parsed, so that one wrong letter costs one message and not a message for
 * every line that follows from it.
 */
final class LineSpelling {

    private static final ImmutableMap<String, Keyword> LINE_KEYWORDS = Arrays.stream(Keyword.values())
            .filter(Keyword::beginsLine)
            .collect(ImmutableMap.toImmutableMap(Keyword::word, keyword -> keyword));

    /** What people write at the beginning of a line for a word of the language. */
    private static final ImmutableMap<String, Keyword> SYNONYMS = ImmutableMap.<String, Keyword>builder()
            .put("title", Keyword.PLAN)
            .put("partner", Keyword.WITH)
            .put("partners", Keyword.WITH)
            .put("supported", Keyword.WITH)
            .put("responsible", Keyword.LEAD)
            .put("leads", Keyword.LEAD)
            .put("deadline", Keyword.DUE)
            .put("timescale", Keyword.DUE)
            .put("comment", Keyword.NOTE)
            .put("remark", Keyword.NOTE)
            .put("description", Keyword.NOTE)
            .put("objective", Keyword.PRIORITY)
            .put("goal", Keyword.AIM)
            .put("kpi", Keyword.MEASURE)
            .put("indicator", Keyword.MEASURE)
            .put("output", Keyword.MEASURE)
            .put("outcome", Keyword.MEASURE)
            .put("step", Keyword.MILESTONE)
            .put("cost", Keyword.BUDGET)
            .put("completed", Keyword.DONE)
            .put("glossary", Keyword.TERM)
            .buildOrThrow();

    private final CommonTokenStream tokens;
    private final LineMessages messages;
    private final ImmutableList.Builder<Diagnostic> found;

    LineSpelling(CommonTokenStream tokens, LineMessages messages, ImmutableList.Builder<Diagnostic> found) {
        this.tokens = tokens;
        this.messages = messages;
        this.found = found;
    }

    void mend() {
        boolean begins = true;
        boolean inUpdate = false;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.getChannel() != Token.DEFAULT_CHANNEL) {
                continue;
            }
            if (begins && isStatement(token)) {
                inUpdate = token.getType() == PlanLexer.UPDATE;
            }
            // The lines of an update begin with ids, which may look like anything.
            if (begins && !inUpdate && token.getType() == PlanLexer.WORD) {
                mendKeyword((WritableToken) token);
            } else if (token.getType() == PlanLexer.OPEN_BLOCK) {
                i = hideProse(i + 1);
            }
            begins = token.getType() == PlanLexer.NEWLINE;
        }
    }

    private void mendKeyword(WritableToken word) {
        String letters = CharMatcher.anyOf(":;.").trimTrailingFrom(word.getText());
        Optional<Keyword> meant = Optional.ofNullable(LINE_KEYWORDS.get(letters))
                .or(() -> Optional.ofNullable(SYNONYMS.get(Ascii.toLowerCase(letters))))
                .or(() -> Suggestions.nearest(letters, LINE_KEYWORDS.keySet()).map(LINE_KEYWORDS::get));
        meant.ifPresent(keyword -> {
            found.add(messages.misspelt(word, keyword));
            word.setType(KeywordTokens.typeOf(keyword));
        });
    }

    /**
     * Hides what follows an opening that is never closed, up to the next line that begins a statement, since all of it
     * may be prose; returns the index of the last token hidden.
     */
    private int hideProse(int from) {
        int end = from;
        for (int i = from; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean atStatement = token.getType() == Token.EOF
                    || (token.getType() == PlanLexer.NEWLINE && isStatement(tokens.get(i + 1)));
            if (atStatement) {
                end = i;
                break;
            }
            ((WritableToken) token).setChannel(Token.HIDDEN_CHANNEL);
        }
        return end - 1;
    }

    private static boolean isStatement(Token token) {
        return KeywordTokens.keyword(token.getType())
                .filter(keyword -> keyword.role() == Keyword.Role.STATEMENT)
                .isPresent();
    }
}

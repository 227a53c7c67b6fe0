package org.csplan.dsl.internal;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.WritableToken;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.dsl.syntax.Keyword;

/**
 * Takes characters that nobody sees, such as soft hyphens, out of words, for a word that looks right is meant as it looks.
 * Texts in quotes and words in backquotes keep theirs.
 */
final class HiddenCharacters {

    private static final char FIRST_HIDDEN = '\u00AD';

    // Only what is in the range is asked of the predicate, which takes an object for each character.
    private static final CharMatcher HIDDEN = CharMatcher.inRange(FIRST_HIDDEN, Character.MAX_VALUE)
            .and(CharMatcher.forPredicate(c -> Character.getType(c) == Character.FORMAT));

    private final String text;
    private final CommonTokenStream tokens;
    private final SpellingMessages messages;
    private final ImmutableList.Builder<Diagnostic> found;

    /** @param text that the tokens are of */
    HiddenCharacters(
            String text, CommonTokenStream tokens, SpellingMessages messages, ImmutableList.Builder<Diagnostic> found) {
        this.text = text;
        this.tokens = tokens;
        this.messages = messages;
        this.found = found;
    }

    void mend() {
        // Most texts have none at all.
        if (HIDDEN.matchesNoneOf(text)) {
            return;
        }
        boolean begins = true;
        boolean inUpdate = false;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.getChannel() != Token.DEFAULT_CHANNEL) {
                continue;
            }
            if (begins && KeywordTokens.isStatement(token)) {
                inUpdate = token.getType() == PlanLexer.UPDATE;
            }
            if (isWord(token) && HIDDEN.matchesAnyOf(token.getText())) {
                mend((WritableToken) token, begins && !inUpdate);
            }
            begins = token.getType() == PlanLexer.NEWLINE;
        }
    }

    private static boolean isWord(Token token) {
        return token.getType() == PlanLexer.WORD || token.getType() == PlanLexer.GROUPED;
    }

    /** @param wantsKeyword whether nothing but a keyword makes sense here, so that any other word is reported anyway */
    private void mend(WritableToken word, boolean wantsKeyword) {
        String seen = HIDDEN.removeFrom(word.getText());
        Optional<Keyword> meant = Keyword.of(seen);
        if (seen.isEmpty() || (wantsKeyword && meant.isEmpty())) {
            return;
        }
        found.add(messages.hiddenCharacter(word, seen));
        word.setText(seen);
        meant.ifPresent(keyword -> word.setType(KeywordTokens.typeOf(keyword)));
    }
}

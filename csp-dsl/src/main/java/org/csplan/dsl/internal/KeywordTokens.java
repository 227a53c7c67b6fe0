package org.csplan.dsl.internal;

import com.google.common.collect.ImmutableBiMap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.csplan.dsl.syntax.Keyword;

/** Which token of the lexer is which keyword. */
final class KeywordTokens {

    static final IntervalSet NONE = new IntervalSet();

    private static final ImmutableBiMap<Integer, Keyword> KEYWORDS = keywords();

    /** By type of token: each token is looked up several times. */
    private static final ImmutableList<Optional<Keyword>> BY_TYPE = IntStream.rangeClosed(
                    0, PlanLexer.VOCABULARY.getMaxTokenType())
            .mapToObj(type -> Optional.ofNullable(KEYWORDS.get(type)))
            .collect(ImmutableList.toImmutableList());

    /** By spelling: each word of a text is looked up. */
    private static final ImmutableMap<String, Integer> BY_WORD = KEYWORDS.inverse().entrySet().stream()
            .collect(ImmutableMap.toImmutableMap(entry -> entry.getKey().word(), Map.Entry::getValue));

    private KeywordTokens() {}

    /** What the word is to the lexer: the keyword that is spelled so, or any word. */
    static int typeOf(String word) {
        Integer keyword = BY_WORD.get(word);
        return keyword == null ? PlanLexer.WORD : keyword;
    }

    static Optional<Keyword> keyword(int tokenType) {
        return tokenType < 0 ? Optional.empty() : BY_TYPE.get(tokenType);
    }

    static int typeOf(Keyword keyword) {
        return Optional.ofNullable(KEYWORDS.inverse().get(keyword))
                .orElseThrow(() -> new IllegalStateException("the lexer has no keyword " + keyword.word()));
    }

    /** Whether it is spelled like a word that begins a statement. */
    static boolean isStatement(Token token) {
        return keyword(token.getType())
                .filter(keyword -> keyword.role() == Keyword.Role.STATEMENT)
                .isPresent();
    }

    /** Whether it is spelled like a word that begins a line. */
    static boolean beginsLine(Token token) {
        return keyword(token.getType()).filter(Keyword::beginsLine).isPresent();
    }

    private static ImmutableBiMap<Integer, Keyword> keywords() {
        ImmutableBiMap.Builder<Integer, Keyword> keywords = ImmutableBiMap.builder();
        for (int type = 1; type <= PlanLexer.VOCABULARY.getMaxTokenType(); type++) {
            int tokenType = type;
            Optional.ofNullable(PlanLexer.VOCABULARY.getLiteralName(type))
                    .flatMap(literal -> Keyword.of(literal.substring(1, literal.length() - 1)))
                    .ifPresent(keyword -> keywords.put(tokenType, keyword));
        }
        return keywords.buildOrThrow();
    }
}

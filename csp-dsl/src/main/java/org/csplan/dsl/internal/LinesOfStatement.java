package org.csplan.dsl.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.antlr.v4.runtime.Token;
import org.csplan.core.source.SourceSpan;
import org.csplan.core.source.SourceText;
import org.csplan.dsl.syntax.Keyword;

/**
 * Finds a line of a statement again. Few lines are ever asked for, so that to read these anew costs less than to remember
 * where each of a large plan stands.
 */
public final class LinesOfStatement {

    private static final String QUOTE_OF_ID = "`";

    private LinesOfStatement() {}

    /**
     * From its first word to the end of its last.
     *
     * @param from where the statement begins
     * @param keyword what the line begins with
     * @param before how many such lines come before it
     * @param names an id that the line has to have; absent if it need not have any
     */
    public static Optional<SourceSpan> find(
            SourceText source, int from, Keyword keyword, int before, Optional<String> names) {
        PlanLexer lexer = new PlanLexer(Utf16Stream.from(source, from));
        lexer.removeErrorListeners();
        Predicate<List<Token>> isMeant =
                line -> KeywordTokens.keyword(line.get(0).getType())
                                .filter(keyword::equals)
                                .isPresent()
                        && names.map(id -> line.stream().anyMatch(token -> hasId(token, id)))
                                .orElse(true);
        int left = before;
        List<Token> line = line(lexer);
        do {
            if (!line.isEmpty() && isMeant.test(line)) {
                if (left == 0) {
                    return Optional.of(new SourceSpan(
                            line.get(0).getStartIndex(),
                            line.get(line.size() - 1).getStopIndex() + 1));
                }
                left--;
            }
            line = line(lexer);
        } while (!line.isEmpty() && !KeywordTokens.isStatement(line.get(0)));
        return Optional.empty();
    }

    /** The next line without its end and comments; empty at the end of the text. */
    private static List<Token> line(PlanLexer lexer) {
        List<Token> line = new ArrayList<>();
        for (Token token = lexer.nextToken(); token.getType() != Token.EOF; token = lexer.nextToken()) {
            if (token.getChannel() != Token.DEFAULT_CHANNEL) {
                continue;
            }
            if (token.getType() != PlanLexer.NEWLINE) {
                line.add(token);
            } else if (!line.isEmpty()) {
                return line;
            }
        }
        return line;
    }

    /** Several ids with commas between may be one piece. */
    private static boolean hasId(Token token, String id) {
        String written = token.getText();
        return written.equals(id)
                || written.equals(QUOTE_OF_ID + id + QUOTE_OF_ID)
                || (token.getType() == PlanLexer.GROUPED
                        && List.of(written.split(",", -1)).contains(id));
    }
}

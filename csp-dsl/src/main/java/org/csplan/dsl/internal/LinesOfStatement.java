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
     * From its first word to the end of its last. Of progress only what the statement tells itself.
     *
     * @param from where the statement begins
     * @param keyword what the line begins with
     * @param before how many such lines come before it
     * @param names an id that the line has to have; absent if it need not have any
     */
    public static Optional<SourceSpan> find(
            SourceText source, int from, Keyword keyword, int before, Optional<String> names) {
        return find(
                source,
                from,
                line -> isOf(keyword, line)
                        && (keyword != Keyword.PROGRESS || !isReturned(line))
                        && names.map(id -> line.stream().anyMatch(token -> hasId(token, id)))
                                .orElse(true),
                before);
    }

    /**
     * The first line below an update that tells of this, or of a measure of it.
     *
     * @param from where the update begins
     * @param measure which it has to read; absent if it may tell of anything
     */
    public static Optional<SourceSpan> about(SourceText source, int from, String id, Optional<String> measure) {
        return find(
                source,
                from,
                line -> measure.isEmpty()
                        ? hasId(line.get(0), id) || line.get(0).getText().startsWith(id + ".")
                        : hasId(line.get(0), id + "." + measure.get())
                                || (hasId(line.get(0), id)
                                        && line.stream().skip(1).anyMatch(token -> hasId(token, measure.get()))),
                0);
    }

    /**
     * The first line of a statement on which an agency tells something for a time.
     *
     * @param from where the statement begins
     * @param when the time as it is written
     */
    public static Optional<SourceSpan> progress(SourceText source, int from, String agency, String when) {
        return find(
                source,
                from,
                line -> isOf(Keyword.PROGRESS, line)
                        && line.stream().anyMatch(token -> hasId(token, agency))
                        && source.slice(span(line)).contains(when),
                0);
    }

    private static Optional<SourceSpan> find(SourceText source, int from, Predicate<List<Token>> isMeant, int before) {
        PlanLexer lexer = new PlanLexer(Utf16Stream.from(source, from));
        lexer.removeErrorListeners();
        int left = before;
        List<Token> line = line(lexer);
        do {
            if (!line.isEmpty() && isMeant.test(line)) {
                if (left == 0) {
                    return Optional.of(span(line));
                }
                left--;
            }
            line = line(lexer);
        } while (!line.isEmpty() && !KeywordTokens.isStatement(line.get(0)));
        return Optional.empty();
    }

    /** Whether an agency tells what the line says. */
    private static boolean isReturned(List<Token> line) {
        return line.stream().anyMatch(token -> token.getType() == PlanLexer.FROM);
    }

    private static boolean isOf(Keyword keyword, List<Token> line) {
        return KeywordTokens.keyword(line.get(0).getType())
                .filter(keyword::equals)
                .isPresent();
    }

    private static SourceSpan span(List<Token> line) {
        return new SourceSpan(
                line.get(0).getStartIndex(), line.get(line.size() - 1).getStopIndex() + 1);
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

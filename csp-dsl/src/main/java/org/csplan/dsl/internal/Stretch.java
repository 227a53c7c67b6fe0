package org.csplan.dsl.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.Token;
import org.csplan.core.source.SourceText;
import org.csplan.dsl.syntax.Keyword;

/**
 * Some lines of a text that can be read without the others: from a fence, or the text's beginning, to the next fence, or
 * the text's end. A fence is a statement that begins, as most do, at the margin with its word and a blank: at such a line
 * ends all that a line above it may look for, and nothing above it changes how it is read.
 */
record Stretch(SourceText source, int from, int to) {

    /** Whether a statement that begins there, with this word, is a fence. */
    static boolean isFence(String text, int start, Keyword statement) {
        int end = start + statement.word().length();
        return (start == 0 || isLineEnd(text.charAt(start - 1)))
                && text.startsWith(statement.word(), start)
                && end < text.length()
                && (text.charAt(end) == ' ' || isLineEnd(text.charAt(end)));
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }

    String text() {
        return source.text().substring(from, to);
    }

    /**
     * What came of reading a stretch.
     *
     * @param read the same as of the whole text; none if it can't be told that it is
     * @param reachesBeyond whether nothing was read because a piece of it ends only in the lines after it
     */
    record Reading(Optional<PlanReader.Result> read, boolean reachesBeyond) {}

    Reading read() {
        Optional<CommonTokenStream> tokens = tokens();
        return new Reading(
                tokens.map(pieces -> PlanReader.parse(source, text(), pieces))
                        .filter(PlanReader.Result::isSeparable)
                        .filter(read -> from == 0 || beginsWithStatement(read)),
                tokens.isEmpty());
    }

    private boolean beginsWithStatement(PlanReader.Result read) {
        return read.syntax().strays().isEmpty()
                && !read.syntax().statements().isEmpty()
                && read.syntax().statements().get(0).keywordSpan().start() == from;
    }

    /** Its pieces, looked at as they stand in the whole text; none if one reaches beyond. */
    private Optional<CommonTokenStream> tokens() {
        PlanLexer lexer = new PlanLexer(new Utf16Stream(this));
        lexer.removeErrorListeners();
        List<Token> tokens = new ArrayList<>();
        Token token = lexer.nextToken();
        while (token.getType() != Token.EOF && token.getStartIndex() < to) {
            tokens.add(token);
            token = lexer.nextToken();
        }
        boolean whole = to == source.text().length();
        if (!whole && !endsLine(tokens)) {
            return Optional.empty();
        }
        CommonToken end = new CommonToken(token);
        end.setType(Token.EOF);
        end.setStartIndex(to);
        end.setStopIndex(to - 1);
        tokens.add(end);
        return Optional.of(new CommonTokenStream(new ListTokenSource(tokens)));
    }

    private boolean endsLine(List<Token> tokens) {
        if (tokens.isEmpty()) {
            return false;
        }
        Token last = tokens.get(tokens.size() - 1);
        return last.getType() == PlanLexer.NEWLINE
                && last.getChannel() == Token.DEFAULT_CHANNEL
                && last.getStopIndex() + 1 == to;
    }
}

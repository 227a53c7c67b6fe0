package org.csplan.dsl.internal;

import java.util.List;
import java.util.stream.Collectors;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.WritableToken;

/** The words of a text while its lines are mended: where they stand, and which are taken away. */
final class MendedTokens {

    private final CommonTokenStream tokens;

    MendedTokens(CommonTokenStream tokens) {
        this.tokens = tokens;
    }

    Token get(int at) {
        return tokens.get(at);
    }

    int size() {
        return tokens.size();
    }

    List<Token> between(int from, int to) {
        return tokens.getTokens().subList(from, to);
    }

    /** Where the line's end stands, or that of the file; a line goes on over ends that are hidden. */
    int lineEnd(int from) {
        int end = from;
        while (tokens.get(end).getType() != Token.EOF
                && (tokens.get(end).getType() != PlanLexer.NEWLINE
                        || tokens.get(end).getChannel() != Token.DEFAULT_CHANNEL)) {
            end++;
        }
        return end;
    }

    /** Where the line ends on paper, though it may go on after a comma. */
    int paperEnd(int from) {
        int end = from;
        while (tokens.get(end).getType() != Token.EOF && tokens.get(end).getType() != PlanLexer.NEWLINE) {
            end++;
        }
        return end;
    }

    boolean lineHas(int from, int type) {
        int end = lineEnd(from);
        for (int i = from; i < end; i++) {
            if (tokens.get(i).getType() == type) {
                return true;
            }
        }
        return false;
    }

    /** Where the next word stands that is not hidden. */
    int next(int at) {
        int next = at + 1;
        while (next < tokens.size() && tokens.get(next).getChannel() != Token.DEFAULT_CHANNEL) {
            next++;
        }
        return next;
    }

    boolean areHidden(int from, int to) {
        int at = from;
        while (at < to && tokens.get(at).getChannel() != Token.DEFAULT_CHANNEL) {
            at++;
        }
        return at == to;
    }

    /** The words that are read there, with a blank between them. */
    String words(int from, int to) {
        return between(from, to).stream()
                .filter(token -> token.getChannel() == Token.DEFAULT_CHANNEL)
                .map(Token::getText)
                .collect(Collectors.joining(" "));
    }

    void hide(int from, int to) {
        for (int i = from; i < to; i++) {
            ((WritableToken) tokens.get(i)).setChannel(Token.HIDDEN_CHANNEL);
        }
    }
}

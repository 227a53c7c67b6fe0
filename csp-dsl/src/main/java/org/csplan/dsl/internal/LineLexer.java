package org.csplan.dsl.internal;

import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.IntStream;
import org.antlr.v4.runtime.Lexer;
import org.antlr.v4.runtime.Token;
import org.csplan.dsl.syntax.Keyword;

/**
 * Reads what no regular rule can: a line goes on after a comma, unless the next line clearly begins something new; and
 * prose is closed by as many quotes as opened it.
 */
abstract class LineLexer extends Lexer {

    private int lastType = Token.EOF;

    LineLexer(CharStream input) {
        super(input);
    }

    @Override
    public Token nextToken() {
        Token next = super.nextToken();
        if (next.getType() == PlanLexer.OPEN_BLOCK) {
            closeBlock((CommonToken) next);
        }
        if (next.getType() == PlanLexer.NEWLINE && lastType == PlanLexer.COMMA && !isKeywordNext()) {
            ((CommonToken) next).setChannel(Token.HIDDEN_CHANNEL);
        } else if (next.getChannel() == Token.DEFAULT_CHANNEL) {
            lastType = next.getType();
        }
        return next;
    }

    /** Makes the opening a whole block, if what closes it follows. */
    private void closeBlock(CommonToken opening) {
        int quotes = opening.getStopIndex() - opening.getStartIndex() + 1;
        int run = 0;
        for (int ahead = 1; _input.LA(ahead) != IntStream.EOF; ahead++) {
            run = _input.LA(ahead) == '"' ? run + 1 : 0;
            if (run == quotes) {
                int end = _input.index() + ahead;
                opening.setType(PlanLexer.BLOCK);
                opening.setStopIndex(end - 1);
                _input.seek(end);
                return;
            }
        }
    }

    @Override
    public void reset() {
        super.reset();
        lastType = Token.EOF;
    }

    private boolean isKeywordNext() {
        int ahead = 1;
        while (_input.LA(ahead) == ' ' || _input.LA(ahead) == '\t') {
            ahead++;
        }
        StringBuilder word = new StringBuilder();
        for (int c = _input.LA(ahead); (c >= 'a' && c <= 'z') || c == '-'; c = _input.LA(ahead)) {
            word.append((char) c);
            ahead++;
        }
        int after = _input.LA(ahead);
        boolean ends = after == ' ' || after == '\t' || after == '\r' || after == '\n' || after == IntStream.EOF;
        return ends && Keyword.of(word.toString()).filter(Keyword::beginsLine).isPresent();
    }
}

package org.csplan.dsl.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import org.antlr.v4.runtime.DefaultErrorStrategy;
import org.antlr.v4.runtime.InputMismatchException;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.ATNState;
import org.antlr.v4.runtime.misc.IntervalSet;

/** Gives up a line at its first mistake and goes on with the next line; nothing is guessed, dropped or made up. */
final class LineErrors extends DefaultErrorStrategy {

    private final Deque<LineError> errors = new ArrayDeque<>();

    /** The mistakes that have not been taken, in the order of the text. */
    Deque<LineError> errors() {
        return errors;
    }

    @Override
    public void reportError(Parser parser, RecognitionException mistake) {
        if (inErrorRecoveryMode(parser)) {
            return;
        }
        beginErrorCondition(parser);
        IntervalSet expected = mistake.getExpectedTokens();
        errors.add(new LineError(mistake.getOffendingToken(), expected == null ? KeywordTokens.NONE : expected));
    }

    @Override
    public void recover(Parser parser, RecognitionException mistake) {
        int next = parser.getInputStream().LA(1);
        while (next != PlanParser.NEWLINE && next != Token.EOF) {
            parser.consume();
            next = parser.getInputStream().LA(1);
        }
        if (next == PlanParser.NEWLINE && parser.getContext() instanceof PlanParser.EndContext) {
            parser.match(PlanParser.NEWLINE);
        }
    }

    @Override
    public Token recoverInline(Parser parser) {
        throw nextTokensContext == null
                ? new InputMismatchException(parser)
                : new InputMismatchException(parser, nextTokensState, nextTokensContext);
    }

    /** Only remembers what was possible here, for the message: the rule that is begun finds the mistake itself. */
    @Override
    public void sync(Parser parser) {
        if (inErrorRecoveryMode(parser)) {
            return;
        }
        ATNState state = parser.getInterpreter().atn.states.get(parser.getState());
        IntervalSet possible = parser.getATN().nextTokens(state);
        if (possible.contains(parser.getInputStream().LA(1))) {
            nextTokensContext = null;
            nextTokensState = ATNState.INVALID_STATE_NUMBER;
        } else if (possible.contains(Token.EPSILON) && nextTokensContext == null) {
            nextTokensContext = parser.getContext();
            nextTokensState = parser.getState();
        }
    }
}

package org.csplan.dsl.internal;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.antlr.v4.runtime.DefaultErrorStrategy;
import org.antlr.v4.runtime.InputMismatchException;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.ATNState;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.jspecify.annotations.Nullable;

/** Gives up a line at its first mistake and goes on with the next line; nothing is guessed, dropped or made up. */
final class LineErrors extends DefaultErrorStrategy {

    /** By state of the parser what may follow there: it is asked for each word, and a set of intervals is slow to search. */
    private static final AtomicReferenceArray<@Nullable BitSet> POSSIBLE =
            new AtomicReferenceArray<>(PlanParser._ATN.states.size());

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
        BitSet possible = possible(parser.getState());
        if (possible.get(bit(parser.getInputStream().LA(1)))) {
            nextTokensContext = null;
            nextTokensState = ATNState.INVALID_STATE_NUMBER;
        } else if (possible.get(bit(Token.EPSILON)) && nextTokensContext == null) {
            nextTokensContext = parser.getContext();
            nextTokensState = parser.getState();
        }
    }

    private static BitSet possible(int state) {
        BitSet known = POSSIBLE.get(state);
        if (known != null) {
            return known;
        }
        BitSet possible = new BitSet();
        for (int type :
                PlanParser._ATN.nextTokens(PlanParser._ATN.states.get(state)).toList()) {
            possible.set(bit(type));
        }
        POSSIBLE.set(state, possible);
        return possible;
    }

    /** The end of the text, and the end of a rule, are no types of words and lie below zero. */
    private static int bit(int tokenType) {
        return tokenType - Token.EPSILON;
    }
}

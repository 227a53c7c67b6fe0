package org.csplan.dsl.internal;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.antlr.v4.runtime.Token;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.dsl.syntax.Keyword;

/**
 * Asks about lines of an action that stand deeper than a milestone or a measure above them: they look like a part of it, and are
 * none, for how far a line is indented says nothing in the language.
 */
final class LinesBelowParts {

    private final SpellingMessages messages;
    private final ImmutableList.Builder<Diagnostic> found;

    /** The last measure or milestone of the action; none after a line that stands no deeper. */
    private Optional<Keyword> part = Optional.empty();

    private int column;

    LinesBelowParts(SpellingMessages messages, ImmutableList.Builder<Diagnostic> found) {
        this.messages = messages;
        this.found = found;
    }

    /** @param first of a line, after what was mended */
    void look(Token first) {
        if (first.getType() == PlanLexer.MEASURE || first.getType() == PlanLexer.MILESTONE) {
            part = KeywordTokens.keyword(first.getType());
            column = first.getCharPositionInLine();
        } else if (part.isPresent() && first.getCharPositionInLine() <= column) {
            part = Optional.empty();
        } else if (part.isPresent() && isOfAction(first.getType())) {
            found.add(messages.belowPart(first, part.get()));
        }
    }

    private static boolean isOfAction(int type) {
        return switch (type) {
            case PlanLexer.DONE, PlanLexer.LEAD, PlanLexer.WITH, PlanLexer.DUE, PlanLexer.OWNER, PlanLexer.START ->
                true;
            default -> false;
        };
    }
}

package org.csplan.dsl.internal;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.antlr.v4.runtime.Token;
import org.csplan.core.diagnostic.Mend;
import org.csplan.core.source.Edit;
import org.csplan.core.source.SourceSpan;
import org.csplan.core.source.SourceText;

/** Prose between three curly quotes and three, which is what Word makes of the straight ones. */
final class CurlyProse {

    private static final String OPENING = "“““";
    private static final String CLOSING = "”””";
    private static final String STRAIGHT = "\"\"\"";

    private CurlyProse() {}

    static boolean isOpening(Token token) {
        return (token.getType() == PlanLexer.OPEN_TEXT || token.getType() == PlanLexer.TEXT)
                && token.getText().startsWith(OPENING);
    }

    /** From its first quote to its last; none where it is not closed, or other prose may begin before that. */
    static Optional<SourceSpan> at(SourceText source, int start) {
        String text = source.text();
        int first = start + OPENING.length();
        for (int i = first; i < text.length(); i++) {
            if (text.startsWith(OPENING, i) || text.startsWith(STRAIGHT, i)) {
                return Optional.empty();
            }
            if (text.startsWith(CLOSING, i)) {
                int end = i + CLOSING.length();
                // Of more quotes some belong to the prose, and a straight one would become a part of the three.
                boolean clear = !text.startsWith("”", end)
                        && text.charAt(first) != '"'
                        && text.charAt(i - 1) != '"'
                        && !text.startsWith("\"", end);
                return Optional.of(new SourceSpan(start, end))
                        .filter(prose -> clear && prose.length() > OPENING.length() + CLOSING.length());
            }
        }
        return Optional.empty();
    }

    static Mend mended(SourceText source, SourceSpan prose) {
        int first = prose.start();
        int last = prose.end() - CLOSING.length();
        return new Mend.Edits(ImmutableList.of(
                new Edit(source, new SourceSpan(first, first + OPENING.length()), STRAIGHT),
                new Edit(source, new SourceSpan(last, prose.end()), STRAIGHT)));
    }
}

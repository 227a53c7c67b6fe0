package org.csplan.dsl.internal;

import java.util.Optional;
import org.csplan.core.source.SourceSpan;
import org.csplan.dsl.syntax.Keyword;

/**
 * A piece of a text as the lexer sees it; all of them one after another, blanks left out, are the text.
 *
 * @param text as written
 * @param keyword which one it is spelled like, wherever it stands
 * @param span where it stands
 */
public record Lexeme(Kind kind, String text, Optional<Keyword> keyword, SourceSpan span) {

    /** What a piece is. */
    public enum Kind {
        WORD,
        /** Digits with commas between, which may be a number or several ids. */
        GROUPED,
        TEXT,
        BLOCK,
        COMMA,
        /** The end of a line, with all the blank lines and comments up to the next. */
        LINE_END,
        /** A line end after a comma, where the line goes on. */
        CONTINUATION,
        /** A comment at the very end of the text. */
        COMMENT,
        /** A text or prose whose beginning has no end. */
        OPEN,
        OTHER
    }
}

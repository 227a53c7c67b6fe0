package org.csplan.dsl.syntax;

import org.csplan.core.source.SourceSpan;

/**
 * Words that belong together, such as a date or a number with its unit.
 *
 * @param text as written, one blank between words
 * @param start of the first of them in the text
 * @param end after the last
 */
public record WordsSyntax(String text, int start, int end) implements PlacedSyntax<WordsSyntax> {
    public WordsSyntax {
        SourceSpan.check(start, end);
    }

    public WordsSyntax(String text, SourceSpan span) {
        this(text, span.start(), span.end());
    }

    @Override
    public WordsSyntax shifted(int by) {
        return new WordsSyntax(text, start + by, end + by);
    }
}

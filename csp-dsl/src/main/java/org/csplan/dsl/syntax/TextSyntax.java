package org.csplan.dsl.syntax;

import org.csplan.core.source.SourceSpan;

/**
 * A text in quotes.
 *
 * @param value what it says: without the quotes, and for a block without the common indentation
 * @param start of its first quote in the text
 * @param end after its last
 */
public record TextSyntax(String value, int start, int end) implements PlacedSyntax<TextSyntax> {
    public TextSyntax {
        SourceSpan.check(start, end);
    }

    public TextSyntax(String value, SourceSpan span) {
        this(value, span.start(), span.end());
    }

    @Override
    public TextSyntax shifted(int by) {
        return new TextSyntax(value, start + by, end + by);
    }
}

package org.csplan.dsl.syntax;

import static com.google.common.base.Preconditions.checkArgument;

import org.csplan.core.source.SourceSpan;

/**
 * A text in quotes.
 *
 * @param value what it says: without the quotes, and for a block without the common indentation
 * @param start of its first quote in the text
 * @param end after its last
 */
public record TextSyntax(String value, int start, int end) implements SyntaxPart<TextSyntax> {
    public TextSyntax {
        checkArgument(0 <= start && start <= end, "a span can't run from %s to %s", start, end);
    }

    public TextSyntax(String value, SourceSpan span) {
        this(value, span.start(), span.end());
    }

    /** Where it stands, with the quotes. */
    public SourceSpan span() {
        return new SourceSpan(start, end);
    }

    @Override
    public TextSyntax shifted(int by) {
        return new TextSyntax(value, start + by, end + by);
    }
}

package org.csplan.dsl.syntax;

import org.csplan.core.source.SourceSpan;

/**
 * A text in quotes.
 *
 * @param value what it says: without the quotes, and for a block without the common indentation
 * @param span with the quotes
 */
public record TextSyntax(String value, SourceSpan span) implements SyntaxPart<TextSyntax> {
    @Override
    public TextSyntax shifted(int by) {
        return new TextSyntax(value, span.shifted(by));
    }
}

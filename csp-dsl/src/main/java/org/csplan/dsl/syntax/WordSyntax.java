package org.csplan.dsl.syntax;

import org.csplan.core.source.SourceSpan;

/**
 * A word outside quotes, or an id in backquotes.
 *
 * @param text without backquotes
 * @param start of its first character in the text
 * @param end after its last
 */
public record WordSyntax(String text, int start, int end) implements PlacedSyntax<WordSyntax> {
    public WordSyntax {
        SourceSpan.check(start, end);
    }

    public WordSyntax(String text, SourceSpan span) {
        this(text, span.start(), span.end());
    }

    @Override
    public WordSyntax shifted(int by) {
        return new WordSyntax(text, start + by, end + by);
    }
}

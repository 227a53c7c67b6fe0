package org.csplan.dsl.syntax;

import static com.google.common.base.Preconditions.checkArgument;

import org.csplan.core.source.SourceSpan;

/**
 * A word outside quotes, or an id in backquotes.
 *
 * @param text without backquotes
 * @param start of its first character in the text
 * @param end after its last
 */
public record WordSyntax(String text, int start, int end) implements SyntaxPart<WordSyntax> {
    public WordSyntax {
        checkArgument(0 <= start && start <= end, "a span can't run from %s to %s", start, end);
    }

    public WordSyntax(String text, SourceSpan span) {
        this(text, span.start(), span.end());
    }

    /** Where it stands. */
    public SourceSpan span() {
        return new SourceSpan(start, end);
    }

    @Override
    public WordSyntax shifted(int by) {
        return new WordSyntax(text, start + by, end + by);
    }
}

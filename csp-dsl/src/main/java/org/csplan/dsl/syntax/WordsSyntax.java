package org.csplan.dsl.syntax;

import static com.google.common.base.Preconditions.checkArgument;

import org.csplan.core.source.SourceSpan;

/**
 * Words that belong together, such as a date or a number with its unit.
 *
 * @param text as written, one blank between words
 * @param start of the first of them in the text
 * @param end after the last
 */
public record WordsSyntax(String text, int start, int end) implements SyntaxPart<WordsSyntax> {
    public WordsSyntax {
        checkArgument(0 <= start && start <= end, "a span can't run from %s to %s", start, end);
    }

    public WordsSyntax(String text, SourceSpan span) {
        this(text, span.start(), span.end());
    }

    /** Where it stands. */
    public SourceSpan span() {
        return new SourceSpan(start, end);
    }

    @Override
    public WordsSyntax shifted(int by) {
        return new WordsSyntax(text, start + by, end + by);
    }
}

package org.csplan.dsl.syntax;

import static com.google.common.base.Preconditions.checkArgument;

import org.csplan.core.source.SourceSpan;

/**
 * The naming of something declared elsewhere.
 *
 * @param start of its first character in the text
 * @param end after its last
 * @param quoted whether it was written as a text, which no id is
 */
public record ReferenceSyntax(String text, int start, int end, boolean quoted) implements SyntaxPart<ReferenceSyntax> {

    public ReferenceSyntax {
        checkArgument(0 <= start && start <= end, "a span can't run from %s to %s", start, end);
    }

    public ReferenceSyntax(String text, SourceSpan span, boolean quoted) {
        this(text, span.start(), span.end(), quoted);
    }

    /** Where it stands. */
    public SourceSpan span() {
        return new SourceSpan(start, end);
    }

    @Override
    public ReferenceSyntax shifted(int by) {
        return new ReferenceSyntax(text, start + by, end + by, quoted);
    }
}

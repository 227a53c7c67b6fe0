package org.csplan.dsl.syntax;

import org.csplan.core.source.SourceSpan;

/**
 * The naming of something declared elsewhere.
 *
 * @param start of its first character in the text
 * @param end after its last
 * @param quoted whether it was written as a text, which no id is
 */
public record ReferenceSyntax(String text, int start, int end, boolean quoted)
        implements PlacedSyntax<ReferenceSyntax> {

    public ReferenceSyntax {
        SourceSpan.check(start, end);
    }

    public ReferenceSyntax(String text, SourceSpan span, boolean quoted) {
        this(text, span.start(), span.end(), quoted);
    }

    @Override
    public ReferenceSyntax shifted(int by) {
        return new ReferenceSyntax(text, start + by, end + by, quoted);
    }
}

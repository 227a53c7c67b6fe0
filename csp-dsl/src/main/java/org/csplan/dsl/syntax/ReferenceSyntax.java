package org.csplan.dsl.syntax;

import org.csplan.core.source.SourceSpan;

/**
 * The naming of something declared elsewhere.
 *
 * @param quoted whether it was written as a text, which no id is
 */
public record ReferenceSyntax(String text, SourceSpan span, boolean quoted) implements SyntaxPart<ReferenceSyntax> {
    @Override
    public ReferenceSyntax shifted(int by) {
        return new ReferenceSyntax(text, span.shifted(by), quoted);
    }
}

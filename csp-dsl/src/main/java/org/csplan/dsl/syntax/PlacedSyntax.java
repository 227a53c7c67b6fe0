package org.csplan.dsl.syntax;

import org.csplan.core.source.SourceSpan;

/**
 * One of the smallest parts, of which a large plan has hundreds of thousands: it holds its place as two numbers and not as a
 * span, which would be as large as itself.
 *
 * @param <S> what it is
 */
public interface PlacedSyntax<S> extends SyntaxPart<S> {

    /** Of its first character in the text, a quote or backquote included. */
    int start();

    /** After its last. */
    int end();

    /** Where it stands, quotes and backquotes included. */
    default SourceSpan span() {
        return new SourceSpan(start(), end());
    }
}

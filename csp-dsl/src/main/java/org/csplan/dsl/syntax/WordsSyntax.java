package org.csplan.dsl.syntax;

import org.csplan.core.source.SourceSpan;

/**
 * Words that belong together, such as a date or a number with its unit.
 *
 * @param text as written, one blank between words
 */
public record WordsSyntax(String text, SourceSpan span) implements SyntaxPart<WordsSyntax> {
    @Override
    public WordsSyntax shifted(int by) {
        return new WordsSyntax(text, span.shifted(by));
    }
}

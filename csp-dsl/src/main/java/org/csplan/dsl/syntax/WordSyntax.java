package org.csplan.dsl.syntax;

import org.csplan.core.source.SourceSpan;

/**
 * A word outside quotes, or an id in backquotes.
 *
 * @param text without backquotes
 */
public record WordSyntax(String text, SourceSpan span) implements SyntaxPart<WordSyntax> {
    @Override
    public WordSyntax shifted(int by) {
        return new WordSyntax(text, span.shifted(by));
    }
}

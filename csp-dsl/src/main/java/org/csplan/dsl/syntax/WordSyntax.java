package org.csplan.dsl.syntax;

import org.csplan.core.source.SourceSpan;

/**
 * A word outside quotes, or an id in backquotes.
 *
 * @param text without backquotes
 */
public record WordSyntax(String text, SourceSpan span) {}

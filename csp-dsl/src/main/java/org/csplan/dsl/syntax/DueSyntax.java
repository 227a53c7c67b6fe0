package org.csplan.dsl.syntax;

import org.csplan.core.source.SourceSpan;

/** What follows {@code due}, or {@code by} in a milestone. */
public sealed interface DueSyntax {

    SourceSpan span();

    /** {@code 31 March 2020} or {@code tbc} */
    record At(WordsSyntax when) implements DueSyntax {
        @Override
        public SourceSpan span() {
            return when.span();
        }
    }

    /** {@code provisionally March 2020} */
    record Provisionally(SourceSpan span, WordsSyntax when) implements DueSyntax {}

    /** {@code every November} */
    record Every(SourceSpan span, WordSyntax month) implements DueSyntax {}

    /**
     * {@code quarterly}
     *
     * @param frequency {@link Keyword#WEEKLY} to {@link Keyword#YEARLY}
     */
    record Frequently(SourceSpan span, Keyword frequency) implements DueSyntax {}
}

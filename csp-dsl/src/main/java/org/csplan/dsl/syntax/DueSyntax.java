package org.csplan.dsl.syntax;

import org.csplan.core.source.SourceSpan;

/** What follows {@code due}, or {@code by} in a milestone. */
public sealed interface DueSyntax extends SyntaxPart<DueSyntax> {

    SourceSpan span();

    /** {@code 31 March 2020} or {@code tbc} */
    record At(WordsSyntax when) implements DueSyntax {
        @Override
        public DueSyntax shifted(int by) {
            return new At(when.shifted(by));
        }

        @Override
        public SourceSpan span() {
            return when.span();
        }
    }

    /** {@code provisionally March 2020} */
    record Provisionally(SourceSpan span, WordsSyntax when) implements DueSyntax {
        @Override
        public DueSyntax shifted(int by) {
            return new Provisionally(span.shifted(by), when.shifted(by));
        }
    }

    /** {@code every November} */
    record Every(SourceSpan span, WordSyntax month) implements DueSyntax {
        @Override
        public DueSyntax shifted(int by) {
            return new Every(span.shifted(by), month.shifted(by));
        }
    }

    /**
     * {@code quarterly}
     *
     * @param frequency {@link Keyword#WEEKLY} to {@link Keyword#YEARLY}
     */
    record Frequently(SourceSpan span, Keyword frequency) implements DueSyntax {
        @Override
        public DueSyntax shifted(int by) {
            return new Frequently(span.shifted(by), frequency);
        }
    }
}

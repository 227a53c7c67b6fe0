package org.csplan.dsl.syntax;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.csplan.core.source.SourceSpan;

/** A line that says something of the statement above it. */
public sealed interface ClauseSyntax {

    /** From the keyword to the end of the last word. */
    SourceSpan span();

    /** Empty for a line that begins with none. */
    Optional<Keyword> keyword();

    /** {@code period 2019/20} */
    record Period(SourceSpan span, WordsSyntax when) implements ClauseSyntax {
        @Override
        public Optional<Keyword> keyword() {
            return Optional.of(Keyword.PERIOD);
        }
    }

    /** {@code intro "…"} */
    record Intro(SourceSpan span, TextSyntax text) implements ClauseSyntax {
        @Override
        public Optional<Keyword> keyword() {
            return Optional.of(Keyword.INTRO);
        }
    }

    /** {@code for B, 2}, {@code lead Police} or {@code with Fire}, which differ in what they name. */
    record References(SourceSpan span, Keyword relation, ImmutableList<ReferenceSyntax> references)
            implements ClauseSyntax {
        @Override
        public Optional<Keyword> keyword() {
            return Optional.of(relation);
        }
    }

    /** {@code due 31 March 2020} */
    record Due(SourceSpan span, WordsSyntax when) implements ClauseSyntax {
        @Override
        public Optional<Keyword> keyword() {
            return Optional.of(Keyword.DUE);
        }
    }

    /** {@code note "…"} */
    record Note(SourceSpan span, TextSyntax text) implements ClauseSyntax {
        @Override
        public Optional<Keyword> keyword() {
            return Optional.of(Keyword.NOTE);
        }
    }

    /**
     * {@code measure outcome asb "Incidents" reduce from 240 to 200}
     *
     * @param name its words are a tier, an id, or both
     * @param yardstick absent for a statement
     */
    record Measure(SourceSpan span, NameSyntax name, Optional<YardstickSyntax> yardstick) implements ClauseSyntax {
        @Override
        public Optional<Keyword> keyword() {
            return Optional.of(Keyword.MEASURE);
        }
    }

    /**
     * {@code progress Q1 2019/20 green "…"}
     *
     * @param words a time, a status, or both
     */
    record Progress(SourceSpan span, ImmutableList<WordSyntax> words, ImmutableList<TextSyntax> texts)
            implements ClauseSyntax {
        @Override
        public Optional<Keyword> keyword() {
            return Optional.of(Keyword.PROGRESS);
        }
    }

    /** A line that could not be read, which was already reported. */
    record Unread(SourceSpan span, Optional<Keyword> keyword) implements ClauseSyntax {}
}

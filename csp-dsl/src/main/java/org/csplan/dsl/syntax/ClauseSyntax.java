package org.csplan.dsl.syntax;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.csplan.core.source.SourceSpan;

/** A line that says something of the statement above it. Clauses of one shape are one record, told apart by keyword. */
public sealed interface ClauseSyntax extends SyntaxPart<ClauseSyntax> {

    /** From the keyword to the end of the last word. */
    SourceSpan span();

    /** Empty for a line that begins with none. */
    Optional<Keyword> keyword();

    /**
     * The words in it that may be ids of agencies, aims and priorities; empty for most. What an action has them in is compiled
     * again where one of them leads elsewhere.
     */
    default ImmutableList<ReferenceSyntax> references() {
        return ImmutableList.of();
    }

    /** A clause that always begins with a keyword. */
    sealed interface Known extends ClauseSyntax {

        Keyword begins();

        @Override
        default Optional<Keyword> keyword() {
            return Optional.of(begins());
        }
    }

    /** {@code period 2019/20}, and all others that say a time. */
    record Time(SourceSpan span, Keyword begins, WordsSyntax when) implements Known {
        @Override
        public ClauseSyntax shifted(int by) {
            return new Time(span.shifted(by), begins, when.shifted(by));
        }
    }

    /** {@code note "…" visible partners}, and all others that say a text. */
    record Text(SourceSpan span, Keyword begins, TextSyntax text, Optional<WordSyntax> visible) implements Known {
        @Override
        public ClauseSyntax shifted(int by) {
            return new Text(span.shifted(by), begins, text.shifted(by), SyntaxPart.shifted(visible, by));
        }
    }

    /** {@code lead EDC, Police}, and all others that name things. */
    record References(SourceSpan span, Keyword begins, ImmutableList<ReferenceSyntax> references) implements Known {
        @Override
        public ClauseSyntax shifted(int by) {
            return new References(span.shifted(by), begins, SyntaxPart.shifted(references, by));
        }
    }

    /** {@code strand crime}, {@code reported Q2, Q4}, {@code language cy} or {@code visible partners}: words with a meaning of their own. */
    record Words(SourceSpan span, Keyword begins, ImmutableList<WordSyntax> words) implements Known {
        @Override
        public ClauseSyntax shifted(int by) {
            return new Words(span.shifted(by), begins, SyntaxPart.shifted(words, by));
        }
    }

    /** {@code covers "…", "…"} */
    record Covers(SourceSpan span, ImmutableList<TextSyntax> texts) implements Known {
        @Override
        public ClauseSyntax shifted(int by) {
            return new Covers(span.shifted(by), SyntaxPart.shifted(texts, by));
        }

        @Override
        public Keyword begins() {
            return Keyword.COVERS;
        }
    }

    /** {@code cites assessment "…" March 2019} */
    record Cites(SourceSpan span, WordSyntax kind, TextSyntax title, Optional<WordsSyntax> when) implements Known {
        @Override
        public ClauseSyntax shifted(int by) {
            return new Cites(span.shifted(by), kind.shifted(by), title.shifted(by), SyntaxPart.shifted(when, by));
        }

        @Override
        public Keyword begins() {
            return Keyword.CITES;
        }
    }

    /** {@code call priorities "Objectives"} or {@code field ward "Marshalswick"} */
    record Named(SourceSpan span, Keyword begins, WordSyntax name, TextSyntax text) implements Known {
        @Override
        public ClauseSyntax shifted(int by) {
            return new Named(span.shifted(by), begins, name.shifted(by), text.shifted(by));
        }
    }

    /** {@code check repeated-update off because "…"} */
    record Check(SourceSpan span, WordSyntax rule, WordSyntax level, Optional<TextSyntax> because) implements Known {
        @Override
        public ClauseSyntax shifted(int by) {
            return new Check(span.shifted(by), rule.shifted(by), level.shifted(by), SyntaxPart.shifted(because, by));
        }

        @Override
        public Keyword begins() {
            return Keyword.CHECK;
        }
    }

    /** {@code due 31 March 2020} */
    record Due(SourceSpan span, DueSyntax due) implements Known {
        @Override
        public ClauseSyntax shifted(int by) {
            return new Due(span.shifted(by), due.shifted(by));
        }

        @Override
        public Keyword begins() {
            return Keyword.DUE;
        }
    }

    /** {@code ongoing} */
    record Ongoing(SourceSpan span) implements Known {
        @Override
        public ClauseSyntax shifted(int by) {
            return new Ongoing(span.shifted(by));
        }

        @Override
        public Keyword begins() {
            return Keyword.ONGOING;
        }
    }

    /** {@code moved to June 2020 because "…"} or {@code closed June 2020 because "…"} */
    record Change(SourceSpan span, Keyword begins, WordsSyntax when, Optional<TextSyntax> because) implements Known {
        @Override
        public ClauseSyntax shifted(int by) {
            return new Change(span.shifted(by), begins, when.shifted(by), SyntaxPart.shifted(because, by));
        }
    }

    /**
     * {@code budget £5,000 from "fund"} or {@code budget "In kind"}
     *
     * @param amount absent if the budget is a text
     * @param text the fund, or the budget itself
     */
    record Budget(SourceSpan span, Optional<QuantitySyntax> amount, Optional<TextSyntax> text) implements Known {
        @Override
        public ClauseSyntax shifted(int by) {
            return new Budget(span.shifted(by), SyntaxPart.shifted(amount, by), SyntaxPart.shifted(text, by));
        }

        @Override
        public Keyword begins() {
            return Keyword.BUDGET;
        }
    }

    /** {@code spent £2,495} */
    record Spent(SourceSpan span, QuantitySyntax amount) implements Known {
        @Override
        public ClauseSyntax shifted(int by) {
            return new Spent(span.shifted(by), amount.shifted(by));
        }

        @Override
        public Keyword begins() {
            return Keyword.SPENT;
        }
    }

    /** {@code milestone "…" by June 2019 done 14 June 2019 lead Fire} */
    record Milestone(
            SourceSpan span,
            NameSyntax name,
            Optional<DueSyntax> due,
            Optional<WordsSyntax> done,
            ImmutableList<ReferenceSyntax> leads,
            Optional<WordSyntax> visible)
            implements Known {
        @Override
        public ClauseSyntax shifted(int by) {
            return new Milestone(
                    span.shifted(by),
                    name.shifted(by),
                    SyntaxPart.shifted(due, by),
                    SyntaxPart.shifted(done, by),
                    SyntaxPart.shifted(leads, by),
                    SyntaxPart.shifted(visible, by));
        }

        @Override
        public Keyword begins() {
            return Keyword.MILESTONE;
        }

        @Override
        public ImmutableList<ReferenceSyntax> references() {
            return leads;
        }
    }

    /**
     * {@code measure outcome asb "Incidents" reduce from 240 to 200}
     *
     * @param name its words are a tier, an id, or both
     * @param yardstick absent for a statement
     */
    record Measure(
            SourceSpan span,
            NameSyntax name,
            Optional<YardstickSyntax> yardstick,
            ImmutableList<ReferenceSyntax> leads,
            Optional<WordSyntax> visible)
            implements Known {
        @Override
        public ClauseSyntax shifted(int by) {
            return new Measure(
                    span.shifted(by),
                    name.shifted(by),
                    SyntaxPart.shifted(yardstick, by),
                    SyntaxPart.shifted(leads, by),
                    SyntaxPart.shifted(visible, by));
        }

        @Override
        public Keyword begins() {
            return Keyword.MEASURE;
        }

        @Override
        public ImmutableList<ReferenceSyntax> references() {
            return leads;
        }
    }

    /**
     * {@code at least 75% during Q4 2024/25} or {@code target 40 visits by Q1 2026/27}, below a measure
     *
     * @param side {@link Keyword#LEAST}, {@link Keyword#MOST} or, of what adds up, {@link Keyword#TARGET}
     */
    record DatedTarget(
            SourceSpan span, Keyword side, QuantitySyntax number, Optional<YardstickSyntax.TimingSyntax> timing)
            implements Known {

        /** One of what adds up, for messages. */
        public static final String EXAMPLE = "target 40 by Q1 2026/27";

        public boolean isOfCount() {
            return side == Keyword.TARGET;
        }

        @Override
        public ClauseSyntax shifted(int by) {
            return new DatedTarget(span.shifted(by), side, number.shifted(by), SyntaxPart.shifted(timing, by));
        }

        @Override
        public Keyword begins() {
            return isOfCount() ? Keyword.TARGET : Keyword.AT;
        }
    }

    /** {@code progress Q1 2019/20 green "…"} */
    record Progress(SourceSpan span, EntrySyntax entry) implements Known {
        @Override
        public ClauseSyntax shifted(int by) {
            return new Progress(span.shifted(by), entry.shifted(by));
        }

        @Override
        public Keyword begins() {
            return Keyword.PROGRESS;
        }

        @Override
        public ImmutableList<ReferenceSyntax> references() {
            return entry.tellers();
        }
    }

    /** {@code safe-and-well amber visits = 142 to date "…"}, below an update. */
    record Entry(SourceSpan span, WordSyntax name, Optional<ReadingSyntax> reading, EntrySyntax entry)
            implements ClauseSyntax {
        @Override
        public ClauseSyntax shifted(int by) {
            return new Entry(span.shifted(by), name.shifted(by), SyntaxPart.shifted(reading, by), entry.shifted(by));
        }

        @Override
        public Optional<Keyword> keyword() {
            return Optional.empty();
        }

        @Override
        public ImmutableList<ReferenceSyntax> references() {
            return entry.tellers();
        }
    }

    /** A line that could not be read, which was already reported. */
    record Unread(SourceSpan span, Optional<Keyword> keyword) implements ClauseSyntax {
        @Override
        public ClauseSyntax shifted(int by) {
            return new Unread(span.shifted(by), keyword);
        }
    }
}

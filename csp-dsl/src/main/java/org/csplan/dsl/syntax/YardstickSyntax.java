package org.csplan.dsl.syntax;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.csplan.core.source.SourceSpan;

/** What a measure is measured against. */
public sealed interface YardstickSyntax extends SyntaxPart<YardstickSyntax> {

    /** {@code target 300 visits during 2019/20} */
    record Count(QuantitySyntax target, Optional<TimingSyntax> timing) implements YardstickSyntax {
        @Override
        public YardstickSyntax shifted(int by) {
            return new Count(target.shifted(by), SyntaxPart.shifted(timing, by));
        }
    }

    /**
     * {@code reduce from 240 to 200 by March 2020}
     *
     * @param direction {@link Keyword#REDUCE} or {@link Keyword#INCREASE}
     */
    record Change(Keyword direction, Optional<QuantitySyntax> from, Optional<QuantitySyntax> to, LimitsSyntax limits)
            implements YardstickSyntax {
        @Override
        public YardstickSyntax shifted(int by) {
            return new Change(direction, SyntaxPart.shifted(from, by), SyntaxPart.shifted(to, by), limits.shifted(by));
        }
    }

    /** {@code maintain at 5.2 by March 2020} */
    record Maintain(Optional<QuantitySyntax> at, LimitsSyntax limits) implements YardstickSyntax {
        @Override
        public YardstickSyntax shifted(int by) {
            return new Maintain(SyntaxPart.shifted(at, by), limits.shifted(by));
        }
    }

    /**
     * {@code at least 75% by March 2020}
     *
     * @param side {@link Keyword#LEAST} or {@link Keyword#MOST}
     */
    record Bound(Keyword side, QuantitySyntax number, LimitsSyntax limits) implements YardstickSyntax {
        @Override
        public YardstickSyntax shifted(int by) {
            return new Bound(side, number.shifted(by), limits.shifted(by));
        }
    }

    /**
     * {@code weekly at 4 locations} or {@code every November}
     *
     * @param frequency {@link Keyword#WEEKLY} to {@link Keyword#YEARLY}, or {@link Keyword#EVERY}
     * @param month only after {@code every}
     */
    record Recurring(
            Keyword frequency, Optional<WordSyntax> month, Optional<QuantitySyntax> at, Optional<TimingSyntax> timing)
            implements YardstickSyntax {
        @Override
        public YardstickSyntax shifted(int by) {
            return new Recurring(
                    frequency,
                    SyntaxPart.shifted(month, by),
                    SyntaxPart.shifted(at, by),
                    SyntaxPart.shifted(timing, by));
        }
    }

    /** {@code delivered by October 2019} */
    record Delivered(Optional<TimingSyntax> timing) implements YardstickSyntax {
        @Override
        public YardstickSyntax shifted(int by) {
            return new Delivered(SyntaxPart.shifted(timing, by));
        }
    }

    /** {@code tracked} */
    record Tracked() implements YardstickSyntax {
        @Override
        public YardstickSyntax shifted(int by) {
            return this;
        }
    }

    /**
     * {@code by March 2020} or {@code during 2019/20}
     *
     * @param bound {@link Keyword#BY} or {@link Keyword#DURING}
     */
    record TimingSyntax(SourceSpan span, Keyword bound, WordsSyntax when) implements SyntaxPart<TimingSyntax> {
        @Override
        public TimingSyntax shifted(int by) {
            return new TimingSyntax(span.shifted(by), bound, when.shifted(by));
        }
    }

    /** Times and tolerances after a level; more than one of each is a mistake. */
    record LimitsSyntax(ImmutableList<TimingSyntax> timings, ImmutableList<QuantitySyntax> tolerances)
            implements SyntaxPart<LimitsSyntax> {
        @Override
        public LimitsSyntax shifted(int by) {
            return new LimitsSyntax(SyntaxPart.shifted(timings, by), SyntaxPart.shifted(tolerances, by));
        }
    }
}

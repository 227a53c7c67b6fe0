package org.csplan.dsl.syntax;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.csplan.core.source.SourceSpan;

/** What a measure is measured against. */
public sealed interface YardstickSyntax {

    /** {@code target 300 visits during 2019/20} */
    record Count(QuantitySyntax target, Optional<TimingSyntax> timing) implements YardstickSyntax {}

    /**
     * {@code reduce from 240 to 200 by March 2020}
     *
     * @param direction {@link Keyword#REDUCE} or {@link Keyword#INCREASE}
     */
    record Change(Keyword direction, Optional<QuantitySyntax> from, Optional<QuantitySyntax> to, LimitsSyntax limits)
            implements YardstickSyntax {}

    /** {@code maintain at 5.2 by March 2020} */
    record Maintain(Optional<QuantitySyntax> at, LimitsSyntax limits) implements YardstickSyntax {}

    /**
     * {@code at least 75% by March 2020}
     *
     * @param side {@link Keyword#LEAST} or {@link Keyword#MOST}
     */
    record Bound(Keyword side, QuantitySyntax number, LimitsSyntax limits) implements YardstickSyntax {}

    /**
     * {@code weekly at 4 locations} or {@code every November}
     *
     * @param frequency {@link Keyword#WEEKLY} to {@link Keyword#YEARLY}, or {@link Keyword#EVERY}
     * @param month only after {@code every}
     */
    record Recurring(
            Keyword frequency, Optional<WordSyntax> month, Optional<QuantitySyntax> at, Optional<TimingSyntax> timing)
            implements YardstickSyntax {}

    /** {@code delivered by October 2019} */
    record Delivered(Optional<TimingSyntax> timing) implements YardstickSyntax {}

    /** {@code tracked} */
    record Tracked() implements YardstickSyntax {}

    /**
     * {@code by March 2020} or {@code during 2019/20}
     *
     * @param bound {@link Keyword#BY} or {@link Keyword#DURING}
     */
    record TimingSyntax(SourceSpan span, Keyword bound, WordsSyntax when) {}

    /** Times and tolerances after a level; more than one of each is a mistake. */
    record LimitsSyntax(ImmutableList<TimingSyntax> timings, ImmutableList<QuantitySyntax> tolerances) {}
}

package org.csplan.core.analysis;

import java.time.LocalDate;
import java.util.Optional;
import org.csplan.core.model.Timing;
import org.csplan.core.model.When;

/**
 * The time over which a measure counts, as far as the plan says it.
 *
 * @param from the first day; absent where only the end is said
 * @param to the last day; never before {@code from}
 */
record Window(Optional<LocalDate> from, Optional<LocalDate> to) {

    /**
     * The time of the measure's own; {@code by} a time counts from the start of the period, and so does one that names no
     * time, to the end of the period.
     */
    static Window of(Optional<Timing> timing, Optional<Span> period) {
        Optional<LocalDate> start = period.map(Span::from);
        if (timing.isEmpty()) {
            return new Window(start, period.map(Span::to));
        }
        When when = timing.get().when();
        return timing.get().bound() == Timing.Bound.DURING
                ? new Window(Optional.of(when.from()), Optional.of(when.to()))
                : new Window(start.filter(first -> !first.isAfter(when.to())), Optional.of(when.to()));
    }

    /** Whether a time shares a day with it; what has no end goes on for ever. */
    boolean meets(When when) {
        return from.map(first -> !when.to().isBefore(first)).orElse(true)
                && to.map(last -> !when.from().isAfter(last)).orElse(true);
    }

    /** All of it, where both its ends are known. */
    Optional<Span> whole() {
        return from.flatMap(first -> to.map(last -> new Span(first, last)));
    }

    /** The part that has gone by the end of a day; none before it begins, or where its beginning is not known. */
    Optional<Span> goneBy(LocalDate day) {
        LocalDate last = to.filter(end -> end.isBefore(day)).orElse(day);
        return from.filter(first -> !first.isAfter(last)).map(first -> new Span(first, last));
    }

    /** On its last day it is over. */
    boolean isOverOn(LocalDate day) {
        return to.map(last -> !day.isBefore(last)).orElse(false);
    }

    boolean isToComeOn(LocalDate day) {
        return from.map(day::isBefore).orElse(false);
    }
}

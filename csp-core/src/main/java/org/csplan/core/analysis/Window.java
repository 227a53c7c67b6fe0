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
        if (timing.isEmpty()) {
            return new Window(period.map(Span::from), period.map(Span::to));
        }
        When when = timing.get().when();
        if (timing.get().isDuring()) {
            return new Window(Optional.of(when.from()), Optional.of(when.to()));
        }
        boolean isInTime = period.isPresent() && !period.get().from().isAfter(when.to());
        return new Window(isInTime ? Optional.of(period.get().from()) : Optional.empty(), Optional.of(when.to()));
    }

    /** Whether a time shares a day with it; what has no end goes on for ever. */
    boolean meets(When when) {
        return from.map(first -> !when.to().isBefore(first)).orElse(true)
                && to.map(last -> !when.from().isAfter(last)).orElse(true);
    }

    /** All of it, where both its ends are known. */
    Optional<Span> whole() {
        return from.isPresent() && to.isPresent() ? Optional.of(new Span(from.get(), to.get())) : Optional.empty();
    }

    /** The part that has gone by the end of a day; none before it begins, or where its beginning is not known. */
    Optional<Span> goneBy(LocalDate day) {
        LocalDate last = isOverOn(day) ? to.orElse(day) : day;
        return from.isPresent() && !from.get().isAfter(last)
                ? Optional.of(new Span(from.get(), last))
                : Optional.empty();
    }

    /** On its last day it is over. */
    boolean isOverOn(LocalDate day) {
        return to.isPresent() && !day.isBefore(to.get());
    }

    boolean isToComeOn(LocalDate day) {
        return from.isPresent() && day.isBefore(from.get());
    }
}

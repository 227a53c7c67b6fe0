package org.csplan.core.analysis;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.csplan.core.model.When;

/**
 * Some days, the first and the last included.
 *
 * @param to never before {@code from}
 */
record Span(LocalDate from, LocalDate to) {

    static Span of(When when) {
        return new Span(when.from(), when.to());
    }

    long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }
}

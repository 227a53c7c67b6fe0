package org.csplan.core.check;

import java.time.LocalDate;
import java.util.Comparator;
import org.csplan.core.diagnostic.Line;
import org.csplan.core.model.Progress;
import org.csplan.core.model.When;

/** An entry of progress that has a time, and what it tells of. */
record ToldEntry(Progress entry, CheckedPart part) {

    /** The latest first; of the same time by what they tell of, so that the order of the plan changes nothing. */
    static final Comparator<ToldEntry> LATEST_FIRST = Comparator.comparing(ToldEntry::end)
            .reversed()
            .thenComparing(told -> told.part().id().kind())
            .thenComparing(told -> told.part().id().value())
            .thenComparing(told -> told.when().from())
            .thenComparing(told -> told.when().words());

    When when() {
        return entry.when().orElseThrow();
    }

    LocalDate end() {
        return when().to();
    }

    Line line() {
        return ProgressLines.of(entry, part.progress());
    }
}

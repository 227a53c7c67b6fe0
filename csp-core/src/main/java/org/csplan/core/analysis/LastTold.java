package org.csplan.core.analysis;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.csplan.core.model.Progress;
import org.csplan.core.model.When;

/**
 * What progress entries tell of the latest time. Of several that tell of times with the same end the last one holds;
 * what has no time counts as earliest.
 */
public final class LastTold {

    private LastTold() {}

    /**
     * The last of this part, such as {@code Progress::status}.
     *
     * @param part absent where an entry doesn't tell it
     */
    public static <T> Optional<T> of(Iterable<Progress> progress, Function<Progress, Optional<T>> part) {
        return of(progress, part, LocalDate.MAX);
    }

    /** As {@link #of(Iterable, Function)}, of what was known by the end of this day. */
    public static <T> Optional<T> of(Iterable<Progress> progress, Function<Progress, Optional<T>> part, LocalDate day) {
        Optional<T> last = Optional.empty();
        LocalDate end = LocalDate.MIN;
        for (Progress entry : progress) {
            LocalDate entryEnd = entry.when().map(When::to).orElse(LocalDate.MIN);
            if (part.apply(entry).isPresent() && isKnown(entry, day) && !entryEnd.isBefore(end)) {
                last = part.apply(entry);
                end = entryEnd;
            }
        }
        return last;
    }

    /** Whether an entry was told by the end of this day: the time that it tells of is over, or it has none. */
    static boolean isKnown(Progress entry, LocalDate day) {
        return entry.when().map(When::to).filter(end -> end.isAfter(day)).isEmpty();
    }
}

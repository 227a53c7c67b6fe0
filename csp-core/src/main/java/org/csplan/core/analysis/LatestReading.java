package org.csplan.core.analysis;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.csplan.core.model.AgencyId;
import org.csplan.core.model.Measure;
import org.csplan.core.model.Progress;
import org.csplan.core.model.Reading;
import org.csplan.core.model.When;

/**
 * What was found last of a measure, by one who tells of it.
 *
 * @param entry the progress that tells of it
 */
public record LatestReading(Progress entry, Reading reading) {

    /** The earlier time first; of two up to the same day the longer, for by the shorter a level is judged. */
    public static final Comparator<LatestReading> BY_TIME =
            Comparator.comparing(LatestReading::end).thenComparing(LatestReading::start);

    /**
     * Of the plan itself and of each agency, in the order in which they first tell of the measure. What has no time counts
     * as earliest; of two for the same time what stands later counts.
     */
    public static ImmutableList<LatestReading> of(Measure measure, ImmutableList<Progress> progress) {
        Map<Optional<AgencyId>, LatestReading> latest = new LinkedHashMap<>();
        for (Progress entry : progress) {
            for (Reading reading : entry.readings()) {
                if (reading.measure().equals(measure.id())) {
                    latest.merge(entry.from(), new LatestReading(entry, reading), LatestReading::later);
                }
            }
        }
        return ImmutableList.copyOf(latest.values());
    }

    /** Of two for the same time, what stands later. */
    private static LatestReading later(LatestReading first, LatestReading second) {
        return second.end().isBefore(first.end()) ? first : second;
    }

    /** Whether it is for the same days as another. */
    public boolean isAsLateAs(LatestReading other) {
        return BY_TIME.compare(this, other) == 0;
    }

    private LocalDate end() {
        return entry.when().map(When::to).orElse(LocalDate.MIN);
    }

    private LocalDate start() {
        return entry.when().map(When::from).orElse(LocalDate.MIN);
    }
}

package org.csplan.core.analysis;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
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
        return end(second.entry).isBefore(end(first.entry)) ? first : second;
    }

    private static LocalDate end(Progress entry) {
        return entry.when().map(When::to).orElse(LocalDate.MIN);
    }
}

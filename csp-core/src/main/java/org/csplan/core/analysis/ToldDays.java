package org.csplan.core.analysis;

import com.google.common.collect.Range;
import com.google.common.collect.RangeSet;
import com.google.common.collect.TreeRangeSet;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.csplan.core.model.AgencyId;
import org.csplan.core.model.Progress;
import org.csplan.core.model.When;

/** The days that progress tells of, by who tells it; what ends after a day is not known yet. */
final class ToldDays {

    private final RangeSet<LocalDate> byAnybody = TreeRangeSet.create();
    private final Map<Optional<AgencyId>, RangeSet<LocalDate>> byTeller = new HashMap<>();

    ToldDays(List<Progress> progress, LocalDate day) {
        for (Progress entry : progress) {
            entry.when().filter(when -> when.isOverBy(day)).ifPresent(when -> add(entry.from(), when.days()));
        }
    }

    private void add(Optional<AgencyId> teller, Range<LocalDate> days) {
        byAnybody.add(days);
        byTeller.computeIfAbsent(teller, any -> TreeRangeSet.create()).add(days);
    }

    /** Whether the agency, or the plan itself, tells of any day of the time; of no agency in particular, whether anybody does. */
    boolean include(Optional<AgencyId> agency, When time) {
        return agency.isEmpty()
                ? byAnybody.intersects(time.days())
                : tells(agency, time) || tells(Optional.empty(), time);
    }

    private boolean tells(Optional<AgencyId> teller, When time) {
        RangeSet<LocalDate> days = byTeller.get(teller);
        return days != null && days.intersects(time.days());
    }
}

package org.csplan.core.analysis;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Range;
import com.google.common.collect.RangeSet;
import com.google.common.collect.TreeRangeSet;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.csplan.core.model.AgencyId;
import org.csplan.core.model.Progress;
import org.csplan.core.model.When;

/** The days that progress tells of, by who tells it; what ends after a day is not known yet. */
final class ToldDays {

    private static final ToldDays NONE = new ToldDays();

    private final RangeSet<LocalDate> byAnybody = TreeRangeSet.create();
    private final Map<Optional<AgencyId>, RangeSet<LocalDate>> byTeller = new LinkedHashMap<>();

    private ToldDays() {}

    static ToldDays of(List<Progress> progress, LocalDate day) {
        ToldDays told = NONE;
        for (Progress entry : progress) {
            if (entry.when().isPresent() && entry.when().get().isOverBy(day)) {
                // Of most actions nothing is told for a time, and ranges take room.
                told = told == NONE ? new ToldDays() : told;
                told.add(entry.from(), entry.when().get().days());
            }
        }
        return told;
    }

    private void add(Optional<AgencyId> teller, Range<LocalDate> days) {
        byAnybody.add(days);
        byTeller.computeIfAbsent(teller, any -> TreeRangeSet.create()).add(days);
    }

    boolean isEmpty() {
        return this == NONE;
    }

    /** Whether the agency, or the plan itself, tells of any day of the time; of no agency in particular, whether anybody does. */
    boolean include(Optional<AgencyId> agency, When time) {
        return agency.isEmpty()
                ? byAnybody.intersects(time.days())
                : tells(agency, time) || tells(Optional.empty(), time);
    }

    /** The other agencies that tell of any day of the time, in the order in which they first told of any. */
    ImmutableList<AgencyId> othersThan(Optional<AgencyId> agency, When time) {
        return byTeller.keySet().stream()
                .filter(teller -> !teller.equals(agency) && tells(teller, time))
                .flatMap(Optional::stream)
                .collect(ImmutableList.toImmutableList());
    }

    private boolean tells(Optional<AgencyId> teller, When time) {
        RangeSet<LocalDate> days = byTeller.get(teller);
        return days != null && days.intersects(time.days());
    }
}

package org.csplan.core.analysis;

import com.google.common.collect.ImmutableListMultimap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.csplan.core.model.AgencyId;
import org.csplan.core.model.MeasureId;
import org.csplan.core.model.Progress;
import org.csplan.core.model.Reading;
import org.csplan.core.model.When;

/**
 * A reading, the time that it is for, and who tells it.
 *
 * @param when absent where the plan doesn't say; such a reading counts as older than all others
 * @param from absent for what the plan itself says
 */
record Told(Optional<When> when, Optional<AgencyId> from, Reading.Value value) {

    /** By time, then by teller, then by what it says, so that the order in which things were told changes nothing. */
    static final Comparator<Told> ORDER = Comparator.comparing(Told::end)
            .thenComparing(told -> told.when().map(When::from).orElse(LocalDate.MIN))
            .thenComparing(told -> told.from().map(AgencyId::value).orElse(""))
            .thenComparing(told -> told.value().words())
            .thenComparing(told -> told.value().toString())
            .thenComparing(told -> told.when().map(When::words).orElse(""));

    /** What is known by the end of a day, by measure, the earliest first; what is told twice alike stands there once. */
    static ImmutableListMultimap<MeasureId, Told> by(LocalDate day, List<Progress> progress) {
        record Found(MeasureId measure, Told told) {}
        List<Found> found = new ArrayList<>(0);
        for (Progress entry : progress) {
            if (!entry.readings().isEmpty() && LastTold.isKnown(entry, day)) {
                for (Reading reading : entry.readings()) {
                    found.add(new Found(reading.measure(), new Told(entry.when(), entry.from(), reading.value())));
                }
            }
        }
        if (found.isEmpty()) {
            return ImmutableListMultimap.of();
        }
        if (found.size() == 1) {
            return ImmutableListMultimap.of(found.get(0).measure(), found.get(0).told());
        }
        found.sort(Comparator.comparing(Found::told, ORDER));
        return found.stream()
                .distinct()
                .collect(ImmutableListMultimap.toImmutableListMultimap(Found::measure, Found::told));
    }

    /** The last day that it tells of; before all days where it has no time. */
    LocalDate end() {
        return when.map(When::to).orElse(LocalDate.MIN);
    }

    /** As in {@code 142 to date (Q2 2019/20, Fire)}: a reason, or the value itself where nothing is to be said beside it. */
    Object reading() {
        if (when.isEmpty()) {
            return from.isEmpty() ? value : Reason.of(Wording.TOLD, value, from.get());
        }
        return from.isEmpty()
                ? Reason.of(Wording.TOLD, value, when.get())
                : Reason.of(Wording.TOLD_BY, value, when.get(), from.get());
    }

    /** That it doesn't count, and why. */
    Reason leftOut(Wording why) {
        return Reason.of(why, reading());
    }
}

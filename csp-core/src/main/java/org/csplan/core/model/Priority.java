package org.csplan.core.model;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * A specific priority of the plan's period.
 *
 * @param text one line
 * @param supports the aims that it helps to reach, none twice
 * @param strands none twice
 * @param period the time that it is for, where that is not the plan's
 * @param measures no id twice
 */
public record Priority(
        PriorityId id,
        String text,
        ImmutableList<AimId> supports,
        ImmutableList<Strand> strands,
        Optional<When> period,
        ImmutableList<Note> notes,
        ImmutableList<Measure> measures,
        ImmutableList<Progress> progress)
        implements Objective {

    public Priority {
        text = OneLine.of("a priority", text);
        Distinct.check(supports, "priority", id, "supports aim");
        Distinct.check(strands, "priority", id, "has the strand");
        progress = Progress.ordered(progress);
        Distinct.check(measures, Measure::id, "priority", id, "has a measure");
    }

    /** A priority of which only its text is said. */
    public Priority(PriorityId id, String text) {
        this(
                id,
                text,
                ImmutableList.of(),
                ImmutableList.of(),
                Optional.empty(),
                ImmutableList.of(),
                ImmutableList.of(),
                ImmutableList.of());
    }

    public static Priority of(String id, String text) {
        return new Priority(PriorityId.of(id), text);
    }
}

package org.csplan.core.model;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * A step on the way.
 *
 * @param text one line
 * @param due by when
 * @param done when it was reached
 * @param leads who answers for it; empty where those who lead the action do
 */
public record Milestone(
        MilestoneId id,
        String text,
        Optional<Due> due,
        Optional<When> done,
        ImmutableList<AgencyId> leads,
        Visibility visibility) {

    public Milestone {
        text = OneLine.of("a milestone", text);
        checkArgument(!(due.orElse(null) instanceof Due.Ongoing), "a milestone can't be ongoing");
        Distinct.check(leads, "milestone", id, "is led by");
    }

    /** The same, reached at this time. */
    Milestone reached(When time) {
        return new Milestone(id, text, due, Optional.of(time), leads, visibility);
    }
}

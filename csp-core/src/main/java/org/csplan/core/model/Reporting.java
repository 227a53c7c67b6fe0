package org.csplan.core.model;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableSortedSet;

/** When progress or a reading is due. */
public sealed interface Reporting {

    /** As the plan language writes it after {@code reported}. */
    String words();

    /** At the end of every such time. */
    record Every(Recurrence.Frequency frequency) implements Reporting {
        @Override
        public String words() {
            return frequency.word();
        }
    }

    /**
     * At the end of some quarters of the plan's year.
     *
     * @param quarters from 1 to 4, at least one
     */
    record InQuarters(ImmutableSortedSet<Integer> quarters) implements Reporting {
        public InQuarters {
            checkArgument(!quarters.isEmpty(), "no quarter is named");
            checkArgument(quarters.first() >= 1 && quarters.last() <= 4, "a year has the quarters 1 to 4");
        }

        @Override
        public String words() {
            return "Q" + Joiner.on(", Q").join(quarters);
        }
    }
}

package org.csplan.core.analysis;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.util.Optional;
import org.csplan.core.diagnostic.Subject;
import org.csplan.core.model.AgencyId;
import org.csplan.core.model.Reporting;
import org.csplan.core.model.When;

/**
 * What one agency should have told of an action or a measure by the end of a day, and has not.
 *
 * @param subject an action, for progress; a measure, for readings
 * @param agency absent where nobody leads, so that it is anybody's
 * @param reporting how often
 * @param agreed whether the plan says how often; if not, quarters are looked at, for an action that nothing is told of
 *     for a whole quarter is worth asking after
 * @param open whether what it is of still goes on
 * @param due the times for which something should have been told, the earliest first; at least one
 * @param missing those of them for which nothing was
 */
public record Returns(
        Subject subject,
        Optional<AgencyId> agency,
        Reporting reporting,
        boolean agreed,
        boolean open,
        ImmutableList<When> due,
        ImmutableList<When> missing) {

    /**
     * Whether it is still to be asked for: nothing was told for the latest time that is over. Earlier gaps are let be, for
     * nobody reports them any more, and so is what has ended.
     */
    public boolean isOwed() {
        return open && !missing.isEmpty() && latest().equals(Iterables.getLast(missing));
    }

    /** The times that are still to be asked for: those for which nothing was told, after the last for which something was. */
    public ImmutableList<When> owed() {
        int asked = missing.size();
        for (int last = due.size() - 1; asked > 0 && due.get(last).equals(missing.get(asked - 1)); last--) {
            asked--;
        }
        return missing.subList(asked, missing.size());
    }

    /** The latest time for which something should have been told. */
    public When latest() {
        return due.get(due.size() - 1);
    }
}

package org.csplan.core.analysis;

import com.google.common.collect.ImmutableList;
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
 * @param due the times for which something should have been told, the earliest first
 * @param missing those of them for which nothing was
 */
public record Returns(
        Subject subject,
        Optional<AgencyId> agency,
        Reporting reporting,
        boolean agreed,
        ImmutableList<When> due,
        ImmutableList<When> missing) {}

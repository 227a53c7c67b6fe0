package org.csplan.dsl.compiler;

import com.google.common.collect.ImmutableMap;
import java.util.function.Supplier;
import org.csplan.core.diagnostic.Place;
import org.csplan.core.model.ActionId;
import org.csplan.core.model.AgencyId;
import org.csplan.core.model.AimId;
import org.csplan.core.model.ObjectiveId;

/**
 * All that lines of a plan may name.
 *
 * @param places where aims, priorities and actions are declared, by id; only messages ask for them
 */
record Names(
        References<AgencyId> agencies,
        References<ObjectiveId> objectives,
        References<AimId> aims,
        References<ActionId> actions,
        Supplier<ImmutableMap<String, Place>> places) {

    /** The same names, as another file of the plan uses them. */
    Names usedIn(Findings file) {
        return new Names(
                agencies.usedIn(file), objectives.usedIn(file), aims.usedIn(file), actions.usedIn(file), places);
    }
}

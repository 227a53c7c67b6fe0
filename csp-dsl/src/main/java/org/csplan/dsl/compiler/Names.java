package org.csplan.dsl.compiler;

import org.csplan.core.model.ActionId;
import org.csplan.core.model.AgencyId;
import org.csplan.core.model.AimId;
import org.csplan.core.model.ObjectiveId;

/** All that lines of a plan may name. */
record Names(
        References<AgencyId> agencies,
        References<ObjectiveId> objectives,
        References<AimId> aims,
        References<ActionId> actions) {

    /** The same names, as another file of the plan uses them. */
    Names usedIn(Findings file) {
        return new Names(agencies.usedIn(file), objectives.usedIn(file), aims.usedIn(file), actions.usedIn(file));
    }
}

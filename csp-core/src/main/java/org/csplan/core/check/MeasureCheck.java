package org.csplan.core.check;

import com.google.common.collect.ImmutableList;

/** A rule that looks at each measure alone, but for those of actions that are done or closed. */
non-sealed interface MeasureCheck extends PartCheck<CheckedMeasure> {

    @Override
    default ImmutableList<CheckedMeasure> parts(CheckedPlan plan) {
        return plan.measures();
    }
}

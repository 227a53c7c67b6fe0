package org.csplan.core.check;

import com.google.common.collect.ImmutableList;

/** A rule that looks at each action alone. */
non-sealed interface ActionCheck extends PartCheck<CheckedAction> {

    @Override
    default ImmutableList<CheckedAction> parts(CheckedPlan plan) {
        return plan.actions();
    }
}

package org.csplan.core.check;

import com.google.common.collect.ImmutableList;

/** A rule that looks at each public text alone in which there may be something to find. */
non-sealed interface TextCheck extends PartCheck<PublicText> {

    @Override
    default ImmutableList<PublicText> parts(CheckedPlan plan) {
        return plan.publicTexts();
    }
}

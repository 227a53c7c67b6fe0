package org.csplan.core.check;

import java.util.function.Consumer;
import org.csplan.core.diagnostic.Diagnostic;

/** A rule that looks at each measure alone, but for those of actions that are done or closed. */
interface MeasureCheck extends PartCheck {

    void find(CheckedMeasure measure, CheckedPlan plan, Consumer<Diagnostic> findings);

    @Override
    default void find(CheckedPart part, CheckedPlan plan, Consumer<Diagnostic> findings) {
        for (CheckedMeasure measure : part.openMeasures()) {
            find(measure, plan, findings);
        }
    }
}

package org.csplan.core.check;

import java.util.function.Consumer;
import org.csplan.core.diagnostic.Diagnostic;

/** A rule that looks at each action alone. */
interface ActionCheck extends PartCheck {

    void find(CheckedAction action, CheckedPlan plan, Consumer<Diagnostic> findings);

    @Override
    default void find(CheckedPart part, CheckedPlan plan, Consumer<Diagnostic> findings) {
        if (part.action().isPresent()) {
            find(part.action().get(), plan, findings);
        }
    }
}

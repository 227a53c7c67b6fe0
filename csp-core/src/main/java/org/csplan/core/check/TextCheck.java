package org.csplan.core.check;

import java.util.function.Consumer;
import org.csplan.core.diagnostic.Diagnostic;

/** A rule that looks at each public text alone in which there may be something to find. */
interface TextCheck extends PartCheck {

    void find(PublicText text, CheckedPlan plan, Consumer<Diagnostic> findings);

    @Override
    default void find(CheckedPart part, CheckedPlan plan, Consumer<Diagnostic> findings) {
        for (PublicText text : part.texts()) {
            find(text, plan, findings);
        }
    }
}

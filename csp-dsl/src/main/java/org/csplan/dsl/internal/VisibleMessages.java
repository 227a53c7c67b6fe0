package org.csplan.dsl.internal;

import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Place;
import org.csplan.dsl.syntax.LanguageCode;

/** What is said of {@code visible} on a line that everybody sees who sees what it belongs to. */
public final class VisibleMessages {

    private VisibleMessages() {}

    public static Diagnostic ofThisLine(Place visible) {
        return Diagnostic.of(LanguageCode.UNEXPECTED_WORD, "nothing says who may see just this line")
                .at(visible)
                .help("take \"visible\" away, or put it on a line of its own below the action to hide all of it");
    }
}

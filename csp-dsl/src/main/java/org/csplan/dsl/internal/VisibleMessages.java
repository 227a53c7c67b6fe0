package org.csplan.dsl.internal;

import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Place;
import org.csplan.dsl.syntax.LanguageCode;

/** What is said of {@code visible} on a line that everybody sees who sees what it belongs to. */
public final class VisibleMessages {

    private static final String THIS_LINE = "nothing says who may see just this line";

    /** What to do where no line of its own could hide anything. */
    public static final String FOR_EVERYBODY =
            "take \"visible\" away: this is for everybody; who may see it is said of actions,"
                    + " and of single measures, milestones, notes, contacts and progress";

    private VisibleMessages() {}

    /** Of what has no line that hides all of it. */
    public static Diagnostic ofStatement(Place visible) {
        return Diagnostic.of(LanguageCode.UNEXPECTED_WORD, THIS_LINE)
                .at(visible)
                .help(FOR_EVERYBODY);
    }

    /** Of a line below an action. */
    public static Diagnostic ofThisLine(Place visible) {
        return Diagnostic.of(LanguageCode.UNEXPECTED_WORD, THIS_LINE)
                .at(visible)
                .help("take \"visible\" away, or put it on a line of its own below the action to hide all of it");
    }
}

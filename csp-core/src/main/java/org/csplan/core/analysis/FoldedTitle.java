package org.csplan.core.analysis;

import com.google.common.base.CharMatcher;
import java.util.Locale;
import org.csplan.core.model.Action;

/** An action's title in the form in which titles are compared. */
public final class FoldedTitle {

    /** A matcher of its own, for one made of a predicate would box each letter. */
    private static final CharMatcher NO_LETTER = new CharMatcher() {
        @Override
        public boolean matches(char letter) {
            return !Character.isLetterOrDigit(letter);
        }
    };

    private FoldedTitle() {}

    /** In small letters, its words one blank apart. */
    public static String of(Action action) {
        return NO_LETTER.trimAndCollapseFrom(action.title().toLowerCase(Locale.ROOT), ' ');
    }
}

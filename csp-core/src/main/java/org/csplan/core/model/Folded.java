package org.csplan.core.model;

import com.google.common.base.CharMatcher;

/** Words as they are read: what nobody sees in them makes no difference. */
final class Folded {

    private static final char FIRST_INVISIBLE = '\u00AD';

    /** Soft hyphens, byte-order marks, joiners and the like, which word processors leave behind. */
    private static final CharMatcher INVISIBLE = CharMatcher.forPredicate(
            letter -> letter >= FIRST_INVISIBLE && Character.getType(letter) == Character.FORMAT);

    private Folded() {}

    /** The words without invisible characters, with one blank for every run of blanks of any kind and none around. */
    static String words(String written) {
        return CharMatcher.whitespace().trimAndCollapseFrom(INVISIBLE.removeFrom(written), ' ');
    }
}

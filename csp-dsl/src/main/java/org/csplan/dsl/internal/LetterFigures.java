package org.csplan.dsl.internal;

import com.google.common.base.CharMatcher;

/** Letters that were typed for figures, as in {@code 1O0}. */
public final class LetterFigures {

    private static final CharMatcher FIGURES = CharMatcher.inRange('0', '9');

    private LetterFigures() {}

    /** The word with nought for O and one for l and I, if it has a figure at all. */
    public static String mend(String word) {
        return FIGURES.matchesAnyOf(word)
                ? word.replace('O', '0').replace('o', '0').replace('l', '1').replace('I', '1')
                : word;
    }
}

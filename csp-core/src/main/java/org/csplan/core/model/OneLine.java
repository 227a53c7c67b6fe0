package org.csplan.core.model;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;

/** Text that stands on one line: titles, names, labels. */
final class OneLine {

    private static final CharMatcher BLANK = CharMatcher.whitespace().or(CharMatcher.javaIsoControl());

    /** After the blank and the control characters before it. */
    private static final char NEXT_BLANK = '\u007F';

    private OneLine() {}

    /**
     * The text with every run of blanks, line ends and control characters as one blank, and none at the ends, so that
     * how a text was broken over lines makes no difference to the plan.
     *
     * @throws IllegalArgumentException if nothing is left
     */
    static String of(String what, String text) {
        String line = isOneLine(text) ? text : BLANK.trimAndCollapseFrom(text, ' ');
        checkArgument(!line.isEmpty(), "%s has no words", what);
        return line;
    }

    /** Whether it is plain that there is nothing to collapse, as in nearly all texts; false where it is not. */
    private static boolean isOneLine(String text) {
        boolean afterBlank = true;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            boolean blank = c == ' ';
            if (c < ' ' || c >= NEXT_BLANK || (blank && afterBlank)) {
                return false;
            }
            afterBlank = blank;
        }
        return !afterBlank;
    }

    /** As {@link #of}, for each of a list. */
    static ImmutableList<String> allOf(String what, ImmutableList<String> texts) {
        return texts.stream().map(text -> of(what, text)).collect(ImmutableList.toImmutableList());
    }
}

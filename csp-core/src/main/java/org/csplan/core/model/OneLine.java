package org.csplan.core.model;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;

/** Text that stands on one line: titles, names, labels. */
final class OneLine {

    private static final CharMatcher BLANK = CharMatcher.whitespace().or(CharMatcher.javaIsoControl());

    private OneLine() {}

    /**
     * The text with every run of blanks, line ends and control characters as one blank, and none at the ends, so that
     * how a text was broken over lines makes no difference to the plan.
     *
     * @throws IllegalArgumentException if nothing is left
     */
    static String of(String what, String text) {
        String line = BLANK.trimAndCollapseFrom(text, ' ');
        checkArgument(!line.isEmpty(), "%s has no words", what);
        return line;
    }

    /** As {@link #of}, for each of a list. */
    static ImmutableList<String> allOf(String what, ImmutableList<String> texts) {
        return texts.stream().map(text -> of(what, text)).collect(ImmutableList.toImmutableList());
    }
}

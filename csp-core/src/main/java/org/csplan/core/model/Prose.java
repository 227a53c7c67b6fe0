package org.csplan.core.model;

import static com.google.common.base.Preconditions.checkArgument;

/** Text of one or more paragraphs, in CommonMark. */
final class Prose {

    private Prose() {}

    /**
     * The text with {@code \n} at line ends and no blank lines before or after it.
     *
     * @throws IllegalArgumentException if nothing is left
     */
    static String of(String what, String text) {
        String prose = text.replace("\r\n", "\n").replace('\r', '\n').strip();
        checkArgument(!prose.isEmpty(), "%s has no words", what);
        return prose;
    }
}

package org.csplan.dsl.internal;

import com.google.common.base.Splitter;

/** How a text is written so that it is read as it stands. */
public final class QuotedText {

    private static final int FEWEST_OF_BLOCK = 3;

    private QuotedText() {}

    /** The text in the plainest quotes that it doesn't hold itself; {@code indent} is for prose of several lines. */
    public static String of(String text, String indent) {
        if (isPlain(text)) {
            return text.indexOf('"') < 0 ? '"' + text + '"' : '“' + text + '”';
        }
        String fence = "\"".repeat(Math.max(FEWEST_OF_BLOCK, longestRun(text) + 1));
        StringBuilder block = new StringBuilder(fence).append('\n');
        for (String line : Splitter.on('\n').split(text)) {
            block.append(line.isEmpty() ? "" : indent + line).append('\n');
        }
        return block.append(indent).append(fence).toString();
    }

    /** Whether one kind of quotes is left to put around it, and it is on one line. */
    static boolean isPlain(String text) {
        boolean oneLine = text.indexOf('\n') < 0 && text.indexOf('\r') < 0;
        return oneLine && (text.indexOf('"') < 0 || text.indexOf('”') < 0);
    }

    private static int longestRun(String text) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = text.charAt(i) == '"' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }
}

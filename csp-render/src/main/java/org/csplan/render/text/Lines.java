package org.csplan.render.text;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import org.csplan.core.diagnostic.DiagnosticPrinter;

/** Breaks words into lines of a width; each character counts as one column. */
public final class Lines {

    private static final Splitter WORDS = Splitter.on(CharMatcher.whitespace()).omitEmptyStrings();

    private Lines() {}

    /** The words in lines that are no longer than this; a longer word is broken,
     * after a dot or a hyphen if it has one. No words are one empty line. */
    public static ImmutableList<String> of(String words, int width) {
        ImmutableList.Builder<String> lines = ImmutableList.builder();
        StringBuilder line = new StringBuilder();
        int length = 0;
        for (String whole : WORDS.split(DiagnosticPrinter.harmless(words.replaceAll("[\\r\\n\\t]", " ")))) {
            String word = whole;
            while (length > 0 ? length + 1 + length(word) > width : length(word) > width) {
                if (length == 0) {
                    int most = word.offsetByCodePoints(0, width);
                    int joint = Math.max(word.lastIndexOf('.', most - 1), word.lastIndexOf('-', most - 1));
                    int end = joint > 0 ? joint + 1 : most;
                    lines.add(word.substring(0, end));
                    word = word.substring(end);
                } else {
                    lines.add(line.toString());
                    line.setLength(0);
                    length = 0;
                }
            }
            line.append(length > 0 ? " " : "").append(word);
            length = length(line.toString());
        }
        return lines.add(line.toString()).build();
    }

    /** How many columns the longest part takes that is only broken where there is no room for it. */
    static int longestPart(String text) {
        int longest = 0;
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            char next = text.charAt(i);
            if (Character.isWhitespace(next)) {
                length = 0;
            } else if (!Character.isLowSurrogate(next)) {
                length++;
                longest = Math.max(longest, length);
            }
            if (next == '.' || next == '-') {
                length = 0;
            }
        }
        return longest;
    }

    /** How many columns a text takes. */
    static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}

package org.csplan.dsl.internal;

import org.jspecify.annotations.Nullable;

/**
 * The words of a text, or of a stretch of it, most of them kept once: the same ids, keywords and units stand in it again and
 * again, and what is read of the text keeps them.
 */
final class WordTable {

    /** What is longer is hardly ever written twice. */
    static final int LONGEST = 32;

    /** A power of two. More words than this fit in take the places of others. */
    private static final int PLACES = 1 << 11;

    private final @Nullable String[] words = new String[PLACES];

    /** @param length at most {@link #LONGEST} */
    String word(char[] text, int start, int length) {
        int hash = 0;
        for (int at = start; at < start + length; at++) {
            hash = 31 * hash + text[at];
        }
        int place = (hash ^ (hash >>> 11)) & (PLACES - 1);
        String known = words[place];
        if (known != null && known.hashCode() == hash && matches(known, text, start, length)) {
            return known;
        }
        String word = new String(text, start, length);
        words[place] = word;
        return word;
    }

    private static boolean matches(String known, char[] text, int start, int length) {
        if (known.length() != length) {
            return false;
        }
        for (int at = 0; at < length; at++) {
            if (known.charAt(at) != text[start + at]) {
                return false;
            }
        }
        return true;
    }
}

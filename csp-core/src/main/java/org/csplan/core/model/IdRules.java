package org.csplan.core.model;

import static com.google.common.base.Preconditions.checkArgument;

/** What may be an id, and how one is made from a title. */
final class IdRules {

    /** Long enough to tell titles apart, short enough to stand in a return or a web address. */
    private static final int MADE_LENGTH = 60;

    /** By character, of ASCII, whether an id may have it: each id of a plan is looked at several times. */
    private static final boolean[] PLAIN = plain();

    private IdRules() {}

    private static boolean[] plain() {
        boolean[] plain = new boolean[128];
        for (int c = 0; c < plain.length; c++) {
            plain[c] = isPart(c) || c == '-' || c == '_' || c == '.';
        }
        return plain;
    }

    static void check(String id) {
        checkArgument(isValid(id), "an id is letters, digits, '-', '_' and '.', not \"%s\"", id);
    }

    static boolean isValid(String word) {
        for (int i = 0; i < word.length(); ) {
            char unit = word.charAt(i);
            if (unit < PLAIN.length && PLAIN[unit]) {
                i++;
                continue;
            }
            int c = word.codePointAt(i);
            if (!isPart(c)) {
                return false;
            }
            i += Character.charCount(c);
        }
        return !word.isEmpty();
    }

    /**
     * The title's letters and digits in lower case, a hyphen for whatever stands between, cut at a word's end. A title
     * without any gives {@code x}.
     */
    static String fromTitle(String title) {
        StringBuilder id = new StringBuilder(Math.min(title.length(), MADE_LENGTH + 1));
        boolean gap = false;
        int wordEnd = 0;
        for (int i = 0; i < title.length() && id.length() <= MADE_LENGTH; ) {
            int c = title.codePointAt(i);
            i += Character.charCount(c);
            if (isPart(c)) {
                if (gap && id.length() > 0) {
                    wordEnd = id.length();
                    id.append('-');
                }
                gap = false;
                id.appendCodePoint(Character.toLowerCase(c));
            } else if (c != '\'' && c != '’') {
                gap = true;
            }
        }
        if (id.length() > MADE_LENGTH) {
            id.setLength(wordEnd > 0 ? wordEnd : MADE_LENGTH);
            if (Character.isHighSurrogate(id.charAt(id.length() - 1))) {
                id.setLength(id.length() - 1);
            }
        }
        return id.length() == 0 ? "x" : id.toString();
    }

    private static boolean isPart(int c) {
        if (c < 128) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        }
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }
}

package org.csplan.render.html.page;

/** The characters that an HTML document may hold: no control characters, unpaired surrogates or noncharacters. */
final class HtmlCharacters {

    private static final char REPLACEMENT = '\uFFFD';

    private HtmlCharacters() {}

    /** The text, with U+FFFD for each character that a document may not hold. */
    static String of(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (!isPlain(text.charAt(at))) {
                return replaced(text, at);
            }
        }
        return text;
    }

    private static boolean isPlain(char c) {
        return (c >= ' ' && c < 0x7F) || (c >= 0xA0 && c < Character.MIN_SURROGATE) || c == '\n' || c == '\t';
    }

    /** @param plain how many of its first characters are so that nothing needs to be looked up of them */
    private static String replaced(String text, int plain) {
        StringBuilder clean = new StringBuilder(text.length()).append(text, 0, plain);
        int at = plain;
        while (at < text.length()) {
            int character = text.codePointAt(at);
            clean.appendCodePoint(isAllowed(character) ? character : REPLACEMENT);
            at += Character.charCount(character);
        }
        return clean.toString();
    }

    private static boolean isAllowed(int character) {
        if (character <= Character.MAX_SURROGATE) {
            return isPlain((char) character);
        }
        // The last two of every plane are noncharacters.
        return !(character >= 0xFDD0 && character <= 0xFDEF) && (character & 0xFFFE) != 0xFFFE;
    }
}

package org.csplan.render.csv;

import java.nio.CharBuffer;
import java.util.regex.Pattern;

/** Gathers a cell's values; one cell serves a whole table, filled again and again. */
final class Cell {

    private static final String BETWEEN_VALUES = "; ";

    /** What a formula begins with, in ASCII and in the full-width forms that East Asian spreadsheets take for them. */
    private static final String FORMULA_STARTS = "=+-@＝＋－＠";

    /** What a spreadsheet reads as a number below zero, and can add up. */
    private static final Pattern NEGATIVE_NUMBER = Pattern.compile("-[0-9]+(?:\\.[0-9]+)?");

    private static final char REPLACEMENT = '\uFFFD';

    private final StringBuilder text = new StringBuilder();

    /** Stays empty where nothing is to be defused. */
    private final StringBuilder safe = new StringBuilder();

    private char[] characters = new char[256];

    /** Whether a divider may be among the characters: most cells have none, and are not looked through for one. */
    private boolean isDivided;

    void clear() {
        text.setLength(0);
    }

    /** Adds a value to those that are there. */
    void value(String value) {
        value().append(value);
    }

    /** Where to append a further value. */
    StringBuilder value() {
        if (text.length() > 0) {
            text.append(BETWEEN_VALUES);
        }
        return text;
    }

    /** The values as they are. */
    String plain() {
        int length = settle();
        return new String(characters, 0, length);
    }

    /** The values, with nothing that a spreadsheet would run; {@link CsvReport#forSpreadsheets()} says how. */
    String defused() {
        int length = settle();
        safe.setLength(0);
        if (length > 0 && (isDivider(characters[0]) || (startsFormula(0, length) && !isNegativeNumber(length)))) {
            safe.append('\'');
        }
        int done = 0;
        for (int i = 0; isDivided && i < length; i++) {
            if (isDivider(characters[i]) && startsFormula(i + 1, length)) {
                safe.append(characters, done, i + 1 - done).append(' ');
                done = i + 1;
            }
        }
        return safe.length() == 0
                ? new String(characters, 0, length)
                : safe.append(characters, done, length - done).toString();
    }

    /** Whether a formula is the first thing to be seen from here on. */
    private boolean startsFormula(int from, int length) {
        int at = from;
        while (at < length && isPassedOver(characters[at])) {
            at++;
        }
        return at < length && FORMULA_STARTS.indexOf(characters[at]) >= 0;
    }

    private boolean isNegativeNumber(int length) {
        return characters[0] == '-'
                && NEGATIVE_NUMBER
                        .matcher(CharBuffer.wrap(characters, 0, length))
                        .matches();
    }

    /** Whether a spreadsheet that does not split at commas may begin a cell after this character. */
    private static boolean isDivider(char c) {
        return c == ';' || c == '\t' || c == '\n' || c == '\r';
    }

    /** Whether some spreadsheet may drop this character from the start of a cell; with a blank there it is text. */
    private static boolean isPassedOver(char c) {
        boolean isInvisible = Character.isISOControl(c) || Character.getType(c) == Character.FORMAT;
        return c == '"' || (isInvisible && !isDivider(c));
    }

    /**
     * Copies the values to where they are looked through much faster while Java has not yet compiled this well, with no half
     * of a pair among them, and says how many characters they have.
     */
    private int settle() {
        int length = text.length();
        if (characters.length < length) {
            characters = new char[2 * length];
        }
        text.getChars(0, length, characters, 0);
        isDivided = false;
        for (int i = 0; i < length; i++) {
            char c = characters[i];
            isDivided |= c == ';' || c < ' ';
            if (!Character.isSurrogate(c)) {
                continue;
            }
            if (i + 1 < length && Character.isSurrogatePair(characters[i], characters[i + 1])) {
                i++;
            } else {
                characters[i] = REPLACEMENT;
            }
        }
        return length;
    }
}

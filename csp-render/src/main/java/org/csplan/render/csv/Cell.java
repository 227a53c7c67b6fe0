package org.csplan.render.csv;

/** Gathers a cell's values; one cell serves a whole table, filled again and again. */
final class Cell {

    private static final String BETWEEN_VALUES = "; ";

    /** What a formula begins with, in ASCII and in the full-width forms that East Asian spreadsheets take for them. */
    private static final String FORMULA_STARTS = "=+-@＝＋－＠";

    private static final char REPLACEMENT = '\uFFFD';

    private final StringBuilder text = new StringBuilder();

    /** Stays empty where nothing is to be defused. */
    private final StringBuilder safe = new StringBuilder();

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
        replaceHalfPairs();
        return text.toString();
    }

    /** The values, with nothing that a spreadsheet would run; {@link CsvReport#forSpreadsheets()} says how. */
    String defused() {
        String plain = plain();
        safe.setLength(0);
        if (!plain.isEmpty() && (isDivider(plain.charAt(0)) || startsFormula(plain, 0))) {
            safe.append('\'');
        }
        int done = 0;
        for (int i = 0; i < plain.length(); i++) {
            if (isDivider(plain.charAt(i)) && startsFormula(plain, i + 1)) {
                safe.append(plain, done, i + 1).append(' ');
                done = i + 1;
            }
        }
        return safe.length() == 0
                ? plain
                : safe.append(plain, done, plain.length()).toString();
    }

    /** Whether a formula is the first thing to be seen from here on. */
    private static boolean startsFormula(String text, int from) {
        int at = from;
        while (at < text.length() && isPassedOver(text.charAt(at))) {
            at++;
        }
        return at < text.length() && FORMULA_STARTS.indexOf(text.charAt(at)) >= 0;
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

    private void replaceHalfPairs() {
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isSurrogate(text.charAt(i))) {
                continue;
            }
            if (Character.charCount(text.codePointAt(i)) == 2) {
                i++;
            } else {
                text.setCharAt(i, REPLACEMENT);
            }
        }
    }
}

package org.csplan.dsl.internal;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A row as spreadsheets write it: cells between semicolons, commas or tabs, and in quotes those that hold such a mark, a quote,
 * which is then doubled, or an end of a line.
 *
 * @param cells without the quotes around them
 * @param end where the row ends in the text
 * @param whole whether the cells say all that is written, each as one line of words
 */
record SeparatedRow(ImmutableList<String> cells, int end, boolean whole) {

    private static final CharMatcher LINE_ENDS = CharMatcher.anyOf("\r\n");

    private static final CharMatcher BLANKS = CharMatcher.anyOf(" \t\u00A0");

    /** Nobody writes more into a cell; a quote without its partner is no reason to read all of a text. */
    private static final int MOST_LINES = 40;

    private static final int LONGEST = 20_000;

    /** An id, the mark after it, and the cell behind that. */
    private static final Pattern BY_ID =
            Pattern.compile("([\\p{L}\\p{N}][\\p{L}\\p{N}.'’*-]*)([;,])([^;,\\r\\n]*)([;,]?)");

    private static final String QUOTED_CELL = "\t\"";

    /** By what mark the cells of a line are separated that no heads stand above; none if it is no row. */
    static Optional<Character> separator(String line) {
        Matcher byId = BY_ID.matcher(line);
        if (byId.lookingAt()) {
            String id = byId.group(1);
            String mark = byId.group(2);
            String next = byId.group(3);
            boolean status = TableRow.isStatus(Ascii.toLowerCase(TableRow.plain(next)));
            boolean more = byId.group(4).equals(mark);
            boolean row = mark.equals(";")
                    ? status || (MailLines.isRef(id) && more && !next.startsWith(" "))
                    : status && more && !next.startsWith(" ");
            return row ? Optional.of(mark.charAt(0)) : Optional.empty();
        }
        return line.contains(QUOTED_CELL) ? Optional.of('\t') : Optional.empty();
    }

    /** The row that begins at a place; none where a quote has no partner, or words stand beside it in its cell. */
    static Optional<SeparatedRow> at(String text, int from, char separator) {
        ImmutableList.Builder<String> cells = ImmutableList.builder();
        boolean whole = true;
        int at = from;
        int most = Math.min(text.length(), from + LONGEST);
        while (true) {
            StringBuilder cell = new StringBuilder();
            if (at < most && text.charAt(at) == '"') {
                at = quoted(text, at + 1, most, cell);
                if (at < 0) {
                    return Optional.empty();
                }
                while (at < most && text.charAt(at) == ' ') {
                    at++;
                }
                if (at < most && text.charAt(at) != separator && !LINE_ENDS.matches(text.charAt(at))) {
                    return Optional.empty();
                }
            } else {
                int begin = at;
                while (at < most && text.charAt(at) != separator && !LINE_ENDS.matches(text.charAt(at))) {
                    at++;
                }
                cell.append(text, begin, at);
                // Of a remark nothing may become a cell.
                whole &= cell.indexOf("#") < 0;
            }
            Optional<String> words = onOneLine(cell.toString());
            whole &= words.isPresent();
            cells.add(words.orElse(cell.toString()));
            if (at >= most || text.charAt(at) != separator) {
                return Optional.of(new SeparatedRow(cells.build(), at, whole));
            }
            at++;
        }
    }

    /** Where a cell ends whose quote was opened; -1 if it does not. */
    private static int quoted(String text, int from, int most, StringBuilder cell) {
        int lines = 0;
        for (int at = from; at < most; at++) {
            char next = text.charAt(at);
            if (next == '"' && at + 1 < most && text.charAt(at + 1) == '"') {
                at++;
            } else if (next == '"') {
                return at + 1;
            } else if (next == '\n') {
                lines++;
                if (lines > MOST_LINES) {
                    return -1;
                }
            }
            cell.append(next);
        }
        return -1;
    }

    /** Lines of a cell put one after the other; none where one of them may be the item of a list. */
    private static Optional<String> onOneLine(String cell) {
        if (LINE_ENDS.matchesNoneOf(cell)) {
            return Optional.of(cell);
        }
        StringBuilder words = new StringBuilder();
        for (String line : cell.split("\\R", -1)) {
            String trimmed = BLANKS.trimFrom(line);
            if (trimmed.isEmpty()) {
                continue;
            }
            boolean goesOn = Character.isLetterOrDigit(trimmed.codePointAt(0))
                    && (words.length() == 0 || words.charAt(words.length() - 1) != '-');
            if (!goesOn) {
                return Optional.empty();
            }
            words.append(words.length() == 0 ? "" : " ").append(trimmed);
        }
        return Optional.of(words.toString());
    }
}

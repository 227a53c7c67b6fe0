package org.csplan.render.text;

import com.google.common.base.CharMatcher;
import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * A table of plain characters that fits a width: what is too long for its column goes on in the next line. Columns of
 * numbers stand to the right, but for the first, which says what a row is of.
 */
public final class TextTable {

    private static final int GAP = 2;

    /** Narrower than this nothing can be read; a table with too many columns becomes wider than it should. */
    private static final int NARROWEST = 6;

    private final ImmutableList<ImmutableList<String>> rows;
    private final int[] widths;
    private final boolean[] right;

    private TextTable(ImmutableList<ImmutableList<String>> rows, int width) {
        this.rows = rows;
        int columns = rows.get(0).size();
        this.widths = widths(rows, columns, width - GAP * (columns - 1));
        this.right = new boolean[columns];
        for (int column = 1; column < columns; column++) {
            right[column] = isNumeric(rows, column);
        }
    }

    /**
     * The table in lines, each ended by {@code \n}, without blanks at their ends.
     *
     * @param rows the titles first; all of the same length, at least one column
     * @param width how many characters a line may have
     */
    public static String of(List<? extends List<String>> rows, int width) {
        return new TextTable(rows.stream().map(ImmutableList::copyOf).collect(ImmutableList.toImmutableList()), width)
                .drawn();
    }

    /**
     * The table as {@link #of} writes it; where that would have to break words, each row by itself, with its cells that say
     * something below one another and their titles before them, and an empty line between rows.
     */
    public static String orRows(List<? extends List<String>> rows, int width) {
        ImmutableList<ImmutableList<String>> all =
                rows.stream().map(ImmutableList::copyOf).collect(ImmutableList.toImmutableList());
        int columns = all.get(0).size();
        int room = width - GAP * (columns - 1);
        return all.size() > 1 && isTooNarrow(widest(all, columns, Lines::length), least(all, columns, room), room)
                ? rowByRow(all, width)
                : of(rows, width);
    }

    private static String rowByRow(ImmutableList<ImmutableList<String>> rows, int width) {
        ImmutableList<String> titles = rows.get(0);
        List<List<String>> lines = new ArrayList<>();
        for (ImmutableList<String> row : rows.subList(1, rows.size())) {
            if (!lines.isEmpty()) {
                lines.add(List.of("", ""));
            }
            for (int column = 0; column < titles.size(); column++) {
                if (!row.get(column).isEmpty()) {
                    lines.add(List.of(titles.get(column), row.get(column)));
                }
            }
        }
        return of(lines, width);
    }

    /**
     * As wide as their contents; where that is too much, the widest give way to the others, but not so far that words are
     * broken while there is room for them.
     */
    private static int[] widths(ImmutableList<ImmutableList<String>> rows, int columns, int room) {
        int[] widths = widest(rows, columns, Lines::length);
        if (Arrays.stream(widths).sum() <= room) {
            return widths;
        }
        int[] least = least(rows, columns, room);
        if (isTooNarrow(widths, least, room)) {
            Arrays.fill(least, 0);
        }
        int cap = NARROWEST;
        while (Arrays.stream(given(widths, least, cap + 1)).sum() <= room) {
            cap++;
        }
        return given(widths, least, cap);
    }

    /** How wide columns have to be so that no word is broken. */
    private static int[] least(ImmutableList<ImmutableList<String>> rows, int columns, int room) {
        int[] least = widest(rows, columns, Lines::longestPart);
        for (int column = 0; column < columns; column++) {
            // A word as long as a web address isn't worth that others have no room.
            least[column] = Math.min(least[column], Math.max(NARROWEST, room / 2));
        }
        return least;
    }

    /** Whether words would have to be broken in so much room. */
    private static boolean isTooNarrow(int[] widths, int[] least, int room) {
        return Arrays.stream(given(widths, least, NARROWEST)).sum() > room;
    }

    private static int[] widest(ImmutableList<ImmutableList<String>> rows, int columns, ToIntFunction<String> length) {
        int[] widest = new int[columns];
        for (ImmutableList<String> row : rows) {
            for (int column = 0; column < columns; column++) {
                widest[column] = Math.max(widest[column], length.applyAsInt(row.get(column)));
            }
        }
        return widest;
    }

    private static int[] given(int[] widths, int[] least, int cap) {
        int[] given = new int[widths.length];
        for (int column = 0; column < widths.length; column++) {
            given[column] = Math.min(widths[column], Math.max(least[column], cap));
        }
        return given;
    }

    private static boolean isNumeric(ImmutableList<ImmutableList<String>> rows, int column) {
        return rows.size() > 1
                && rows.stream()
                        .skip(1)
                        .map(row -> row.get(column))
                        .allMatch(cell -> CharMatcher.inRange('0', '9')
                                        .or(CharMatcher.anyOf(".,%£-"))
                                        .matchesAllOf(cell)
                                && !cell.matches("\\d{4}-\\d\\d-\\d\\d"));
    }

    private String drawn() {
        StringBuilder drawn = new StringBuilder();
        for (ImmutableList<String> row : rows) {
            List<ImmutableList<String>> cells = new ArrayList<>();
            int height = 1;
            for (int column = 0; column < widths.length; column++) {
                ImmutableList<String> cell = Lines.of(row.get(column), Math.max(1, widths[column]));
                cells.add(cell);
                height = Math.max(height, cell.size());
            }
            for (int line = 0; line < height; line++) {
                StringBuilder text = new StringBuilder();
                for (int column = 0; column < widths.length; column++) {
                    ImmutableList<String> cell = cells.get(column);
                    append(text, line < cell.size() ? cell.get(line) : "", column);
                }
                drawn.append(text.toString().stripTrailing()).append('\n');
            }
        }
        return drawn.toString();
    }

    private void append(StringBuilder text, String cell, int column) {
        String blanks = Strings.repeat(" ", widths[column] - Lines.length(cell));
        text.append(column > 0 ? Strings.repeat(" ", GAP) : "");
        text.append(right[column] ? blanks + cell : cell + blanks);
    }
}

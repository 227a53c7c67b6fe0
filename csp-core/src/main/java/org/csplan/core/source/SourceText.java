package org.csplan.core.source;

import static com.google.common.base.Preconditions.checkElementIndex;
import static com.google.common.base.Preconditions.checkPositionIndex;

import java.util.Arrays;

/**
 * A text with a name, and the way between its offsets and its lines.
 *
 * <p>Lines end at {@code \n}, {@code \r\n} or {@code \r}. Two texts are equal when name and characters are.
 */
public final class SourceText {

    private final String name;
    private final String text;
    private final int[] lineStarts;
    private final boolean windows;

    private SourceText(String name, String text) {
        this.name = name;
        this.text = text;
        this.lineStarts = lineStarts(text);
        this.windows = isOfWindows(text, lineStarts);
    }

    private static boolean isOfWindows(String text, int[] lineStarts) {
        boolean windows = lineStarts.length > 1;
        for (int i = 1; i < lineStarts.length && windows; i++) {
            windows = lineStarts[i] > 1 && text.startsWith("\r\n", lineStarts[i] - 2);
        }
        return windows;
    }

    /**
     * @param name what messages call it, usually the path that the reader gave
     * @param text without a byte-order mark
     */
    public static SourceText of(String name, String text) {
        return new SourceText(name, text);
    }

    public String name() {
        return name;
    }

    public String text() {
        return text;
    }

    public String slice(SourceSpan span) {
        return text.substring(span.start(), span.end());
    }

    /** At least 1: an empty text has one empty line. */
    public int lineCount() {
        return lineStarts.length;
    }

    /** What its lines end with: {@code \r\n} where every one does, as on Windows, else {@code \n}. */
    public String lineEnd() {
        return windows ? "\r\n" : "\n";
    }

    /** @param line from 1 */
    public SourceSpan lineSpan(int line) {
        checkElementIndex(line - 1, lineStarts.length, "line");
        int start = lineStarts[line - 1];
        int end = line == lineStarts.length ? text.length() : lineStarts[line];
        while (end > start && isLineEnd(text.charAt(end - 1))) {
            end--;
        }
        return new SourceSpan(start, end);
    }

    public SourcePosition position(int offset) {
        checkPositionIndex(offset, text.length(), "offset");
        int found = Arrays.binarySearch(lineStarts, offset);
        int line = found >= 0 ? found : -found - 2;
        return new SourcePosition(line + 1, offset - lineStarts[line] + 1);
    }

    /** @throws IndexOutOfBoundsException if the text has no such line; a column past the line's end is its end */
    public int offset(SourcePosition position) {
        SourceSpan line = lineSpan(position.line());
        return line.start() + Math.min(position.column() - 1, line.length());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SourceText that && name.equals(that.name) && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + text.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }

    private static int[] lineStarts(String text) {
        int[] starts = new int[16 + text.length() / 32];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean endsLine = c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
            if (endsLine) {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, count * 2);
                }
                starts[count++] = i + 1;
            }
        }
        return Arrays.copyOf(starts, count);
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }
}

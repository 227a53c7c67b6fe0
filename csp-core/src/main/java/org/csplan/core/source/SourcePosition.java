package org.csplan.core.source;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * A place as editors show it.
 *
 * @param line from 1
 * @param column from 1, in UTF-16 units
 */
public record SourcePosition(int line, int column) implements Comparable<SourcePosition> {

    public SourcePosition {
        checkArgument(line >= 1 && column >= 1, "lines and columns count from 1, not %s:%s", line, column);
    }

    @Override
    public int compareTo(SourcePosition other) {
        return line != other.line ? Integer.compare(line, other.line) : Integer.compare(column, other.column);
    }

    @Override
    public String toString() {
        return line + ":" + column;
    }
}

package org.csplan.core.source;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * A stretch of a text.
 *
 * @param start offset of the first character, from 0, in UTF-16 units as in {@link String}
 * @param end offset after the last character; equal to {@code start} for a place between two characters
 */
public record SourceSpan(int start, int end) {

    public SourceSpan {
        check(start, end);
    }

    /** @throws IllegalArgumentException if no span can run from there to there */
    public static void check(int start, int end) {
        checkArgument(0 <= start && start <= end, "a span can't run from %s to %s", start, end);
    }

    /** The shortest span that holds both. */
    public SourceSpan to(SourceSpan other) {
        return new SourceSpan(Math.min(start, other.start), Math.max(end, other.end));
    }

    /** As far on in a text into which so much was put before it; a negative number is for what was taken away. */
    public SourceSpan shifted(int by) {
        return by == 0 ? this : new SourceSpan(start + by, end + by);
    }

    public int length() {
        return end - start;
    }
}

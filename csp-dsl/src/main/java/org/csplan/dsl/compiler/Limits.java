package org.csplan.dsl.compiler;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * How much a plan may take up, so that whatever lies in its folder is answered in bounded time and memory. What goes beyond
 * is a finding that says so, never an exception.
 *
 * @param size bytes that one file may have, and UTF-16 units that the texts of a plan may have together
 * @param line UTF-16 units that a line may have
 * @param files that a plan may consist of, the first one included
 * @param nesting how many files may be read within each other, each used by the one before it
 */
public record Limits(int size, int line, int files, int nesting) {

    /** Texts that are longer can't be held as a whole. */
    public static final int LARGEST_SIZE = 1_000_000_000;

    private static final Limits STANDARD = new Limits(100_000_000, 1_000_000, 10_000, 100);

    /** @throws IllegalArgumentException if one is less than 1, or the size more than {@link #LARGEST_SIZE} */
    public Limits {
        checkArgument(0 < size && size <= LARGEST_SIZE, "a size of %s", size);
        checkArgument(line > 0, "lines of %s", line);
        checkArgument(files > 0, "%s files", files);
        checkArgument(nesting > 0, "%s files within each other", nesting);
    }

    /** Far beyond any plan: 100 MB, which are some 250,000 actions; lines of a million characters; 10,000 files, 100 deep. */
    public static Limits standard() {
        return STANDARD;
    }

    /** What to do about a limit, as it is set for the command: a program that embeds csp makes limits of its own. */
    static String raising(String limit, int now) {
        long twice = Math.min(2L * now, LARGEST_SIZE);
        String number = twice % 1_000_000 == 0 ? twice / 1_000_000 + "M" : String.valueOf(twice);
        return "raise the limit of the " + limit + ", for the csp command with CSP_LIMITS=" + limit + "=" + number;
    }

    public Limits withSize(int bytes) {
        return new Limits(bytes, line, files, nesting);
    }

    public Limits withLine(int units) {
        return new Limits(size, units, files, nesting);
    }

    public Limits withFiles(int count) {
        return new Limits(size, line, count, nesting);
    }

    public Limits withNesting(int depth) {
        return new Limits(size, line, files, depth);
    }
}

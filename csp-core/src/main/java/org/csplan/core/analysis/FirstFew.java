package org.csplan.core.analysis;

import java.util.List;

/**
 * The first of a list of which no more are shown, and how many are left out. A single one is never left out, for to say so
 * takes as much room as to show it.
 */
public final class FirstFew {

    private FirstFew() {}

    /** So many at most, or one more if these are then all. */
    public static <T> List<T> of(List<T> all, int most) {
        return all.size() - 1 <= most ? all : all.subList(0, most);
    }

    /** How many of them {@link #of} leaves out: none, or two at least. */
    public static int leftOut(List<?> all, int most) {
        return all.size() - of(all, most).size();
    }
}

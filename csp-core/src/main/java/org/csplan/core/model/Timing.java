package org.csplan.core.model;

/**
 * When a measure counts or is to be reached.
 *
 * @param bound whether {@code when} is the whole time that counts, or the time by whose end it is to be reached
 */
public record Timing(Bound bound, When when) {

    /** The two ways to name a time. */
    public enum Bound {
        BY("by"),
        DURING("during");

        private final String word;

        Bound(String word) {
            this.word = word;
        }

        /** As the plan language and the outputs write it. */
        public String word() {
            return word;
        }
    }

    public static Timing by(When when) {
        return new Timing(Bound.BY, when);
    }

    public static Timing during(When when) {
        return new Timing(Bound.DURING, when);
    }

    /** Whether it names all of the time, and not only its end. */
    public boolean isDuring() {
        return bound == Bound.DURING;
    }

    /** As in {@code by March 2020}. */
    public String words() {
        return bound.word() + " " + when.words();
    }
}

package org.csplan.core.model;

/**
 * What a measure was found to be.
 *
 * @param measure of the action, aim or priority whose progress it belongs to
 */
public record Reading(MeasureId measure, Value value) {

    /** What was found. */
    public sealed interface Value {

        /** As the plan language writes it after {@code =}. */
        String words();
    }

    /** A number for the time that the progress entry tells of. */
    public record Amount(Quantity number) implements Value {
        @Override
        public String words() {
            return number.words();
        }
    }

    /** The running total up to the end of that time. */
    public record ToDate(Quantity total) implements Value {
        @Override
        public String words() {
            return total.words() + " to date";
        }
    }

    /** A part of a whole; the percentage is always computed, never typed. */
    public record Ratio(Quantity part, Quantity whole) implements Value {
        @Override
        public String words() {
            return part.words() + " of " + whole.words();
        }
    }

    /** A number beside that of the year before. */
    public record Compared(Quantity number, Quantity yearBefore) implements Value {
        @Override
        public String words() {
            return number.words() + " against " + yearBefore.words();
        }
    }

    /** A deliverable is there. */
    public record Delivered() implements Value {
        @Override
        public String words() {
            return "done";
        }
    }
}

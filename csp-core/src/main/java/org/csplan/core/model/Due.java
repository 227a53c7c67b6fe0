package org.csplan.core.model;

import java.util.Optional;

/** By when an action is to be done, as far as the plan can say. */
public sealed interface Due {

    /** As the plan language writes it after {@code due}, or {@code ongoing}. */
    String words();

    /** The time itself; none for what has no end, recurs, or is yet to be agreed. */
    default Optional<When> when() {
        return Optional.empty();
    }

    /** By the end of this time. */
    record At(When time) implements Due {
        @Override
        public String words() {
            return time.words();
        }

        @Override
        public Optional<When> when() {
            return Optional.of(time);
        }
    }

    /** By the end of this time, which may be reset. */
    record Provisionally(When time) implements Due {
        @Override
        public String words() {
            return "provisionally " + time.words();
        }

        @Override
        public Optional<When> when() {
            return Optional.of(time);
        }
    }

    /** Again and again. */
    record Every(Recurrence recurrence) implements Due {
        @Override
        public String words() {
            return recurrence.words();
        }
    }

    /** Without an end. */
    record Ongoing() implements Due {
        @Override
        public String words() {
            return "ongoing";
        }
    }

    /** To be agreed. */
    record ToBeConfirmed() implements Due {
        @Override
        public String words() {
            return "tbc";
        }
    }
}

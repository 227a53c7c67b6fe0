package org.csplan.core.model;

import com.google.common.collect.ImmutableList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How far something is, in a word of the partnership's scale.
 *
 * @param word as the plan language writes it, such as {@code amber}
 * @param label as people read it
 * @param meaning what the word comes to on the scale that all plans share
 */
public record Status(String word, String label, Meaning meaning) {

    /** The scale that all plans share, for comparing and counting. */
    public enum Meaning {
        NOT_STARTED("not-started"),
        ON_TRACK("on-track"),
        AT_RISK("at-risk"),
        OFF_TRACK("off-track"),
        LATE("late"),
        DONE("done"),
        PAUSED("paused"),
        DROPPED("dropped");

        private final String word;

        Meaning(String word) {
            this.word = word;
        }

        /** As the plan language and the outputs write it. */
        public String word() {
            return word;
        }
    }

    /** The words of a plan that declares no scale of its own: blue, red, amber, green and what falls outside them. */
    public static final ImmutableList<Status> USUAL_SCALE = ImmutableList.of(
            new Status("done", "Done", Meaning.DONE),
            new Status("green", "Green", Meaning.ON_TRACK),
            new Status("amber", "Amber", Meaning.AT_RISK),
            new Status("red", "Red", Meaning.OFF_TRACK),
            new Status("not-started", "Not started", Meaning.NOT_STARTED),
            new Status("paused", "Paused", Meaning.PAUSED),
            new Status("dropped", "Dropped", Meaning.DROPPED));

    public Status {
        IdRules.check(word);
        label = OneLine.of("a status's label", label);
    }

    /** The usual scale with a partnership's own words beside or over it, in that order. */
    public static ImmutableList<Status> scale(ImmutableList<Status> own) {
        Map<String, Status> scale = new LinkedHashMap<>();
        USUAL_SCALE.forEach(status -> scale.put(status.word(), status));
        own.forEach(status -> scale.put(status.word(), status));
        return ImmutableList.copyOf(scale.values());
    }

    /** The word of the usual scale; none if it is not one of them. */
    public static Optional<Status> of(String word) {
        return USUAL_SCALE.stream().filter(status -> status.word().equals(word)).findFirst();
    }
}

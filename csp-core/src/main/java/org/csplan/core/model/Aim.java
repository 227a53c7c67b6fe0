package org.csplan.core.model;

import com.google.common.collect.ImmutableList;

/**
 * A high-level strategic aim.
 *
 * @param text one line
 * @param covers what it takes in, each one line
 * @param measures no id twice
 */
public record Aim(
        AimId id,
        String text,
        ImmutableList<String> covers,
        ImmutableList<Note> notes,
        ImmutableList<Measure> measures,
        ImmutableList<Progress> progress)
        implements Objective {

    public Aim {
        text = OneLine.of("an aim", text);
        covers = OneLine.allOf("what an aim covers", covers);
        progress = Progress.ordered(progress);
        Distinct.check(measures, Measure::id, "aim", id, "has a measure");
    }

    /** An aim of which only its text is said. */
    public Aim(AimId id, String text) {
        this(id, text, ImmutableList.of(), ImmutableList.of(), ImmutableList.of(), ImmutableList.of());
    }

    public static Aim of(String id, String text) {
        return new Aim(AimId.of(id), text);
    }
}

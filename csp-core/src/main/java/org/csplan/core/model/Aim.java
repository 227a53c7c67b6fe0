package org.csplan.core.model;

/**
 * A high-level strategic aim.
 *
 * @param text one line
 */
public record Aim(AimId id, String text) implements Objective {

    public Aim {
        text = OneLine.of("an aim", text);
    }

    public static Aim of(String id, String text) {
        return new Aim(AimId.of(id), text);
    }
}

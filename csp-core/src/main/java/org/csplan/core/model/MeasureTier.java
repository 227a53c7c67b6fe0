package org.csplan.core.model;

/** How near a measure is to what residents notice: effort and product first, effect last. */
public enum MeasureTier {
    INPUT("input"),
    OUTPUT("output"),
    OUTCOME("outcome"),
    IMPACT("impact"),
    QUALITY("quality"),
    HOW_MUCH("how-much"),
    HOW_WELL("how-well"),
    BETTER_OFF("better-off");

    private final String word;

    MeasureTier(String word) {
        this.word = word;
    }

    /** As the plan language and the outputs write it. */
    public String word() {
        return word;
    }
}

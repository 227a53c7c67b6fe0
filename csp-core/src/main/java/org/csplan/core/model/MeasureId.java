package org.csplan.core.model;

/** The id of a measure: its own only within the action, aim, priority or plan that it belongs to. */
public record MeasureId(String value) implements Comparable<MeasureId> {

    /** @throws IllegalArgumentException if the value can't be an id; see {@link ElementId} */
    public MeasureId {
        IdRules.check(value);
    }

    public static MeasureId of(String value) {
        return new MeasureId(value);
    }

    /** The id of one that is given none: made from its text, the same as long as the text stays the same. */
    public static MeasureId fromText(String text) {
        return new MeasureId(IdRules.fromTitle(text));
    }

    @Override
    public int compareTo(MeasureId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

package org.csplan.core.model;

/** The id of an aim, usually a letter. */
public record AimId(String value) implements ObjectiveId, Comparable<AimId> {

    /** @throws IllegalArgumentException if the value can't be an id; see {@link ElementId} */
    public AimId {
        IdRules.check(value);
    }

    public static AimId of(String value) {
        return new AimId(value);
    }

    /** The id of one that is given none: made from its text, the same as long as the text stays the same. */
    public static AimId fromText(String text) {
        return new AimId(IdRules.fromTitle(text));
    }

    @Override
    public String kind() {
        return "aim";
    }

    @Override
    public int compareTo(AimId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

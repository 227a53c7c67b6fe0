package org.csplan.core.model;

/** The id of a priority, usually a number. */
public record PriorityId(String value) implements ObjectiveId, Comparable<PriorityId> {

    /** @throws IllegalArgumentException if the value can't be an id; see {@link ElementId} */
    public PriorityId {
        IdRules.check(value);
    }

    public static PriorityId of(String value) {
        return new PriorityId(value);
    }

    /** The id of one that is given none: made from its text, the same as long as the text stays the same. */
    public static PriorityId fromText(String text) {
        return new PriorityId(IdRules.fromTitle(text));
    }

    @Override
    public String kind() {
        return "priority";
    }

    @Override
    public int compareTo(PriorityId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

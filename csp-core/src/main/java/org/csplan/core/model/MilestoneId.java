package org.csplan.core.model;

/** The id of a milestone: its own only within its action. One that begins with another and a dot is a step of that one. */
public record MilestoneId(String value) implements Comparable<MilestoneId> {

    /** @throws IllegalArgumentException if the value can't be an id; see {@link ElementId} */
    public MilestoneId {
        IdRules.check(value);
    }

    public static MilestoneId of(String value) {
        return new MilestoneId(value);
    }

    /** The id of one that is given none: made from its text, the same as long as the text stays the same. */
    public static MilestoneId fromText(String text) {
        return new MilestoneId(IdRules.fromTitle(text));
    }

    /** Whether this is a step of the other, at whatever depth: {@code 1.2} of {@code 1}. */
    public boolean isWithin(MilestoneId other) {
        return value.startsWith(other.value + ".");
    }

    @Override
    public int compareTo(MilestoneId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

package org.csplan.core.model;

/** The id of a plan. */
public record PlanId(String value) implements ElementId, Comparable<PlanId> {

    /** @throws IllegalArgumentException if the value can't be an id; see {@link ElementId} */
    public PlanId {
        IdRules.check(value);
    }

    public static PlanId of(String value) {
        return new PlanId(value);
    }

    /** The id of one that is given none: made from its title, the same as long as the title stays the same. */
    public static PlanId fromTitle(String title) {
        return new PlanId(IdRules.fromTitle(title));
    }

    @Override
    public String kind() {
        return "plan";
    }

    @Override
    public int compareTo(PlanId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

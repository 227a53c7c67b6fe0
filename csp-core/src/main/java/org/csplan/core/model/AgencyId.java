package org.csplan.core.model;

/** The id of an agency, by which actions name it and tables show it. */
public record AgencyId(String value) implements ElementId, Comparable<AgencyId> {

    /** @throws IllegalArgumentException if the value can't be an id; see {@link ElementId} */
    public AgencyId {
        IdRules.check(value);
    }

    public static AgencyId of(String value) {
        return new AgencyId(value);
    }

    /** The id of one that is given none: made from its name, the same as long as the name stays the same. */
    public static AgencyId fromName(String name) {
        return new AgencyId(IdRules.fromTitle(name));
    }

    @Override
    public String kind() {
        return "agency";
    }

    @Override
    public int compareTo(AgencyId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

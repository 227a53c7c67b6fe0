package org.csplan.core.model;

/** The id of an action, which reports show as its reference. */
public record ActionId(String value) implements ElementId, Comparable<ActionId> {

    /** @throws IllegalArgumentException if the value can't be an id; see {@link ElementId} */
    public ActionId {
        IdRules.check(value);
    }

    public static ActionId of(String value) {
        return new ActionId(value);
    }

    /** The id of one that is given none: made from its title, the same as long as the title stays the same. */
    public static ActionId fromTitle(String title) {
        return new ActionId(IdRules.fromTitle(title));
    }

    @Override
    public String kind() {
        return "action";
    }

    @Override
    public int compareTo(ActionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

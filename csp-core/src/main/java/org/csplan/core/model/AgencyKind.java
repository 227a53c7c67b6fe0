package org.csplan.core.model;

/**
 * What kind of body an agency is. The first six are the responsible authorities of England and Wales (Crime and
 * Disorder Act 1998, section 5).
 */
public enum AgencyKind {
    COUNCIL("council"),
    COUNTY("county"),
    POLICE("police"),
    FIRE("fire"),
    HEALTH("health"),
    PROBATION("probation"),
    VOLUNTARY("voluntary"),
    OTHER("other");

    private final String word;

    AgencyKind(String word) {
        this.word = word;
    }

    /** As the plan language and the outputs write it. */
    public String word() {
        return word;
    }
}

package org.csplan.core.model;

/** The kinds of element that a partnership may have its own words for. */
public enum ElementKind {
    AIMS("aims"),
    PRIORITIES("priorities"),
    ACTIONS("actions"),
    AGENCIES("agencies"),
    MEASURES("measures"),
    MILESTONES("milestones");

    private final String word;

    ElementKind(String word) {
        this.word = word;
    }

    /** As the plan language writes it. */
    public String word() {
        return word;
    }
}

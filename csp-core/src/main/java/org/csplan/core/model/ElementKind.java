package org.csplan.core.model;

/** The kinds of element that a partnership may have its own words for. */
public enum ElementKind {
    AIMS("aims", "aim"),
    PRIORITIES("priorities", "priority"),
    ACTIONS("actions", "action"),
    AGENCIES("agencies", "agency"),
    MEASURES("measures", "measure"),
    MILESTONES("milestones", "milestone");

    private final String word;
    private final String one;

    ElementKind(String word, String one) {
        this.word = word;
        this.one = one;
    }

    /** As the plan language writes it. */
    public String word() {
        return word;
    }

    /** One of them, as the plan language writes it. */
    public String one() {
        return one;
    }
}

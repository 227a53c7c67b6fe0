package org.csplan.core.model;

/** Who may see something. Whoever may see a later one may see the earlier ones as well. */
public enum Visibility {
    PUBLIC("public"),
    PARTNERS("partners"),
    RESTRICTED("restricted");

    private final String word;

    Visibility(String word) {
        this.word = word;
    }

    /** As the plan language and the outputs write it. */
    public String word() {
        return word;
    }

    /** Whether an audience that may see this much may see that. */
    public boolean includes(Visibility other) {
        return compareTo(other) >= 0;
    }
}

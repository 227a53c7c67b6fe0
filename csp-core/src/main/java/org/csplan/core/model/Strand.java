package org.csplan.core.model;

/**
 * What a strategy of England or Wales has to address (Crime and Disorder Act 1998, section 6; the last one since the
 * Police, Crime, Sentencing and Courts Act 2022).
 */
public enum Strand {
    CRIME("crime"),
    SUBSTANCE_MISUSE("substance-misuse"),
    REOFFENDING("reoffending"),
    SERIOUS_VIOLENCE("serious-violence");

    private final String word;

    Strand(String word) {
        this.word = word;
    }

    /** As the plan language and the outputs write it. */
    public String word() {
        return word;
    }
}

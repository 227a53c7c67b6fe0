package org.csplan.dsl.internal;

import org.csplan.dsl.syntax.Keyword;

/** What a number is for, on which depends what may be said of it. */
public enum NumberUse {
    /** What is to be reached by adding up. */
    COUNT(Keyword.TARGET.example()),
    REDUCE(Keyword.REDUCE.example()),
    INCREASE(Keyword.INCREASE.example()),
    /** A number to hold, or not to pass. */
    LEVEL(Keyword.LEAST.example()),
    READING("progress Q1 2026/27 visits = 31"),
    BUDGET(Keyword.BUDGET.example()),
    SPENT(Keyword.SPENT.example());

    private final String example;

    NumberUse(String example) {
        this.example = example;
    }

    /** A line that has such a number. */
    public String example() {
        return example;
    }

    public boolean isTarget() {
        return this == COUNT || this == REDUCE || this == INCREASE || this == LEVEL;
    }

    public boolean isSum() {
        return this == BUDGET || this == SPENT;
    }
}

package org.csplan.core.diagnostic;

/** How grave a finding is; the gravest first. */
public enum Severity {
    /** Of the text: there is no plan until it is mended. Of a rule: it must be mended before the plan is used. */
    ERROR("error"),
    /** The plan may not say what was meant. */
    WARNING("warning"),
    /** Worth knowing. */
    INFO("info");

    private final String word;

    Severity(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}

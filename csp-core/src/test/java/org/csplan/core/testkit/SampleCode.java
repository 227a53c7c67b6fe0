package org.csplan.core.testkit;

import org.csplan.core.diagnostic.DiagnosticCode;
import org.csplan.core.diagnostic.Severity;

/** Codes to make findings of. */
public enum SampleCode implements DiagnosticCode {
    UNKNOWN_AGENCY("unknown-agency", Severity.ERROR),
    DUPLICATE_ID("duplicate-id", Severity.ERROR),
    UNCLEAR_DATE("unclear-date", Severity.WARNING),
    LONG_TITLE("long-title", Severity.INFO);

    private final String id;
    private final Severity severity;

    SampleCode(String id, Severity severity) {
        this.id = id;
        this.severity = severity;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Severity severity() {
        return severity;
    }
}

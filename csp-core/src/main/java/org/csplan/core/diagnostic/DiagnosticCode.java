package org.csplan.core.diagnostic;

/** A kind of finding. The same mistake always has the same code; a code never changes its meaning. */
public interface DiagnosticCode {

    /** Lower-case words with hyphens, such as {@code unknown-agency}. */
    String id();

    /** How grave it is unless a plan's settings say otherwise. */
    Severity severity();
}

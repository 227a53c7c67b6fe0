package org.csplan.core.check;

import java.util.stream.Stream;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.DiagnosticCode;
import org.csplan.core.diagnostic.Subject;
import org.csplan.core.model.ElementId;

/**
 * A rule about the meaning of a plan, named after the fault that it finds. It is the code of its findings.
 *
 * <p>A rule is a pure function and has no state; there is one of each kind. It reports a fault once, at the part of the
 * plan where someone can mend it, and never throws, whatever the plan and the day.
 */
public interface PlanCheck extends DiagnosticCode {

    /** What is wrong, in any order; each finding names its subject and has this rule as its code. */
    Stream<Diagnostic> find(CheckedPlan plan);

    /**
     * A finding of this rule.
     *
     * @param message one sentence, without a full stop
     * @param help what to do
     */
    default Diagnostic found(Subject about, String message, String help) {
        return Diagnostic.of(this, about, message, help);
    }

    /** As {@link #found(Subject, String, String)}, about an element as a whole. */
    default Diagnostic found(ElementId about, String message, String help) {
        return found(Subject.of(about), message, help);
    }
}

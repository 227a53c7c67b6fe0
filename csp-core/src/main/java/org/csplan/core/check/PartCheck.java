package org.csplan.core.check;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.csplan.core.diagnostic.Diagnostic;

/**
 * A rule that looks at one part of a plan after the other, each alone. A large plan takes longer to walk than most rules
 * take to look, so these rules share a walk.
 */
interface PartCheck extends PlanCheck {

    /** Tells what is wrong with a part, and about nothing else. */
    void find(CheckedPart part, CheckedPlan plan, Consumer<Diagnostic> findings);

    @Override
    default Stream<Diagnostic> find(CheckedPlan plan) {
        Stream.Builder<Diagnostic> findings = Stream.builder();
        for (CheckedPart part : plan.parts()) {
            find(part, plan, findings);
        }
        return findings.build();
    }
}

package org.csplan.core.check;

import com.google.common.collect.ImmutableList;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.csplan.core.diagnostic.Diagnostic;

/**
 * A rule that looks at one part of a plan after the other, each alone. A large plan takes longer to walk than most rules
 * take to look, so rules about parts of the same kind share a walk.
 *
 * @param <P> what it looks at
 */
sealed interface PartCheck<P> extends PlanCheck permits ActionCheck, MeasureCheck, TextCheck {

    /** All that it looks at, in the plan's order. */
    ImmutableList<P> parts(CheckedPlan plan);

    /** Tells what is wrong with one of them. */
    void find(P part, CheckedPlan plan, Consumer<Diagnostic> findings);

    @Override
    default Stream<Diagnostic> find(CheckedPlan plan) {
        Stream.Builder<Diagnostic> findings = Stream.builder();
        for (P part : parts(plan)) {
            find(part, plan, findings);
        }
        return findings.build();
    }
}

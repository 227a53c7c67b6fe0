package org.csplan.core.check;

import java.util.stream.Stream;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Line;
import org.csplan.core.diagnostic.Severity;

/** An action still to be done waits for one that was given up. */
final class DependencyClosed implements PlanCheck {

    @Override
    public String id() {
        return "dependency-closed";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Diagnostic> find(CheckedPlan plan) {
        return plan.chain().stream()
                .flatMap(chain -> chain.onClosed().stream())
                .map(wait -> found(
                                wait.action().id(),
                                "action " + wait.action().id() + " depends on action "
                                        + wait.other().id() + ", which was given up",
                                "say what it depends on now, or close it as well")
                        .on(Line.naming(Line.Kind.DEPENDS, wait.other().id())));
    }
}

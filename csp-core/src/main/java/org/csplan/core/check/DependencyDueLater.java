package org.csplan.core.check;

import java.util.stream.Stream;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Line;
import org.csplan.core.diagnostic.Severity;

/** An action is due before another one that it waits for. */
final class DependencyDueLater implements PlanCheck {

    @Override
    public String id() {
        return "dependency-due-later";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Diagnostic> find(CheckedPlan plan) {
        return plan.chain().stream()
                .flatMap(chain -> chain.dueTooEarly().stream())
                .map(wait -> found(
                                wait.action().id(),
                                "action " + wait.action().id() + " is due before action "
                                        + wait.other().id() + ", on which it depends",
                                "move one of the two, or take the dependency away")
                        .on(Line.naming(Line.Kind.DEPENDS, wait.other().id())));
    }
}

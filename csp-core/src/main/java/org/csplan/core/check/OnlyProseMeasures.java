package org.csplan.core.check;

import java.util.List;
import java.util.function.Consumer;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Severity;
import org.csplan.core.model.Action;
import org.csplan.core.model.Measure;

/** All measures of an action are words: nobody can say whether it was reached. One finding stands for them all. */
final class OnlyProseMeasures implements ActionCheck {

    @Override
    public String id() {
        return "only-prose-measures";
    }

    @Override
    public Severity severity() {
        return Severity.INFO;
    }

    @Override
    public void find(CheckedAction checked, CheckedPlan plan, Consumer<Diagnostic> findings) {
        Action action = checked.action();
        if (!action.measures().isEmpty() && areWords(action.measures()) && !plan.isMeasuredByMore(action)) {
            findings.accept(found(
                    action.id(),
                    action.measures().size() == 1
                            ? "the measure of action " + action.id() + " is words only"
                            : "all " + action.measures().size() + " measures of action " + action.id()
                                    + " are words only",
                    "say a number, a time or how often: target 12 talks, delivered by March 2027, monthly"));
        }
    }

    private static boolean areWords(List<Measure> measures) {
        for (Measure measure : measures) {
            if (!(measure instanceof Measure.Statement)) {
                return false;
            }
        }
        return true;
    }
}

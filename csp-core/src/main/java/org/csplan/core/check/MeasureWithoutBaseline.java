package org.csplan.core.check;

import java.util.function.Consumer;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Severity;
import org.csplan.core.model.Figure;
import org.csplan.core.model.Measure;

/**
 * A measure is to rise or fall to a number, and none says from where, so no change can be told. At the City of London a board
 * spotted indicators without a baseline only when the year was under way.
 */
final class MeasureWithoutBaseline implements MeasureCheck {

    @Override
    public String id() {
        return "measure-without-baseline";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void find(CheckedMeasure checked, CheckedPlan plan, Consumer<Diagnostic> findings) {
        if (checked.measure() instanceof Measure.Level level
                && (level.goal() == Measure.Goal.REDUCE || level.goal() == Measure.Goal.INCREASE)
                && level.target().flatMap(Figure::known).isPresent()
                && level.baseline().flatMap(Figure::known).isEmpty()) {
            findings.accept(found(
                    checked.subject(),
                    "the measure " + level.id() + " has a target and nothing to start from",
                    "say where it starts: "
                            + (level.goal() == Measure.Goal.INCREASE
                                    ? "increase from 64% to 75%"
                                    : "reduce from 240 to 200")));
        }
    }
}

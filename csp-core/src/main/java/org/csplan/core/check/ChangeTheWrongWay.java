package org.csplan.core.check;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Consumer;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Severity;
import org.csplan.core.diagnostic.Subject;
import org.csplan.core.model.Figure;
import org.csplan.core.model.Measure;
import org.csplan.core.model.Measure.Goal;
import org.csplan.core.model.Quantity;
import org.csplan.core.model.Timing;
import org.csplan.core.model.When;

/**
 * A measure is to be reduced to a higher number, or increased to a lower one: from the start it counts as met. Or its baseline
 * is of a time that begins when that of its target is over.
 */
final class ChangeTheWrongWay implements MeasureCheck {

    @Override
    public String id() {
        return "change-the-wrong-way";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public void find(CheckedMeasure checked, CheckedPlan plan, Consumer<Diagnostic> findings) {
        if (checked.measure() instanceof Measure.Level level) {
            find(checked.subject(), level).ifPresent(findings);
            findEnded(checked.subject(), level).ifPresent(findings);
        }
    }

    private Optional<Diagnostic> findEnded(Subject measure, Measure.Level level) {
        Optional<When> from = level.baselineTime();
        Optional<When> to = level.timing().map(Timing::when);
        boolean isEnded = from.isPresent() && to.isPresent() && to.get().isBefore(from.get());
        return isEnded
                ? Optional.of(found(
                        measure,
                        "the measure " + level.id() + " goes from a number in "
                                + from.get().words() + " to one "
                                + level.timing().get().words()
                                + ", which is over by then",
                        "mend one of the two times"))
                : Optional.empty();
    }

    private Optional<Diagnostic> find(Subject measure, Measure.Level level) {
        Optional<Quantity> from = level.baseline().flatMap(Figure::known);
        Optional<Quantity> to = level.target().flatMap(Figure::known);
        boolean moves = level.goal() == Goal.REDUCE || level.goal() == Goal.INCREASE;
        if (!moves || from.isEmpty() || to.isEmpty() || !haveOneUnit(from.get(), to.get())) {
            return Optional.empty();
        }
        BigDecimal rise = to.get().amount().subtract(from.get().amount());
        boolean up = level.goal() == Goal.INCREASE;
        if (rise.signum() == 0 || up == rise.signum() > 0) {
            return Optional.empty();
        }
        String numbers = " from " + from.get().words() + " to " + to.get().words();
        String turned = " from " + to.get().words() + " to " + from.get().words();
        return Optional.of(found(
                measure,
                "the measure " + level.id() + " is to " + (up ? "increase" : "reduce") + numbers + ", which goes "
                        + (up ? "down" : "up"),
                "did you mean " + (up ? "reduce" : "increase") + numbers + ", or " + (up ? "increase" : "reduce")
                        + turned + "?"));
    }

    /** One of the two may leave the unit to the other. */
    private static boolean haveOneUnit(Quantity from, Quantity to) {
        return from.unit().equals(to.unit())
                || from.unit().isEmpty()
                || to.unit().isEmpty();
    }
}

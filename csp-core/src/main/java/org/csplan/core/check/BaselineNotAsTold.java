package org.csplan.core.check;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.csplan.core.analysis.Attainment;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Severity;
import org.csplan.core.model.ActionId;
import org.csplan.core.model.ElementId;
import org.csplan.core.model.Figure;
import org.csplan.core.model.Measure;
import org.csplan.core.model.Quantity;
import org.csplan.core.model.When;

/** A measure starts from another number than the plan before ended with at that time. */
final class BaselineNotAsTold implements MeasureCheck {

    @Override
    public String id() {
        return "baseline-not-as-told";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void find(CheckedMeasure checked, CheckedPlan plan, Consumer<Diagnostic> findings) {
        if (plan.previous().isPresent()
                && checked.measure() instanceof Measure.Level level
                && level.baselineTime().isPresent()
                && level.baseline().flatMap(Figure::known).isPresent()) {
            Quantity baseline = level.baseline().flatMap(Figure::known).get();
            When time = level.baselineTime().get();
            before(checked.subject().element(), level, plan)
                    .filter(told -> told.until().filter(time.to()::equals).isPresent())
                    .flatMap(Attainment::value)
                    .filter(value -> value.unit().equals(baseline.unit())
                            && value.amount().compareTo(baseline.amount()) != 0
                            && !isOfPart(value, baseline))
                    .ifPresent(value -> findings.accept(found(
                            checked.subject(),
                            "the measure " + level.id() + " starts from " + baseline.words() + " in " + time.words()
                                    + ", and the plan before ends with " + value.words(),
                            "write the number that holds; if the other was corrected since, correct it in the plan"
                                    + " before as well")));
        }
    }

    /** Whether it may well be a number of a quarter alone, which {@code reading-of-part} asks about. */
    private static boolean isOfPart(Quantity value, Quantity baseline) {
        return value.amount().add(value.amount()).compareTo(baseline.amount()) < 0;
    }

    /** Its latest there, of the measure with its id or, where there is none, with its words. */
    private static Optional<Attainment> before(ElementId owner, Measure.Level level, CheckedPlan plan) {
        Optional<ElementId> former = owner instanceof ActionId id
                ? plan.formerActions().flatMap(actions -> actions.of(id)).<ElementId>map(action -> action.id())
                : Optional.of(owner);
        return former.stream()
                .flatMap(element -> plan.analysisBefore().stream()
                        .flatMap(before -> Stream.concat(
                                before.attainments().of(element).stream()
                                        .filter(told -> told.measure().id().equals(level.id())),
                                before.attainments().of(element).stream()
                                        .filter(told -> told.measure().text().equals(level.text())))))
                .filter(told -> told.measure() instanceof Measure.Level)
                .findFirst();
    }
}

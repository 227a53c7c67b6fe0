package org.csplan.core.check;

import java.util.stream.Stream;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Severity;
import org.csplan.core.diagnostic.Subject;
import org.csplan.core.model.Measure;

/** Nobody says where the numbers of a measure come from. */
final class MeasureWithoutSource implements PlanCheck {

    @Override
    public String id() {
        return "measure-without-source";
    }

    @Override
    public Severity severity() {
        return Severity.INFO;
    }

    @Override
    public Stream<Diagnostic> find(CheckedPlan plan) {
        return plan.measures()
                .filter(owned -> !(owned.measure() instanceof Measure.Statement)
                        && !(owned.measure() instanceof Measure.Deliverable)
                        && owned.measure().about().source().isEmpty())
                .map(owned -> found(
                        Subject.of(owned.owner(), owned.measure().id()),
                        "nothing says where the numbers of " + owned.measure().id() + " come from",
                        "name the register or the return after \"source\" below it"));
    }
}

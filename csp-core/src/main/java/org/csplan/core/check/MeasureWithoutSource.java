package org.csplan.core.check;

import java.util.function.Consumer;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Severity;
import org.csplan.core.model.Measure;

/** Nobody says where the numbers of a measure come from. */
final class MeasureWithoutSource implements MeasureCheck {

    @Override
    public String id() {
        return "measure-without-source";
    }

    @Override
    public Severity severity() {
        return Severity.INFO;
    }

    @Override
    public void find(CheckedMeasure checked, CheckedPlan plan, Consumer<Diagnostic> findings) {
        Measure measure = checked.measure();
        if (!(measure instanceof Measure.Statement)
                && !(measure instanceof Measure.Deliverable)
                && measure.about().source().isEmpty()) {
            findings.accept(found(
                    checked.subject(),
                    "nothing says where the numbers of " + measure.id() + " come from",
                    "name the register or the return after \"source\" below it"));
        }
    }
}

package org.csplan.core.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Severity;
import org.csplan.core.model.Measure;
import org.csplan.core.model.MeasureId;
import org.csplan.core.model.Progress;
import org.csplan.core.model.Timing;
import org.csplan.core.model.When;

/** All that a measure of which nothing was told is held against lies before the plan's period. */
final class TargetBeforePeriod implements PartCheck {

    @Override
    public String id() {
        return "target-before-period";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void find(CheckedPart part, CheckedPlan plan, Consumer<Diagnostic> findings) {
        Optional<When> period = plan.plan().period();
        if (period.isEmpty()) {
            return;
        }
        for (CheckedMeasure checked : part.openMeasures()) {
            Measure measure = checked.measure();
            Optional<When> last = lastTarget(measure);
            if (last.isPresent() && last.get().isBefore(period.get()) && !isToldOf(measure.id(), part.progress())) {
                findings.accept(found(
                        checked.subject(),
                        "the target of " + measure.id() + " is for "
                                + last.get().words() + ", before the plan's period "
                                + period.get().words(),
                        "mend the date; if it is what was wanted in an earlier plan, tell what came of it"));
            }
        }
    }

    /** The time that ends last of those that its targets are for. */
    private static Optional<When> lastTarget(Measure measure) {
        Optional<When> last = measure.timing().map(Timing::when);
        for (Measure.DatedTarget target : measure.datedTargets()) {
            LocalDate end = target.timing().when().to();
            if (last.isEmpty() || end.isAfter(last.get().to())) {
                last = Optional.of(target.timing().when());
            }
        }
        return last;
    }

    private static boolean isToldOf(MeasureId measure, List<Progress> progress) {
        return progress.stream()
                .flatMap(entry -> entry.readings().stream())
                .anyMatch(reading -> reading.measure().equals(measure));
    }
}

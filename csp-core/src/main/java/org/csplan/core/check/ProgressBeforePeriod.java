package org.csplan.core.check;

import java.util.Optional;
import java.util.function.Consumer;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Severity;
import org.csplan.core.model.PlanId;
import org.csplan.core.model.Progress;
import org.csplan.core.model.When;

/**
 * What an agency returned is of a time that was over before the plan's period: the year of the update is probably the
 * last one's. Progress that nobody returned may well tell how things stood before.
 */
final class ProgressBeforePeriod implements PartCheck {

    @Override
    public String id() {
        return "progress-before-period";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void find(CheckedPart part, CheckedPlan plan, Consumer<Diagnostic> findings) {
        Optional<When> period = plan.plan().period();
        if (period.isEmpty() || part.id() instanceof PlanId) {
            return;
        }
        for (Progress entry : part.progress()) {
            if (entry.from().isPresent()
                    && entry.when().isPresent()
                    && entry.when().get().to().isBefore(period.get().from())) {
                findings.accept(found(
                                part.id(),
                                entry.from().get() + " tells of " + part.id().kind() + " "
                                        + part.id().value() + " for "
                                        + entry.when().get().words()
                                        + ", before the plan's period "
                                        + period.get().words(),
                                "check the year of the update")
                        .on(ProgressLines.of(entry, part.progress())));
            }
        }
    }
}

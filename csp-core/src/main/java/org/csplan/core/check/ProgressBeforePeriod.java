package org.csplan.core.check;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.csplan.core.analysis.LastTold;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Severity;
import org.csplan.core.model.PlanId;
import org.csplan.core.model.Progress;
import org.csplan.core.model.When;

/**
 * What an agency returned is of a time that was over before the plan's period: the year of the update is probably the
 * last one's. Progress that nobody returned may well tell how things stood before; but a status that is the last one does not
 * count in this plan.
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
        if (part.id() instanceof PlanId) {
            return;
        }
        for (Progress entry : part.progress()) {
            if (isDoubted(entry, part.progress(), plan)) {
                findings.accept(found(entry, part, plan.plan().period().orElseThrow())
                        .on(ProgressLines.of(entry, part.progress())));
            }
        }
    }

    /** Whether its time was over before the plan's period; not where the plan says none. */
    static boolean isBefore(Progress entry, CheckedPlan plan) {
        Optional<When> period = plan.plan().period();
        return period.isPresent()
                && entry.when().isPresent()
                && entry.when().get().isBefore(period.get());
    }

    /** Whether there is anything to find in an entry of this progress. */
    static boolean isDoubted(Progress entry, List<Progress> progress, CheckedPlan plan) {
        return isBefore(entry, plan) && (entry.from().isPresent() || isPassedOver(entry, progress, plan));
    }

    /** Whether it tells the last status, and that does not count. */
    private static boolean isPassedOver(Progress entry, List<Progress> progress, CheckedPlan plan) {
        return entry.status().isPresent()
                && LastTold.status(progress)
                        .filter(last -> last.entry().equals(entry)
                                && !last.countsIn(plan.plan().period()))
                        .isPresent();
    }

    private Diagnostic found(Progress entry, CheckedPart part, When period) {
        String told = " " + part.id().kind() + " " + part.id().value();
        String time = " for " + entry.when().orElseThrow().words() + ", before the plan's period " + period.words();
        return entry.from().isPresent()
                ? found(part.id(), entry.from().get() + " tells of" + told + time, "check the year of the update")
                : found(
                        part.id(),
                        "the last status of" + told + " is" + time + "; it does not count in this plan",
                        "tell how it stands now in an entry of its own, or mend the year of this one");
    }
}

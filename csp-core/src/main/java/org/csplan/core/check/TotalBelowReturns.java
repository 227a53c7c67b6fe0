package org.csplan.core.check;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.csplan.core.analysis.Attainments;
import org.csplan.core.analysis.LowTotal;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Severity;
import org.csplan.core.diagnostic.Subject;
import org.csplan.core.model.Measure;
import org.csplan.core.model.Progress;
import org.csplan.core.model.Reading;

/** The plan's own total to date is less than what agencies told by then, and takes its place. */
final class TotalBelowReturns implements PartCheck {

    @Override
    public String id() {
        return "total-below-returns";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void find(CheckedPart part, CheckedPlan plan, Consumer<Diagnostic> findings) {
        if (plan.attainments().isEmpty() || !hasBoth(part.progress())) {
            return;
        }
        Attainments attainments = plan.attainments().get();
        for (Measure measure : part.measures()) {
            attainments
                    .lowTotal(part.id(), measure)
                    .map(total -> found(measure, total, part))
                    .ifPresent(findings);
        }
    }

    /** Whether the plan itself tells a total, and an agency anything. */
    private static boolean hasBoth(List<Progress> progress) {
        boolean hasTotal = false;
        boolean isTold = false;
        for (Progress entry : progress) {
            isTold |= entry.from().isPresent() && !entry.readings().isEmpty();
            hasTotal |= entry.from().isEmpty()
                    && entry.readings().stream().anyMatch(reading -> reading.value() instanceof Reading.ToDate);
        }
        return hasTotal && isTold;
    }

    private Diagnostic found(Measure measure, LowTotal total, CheckedPart part) {
        return found(
                        Subject.of(part.id(), measure.id()),
                        measure.id() + " for " + total.when().words() + " is "
                                + total.told().words()
                                + ", as the plan itself says, but what agencies told by then comes to "
                                + total.ofAgencies().words() + "; the plan's own total counts",
                        "mend the total, or take it away: then what the agencies told adds up; if they counted the same twice,"
                                + " nothing is to be done")
                .on(ProgressLines.of(
                        new Reading(measure.id(), total.told()), Optional.empty(), total.when(), part.progress()));
    }
}

package org.csplan.core.check;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Severity;
import org.csplan.core.diagnostic.Subject;
import org.csplan.core.model.Measure;

/**
 * Two agencies give numbers of one count for the same time. Each is taken to have counted its own, so they are added;
 * if both counted the same, the total is too high.
 */
final class CountedBySeveral implements PartCheck {

    @Override
    public String id() {
        return "counted-by-several";
    }

    @Override
    public Severity severity() {
        return Severity.INFO;
    }

    @Override
    public void find(CheckedPart part, CheckedPlan plan, Consumer<Diagnostic> findings) {
        if (!ToldReading.areSeveral(part.progress())) {
            return;
        }
        for (Measure measure : part.measures()) {
            if (measure instanceof Measure.Count || measure instanceof Measure.Recurring) {
                ToldReading.byTime(measure.id(), part.progress()).stream()
                        .flatMap(told -> found(measure, told, part).stream())
                        .findFirst()
                        .ifPresent(findings);
            }
        }
    }

    private Optional<Diagnostic> found(Measure measure, List<ToldReading> told, CheckedPart part) {
        List<ToldReading> ofAgencies =
                told.stream().filter(each -> each.entry().from().isPresent()).toList();
        return ofAgencies.stream()
                .filter(each -> !ToldReading.isOfSameTeller(each, ofAgencies.get(0)))
                .findFirst()
                .map(other -> found(measure, ofAgencies.get(0), other, part));
    }

    private Diagnostic found(Measure measure, ToldReading one, ToldReading other, CheckedPart part) {
        return found(
                        Subject.of(part.id(), measure.id()),
                        measure.id() + " for " + other.when().words() + " is " + ToldReading.words(one, other)
                                + ": both are counted",
                        "if both counted the same, keep what one of them tells; if each counted its own, nothing is to be done")
                .on(ProgressLines.of(other.entry(), part.progress()));
    }
}

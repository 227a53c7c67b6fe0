package org.csplan.core.check;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Severity;
import org.csplan.core.diagnostic.Subject;
import org.csplan.core.model.Measure;

/**
 * A measure has two values for the same time, of which one alone can be right: a level, which two tell otherwise, or a count,
 * of which the plan itself says two numbers. What one agency returned twice is told where it is read.
 */
final class ReadingsDiffer implements PartCheck {

    @Override
    public String id() {
        return "readings-differ";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void find(CheckedPart part, CheckedPlan plan, Consumer<Diagnostic> findings) {
        if (!ToldReading.areSeveral(part.progress())) {
            return;
        }
        for (Measure measure : part.measures()) {
            ToldReading.byTime(measure.id(), part.progress()).stream()
                    .flatMap(told -> found(measure, told, part).stream())
                    .findFirst()
                    .ifPresent(findings);
        }
    }

    private Optional<Diagnostic> found(Measure measure, List<ToldReading> told, CheckedPart part) {
        for (ToldReading other : told) {
            for (ToldReading one : told.subList(0, told.indexOf(other))) {
                Optional<String> whichCounts =
                        one.differsFrom(other) ? whichCounts(measure, one, other) : Optional.empty();
                if (whichCounts.isPresent()) {
                    return Optional.of(found(measure, one, other, whichCounts.get(), part));
                }
            }
        }
        return Optional.empty();
    }

    /** Which of two values that differ is taken; absent where both may be right. */
    private static Optional<String> whichCounts(Measure measure, ToldReading one, ToldReading other) {
        boolean isOfSameTeller = ToldReading.isOfSameTeller(one, other);
        if (isOfSameTeller && one.entry().from().isPresent()) {
            return Optional.empty();
        }
        if (measure instanceof Measure.Level) {
            return Optional.of("the one farther from where it should be");
        }
        if (measure instanceof Measure.Tracked) {
            return Optional.of("the lower one");
        }
        return isOfSameTeller ? Optional.of("the larger one") : Optional.empty();
    }

    private Diagnostic found(
            Measure measure, ToldReading one, ToldReading other, String whichCounts, CheckedPart part) {
        return found(
                        Subject.of(part.id(), measure.id()),
                        measure.id() + " for " + other.when().words() + " is " + ToldReading.words(one, other) + "; "
                                + whichCounts + " counts",
                        ToldReading.isOfSameTeller(one, other)
                                ? "take away the one that is wrong"
                                : "agree on one, and take the other away")
                .on(ProgressLines.of(other.entry(), part.progress()));
    }
}

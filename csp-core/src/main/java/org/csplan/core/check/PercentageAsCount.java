package org.csplan.core.check;

import java.util.function.Consumer;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Severity;
import org.csplan.core.model.Measure;
import org.csplan.core.model.MeasureId;
import org.csplan.core.model.Progress;
import org.csplan.core.model.Quantity;
import org.csplan.core.model.Reading;
import org.csplan.core.model.Timing;

/**
 * A count is to come to so many per cent: 70% in one quarter and 75% in the next would add up to 145%. Who tells sums to date
 * and nothing else knows what they are doing.
 */
final class PercentageAsCount implements PartCheck {

    @Override
    public String id() {
        return "percentage-as-count";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void find(CheckedPart part, CheckedPlan plan, Consumer<Diagnostic> findings) {
        for (CheckedMeasure checked : part.openMeasures()) {
            if (checked.measure() instanceof Measure.Count count) {
                count.target()
                        .known()
                        .filter(Quantity::isPercentage)
                        .filter(target -> !areSumsToDate(part, count.id()))
                        .ifPresent(target -> findings.accept(found(checked, count, target)));
            }
        }
    }

    private Diagnostic found(CheckedMeasure checked, Measure.Count count, Quantity target) {
        String level = target.words()
                + count.timing().map(Timing::words).map(time -> " " + time).orElse("");
        return found(
                checked.subject(),
                "the measure " + count.id() + " counts up to " + target.words()
                        + ", so percentages of several times are added up",
                "where the latest percentage counts, write at least " + level + ", or at most " + level
                        + " if less is better, instead of target");
    }

    private static boolean areSumsToDate(CheckedPart part, MeasureId measure) {
        boolean isSum = false;
        for (Progress entry : part.progress()) {
            for (Reading reading : entry.readings()) {
                if (reading.measure().equals(measure)) {
                    if (!(reading.value() instanceof Reading.ToDate)) {
                        return false;
                    }
                    isSum = true;
                }
            }
        }
        return isSum;
    }
}

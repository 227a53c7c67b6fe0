package org.csplan.core.check;

import java.util.Optional;
import java.util.function.Consumer;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Severity;
import org.csplan.core.diagnostic.Subject;
import org.csplan.core.model.ElementId;
import org.csplan.core.model.Measure;
import org.csplan.core.model.MeasureId;
import org.csplan.core.model.Progress;
import org.csplan.core.model.Quantity;
import org.csplan.core.model.Reading;

/** Something that is counted is told to be below zero. Often the minus was a dash before the number. */
final class NegativeCount implements PartCheck {

    @Override
    public String id() {
        return "negative-count";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public void find(CheckedPart part, CheckedPlan plan, Consumer<Diagnostic> findings) {
        for (Progress entry : part.progress()) {
            for (Reading reading : entry.readings()) {
                Optional<Quantity> number = number(reading);
                if (number.isPresent()
                        && number.get().amount().signum() < 0
                        && part.measures().stream()
                                .anyMatch(measure ->
                                        measure.id().equals(reading.measure()) && counts(measure, number.get()))) {
                    findings.accept(found(part.id(), reading.measure(), number.get())
                            .on(ProgressLines.of(entry, part.progress())));
                }
            }
        }
    }

    private Diagnostic found(ElementId owner, MeasureId measure, Quantity number) {
        return found(
                Subject.of(owner, measure),
                "a reading of " + measure + " is " + number.words() + ", and a count is never below zero",
                "write " + Quantity.of(number.amount().negate(), number.unit()).words()
                        + ", or, if it corrects what was told before, mend that reading");
    }

    /** Whether the measure counts in the number's unit: what is told in another one, as a change in per cent, is no count. */
    private static boolean counts(Measure measure, Quantity number) {
        boolean sameUnit =
                number.unit().isEmpty() || number.unit().equals(measure.unit().orElse(""));
        return measure instanceof Measure.Count count
                && sameUnit
                && count.target()
                        .known()
                        .filter(target -> target.isMoney() || target.amount().signum() < 0)
                        .isEmpty();
    }

    private static Optional<Quantity> number(Reading reading) {
        if (reading.value() instanceof Reading.Amount amount) {
            return Optional.of(amount.number());
        }
        return reading.value() instanceof Reading.ToDate total ? Optional.of(total.total()) : Optional.empty();
    }
}

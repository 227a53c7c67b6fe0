package org.csplan.core.check;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.stream.Stream;
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
final class NegativeCount implements PlanCheck {

    @Override
    public String id() {
        return "negative-count";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Stream<Diagnostic> find(CheckedPlan plan) {
        return Stream.of(
                        find(
                                plan.plan().id(),
                                plan.plan().measures(),
                                plan.plan().progress()),
                        plan.plan().objectives().stream()
                                .flatMap(objective -> find(objective.id(), objective.measures(), objective.progress())),
                        plan.plan().actions().stream()
                                .flatMap(action -> find(action.id(), action.measures(), action.progress())))
                .flatMap(found -> found);
    }

    private Stream<Diagnostic> find(
            ElementId owner, ImmutableList<Measure> measures, ImmutableList<Progress> progress) {
        ImmutableSet<MeasureId> counts = measures.stream()
                .filter(NegativeCount::isCount)
                .map(Measure::id)
                .collect(toImmutableSet());
        return progress.stream()
                .flatMap(entry -> entry.readings().stream())
                .filter(reading -> counts.contains(reading.measure()))
                .flatMap(reading -> number(reading).stream()
                        .filter(number -> number.amount().signum() < 0)
                        .map(number -> found(
                                Subject.of(owner, reading.measure()),
                                "a reading of " + reading.measure() + " is " + number.words()
                                        + ", and a count is never below zero",
                                "write "
                                        + Quantity.of(number.amount().negate(), number.unit())
                                                .words()
                                        + ", or, if it corrects what was told before, mend that reading")));
    }

    private static boolean isCount(Measure measure) {
        return measure instanceof Measure.Count count
                && count.target().known().filter(Quantity::isMoney).isEmpty();
    }

    private static Optional<Quantity> number(Reading reading) {
        if (reading.value() instanceof Reading.Amount amount) {
            return Optional.of(amount.number());
        }
        return reading.value() instanceof Reading.ToDate total ? Optional.of(total.total()) : Optional.empty();
    }
}

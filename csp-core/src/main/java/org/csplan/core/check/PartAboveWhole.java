package org.csplan.core.check;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.Consumer;
import org.csplan.core.analysis.Attainment;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Severity;
import org.csplan.core.diagnostic.Subject;
import org.csplan.core.model.Measure;
import org.csplan.core.model.Quantity;

/** More was counted of a part, or is to be, than of the whole that it is a part of. */
final class PartAboveWhole implements PartCheck {

    @Override
    public String id() {
        return "part-above-whole";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void find(CheckedPart part, CheckedPlan plan, Consumer<Diagnostic> findings) {
        for (CheckedMeasure checked : part.openMeasures()) {
            if (checked.measure() instanceof Measure.Count count) {
                whole(count, part)
                        .flatMap(whole -> found(count, whole, part, plan))
                        .ifPresent(findings);
            }
        }
    }

    private static Optional<Measure.Count> whole(Measure.Count count, CheckedPart part) {
        return count.about()
                .partOf()
                .flatMap(id -> part.measures().stream()
                        .filter(measure -> measure.id().equals(id) && measure instanceof Measure.Count)
                        .map(Measure.Count.class::cast)
                        .filter(whole -> whole.timing().equals(count.timing()))
                        .findFirst());
    }

    private Optional<Diagnostic> found(Measure.Count count, Measure.Count whole, CheckedPart part, CheckedPlan plan) {
        Optional<Quantity> target = count.target().known();
        Optional<Quantity> ofWhole = whole.target().known();
        if (target.isPresent() && ofWhole.isPresent() && isMore(target.get(), ofWhole.get())) {
            return Optional.of(found(
                    Subject.of(part.id(), count.id()),
                    "the target of " + count.id() + ", " + target.get().words() + ", is more than that of " + whole.id()
                            + ", " + ofWhole.get().words() + ", which it is a part of",
                    "mend one of the two, or take \"part of " + whole.id() + "\" away"));
        }
        Optional<Attainment> attained = attainment(count, part, plan);
        Optional<Attainment> attainedOfWhole = attainment(whole, part, plan);
        // Where the whole was told of an earlier day, more may have come since.
        return attained.filter(own -> attainedOfWhole
                        .filter(all -> !isBefore(all, own))
                        .filter(all ->
                                isMore(own.value().orElseThrow(), all.value().orElseThrow()))
                        .isPresent())
                .map(own -> found(
                        Subject.of(part.id(), count.id()),
                        count.id() + " has come to "
                                + own.value().orElseThrow().words() + ", and " + whole.id()
                                + ", which it is a part of, to only "
                                + attainedOfWhole
                                        .orElseThrow()
                                        .value()
                                        .orElseThrow()
                                        .words(),
                        "tell of the whole what was told of the part as well"));
    }

    private static Optional<Attainment> attainment(Measure measure, CheckedPart part, CheckedPlan plan) {
        ImmutableList<Attainment> all =
                plan.attainments().map(every -> every.of(part.id())).orElse(ImmutableList.of());
        return all.stream()
                .filter(attainment -> attainment.measure().equals(measure))
                .filter(attainment ->
                        attainment.value().isPresent() && attainment.until().isPresent())
                .findFirst();
    }

    private static boolean isBefore(Attainment one, Attainment other) {
        return one.until().orElseThrow().isBefore(other.until().orElseThrow());
    }

    /** Numbers of different units can't be held against each other; one without a unit has that of the other. */
    private static boolean isMore(Quantity one, Quantity other) {
        boolean areAlike =
                one.unit().isEmpty() || other.unit().isEmpty() || one.unit().equals(other.unit());
        return areAlike && one.amount().compareTo(other.amount()) > 0;
    }
}

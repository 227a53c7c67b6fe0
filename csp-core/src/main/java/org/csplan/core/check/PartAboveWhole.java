package org.csplan.core.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Maps;
import com.google.common.collect.Range;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.csplan.core.analysis.Attainment;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Severity;
import org.csplan.core.model.Measure;
import org.csplan.core.model.MeasureId;
import org.csplan.core.model.Quantity;
import org.csplan.core.model.Timing;
import org.csplan.core.model.When;
import org.jspecify.annotations.Nullable;

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
        if (part.openMeasures().stream()
                .noneMatch(checked -> checked.measure().about().partOf().isPresent())) {
            return;
        }
        Map<MeasureId, Measure> measures = Maps.uniqueIndex(part.measures(), Measure::id);
        ImmutableList<Attainment> told =
                plan.attainments().map(every -> every.of(part.id())).orElse(ImmutableList.of());
        Map<MeasureId, Attainment> attained =
                Maps.uniqueIndex(told, attainment -> attainment.measure().id());
        Optional<When> period = plan.period(part.id());
        for (CheckedMeasure checked : part.openMeasures()) {
            Optional<Measure> whole = checked.measure().about().partOf().map(measures::get);
            if (checked.measure() instanceof Measure.Count count
                    && whole.isPresent()
                    && whole.get() instanceof Measure.Count all
                    && time(all, period).equals(time(count, period))) {
                found(checked, count, all, attained).ifPresent(findings);
            }
        }
    }

    /** The days over which it counts; both absent where there is no period. */
    private static Range<LocalDate> time(Measure.Count count, Optional<When> period) {
        Optional<Timing> timing = count.timing();
        Optional<LocalDate> from = timing.filter(Timing::isDuring)
                .map(Timing::when)
                .or(() -> period)
                .map(When::from);
        Optional<LocalDate> to = timing.map(Timing::when).or(() -> period).map(When::to);
        return from.isPresent() && to.isPresent() && !from.get().isAfter(to.get())
                ? Range.closed(from.get(), to.get())
                : Range.all();
    }

    private Optional<Diagnostic> found(
            CheckedMeasure checked, Measure.Count count, Measure.Count whole, Map<MeasureId, Attainment> attained) {
        Optional<Quantity> target = count.target().known();
        Optional<Quantity> ofWhole = whole.target().known();
        if (target.isPresent() && ofWhole.isPresent() && isMore(target.get(), ofWhole.get())) {
            return Optional.of(found(
                    checked.subject(),
                    "the target of " + count.id() + ", " + target.get().words() + ", is more than that of " + whole.id()
                            + ", " + ofWhole.get().words() + ", which it is a part of",
                    "mend one of the two, or take \"part of " + whole.id() + "\" away"));
        }
        Optional<Attainment> own = told(attained.get(count.id()));
        Optional<Attainment> all = told(attained.get(whole.id()));
        // Where the whole was told of an earlier day, more may have come since.
        if (own.isEmpty() || all.isEmpty() || isBefore(all.get(), own.get())) {
            return Optional.empty();
        }
        Quantity comesTo = own.get().value().orElseThrow();
        Quantity wholeComesTo = all.get().value().orElseThrow();
        return isMore(comesTo, wholeComesTo)
                ? Optional.of(found(
                        checked.subject(),
                        count.id() + " has come to " + comesTo.words() + ", and " + whole.id()
                                + ", which it is a part of, to only " + wholeComesTo.words(),
                        "tell of the whole what was told of the part as well"))
                : Optional.empty();
    }

    private static Optional<Attainment> told(@Nullable Attainment attainment) {
        return Optional.ofNullable(attainment)
                .filter(each -> each.value().isPresent() && each.until().isPresent());
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

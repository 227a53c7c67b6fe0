package org.csplan.core.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.csplan.core.analysis.Attainment;
import org.csplan.core.analysis.CountPath;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Severity;
import org.csplan.core.model.Measure;
import org.csplan.core.model.MeasureId;
import org.csplan.core.model.Quantity;
import org.csplan.core.model.When;
import org.csplan.core.model.WhenParser;
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
                    && CountPath.time(all, period).equals(CountPath.time(count, period))) {
                found(checked, count, all, attained)
                        .or(() -> foundOnTheWay(checked, count, all, period))
                        .ifPresent(findings);
            }
        }
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

    /** On a day for which only one of the two has a target nobody agreed how they compare. */
    private Optional<Diagnostic> foundOnTheWay(
            CheckedMeasure checked, Measure.Count count, Measure.Count whole, Optional<When> period) {
        if (count.datedTargets().isEmpty() || whole.datedTargets().isEmpty()) {
            return Optional.empty();
        }
        ImmutableSortedMap<LocalDate, Quantity> ofWhole = agreed(whole, period);
        for (Map.Entry<LocalDate, Quantity> step : agreed(count, period).entrySet()) {
            Quantity all = ofWhole.get(step.getKey());
            if (all != null && isMore(step.getValue(), all)) {
                return Optional.of(found(
                        checked.subject(),
                        "by " + WhenParser.write(step.getKey()) + " " + count.id() + " is to come to "
                                + step.getValue().words() + ", and " + whole.id()
                                + ", which it is a part of, to only " + all.words(),
                        "mend the targets on the way of one of the two"));
            }
        }
        return Optional.empty();
    }

    private static ImmutableSortedMap<LocalDate, Quantity> agreed(Measure.Count count, Optional<When> period) {
        return CountPath.of(count, period).map(CountPath::agreed).orElse(ImmutableSortedMap.of());
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

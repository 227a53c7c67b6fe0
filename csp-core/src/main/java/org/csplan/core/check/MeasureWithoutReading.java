package org.csplan.core.check;

import static com.google.common.collect.ImmutableSortedSet.toImmutableSortedSet;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.csplan.core.analysis.Attainment;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Severity;
import org.csplan.core.diagnostic.Subject;
import org.csplan.core.model.Measure;
import org.csplan.core.model.Progress;
import org.csplan.core.model.When;

/**
 * Progress of an action, an aim or a priority was told for two times of the plan or more, and never a number of a measure that
 * it has. Where the measure says when it is reported, {@link MissedReturn} looks instead.
 */
final class MeasureWithoutReading implements PartCheck {

    private static final int FEWEST_TIMES = 2;

    @Override
    public String id() {
        return "measure-without-reading";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void find(CheckedPart part, CheckedPlan plan, Consumer<Diagnostic> findings) {
        if (part.openMeasures().isEmpty()
                || part.progress().size() < FEWEST_TIMES
                || plan.attainments().isEmpty()) {
            return;
        }
        ImmutableList<When> times = times(part.progress(), plan);
        if (times.size() < FEWEST_TIMES) {
            return;
        }
        List<Attainment> own = plan.attainments().get().of(part.id());
        own.stream()
                .filter(attainment -> isCounted(attainment.measure())
                        && attainment.measure().about().reporting().isEmpty()
                        && attainment.until().isEmpty()
                        && !isKnownLater(attainment.measure(), plan)
                        && !attainment.isHeldBack())
                .forEach(
                        attainment -> findings.accept(
                                found(
                                        Subject.of(
                                                part.id(), attainment.measure().id()),
                                        "no number of the measure "
                                                + attainment.measure().id() + " was ever told, and progress was told "
                                                + times.size() + " times",
                                        "ask for it, as in: progress "
                                                + times.get(times.size() - 1).words() + " "
                                                + attainment.measure().id()
                                                + " = …; where it is known only once a year, say so below the measure: reported yearly")));
    }

    /** A survey at the end of the year gives its per cent then, and none before; what counts from a later time on has no number yet. */
    private static boolean isKnownLater(Measure measure, CheckedPlan plan) {
        LocalDate day = plan.day().orElseThrow();
        return measure.timing()
                .filter(timing -> measure instanceof Measure.Level
                        ? !timing.when().isOverBy(day)
                        : timing.isDuring() && timing.when().from().isAfter(day))
                .isPresent();
    }

    private static boolean isCounted(Measure measure) {
        return !(measure instanceof Measure.Statement) && !(measure instanceof Measure.Deliverable);
    }

    /** Those that something is told of, up to the day and not before the plan's period, each once, the earliest first. */
    private static ImmutableList<When> times(List<Progress> progress, CheckedPlan plan) {
        return progress.stream()
                .filter(entry -> !ProgressBeforePeriod.isBefore(entry, plan))
                .flatMap(entry -> entry.when().stream())
                .filter(when -> when.isOverBy(plan.day().orElseThrow()))
                .collect(toImmutableSortedSet(Comparator.comparing(When::to).thenComparing(When::from)))
                .asList();
    }
}

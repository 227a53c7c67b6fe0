package org.csplan.core.check;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.csplan.core.analysis.LastTold;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Severity;
import org.csplan.core.model.Action;
import org.csplan.core.model.Status;
import org.csplan.core.model.When;

/**
 * Nothing is told of an action though a quarter of its time is over, or nothing since for half a year, or though the plan
 * tells progress of others without saying of when. Where the plan agreed when progress is due, {@link MissedReturn} looks instead.
 */
final class ActionWithoutProgress implements PlanCheck {

    @Override
    public String id() {
        return "action-without-progress";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    private static final int MONTHS = 3;

    /** After so many months what was told of it is old. */
    private static final int MONTHS_OF_SILENCE = 6;

    @Override
    public Stream<Diagnostic> find(CheckedPlan plan) {
        boolean isTold = plan.plan().actions().stream()
                .flatMap(action -> action.progress().stream())
                .anyMatch(entry -> entry.when().isEmpty());
        return plan.openActions()
                .filter(action -> !plan.isHeldBack(action)
                        && action.reporting().or(plan.plan()::reporting).isEmpty())
                .flatMap(action -> since(action, isTold, plan)
                        .map(since -> found(
                                action.id(),
                                "no progress is told of action " + action.id() + since,
                                "ask its lead, and add what came of it after \"progress\""))
                        .stream());
    }

    /** Since when nothing is told; absent if something is. */
    private static Optional<String> since(Action action, boolean isTold, CheckedPlan plan) {
        if (tellsNothingOfNow(action, plan)) {
            return isTold || hasRunForAQuarter(action, plan)
                    ? Optional.of(action.progress().isEmpty() ? "" : " since the plan's period began")
                    : Optional.empty();
        }
        if (action.progress().stream().anyMatch(entry -> entry.when().isEmpty())
                || plan.day().isEmpty()
                || isOnlyToldByMeasures(action)
                || isPaused(action)) {
            return Optional.empty();
        }
        LocalDate day = plan.day().orElseThrow();
        LocalDate silentFrom = day.minusMonths(MONTHS_OF_SILENCE);
        boolean hasBegun = action.timetable()
                .start()
                .filter(start -> start.from().isAfter(silentFrom))
                .isEmpty();
        return action.progress().stream()
                .map(entry -> entry.when().orElseThrow())
                .filter(when -> when.isOverBy(day))
                .max(Comparator.comparing(When::to))
                .filter(last ->
                        hasBegun && !last.to().plusMonths(MONTHS_OF_SILENCE).isAfter(day))
                .map(last -> " since " + last.words());
    }

    /** Whether each of its measures says by itself when it is reported. */
    private static boolean isOnlyToldByMeasures(Action action) {
        return !action.measures().isEmpty()
                && action.measures().stream()
                        .allMatch(measure -> measure.about().reporting().isPresent());
    }

    private static boolean isPaused(Action action) {
        return LastTold.status(action.progress())
                .filter(last -> last.value().meaning() == Status.Meaning.PAUSED)
                .isPresent();
    }

    /** Whether all that is told is of a time before the plan's period; what is doubted there is not asked about twice. */
    private static boolean tellsNothingOfNow(Action action, CheckedPlan plan) {
        return action.progress().stream()
                .allMatch(entry -> ProgressBeforePeriod.isBefore(entry, plan)
                        && !ProgressBeforePeriod.isDoubted(entry, action.progress(), plan));
    }

    private static boolean hasRunForAQuarter(Action action, CheckedPlan plan) {
        Optional<LocalDate> start =
                action.timetable().start().or(plan.plan()::period).map(When::from);
        return start.isPresent()
                && plan.day()
                        .filter(day ->
                                !day.isBefore(start.get().plusMonths(MONTHS).minusDays(1)))
                        .isPresent();
    }
}

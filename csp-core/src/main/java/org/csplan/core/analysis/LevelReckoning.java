package org.csplan.core.analysis;

import com.google.common.collect.Lists;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.csplan.core.analysis.Readings.Found;
import org.csplan.core.model.Figure;
import org.csplan.core.model.Measure;
import org.csplan.core.model.Measure.Goal;
import org.csplan.core.model.Quantity;
import org.csplan.core.model.Timing;

/**
 * A height to reach or hold. What was found latest counts; of several for the same time the one that is farthest from
 * where it should be. It is held against the target that applies now: the first whose time is not over, else the last. What
 * was found before the period is only shown, and so is what was found before the time of a target on the way that is over.
 *
 * <p>A bound from above that holds during a time is broken by any reading in it, whatever comes later; a reading of all
 * that time settles it.
 *
 * <p>While there is time and a baseline, the level is expected to move evenly, day by day, from its baseline to the
 * target, over targets on the way; without a baseline only its distance from the target can tell. What is left of the
 * way, or of that distance, when the time is over is held against {@link Verdict#ON_COURSE_FROM}.
 */
final class LevelReckoning {

    private static final Window ALL_TIME = new Window(Optional.empty(), Optional.empty());

    /** By so much the months of a year differ in their lengths. */
    private static final int DAYS_BETWEEN_LENGTHS = 3;

    private final Reckoning reckoning;
    private final Measure.Level measure;
    private final Attainment.Builder attainment;

    /** A target and its time; {@code timing} is absent where the measure names none. */
    private record Target(Goal goal, Optional<Quantity> number, Optional<Timing> timing, Window window) {

        LocalDate end() {
            return window.to().orElse(LocalDate.MAX);
        }

        /** A bound from above is kept, and so is a height that is held; others are reached. */
        boolean isKept() {
            return goal == Goal.AT_MOST || goal == Goal.MAINTAIN;
        }

        /** Whether it names all of the time that it is for. */
        boolean isDuring() {
            return timing.filter(Timing::isDuring).isPresent();
        }

        /** As in {@code 200 or less by March 2020}. */
        Reason height(Quantity known) {
            return timing.isPresent()
                    ? Reason.of(
                            switch (goal) {
                                case REDUCE -> Wording.OR_LESS_BY;
                                case INCREASE -> Wording.OR_MORE_BY;
                                case MAINTAIN -> Wording.TO_BE_HELD_BY;
                                case AT_LEAST -> Wording.AT_LEAST_BY;
                                case AT_MOST -> Wording.AT_MOST_BY;
                            },
                            known,
                            timing.get())
                    : Reason.of(
                            switch (goal) {
                                case REDUCE -> Wording.OR_LESS;
                                case INCREASE -> Wording.OR_MORE;
                                case MAINTAIN -> Wording.TO_BE_HELD;
                                case AT_LEAST -> Wording.AT_LEAST;
                                case AT_MOST -> Wording.AT_MOST;
                            },
                            known);
        }
    }

    /** What a level should have come to by the latest reading. */
    private record Expected(Fraction height, Quantity shown) {}

    LevelReckoning(Reckoning reckoning, Measure.Level measure) {
        this.reckoning = reckoning;
        this.measure = measure;
        this.attainment = reckoning.of(measure);
    }

    Attainment attainment() {
        List<Target> targets = targets();
        Target now = now(targets);
        attainment.target(now.number(), now.window().to());
        if (reckoning.told().isEmpty()) {
            return untold(now);
        }
        Readings readings = readings();
        attainment.leftOut(readings.leftOut());
        if (readings.numbers().isEmpty()) {
            return untold(now);
        }
        Found latest = latest(readings.numbers(), now).against(now.number());
        Optional<LocalDate> until = Optional.of(latest.told().end()).filter(day -> !day.equals(LocalDate.MIN));
        Object found = Reckoning.by(latest.shown(), until);
        if (reckoning.isPart()) {
            // Whatever came of it, what was found is shown, and held against nothing.
            attainment.value(latest.quantity(), until);
            return attainment.build(Verdict.NOT_JUDGED, Reason.found(found));
        }
        Optional<LocalDate> beginning = beginningAfter(until, now);
        if (beginning.isPresent() && !reckoning.day().isBefore(beginning.get())) {
            // It shows where things stood, and nothing of what came of them since.
            return attainment.build(
                    Verdict.NO_DATA,
                    Reason.of(
                            Wording.FOUND_BEFORE_PERIOD,
                            found,
                            beginning.get(),
                            now.height(now.number().get())));
        }
        Optional<Target> untoldStep = untoldStep(until, targets);
        if (untoldStep.isPresent()) {
            // What was found then says nothing of a time that was over since.
            Target step = untoldStep.get();
            return attainment.build(
                    Verdict.NO_DATA,
                    Reason.of(
                            Wording.FOUND_BEFORE_STEP,
                            found,
                            beginning(step, targets).orElseThrow(),
                            step.height(step.number().get())));
        }
        Optional<Attainment> missed = missedStep(until, now, targets);
        if (missed.isPresent()) {
            return missed.get();
        }
        attainment.value(latest.quantity(), until);
        attainment.yearBefore(latest.yearBefore());
        attainment.step(
                latest.shown() instanceof Quantity
                        ? Reason.of(Wording.STEP_LATEST, latest.told().reading())
                        : Reason.of(Wording.STEP_LATEST_IS, latest.told().reading(), latest.quantity()));
        Optional<Quantity> baseline =
                measure.baseline().flatMap(Figure::known).filter(start -> fits(start, latest.unit()));
        baseline.ifPresent(start -> change(latest, start));
        if (now.number().isEmpty()) {
            return attainment.build(Verdict.NOT_JUDGED, Reason.of(Wording.FOUND_HEIGHT_NOT_AGREED, found));
        }
        Quantity number = now.number().get();
        if (beginning.isPresent()) {
            return attainment.build(Verdict.NOT_JUDGED, Reason.of(Wording.FOUND_COUNTS_FROM, found, beginning.get()));
        }
        return fits(number, latest.unit())
                ? brokenBy(number, now, latest, readings.numbers())
                        .map(worst -> broken(worst, number, now, latest, found))
                        .orElseGet(() -> against(number, now, targets, latest, readings.numbers(), baseline, found))
                : attainment.build(Verdict.NOT_JUDGED, Reason.of(Wording.TARGET_IN_OTHER_UNIT, found, number.unit()));
    }

    /**
     * Where the latest reading is of a time before the period, its first day; not of a target that is itself earlier, or still to
     * be agreed.
     */
    private Optional<LocalDate> beginningAfter(Optional<LocalDate> until, Target now) {
        return reckoning
                .period()
                .map(Span::from)
                .filter(first -> now.number().isPresent()
                        && until.isPresent()
                        && until.get().isBefore(first)
                        && !now.end().isBefore(first));
    }

    /**
     * Of targets on the way, the last whose time is over, where the latest reading is from before that time began; none where
     * nobody can tell when it began.
     */
    private Optional<Target> untoldStep(Optional<LocalDate> until, List<Target> targets) {
        if (targets.size() == 1 || until.isEmpty()) {
            return Optional.empty();
        }
        return targets.stream()
                .filter(target -> target.number().isPresent() && target.window().isOverOn(reckoning.day()))
                .reduce((first, second) -> second.end().isAfter(first.end()) ? second : first)
                .filter(step -> beginning(step, targets)
                        .filter(first -> until.get().isBefore(first))
                        .isPresent());
    }

    /** How it stood at the end of the last target that is over, where it fell short of that and nothing was told since. */
    private Optional<Attainment> missedStep(Optional<LocalDate> until, Target now, List<Target> targets) {
        Optional<LocalDate> over = targets.stream()
                .map(Target::end)
                .filter(end -> end.isBefore(reckoning.day()) && end.isBefore(now.end()))
                .max(Comparator.naturalOrder());
        return over.filter(end -> until.isPresent() && !until.get().isAfter(end))
                .map(end -> new LevelReckoning(reckoning.by(end), measure).attainment())
                .filter(then -> then.verdict().isBehind());
    }

    /** Of a target on the way: the first day that it names, or for one by a time the day after the target before it. */
    private static Optional<LocalDate> beginning(Target step, List<Target> targets) {
        if (step.isDuring()) {
            return step.window().from();
        }
        return targets.stream()
                .map(Target::end)
                .filter(end -> end.isBefore(step.end()))
                .max(Comparator.naturalOrder())
                .map(end -> end.plusDays(1));
    }

    private Readings readings() {
        Optional<String> unit = measure.unit()
                .or(() -> measure.datedTargets().stream()
                        .flatMap(dated -> dated.target().known().stream())
                        .map(Quantity::unit)
                        .findFirst());
        boolean isShare = unit.map("%"::equals).orElse(true);
        return Readings.of(
                reckoning.told(), unit, isShare ? Readings.Ratio.AS_PERCENT : Readings.Ratio.AS_PART, ALL_TIME);
    }

    private Attainment untold(Target now) {
        if (now.number().isEmpty()) {
            return attainment.build(Verdict.NOT_JUDGED, Wording.HEIGHT_NOT_AGREED);
        }
        if (now.window().isToComeOn(reckoning.day())) {
            return attainment.build(
                    Verdict.NOT_JUDGED,
                    Reason.of(Wording.COUNTS_FROM, now.window().from().orElseThrow()));
        }
        return attainment.build(
                Verdict.NO_DATA,
                Reason.of(Wording.NOTHING_TOLD_AGAINST, now.height(now.number().get())));
    }

    // The target that applies

    /** The earliest first; the measure's own only if it has a number or is the only one. */
    private List<Target> targets() {
        if (measure.datedTargets().isEmpty()) {
            return List.of(own());
        }
        List<Target> targets = new ArrayList<>();
        for (Measure.LevelTarget dated : measure.datedTargets()) {
            Optional<Timing> timing = Optional.of(dated.timing());
            targets.add(
                    new Target(dated.goal(), dated.target().known(), timing, Window.of(timing, reckoning.period())));
        }
        if (measure.target().isPresent()) {
            targets.add(own());
        }
        targets.sort(Comparator.comparing(Target::end));
        return targets;
    }

    private Target own() {
        return new Target(
                measure.goal(), measure.target().flatMap(Figure::known), measure.timing(), reckoning.window(measure));
    }

    private Target now(List<Target> targets) {
        for (Target target : targets) {
            if (!target.end().isBefore(reckoning.day())) {
                return target;
            }
        }
        return targets.get(targets.size() - 1);
    }

    /** Of those for the latest and shortest time the worst, so that the order in which they were told changes nothing. */
    private static Found latest(List<Found> numbers, Target now) {
        Found last = numbers.get(numbers.size() - 1);
        return numbers.stream()
                .filter(number -> number.told().when().equals(last.told().when())
                        || (number.told().end().equals(last.told().end())
                                && start(number).equals(start(last))))
                .max(Comparator.<Found, Fraction>comparing(number -> shortfall(number, now)))
                .orElse(last);
    }

    private static LocalDate start(Found number) {
        return number.told().when().map(when -> when.from()).orElse(LocalDate.MIN);
    }

    private static Fraction shortfall(Found number, Target now) {
        Fraction goal = now.number().map(known -> Fraction.of(known.amount())).orElse(Fraction.ZERO);
        return beyond(number.number(), goal, now.goal());
    }

    /** How far a number is on the wrong side of another; below zero on the right one. */
    private static Fraction beyond(Fraction number, Fraction goal, Goal which) {
        return switch (which) {
            case REDUCE, AT_MOST -> number.minus(goal);
            case INCREASE, AT_LEAST -> goal.minus(number);
            case MAINTAIN -> number.minus(goal).absolute();
        };
    }

    /** The worst reading within the time of a bound from above, where it is beyond; the baseline of what is to come down is none. */
    private Optional<Found> brokenBy(Quantity number, Target now, Found latest, List<Found> numbers) {
        if (now.goal() != Goal.AT_MOST || !now.isDuring() || measure.baseline().isPresent()) {
            return Optional.empty();
        }
        Fraction goal = Fraction.of(number.amount());
        Optional<Span> time = now.window().whole();
        boolean isSettled = latest.told().when().map(Span::of).equals(time);
        return (isSettled ? List.of(latest) : numbers)
                .stream()
                        .filter(found -> found.told()
                                .when()
                                .filter(when -> !when.from()
                                                .isBefore(time.orElseThrow().from())
                                        && !when.to().isAfter(time.orElseThrow().to()))
                                .isPresent())
                        .max(Comparator.comparing(Found::number))
                        .filter(worst -> !tolerance(now, number, latest.unit())
                                .isAtLeast(worst.number().minus(goal)));
    }

    /** What is broken can't be made good. */
    private Attainment broken(Found worst, Quantity number, Target now, Found latest, Object found) {
        return attainment.build(
                Verdict.OFF_COURSE,
                worst.number().compareTo(latest.number()) <= 0
                        ? Reason.of(Wording.TARGET_WAS_NOT_KEPT, found, now.height(number))
                        : Reason.of(
                                Wording.TARGET_BROKEN,
                                found,
                                now.height(number),
                                worst.told().reading()));
    }

    private static boolean fits(Quantity number, String unit) {
        return number.unit().isEmpty() || number.unit().equals(unit);
    }

    // The verdict

    private void change(Found latest, Quantity baseline) {
        Fraction change = latest.number().minus(Fraction.of(baseline.amount()));
        Quantity shown = Shown.number(change, latest.unit(), baseline.amount().scale());
        attainment.change(shown);
        attainment.step(Reckoning.changed(latest.quantity(), Shown.bare(baseline), shown));
    }

    private Attainment against(
            Quantity number,
            Target now,
            List<Target> targets,
            Found latest,
            List<Found> numbers,
            Optional<Quantity> baseline,
            Object found) {
        Fraction goal = Fraction.of(number.amount());
        Fraction beyond = beyond(latest.number(), goal, now.goal());
        Fraction tolerance = tolerance(now, number, latest.unit());
        boolean isReached = tolerance.isAtLeast(beyond);
        boolean isOver = now.window().isOverOn(reckoning.day());
        Optional<Fraction> start =
                baseline.map(known -> Fraction.of(known.amount())).filter(from -> leads(from, goal, now.goal()));
        Optional<Fraction> way = start.map(from -> latest.number().minus(from).dividedBy(goal.minus(from)));
        way.ifPresent(gone -> way(gone, latest, baseline.orElseThrow(), number));
        Optional<Expected> expected = isOver
                ? Optional.empty()
                : start.flatMap(from ->
                        evenly(now, targets, from, latest).map(height -> expected(height, from, latest, now, targets)));
        if (!isOver) {
            way.ifPresent(gone -> projected(gone, now, start.orElseThrow(), goal, latest, number));
        }
        Reason target = now.height(number);
        if (isReached && isOver && isUntoldSince(latest, now)) {
            return attainment.build(Verdict.NO_DATA, Reason.of(Wording.TARGET_KEPT_UNTOLD_SINCE, found, target));
        }
        if (isReached) {
            boolean canBeLost = !isOver && now.window().to().isPresent();
            boolean isOnTheWay =
                    now.end().isBefore(targets.get(targets.size() - 1).end());
            boolean isMissed = beyond.signum() > 0 && now.goal() != Goal.MAINTAIN;
            Optional<LocalDate> late = isMissed ? Optional.empty() : reachedLate(now, goal, numbers, tolerance);
            return attainment.build(
                    canBeLost || isOnTheWay ? Verdict.ON_COURSE : Verdict.MET,
                    late.map(day -> Reason.of(Wording.TARGET_REACHED_LATE, found, target, day))
                            .orElseGet(() -> Reason.of(
                                    isMissed ? Wording.WITHIN_TOLERANCE : reached(now, canBeLost), found, target)));
        }
        Fraction near = near(beyond, goal);
        if (isOver) {
            return attainment.build(
                    Verdict.ofEnd(way.orElse(near)),
                    Reason.of(
                            now.isKept() ? Wording.TARGET_WAS_NOT_KEPT : Wording.TARGET_WAS_NOT_REACHED,
                            found,
                            target));
        }
        Optional<Verdict> pace =
                expected.flatMap(byNow -> pace(start.orElseThrow(), byNow.height(), latest, now.goal(), tolerance));
        if (pace.isPresent()) {
            return attainment.build(
                    pace.get(),
                    Reason.of(
                            Wording.EXPECTED_ON_THE_WAY,
                            found,
                            expected.orElseThrow().shown(),
                            target));
        }
        return attainment.build(
                near.isAtLeast(Fraction.of(Verdict.AT_RISK_FROM)) ? Verdict.AT_RISK : Verdict.OFF_COURSE,
                Reason.of(
                        now.isKept() ? Wording.TARGET_NOT_KEPT_SO_FAR : Wording.TARGET_NOT_REACHED_SO_FAR,
                        found,
                        target));
    }

    /**
     * The end of the first reading that reached a target, where that began after its time. None where none from before tells that
     * it fell short.
     */
    private static Optional<LocalDate> reachedLate(Target now, Fraction goal, List<Found> numbers, Fraction tolerance) {
        if (now.isKept()) {
            return Optional.empty();
        }
        Optional<Found> first = Optional.empty();
        for (Found number : Lists.reverse(numbers)) {
            boolean isShort = !tolerance.isAtLeast(beyond(number.number(), goal, now.goal()));
            if (number.told().end().isAfter(now.end())) {
                first = isShort ? first : Optional.of(number);
            } else {
                boolean isTold = isShort && number.told().when().isPresent();
                return first.filter(found -> isTold && start(found).isAfter(now.end()))
                        .map(found -> found.told().end());
            }
        }
        return Optional.empty();
    }

    private static Wording reached(Target now, boolean canBeLost) {
        if (now.isKept()) {
            return canBeLost ? Wording.TARGET_KEPT_SO_FAR : Wording.TARGET_KEPT;
        }
        return canBeLost ? Wording.TARGET_REACHED_SO_FAR : Wording.TARGET_REACHED;
    }

    /** By how much of the way to the expected height it has gone; none where there was none to go and it isn't there. */
    private static Optional<Verdict> pace(
            Fraction start, Fraction expected, Found latest, Goal which, Fraction tolerance) {
        if (tolerance.isAtLeast(beyond(latest.number(), expected, which))) {
            return Optional.of(Verdict.ON_COURSE);
        }
        Fraction way = expected.minus(start);
        return way.signum() == 0
                ? Optional.empty()
                : Optional.of(Verdict.ofPace(latest.number().minus(start).dividedBy(way)));
    }

    /**
     * Whether of a time throughout which a bound is not to be passed so much is left that as long a time as the latest fits into it;
     * quarters and months are not all of one length.
     */
    private static boolean isUntoldSince(Found latest, Target now) {
        return now.goal() == Goal.AT_MOST
                && now.isDuring()
                && latest.told()
                        .when()
                        .filter(when -> !when.to()
                                .plusDays(Math.max(1, Span.of(when).days() - DAYS_BETWEEN_LENGTHS))
                                .isAfter(now.end()))
                        .isPresent();
    }

    /** In the target's unit, or in per cent of the target. */
    private Fraction tolerance(Target now, Quantity target, String found) {
        Fraction height = Fraction.of(target.amount()).absolute();
        if (measure.tolerance().isEmpty()) {
            return now.goal() == Goal.MAINTAIN ? height.times(Fraction.of(Verdict.USUAL_TOLERANCE)) : Fraction.ZERO;
        }
        Quantity within = measure.tolerance().get();
        Fraction amount = Fraction.of(within.amount()).absolute();
        if (fits(within, found)) {
            attainment.step(Reason.of(Wording.STEP_TOLERANCE, within));
            return amount;
        }
        if (within.unit().equals("%")) {
            Fraction part = height.times(amount).dividedBy(Fraction.of(100));
            attainment.step(Reason.of(
                    Wording.STEP_TOLERANCE_OF,
                    within,
                    Shown.bare(target),
                    Shown.bare(Shown.number(part, found, target.amount().scale()))));
            return part;
        }
        attainment.step(Reason.of(Wording.STEP_TOLERANCE_LEFT_OUT, within));
        return Fraction.ZERO;
    }

    /** Whether the way from a baseline to a goal goes where the measure says. */
    private static boolean leads(Fraction from, Fraction goal, Goal which) {
        int way = goal.compareTo(from);
        return switch (which) {
            case REDUCE, AT_MOST -> way < 0;
            case INCREASE, AT_LEAST -> way > 0;
            case MAINTAIN -> false;
        };
    }

    private void way(Fraction gone, Found latest, Quantity baseline, Quantity target) {
        Quantity share = Shown.percent(gone);
        attainment.share(share);
        attainment.step(Reason.of(
                Wording.STEP_WAY, Shown.bare(baseline), Shown.bare(latest.quantity()), Shown.bare(target), share));
    }

    /** One less the distance from a goal as a share of it: 220 is at 90% of 200 or less, 180 of 200 or more. */
    private static Fraction near(Fraction beyond, Fraction goal) {
        return goal.signum() == 0
                ? Fraction.ZERO
                : Fraction.ONE.minus(beyond.dividedBy(goal.absolute())).max(Fraction.ZERO);
    }

    /**
     * The height by the end of the latest reading, if it moves evenly from the last target on the way to the next. An
     * old reading is held against what applied then.
     */
    private Optional<Fraction> evenly(Target now, List<Target> targets, Fraction baseline, Found latest) {
        List<Target> onTheWay = targets.stream()
                .filter(target -> !target.end().isAfter(now.end()))
                .filter(target -> target.number().isPresent())
                .filter(target -> fits(target.number().get(), latest.unit()))
                .toList();
        Target next = onTheWay.stream()
                .filter(target -> !target.end().isBefore(told(latest)))
                .findFirst()
                .orElse(now);
        Optional<Target> before = onTheWay.stream()
                .filter(target -> target.end().isBefore(next.end()))
                .reduce((first, second) -> second);
        Optional<LocalDate> from = before.map(target -> target.end().plusDays(1))
                .or(() -> next.window().from());
        Fraction leaves = before.map(target -> Fraction.of(target.number().get().amount()))
                .orElse(baseline);
        Window leg = new Window(from, next.window().to());
        return leg.whole().map(whole -> {
            Fraction rise = Fraction.of(next.number().orElseThrow().amount()).minus(leaves);
            return leg.goneBy(told(latest))
                    .map(gone -> leaves.plus(rise.times(Fraction.of(gone.days(), whole.days()))))
                    .orElse(leaves);
        });
    }

    /** The day of the latest reading, or the day asked for if it has none. */
    private LocalDate told(Found latest) {
        return latest.told().when().isPresent() ? latest.told().end() : reckoning.day();
    }

    /** Of what is counted only the whole ones of a rise are expected, and of a fall. */
    private Expected expected(Fraction exactly, Fraction from, Found latest, Target now, List<Target> targets) {
        Quantity target = now.number().orElseThrow();
        boolean isCounted = Shown.isCounted(from, latest.unit())
                && targets.stream()
                        .flatMap(each -> each.number().stream())
                        .allMatch(number -> Fraction.of(number.amount()).isWhole());
        boolean rises = exactly.isAtLeast(from);
        Fraction height = isCounted ? exactly.whole(rises ? RoundingMode.FLOOR : RoundingMode.CEILING) : exactly;
        int places = target.amount().scale();
        Quantity shown = Shown.number(height, latest.unit(), places);
        Quantity shownExactly = isCounted ? Shown.apartFromWhole(exactly, latest.unit(), places) : shown;
        attainment.expected(shown);
        attainment.step(
                shownExactly.equals(shown)
                        ? Reason.of(Wording.STEP_EXPECTED_EVENLY, shown, told(latest))
                        : Reason.of(Wording.STEP_EXPECTED_EVENLY_WHOLE, shownExactly, told(latest), Shown.bare(shown)));
        return new Expected(height, Shown.bare(shown));
    }

    private void projected(Fraction way, Target now, Fraction baseline, Fraction goal, Found latest, Quantity target) {
        Window window = now.window();
        Optional<Span> gone = window.goneBy(told(latest));
        if (gone.isPresent() && window.whole().isPresent()) {
            long whole = window.whole().get().days();
            Fraction all = way.times(Fraction.of(whole, gone.get().days()));
            Fraction height = baseline.plus(goal.minus(baseline).times(all));
            // Of what was never below nothing, such as people, there can't be less than none.
            boolean isTooLow = height.signum() < 0
                    && Stream.of(baseline, goal, latest.number()).allMatch(number -> number.signum() >= 0);
            Quantity shown = isTooLow
                    ? Quantity.of(BigDecimal.ZERO, latest.unit())
                    : Shown.number(height, latest.unit(), target.amount().scale());
            attainment.projected(shown);
            attainment.step(Reason.of(
                    isTooLow ? Wording.STEP_PROJECTED_WAY_TO_NONE : Wording.STEP_PROJECTED_WAY,
                    Shown.percent(way),
                    gone.get().days(),
                    whole,
                    Shown.bare(shown)));
        }
    }
}

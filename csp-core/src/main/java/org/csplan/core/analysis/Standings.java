package org.csplan.core.analysis;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionId;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.Closure;
import org.csplan.core.model.Due;
import org.csplan.core.model.ElementId;
import org.csplan.core.model.Milestone;
import org.csplan.core.model.Objective;
import org.csplan.core.model.Progress;
import org.csplan.core.model.Status;
import org.csplan.core.model.Status.Meaning;
import org.csplan.core.model.Timetable;
import org.csplan.core.model.When;

/**
 * How the actions of a plan, and those aims and priorities that have measures or progress, stand by the end of a day. A
 * status of a time before the plan's period is not how they stand now, unless it says that they had come to their end.
 *
 * <p>What is declared contradicts the rest only where both can't be true:
 *
 * <ul>
 *   <li>done, while a milestone or a deliverable is not there; the date {@code done} says the same;
 *   <li>on track, while it is overdue or a measure is off course, be it only since the time that it was told for;
 *   <li>still to be done, for a time that begins after it was done or closed;
 *   <li>done what was closed, dropped what was done, and not started what is done.
 * </ul>
 *
 * <p>What is done may well have come to less than its target. Amber beside green is judgement, and red without a number behind it may know more than the numbers. Done before its
 * time is no contradiction.
 */
public final class Standings {

    private final ImmutableList<Standing> all;
    private final ImmutableList<Standing> ofActions;
    private final ImmutableMap<ElementId, Standing> byObjective;
    private final Supplier<ImmutableMap<ElementId, Standing>> byAction;

    private Standings(ImmutableList<Standing> all, int actions) {
        this.all = all;
        this.ofActions = all.subList(all.size() - actions, all.size());
        this.byObjective = Maps.uniqueIndex(all.subList(0, all.size() - actions), Standing::element);
        this.byAction = Suppliers.memoize(() -> Maps.uniqueIndex(ofActions, Standing::element));
    }

    /** @param attainments of this plan; their day is the day of what is computed */
    public static Standings of(ActionPlan plan, Attainments attainments) {
        return of(plan, attainments, Rounds.of(plan), HeldBack.NOTHING);
    }

    /** @param held what is hidden of the plan, which is seen as an audience may see it */
    static Standings of(ActionPlan plan, Attainments attainments, Rounds rounds, HeldBack held) {
        LocalDate day = attainments.day();
        ImmutableList.Builder<Standing> standings = ImmutableList.builder();
        Map<Meaning, Status> scale = byMeaning(plan);
        ImmutableList<Objective> objectives = plan.objectives();
        for (int at = 0; at < objectives.size(); at++) {
            Objective objective = objectives.get(at);
            if (!objective.progress().isEmpty() || !objective.measures().isEmpty()) {
                ImmutableList<Attainment> measures = attainments.ofObjectives().get(at);
                standings.add(standing(
                        objective.id(),
                        Optional.empty(),
                        plan.period(),
                        rounds,
                        objective.progress(),
                        Computed.of(measures),
                        then -> Computed.of(Attainments.of(objective, plan, held, then)),
                        Timetable.EMPTY,
                        measures,
                        ImmutableList.of(),
                        scale,
                        held,
                        day));
            }
        }
        ImmutableList<ImmutableList<Attainment>> ofActions = attainments.ofActions();
        for (int at = 0; at < plan.actions().size(); at++) {
            Action action = plan.actions().get(at);
            ImmutableList<Attainment> measures = ofActions.get(at);
            standings.add(standing(
                    action.id(),
                    Optional.of(action),
                    plan.period(),
                    rounds,
                    action.progress(),
                    Computed.of(action, measures, rounds, held, day),
                    then -> Computed.of(action, Attainments.of(action, plan, held, then), rounds, held, then),
                    action.timetable(),
                    measures,
                    held.known(action),
                    scale,
                    held,
                    day));
        }
        return new Standings(standings.build(), plan.actions().size());
    }

    /** Aims, priorities, then actions, each in the plan's order. */
    public ImmutableList<Standing> all() {
        return all;
    }

    /** That of each action, in the plan's order. */
    public ImmutableList<Standing> ofActions() {
        return ofActions;
    }

    /** None for an aim or a priority without measures and progress, and for an id that the plan doesn't have. */
    public Optional<Standing> of(ElementId element) {
        return Optional.ofNullable((element instanceof ActionId ? byAction.get() : byObjective).get(element));
    }

    /** The plan's own word for each meaning, the first where it has several, or the usual one; none where it has neither. */
    private static Map<Meaning, Status> byMeaning(ActionPlan plan) {
        Map<Meaning, Status> scale = new EnumMap<>(Meaning.class);
        Stream.concat(plan.statuses().stream(), Status.scale(plan.statuses()).stream())
                .forEach(status -> scale.putIfAbsent(status.meaning(), status));
        return scale;
    }

    /**
     * That an action was done or closed, if its own line says so, and what was told last is not of a time most of which came
     * after that.
     */
    private static Optional<Meaning> endedSince(Optional<LastTold<Status>> told, Timetable times, LocalDate day) {
        Predicate<When> holds = end -> end.isOverBy(day)
                // What was told without a time counts as earliest.
                && told.flatMap(last -> last.entry().when())
                        .map(when -> !isMostlyAfter(when, end.to()))
                        .orElse(true);
        return times.closed()
                .map(Closure::when)
                .filter(holds)
                .map(end -> Meaning.DROPPED)
                .or(() -> times.done().filter(holds).map(end -> Meaning.DONE));
    }

    private static boolean isMostlyAfter(When when, LocalDate end) {
        return ChronoUnit.DAYS.between(when.from(), end) < ChronoUnit.DAYS.between(end, when.to());
    }

    /** Whether it tells that one round of what is due again and again was done, and the next has come. */
    private static boolean isDueAgain(Optional<Action> action, Progress told, Optional<When> period, LocalDate day) {
        return action.isPresent()
                && told.status()
                        .filter(status -> status.meaning() == Meaning.DONE)
                        .isPresent()
                && Rounds.isDueAgain(action.get(), told.when(), period, day);
    }

    private static Standing standing(
            ElementId element,
            Optional<Action> action,
            Optional<When> period,
            Rounds rounds,
            List<Progress> progress,
            Computed computed,
            Function<LocalDate, Computed> computedThen,
            Timetable times,
            ImmutableList<Attainment> measures,
            ImmutableList<Milestone> milestones,
            Map<Meaning, Status> scale,
            HeldBack held,
            LocalDate day) {
        Optional<LastTold<Status>> last = LastTold.status(progress, day);
        boolean hasEnded = times.done()
                .or(() -> times.closed().map(Closure::when))
                .filter(end -> end.isOverBy(day))
                .isPresent();
        if (held.isStatus(element) && !hasEnded) {
            // What was told before is not how it stands.
            Computed known = computed.orHeldBack(last.isPresent());
            return new Standing(
                    element, Optional.empty(), Optional.empty(), known.meaning(), known.reason(), Optional.empty());
        }
        Optional<LastTold<Status>> declared =
                last.filter(told -> told.countsIn(period) && !isDueAgain(action, told.entry(), period, day));
        Optional<BigDecimal> share = LastTold.share(progress, day)
                .filter(told -> told.countsIn(period) && !isDueAgain(action, told.entry(), period, day))
                .filter(told -> !held.isShare(element))
                .map(LastTold::value);
        Computed found = last.isEmpty() || declared.isPresent()
                ? computed
                : isDueAgain(action, last.get().entry(), period, day)
                        ? dueAgain(computed, action.orElseThrow(), last.get(), rounds, day)
                        : computed.orUnknownSince(last.get());
        boolean isToldDone = is(Meaning.DONE, declared);
        boolean isDone = times.done().isPresent() && times.done().get().isOverBy(day);
        List<Reason> open = isToldDone || isDone ? Computed.open(measures, milestones, day) : List.of();
        List<Reason> undone = open.isEmpty() ? open : Computed.undone(measures, milestones, day);
        if (isToldDone && open.isEmpty() && !computed.is(Meaning.DONE) && !computed.is(Meaning.DROPPED)) {
            // What is told to be done, with nothing against it, is not late for want of a date.
            found = Computed.of(
                    Meaning.DONE, told(declared.orElseThrow(), Wording.TOLD_TO_BE_DONE_FOR, Wording.TOLD_TO_BE_DONE));
        } else if (isToldDone && computed.is(Meaning.LATE)) {
            // It stands in no list of what is overdue: its due date is answered, and what is not there is the rest.
            found = Computed.unfinished(
                    measures,
                    times.dueNow().flatMap(Due::when).orElseThrow(),
                    !times.moves().isEmpty(),
                    open);
        } else if (is(Meaning.DROPPED, declared) && !computed.is(Meaning.DONE) && !computed.is(Meaning.DROPPED)) {
            // Nobody goes on with it: it is neither late nor off track.
            found = Computed.of(
                    Meaning.DROPPED,
                    told(declared.orElseThrow(), Wording.TOLD_TO_BE_DROPPED_FOR, Wording.TOLD_TO_BE_DROPPED));
        }
        return new Standing(
                element,
                endedSince(declared, times, day)
                        .flatMap(end -> Optional.ofNullable(scale.get(end)))
                        .or(() -> declared.map(LastTold::value)),
                share,
                found.meaning(),
                found.reason(),
                contradiction(declared, found, computedThen, times, undone, day));
    }

    private static Computed dueAgain(
            Computed computed, Action action, LastTold<Status> last, Rounds rounds, LocalDate day) {
        When done = last.entry().when().orElseThrow();
        return computed.orDueAgain(done, rounds.nextAfterDone(action, done, day));
    }

    private static boolean is(Meaning meaning, Optional<LastTold<Status>> told) {
        return told.isPresent() && told.get().value().meaning() == meaning;
    }

    private static Reason told(LastTold<Status> last, Wording ofTime, Wording withoutTime) {
        Optional<When> time = last.entry().when();
        return time.isPresent() ? Reason.of(ofTime, time.get()) : Reason.of(withoutTime);
    }

    private static Optional<Reason> contradiction(
            Optional<LastTold<Status>> declared,
            Computed computed,
            Function<LocalDate, Computed> computedThen,
            Timetable times,
            List<Reason> undone,
            LocalDate day) {
        if (declared.isPresent()) {
            LastTold<Status> last = declared.get();
            if (isAgainstTrack(last, computed)) {
                return Optional.of(
                        wasAgainstTrack(last, computedThen, day)
                                ? toldBut(last, computed.reason())
                                : Reason.of(
                                        Wording.TOLD_FOR_SINCE,
                                        last.value(),
                                        last.entry().when().orElseThrow(),
                                        computed.reason()));
            }
            if (clashes(last, computed, times, day)) {
                return Optional.of(toldBut(last, computed.reason()));
            }
            if (last.value().meaning() == Meaning.DONE && !undone.isEmpty()) {
                return Optional.of(toldBut(last, Computed.joined(undone)));
            }
        }
        if (undone.isEmpty()) {
            return Optional.empty();
        }
        return times.done()
                .filter(when -> when.isOverBy(day))
                .map(when -> Reason.of(Wording.DONE_BUT, when, Computed.joined(undone)));
    }

    private static boolean isAgainstTrack(LastTold<Status> last, Computed computed) {
        return last.value().meaning() == Meaning.ON_TRACK
                && (computed.is(Meaning.LATE) || computed.is(Meaning.OFF_TRACK));
    }

    /** Whether it was so on the day after the time that it was told for: what came later was not known. */
    private static boolean wasAgainstTrack(
            LastTold<Status> last, Function<LocalDate, Computed> computedThen, LocalDate day) {
        Optional<LocalDate> then = last.entry()
                .when()
                .map(When::to)
                .filter(end -> end.isBefore(day))
                .map(end -> end.plusDays(1));
        return then.isEmpty() || isAgainstTrack(last, computedThen.apply(then.get()));
    }

    private static Reason toldBut(LastTold<Status> last, Reason against) {
        Optional<When> time = last.entry().when();
        return time.isPresent()
                ? Reason.of(Wording.TOLD_FOR_BUT, last.value(), time.get(), against)
                : Reason.of(Wording.TOLD_BUT, last.value(), against);
    }

    private static boolean clashes(LastTold<Status> last, Computed computed, Timetable times, LocalDate day) {
        return switch (last.value().meaning()) {
            case DONE -> computed.is(Meaning.DROPPED);
            case DROPPED -> computed.is(Meaning.DONE);
            case ON_TRACK -> goesOn(last, times, day);
            case NOT_STARTED -> computed.is(Meaning.DONE) || goesOn(last, times, day);
            case AT_RISK, OFF_TRACK, LATE, PAUSED -> goesOn(last, times, day);
        };
    }

    /** Whether an entry is for a time that begins after the action ended. */
    private static boolean goesOn(LastTold<Status> last, Timetable times, LocalDate day) {
        if (times.closed().isEmpty() && times.done().isEmpty()) {
            return false;
        }
        Optional<When> ended = times.closed().map(Closure::when).or(times::done).filter(when -> when.isOverBy(day));
        Optional<When> told = last.entry().when();
        return ended.isPresent() && told.isPresent() && ended.get().isBefore(told.get());
    }
}

package org.csplan.core.analysis;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.ElementId;
import org.csplan.core.model.PlanYear;
import org.csplan.core.model.Progress;
import org.csplan.core.model.Recurrence;
import org.csplan.core.model.Recurrence.Frequency;
import org.csplan.core.model.Status;
import org.csplan.core.model.When;

/**
 * The times at which an action that is due again and again is to be done: each March, or each month, quarter, half or
 * whole of the plan's year, from its start to the end of the plan's period. What is due weekly has none.
 *
 * <p>That it is told to be done is true of one of them. It is missed only where it was told to be done before: whether
 * one that nobody ever tells to be done was done, nothing says.
 */
final class Rounds {

    /** A return of a quarter tells of what is due in the next one. */
    private static final int MOST_MONTHS_AHEAD = 3;

    private final PlanYear year;
    private final Optional<When> period;
    private final ImmutableSet<ElementId> heldBack;

    private Rounds(ActionPlan plan, ImmutableSet<ElementId> heldBack) {
        this.year = new PlanYear(plan.yearStart());
        this.period = plan.period();
        this.heldBack = heldBack;
    }

    static Rounds of(ActionPlan plan) {
        return new Rounds(plan, ImmutableSet.of());
    }

    /**
     * Of a plan as an audience sees it: of an action of which more is told than that nobody can say that it missed one.
     *
     * @param whole the plan with what is hidden
     */
    static Rounds of(ActionPlan plan, ActionPlan whole) {
        return new Rounds(plan, HeldBack.progress(plan, whole).keySet());
    }

    /** The first that is neither over before this day nor told to be done. */
    Optional<When> next(Action action, LocalDate day) {
        Optional<Recurrence> recurrence = action.timetable().recurrence();
        if (recurrence.isEmpty() || recurrence.get().frequency() == Frequency.WEEKLY) {
            return Optional.empty();
        }
        Optional<LocalDate> sinceDone = lastDone(action, day)
                .flatMap(done -> roundOf(recurrence.get(), done))
                .map(round -> round.to().plusDays(1));
        LocalDate from = Stream.of(action.timetable().start().map(When::from), period.map(When::from), sinceDone)
                .flatMap(Optional::stream)
                .reduce(day, (one, other) -> one.isAfter(other) ? one : other);
        return at(recurrence.get(), from)
                .filter(round ->
                        period.isEmpty() || !round.from().isAfter(period.get().to()));
    }

    /**
     * The next of an action that was told to be done the last time; none if it was not, or nobody can say when, or that was before
     * the plan's period, for then nobody can say that it goes well in it.
     *
     * @param done the last time
     */
    Optional<When> nextAfterDone(Action action, When done, LocalDate day) {
        return isBeforePeriod(done)
                        || heldBack.contains(action.id())
                        || missed(action, day).isPresent()
                ? Optional.empty()
                : next(action, day);
    }

    /** Whether a time was over when the plan's period began. */
    boolean isBeforePeriod(When time) {
        return period.isPresent() && time.isBefore(period.get());
    }

    /** The first that is over before this day, of those since the last one that was told to be done; none if none ever was. */
    Optional<When> missed(Action action, LocalDate day) {
        Optional<Recurrence> recurrence = action.timetable().recurrence();
        Optional<When> done = recurrence.isEmpty() ? Optional.empty() : lastDone(action, day);
        if (done.isEmpty() || recurrence.get().frequency() == Frequency.WEEKLY || heldBack.contains(action.id())) {
            return Optional.empty();
        }
        Optional<LocalDate> begins = Stream.of(action.timetable().start(), period)
                .flatMap(Optional::stream)
                .map(When::from)
                .max(Comparator.naturalOrder());
        return roundOf(recurrence.get(), done.get())
                .flatMap(round -> after(recurrence.get(), round))
                .flatMap(round -> begins.filter(first -> round.to().isBefore(first))
                        .map(first -> at(recurrence.get(), first))
                        .orElse(Optional.of(round)))
                .filter(round -> round.to().isBefore(day)
                        && (period.isEmpty()
                                || !round.from().isAfter(period.get().to())));
    }

    /**
     * Whether what was told of a time says nothing of an action any more, as it is due again: once as much time has gone since it
     * began as lies between two rounds, or since the next month of its name began.
     *
     * @param period of the plan, after which nothing is due again; absent where it says none
     */
    static boolean isDueAgain(Action action, Optional<When> told, Optional<When> period, LocalDate day) {
        Optional<Recurrence> recurrence = action.timetable().recurrence();
        return recurrence.isPresent()
                && told.isPresent()
                && told.get().to().isBefore(day)
                && beginsAgain(recurrence.get(), told.get())
                        .filter(begins -> !begins.isAfter(day)
                                && (period.isEmpty()
                                        || !begins.isAfter(period.get().to())))
                        .isPresent();
    }

    private static Optional<LocalDate> beginsAgain(Recurrence recurrence, When told) {
        if (recurrence.month().isPresent()) {
            return roundOfMonth(recurrence, told).map(round -> round.from().plusYears(1));
        }
        LocalDate from = told.from();
        return Optional.of(
                recurrence.frequency() == Frequency.WEEKLY
                        ? from.plusWeeks(1)
                        : from.plusMonths(recurrence.frequency().months()));
    }

    /** Whether an action that is due again and again was done at least once by the end of a day. */
    static boolean wasDone(Action action, LocalDate day) {
        return action.timetable().recurrence().isPresent()
                && lastDone(action, day).isPresent();
    }

    /** The latest time for which it is told to be done by the end of a day, where what is told of that counts as done. */
    private static Optional<When> lastDone(Action action, LocalDate day) {
        NavigableMap<LocalDate, List<Progress>> byEnd = new TreeMap<>();
        for (Progress entry : action.progress()) {
            if (entry.when().isPresent() && entry.status().isPresent() && LastTold.isKnown(entry, day)) {
                byEnd.computeIfAbsent(entry.when().get().to(), end -> new ArrayList<>())
                        .add(entry);
            }
        }
        return byEnd.descendingMap().values().stream()
                .flatMap(entries -> LastTold.status(entries).stream())
                .filter(last -> last.value().meaning() == Status.Meaning.DONE)
                .findFirst()
                .flatMap(last -> last.entry().when());
    }

    /** The first that is not over before a day; none after the year 9999. */
    private Optional<When> at(Recurrence recurrence, LocalDate day) {
        return recurrence.month().isPresent() ? recurrence.next(day) : year.part(recurrence.frequency(), day);
    }

    /** The one in which a time ends, or for which it was done ahead or late. */
    private Optional<When> roundOf(Recurrence recurrence, When done) {
        return recurrence.month().isPresent() ? roundOfMonth(recurrence, done) : at(recurrence, done.to());
    }

    /** Of what was done between two months of the name it was done ahead if the next begins soon, else late. */
    private static Optional<When> roundOfMonth(Recurrence recurrence, When done) {
        Optional<When> next = recurrence.next(done.to());
        return next.filter(round -> round.from().isAfter(done.to().plusMonths(MOST_MONTHS_AHEAD))
                        && round.from().getYear() > 1)
                .flatMap(round -> recurrence.next(round.from().minusYears(1)))
                .or(() -> next);
    }

    private Optional<When> after(Recurrence recurrence, When round) {
        return at(recurrence, round.to().plusDays(1));
    }
}

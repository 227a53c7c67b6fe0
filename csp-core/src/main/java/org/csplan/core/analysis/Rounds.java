package org.csplan.core.analysis;

import java.time.LocalDate;
import java.time.Month;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.Due;
import org.csplan.core.model.PlanYear;
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

    private final PlanYear year;
    private final Optional<When> period;

    private Rounds(Optional<When> period, Month yearStart) {
        this.year = new PlanYear(yearStart);
        this.period = period;
    }

    static Rounds of(ActionPlan plan) {
        return new Rounds(plan.period(), plan.yearStart());
    }

    /** The first that is neither over before this day nor told to be done. */
    Optional<When> next(Action action, LocalDate day) {
        Optional<Recurrence> recurrence = recurrence(action);
        if (recurrence.isEmpty() || recurrence.get().frequency() == Frequency.WEEKLY) {
            return Optional.empty();
        }
        Optional<When> done = lastDone(action, day);
        LocalDate from = Stream.of(
                        action.timetable().start().map(When::from),
                        period.map(When::from),
                        done.map(end -> end.to().plusDays(1)))
                .flatMap(Optional::stream)
                .reduce(day, (one, other) -> one.isAfter(other) ? one : other);
        Optional<When> first = at(recurrence.get(), from);
        boolean isDone = first.isPresent()
                && done.isPresent()
                && !done.get().to().isBefore(first.get().from());
        return (isDone ? after(recurrence.get(), first.get()) : first)
                .filter(round ->
                        period.isEmpty() || !round.from().isAfter(period.get().to()));
    }

    /** The last that is over before this day, where nothing is told to be done since the one before it, but was earlier. */
    Optional<When> missed(Action action, LocalDate day) {
        Optional<Recurrence> recurrence = recurrence(action);
        Optional<When> done = recurrence.isEmpty() ? Optional.empty() : lastDone(action, day);
        if (done.isEmpty() || recurrence.get().frequency() == Frequency.WEEKLY) {
            return Optional.empty();
        }
        LocalDate by = period.map(When::to)
                .filter(end -> end.isBefore(day))
                .map(end -> end.plusDays(1))
                .orElse(day);
        Optional<When> last = at(recurrence.get(), by).flatMap(round -> before(recurrence.get(), round));
        return last.filter(round ->
                        period.isEmpty() || !round.to().isBefore(period.get().from()))
                .filter(round -> before(recurrence.get(), round)
                        .filter(earlier -> !done.get().to().isAfter(earlier.to()))
                        .isPresent());
    }

    /**
     * Whether what was told of a time says nothing of an action any more, as it is due again: once as much time has gone since it
     * began as lies between two rounds, or since the next month of its name began.
     */
    static boolean isDueAgain(Action action, Optional<When> told, LocalDate day) {
        Optional<Recurrence> recurrence = recurrence(action);
        if (recurrence.isEmpty() || told.isEmpty() || !told.get().to().isBefore(day)) {
            return false;
        }
        Optional<Month> month = recurrence.get().month();
        if (month.isPresent()) {
            return recurrence
                    .get()
                    .next(told.get().to().plusDays(1))
                    .map(next -> next.from().isAfter(told.get().to())
                            ? next.from()
                            : next.from().plusYears(1))
                    .filter(begins -> !begins.isAfter(day))
                    .isPresent();
        }
        LocalDate from = told.get().from();
        LocalDate begins = recurrence.get().frequency() == Frequency.WEEKLY
                ? from.plusWeeks(1)
                : from.plusMonths(recurrence.get().frequency().months());
        return !begins.isAfter(day);
    }

    /** None for an action that is not due again and again. */
    static Optional<Recurrence> recurrence(Action action) {
        return action.timetable().dueNow().orElse(null) instanceof Due.Every every
                ? Optional.of(every.recurrence())
                : Optional.empty();
    }

    /** The latest time for which it is told to be done by the end of a day. */
    private static Optional<When> lastDone(Action action, LocalDate day) {
        return action.progress().stream()
                .filter(entry -> LastTold.isKnown(entry, day)
                        && entry.status()
                                .filter(status -> status.meaning() == Status.Meaning.DONE)
                                .isPresent())
                .flatMap(entry -> entry.when().stream())
                .max(Comparator.comparing(When::to));
    }

    /** The first that is not over before a day; none after the year 9999. */
    private Optional<When> at(Recurrence recurrence, LocalDate day) {
        return recurrence.month().isPresent() ? recurrence.next(day) : year.part(recurrence.frequency(), day);
    }

    private Optional<When> after(Recurrence recurrence, When round) {
        return at(recurrence, round.to().plusDays(1));
    }

    private Optional<When> before(Recurrence recurrence, When round) {
        LocalDate day = recurrence.month().isPresent()
                ? round.from().minusYears(1)
                : round.from().minusDays(1);
        return day.getYear() < 1 ? Optional.empty() : at(recurrence, day);
    }
}

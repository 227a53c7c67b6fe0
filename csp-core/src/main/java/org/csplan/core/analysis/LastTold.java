package org.csplan.core.analysis;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.csplan.core.model.Progress;
import org.csplan.core.model.Status;
import org.csplan.core.model.When;

/**
 * How something stands by what is told of the latest time; what has no time counts as earliest.
 *
 * <p>Of several entries for the same latest end the agencies' come before the plan's own, for these are what they answer
 * to; of agencies' the gravest status and the smallest share count, whatever the order in which they came in; of the
 * plan's own entries the last one written.
 *
 * @param entry the progress that tells it
 */
public record LastTold<T>(T value, Progress entry) {

    /** The gravest first. */
    private static final List<Status.Meaning> BY_GRAVITY = List.of(
            Status.Meaning.OFF_TRACK,
            Status.Meaning.LATE,
            Status.Meaning.AT_RISK,
            Status.Meaning.DROPPED,
            Status.Meaning.PAUSED,
            Status.Meaning.NOT_STARTED,
            Status.Meaning.ON_TRACK,
            Status.Meaning.DONE);

    private static final Comparator<Status> GRAVEST_FIRST = Comparator.<Status, Integer>comparing(
                    status -> BY_GRAVITY.indexOf(status.meaning()))
            .thenComparing(Status::word);

    /** The status told last; none if no entry has one. */
    public static Optional<LastTold<Status>> status(List<Progress> progress) {
        return status(progress, LocalDate.MAX);
    }

    /** The status told last of what was known by the end of this day. */
    static Optional<LastTold<Status>> status(List<Progress> progress, LocalDate day) {
        return last(progress, day, Progress::status, GRAVEST_FIRST);
    }

    /** Whether an entry was told by the end of this day: the time that it tells of is over, or it has none. */
    public static boolean isKnown(Progress entry, LocalDate day) {
        return entry.when().isEmpty() || entry.when().get().isOverBy(day);
    }

    /**
     * Whether it tells how things stand in a plan: its time was not over when the plan's period began, or what it tells of
     * had come to its end by then, which it keeps.
     *
     * @param period absent where the plan says none, and then all counts
     */
    public boolean countsIn(Optional<When> period) {
        boolean isBefore = period.isPresent()
                && entry.when().isPresent()
                && entry.when().get().isBefore(period.get());
        return !isBefore || entry.status().filter(LastTold::isEnd).isPresent();
    }

    private static boolean isEnd(Status status) {
        return status.meaning() == Status.Meaning.DONE || status.meaning() == Status.Meaning.DROPPED;
    }

    /** How much is complete, in per cent, as told last; none if no entry says it. */
    public static Optional<LastTold<BigDecimal>> share(List<Progress> progress) {
        return share(progress, LocalDate.MAX);
    }

    /** The share told last of what was known by the end of this day. */
    static Optional<LastTold<BigDecimal>> share(List<Progress> progress, LocalDate day) {
        return last(progress, day, Progress::share, Comparator.naturalOrder());
    }

    /**
     * What was told last in words by the end of this day: of the latest time with a text what each agency wrote, else the last
     * entry of the plan's own; none where no entry has a text.
     */
    public static ImmutableList<Progress> words(List<Progress> progress, LocalDate day) {
        ImmutableList<LastTold<String>> told = progress.stream()
                .filter(entry -> isKnown(entry, day))
                .flatMap(entry -> entry.text().stream().map(text -> new LastTold<>(text, entry)))
                .collect(ImmutableList.toImmutableList());
        Optional<LocalDate> latest = told.stream().map(LastTold::end).max(Comparator.naturalOrder());
        ImmutableList<Progress> last = told.stream()
                .filter(each -> latest.equals(Optional.of(each.end())))
                .map(LastTold::entry)
                .collect(ImmutableList.toImmutableList());
        ImmutableList<Progress> byAgencies =
                last.stream().filter(entry -> entry.from().isPresent()).collect(ImmutableList.toImmutableList());
        return byAgencies.isEmpty() ? last.subList(Math.max(0, last.size() - 1), last.size()) : byAgencies;
    }

    private static <T> Optional<LastTold<T>> last(
            List<Progress> progress, LocalDate day, Function<Progress, Optional<T>> part, Comparator<T> firstCounts) {
        LastTold<T> last = null;
        for (Progress entry : progress) {
            Optional<T> value = part.apply(entry);
            if (value.isPresent() && isKnown(entry, day)) {
                LastTold<T> told = new LastTold<>(value.get(), entry);
                last = last == null ? told : last.or(told, firstCounts);
            }
        }
        return Optional.ofNullable(last);
    }

    private LastTold<T> or(LastTold<T> next, Comparator<T> firstCounts) {
        int later = next.end().compareTo(end());
        if (later != 0) {
            return later > 0 ? next : this;
        }
        boolean byAgency = entry.from().isPresent();
        if (byAgency != next.entry.from().isPresent()) {
            return byAgency ? this : next;
        }
        return byAgency && firstCounts.compare(value, next.value) <= 0 ? this : next;
    }

    LocalDate end() {
        return entry.when().map(When::to).orElse(LocalDate.MIN);
    }
}

package org.csplan.core.analysis;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.csplan.core.analysis.Readings.Found;
import org.csplan.core.model.AgencyId;

/**
 * What the readings of a count come to.
 *
 * <p>The rule, which counts nothing twice and does not depend on the order in which things were told:
 *
 * <ul>
 *   <li>An agency tells of its own part, so several agencies' readings add up.
 *   <li>The plan itself tells of the whole. What it says is not added to what agencies say of the same days; whichever is
 *       more counts.
 *   <li>Of one teller, readings for times that share a day are not added, be it that a year holds its quarters or that
 *       one was told twice: of all choices without such a pair, the one that comes to most counts.
 *   <li>A total to date stands for all that its teller told of days up to its end, and that of the plan itself for what
 *       anybody did; only times that begin later are added to it. The latest one counts.
 *   <li>A reading without a time could be for any day, so it is added to nothing: it counts if it alone is more than
 *       the rest together.
 *   <li>No reading is below zero.
 * </ul>
 *
 * <p>So one more reading for a period never makes a count smaller; only a total to date can.
 *
 * @param counted what was added up, the earliest first
 * @param leftOut each reading that doesn't count, and why
 */
record Tally(Fraction total, ImmutableList<Found> counted, ImmutableList<Reason> leftOut) {

    /** Before every day that a plan can name: where the time of a total to date begins. */
    static final LocalDate EVER = LocalDate.MIN;

    private static final Tally NOTHING = new Tally(Fraction.ZERO, ImmutableList.of(), ImmutableList.of());

    /** A number for some days. */
    record Piece(Span days, Found found) {

        Optional<AgencyId> teller() {
            return found.told().from();
        }

        boolean isOfPlan() {
            return teller().isEmpty();
        }

        Fraction number() {
            return found.number();
        }
    }

    /** @param numbers in the order of {@link Told}, none twice */
    static Tally of(List<Found> numbers) {
        if (numbers.isEmpty()) {
            return NOTHING;
        }
        if (numbers.size() == 1 && numbers.get(0).number().signum() > 0) {
            return new Tally(numbers.get(0).number(), ImmutableList.copyOf(numbers), ImmutableList.of());
        }
        List<Found> timeless = new ArrayList<>();
        List<Piece> pieces = new ArrayList<>();
        List<Reason> leftOut = new ArrayList<>();
        for (Found number : numbers) {
            if (number.number().signum() < 0) {
                leftOut.add(number.told().leftOut(Wording.OUT_BELOW_ZERO));
            } else if (number.told().when().isEmpty()) {
                timeless.add(number);
            } else {
                Span days = Span.of(number.told().when().get());
                pieces.add(new Piece(number.isToDate() ? new Span(EVER, days.to()) : days, number));
            }
        }
        Set<Found> chosen = chosen(pieces);
        Optional<Found> alone = timeless.stream().max(Comparator.comparing(Found::number));
        if (alone.isPresent() && (chosen.isEmpty() || alone.get().number().compareTo(total(chosen)) > 0)) {
            chosen = Set.of(alone.get());
        }
        for (Found number : numbers) {
            if (number.number().signum() >= 0 && !chosen.contains(number)) {
                leftOut.add(number.told().leftOut(Wording.OUT_SAME_DAYS));
            }
        }
        ImmutableList<Found> counted = numbers.stream().filter(chosen::contains).collect(toImmutableList());
        return new Tally(total(counted), counted, ImmutableList.copyOf(leftOut));
    }

    private static Set<Found> chosen(List<Piece> pieces) {
        Set<Piece> superseded = superseded(pieces);
        Set<Found> chosen = new HashSet<>();
        for (List<Piece> cluster : clusters(
                pieces.stream().filter(piece -> !superseded.contains(piece)).toList())) {
            Stretches.chosen(cluster).forEach(piece -> chosen.add(piece.found()));
        }
        return chosen;
    }

    private static Fraction total(Collection<Found> numbers) {
        return numbers.stream().map(Found::number).reduce(Fraction.ZERO, Fraction::plus);
    }

    /** The last day that is told of; none where no reading has a time. */
    Optional<LocalDate> until() {
        LocalDate last = EVER;
        for (Found number : counted) {
            LocalDate end = number.told().end();
            last = end.isAfter(last) ? end : last;
        }
        return last.equals(EVER) ? Optional.empty() : Optional.of(last);
    }

    /** How many days the longest reading up to the last day is for; none where no reading has a time. */
    long daysOfLast() {
        Optional<LocalDate> last = until();
        return counted.stream()
                .map(Found::told)
                .filter(told -> last.equals(Optional.of(told.end())))
                .mapToLong(told -> Span.of(told.when().orElseThrow()).days())
                .max()
                .orElse(0);
    }

    // Totals to date

    private static Set<Piece> superseded(List<Piece> pieces) {
        SetMultimap<Optional<AgencyId>, Piece> byTeller = LinkedHashMultimap.create();
        pieces.forEach(piece -> byTeller.put(piece.teller(), piece));
        Set<Piece> superseded = new HashSet<>();
        for (Optional<AgencyId> teller : byTeller.keySet()) {
            Optional<Found> latest = latestTotal(byTeller.get(teller).stream().map(Piece::found));
            if (latest.isEmpty()) {
                continue;
            }
            LocalDate end = latest.get().told().end();
            byTeller.get(teller).stream()
                    .filter(piece -> !piece.found().equals(latest.get())
                            && !piece.days().from().isAfter(end))
                    .forEach(superseded::add);
            if (teller.isEmpty()) {
                pieces.stream()
                        .filter(piece ->
                                piece.teller().isPresent() && !piece.days().to().isAfter(end))
                        .forEach(superseded::add);
            }
        }
        return superseded;
    }

    /** The one that goes furthest; of two up to the same day the larger. */
    static Optional<Found> latestTotal(Stream<Found> ofTeller) {
        return ofTeller.filter(Found::isToDate)
                .max(Comparator.<Found, LocalDate>comparing(
                                number -> number.told().end())
                        .thenComparing(Found::number));
    }

    // What can be added apart from the rest

    /** Pieces that hang together by the days they share; between such clusters nothing is counted twice. */
    private static List<List<Piece>> clusters(List<Piece> pieces) {
        List<Piece> byStart = new ArrayList<>(pieces);
        byStart.sort(Comparator.comparing(piece -> piece.days().from()));
        List<List<Piece>> clusters = new ArrayList<>();
        LocalDate end = EVER;
        for (Piece piece : byStart) {
            if (clusters.isEmpty() || piece.days().from().isAfter(end)) {
                clusters.add(new ArrayList<>());
            }
            clusters.get(clusters.size() - 1).add(piece);
            end = piece.days().to().isAfter(end) ? piece.days().to() : end;
        }
        return clusters;
    }
}

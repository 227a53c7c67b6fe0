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
 * @param leftOut in words: the reading, and why it doesn't count
 */
record Tally(Fraction total, ImmutableList<Found> counted, ImmutableList<String> leftOut) {

    /** Before every day that a plan can name: where the time of a total to date begins. */
    private static final LocalDate EVER = LocalDate.MIN;

    /** A number for some days. */
    private record Piece(Span days, Found found) {

        Optional<AgencyId> teller() {
            return found.told().from();
        }

        boolean isWithin(LocalDate after, LocalDate upTo) {
            return (after.equals(EVER) || days.from().isAfter(after))
                    && !days.to().isAfter(upTo);
        }
    }

    /** Some pieces that may be added, and what they come to. */
    private record Sum(Fraction amount, ImmutableList<Piece> pieces) {
        static final Sum NOTHING = new Sum(Fraction.ZERO, ImmutableList.of());

        Sum plus(Sum other) {
            return new Sum(
                    amount.plus(other.amount),
                    ImmutableList.<Piece>builder()
                            .addAll(pieces)
                            .addAll(other.pieces)
                            .build());
        }

        Sum orMore(Sum other) {
            return other.amount.compareTo(amount) > 0 ? other : this;
        }
    }

    /** @param numbers in the order of {@link Told}, none twice */
    static Tally of(List<Found> numbers) {
        List<Found> timeless = new ArrayList<>();
        List<Piece> pieces = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        for (Found number : numbers) {
            if (number.number().signum() < 0) {
                leftOut.add(number.told().words() + ": a count is never below zero");
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
                leftOut.add(number.told().words() + ": other readings tell of the same days");
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
            ofCluster(cluster).pieces().forEach(piece -> chosen.add(piece.found()));
        }
        return chosen;
    }

    private static Fraction total(Collection<Found> numbers) {
        return numbers.stream().map(Found::number).reduce(Fraction.ZERO, Fraction::plus);
    }

    /** The last day that is told of; none where no reading has a time. */
    Optional<LocalDate> until() {
        return counted.stream()
                .map(number -> number.told().end())
                .max(Comparator.naturalOrder())
                .filter(day -> !day.equals(EVER));
    }

    // Totals to date

    private static Set<Piece> superseded(List<Piece> pieces) {
        SetMultimap<Optional<AgencyId>, Piece> byTeller = LinkedHashMultimap.create();
        pieces.forEach(piece -> byTeller.put(piece.teller(), piece));
        Set<Piece> superseded = new HashSet<>();
        for (Optional<AgencyId> teller : byTeller.keySet()) {
            Optional<Piece> latest = latestTotal(byTeller.get(teller));
            if (latest.isEmpty()) {
                continue;
            }
            LocalDate end = latest.get().days().to();
            byTeller.get(teller).stream()
                    .filter(piece ->
                            !piece.equals(latest.get()) && !piece.days().from().isAfter(end))
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
    private static Optional<Piece> latestTotal(Set<Piece> ofTeller) {
        return ofTeller.stream()
                .filter(piece -> piece.found().isToDate())
                .max(Comparator.<Piece, LocalDate>comparing(
                                piece -> piece.days().to())
                        .thenComparing(piece -> piece.found().number()));
    }

    // The most that may be added

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

    private static Sum ofCluster(List<Piece> cluster) {
        List<Piece> own =
                cluster.stream().filter(piece -> piece.teller().isEmpty()).toList();
        return own.isEmpty() || own.size() == cluster.size() ? byTeller(cluster) : byPlanOrAgencies(cluster, own);
    }

    /**
     * The days are cut where something that the plan itself says begins or ends; every stretch between two cuts is told
     * by the plan or by the agencies.
     */
    private static Sum byPlanOrAgencies(List<Piece> cluster, List<Piece> own) {
        List<Piece> agencies =
                cluster.stream().filter(piece -> piece.teller().isPresent()).toList();
        List<LocalDate> cuts = cuts(cluster, own);
        List<Sum> best = new ArrayList<>();
        best.add(Sum.NOTHING);
        for (int end = 1; end < cuts.size(); end++) {
            Sum most = Sum.NOTHING;
            for (int start = 0; start < end; start++) {
                Sum before = best.get(start);
                Sum stretch = within(own, cuts.get(start), cuts.get(end))
                        .orMore(within(agencies, cuts.get(start), cuts.get(end)));
                most = most.orMore(before.plus(stretch));
            }
            best.add(most);
        }
        return best.get(best.size() - 1);
    }

    /** The last day before each stretch, and the last of all. */
    private static List<LocalDate> cuts(List<Piece> cluster, List<Piece> own) {
        Set<LocalDate> cuts = new HashSet<>();
        cuts.add(EVER);
        cluster.stream()
                .map(piece -> piece.days().to())
                .max(Comparator.naturalOrder())
                .ifPresent(cuts::add);
        for (Piece piece : own) {
            cuts.add(
                    piece.days().from().equals(EVER)
                            ? EVER
                            : piece.days().from().minusDays(1));
            cuts.add(piece.days().to());
        }
        return cuts.stream().sorted().toList();
    }

    private static Sum within(List<Piece> pieces, LocalDate after, LocalDate upTo) {
        return byTeller(
                pieces.stream().filter(piece -> piece.isWithin(after, upTo)).toList());
    }

    private static Sum byTeller(List<Piece> pieces) {
        SetMultimap<Optional<AgencyId>, Piece> byTeller = LinkedHashMultimap.create();
        pieces.forEach(piece -> byTeller.put(piece.teller(), piece));
        Sum sum = Sum.NOTHING;
        for (Optional<AgencyId> teller : byTeller.keySet()) {
            sum = sum.plus(apart(byTeller.get(teller)));
        }
        return sum;
    }

    /** The most that pieces without a common day come to. */
    private static Sum apart(Set<Piece> pieces) {
        List<Piece> byEnd = new ArrayList<>(pieces);
        byEnd.sort(Comparator.comparing(piece -> piece.days().to()));
        List<Fraction> best = new ArrayList<>();
        List<Integer> before = new ArrayList<>();
        best.add(Fraction.ZERO);
        for (int i = 0; i < byEnd.size(); i++) {
            int free = endedBefore(byEnd, i);
            before.add(free);
            best.add(best.get(i).max(best.get(free).plus(byEnd.get(i).found().number())));
        }
        List<Piece> chosen = new ArrayList<>();
        for (int i = byEnd.size(); i > 0; ) {
            Fraction with =
                    best.get(before.get(i - 1)).plus(byEnd.get(i - 1).found().number());
            if (with.isAtLeast(best.get(i))) {
                chosen.add(byEnd.get(i - 1));
                i = before.get(i - 1);
            } else {
                i--;
            }
        }
        return new Sum(best.get(byEnd.size()), ImmutableList.copyOf(chosen).reverse());
    }

    /** How many of those before it end before it begins. */
    private static int endedBefore(List<Piece> byEnd, int index) {
        LocalDate start = byEnd.get(index).days().from();
        int low = 0;
        int high = index;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (byEnd.get(middle).days().to().isBefore(start)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}

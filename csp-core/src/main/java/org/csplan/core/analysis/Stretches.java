package org.csplan.core.analysis;

import com.google.common.collect.LinkedListMultimap;
import com.google.common.collect.ListMultimap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.csplan.core.analysis.Tally.Piece;
import org.csplan.core.model.AgencyId;

/**
 * The most that the plan and the agencies come to together, where the plan tells of the whole and an agency of its part. The
 * days are cut where something that the plan itself says begins or ends; every stretch between two cuts is told by the
 * plan or by the agencies, whichever comes to more.
 */
final class Stretches {

    private final List<Piece> pieces;
    private final List<LocalDate> cuts;
    private final List<Fraction> best = new ArrayList<>();

    /** Where the stretch begins that ends at each cut. */
    private final List<Integer> starts = new ArrayList<>();

    private Stretches(List<Piece> pieces) {
        this.pieces = pieces;
        this.cuts = cuts(pieces);
        for (int cut = 0; cut < cuts.size(); cut++) {
            best.add(Fraction.ZERO);
            starts.add(0);
        }
        for (int start = 0; start < cuts.size(); start++) {
            Tellers told = new Tellers(after(cuts.get(start)));
            for (int end = start + 1; end < cuts.size(); end++) {
                Fraction sum = best.get(start).plus(told.mostBy(cuts.get(end)));
                if (sum.compareTo(best.get(end)) > 0) {
                    best.set(end, sum);
                    starts.set(end, start);
                }
            }
        }
    }

    /** Those of the pieces that come to the most. */
    static List<Piece> chosen(List<Piece> pieces) {
        boolean isMixed = pieces.stream().map(Piece::isOfPlan).distinct().count() > 1;
        return isMixed ? new Stretches(pieces).chosen() : new Tellers(pieces).chosenBy(LocalDate.MAX.minusDays(1));
    }

    private List<Piece> chosen() {
        List<Piece> chosen = new ArrayList<>();
        int end = cuts.size() - 1;
        while (end > 0) {
            int start = starts.get(end);
            chosen.addAll(new Tellers(after(cuts.get(start))).chosenBy(cuts.get(end)));
            end = start;
        }
        return chosen;
    }

    private List<Piece> after(LocalDate cut) {
        return cut.equals(Tally.EVER)
                ? pieces
                : pieces.stream()
                        .filter(piece -> piece.days().from().isAfter(cut))
                        .toList();
    }

    /** The last day before each stretch, and the last of all. */
    private static List<LocalDate> cuts(List<Piece> pieces) {
        TreeSet<LocalDate> cuts = new TreeSet<>();
        cuts.add(Tally.EVER);
        LocalDate last = Tally.EVER;
        for (Piece piece : pieces) {
            Span days = piece.days();
            last = days.to().isAfter(last) ? days.to() : last;
            if (piece.isOfPlan()) {
                cuts.add(
                        days.from().equals(Tally.EVER)
                                ? Tally.EVER
                                : days.from().minusDays(1));
                cuts.add(days.to());
            }
        }
        cuts.add(last);
        return List.copyOf(cuts);
    }

    /** What the plan and what the agencies, each apart, say of the same days. */
    private static final class Tellers {
        private final DisjointReadings plan;
        private final List<DisjointReadings> agencies = new ArrayList<>();

        Tellers(List<Piece> pieces) {
            this.plan =
                    new DisjointReadings(pieces.stream().filter(Piece::isOfPlan).toList());
            ListMultimap<Optional<AgencyId>, Piece> byTeller = LinkedListMultimap.create();
            pieces.stream().filter(piece -> !piece.isOfPlan()).forEach(piece -> byTeller.put(piece.teller(), piece));
            byTeller.asMap().values().forEach(parts -> agencies.add(new DisjointReadings(List.copyOf(parts))));
        }

        Fraction mostBy(LocalDate day) {
            return plan.by(day).max(agenciesBy(day));
        }

        List<Piece> chosenBy(LocalDate day) {
            // Where the plan says nothing its sum is zero, and so may be what agencies told.
            if (!plan.chosenBy(day).isEmpty() && plan.by(day).isAtLeast(agenciesBy(day))) {
                return plan.chosenBy(day);
            }
            return agencies.stream()
                    .flatMap(agency -> agency.chosenBy(day).stream())
                    .toList();
        }

        private Fraction agenciesBy(LocalDate day) {
            return agencies.stream().map(agency -> agency.by(day)).reduce(Fraction.ZERO, Fraction::plus);
        }
    }
}

package org.csplan.core.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.csplan.core.analysis.Tally.Piece;

/** The most that numbers of one teller come to if no two of them share a day. */
final class DisjointReadings {

    private final List<Piece> byEnd;

    /** What the first so many come to. */
    private final List<Fraction> best = new ArrayList<>();

    /** How many end before each of them begins. */
    private final List<Integer> before = new ArrayList<>();

    DisjointReadings(List<Piece> pieces) {
        this.byEnd = new ArrayList<>(pieces);
        byEnd.sort(Comparator.comparing(piece -> piece.days().to()));
        best.add(Fraction.ZERO);
        for (int at = 0; at < byEnd.size(); at++) {
            int free = ended(byEnd.get(at).days().from(), at);
            before.add(free);
            best.add(best.get(at).max(best.get(free).plus(byEnd.get(at).number())));
        }
    }

    /** What those come to that end on the day or earlier. */
    Fraction by(LocalDate day) {
        return best.get(ended(day.plusDays(1), byEnd.size()));
    }

    /** Those that come to it. */
    List<Piece> chosenBy(LocalDate day) {
        List<Piece> chosen = new ArrayList<>();
        int at = ended(day.plusDays(1), byEnd.size());
        while (at > 0) {
            Piece last = byEnd.get(at - 1);
            boolean isChosen = best.get(before.get(at - 1)).plus(last.number()).isAtLeast(best.get(at));
            if (isChosen) {
                chosen.add(last);
            }
            at = isChosen ? before.get(at - 1) : at - 1;
        }
        return chosen;
    }

    /** How many of the first so many end before a day. */
    private int ended(LocalDate day, int count) {
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (byEnd.get(middle).days().to().isBefore(day)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}

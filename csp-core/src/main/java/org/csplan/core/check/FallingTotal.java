package org.csplan.core.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.csplan.core.analysis.SpentSoFar;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Severity;
import org.csplan.core.diagnostic.Subject;
import org.csplan.core.model.AgencyId;
import org.csplan.core.model.Measure;
import org.csplan.core.model.Progress;
import org.csplan.core.model.Quantity;
import org.csplan.core.model.Reading;
import org.csplan.core.model.When;

/**
 * The total to date of a count is less than an earlier one of the same teller, or that of what an action has cost less than
 * was told before. One of the two is wrong, or the later one is of its own time alone.
 */
final class FallingTotal implements PartCheck {

    /** @param isToDate whether it is all until then, and not only what came in its time */
    private record Told(Quantity number, boolean isToDate) {}

    /** What there is by the end of an entry's time, at least. */
    private record Total(Progress entry, Quantity number, boolean isToDate) {

        When when() {
            return entry.when().orElseThrow();
        }

        boolean isMoreThan(Total other) {
            boolean areAlike = number.unit().isEmpty()
                    || other.number.unit().isEmpty()
                    || number.unit().equals(other.number.unit());
            return areAlike && number.amount().compareTo(other.number.amount()) > 0;
        }

        /** With what there was before, unless its time may have some of that in it. */
        Total after(Total before) {
            return when().from().isAfter(before.when().to())
                    ? new Total(
                            entry, Quantity.of(number.amount().add(before.number.amount()), number.unit()), isToDate)
                    : this;
        }
    }

    /** Whose totals stand one after the other; of money those in one currency. */
    private record Series(Optional<AgencyId> teller, String currency) {

        static Series of(Progress entry, Quantity number) {
            return new Series(entry.from(), number.isMoney() ? number.unit() : "");
        }
    }

    private record Fall(Total earlier, Total later) {

        /** As in {@code 40 by Q1 2026/27 and to 35 by Q2 2026/27, as Fire told}. */
        String words() {
            return earlier.number().words() + " by " + earlier.when().words() + " and to "
                    + later.number().words() + " by " + later.when().words()
                    + later.entry()
                            .from()
                            .map(agency -> ", as " + agency + " told")
                            .orElse("");
        }
    }

    @Override
    public String id() {
        return "falling-total";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void find(CheckedPart part, CheckedPlan plan, Consumer<Diagnostic> findings) {
        if (hasSeveralTotals(part.progress())) {
            for (Measure measure : part.measures()) {
                if (measure instanceof Measure.Count count
                        && count.target().known().filter(Quantity::isMoney).isEmpty()) {
                    find(entry -> total(count, entry), part, fall -> found(count, fall, part), findings);
                }
            }
        }
        if (part.action().isPresent()
                && SpentSoFar.isReturned(part.action().get().action())) {
            find(FallingTotal::spent, part, fall -> found(fall, part), findings);
        }
    }

    private static boolean hasSeveralTotals(List<Progress> progress) {
        int totals = 0;
        for (Progress entry : progress) {
            for (Reading reading : entry.readings()) {
                if (reading.value() instanceof Reading.ToDate) {
                    totals++;
                }
            }
        }
        return totals > 1;
    }

    private static Optional<Told> total(Measure.Count count, Progress entry) {
        for (Reading reading : entry.readings()) {
            if (reading.measure().equals(count.id()) && reading.value() instanceof Reading.ToDate toDate) {
                return Optional.of(new Told(toDate.total(), true));
            }
        }
        return Optional.empty();
    }

    private static Optional<Told> spent(Progress entry) {
        return entry.spent().map(spent -> new Told(spent.sum(), spent.isToDate()));
    }

    /** Tells of the first fall alone: what follows may be right. */
    private static void find(
            Function<Progress, Optional<Told>> told,
            CheckedPart part,
            Function<Fall, Diagnostic> found,
            Consumer<Diagnostic> findings) {
        for (NavigableMap<LocalDate, List<Total>> ofTeller :
                byTeller(told, part.progress()).values()) {
            Optional<Fall> fall = fall(ofTeller);
            if (fall.isPresent()) {
                findings.accept(found.apply(fall.get()));
                return;
            }
        }
    }

    private static Optional<Fall> fall(NavigableMap<LocalDate, List<Total>> byDay) {
        Optional<Total> before = Optional.empty();
        for (List<Total> ofDay : byDay.values()) {
            // Of two totals up to the same day the larger is the one that counts.
            Optional<Total> total = most(ofDay.stream().filter(Total::isToDate));
            if (total.isPresent()) {
                if (before.filter(earlier -> earlier.isMoreThan(total.get())).isPresent()) {
                    return Optional.of(new Fall(before.get(), total.get()));
                }
                before = total;
            } else {
                Optional<Total> earlier = before;
                before = most(Stream.concat(
                        earlier.stream(),
                        ofDay.stream().map(each -> earlier.map(each::after).orElse(each))));
            }
        }
        return Optional.empty();
    }

    private static Optional<Total> most(Stream<Total> totals) {
        return totals.reduce((one, other) -> other.isMoreThan(one) ? other : one);
    }

    /** By the last day of their time. */
    private static Map<Series, NavigableMap<LocalDate, List<Total>>> byTeller(
            Function<Progress, Optional<Told>> told, List<Progress> progress) {
        Map<Series, NavigableMap<LocalDate, List<Total>>> byTeller = new LinkedHashMap<>(0);
        for (Progress entry : progress) {
            Optional<Told> number = entry.when().flatMap(when -> told.apply(entry));
            if (number.isPresent()) {
                byTeller.computeIfAbsent(Series.of(entry, number.get().number()), series -> new TreeMap<>())
                        .computeIfAbsent(entry.when().get().to(), day -> new ArrayList<>(1))
                        .add(new Total(
                                entry, number.get().number(), number.get().isToDate()));
            }
        }
        return byTeller;
    }

    private Diagnostic found(Measure.Count count, Fall fall, CheckedPart part) {
        return found(
                        Subject.of(part.id(), count.id()),
                        count.id() + " came to " + fall.words()
                                + "; a total to date does not fall, unless an earlier one was wrong",
                        "the later total is taken: if it is right, mend the earlier one; if it is the number of that time alone,"
                                + " leave out \"to date\"")
                .on(ProgressLines.of(fall.later().entry(), part.progress()));
    }

    private Diagnostic found(Fall fall, CheckedPart part) {
        return found(
                        part.id(),
                        "the cost of action " + part.id().value() + " came to " + fall.words()
                                + "; a total to date does not fall, unless money was paid back or an earlier one was wrong",
                        "the later total is taken: if it is right, mend the earlier one, unless money was paid back; if it is"
                                + " the sum of that time alone, leave out \"to date\"")
                .on(ProgressLines.of(fall.later().entry(), part.progress()));
    }
}

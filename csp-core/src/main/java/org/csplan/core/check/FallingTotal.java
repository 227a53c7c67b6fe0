package org.csplan.core.check;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Severity;
import org.csplan.core.diagnostic.Subject;
import org.csplan.core.model.AgencyId;
import org.csplan.core.model.Measure;
import org.csplan.core.model.MeasureId;
import org.csplan.core.model.Progress;
import org.csplan.core.model.Quantity;
import org.csplan.core.model.Reading;
import org.csplan.core.model.When;

/**
 * A count's total to date is less than an earlier one of the same teller. One of the two is wrong, or the later one is of its own
 * time alone.
 */
final class FallingTotal implements PartCheck {

    private record Total(Progress entry, Quantity number) {

        When when() {
            return entry.when().orElseThrow();
        }

        boolean isMoreThan(Total other) {
            boolean areAlike = number.unit().isEmpty()
                    || other.number.unit().isEmpty()
                    || number.unit().equals(other.number.unit());
            return areAlike && number.amount().compareTo(other.number.amount()) > 0;
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
        if (!hasSeveralTotals(part.progress())) {
            return;
        }
        for (Measure measure : part.measures()) {
            if (measure instanceof Measure.Count count
                    && count.target().known().filter(Quantity::isMoney).isEmpty()) {
                find(count, part, findings);
            }
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

    private void find(Measure.Count count, CheckedPart part, Consumer<Diagnostic> findings) {
        Map<Optional<AgencyId>, NavigableMap<LocalDate, Total>> totals = totals(count, part.progress());
        for (Map.Entry<Optional<AgencyId>, NavigableMap<LocalDate, Total>> ofTeller : totals.entrySet()) {
            Optional<Total> last = Optional.empty();
            for (Total total : ofTeller.getValue().values()) {
                if (last.filter(earlier -> earlier.isMoreThan(total)).isPresent()) {
                    findings.accept(
                            found(Subject.of(part.id(), count.id()), count.id(), last.get(), total, ofTeller.getKey())
                                    .on(ProgressLines.of(total.entry(), part.progress())));
                    return;
                }
                last = Optional.of(total);
            }
        }
    }

    /** By teller and by the last day of their time; of two up to the same day the larger, which is the one that counts. */
    private static Map<Optional<AgencyId>, NavigableMap<LocalDate, Total>> totals(
            Measure.Count count, List<Progress> progress) {
        Map<Optional<AgencyId>, NavigableMap<LocalDate, Total>> totals = new LinkedHashMap<>(0);
        for (Progress entry : progress) {
            for (Reading reading : entry.readings()) {
                if (reading.measure().equals(count.id())
                        && reading.value() instanceof Reading.ToDate toDate
                        && entry.when().isPresent()) {
                    totals.computeIfAbsent(entry.from(), teller -> new TreeMap<>())
                            .merge(
                                    entry.when().get().to(),
                                    new Total(entry, toDate.total()),
                                    (one, other) -> other.isMoreThan(one) ? other : one);
                }
            }
        }
        return totals;
    }

    private Diagnostic found(
            Subject subject, MeasureId measure, Total earlier, Total later, Optional<AgencyId> teller) {
        return found(
                subject,
                measure + " came to " + earlier.number().words() + " by "
                        + earlier.when().words() + " and to "
                        + later.number().words() + " by " + later.when().words()
                        + teller.map(agency -> ", as " + agency + " told").orElse("")
                        + "; a total to date does not fall, unless an earlier one was wrong",
                "the later total is taken: if it is right, mend the earlier one; if it is the number of that time alone, leave"
                        + " out \"to date\"");
    }
}

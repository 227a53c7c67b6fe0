package org.csplan.core.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Severity;
import org.csplan.core.diagnostic.Subject;
import org.csplan.core.model.AgencyId;
import org.csplan.core.model.Measure;
import org.csplan.core.model.Progress;
import org.csplan.core.model.Spending;
import org.csplan.core.model.When;

/**
 * Two agencies give numbers of one count for the same time. Each is taken to have counted its own, so they are added;
 * if both counted the same, the total is too high.
 */
final class CountedBySeveral implements PartCheck {

    @Override
    public String id() {
        return "counted-by-several";
    }

    @Override
    public Severity severity() {
        return Severity.INFO;
    }

    @Override
    public void find(CheckedPart part, CheckedPlan plan, Consumer<Diagnostic> findings) {
        if (part.action().isPresent()) {
            sameSum(part, plan.day()).ifPresent(findings);
        }
        if (!ToldReading.areSeveral(part.progress())) {
            return;
        }
        for (Measure measure : part.measures()) {
            if (measure instanceof Measure.Count || measure instanceof Measure.Recurring) {
                ToldReading.byTime(measure.id(), part.progress()).stream()
                        .flatMap(told -> found(measure, told, part).stream())
                        .findFirst()
                        .ifPresent(findings);
            }
        }
    }

    private record Sum(When when, boolean isToDate, BigDecimal amount, String unit) {}

    /** Two agencies often pay for a thing each; a sum that both tell to the penny may be one bill. */
    private Optional<Diagnostic> sameSum(CheckedPart part, Optional<LocalDate> day) {
        Map<Sum, AgencyId> tellers = new HashMap<>(0);
        Map<String, LocalDate> settled = settled(part.progress(), day);
        for (Progress entry : part.progress()) {
            if (entry.spent().isPresent()
                    && entry.from().isPresent()
                    && entry.spent().get().sum().amount().signum() > 0) {
                Spending spent = entry.spent().get();
                When when = entry.when().orElseThrow();
                LocalDate end = settled.get(spent.sum().unit());
                if (end != null && !when.to().isAfter(end)) {
                    continue;
                }
                Sum sum = new Sum(
                        when,
                        spent.isToDate(),
                        spent.sum().amount().stripTrailingZeros(),
                        spent.sum().unit());
                AgencyId other = tellers.putIfAbsent(sum, entry.from().get());
                if (other != null && !other.equals(entry.from().get())) {
                    return Optional.of(found(
                                    part.id(),
                                    "both " + other + " and " + entry.from().get() + " tell of " + spent.words()
                                            + " that action " + part.id().value() + " has cost, for " + when.words(),
                                    "if it is the same money, keep what one of them tells; if each spent as much, nothing is"
                                            + " to be done")
                            .on(ProgressLines.of(entry, part.progress())));
                }
            }
        }
        return Optional.empty();
    }

    /** By unit, the last day up to which the plan itself tells all that was spent: what agencies tell is not added. */
    private static Map<String, LocalDate> settled(List<Progress> progress, Optional<LocalDate> day) {
        Map<String, LocalDate> settled = new HashMap<>(0);
        for (Progress entry : progress) {
            if (entry.from().isEmpty() && entry.when().isPresent()) {
                LocalDate end = entry.when().get().to();
                entry.spent()
                        // What ends later is not known yet.
                        .filter(spent -> day.filter(end::isAfter).isEmpty())
                        .filter(spent ->
                                spent.isToDate() && spent.sum().amount().signum() >= 0)
                        .ifPresent(spent -> settled.merge(
                                spent.sum().unit(), end, (one, other) -> one.isAfter(other) ? one : other));
            }
        }
        return settled;
    }

    private Optional<Diagnostic> found(Measure measure, List<ToldReading> told, CheckedPart part) {
        List<ToldReading> ofAgencies =
                told.stream().filter(each -> each.entry().from().isPresent()).toList();
        return ofAgencies.stream()
                .filter(each -> !ToldReading.isOfSameTeller(each, ofAgencies.get(0)))
                .findFirst()
                .map(other -> found(measure, ofAgencies.get(0), other, part));
    }

    private Diagnostic found(Measure measure, ToldReading one, ToldReading other, CheckedPart part) {
        return found(
                        Subject.of(part.id(), measure.id()),
                        measure.id() + " for " + other.when().words() + " is " + ToldReading.words(one, other)
                                + ": both are counted",
                        "if both counted the same, keep what one of them tells; if each counted its own, nothing is to be done")
                .on(ProgressLines.of(other.entry(), part.progress()));
    }
}

package org.csplan.core.check;

import com.google.common.collect.LinkedListMultimap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Multimaps;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Severity;
import org.csplan.core.model.AgencyId;
import org.csplan.core.model.ElementId;
import org.csplan.core.model.Progress;
import org.csplan.core.model.When;
import org.csplan.core.model.WhenParser;

/**
 * Progress is of a time that begins after the plan's period has ended. What is told last says as of which day a plan is
 * read, so that by a wrong year all of it would be overdue.
 */
final class ProgressAfterPeriod implements PlanCheck {

    private record Teller(Optional<AgencyId> from, When when) {}

    @Override
    public String id() {
        return "progress-after-period";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Diagnostic> find(CheckedPlan plan) {
        if (plan.plan().period().isEmpty()) {
            return Stream.empty();
        }
        ListMultimap<Teller, ToldEntry> told = LinkedListMultimap.create();
        for (CheckedPart part : plan.parts()) {
            for (Progress entry : part.progress()) {
                if (entry.when().filter(when -> isAfter(when, plan)).isPresent()) {
                    told.put(new Teller(entry.from(), entry.when().get()), new ToldEntry(entry, part));
                }
            }
        }
        return Multimaps.asMap(told).entrySet().stream().map(each -> found(each.getKey(), each.getValue(), plan));
    }

    /** Whether it begins when the plan's period is over; not where the plan says none. */
    static boolean isAfter(When when, CheckedPlan plan) {
        Optional<When> period = plan.plan().period();
        return period.isPresent() && period.get().isBefore(when);
    }

    private Diagnostic found(Teller teller, List<ToldEntry> told, CheckedPlan plan) {
        ToldEntry first = Collections.min(told, ToldEntry.LATEST_FIRST);
        ElementId part = first.part().id();
        List<ElementId> others = told.stream()
                .sorted(ToldEntry.LATEST_FIRST)
                .map(each -> each.part().id())
                .filter(other -> !other.equals(part))
                .distinct()
                .toList();
        boolean setsDay = plan.day().equals(Optional.of(teller.when().to()));
        return found(
                        part,
                        teller.from().map(agency -> agency + " tells").orElse("progress is told")
                                + " of " + part.kind() + " " + part.value() + andOthers(others)
                                + " for " + teller.when().words() + ", after the plan's period "
                                + plan.plan().period().orElseThrow().words(),
                        "check the year"
                                + (setsDay
                                        ? ": this is what is told last, and so all of the plan is read as of "
                                                + WhenParser.write(plan.day().get())
                                        : ""))
                .on(first.line());
    }

    private static String andOthers(List<ElementId> others) {
        if (others.isEmpty()) {
            return "";
        }
        return others.size() == 1
                ? " and " + others.get(0).kind() + " " + others.get(0).value()
                : " and " + others.size() + " more";
    }
}

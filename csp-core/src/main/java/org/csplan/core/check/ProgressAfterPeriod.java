package org.csplan.core.check;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    /** What one teller tells for one time: the first entry of it, and of what it tells. */
    private record Told(Progress first, CheckedPart part, Set<ElementId> about) {

        Told(Progress first, CheckedPart part) {
            this(first, part, new LinkedHashSet<>());
        }
    }

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
        Map<Teller, Told> told = new LinkedHashMap<>(0);
        for (CheckedPart part : plan.parts()) {
            for (Progress entry : part.progress()) {
                if (entry.when().filter(when -> isAfter(when, plan)).isPresent()) {
                    told.computeIfAbsent(new Teller(entry.from(), entry.when().get()), any -> new Told(entry, part))
                            .about()
                            .add(part.id());
                }
            }
        }
        return told.entrySet().stream().map(each -> found(each.getKey(), each.getValue(), plan));
    }

    /** Whether it begins when the plan's period is over; not where the plan says none. */
    static boolean isAfter(When when, CheckedPlan plan) {
        Optional<When> period = plan.plan().period();
        return period.isPresent() && when.from().isAfter(period.get().to());
    }

    private Diagnostic found(Teller teller, Told told, CheckedPlan plan) {
        ElementId first = told.part().id();
        boolean setsDay = plan.day().equals(Optional.of(teller.when().to()));
        return found(
                        first,
                        teller.from().map(agency -> agency + " tells").orElse("progress is told")
                                + " of " + first.kind() + " " + first.value()
                                + (told.about().size() > 1
                                        ? " and " + (told.about().size() - 1) + " more"
                                        : "")
                                + " for " + teller.when().words() + ", after the plan's period "
                                + plan.plan().period().orElseThrow().words(),
                        "check the year"
                                + (setsDay
                                        ? ": this is what is told last, and so all of the plan is read as of "
                                                + WhenParser.write(plan.day().get())
                                        : ""))
                .on(ProgressLines.of(told.first(), told.part().progress()));
    }
}

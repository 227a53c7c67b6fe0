package org.csplan.core.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.csplan.core.analysis.AsOf;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Severity;
import org.csplan.core.model.AgencyId;
import org.csplan.core.model.Progress;
import org.csplan.core.model.WhenParser;

/**
 * Of three agencies or more that tell of a plan, one alone tells of a later time than all the others. Where nobody names
 * a day, the whole plan is read as of the end of that time, so that by a wrong quarter much of it would be overdue.
 */
final class DaySetByOne implements PlanCheck {

    private static final int FEWEST_TELLERS = 3;

    @Override
    public String id() {
        return "day-set-by-one";
    }

    @Override
    public Severity severity() {
        return Severity.INFO;
    }

    @Override
    public Stream<Diagnostic> find(CheckedPlan plan) {
        if (plan.day().isEmpty()) {
            return Stream.empty();
        }
        Map<Optional<AgencyId>, ToldEntry> latest = latest(plan);
        long agencies = latest.keySet().stream().filter(Optional::isPresent).count();
        if (agencies < FEWEST_TELLERS || !plan.day().equals(AsOf.of(plan.plan()))) {
            return Stream.empty();
        }
        List<ToldEntry> latestFirst =
                latest.values().stream().sorted(ToldEntry.LATEST_FIRST).toList();
        ToldEntry first = latestFirst.get(0);
        ToldEntry second = latestFirst.get(1);
        boolean isAlone =
                first.end().isAfter(second.end()) && first.entry().from().isPresent();
        return isAlone && !ProgressAfterPeriod.isAfter(first.when(), plan)
                ? Stream.of(found(first, second))
                : Stream.empty();
    }

    /** By teller; what has no time sets no day. */
    private static Map<Optional<AgencyId>, ToldEntry> latest(CheckedPlan plan) {
        Map<Optional<AgencyId>, ToldEntry> latest = new LinkedHashMap<>(0);
        for (CheckedPart part : plan.parts()) {
            for (Progress entry : part.progress()) {
                if (entry.when().isPresent()) {
                    latest.merge(
                            entry.from(), new ToldEntry(entry, part), BinaryOperator.minBy(ToldEntry.LATEST_FIRST));
                }
            }
        }
        return latest;
    }

    private Diagnostic found(ToldEntry alone, ToldEntry others) {
        return found(
                        alone.part().id(),
                        alone.entry().from().orElseThrow() + " alone tells of "
                                + alone.when().words() + "; of the others none tells of a time after "
                                + others.when().words() + ". So the plan is read as of "
                                + WhenParser.write(alone.end()) + " where no other day is named",
                        "check the time of what it tells; if it is right, the others are still to come")
                .on(alone.line());
    }
}

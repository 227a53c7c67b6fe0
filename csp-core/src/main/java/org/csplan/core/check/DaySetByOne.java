package org.csplan.core.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.csplan.core.analysis.AsOf;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Severity;
import org.csplan.core.model.AgencyId;
import org.csplan.core.model.ElementId;
import org.csplan.core.model.Progress;
import org.csplan.core.model.WhenParser;

/**
 * Of three agencies or more that tell of a plan, one alone tells of a later time than all the others; or where they don't say
 * who tells, of one thing alone is told a quarter after all the others or later. Where nobody names
 * a day, the whole plan is read as of the end of that time, so that by a wrong quarter much of it would be overdue.
 */
final class DaySetByOne implements PlanCheck {

    private static final int FEWEST = 3;

    private static final int MONTHS_OF_GAP = 3;

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
        if (plan.day().isEmpty() || !plan.day().equals(AsOf.of(plan.plan()))) {
            return Stream.empty();
        }
        Map<Optional<AgencyId>, ToldEntry> byTeller = latest(plan, (entry, part) -> entry.from());
        if (byTeller.keySet().stream().filter(Optional::isPresent).count() >= FEWEST) {
            return alone(byTeller, plan)
                    .filter(told -> told.first().entry().from().isPresent())
                    .map(told -> found(
                            told, told.first().entry().from().orElseThrow().value()))
                    .stream();
        }
        Map<ElementId, ToldEntry> byPart = latest(plan, (entry, part) -> part.id());
        return byPart.size() < FEWEST
                ? Stream.empty()
                : alone(byPart, plan)
                        // Who keeps a plan by the month tells of each thing when there is something to tell.
                        .filter(told -> told.others()
                                .end()
                                .plusMonths(MONTHS_OF_GAP)
                                .isBefore(told.first().when().from()))
                        .map(told -> found(
                                told,
                                told.first().part().id().kind() + " "
                                        + told.first().part().id().value()))
                        .stream();
    }

    /** What tells of a later time than all others, and the latest of those. */
    private record Alone(ToldEntry first, ToldEntry others) {}

    private static Optional<Alone> alone(Map<?, ToldEntry> latest, CheckedPlan plan) {
        List<ToldEntry> latestFirst =
                latest.values().stream().sorted(ToldEntry.LATEST_FIRST).toList();
        Alone told = new Alone(latestFirst.get(0), latestFirst.get(1));
        return Optional.of(told)
                .filter(alone -> alone.first().end().isAfter(alone.others().end())
                        && !ProgressAfterPeriod.isAfter(alone.first().when(), plan));
    }

    /** What has no time sets no day. */
    private static <K> Map<K, ToldEntry> latest(CheckedPlan plan, BiFunction<Progress, CheckedPart, K> key) {
        Map<K, ToldEntry> latest = new LinkedHashMap<>(0);
        for (CheckedPart part : plan.parts()) {
            for (Progress entry : part.progress()) {
                if (entry.when().isPresent()) {
                    latest.merge(
                            key.apply(entry, part),
                            new ToldEntry(entry, part),
                            BinaryOperator.minBy(ToldEntry.LATEST_FIRST));
                }
            }
        }
        return latest;
    }

    private Diagnostic found(Alone told, String who) {
        return found(
                        told.first().part().id(),
                        who + " alone tells of " + told.first().when().words()
                                + "; of the others none tells of a time after "
                                + told.others().when().words() + ". So the plan is read as of "
                                + WhenParser.write(told.first().end()) + " where no other day is named",
                        "check the time of what it tells; if it is right, the others are still to come")
                .on(told.first().line());
    }
}

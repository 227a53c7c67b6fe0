package org.csplan.core.check;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.LinkedListMultimap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Multimaps;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.csplan.core.diagnostic.Line;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.AgencyId;
import org.csplan.core.model.ElementId;
import org.csplan.core.model.Progress;
import org.csplan.core.model.When;

/**
 * All that one teller tells for one time. Where that time is wrong, it is wrong once, and not in each entry.
 *
 * @param from who tells it; absent where the plan itself does
 * @param entries in the order of what they tell of
 */
record ToldForTime(Optional<AgencyId> from, When when, ImmutableList<ToldEntry> entries) {

    private record Teller(Optional<AgencyId> from, When when) {}

    /**
     * In the order of the plan.
     *
     * @param isMeant asked of each entry that has a time
     */
    static Stream<ToldForTime> in(CheckedPlan plan, Predicate<ToldEntry> isMeant) {
        ListMultimap<Teller, ToldEntry> told = LinkedListMultimap.create();
        for (CheckedPart part : plan.parts()) {
            for (Progress entry : part.progress()) {
                if (entry.when().isPresent()) {
                    ToldEntry each = new ToldEntry(entry, part);
                    if (isMeant.test(each)) {
                        told.put(new Teller(entry.from(), each.when()), each);
                    }
                }
            }
        }
        return Multimaps.asMap(told).entrySet().stream()
                .map(each -> new ToldForTime(
                        each.getKey().from(),
                        each.getKey().when(),
                        each.getValue().stream().sorted(ToldEntry.LATEST_FIRST).collect(toImmutableList())));
    }

    /** What it tells of first. */
    private ElementId subject() {
        return entries.get(0).part().id();
    }

    /** What it tells of, or of several things the plan: a setting of one of them is none of the others. */
    ElementId subject(ActionPlan plan) {
        return isOfSeveral() ? plan.id() : subject();
    }

    private boolean isOfSeveral() {
        return entries.stream().anyMatch(each -> !each.part().id().equals(subject()));
    }

    Line line() {
        Line first = entries.get(0).line();
        return first instanceof Line.OfReturn returned ? new Line.HeadOfReturn(returned) : first;
    }

    /** Such as {@code Fire tells of action visits and aim A for Q1 2026/27}. */
    String words() {
        return from.map(agency -> agency + " tells").orElse("progress is told") + " of "
                + subject().kind() + " " + subject().value() + andOthers() + " for " + when.words();
    }

    private String andOthers() {
        ImmutableList<ElementId> others = entries.stream()
                .map(each -> each.part().id())
                .filter(other -> !other.equals(subject()))
                .distinct()
                .collect(toImmutableList());
        if (others.isEmpty()) {
            return "";
        }
        return others.size() == 1
                ? " and " + others.get(0).kind() + " " + others.get(0).value()
                : " and " + others.size() + " more";
    }
}

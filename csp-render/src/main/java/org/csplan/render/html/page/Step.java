package org.csplan.render.html.page;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.LinkedListMultimap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Maps;
import java.util.Optional;
import org.csplan.core.model.Milestone;
import org.csplan.core.model.MilestoneId;

/**
 * A milestone and those within it, as their ids tell: {@code 1.2} is a step of {@code 1}.
 *
 * @param steps in the plan's order
 */
public record Step(Milestone milestone, ImmutableList<Step> steps) {

    /** So many lists within each other can be read; what lies deeper stands in the last one. */
    private static final int DEEPEST = 4;

    /** What follows in an id is not looked at. */
    private static final int LONGEST = 100;

    /** The milestones that are within no other of these, each with those within it. */
    static ImmutableList<Step> of(ImmutableList<Milestone> milestones) {
        ImmutableMap<String, Milestone> byId =
                Maps.uniqueIndex(milestones, milestone -> milestone.id().value());
        ImmutableList.Builder<Milestone> outermost = ImmutableList.builder();
        ListMultimap<MilestoneId, Milestone> within = LinkedListMultimap.create();
        for (Milestone milestone : milestones) {
            above(milestone, byId)
                    .ifPresentOrElse(above -> within.put(above.id(), milestone), () -> outermost.add(milestone));
        }
        return steps(outermost.build(), within);
    }

    private static Optional<Milestone> above(Milestone milestone, ImmutableMap<String, Milestone> byId) {
        String id = milestone.id().value();
        Optional<Milestone> above = Optional.empty();
        int depth = 1;
        for (int dot = id.indexOf('.'); dot >= 0 && dot < LONGEST && depth < DEEPEST; dot = id.indexOf('.', dot + 1)) {
            Milestone outer = byId.get(id.substring(0, dot));
            if (outer != null) {
                above = Optional.of(outer);
                depth++;
            }
        }
        return above;
    }

    private static ImmutableList<Step> steps(
            Iterable<Milestone> milestones, ListMultimap<MilestoneId, Milestone> within) {
        ImmutableList.Builder<Step> steps = ImmutableList.builder();
        for (Milestone milestone : milestones) {
            steps.add(new Step(milestone, steps(within.get(milestone.id()), within)));
        }
        return steps.build();
    }

    /** Whether its id is a number or a code of the plan's own, not one made from its text. */
    public boolean hasCode() {
        return !milestone.id().equals(MilestoneId.fromText(milestone.text()))
                && Labels.isShort(milestone.id().value());
    }
}

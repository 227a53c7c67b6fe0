package org.csplan.core.analysis;

import com.google.common.collect.ImmutableSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ObjIntConsumer;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.AgencyId;
import org.csplan.core.model.ElementId;
import org.csplan.core.model.Measure;
import org.csplan.core.model.Objective;
import org.csplan.core.model.ObjectiveId;

/**
 * Of what an {@link Audience} sees that more stands behind it than they may see: nobody may tell them that nothing does.
 *
 * @param objectives aims and priorities that hidden actions are for
 * @param agencies that have to do with what is hidden
 * @param measured aims, priorities and actions with a measure or a milestone that is hidden, and aims and priorities with such an action
 * @param actions whether any action is hidden, so that nobody can say how much of the plan an agency leads
 */
record HiddenParts(
        ImmutableSet<ObjectiveId> objectives,
        ImmutableSet<AgencyId> agencies,
        ImmutableSet<ElementId> measured,
        boolean actions) {

    static final HiddenParts NONE = new HiddenParts(ImmutableSet.of(), ImmutableSet.of(), ImmutableSet.of(), false);

    /**
     * @param plan as the audience may see it
     * @param whole the plan with what is hidden
     */
    static HiddenParts of(ActionPlan plan, ActionPlan whole) {
        Map<ElementId, Integer> shown = new HashMap<>();
        count(plan, shown::put);
        Set<ElementId> measured = new HashSet<>();
        count(whole, (owner, all) -> {
            if (all > shown.getOrDefault(owner, all)) {
                measured.add(owner);
            }
        });
        if (measured.isEmpty()
                && plan.actions().size() == whole.actions().size()
                && plan.measures().size() == whole.measures().size()) {
            return NONE;
        }
        PlanLinks links = PlanLinks.of(whole);
        ImmutableSet.Builder<ObjectiveId> objectives = ImmutableSet.builder();
        ImmutableSet.Builder<AgencyId> agencies = ImmutableSet.builder();
        if (plan.measures().size() < whole.measures().size()) {
            addLeads(whole.measures(), agencies);
        }
        for (Objective objective : whole.objectives()) {
            if (measured.contains(objective.id())) {
                addLeads(objective.measures(), agencies);
            }
        }
        for (Action action : whole.actions()) {
            boolean isHidden = !shown.containsKey(action.id());
            if (isHidden) {
                objectives.addAll(links.aimsServedBy(action)).addAll(action.priorities());
                agencies.addAll(links.leads(action)).addAll(action.partners());
            }
            if (isHidden || measured.contains(action.id())) {
                measured.addAll(links.aimsServedBy(action));
                measured.addAll(action.priorities());
                addLeads(action.measures(), agencies);
                action.milestones().forEach(milestone -> agencies.addAll(milestone.leads()));
            }
        }
        return new HiddenParts(
                objectives.build(),
                agencies.build(),
                ImmutableSet.copyOf(measured),
                plan.actions().size() < whole.actions().size());
    }

    private static void addLeads(List<Measure> measures, ImmutableSet.Builder<AgencyId> agencies) {
        measures.forEach(measure -> agencies.addAll(measure.about().leads()));
    }

    /** How many measures and milestones each aim, priority and action has. */
    private static void count(ActionPlan plan, ObjIntConsumer<ElementId> look) {
        for (Objective objective : plan.objectives()) {
            look.accept(objective.id(), objective.measures().size());
        }
        for (Action action : plan.actions()) {
            look.accept(
                    action.id(), action.measures().size() + action.milestones().size());
        }
    }
}

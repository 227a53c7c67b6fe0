package org.csplan.core.analysis;

import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.csplan.core.analysis.Situation.Gathering;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionId;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.Agency;
import org.csplan.core.model.AgencyId;
import org.csplan.core.model.AimId;
import org.csplan.core.model.Objective;
import org.csplan.core.model.ObjectiveId;
import org.csplan.core.model.PriorityId;

/**
 * The situations of a plan, of its aims and priorities, and of its agencies, gathered in one pass: each thing is looked
 * up once and added to every part of the plan that it belongs to.
 */
final class Situations {

    private final PlanLinks links;
    private final Gathering whole = new Gathering();
    private final ImmutableMap<ObjectiveId, Gathering> objectives;
    private final ImmutableMap<AgencyId, Gathering> agencies;

    private Situations(ActionPlan plan, PlanLinks links) {
        this.links = links;
        this.objectives = plan.objectives().stream().collect(toImmutableMap(Objective::id, id -> new Gathering()));
        this.agencies = plan.agencies().stream().collect(toImmutableMap(Agency::id, id -> new Gathering()));
    }

    static Situations of(PlanAnalysis analysis) {
        ActionPlan plan = analysis.plan();
        Situations situations = new Situations(plan, analysis.links());
        Attainments attainments = analysis.attainments();
        situations.add(attainments.ofPlan(), true, ImmutableList.of(), ImmutableList.of());
        ImmutableList<Objective> objectives = plan.objectives();
        for (int at = 0; at < objectives.size(); at++) {
            ObjectiveId id = objectives.get(at).id();
            situations.add(
                    id, analysis.standings().of(id), attainments.ofObjectives().get(at));
        }
        ImmutableList<Standing> standings = analysis.standings().ofActions();
        ImmutableSet<ActionId> closed =
                analysis.schedule().closed().stream().map(Action::id).collect(toImmutableSet());
        ImmutableList<ImmutableList<Attainment>> ofActions = attainments.ofActions();
        for (int at = 0; at < plan.actions().size(); at++) {
            Action action = plan.actions().get(at);
            situations.add(action, !closed.contains(action.id()), standings.get(at), ofActions.get(at));
        }
        situations.add(analysis.schedule());
        return situations;
    }

    Situation whole() {
        return whole.build();
    }

    /** Of the actions that are for it, and of its own measures. */
    Situation of(ObjectiveId objective) {
        return part(objectives, objective).build();
    }

    /** Of the actions that it leads, and of the measures, milestones and deliverables that are its own. */
    Situation of(AgencyId agency) {
        return part(agencies, agency).build();
    }

    private void add(ObjectiveId objective, Optional<Standing> standing, ImmutableList<Attainment> attainments) {
        Gathering own = part(objectives, objective);
        if (standing.isPresent()) {
            whole.add(standing.get());
            own.add(standing.get());
        }
        add(attainments, true, ImmutableList.of(own), ImmutableList.of());
    }

    private void add(Action action, boolean isGoingOn, Standing standing, ImmutableList<Attainment> attainments) {
        List<Gathering> served = servedBy(action);
        ImmutableList<AgencyId> leads = links.leads(action);
        whole.add(action, standing);
        for (Gathering objective : served) {
            objective.add(action, standing);
        }
        for (AgencyId lead : leads) {
            part(agencies, lead).add(action, standing);
        }
        add(attainments, isGoingOn, served, leads);
    }

    /**
     * @param isGoingOn whether anybody still works at what they measure
     * @param leads whose a measure is that names nobody
     */
    private void add(
            List<Attainment> attainments, boolean isGoingOn, List<Gathering> served, ImmutableList<AgencyId> leads) {
        for (Attainment attainment : attainments) {
            whole.add(attainment, isGoingOn);
            for (Gathering objective : served) {
                objective.add(attainment, isGoingOn);
            }
            ImmutableList<AgencyId> named = attainment.measure().about().leads();
            for (AgencyId agency : named.isEmpty() ? leads : named) {
                part(agencies, agency).add(attainment, isGoingOn);
            }
        }
    }

    private void add(Schedule schedule) {
        for (Overdue late : schedule.overdue()) {
            whole.add(late);
            servedBy(late.commitment()).forEach(objective -> objective.add(late));
            owning(late.commitment()).forEach(agency -> agency.add(late));
        }
        for (Commitment next : schedule.dueNext()) {
            whole.add(next);
            servedBy(next).forEach(objective -> objective.add(next));
            owning(next).forEach(agency -> agency.add(next));
        }
        for (Moved moved : schedule.moved()) {
            whole.add(moved);
            servedBy(moved.action()).forEach(objective -> objective.add(moved));
            links.leads(moved.action()).forEach(lead -> part(agencies, lead).add(moved));
        }
    }

    private List<Gathering> servedBy(Action action) {
        List<Gathering> served =
                new ArrayList<>(action.aims().size() + action.priorities().size());
        for (AimId aim : action.aims()) {
            served.add(part(objectives, aim));
        }
        for (PriorityId priority : action.priorities()) {
            served.add(part(objectives, priority));
        }
        return served;
    }

    /** The aim or priority whose own it is, or those that its action is for. */
    private List<Gathering> servedBy(Commitment commitment) {
        if (commitment.owner() instanceof ObjectiveId objective) {
            return ImmutableList.of(part(objectives, objective));
        }
        Optional<Action> action = action(commitment);
        return action.isPresent() ? servedBy(action.get()) : ImmutableList.of();
    }

    /** Who answers for it: those whom it names, else those who lead the action that it belongs to. */
    private List<Gathering> owning(Commitment commitment) {
        ImmutableList<AgencyId> owning = commitment.leads();
        if (owning.isEmpty()) {
            Optional<Action> action = action(commitment);
            owning = action.isPresent() ? links.leads(action.get()) : owning;
        }
        List<Gathering> parts = new ArrayList<>(owning.size());
        for (AgencyId agency : owning) {
            parts.add(part(agencies, agency));
        }
        return parts;
    }

    /** That it is, or belongs to. */
    private Optional<Action> action(Commitment commitment) {
        if (commitment instanceof Commitment.OfAction all) {
            return Optional.of(all.action());
        }
        if (commitment instanceof Commitment.OfMilestone step) {
            return Optional.of(step.action());
        }
        return commitment.owner() instanceof ActionId id ? links.action(id) : Optional.empty();
    }

    private static <K> Gathering part(ImmutableMap<K, Gathering> parts, K id) {
        return Objects.requireNonNull(parts.get(id));
    }
}

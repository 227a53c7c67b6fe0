package org.csplan.core.analysis;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.util.Optional;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionId;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.Agency;
import org.csplan.core.model.AgencyId;
import org.csplan.core.model.Aim;
import org.csplan.core.model.AimId;
import org.csplan.core.model.ElementId;
import org.csplan.core.model.Objective;
import org.csplan.core.model.ObjectiveId;
import org.csplan.core.model.Priority;
import org.csplan.core.model.PriorityId;

/**
 * A plan's elements by id, and its links followed both ways. Made once for a plan; each look-up then takes the same
 * short time, however large the plan. All lists are in the plan's order.
 */
public final class PlanLinks {

    private final String planPrefix;
    private final ImmutableMap<AgencyId, Agency> agencies;
    private final ImmutableMap<ObjectiveId, Objective> objectives;
    private final ImmutableList<Action> actions;
    private final ImmutableMap<ElementId, Integer> places;
    private final ImmutableList<AgencyId> planLeads;
    private final ImmutableListMultimap<AimId, Priority> prioritiesByAim;
    private final ImmutableListMultimap<ObjectiveId, Action> actionsByObjective;
    /** Of each aim, those that are for it or for a priority that supports it; empty where no priority supports any. */
    private final ImmutableListMultimap<AimId, Action> actionsByAimServed;

    private final ImmutableListMultimap<AgencyId, Action> actionsByLead;
    private final ImmutableListMultimap<AgencyId, Action> actionsByPartner;

    private PlanLinks(ActionPlan plan) {
        this.planPrefix = plan.id().value() + ".";
        this.agencies = Maps.uniqueIndex(plan.agencies(), Agency::id);
        this.objectives = Maps.uniqueIndex(plan.objectives(), Objective::id);
        this.actions = plan.actions();
        this.places = places(plan);
        this.planLeads = plan.leads();
        ImmutableListMultimap.Builder<AimId, Priority> byAim = ImmutableListMultimap.builder();
        for (Priority priority : plan.priorities()) {
            priority.supports().forEach(aim -> byAim.put(aim, priority));
        }
        this.prioritiesByAim = byAim.build();
        ImmutableListMultimap.Builder<ObjectiveId, Action> byObjective = ImmutableListMultimap.builder();
        ImmutableListMultimap.Builder<AgencyId, Action> byLead = ImmutableListMultimap.builder();
        ImmutableListMultimap.Builder<AgencyId, Action> byPartner = ImmutableListMultimap.builder();
        ImmutableListMultimap.Builder<AimId, Action> byAimServed = ImmutableListMultimap.builder();
        for (Action action : plan.actions()) {
            if (!prioritiesByAim.isEmpty()) {
                aimsServedBy(action).forEach(aim -> byAimServed.put(aim, action));
            }
            action.aims().forEach(aim -> byObjective.put(aim, action));
            action.priorities().forEach(priority -> byObjective.put(priority, action));
            leads(action).forEach(agency -> byLead.put(agency, action));
            action.partners().forEach(agency -> byPartner.put(agency, action));
        }
        this.actionsByObjective = byObjective.build();
        this.actionsByAimServed = byAimServed.build();
        this.actionsByLead = byLead.build();
        this.actionsByPartner = byPartner.build();
    }

    private static ImmutableMap<ElementId, Integer> places(ActionPlan plan) {
        int count = plan.agencies().size()
                + plan.objectives().size()
                + plan.actions().size();
        ImmutableMap.Builder<ElementId, Integer> places = ImmutableMap.builderWithExpectedSize(count);
        int place = 0;
        for (Agency agency : plan.agencies()) {
            places.put(agency.id(), place++);
        }
        for (Objective objective : plan.objectives()) {
            places.put(objective.id(), place++);
        }
        for (Action action : plan.actions()) {
            places.put(action.id(), place++);
        }
        return places.buildOrThrow();
    }

    public static PlanLinks of(ActionPlan plan) {
        return new PlanLinks(plan);
    }

    public Optional<Agency> agency(AgencyId id) {
        return Optional.ofNullable(agencies.get(id));
    }

    public Optional<Aim> aim(AimId id) {
        return Optional.ofNullable((Aim) objectives.get(id));
    }

    public Optional<Priority> priority(PriorityId id) {
        return Optional.ofNullable((Priority) objectives.get(id));
    }

    /**
     * Where it stands among the plan's agencies, aims, priorities and actions, in this order, from 0; none for an id that the
     * plan doesn't have.
     */
    public Optional<Integer> place(ElementId id) {
        return Optional.ofNullable(places.get(id));
    }

    public Optional<Action> action(ActionId id) {
        return place(id).map(place -> actions.get(place - agencies.size() - objectives.size()));
    }

    /**
     * The action that a later plan means by an id, be it alone or after this plan's id and a dot, as in {@code
     * plan-2025.14}.
     */
    public Optional<Action> actionNamedLater(ActionId id) {
        return action(id)
                .or(() -> id.value().startsWith(planPrefix) && id.value().length() > planPrefix.length()
                        ? action(ActionId.of(id.value().substring(planPrefix.length())))
                        : Optional.empty());
    }

    /** Whether an action of a later plan says that it continues one of this plan. */
    public boolean isContinuedBy(Action later, ActionId id) {
        return isNamedIn(later.continues(), id);
    }

    /** Whether an action of a later plan says that it replaces one of this plan. */
    public boolean isReplacedBy(Action later, ActionId id) {
        return isNamedIn(later.replaces(), id);
    }

    private boolean isNamedIn(ImmutableList<ActionId> named, ActionId id) {
        return named.stream()
                .anyMatch(each -> actionNamedLater(each)
                        .filter(action -> action.id().equals(id))
                        .isPresent());
    }

    /** The agencies that lead an action: those it names, or where it names none, those who lead the plan. */
    public ImmutableList<AgencyId> leads(Action action) {
        return action.leads().isEmpty() ? planLeads : action.leads();
    }

    /** The priorities that say they support this aim. */
    public ImmutableList<Priority> prioritiesSupporting(AimId id) {
        return prioritiesByAim.get(id);
    }

    /** The actions that are for this aim or priority; none for an id that the plan doesn't have. */
    public ImmutableList<Action> actionsFor(ObjectiveId id) {
        return actionsByObjective.get(id);
    }

    /** The actions that are for this aim or priority; of an aim also those that are for a priority which supports it. */
    public ImmutableList<Action> actionsServing(ObjectiveId id) {
        return id instanceof AimId aim && !prioritiesByAim.isEmpty() ? actionsByAimServed.get(aim) : actionsFor(id);
    }

    /** Of the actions that serve an aim, those that are not for it themselves; none of a priority. */
    ImmutableList<Action> actionsThroughPriorities(ObjectiveId id) {
        ImmutableList<Action> serving = actionsServing(id);
        return id instanceof AimId aim && serving.size() > actionsFor(aim).size()
                ? serving.stream()
                        .filter(action -> !action.aims().contains(aim))
                        .collect(toImmutableList())
                : ImmutableList.of();
    }

    /** The aims that an action is for, then those that its priorities support; none twice. */
    public ImmutableList<AimId> aimsServedBy(Action action) {
        if (action.priorities().isEmpty() || prioritiesByAim.isEmpty()) {
            return action.aims();
        }
        ImmutableSet.Builder<AimId> served = ImmutableSet.<AimId>builder().addAll(action.aims());
        for (PriorityId id : action.priorities()) {
            served.addAll(priority(id).orElseThrow().supports());
        }
        return served.build().asList();
    }

    /** The actions that this agency leads: those that name it, and if it leads the plan, those that name nobody. */
    public ImmutableList<Action> actionsLedBy(AgencyId id) {
        return actionsByLead.get(id);
    }

    /** The actions that name this agency as a partner. */
    public ImmutableList<Action> actionsSupportedBy(AgencyId id) {
        return actionsByPartner.get(id);
    }
}

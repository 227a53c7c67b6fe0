package org.csplan.core.analysis;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableTable;
import com.google.common.collect.Ordering;
import com.google.common.collect.Sets;
import java.util.function.Predicate;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.Agency;
import org.csplan.core.model.AgencyId;
import org.csplan.core.model.ElementId;
import org.csplan.core.model.Measure;
import org.csplan.core.model.Milestone;
import org.csplan.core.model.Objective;
import org.csplan.core.model.ObjectiveId;

/**
 * Who does what. All lists are in the plan's order.
 *
 * <p>An agency is overloaded when of the actions that are not closed it leads {@value #OVERLOADED_FROM} or more, at
 * least half of all, and at least twice as many as the agencies that lead or support any lead on average. So neither a
 * small plan nor two agencies that share one between them are reproached.
 *
 * @param agencies each with its load, those without any too
 * @param carried how many actions of the plan are not closed, whoever leads them
 * @param ledByNobody actions that name no lead, in a plan that names none
 * @param byAgencyAndObjective what an agency does for an aim or a priority; no cell where it does nothing
 */
public record Workload(
        ImmutableList<AgencyLoad> agencies,
        int carried,
        ImmutableList<Action> ledByNobody,
        ImmutableTable<AgencyId, ObjectiveId, Involvement> byAgencyAndObjective) {

    /** Leading fewer actions than this overloads nobody, whatever their share. */
    public static final int OVERLOADED_FROM = 5;

    public static Workload of(ActionPlan plan, PlanLinks links) {
        int carried = carried(plan.actions()).size();
        ImmutableList<AgencyLoad> agencies = agencies(plan, links, carried);
        return new Workload(
                agencies,
                carried,
                plan.actions().stream()
                        .filter(action -> links.leads(action).isEmpty())
                        .collect(ImmutableList.toImmutableList()),
                byAgencyAndObjective(plan, agencies));
    }

    /** Agencies that lead too much of the plan. */
    public ImmutableList<AgencyLoad> overloaded() {
        return those(AgencyLoad::overloaded);
    }

    /** Agencies that lead no action, whether or not they do anything else. */
    public ImmutableList<AgencyLoad> leadingNothing() {
        return those(AgencyLoad::leadsNothing);
    }

    /** Agencies that the plan names and gives nothing to do: no action, milestone or measure. */
    public ImmutableList<AgencyLoad> idle() {
        return those(AgencyLoad::isIdle);
    }

    private ImmutableList<AgencyLoad> those(Predicate<AgencyLoad> wanted) {
        return agencies.stream().filter(wanted).collect(ImmutableList.toImmutableList());
    }

    private static ImmutableList<Action> carried(ImmutableList<Action> actions) {
        return only(actions, action -> Stage.of(action) != Stage.CLOSED);
    }

    private static ImmutableList<AgencyLoad> agencies(ActionPlan plan, PlanLinks links, int carried) {
        ImmutableListMultimap<AgencyId, Commitment.OfMilestone> milestones = milestones(plan, links);
        ImmutableListMultimap<AgencyId, OwnedMeasure> measures = measures(plan, links);
        ImmutableListMultimap<AgencyId, Action> carriedBy = plan.agencies().stream()
                .collect(ImmutableListMultimap.flatteningToImmutableListMultimap(
                        Agency::id, agency -> carried(links.actionsLedBy(agency.id())).stream()));
        Burden burden = Burden.of(plan, links, carried, carriedBy.size());
        ImmutableList.Builder<AgencyLoad> loads = ImmutableList.builder();
        for (Agency agency : plan.agencies()) {
            AgencyId id = agency.id();
            ImmutableList<Action> leads = links.actionsLedBy(id);
            loads.add(new AgencyLoad(
                    agency,
                    leads,
                    carriedBy.get(id),
                    only(leads, action -> links.leads(action).size() == 1),
                    only(leads, action -> links.leads(action).size() > 1),
                    only(
                            links.actionsSupportedBy(id),
                            action -> !links.leads(action).contains(id)),
                    milestones.get(id),
                    measures.get(id),
                    burden.isTooMuch(carriedBy.get(id).size())));
        }
        return loads.build();
    }

    private static ImmutableListMultimap<AgencyId, Commitment.OfMilestone> milestones(
            ActionPlan plan, PlanLinks links) {
        ImmutableListMultimap.Builder<AgencyId, Commitment.OfMilestone> byAgency = ImmutableListMultimap.builder();
        for (Action action : plan.actions()) {
            for (Milestone milestone : action.milestones()) {
                Commitment.OfMilestone step = new Commitment.OfMilestone(action, milestone);
                (milestone.leads().isEmpty() ? links.leads(action) : milestone.leads())
                        .forEach(agency -> byAgency.put(agency, step));
            }
        }
        return byAgency.build();
    }

    private static ImmutableListMultimap<AgencyId, OwnedMeasure> measures(ActionPlan plan, PlanLinks links) {
        ImmutableListMultimap.Builder<AgencyId, OwnedMeasure> byAgency = ImmutableListMultimap.builder();
        addMeasures(plan.id(), plan.measures(), ImmutableList.of(), byAgency);
        for (Objective objective : plan.objectives()) {
            addMeasures(objective.id(), objective.measures(), ImmutableList.of(), byAgency);
        }
        for (Action action : plan.actions()) {
            addMeasures(action.id(), action.measures(), links.leads(action), byAgency);
        }
        return byAgency.build();
    }

    private static void addMeasures(
            ElementId owner,
            ImmutableList<Measure> measures,
            ImmutableList<AgencyId> leads,
            ImmutableListMultimap.Builder<AgencyId, OwnedMeasure> byAgency) {
        for (Measure measure : measures) {
            OwnedMeasure owned = new OwnedMeasure(owner, measure);
            (measure.about().leads().isEmpty() ? leads : measure.about().leads())
                    .forEach(agency -> byAgency.put(agency, owned));
        }
    }

    private static ImmutableTable<AgencyId, ObjectiveId, Involvement> byAgencyAndObjective(
            ActionPlan plan, ImmutableList<AgencyLoad> loads) {
        ImmutableTable.Builder<AgencyId, ObjectiveId, Involvement> table =
                ImmutableTable.<AgencyId, ObjectiveId, Involvement>builder()
                        .orderRowsBy(Ordering.explicit(
                                plan.agencies().stream().map(Agency::id).toList()))
                        .orderColumnsBy(Ordering.explicit(
                                plan.objectives().stream().map(Objective::id).toList()));
        for (AgencyLoad load : loads) {
            ImmutableListMultimap<ObjectiveId, Action> leads = byObjective(load.leads());
            ImmutableListMultimap<ObjectiveId, Action> supports = byObjective(load.supports());
            for (ObjectiveId objective : Sets.union(leads.keySet(), supports.keySet())) {
                table.put(
                        load.agency().id(), objective, new Involvement(leads.get(objective), supports.get(objective)));
            }
        }
        return table.buildOrThrow();
    }

    private static ImmutableListMultimap<ObjectiveId, Action> byObjective(ImmutableList<Action> actions) {
        ImmutableListMultimap.Builder<ObjectiveId, Action> byObjective = ImmutableListMultimap.builder();
        for (Action action : actions) {
            action.aims().forEach(aim -> byObjective.put(aim, action));
            action.priorities().forEach(priority -> byObjective.put(priority, action));
        }
        return byObjective.build();
    }

    private static ImmutableList<Action> only(ImmutableList<Action> actions, Predicate<Action> wanted) {
        return actions.stream().filter(wanted).collect(ImmutableList.toImmutableList());
    }

    /**
     * What the agencies carry together.
     *
     * @param actions how many are not closed
     * @param led how many of these each agency leads, summed over the agencies
     * @param agencies how many lead or support any action
     */
    private record Burden(int actions, int led, int agencies) {

        static Burden of(ActionPlan plan, PlanLinks links, int actions, int led) {
            return new Burden(actions, led, (int) plan.agencies().stream()
                    .filter(agency -> !links.actionsLedBy(agency.id()).isEmpty()
                            || !links.actionsSupportedBy(agency.id()).isEmpty())
                    .count());
        }

        boolean isTooMuch(long own) {
            return own >= OVERLOADED_FROM && 2 * own >= actions && own * agencies >= 2L * led;
        }
    }
}

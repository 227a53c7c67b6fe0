package org.csplan.core.analysis;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableTable;
import com.google.common.collect.Ordering;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
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
 * @param objectives the plan's aims, then its priorities
 */
public record Workload(
        ImmutableList<AgencyLoad> agencies,
        int carried,
        ImmutableList<Action> ledByNobody,
        ImmutableList<ObjectiveId> objectives) {

    /** Leading fewer actions than this overloads nobody, whatever their share. */
    public static final int OVERLOADED_FROM = 5;

    public static Workload of(ActionPlan plan, PlanLinks links) {
        return of(plan, links, HiddenParts.NONE);
    }

    /** @param hidden of the plan, which is seen as an audience may see it */
    static Workload of(ActionPlan plan, PlanLinks links, HiddenParts hidden) {
        Map<AgencyId, Gathering> gathered = new HashMap<>();
        for (Agency agency : plan.agencies()) {
            gathered.put(agency.id(), new Gathering());
        }
        addMeasures(plan.id(), plan.measures(), ImmutableList.of(), gathered);
        for (Objective objective : plan.objectives()) {
            addMeasures(objective.id(), objective.measures(), ImmutableList.of(), gathered);
        }
        int carried = 0;
        ImmutableList.Builder<Action> ledByNobody = ImmutableList.builder();
        // One walk over the actions, each looked at once for all who have to do with it.
        for (Action action : plan.actions()) {
            boolean isCarried = Stage.of(action) != Stage.CLOSED;
            carried += isCarried ? 1 : 0;
            ImmutableList<AgencyId> leads = links.leads(action);
            if (leads.isEmpty()) {
                ledByNobody.add(action);
            }
            for (AgencyId lead : leads) {
                of(lead, gathered).addLed(action, isCarried, leads.size() == 1);
            }
            for (AgencyId partner : action.partners()) {
                if (!leads.contains(partner)) {
                    of(partner, gathered).supports.add(action);
                }
            }
            for (Milestone milestone : action.milestones()) {
                Commitment.OfMilestone step = new Commitment.OfMilestone(action, milestone);
                for (AgencyId agency : milestone.leads().isEmpty() ? leads : milestone.leads()) {
                    of(agency, gathered).milestones.add(step);
                }
            }
            addMeasures(action.id(), action.measures(), leads, gathered);
        }
        return new Workload(
                loads(plan, links, carried, gathered, hidden),
                carried,
                ledByNobody.build(),
                plan.objectives().stream().map(Objective::id).collect(ImmutableList.toImmutableList()));
    }

    /** Of those that nobody leads the ones that are neither done nor closed by the end of a day. */
    public ImmutableList<Action> openLedByNobody(LocalDate day) {
        return ledByNobody.stream()
                .filter(action -> Stage.of(action, day) == Stage.OPEN)
                .collect(ImmutableList.toImmutableList());
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

    /**
     * What an agency does for an aim or a priority; no cell where it does nothing. It is put together when it is asked
     * for.
     */
    public ImmutableTable<AgencyId, ObjectiveId, Involvement> byAgencyAndObjective() {
        ImmutableTable.Builder<AgencyId, ObjectiveId, Involvement> table =
                ImmutableTable.<AgencyId, ObjectiveId, Involvement>builder()
                        .orderRowsBy(Ordering.explicit(agencies.stream()
                                .map(load -> load.agency().id())
                                .toList()))
                        .orderColumnsBy(Ordering.explicit(objectives));
        for (AgencyLoad load : agencies) {
            ImmutableListMultimap<ObjectiveId, Action> leads = byObjective(load.leads());
            ImmutableListMultimap<ObjectiveId, Action> supports = byObjective(load.supports());
            for (ObjectiveId objective : Sets.union(leads.keySet(), supports.keySet())) {
                table.put(
                        load.agency().id(), objective, new Involvement(leads.get(objective), supports.get(objective)));
            }
        }
        return table.buildOrThrow();
    }

    private ImmutableList<AgencyLoad> those(Predicate<AgencyLoad> wanted) {
        return agencies.stream().filter(wanted).collect(ImmutableList.toImmutableList());
    }

    private static ImmutableList<AgencyLoad> loads(
            ActionPlan plan, PlanLinks links, int carried, Map<AgencyId, Gathering> gathered, HiddenParts hidden) {
        Burden burden = hidden.actions() ? Burden.UNKNOWN : Burden.of(plan, links, carried, gathered.values());
        ImmutableList.Builder<AgencyLoad> loads = ImmutableList.builder();
        for (Agency agency : plan.agencies()) {
            Gathering own = of(agency.id(), gathered);
            loads.add(own.load(
                    agency,
                    links.actionsLedBy(agency.id()),
                    burden,
                    hidden.agencies().contains(agency.id())));
        }
        return loads.build();
    }

    private static void addMeasures(
            ElementId owner,
            ImmutableList<Measure> measures,
            ImmutableList<AgencyId> leads,
            Map<AgencyId, Gathering> gathered) {
        for (Measure measure : measures) {
            ImmutableList<AgencyId> named = measure.about().leads();
            ImmutableList<AgencyId> own = named.isEmpty() ? leads : named;
            if (!own.isEmpty()) {
                OwnedMeasure owned = new OwnedMeasure(owner, measure);
                for (AgencyId agency : own) {
                    of(agency, gathered).measures.add(owned);
                }
            }
        }
    }

    private static Gathering of(AgencyId agency, Map<AgencyId, Gathering> gathered) {
        return Objects.requireNonNull(gathered.get(agency));
    }

    /** What one agency has taken on, one action after the other. */
    private static final class Gathering {
        private final ImmutableList.Builder<Action> carried = ImmutableList.builder();
        private final ImmutableList.Builder<Action> leadsAlone = ImmutableList.builder();
        private final ImmutableList.Builder<Action> leadsJointly = ImmutableList.builder();
        private final ImmutableList.Builder<Action> supports = ImmutableList.builder();
        private final ImmutableList.Builder<Commitment.OfMilestone> milestones = ImmutableList.builder();
        private final ImmutableList.Builder<OwnedMeasure> measures = ImmutableList.builder();
        private int carries;

        void addLed(Action action, boolean isCarried, boolean isAlone) {
            if (isCarried) {
                carried.add(action);
                carries++;
            }
            (isAlone ? leadsAlone : leadsJointly).add(action);
        }

        AgencyLoad load(Agency agency, ImmutableList<Action> leads, Burden burden, boolean hasMore) {
            return new AgencyLoad(
                    agency,
                    leads,
                    carried.build(),
                    leadsAlone.build(),
                    leadsJointly.build(),
                    supports.build(),
                    milestones.build(),
                    measures.build(),
                    burden.isTooMuch(carries),
                    hasMore);
        }
    }

    private static ImmutableListMultimap<ObjectiveId, Action> byObjective(ImmutableList<Action> actions) {
        ImmutableListMultimap.Builder<ObjectiveId, Action> byObjective = ImmutableListMultimap.builder();
        for (Action action : actions) {
            action.aims().forEach(aim -> byObjective.put(aim, action));
            action.priorities().forEach(priority -> byObjective.put(priority, action));
        }
        return byObjective.build();
    }

    /**
     * What the agencies carry together.
     *
     * @param actions how many are not closed
     * @param led how many of these each agency leads, summed over the agencies
     * @param agencies how many lead or support any action
     */
    private record Burden(int actions, int led, int agencies) {

        /** Of a plan of which nobody knows how much it is; nobody leads half of it. */
        static final Burden UNKNOWN = new Burden(Integer.MAX_VALUE, 0, 0);

        static Burden of(ActionPlan plan, PlanLinks links, int actions, Collection<Gathering> gathered) {
            int led = gathered.stream().mapToInt(own -> own.carries).sum();
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

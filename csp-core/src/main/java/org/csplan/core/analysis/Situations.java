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
import org.csplan.core.model.Measure;
import org.csplan.core.model.Objective;
import org.csplan.core.model.ObjectiveId;
import org.csplan.core.model.PriorityId;

/**
 * The situations of a plan, of its aims and priorities, and of its agencies. Each of these three divisions is gathered in a pass
 * of its own, so that they can be gathered at the same time.
 */
final class Situations {

    private final Situation whole;
    private final ImmutableMap<ObjectiveId, Gathering> objectives;
    private final ImmutableMap<AgencyId, Gathering> agencies;
    private final PlanLinks links;
    private final Finances finances;
    private final SpentSoFar spent;

    private Situations(Whole whole, ByObjective objectives, ByAgency agencies, PlanAnalysis analysis) {
        this.links = analysis.links();
        this.finances = analysis.finances();
        this.spent = analysis.spent();
        this.whole = whole.all.build(finances.total());
        this.objectives = objectives.parts;
        this.agencies = agencies.parts;
    }

    static Situations of(PlanAnalysis analysis) {
        ActionPlan plan = analysis.plan();
        Whole whole = new Whole(analysis.links());
        ByObjective objectives = new ByObjective(plan, analysis.links());
        ByAgency agencies = new ByAgency(plan, analysis.links());
        ImmutableSet<ActionId> closed =
                analysis.schedule().closed().stream().map(Action::id).collect(toImmutableSet());
        LargePlan.each(plan, ImmutableList.of(agencies, objectives, whole))
                .forEach(division -> division.gather(analysis, closed));
        return new Situations(whole, objectives, agencies, analysis);
    }

    Situation whole() {
        return whole;
    }

    /** Of the actions that serve it, and of its own measures. */
    Situation of(ObjectiveId objective) {
        Account money = objective instanceof PriorityId priority
                ? Objects.requireNonNull(finances.byPriority().get(priority))
                : Account.of(links.actionsServing(objective), spent);
        return part(objectives, objective).build(money);
    }

    /** Of the actions that it leads, and of the measures, milestones and deliverables that are its own. */
    Situation of(AgencyId agency) {
        return part(agencies, agency)
                .build(Objects.requireNonNull(finances.byAgency().get(agency)));
    }

    private static <K> Gathering part(ImmutableMap<K, Gathering> parts, K id) {
        return Objects.requireNonNull(parts.get(id));
    }

    /** A way to divide a plan into parts, some of which may have things in common. */
    private abstract static class Division {

        final PlanLinks links;

        Division(PlanLinks links) {
            this.links = links;
        }

        /** The parts that what belongs to no aim, priority or action belongs to. */
        abstract List<Gathering> ofPlan();

        abstract List<Gathering> of(ObjectiveId objective);

        abstract List<Gathering> of(Action action);

        /** @param ofOwner the parts that what it measures belongs to */
        abstract List<Gathering> of(Measure measure, List<Gathering> ofOwner);

        abstract List<Gathering> of(Commitment commitment);

        void gather(PlanAnalysis analysis, ImmutableSet<ActionId> closed) {
            ActionPlan plan = analysis.plan();
            Attainments attainments = analysis.attainments();
            add(attainments.ofPlan(), true, ofPlan());
            ImmutableList<Objective> objectives = plan.objectives();
            for (int at = 0; at < objectives.size(); at++) {
                ObjectiveId id = objectives.get(at).id();
                List<Gathering> parts = of(id);
                analysis.standings().of(id).ifPresent(standing -> parts.forEach(part -> part.add(standing)));
                add(attainments.ofObjectives().get(at), true, parts);
            }
            ImmutableList<Standing> standings = analysis.standings().ofActions();
            ImmutableList<ImmutableList<Attainment>> ofActions = attainments.ofActions();
            for (int at = 0; at < plan.actions().size(); at++) {
                Action action = plan.actions().get(at);
                List<Gathering> parts = of(action);
                for (Gathering part : parts) {
                    part.addAction(standings.get(at));
                }
                add(ofActions.get(at), !closed.contains(action.id()), parts);
            }
            add(analysis.schedule());
        }

        /** @param isGoingOn whether anybody still works at what they measure */
        private void add(List<Attainment> attainments, boolean isGoingOn, List<Gathering> ofOwner) {
            for (Attainment attainment : attainments) {
                for (Gathering part : of(attainment.measure(), ofOwner)) {
                    part.add(attainment, isGoingOn);
                }
            }
        }

        private void add(Schedule schedule) {
            for (Overdue late : schedule.overdue()) {
                of(late.commitment()).forEach(part -> part.add(late));
            }
            for (Commitment next : schedule.dueNext()) {
                of(next).forEach(part -> part.add(next));
            }
            for (Moved moved : schedule.moved()) {
                of(moved.action()).forEach(part -> part.add(moved));
            }
            for (DoneLate late : schedule.doneLate()) {
                of(late.commitment()).forEach(part -> part.add(late));
            }
        }

        /** The action that it is, or belongs to. */
        Optional<Action> action(Commitment commitment) {
            if (commitment instanceof Commitment.OfAction all) {
                return Optional.of(all.action());
            }
            if (commitment instanceof Commitment.OfMilestone step) {
                return Optional.of(step.action());
            }
            return commitment.owner() instanceof ActionId id ? links.action(id) : Optional.empty();
        }
    }

    /** All in one part. */
    private static final class Whole extends Division {
        private final Gathering all = new Gathering();
        private final ImmutableList<Gathering> only = ImmutableList.of(all);

        Whole(PlanLinks links) {
            super(links);
        }

        @Override
        List<Gathering> ofPlan() {
            return only;
        }

        @Override
        List<Gathering> of(ObjectiveId objective) {
            return only;
        }

        @Override
        List<Gathering> of(Action action) {
            return only;
        }

        @Override
        List<Gathering> of(Measure measure, List<Gathering> ofOwner) {
            return only;
        }

        @Override
        List<Gathering> of(Commitment commitment) {
            return only;
        }
    }

    /** By the aims and priorities that things serve. */
    private static final class ByObjective extends Division {
        private final ImmutableMap<ObjectiveId, Gathering> parts;

        ByObjective(ActionPlan plan, PlanLinks links) {
            super(links);
            parts = plan.objectives().stream().collect(toImmutableMap(Objective::id, id -> new Gathering()));
        }

        @Override
        List<Gathering> ofPlan() {
            return ImmutableList.of();
        }

        @Override
        List<Gathering> of(ObjectiveId objective) {
            return ImmutableList.of(part(parts, objective));
        }

        @Override
        List<Gathering> of(Action action) {
            ImmutableList<AimId> aims = links.aimsServedBy(action);
            List<Gathering> served =
                    new ArrayList<>(aims.size() + action.priorities().size());
            for (AimId aim : aims) {
                served.add(part(parts, aim));
            }
            for (PriorityId priority : action.priorities()) {
                served.add(part(parts, priority));
            }
            return served;
        }

        @Override
        List<Gathering> of(Measure measure, List<Gathering> ofOwner) {
            return ofOwner;
        }

        @Override
        List<Gathering> of(Commitment commitment) {
            if (commitment.owner() instanceof ObjectiveId objective) {
                return of(objective);
            }
            return action(commitment).map(this::of).orElse(ImmutableList.of());
        }
    }

    /** By those who answer for things: whom they name, else those who lead the action. */
    private static final class ByAgency extends Division {
        private final ImmutableMap<AgencyId, Gathering> parts;

        ByAgency(ActionPlan plan, PlanLinks links) {
            super(links);
            parts = plan.agencies().stream().collect(toImmutableMap(Agency::id, id -> new Gathering()));
        }

        @Override
        List<Gathering> ofPlan() {
            return ImmutableList.of();
        }

        @Override
        List<Gathering> of(ObjectiveId objective) {
            return ImmutableList.of();
        }

        @Override
        List<Gathering> of(Action action) {
            return of(links.leads(action));
        }

        @Override
        List<Gathering> of(Measure measure, List<Gathering> ofOwner) {
            ImmutableList<AgencyId> named = measure.about().leads();
            return named.isEmpty() ? ofOwner : of(named);
        }

        @Override
        List<Gathering> of(Commitment commitment) {
            return commitment.leads().isEmpty()
                    ? action(commitment).map(this::of).orElse(ImmutableList.of())
                    : of(commitment.leads());
        }

        private List<Gathering> of(ImmutableList<AgencyId> ids) {
            List<Gathering> named = new ArrayList<>(ids.size());
            for (AgencyId id : ids) {
                named.add(part(parts, id));
            }
            return named;
        }
    }
}

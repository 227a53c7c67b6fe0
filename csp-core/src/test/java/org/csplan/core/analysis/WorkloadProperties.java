package org.csplan.core.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableSet;
import java.util.Collections;
import java.util.HashSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.Agency;
import org.csplan.core.testkit.PlanDomain;

@Domain(PlanDomain.class)
class WorkloadProperties {

    @Property(tries = 300)
    void loadsSumToTheLeadsOfTheActions(@ForAll ActionPlan plan) {
        PlanLinks links = PlanLinks.of(plan);
        Workload workload = Workload.of(plan, links);
        assertEquals(
                plan.actions().stream()
                        .mapToInt(action -> links.leads(action).size())
                        .sum(),
                workload.agencies().stream()
                        .mapToInt(load -> load.leads().size())
                        .sum());
        for (AgencyLoad load : workload.agencies()) {
            assertEquals(
                    load.leads().size(),
                    load.leadsAlone().size() + load.leadsJointly().size());
            assertTrue(Collections.disjoint(load.leads(), load.supports()));
        }
    }

    @Property(tries = 300)
    void everyActionIsLedByAnAgencyOrByNobody(@ForAll ActionPlan plan) {
        Workload workload = Workload.of(plan, PlanLinks.of(plan));
        ImmutableSet<Action> led = workload.agencies().stream()
                .flatMap(load -> load.leads().stream())
                .collect(ImmutableSet.toImmutableSet());
        assertTrue(Collections.disjoint(led, workload.ledByNobody()));
        assertEquals(plan.actions().size(), led.size() + workload.ledByNobody().size());
    }

    @Property(tries = 300)
    void everyMilestoneAndMeasureOfAnActionThatIsLedIsSomebodys(@ForAll ActionPlan plan) {
        PlanLinks links = PlanLinks.of(plan);
        Workload workload = Workload.of(plan, links);
        HashSet<Commitment> steps = new HashSet<>();
        HashSet<OwnedMeasure> measures = new HashSet<>();
        workload.agencies().forEach(load -> {
            steps.addAll(load.milestones());
            measures.addAll(load.measures());
        });
        for (Action action : plan.actions()) {
            boolean led = !links.leads(action).isEmpty();
            action.milestones()
                    .forEach(milestone -> assertEquals(
                            led || !milestone.leads().isEmpty(),
                            steps.contains(new Commitment.OfMilestone(action, milestone))));
            action.measures()
                    .forEach(measure -> assertEquals(
                            led || !measure.about().leads().isEmpty(),
                            measures.contains(new OwnedMeasure(action.id(), measure))));
        }
    }

    @Property(tries = 300)
    void everyCellHoldsWhatAnAgencyDoesForAnObjectiveAndAllOfItIsThere(@ForAll ActionPlan plan) {
        PlanLinks links = PlanLinks.of(plan);
        Workload workload = Workload.of(plan, links);
        int cells = 0;
        for (Agency agency : plan.agencies()) {
            for (var objective : plan.objectives()) {
                HashSet<Action> shared = new HashSet<>(links.actionsLedBy(agency.id()));
                shared.addAll(links.actionsSupportedBy(agency.id()));
                shared.retainAll(links.actionsFor(objective.id()));
                Involvement cell = workload.byAgencyAndObjective().get(agency.id(), objective.id());
                HashSet<Action> held = new HashSet<>();
                if (cell != null) {
                    cells++;
                    held.addAll(cell.leads());
                    held.addAll(cell.supports());
                    assertFalse(held.isEmpty());
                }
                assertEquals(shared, held);
            }
        }
        assertEquals(cells, workload.byAgencyAndObjective().size());
    }

    @Property(tries = 300)
    void theOrderOfActionsChangesNoLoad(@ForAll ActionPlan plan) {
        ActionPlan backwards = Reordered.backwards(plan);
        Workload workload = Workload.of(plan, PlanLinks.of(plan));
        Workload turned = Workload.of(backwards, PlanLinks.of(backwards));
        for (int i = 0; i < plan.agencies().size(); i++) {
            AgencyLoad load = workload.agencies().get(i);
            AgencyLoad other = turned.agencies().get(i);
            assertEquals(load.leads().reverse(), other.leads());
            assertEquals(load.leadsAlone().reverse(), other.leadsAlone());
            assertEquals(load.supports().reverse(), other.supports());
            assertEquals(ImmutableSet.copyOf(load.milestones()), ImmutableSet.copyOf(other.milestones()));
            assertEquals(ImmutableSet.copyOf(load.measures()), ImmutableSet.copyOf(other.measures()));
            assertEquals(load.overloaded(), other.overloaded());
        }
    }
}

package org.csplan.core.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.Agency;
import org.csplan.core.model.AgencyId;
import org.csplan.core.model.Aim;
import org.csplan.core.model.Closure;
import org.csplan.core.model.Measure;
import org.csplan.core.model.Milestone;
import org.csplan.core.model.MilestoneId;
import org.csplan.core.model.Priority;
import org.csplan.core.model.Visibility;
import org.csplan.core.model.When;
import org.junit.jupiter.api.Test;

class WorkloadTest {

    private static final Agency COUNCIL = Agency.of("EDC", "Exampleton District Council");
    private static final Agency POLICE = Agency.of("Police", "Exampleshire Constabulary");
    private static final Agency FIRE = Agency.of("Fire", "Exampleshire Fire and Rescue");
    private static final Agency CLUB = Agency.of("Club", "Exampleton FC");
    private static final Aim CRIME = Aim.of("A", "To tackle crime");
    private static final Priority BURGLARY = Priority.of("1", "Burglary");

    @Test
    void leadingAloneIsToldFromLeadingWithOthersAndFromHelping() {
        Action alone = Action.builder("alone", "Alone").lead(POLICE.id()).build();
        Action jointly = Action.builder("jointly", "Jointly")
                .lead(COUNCIL.id())
                .lead(POLICE.id())
                .partner(FIRE.id())
                .build();
        Workload workload = workload(plan().action(jointly).action(alone));

        AgencyLoad police = load(workload, POLICE);
        assertEquals(List.of(jointly, alone), police.leads());
        assertEquals(List.of(alone), police.leadsAlone());
        assertEquals(List.of(jointly), police.leadsJointly());
        assertEquals(List.of(jointly), load(workload, FIRE).supports());
        assertEquals(List.of(load(workload, FIRE), load(workload, CLUB)), workload.leadingNothing());
        assertEquals(List.of(load(workload, CLUB)), workload.idle());
    }

    @Test
    void whoLeadsThePlanLeadsWhatNamesNobodyAndDoesNotHelpItself() {
        Action nobodys =
                Action.builder("nobodys", "Nobody's").partner(COUNCIL.id()).build();
        Workload led = workload(plan().lead(COUNCIL.id()).action(nobodys));

        assertEquals(List.of(nobodys), load(led, COUNCIL).leadsAlone());
        assertEquals(List.of(), load(led, COUNCIL).supports());
        assertEquals(List.of(), led.ledByNobody());
        assertEquals(List.of(nobodys), workload(plan().action(nobodys)).ledByNobody());
    }

    @Test
    void stepsAndMeasuresBelongToThoseTheyNameOrElseToTheLeadsOfTheAction() {
        Milestone own = milestone("own", ImmutableList.of(FIRE.id()));
        Milestone shared = milestone("shared", ImmutableList.of());
        Measure counted = Measure.of("counted", "Counted").tracked();
        Measure watched = Measure.of("watched", "Watched").ledBy(CLUB.id()).tracked();
        Measure area = Measure.of("area", "Area").ledBy(CLUB.id()).tracked();
        Action action = Action.builder("act", "Act")
                .lead(POLICE.id())
                .milestone(own)
                .milestone(shared)
                .measure(counted)
                .measure(watched)
                .build();
        ActionPlan plan = plan().measure(area)
                .measure(Measure.of("nobodys", "Nobody's").tracked())
                .action(action)
                .build();
        Workload workload = Workload.of(plan, PlanLinks.of(plan));

        assertEquals(
                List.of(new Commitment.OfMilestone(action, own)),
                load(workload, FIRE).milestones());
        assertEquals(
                List.of(new Commitment.OfMilestone(action, shared)),
                load(workload, POLICE).milestones());
        assertEquals(
                List.of(new OwnedMeasure(action.id(), counted)),
                load(workload, POLICE).measures());
        assertEquals(
                List.of(new OwnedMeasure(plan.id(), area), new OwnedMeasure(action.id(), watched)),
                load(workload, CLUB).measures());
        assertEquals(List.of(load(workload, COUNCIL)), workload.idle());
    }

    @Test
    void anAgencyThatLeadsHalfOfThePlanAndTwiceTheAverageIsOverloaded() {
        // The council leads 5 of 10, three others 1, 2 and 2: 2.5 on average.
        ActionPlan.Builder plan = led(plan(), COUNCIL, 5);
        led(plan, POLICE, 2);
        led(plan, FIRE, 2);
        led(plan, CLUB, 1);
        assertEquals(List.of("EDC"), overloaded(plan));

        // 5 of 11 are fewer than half.
        assertEquals(List.of(), overloaded(led(plan, CLUB, 1)));
    }

    @Test
    void fourActionsOverloadNobody() {
        assertEquals(List.of(), overloaded(support(led(plan(), COUNCIL, 4))));
        assertEquals(List.of("EDC"), overloaded(support(led(plan(), COUNCIL, 5))));
    }

    @Test
    void whoSharesAPlanEvenlyIsNotOverloaded() {
        assertEquals(List.of(), overloaded(led(led(plan(), COUNCIL, 6), POLICE, 6)));
    }

    @Test
    void closedActionsAreNoLoad() {
        ActionPlan.Builder plan = support(led(plan(), COUNCIL, 4));
        plan.action(Action.builder("closed", "Closed")
                .lead(COUNCIL.id())
                .closed(new Closure(When.of("May 2019"), Optional.empty()))
                .build());

        assertEquals(List.of(), overloaded(plan));
    }

    @Test
    void theMatrixSaysWhatAnAgencyDoesForAnObjective() {
        Action talks = Action.builder("talks", "Talks")
                .forAim(CRIME.id())
                .forPriority(BURGLARY.id())
                .lead(POLICE.id())
                .partner(COUNCIL.id())
                .build();
        Action walks = Action.builder("walks", "Walks")
                .forAim(CRIME.id())
                .lead(COUNCIL.id())
                .build();
        Workload workload = workload(plan().action(walks).action(talks));

        assertEquals(
                new Involvement(ImmutableList.of(walks), ImmutableList.of(talks)),
                workload.byAgencyAndObjective().get(COUNCIL.id(), CRIME.id()));
        assertEquals(
                new Involvement(ImmutableList.of(talks), ImmutableList.of()),
                workload.byAgencyAndObjective().get(POLICE.id(), BURGLARY.id()));
        assertNull(workload.byAgencyAndObjective().get(FIRE.id(), CRIME.id()));
        assertEquals(4, workload.byAgencyAndObjective().size());
        assertEquals(
                List.of(CRIME.id(), BURGLARY.id()),
                List.copyOf(workload.byAgencyAndObjective().columnKeySet()));
    }

    private static ActionPlan.Builder plan() {
        return ActionPlan.builder("p", "Action Plan")
                .agency(COUNCIL)
                .agency(POLICE)
                .agency(FIRE)
                .agency(CLUB)
                .aim(CRIME)
                .priority(BURGLARY);
    }

    /** With so many more actions that the agency leads. */
    private static ActionPlan.Builder led(ActionPlan.Builder plan, Agency agency, int actions) {
        int before = plan.build().actions().size();
        IntStream.range(before, before + actions)
                .forEach(number -> plan.action(
                        Action.builder("a" + number, "Act").lead(agency.id()).build()));
        return plan;
    }

    /** With one more action, which names two partners and no lead. */
    private static ActionPlan.Builder support(ActionPlan.Builder plan) {
        return plan.action(Action.builder("supported", "Supported")
                .partner(POLICE.id())
                .partner(FIRE.id())
                .build());
    }

    private static Milestone milestone(String id, ImmutableList<AgencyId> leads) {
        return new Milestone(MilestoneId.of(id), "Step", Optional.empty(), Optional.empty(), leads, Visibility.PUBLIC);
    }

    private static List<String> overloaded(ActionPlan.Builder plan) {
        return workload(plan).overloaded().stream()
                .map(load -> load.agency().id().value())
                .toList();
    }

    private static AgencyLoad load(Workload workload, Agency agency) {
        return workload.agencies().stream()
                .filter(load -> load.agency().equals(agency))
                .findFirst()
                .orElseThrow();
    }

    private static Workload workload(ActionPlan.Builder builder) {
        ActionPlan plan = builder.build();
        return Workload.of(plan, PlanLinks.of(plan));
    }
}

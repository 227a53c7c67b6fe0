package org.csplan.core.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionId;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.Agency;
import org.csplan.core.model.AgencyId;
import org.csplan.core.model.Aim;
import org.csplan.core.model.AimId;
import org.csplan.core.model.Priority;
import org.csplan.core.model.PriorityId;
import org.junit.jupiter.api.Test;

class PlanLinksTest {

    private static final Agency EDC = Agency.of("EDC", "Exampleton District Council");
    private static final Agency POLICE = Agency.of("Police", "Exampleshire Constabulary");
    private static final Agency FIRE = Agency.of("Fire", "Exampleshire Fire and Rescue");
    private static final Aim CRIME = Aim.of("A", "To tackle crime");
    private static final Aim ADULTS = Aim.of("B", "To protect adults");
    private static final Priority BURGLARY = Priority.of("1", "Burglary");
    private static final Action TALKS = Action.builder("talks", "Deliver talks")
            .forAim(ADULTS.id())
            .forAim(CRIME.id())
            .forPriority(BURGLARY.id())
            .lead(POLICE.id())
            .lead(EDC.id())
            .build();
    private static final Action VISITS = Action.builder("visits", "Visit homes")
            .forAim(ADULTS.id())
            .lead(FIRE.id())
            .partner(EDC.id())
            .partner(POLICE.id())
            .build();
    private static final Action LEAFLETS =
            Action.builder("leaflets", "Print leaflets").partner(EDC.id()).build();

    private final PlanLinks links = PlanLinks.of(ActionPlan.builder("p", "Action Plan")
            .agency(EDC)
            .agency(POLICE)
            .agency(FIRE)
            .aim(CRIME)
            .aim(ADULTS)
            .priority(BURGLARY)
            .priority(Priority.of("2", "Nobody's"))
            .action(VISITS)
            .action(TALKS)
            .action(LEAFLETS)
            .build());

    @Test
    void everyElementIsFoundByItsId() {
        assertEquals(Optional.of(POLICE), links.agency(AgencyId.of("Police")));
        assertEquals(Optional.of(CRIME), links.aim(AimId.of("A")));
        assertEquals(Optional.of(BURGLARY), links.priority(PriorityId.of("1")));
        assertEquals(Optional.of(TALKS), links.action(ActionId.of("talks")));
    }

    @Test
    void anIdThatThePlanDoesNotHaveFindsNothing() {
        assertEquals(Optional.empty(), links.agency(AgencyId.of("police")));
        assertEquals(Optional.empty(), links.aim(AimId.of("1")));
        assertEquals(Optional.empty(), links.priority(PriorityId.of("A")));
        assertEquals(Optional.empty(), links.action(ActionId.of("walks")));
        assertEquals(List.of(), links.actionsFor(AimId.of("Z")));
        assertEquals(List.of(), links.actionsLedBy(AgencyId.of("NHS")));
        assertEquals(List.of(), links.actionsSupportedBy(AgencyId.of("NHS")));
    }

    @Test
    void theActionsOfAnObjectiveComeInThePlansOrder() {
        assertEquals(List.of(TALKS), links.actionsFor(CRIME.id()));
        assertEquals(List.of(VISITS, TALKS), links.actionsFor(ADULTS.id()));
        assertEquals(List.of(TALKS), links.actionsFor(BURGLARY.id()));
        assertEquals(List.of(), links.actionsFor(PriorityId.of("2")));
    }

    @Test
    void anAimAndAPriorityOfTheSameWordAreNotMixedUp() {
        assertEquals(List.of(), links.actionsFor(PriorityId.of("A")));
        assertEquals(List.of(), links.actionsFor(AimId.of("1")));
    }

    @Test
    void leadingIsNotSupporting() {
        assertEquals(List.of(TALKS), links.actionsLedBy(EDC.id()));
        assertEquals(List.of(VISITS, LEAFLETS), links.actionsSupportedBy(EDC.id()));
        assertEquals(List.of(TALKS), links.actionsLedBy(POLICE.id()));
        assertEquals(List.of(VISITS), links.actionsSupportedBy(POLICE.id()));
        assertEquals(List.of(), links.actionsSupportedBy(FIRE.id()));
    }

    @Test
    void whoLeadsThePlanLeadsWhatNamesNobody() {
        PlanLinks ledByFire = PlanLinks.of(ActionPlan.builder("p", "Action Plan")
                .agency(EDC)
                .agency(POLICE)
                .agency(FIRE)
                .lead(FIRE.id())
                .aim(CRIME)
                .aim(ADULTS)
                .priority(BURGLARY)
                .action(VISITS)
                .action(TALKS)
                .action(LEAFLETS)
                .build());

        assertEquals(List.of(FIRE.id()), ledByFire.leads(LEAFLETS));
        assertEquals(List.of(POLICE.id(), EDC.id()), ledByFire.leads(TALKS));
        assertEquals(List.of(VISITS, LEAFLETS), ledByFire.actionsLedBy(FIRE.id()));
        assertEquals(List.of(), links.leads(LEAFLETS));
    }
}

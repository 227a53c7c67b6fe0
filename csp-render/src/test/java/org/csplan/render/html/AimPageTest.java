package org.csplan.render.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.Agency;
import org.csplan.core.model.AgencyId;
import org.csplan.core.model.Aim;
import org.csplan.core.model.AimId;
import org.csplan.core.model.Priority;
import org.csplan.core.model.PriorityId;
import org.csplan.render.view.View;
import org.junit.jupiter.api.Test;

/** What a page says of an aim that priorities support. */
class AimPageTest {

    private static final ActionPlan PLAN = ActionPlan.builder("Plan")
            .aim(Aim.of("A", "Safer streets"))
            .aim(Aim.of("B", "Safer homes"))
            .priority(supporting("1", "A"))
            .priority(supporting("2", "A", "B"))
            .action(Action.builder("walks", "Walks")
                    .forPriority(PriorityId.of("1"))
                    .build())
            .action(Action.builder("locks", "Locks")
                    .forPriority(PriorityId.of("2"))
                    .forAim(AimId.of("B"))
                    .build())
            .action(Action.builder("lights", "Lights")
                    .forPriority(PriorityId.of("1"))
                    .forPriority(PriorityId.of("2"))
                    .build())
            .build();

    private static Priority supporting(String id, String... aims) {
        return new Priority(
                PriorityId.of(id),
                "Priority " + id,
                List.of(aims).stream().map(AimId::of).collect(ImmutableList.toImmutableList()),
                ImmutableList.of(),
                Optional.empty(),
                ImmutableList.of(),
                ImmutableList.of(),
                ImmutableList.of());
    }

    @Test
    void anAimListsTheActionsOfPrioritiesThatSupportItAndSaysThroughWhich() {
        RenderedPage page = RenderedPage.of(PLAN);

        assertEquals("Actions: 3, through priorities: Priority 1 Priority 2", page.text("#aim-A .sides .about"));
        assertEquals("Actions: 2, 1 of them through priorities: Priority 2", page.text("#aim-B .sides .about"));
        assertEquals("Actions: 2", page.text("#priority-1 .sides .about"));
        assertEquals(
                List.of("3", "2", "2", "2"),
                page.document().select("#coverage tfoot td").eachText());
    }

    @Test
    void theViewOfAnAgencyCountsAndNamesWhatItsOwnActionsAreThrough() {
        AgencyId police = AgencyId.of("Police");
        ActionPlan plan = ActionPlan.builder("Plan")
                .agency(Agency.of("Police", "Constabulary"))
                .agency(Agency.of("Fire", "Fire Service"))
                .aim(Aim.of("A", "Safer streets"))
                .priority(supporting("1", "A"))
                .priority(supporting("2", "A"))
                .action(Action.builder("walks", "Walks")
                        .lead(police)
                        .forPriority(PriorityId.of("1"))
                        .build())
                .action(Action.builder("talks", "Talks")
                        .lead(police)
                        .forAim(AimId.of("A"))
                        .build())
                .action(Action.builder("locks", "Locks")
                        .lead(AgencyId.of("Fire"))
                        .forPriority(PriorityId.of("2"))
                        .build())
                .build();

        assertEquals(
                "Actions: 2, 1 of them through priorities: Priority 1",
                RenderedPage.of(plan, new View.OfAgency(police)).text("#aim-A .sides .about"));
    }

    @Test
    void theFilterAndTheViewOfAnAimHaveThemToo() {
        RenderedPage page = RenderedPage.of(PLAN);

        assertEquals(
                List.of("A", "B A", "A B"),
                page.document().select("[data-aims]").eachAttr("data-aims"));
        assertEquals(
                2,
                RenderedPage.of(PLAN, new View.OfObjective(AimId.of("B")))
                        .document()
                        .select("#actions tbody")
                        .size());
    }
}

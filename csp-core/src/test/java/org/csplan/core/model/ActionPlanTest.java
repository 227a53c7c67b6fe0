package org.csplan.core.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ActionPlanTest {

    @Test
    void onlyTheTitleHasToBeThere() {
        assertEquals(
                new ActionPlan(
                        PlanId.of("action-plan"),
                        "Action Plan",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        ImmutableList.of(),
                        Month.APRIL,
                        Optional.empty(),
                        ImmutableList.of(),
                        ImmutableList.of(),
                        ImmutableList.of(),
                        ImmutableMap.of(),
                        ImmutableList.of(),
                        ImmutableList.of(),
                        ImmutableList.of(),
                        ImmutableList.of(),
                        ImmutableList.of(),
                        ImmutableList.of(),
                        Optional.empty(),
                        PageSettings.USUAL,
                        ImmutableList.of()),
                ActionPlan.builder("Action Plan").build());
    }

    @Test
    void ofTwoPeriodsThePlanHasTheLast() {
        ActionPlan.Builder plan = ActionPlan.builder("p", "Action Plan").period(When.of("2018/19"));

        assertEquals(
                Optional.of(When.of("2019/20")),
                plan.period(When.of("2019/20")).build().period());
    }

    static Stream<Arguments> contradictions() {
        return Stream.of(
                Arguments.of("the agency EDC stands twice", plan().agency(Agency.of("EDC", "Another"))),
                Arguments.of("the aim A stands twice", plan().aim(Aim.of("A", "Another"))),
                Arguments.of("the priority 1 stands twice", plan().priority(Priority.of("1", "Another"))),
                Arguments.of("the action talks stands twice", plan().action(talks().build())),
                Arguments.of("the term CPW stands twice", plan().term(new Term("CPW", "Another"))),
                Arguments.of("A is the id of an aim and of a priority", plan().priority(Priority.of("A", "Another"))));
    }

    @ParameterizedTest
    @MethodSource("contradictions")
    void anIdThatStandsTwiceIsRefused(String message, ActionPlan.Builder plan) {
        assertRefused(message, plan);
    }

    static Stream<Arguments> danglingReferences() {
        return Stream.of(
                Arguments.of("aim B", talks().forAim(AimId.of("B"))),
                Arguments.of("aim 1", talks().forAim(AimId.of("1"))),
                Arguments.of("aim a", talks().forAim(AimId.of("a"))),
                Arguments.of("priority 2", talks().forPriority(PriorityId.of("2"))),
                Arguments.of("priority A", talks().forPriority(PriorityId.of("A"))),
                Arguments.of("agency Fire", talks().lead(AgencyId.of("Fire"))),
                Arguments.of("agency Police", talks().lead(AgencyId.of("EDC")).partner(AgencyId.of("Police"))));
    }

    @ParameterizedTest
    @MethodSource("danglingReferences")
    void aReferenceThatLeadsNowhereIsRefused(String reference, Action.Builder action) {
        ActionPlan.Builder plan = ActionPlan.builder("p", "Action Plan")
                .agency(Agency.of("EDC", "Council"))
                .aim(Aim.of("A", "To tackle crime"))
                .priority(Priority.of("1", "Burglary"))
                .action(action.build());

        assertRefused("action talks names the " + reference + ", which is not in the plan", plan);
    }

    @Test
    void idsOfDifferentKindsMayBeTheSameWord() {
        ActionPlan plan = ActionPlan.builder("x", "Action Plan")
                .agency(Agency.of("x", "Agency"))
                .aim(Aim.of("x", "Aim"))
                .action(Action.builder("x", "Action")
                        .forAim(AimId.of("x"))
                        .lead(AgencyId.of("x"))
                        .measure(Measure.of("x", "Measure").statement())
                        .build())
                .build();

        assertEquals("x", plan.actions().get(0).measures().get(0).id().value());
    }

    @Test
    void aMeasuresIdIsItsOwnOnlyWithinItsAction() {
        Measure visits = Measure.of("visits", "Visits").statement();
        ActionPlan plan = ActionPlan.builder("p", "Action Plan")
                .action(Action.builder("one", "One").measure(visits).build())
                .action(Action.builder("two", "Two").measure(visits).build())
                .build();

        assertEquals(plan.actions().get(0).measures(), plan.actions().get(1).measures());
    }

    @Test
    void theObjectivesAreTheAimsThenThePriorities() {
        ActionPlan plan = ActionPlan.builder("p", "Action Plan")
                .priority(Priority.of("2", "Second"))
                .aim(Aim.of("B", "To protect adults"))
                .priority(Priority.of("1", "First"))
                .aim(Aim.of("A", "To tackle crime"))
                .build();

        assertEquals(
                List.of("B", "A", "2", "1"),
                plan.objectives().stream()
                        .map(objective -> objective.id().value())
                        .toList());
    }

    private static void assertRefused(String message, ActionPlan.Builder plan) {
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, plan::build);

        assertEquals(message, refused.getMessage());
    }

    private static ActionPlan.Builder plan() {
        return ActionPlan.builder("p", "Action Plan")
                .agency(Agency.of("EDC", "Council"))
                .aim(Aim.of("A", "To tackle crime"))
                .priority(Priority.of("1", "Burglary"))
                .action(talks().build())
                .term(new Term("CPW", "Community Protection Warning"));
    }

    private static Action.Builder talks() {
        return Action.builder("talks", "Deliver talks");
    }
}

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

    private static final Status AMBER = new Status("amber", "Delayed", Status.Meaning.LATE);
    private static final AgencyId FIRE = AgencyId.of("Fire");
    private static final Measure.About VISITS = Measure.of("visits", "Visits");

    private static final Progress COUNTED = new Progress(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            ImmutableList.of(new Reading(MeasureId.of("visits"), new Reading.Amount(Quantity.of("64")))),
            Optional.empty(),
            Visibility.PUBLIC);

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
                Arguments.of(
                        "the status amber stands twice", plan().status(AMBER).status(AMBER)),
                Arguments.of("A is the id of an aim and of a priority", plan().priority(Priority.of("A", "Another"))),
                Arguments.of(
                        "plan p is led by EDC twice",
                        plan().lead(AgencyId.of("EDC")).lead(AgencyId.of("EDC"))),
                Arguments.of(
                        "plan p has a measure visits twice",
                        plan().measure(VISITS.statement()).measure(VISITS.tracked())));
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

    static Stream<Arguments> partsThatThePlanDoesNotHave() {
        Measure led = VISITS.ledBy(FIRE).statement();
        Progress told = new Progress(
                Optional.of(When.of("Q1 2019/20")),
                Optional.of(FIRE),
                Optional.empty(),
                Optional.empty(),
                ImmutableList.of(),
                Optional.of("Told."),
                Visibility.PUBLIC);
        Progress delayed = new Progress(Optional.empty(), Optional.of(AMBER), Optional.empty());
        Milestone step = new Milestone(
                MilestoneId.of("step"),
                "Speakers trained",
                Optional.empty(),
                Optional.empty(),
                ImmutableList.of(FIRE),
                Visibility.PUBLIC);
        ActionId hall = ActionId.of("hall");
        String noAgency = " names the agency Fire, which is not in the plan";
        String noStatus = " has the status amber, which is not on the scale";
        String noMeasure = " has a reading of visits, which it doesn't have";
        return Stream.of(
                Arguments.of("the plan" + noAgency, plan().lead(FIRE)),
                Arguments.of("the plan" + noAgency, plan().measure(led)),
                Arguments.of("the plan" + noAgency, plan().progress(told)),
                Arguments.of("the plan" + noMeasure, plan().progress(COUNTED)),
                Arguments.of("aim B" + noAgency, plan().aim(aim(led))),
                Arguments.of("aim B" + noAgency, plan().aim(aim(told))),
                Arguments.of("aim B" + noMeasure, plan().aim(aim(COUNTED))),
                Arguments.of("priority 2" + noAgency, plan().priority(priority(led))),
                Arguments.of("priority 2" + noAgency, plan().priority(priority(told))),
                Arguments.of("priority 2" + noMeasure, plan().priority(priority(COUNTED))),
                Arguments.of(
                        "priority 2 names the aim B, which is not in the plan",
                        plan().priority(new Priority(
                                PriorityId.of("2"),
                                "Second",
                                ImmutableList.of(AimId.of("B")),
                                ImmutableList.of(),
                                Optional.empty(),
                                ImmutableList.of(),
                                ImmutableList.of(),
                                ImmutableList.of()))),
                Arguments.of(
                        "action walks" + noAgency,
                        plan().action(walks().measure(led).build())),
                Arguments.of(
                        "action walks" + noAgency,
                        plan().action(walks().progress(told).build())),
                Arguments.of(
                        "action walks" + noAgency,
                        plan().action(walks().milestone(step).build())),
                Arguments.of(
                        "action walks" + noStatus,
                        plan().action(walks().progress(delayed).build())),
                Arguments.of(
                        "action walks" + noMeasure,
                        plan().action(walks().progress(COUNTED).build())),
                Arguments.of(
                        "action walks depends on the action hall, which is not in the plan",
                        plan().action(walks().dependsOn(new Dependency.OnAction(hall))
                                .build())),
                Arguments.of("Welsh! is no language", plan().language("Welsh!")));
    }

    @ParameterizedTest
    @MethodSource("partsThatThePlanDoesNotHave")
    void aPartThatThePlanDoesNotHaveIsRefusedWhereverItIsNamed(String message, ActionPlan.Builder plan) {
        assertRefused(message, plan);
    }

    @Test
    void settingsComeForTheWholePlanFirstAndThenInTheOrderOfItsParts() {
        CheckSetting whole = setting(Optional.empty());
        CheckSetting agency = setting(Optional.of(AgencyId.of("EDC")));
        CheckSetting aim = setting(Optional.of(AimId.of("A")));
        CheckSetting priority = setting(Optional.of(PriorityId.of("1")));
        CheckSetting action = setting(Optional.of(ActionId.of("talks")));

        assertEquals(
                List.of(whole, agency, aim, priority, action),
                plan().check(action)
                        .check(priority)
                        .check(aim)
                        .check(agency)
                        .check(whole)
                        .build()
                        .checks());
    }

    @Test
    void aSettingForAPartThatIsNotThereIsRefused() {
        assertRefused(
                "the setting of repeated-update is for Fire, which is not in the plan",
                plan().check(setting(Optional.of(FIRE))));
    }

    @Test
    void aRuleIsSetOnceForEachPart() {
        ActionPlan.Builder plan = plan().check(setting(Optional.of(AimId.of("A"))));

        assertThrows(
                IllegalArgumentException.class,
                () -> plan.check(setting(Optional.of(AimId.of("A")))).build());
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
    void aReadingIsOfAMeasureOfItsOwnerAndNotOfAnother() {
        Measure talks = Measure.of("talks", "Talks").statement();

        assertRefused(
                "action walks has a reading of visits, which it doesn't have",
                plan().measure(VISITS.statement())
                        .action(walks().measure(talks).progress(COUNTED).build()));
        assertEquals(
                List.of(COUNTED),
                plan().action(walks().measure(talks)
                                .measure(VISITS.statement())
                                .progress(COUNTED)
                                .build())
                        .build()
                        .actions()
                        .get(1)
                        .progress());
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

    private static Action.Builder walks() {
        return Action.builder("walks", "Walks");
    }

    private static Aim aim(Measure measure) {
        return aim(ImmutableList.of(measure), ImmutableList.of());
    }

    private static Aim aim(Progress entry) {
        return aim(ImmutableList.of(), ImmutableList.of(entry));
    }

    private static Aim aim(ImmutableList<Measure> measures, ImmutableList<Progress> progress) {
        return new Aim(AimId.of("B"), "Second", ImmutableList.of(), ImmutableList.of(), measures, progress);
    }

    private static Priority priority(Measure measure) {
        return priority(ImmutableList.of(measure), ImmutableList.of());
    }

    private static Priority priority(Progress entry) {
        return priority(ImmutableList.of(), ImmutableList.of(entry));
    }

    private static Priority priority(ImmutableList<Measure> measures, ImmutableList<Progress> progress) {
        return new Priority(
                PriorityId.of("2"),
                "Second",
                ImmutableList.of(),
                ImmutableList.of(),
                Optional.empty(),
                ImmutableList.of(),
                measures,
                progress);
    }

    private static CheckSetting setting(Optional<ElementId> part) {
        return new CheckSetting("repeated-update", CheckSetting.Level.OFF, part, Optional.empty());
    }
}

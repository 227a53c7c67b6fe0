package org.csplan.core.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionId;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.Agency;
import org.csplan.core.model.AgencyId;
import org.csplan.core.model.Aim;
import org.csplan.core.model.AimId;
import org.csplan.core.model.Budget;
import org.csplan.core.model.Closure;
import org.csplan.core.model.Due;
import org.csplan.core.model.Measure;
import org.csplan.core.model.MeasureId;
import org.csplan.core.model.Milestone;
import org.csplan.core.model.MilestoneId;
import org.csplan.core.model.Move;
import org.csplan.core.model.Priority;
import org.csplan.core.model.Progress;
import org.csplan.core.model.Quantity;
import org.csplan.core.model.Reading;
import org.csplan.core.model.Status;
import org.csplan.core.model.Visibility;
import org.csplan.core.model.When;
import org.junit.jupiter.api.Test;

class PlanChangesTest {

    private static final Agency EDC = Agency.of("EDC", "Council");
    private static final Agency FIRE = Agency.of("Fire", "Fire and Rescue");
    private static final Aim SAFE = Aim.of("A", "To be safe");
    private static final Aim WELL = Aim.of("B", "To be well");

    @Test
    void whatCameAndWhatWentIsToldOnce() {
        Action talks = Action.builder("talks", "Talk")
                .measure(Measure.of("held", "Talks held").tracked())
                .build();

        assertEquals(
                List.of("new: Walk", "gone: Talk because it was neither done nor closed"),
                told(
                        plan().action(talks),
                        plan().action(Action.builder("walks", "Walk").build())));
    }

    @Test
    void anActionUnderAnotherIdIsFollowedByWhatItContinues() {
        assertEquals(
                List.of("renumbered: 3 -> 7", "re-worded: Talk -> Talk more"),
                told(
                        plan().action(Action.builder("3", "Talk").build()),
                        plan().action(Action.builder("7", "Talk more")
                                .continues(ActionId.of("3"))
                                .build())));
    }

    @Test
    void whatAnActionContinuesOrReplacesMayBeNamedWithThePlansId() {
        ActionPlan.Builder before = ActionPlan.builder("p-2025", "Plan")
                .action(Action.builder("5", "Talk").build())
                .action(Action.builder("6", "Walk").build());

        assertEquals(
                List.of(
                        "renumbered: 5 -> 2.1",
                        "re-worded: Talk -> Talk more",
                        "renumbered: 6 -> 2.2",
                        "re-worded: Walk -> Walk less"),
                told(
                        before,
                        ActionPlan.builder("p-2026", "Plan")
                                .action(Action.builder("2.1", "Talk more")
                                        .continues(ActionId.of("p-2025.5"))
                                        .build())
                                .action(Action.builder("2.2", "Walk less")
                                        .replaces(ActionId.of("p-2025.6"))
                                        .build())));
    }

    @Test
    void inAnotherPlanWhatAnActionSaysThatItContinuesComesBeforeItsId() {
        assertEquals(
                List.of("renumbered: 6 -> 5", "new: Ride", "gone: Talk because it was neither done nor closed"),
                told(
                        ActionPlan.builder("p-2025", "Plan")
                                .action(Action.builder("5", "Talk").build())
                                .action(Action.builder("6", "Walk").build()),
                        ActionPlan.builder("p-2026", "Plan")
                                .action(Action.builder("5", "Walk")
                                        .continues(ActionId.of("p-2025.6"))
                                        .build())
                                .action(Action.builder("6", "Ride").build())));
    }

    @Test
    void theIdOfAnotherPlanNamesNoActionOfThisOne() {
        assertEquals(
                List.of("new: Talk more", "gone: Talk because it was neither done nor closed"),
                told(
                        ActionPlan.builder("p-2025", "Plan")
                                .action(Action.builder("5", "Talk").build()),
                        ActionPlan.builder("p-2026", "Plan")
                                .action(Action.builder("2.1", "Talk more")
                                        .continues(ActionId.of("p-2024.5"))
                                        .build())));
    }

    @Test
    void anActionThatContinuesOneWhichIsStillThereIsNew() {
        Action talks = Action.builder("3", "Talk").build();

        assertEquals(
                List.of("new: Talk more because it takes on something of 3"),
                told(
                        plan().action(talks),
                        plan().action(talks)
                                .action(Action.builder("7", "Talk more")
                                        .continues(ActionId.of("3"))
                                        .build())));
    }

    private static Action.Builder talk(String id) {
        return Action.builder(id, "Talk").forAim(AimId.of("A")).lead(AgencyId.of("EDC"));
    }

    @Test
    void anActionThatIsTheSameButForItsIdIsRenumbered() {
        Action before = talk("1.2").due(new Due.At(When.of("March 2020"))).build();
        Action after = Action.builder("1.3", "TALK.")
                .forAim(AimId.of("A"))
                .lead(AgencyId.of("EDC"))
                .due(new Due.At(When.of("June 2020")))
                .build();

        assertEquals(
                List.of("renumbered: 1.2 -> 1.3", "re-dated: March 2020 -> June 2020", "re-worded: Talk -> TALK."),
                told(plan().action(before), plan().action(after)));
    }

    @Test
    void anActionIsNotTakenForOneThatItMayNotBe() {
        Action before = talk("1.2").build();
        List<String> newAndGone = List.of("new: Talk", "gone: Talk because it was neither done nor closed");

        assertEquals(
                newAndGone,
                told(
                        plan().action(before),
                        plan().action(Action.builder("1.3", "Talk")
                                .forAim(AimId.of("B"))
                                .lead(AgencyId.of("EDC"))
                                .build())));
        assertEquals(
                newAndGone,
                told(
                        plan().action(before),
                        plan().action(Action.builder("1.3", "Talk")
                                .forAim(AimId.of("A"))
                                .lead(AgencyId.of("Fire"))
                                .build())));
        assertEquals(
                List.of("new: Talk", "new: Talk", "gone: Talk because it was neither done nor closed"),
                told(
                        plan().action(before),
                        plan().action(talk("1.3").build()).action(talk("1.4").build())));
    }

    /** Whichever of the two stands first. */
    @Test
    void anActionThatSaysWhatItContinuesComesBeforeOneThatIsCalledTheSame() {
        Action before = talk("1.2").build();
        Action same = talk("1.3").build();
        Action other =
                Action.builder("1.4", "Walk").continues(ActionId.of("1.2")).build();

        assertTrue(
                told(plan().action(before), plan().action(same).action(other)).contains("renumbered: 1.2 -> 1.4"));
        assertTrue(
                told(plan().action(before), plan().action(other).action(same)).contains("renumbered: 1.2 -> 1.4"));
    }

    @Test
    void severalMovesAreToldWithTheirReasonsTheOldestFirst() {
        Action.Builder before = Action.builder("a", "Talk").due(new Due.At(When.of("March 2020")));
        Action.Builder after = Action.builder("a", "Talk")
                .due(new Due.At(When.of("March 2020")))
                .moved(new Move(When.of("April 2020"), Optional.of("no room")))
                .moved(new Move(When.of("May 2020"), Optional.empty()))
                .moved(new Move(When.of("June 2020"), Optional.of("no staff")));

        assertEquals(
                List.of("re-dated: March 2020 -> June 2020 because April 2020: no room; June 2020: no staff"),
                told(plan().action(before.build()), plan().action(after.build())));
    }

    @Test
    void aMoveIsToldWithItsReason() {
        Action.Builder before = Action.builder("a", "Talk").due(new Due.At(When.of("March 2020")));
        Action.Builder after = Action.builder("a", "Talk")
                .due(new Due.At(When.of("March 2020")))
                .moved(new Move(When.of("June 2020"), Optional.of("no staff")));

        assertEquals(
                List.of("re-dated: March 2020 -> June 2020 because no staff"),
                told(plan().action(before.build()), plan().action(after.build())));
    }

    @Test
    void whoLeadsIsWhoLeadsThePlanWhereNobodyElseIsNamed() {
        Action action = Action.builder("a", "Talk").build();

        assertEquals(
                List.of("re-assigned: EDC -> Fire"),
                told(
                        plan().lead(AgencyId.of("EDC")).action(action),
                        plan().lead(AgencyId.of("EDC"))
                                .action(Action.builder("a", "Talk")
                                        .lead(AgencyId.of("Fire"))
                                        .build())));
    }

    @Test
    void theRestIsToldOfOneActionInTheOrderOfItsKinds() {
        Action before = Action.builder("a", "Talk")
                .forAim(AimId.of("A"))
                .measure(Measure.of("held", "Talks held").count(Quantity.of("10 talks")))
                .measure(Measure.of("old", "Leaflets").tracked())
                .build();
        Action after = Action.builder("a", "Talk")
                .forAim(AimId.of("B"))
                .closed(new Closure(When.of("May 2020"), Optional.of("no money")))
                .measure(Measure.of("held", "Talks held").count(Quantity.of("12 talks")))
                .measure(Measure.of("new", "Posters").tracked())
                .build();

        assertEquals(
                List.of(
                        "closed: - -> May 2020 because no money",
                        "re-aimed: A -> B",
                        "re-targeted: target 10 talks -> target 12 talks",
                        "new: Posters",
                        "gone: Leaflets"),
                told(plan().action(before), plan().action(after)));
    }

    @Test
    void whatIsDoneOfAMilestoneIsNotDoneOfItsAction() {
        Milestone agreed = new Milestone(
                MilestoneId.of("route"),
                "Route agreed",
                Optional.empty(),
                Optional.empty(),
                ImmutableList.of(),
                Visibility.PUBLIC);
        Milestone done = new Milestone(
                agreed.id(),
                agreed.text(),
                agreed.due(),
                Optional.of(When.of("June 2020")),
                agreed.leads(),
                agreed.visibility());

        ImmutableList<Change> changes = PlanChanges.between(
                plan().action(Action.builder("a", "Walk").milestone(agreed).build())
                        .build(),
                plan().action(Action.builder("a", "Walk").milestone(done).build())
                        .build());

        assertEquals(1, changes.size());
        assertEquals(Change.Kind.DONE, changes.get(0).kind());
        assertEquals(Optional.of(agreed.id()), changes.get(0).milestone());
    }

    @Test
    void theOrderInWhichThingsAreNamedIsNoChange() {
        assertEquals(
                List.of(),
                told(
                        plan().action(Action.builder("a", "Talk")
                                .forAim(AimId.of("A"))
                                .forAim(AimId.of("B"))
                                .build()),
                        plan().action(Action.builder("a", "Talk")
                                .forAim(AimId.of("B"))
                                .forAim(AimId.of("A"))
                                .build())));
    }

    @Test
    void ofThePlanItselfItsTimeItsTitleAndItsMeasuresAreTold() {
        Measure crimes = Measure.of("crimes", "Crimes").count(Quantity.of("400"));

        assertEquals(
                List.of(
                        "re-dated: 2018/19 -> 2019/20",
                        "re-worded: Plan -> Plan for a year",
                        "re-targeted: target 400 -> tracked",
                        "new: Reports"),
                told(
                        plan().period(When.of("2018/19")).measure(crimes),
                        ActionPlan.builder("plan", "Plan for a year")
                                .agency(EDC)
                                .agency(FIRE)
                                .aim(SAFE)
                                .aim(WELL)
                                .period(When.of("2019/20"))
                                .measure(Measure.of("crimes", "Crimes").tracked())
                                .measure(Measure.of("reports", "Reports").tracked())));
    }

    @Test
    void agenciesComeGoAndAreRenamed() {
        assertEquals(
                List.of("re-worded: Council -> District council", "new: Constabulary", "gone: Fire and Rescue"),
                told(
                        ActionPlan.builder("Plan").agency(EDC).agency(FIRE),
                        ActionPlan.builder("Plan")
                                .agency(Agency.of("EDC", "District council"))
                                .agency(Agency.of("Police", "Constabulary"))));
    }

    @Test
    void aimsAndPrioritiesComeGoAndAreReratedRewordedAndMeasuredOtherwise() {
        Aim before = aim("To be safe", "green", Measure.of("crimes", "Crimes").tracked());
        Aim after = aim("To be safer", "red", Measure.of("reports", "Reports").tracked());

        assertEquals(
                List.of(
                        "re-rated: Green -> Red",
                        "updated: Green -> Red",
                        "re-worded: To be safe -> To be safer",
                        "new: Reports",
                        "gone: Crimes",
                        "new: Robbery",
                        "gone: Burglary"),
                told(
                        ActionPlan.builder("Plan").aim(before).priority(Priority.of("1", "Burglary")),
                        ActionPlan.builder("Plan").aim(after).priority(Priority.of("2", "Robbery"))));
    }

    @Test
    void whatIsToldOfAnActionIsItsEndItsRatingAndItsMoney() {
        Action before = Action.builder("a", "Talk")
                .budget(new Budget.Nil())
                .progress(rated("green"))
                .build();
        Action after = Action.builder("a", "Talk")
                .done(When.of("May 2020"))
                .budget(new Budget.Sum(Quantity.of("£500"), Optional.of("Reserve")))
                .budget(new Budget.Other("In kind"))
                .progress(rated("green"))
                .progress(rated("done"))
                .build();

        assertEquals(
                List.of(
                        "done: - -> May 2020",
                        "re-rated: Green -> Done",
                        "updated: - -> Done",
                        "re-funded: none -> £500 from Reserve, In kind"),
                told(plan().action(before), plan().action(after)));
        assertEquals(
                List.of("re-funded: none -> -"),
                told(
                        plan().action(before),
                        plan().action(Action.builder("a", "Talk")
                                .progress(rated("green"))
                                .build())));
    }

    @Test
    void whatIsNewlyOverBudgetOrNoLongerIsTold() {
        Action within = budgeted("£2,000").spent(Quantity.of("£1,900")).build();
        Action over = budgeted("£2,000").spent(Quantity.of("£2,200")).build();
        Action more = budgeted("£2,000").spent(Quantity.of("£2,300")).build();
        Action funded = budgeted("£2,500").spent(Quantity.of("£2,200")).build();
        Action untold = budgeted("£2,000").build();

        assertEquals(
                List.of(
                        "spent: £1,900 -> £2,200",
                        "newly over budget: £1,900 spent of £2,000 set aside -> £2,200 spent of £2,000 set aside"),
                told(plan().action(within), plan().action(over)));
        assertEquals(
                List.of("spent: - -> £2,200", "newly over budget: - -> £2,200 spent of £2,000 set aside"),
                told(plan().action(untold), plan().action(over)));
        assertEquals(List.of("spent: £2,200 -> £2,300"), told(plan().action(over), plan().action(more)));
        assertEquals(
                List.of(
                        "re-funded: £2,000 -> £2,500",
                        "no longer over budget: £2,200 spent of £2,000 set aside -> £2,200 spent of £2,500 set aside"),
                told(plan().action(over), plan().action(funded)));
    }

    private static Action.Builder budgeted(String sum) {
        return Action.builder("a", "Talk").budget(new Budget.Sum(Quantity.of(sum), Optional.empty()));
    }

    @Test
    void whatWasSpentIsToldWithBothSums() {
        Action before = Action.builder("a", "Talk").spent(Quantity.of("£200")).build();
        Action after = Action.builder("a", "Talk").spent(Quantity.of("£450")).build();

        assertEquals(List.of("spent: £200 -> £450"), told(plan().action(before), plan().action(after)));
        assertEquals(
                List.of("spent: - -> £450"),
                told(plan().action(Action.builder("a", "Talk").build()), plan().action(after)));
    }

    @Test
    void whatWasToldSinceIsToldAndWhatIsNotSaidAnyMore() {
        Measure held = Measure.of("held", "Talks held").tracked();
        Progress first = told("Q1 2019/20", "5 talks", "Begun");
        Progress second = told("Q2 2019/20", "9 talks", "Goes on");
        Action before =
                Action.builder("a", "Talk").measure(held).progress(first).build();
        Action after = Action.builder("a", "Talk")
                .measure(held)
                .progress(first)
                .progress(second)
                .build();

        assertEquals(
                List.of("updated: - -> Q2 2019/20, held = 9 talks, “Goes on”"),
                told(plan().action(before), plan().action(after)));
        assertEquals(
                List.of("updated: Q2 2019/20, held = 9 talks, “Goes on” -> -"),
                told(plan().action(after), plan().action(before)));
    }

    @Test
    void ofWhatIsToldOtherwiseForTheSameTimeOnlyWhatDiffersIsTold() {
        Progress first = told("Q1 2019/20", "5 talks", "Begun");
        Progress second = told("Q2 2019/20", "9 talks", "Goes on");

        assertEquals(
                List.of(
                        "updated: held = 5 talks -> Q1 2019/20, held = 4 talks",
                        "updated: “Goes on” -> Q2 2019/20",
                        "updated: - -> Q3 2019/20, held = 12 talks, “All held”"),
                told(
                        plan().action(talk(first, second)),
                        plan().action(talk(
                                told("Q1 2019/20", "4 talks", "Begun"),
                                told("Q2 2019/20", "9 talks", Optional.empty()),
                                told("Q3 2019/20", "12 talks", "All held")))));
    }

    @Test
    void ofTwoEntriesForOneTimeNobodyKnowsWhichWasAmended() {
        Progress first = told("Q1 2019/20", "5 talks", "Begun");

        assertEquals(
                List.of(
                        "updated: Q1 2019/20, held = 5 talks, “Begun” -> "
                                + "Q1 2019/20, held = 4 talks, “One was called off”; Q1 2019/20, held = 2 talks, “More to come”"),
                told(
                        plan().action(talk(first)),
                        plan().action(talk(
                                told("Q1 2019/20", "4 talks", "One was called off"),
                                told("Q1 2019/20", "2 talks", "More to come")))));
    }

    private static Action talk(Progress... told) {
        Action.Builder talk = Action.builder("a", "Talk")
                .measure(Measure.of("held", "Talks held").tracked());
        List.of(told).forEach(talk::progress);
        return talk.build();
    }

    private static Progress told(String when, String number, String text) {
        return told(when, number, Optional.of(text));
    }

    private static Progress told(String when, String number, Optional<String> text) {
        return new Progress(
                Optional.of(When.of(when)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                ImmutableList.of(new Reading(MeasureId.of("held"), new Reading.Amount(Quantity.of(number)))),
                text,
                Visibility.PUBLIC);
    }

    @Test
    void ofWhatElseChangedThePartsAreNamed() {
        Action before = Action.builder("a", "Talk").risk("Rain").build();
        Action after = Action.builder("a", "Talk")
                .partner(FIRE.id())
                .owner("Head of Safety")
                .build();

        assertEquals(
                List.of("changed otherwise: - -> partners, owner, risks"),
                told(plan().action(before), plan().action(after)));
        assertEquals(
                List.of("changed otherwise: - -> partnership", "changed otherwise: - -> web address"),
                told(
                        ActionPlan.builder("Plan").agency(EDC),
                        ActionPlan.builder("Plan")
                                .partnership("Safer")
                                .agency(new Agency(
                                        EDC.id(),
                                        EDC.name(),
                                        Optional.empty(),
                                        Optional.of("https://edc.example"),
                                        Optional.empty()))));
    }

    @Test
    void anActionIsFollowedByWhatItReplaces() {
        assertEquals(
                List.of("renumbered: 3 -> 7"),
                told(
                        plan().action(Action.builder("3", "Talk").build()),
                        plan().action(Action.builder("7", "Talk")
                                .continues(ActionId.of("2"))
                                .replaces(ActionId.of("3"))
                                .build())));
    }

    @Test
    void aMeasureInWordsHasNoTarget() {
        Action before = Action.builder("a", "Talk")
                .measure(Measure.of("held", "Talks").statement())
                .build();
        Action after = Action.builder("a", "Talk")
                .measure(Measure.of("held", "Talks held").count(Quantity.of("10 talks")))
                .build();

        assertEquals(
                List.of("re-worded: Talks -> Talks held", "re-targeted: - -> target 10 talks"),
                told(plan().action(before), plan().action(after)));
    }

    @Test
    void milestonesComeGoAreRedatedAndReworded() {
        Action before = Action.builder("a", "Walk")
                .milestone(step("route", "Route agreed", "June 2020"))
                .milestone(step("staff", "Staff trained", "June 2020"))
                .build();
        Action after = Action.builder("a", "Walk")
                .milestone(step("route", "Route signed", "July 2020"))
                .milestone(step("press", "Press told", "June 2020"))
                .build();

        assertEquals(
                List.of(
                        "re-dated: June 2020 -> July 2020",
                        "re-worded: Route agreed -> Route signed",
                        "new: Press told",
                        "gone: Staff trained"),
                told(plan().action(before), plan().action(after)));
    }

    @Test
    void aMilestoneThatIsGoneIsSaidToHaveBeenReached() {
        Milestone staff = step("staff", "Staff trained", "June 2020");
        Milestone reached = new Milestone(
                staff.id(),
                staff.text(),
                staff.due(),
                Optional.of(When.of("June 2020")),
                staff.leads(),
                staff.visibility());

        assertEquals(
                List.of("gone: Staff trained because it was done"),
                told(
                        plan().action(Action.builder("a", "Walk")
                                .milestone(reached)
                                .build()),
                        plan().action(Action.builder("a", "Walk").build())));
    }

    @Test
    void aMeasureWithAnotherYearInItsWordsIsTheSameMeasure() {
        assertEquals(
                List.of(
                        "re-worded: 300 visits in 2025/26 -> 300 visits in 2026/27",
                        "re-targeted: target 300 visits -> target 320 visits"),
                measured(List.of(visits("300 visits in 2025/26", 300)), List.of(visits("300 visits in 2026/27", 320))));
        assertEquals(
                List.of("re-worded: Visits in 2025 against 2024 -> Visits in 2026 against 2025"),
                measured(
                        List.of(visits("Visits in 2025 against 2024", 300)),
                        List.of(visits("Visits in 2026 against 2025", 300))));
    }

    @Test
    void aMeasureIsNoneOfAnotherYearWhereMoreThanItsYearsDifferOrTwoMayBeMeant() {
        Measure before = visits("Visits in 2025/26", 300);
        Measure now = visits("Visits in 2026/27", 300);
        Measure later = visits("Visits in 2027/28", 300);

        assertEquals(
                List.of("new: Calls in 2026/27", "gone: Visits in 2025/26"),
                measured(List.of(before), List.of(visits("Calls in 2026/27", 300))));
        assertEquals(
                List.of("new: Visits of 32 homes", "gone: Visits of 31 homes"),
                measured(List.of(visits("Visits of 31 homes", 9)), List.of(visits("Visits of 32 homes", 9))));
        assertEquals(
                List.of("new: Visits in 2026/27", "gone: Visits in 2025/26"),
                measured(
                        List.of(before),
                        List.of(Measure.of("now", "Visits in 2026/27").tracked())));
        assertEquals(
                List.of("new: Visits in 2026/27", "new: Visits in 2027/28", "gone: Visits in 2025/26"),
                measured(List.of(before), List.of(now, later)));
        assertEquals(
                List.of("new: Visits in 2027/28", "gone: Visits in 2025/26"),
                measured(List.of(before, now), List.of(now, later)));
    }

    private static Measure visits(String text, int target) {
        return Measure.of(text.replaceAll("\\W+", "-"), text).count(Quantity.of(target + " visits"));
    }

    private static List<String> measured(List<Measure> before, List<Measure> after) {
        ActionPlan.Builder was = plan();
        ActionPlan.Builder is = plan();
        before.forEach(was::measure);
        after.forEach(is::measure);
        return told(was, is);
    }

    private static Aim aim(String text, String status, Measure measure) {
        return new Aim(
                AimId.of("A"),
                text,
                ImmutableList.of(),
                ImmutableList.of(),
                ImmutableList.of(measure),
                ImmutableList.of(rated(status)));
    }

    private static Progress rated(String status) {
        return new Progress(Optional.empty(), Status.of(status), Optional.empty());
    }

    private static Milestone step(String id, String text, String due) {
        return new Milestone(
                MilestoneId.of(id),
                text,
                Optional.of(new Due.At(When.of(due))),
                Optional.empty(),
                ImmutableList.of(),
                Visibility.PUBLIC);
    }

    private static ActionPlan.Builder plan() {
        return ActionPlan.builder("Plan").agency(EDC).agency(FIRE).aim(SAFE).aim(WELL);
    }

    /** What changed, as in {@code re-dated: March 2020 -> June 2020}. */
    private static List<String> told(ActionPlan.Builder before, ActionPlan.Builder after) {
        ImmutableList<Change> changes = PlanChanges.between(before.build(), after.build());
        return changes.stream()
                .map(change -> change.kind().word() + ": "
                        + (change.kind() == Change.Kind.NEW || change.kind() == Change.Kind.GONE
                                ? change.title()
                                : change.before().map(Reason::words).orElse("-") + " -> "
                                        + change.after().map(Reason::words).orElse("-"))
                        + change.because()
                                .map(reason -> " because " + reason.words())
                                .orElse(""))
                .toList();
    }
}

package org.csplan.core.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableTable;
import java.util.List;
import java.util.Optional;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.Aim;
import org.csplan.core.model.AimId;
import org.csplan.core.model.Closure;
import org.csplan.core.model.Figure;
import org.csplan.core.model.Measure;
import org.csplan.core.model.Priority;
import org.csplan.core.model.PriorityId;
import org.csplan.core.model.Progress;
import org.csplan.core.model.Quantity;
import org.csplan.core.model.Recurrence;
import org.csplan.core.model.Status;
import org.csplan.core.model.Timing;
import org.csplan.core.model.When;
import org.junit.jupiter.api.Test;

class CoverageTest {

    private static final Aim A = Aim.of("A", "To tackle crime");
    private static final Aim B = Aim.of("B", "To protect adults");
    private static final Aim C = Aim.of("C", "To reassure");
    private static final Priority ONE = Priority.of("1", "Burglary");
    private static final Priority TWO = Priority.of("2", "Knife crime");
    private static final Priority THREE = Priority.of("3", "Scams");

    private static final Action TALKS = Action.builder("talks", "Deliver talks")
            .forAim(B.id())
            .forPriority(ONE.id())
            .build();
    private static final Action WALKS = Action.builder("walks", "Walk the centre")
            .forAim(B.id())
            .forAim(A.id())
            .forPriority(TWO.id())
            .forPriority(ONE.id())
            .build();
    private static final Action AIMED =
            Action.builder("aimed", "Aimed only").forAim(A.id()).build();
    private static final Action URGENT =
            Action.builder("urgent", "Urgent only").forPriority(TWO.id()).build();
    private static final Action ADRIFT = Action.builder("adrift", "For nothing").build();

    private final Coverage coverage = coverageOf(plan().action(ADRIFT)
            .action(TALKS)
            .action(URGENT)
            .action(WALKS)
            .action(AIMED)
            .build());

    @Test
    void whatNoActionIsForIsUncovered() {
        assertEquals(List.of(C, THREE), coverage.uncovered());
    }

    @Test
    void actionsThatLackALinkAreToldApartByWhichTheyLack() {
        assertEquals(List.of(URGENT), coverage.withoutAim());
        assertEquals(List.of(AIMED), coverage.withoutPriority());
        assertEquals(List.of(ADRIFT), coverage.unlinked());
    }

    @Test
    void anActionIsForTheAimThatOneOfItsPrioritiesSupports() {
        Priority supporting = supporting("4", A);
        Action through = Action.builder("through", "Through its priority")
                .forPriority(TWO.id())
                .forPriority(supporting.id())
                .build();
        Coverage aligned = coverageOf(
                plan().priority(supporting).action(through).action(URGENT).build());

        assertEquals(List.of(URGENT), aligned.withoutAim());
    }

    @Test
    void anAimIsCoveredByTheActionsForAPriorityThatSupportsIt() {
        Priority served = supporting("4", B);
        Action serving =
                Action.builder("serving", "Serving").forPriority(served.id()).build();
        Coverage aligned = coverageOf(plan().priority(served)
                .priority(supporting("5", C))
                .action(serving)
                .action(URGENT)
                .build());

        assertEquals(
                List.of("A", "C", "1", "3", "5"),
                aligned.uncovered().stream()
                        .map(objective -> objective.id().value())
                        .toList());
    }

    private static Priority supporting(String id, Aim aim) {
        return new Priority(
                PriorityId.of(id),
                "Supporting",
                ImmutableList.of(aim.id()),
                ImmutableList.of(),
                Optional.empty(),
                ImmutableList.of(),
                ImmutableList.of(),
                ImmutableList.of());
    }

    @Test
    void eachCellHoldsTheActionsForBothInThePlansOrder() {
        assertEquals(
                ImmutableTable.<AimId, PriorityId, ImmutableList<Action>>builder()
                        .put(A.id(), ONE.id(), ImmutableList.of(WALKS))
                        .put(A.id(), TWO.id(), ImmutableList.of(WALKS))
                        .put(B.id(), ONE.id(), ImmutableList.of(TALKS, WALKS))
                        .put(B.id(), TWO.id(), ImmutableList.of(WALKS))
                        .buildOrThrow(),
                coverage.byAimAndPriority());
        assertNull(coverage.byAimAndPriority().get(C.id(), THREE.id()));
    }

    @Test
    void rowsAndColumnsComeInThePlansOrderNotInThatOfTheActions() {
        assertEquals(
                List.of(A.id(), B.id()), List.copyOf(coverage.byAimAndPriority().rowKeySet()));
        assertEquals(
                List.of(ONE.id(), TWO.id()),
                List.copyOf(coverage.byAimAndPriority().row(B.id()).keySet()));
    }

    @Test
    void aPlanWithoutActionsCoversNothing() {
        Coverage none = coverageOf(plan().build());

        assertEquals(List.of(A, B, C, ONE, TWO, THREE), none.uncovered());
        assertEquals(List.of(), none.unlinked());
        assertEquals(ImmutableTable.of(), none.byAimAndPriority());
    }

    @Test
    void aPlanWithoutAimsAndPrioritiesHasNoGaps() {
        Coverage adrift = coverageOf(ActionPlan.builder("p", "P").action(ADRIFT).build());

        assertEquals(List.of(), adrift.uncovered());
        assertEquals(List.of(ADRIFT), adrift.unlinked());
    }

    @Test
    void anAimOrAPriorityWithOneActionThatIsNotClosedIsThin() {
        Action closed = Action.builder("closed", "Closed")
                .forAim(B.id())
                .forPriority(THREE.id())
                .closed(new Closure(When.of("May 2019"), Optional.empty()))
                .build();
        Action dropped = Action.builder("dropped", "Dropped")
                .forAim(C.id())
                .progress(new Progress(Optional.empty(), Status.of("dropped"), Optional.empty()))
                .build();
        Action done = Action.builder("done", "Done")
                .forPriority(ONE.id())
                .done(When.of("May 2019"))
                .build();
        Coverage thin = coverageOf(plan().action(TALKS)
                .action(closed)
                .action(dropped)
                .action(done)
                .action(AIMED)
                .build());

        // A: one; B: one and one closed; C: one dropped; 1: one and one done; 2: none; 3: one closed.
        assertEquals(List.of(A, B, C, THREE), thin.thin());
        assertEquals(List.of(TWO), thin.uncovered());
        assertEquals(List.of(TALKS, closed), thin.objectives().get(1).actions());
        assertEquals(List.of(TALKS), thin.objectives().get(1).carried());
    }

    @Test
    void measuresOfAnObjectiveAreItsOwnAndThoseOfItsActions() {
        Aim measured = new Aim(
                AimId.of("M"),
                "Measured",
                ImmutableList.of(),
                ImmutableList.of(),
                ImmutableList.of(Measure.of("Crimes").tracked()),
                ImmutableList.of());
        Action action = Action.builder("act", "Act")
                .forAim(measured.id())
                .forPriority(ONE.id())
                .measure(Measure.of("Words").statement())
                .measure(Measure.of("Visits").count(Quantity.of("300 visits")))
                .measure(Measure.of("Bids").count(new Figure.ToBeConfirmed("tbc bids")))
                .measure(Measure.of("Less").level(Measure.Goal.REDUCE))
                .measure(new Measure.Level(
                        Measure.of("Fewer"),
                        Measure.Goal.REDUCE,
                        Optional.of(Quantity.of("240")),
                        Optional.of(Quantity.of("200")),
                        Optional.empty()))
                .measure(Measure.of("Meetings").recurring(Recurrence.of(Recurrence.Frequency.WEEKLY)))
                .measure(Measure.of("Report").deliverable(Timing.by(When.of("May 2019"))))
                .build();
        Coverage coverage = coverageOf(plan().aim(measured).action(action).build());

        ObjectiveCoverage aim = coverage.objectives().get(3);
        assertEquals(measured, aim.objective());
        assertEquals(8, aim.measures());
        // Visits, Fewer, Meetings, Report
        assertEquals(4, aim.measuresWithTarget());
        assertEquals(7, coverage.objectives().get(4).measures());
    }

    @Test
    void anAimIsMeasuredByWhatItsPrioritiesAre() {
        ActionPlan plan = ActionPlan.builder("Plan")
                .aim(A)
                .aim(B)
                .aim(C)
                .priority(supporting("measured", A))
                .priority(supporting("not", B))
                .action(Action.builder("x", "X")
                        .forPriority(PriorityId.of("measured"))
                        .measure(Measure.of("Visits").count(Quantity.of("300 visits")))
                        .build())
                .action(Action.builder("y", "Y")
                        .forPriority(PriorityId.of("not"))
                        .build())
                .build();

        // For C nothing is done, which is told of it alone.
        assertEquals(List.of(B, plan.priorities().get(1)), coverageOf(plan).unmeasured());
        assertEquals(List.of(C), coverageOf(plan).uncovered());
    }

    @Test
    void aTargetOnTheWayIsATarget() {
        Measure.Level dated = new Measure.Level(
                Measure.of("Safe"),
                Measure.Goal.INCREASE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                ImmutableList.of(new Measure.LevelTarget(
                        Measure.Goal.AT_LEAST, Quantity.of("75%"), Timing.during(When.of("Q2 2019/20")))));
        Coverage coverage = coverageOf(plan().action(Action.builder("act", "Act")
                        .forAim(A.id())
                        .measure(dated)
                        .build())
                .build());

        assertEquals(1, coverage.objectives().get(0).measuresWithTarget());
    }

    @Test
    void whereAPrioritySupportsAnAimThoseThatDoNotAreGaps() {
        Priority supporting = new Priority(
                PriorityId.of("4"),
                "Supporting",
                ImmutableList.of(B.id()),
                ImmutableList.of(),
                Optional.empty(),
                ImmutableList.of(),
                ImmutableList.of(),
                ImmutableList.of());
        Coverage aligned = coverageOf(plan().priority(supporting).build());

        assertEquals(List.of(A, C), aligned.unsupported());
        assertEquals(List.of(ONE, TWO, THREE), aligned.unaligned());
        assertEquals(List.of(), coverage.unsupported());
        assertEquals(List.of(), coverage.unaligned());
    }

    private static Coverage coverageOf(ActionPlan plan) {
        return Coverage.of(plan, PlanLinks.of(plan));
    }

    private static ActionPlan.Builder plan() {
        return ActionPlan.builder("p", "Action Plan")
                .aim(A)
                .aim(B)
                .aim(C)
                .priority(ONE)
                .priority(TWO)
                .priority(THREE);
    }
}

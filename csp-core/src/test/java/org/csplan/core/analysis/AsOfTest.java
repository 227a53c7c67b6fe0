package org.csplan.core.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.Aim;
import org.csplan.core.model.AimId;
import org.csplan.core.model.Progress;
import org.csplan.core.model.When;
import org.junit.jupiter.api.Test;

class AsOfTest {

    @Test
    void theLatestProgressComesBeforeThePublicationAndThatBeforeThePeriod() {
        ActionPlan.Builder plan = ActionPlan.builder("Plan").action(told("done-with", "Nothing dated"));
        assertEquals(Optional.empty(), AsOf.of(plan.build()));

        plan.period(When.of("2019/20"));
        assertEquals(Optional.of(LocalDate.of(2019, 4, 1)), AsOf.of(plan.build()));

        plan.published(When.of("May 2019"));
        assertEquals(Optional.of(LocalDate.of(2019, 5, 31)), AsOf.of(plan.build()));

        plan.action(told("a", "Q2 2019/20")).action(told("b", "14 June 2019"));
        assertEquals(Optional.of(LocalDate.of(2019, 9, 30)), AsOf.of(plan.build()));
    }

    @Test
    void whatIsToldOfThePlanAndOfItsAimsCountsToo() {
        Progress half = new Progress(Optional.of(When.of("H1 2019/20")), Optional.empty(), Optional.empty());
        ActionPlan.Builder plan = ActionPlan.builder("Plan").action(told("a", "14 June 2019"));

        assertEquals(
                Optional.of(LocalDate.of(2019, 9, 30)),
                AsOf.of(plan.progress(half).build()));
        assertEquals(
                Optional.of(LocalDate.of(2019, 9, 30)),
                AsOf.of(ActionPlan.builder("Plan")
                        .action(told("a", "14 June 2019"))
                        .aim(new Aim(
                                AimId.of("A"),
                                "To be safe",
                                ImmutableList.of(),
                                ImmutableList.of(),
                                ImmutableList.of(),
                                ImmutableList.of(half)))
                        .build()));
    }

    @Test
    void aTimeThatNobodyCanHaveMeantSetsNoDay() {
        ActionPlan.Builder plan = ActionPlan.builder("Plan")
                .period(When.of("2019/20"))
                .action(told("a", "14 June 2019"))
                .action(told("b", "Q2 2091/92"));
        assertEquals(Optional.of(LocalDate.of(2019, 6, 14)), AsOf.of(plan.build()));

        plan.action(told("c", "Q2 2021/22"));
        assertEquals(Optional.of(LocalDate.of(2021, 9, 30)), AsOf.of(plan.build()));
    }

    private static Action told(String id, String when) {
        return Action.builder(id, "Act")
                .progress(
                        when.startsWith("Nothing")
                                ? Progress.of(when)
                                : new Progress(Optional.of(When.of(when)), Optional.empty(), Optional.empty()))
                .build();
    }
}

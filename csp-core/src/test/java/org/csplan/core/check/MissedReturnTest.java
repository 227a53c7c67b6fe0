package org.csplan.core.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.Agency;
import org.csplan.core.model.AgencyId;
import org.csplan.core.model.Measure;
import org.csplan.core.model.Priority;
import org.csplan.core.model.PriorityId;
import org.csplan.core.model.Progress;
import org.csplan.core.model.Recurrence.Frequency;
import org.csplan.core.model.Reporting;
import org.csplan.core.model.Visibility;
import org.csplan.core.model.When;
import org.junit.jupiter.api.Test;

class MissedReturnTest {

    private static final AgencyId COUNCIL = AgencyId.of("Council");
    private static final AgencyId POLICE = AgencyId.of("Police");

    @Test
    void eachOfTheLeadsOwesAReturnOfItsOwn() {
        assertEquals(
                List.of("no progress of action 1 was returned for Q1 2019/20 by Police, while Council told of it"),
                found(told(Optional.of(COUNCIL))));
    }

    @Test
    void namesAllLeadsWhoReturnedNothing() {
        assertEquals(List.of("no progress of action 1 was returned for Q1 2019/20 by Council, Police"), found());
    }

    @Test
    void whatThePlanItselfTellsIsForAllLeads() {
        assertEquals(List.of(), found(told(Optional.empty())));
    }

    @Test
    void aReadingOfAPrioritysMeasureIsMissedToo() {
        ActionPlan plan = ActionPlan.builder("Plan")
                .period(When.of("2019/20"))
                .reported(new Reporting.Every(Frequency.QUARTERLY))
                .priority(new Priority(
                        PriorityId.of("1"),
                        "Burglary",
                        ImmutableList.of(),
                        ImmutableList.of(),
                        Optional.empty(),
                        ImmutableList.of(),
                        ImmutableList.of(Measure.of("thefts", "Thefts")
                                .reported(new Reporting.Every(Frequency.QUARTERLY))
                                .tracked()),
                        ImmutableList.of()))
                .build();

        assertEquals(
                List.of("no reading of thefts of priority 1 was returned for Q1 2019/20"),
                new MissedReturn()
                        .find(CheckedPlan.of(plan, Optional.of(LocalDate.of(2019, 7, 31)), Optional.empty()))
                        .map(Diagnostic::message)
                        .toList());
    }

    private static List<String> found(Progress... progress) {
        Action.Builder action = Action.builder("1", "Talks").lead(COUNCIL).lead(POLICE);
        for (Progress entry : progress) {
            action.progress(entry);
        }
        ActionPlan plan = ActionPlan.builder("Plan")
                .period(When.of("2019/20"))
                .reported(new Reporting.Every(Frequency.QUARTERLY))
                .agency(Agency.of("Council", "Council"))
                .agency(Agency.of("Police", "Police"))
                .action(action.build())
                .build();
        return new MissedReturn()
                .find(CheckedPlan.of(plan, Optional.of(LocalDate.of(2019, 7, 31)), Optional.empty()))
                .map(Diagnostic::message)
                .toList();
    }

    private static Progress told(Optional<AgencyId> from) {
        return new Progress(
                Optional.of(When.of("Q1 2019/20")),
                from,
                Optional.empty(),
                Optional.empty(),
                ImmutableList.of(),
                Optional.of("One talk held."),
                Visibility.PUBLIC);
    }
}

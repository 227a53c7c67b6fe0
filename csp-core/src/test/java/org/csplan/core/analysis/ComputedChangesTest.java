package org.csplan.core.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.Agency;
import org.csplan.core.model.AgencyId;
import org.csplan.core.model.Measure;
import org.csplan.core.model.MeasureId;
import org.csplan.core.model.Progress;
import org.csplan.core.model.Quantity;
import org.csplan.core.model.Reading;
import org.csplan.core.model.Timing;
import org.csplan.core.model.Visibility;
import org.csplan.core.model.When;
import org.junit.jupiter.api.Test;

class ComputedChangesTest {

    private static final Progress FIRST = told("Fire", "Q1 2026/27", "30");
    private static final Progress SECOND = told("Fire", "Q2 2026/27", "1");

    /** Of two actions the second is due in summer; only Fire tells of the second quarter. */
    private static ActionPlan plan(Progress... visits) {
        Action.Builder first = Action.builder("visits", "Visit")
                .lead(AgencyId.of("Fire"))
                .measure(Measure.of("held", "Visits").count(Quantity.of("100"), Timing.during(When.of("2026/27"))));
        List.of(visits).forEach(first::progress);
        return ActionPlan.builder("Plan")
                .period(When.of("2026/27"))
                .agency(Agency.of("Fire", "Fire Service"))
                .agency(Agency.of("Police", "Constabulary"))
                .action(first.build())
                .action(Action.builder("patrol", "Patrol")
                        .lead(AgencyId.of("Police"))
                        .due(When.of("August 2026"))
                        .measure(Measure.of("held", "Patrols").tracked())
                        .progress(told("Police", "Q1 2026/27", "4"))
                        .build())
                .build();
    }

    private static Progress told(String agency, String time, String number) {
        return new Progress(
                Optional.of(When.of(time)),
                Optional.of(AgencyId.of(agency)),
                Optional.empty(),
                Optional.empty(),
                ImmutableList.of(new Reading(MeasureId.of("held"), new Reading.Amount(Quantity.of(number)))),
                Optional.empty(),
                Visibility.PUBLIC);
    }

    @Test
    void tellsWhatTurnedWhatBecameOverdueAndWhoStoppedReporting() {
        assertEquals(
                List.of(
                        "computed otherwise: visits, on track -> off track",
                        "newly overdue: patrol,  -> was due August 2026",
                        "stopped reporting: Police,  -> patrol: Q2 2026/27"),
                ComputedChanges.between(plan(FIRST), plan(FIRST, SECOND)).stream()
                        .map(change -> change.kind().word() + ": "
                                + change.subject().words() + ", "
                                + change.before().orElse("") + " -> "
                                + change.after().orElse(""))
                        .toList());
    }

    @Test
    void nothingIsToldOfTheSameState() {
        assertEquals(List.of(), ComputedChanges.between(plan(FIRST, SECOND), plan(FIRST, SECOND)));
    }

    @Test
    void nothingIsToldWhereThereIsNoDay() {
        ActionPlan undated = ActionPlan.builder("Plan").build();
        assertEquals(List.of(), ComputedChanges.between(undated, plan(FIRST)));
        assertEquals(List.of(), ComputedChanges.between(plan(FIRST), undated));
    }
}

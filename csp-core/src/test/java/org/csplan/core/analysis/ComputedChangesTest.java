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
import org.csplan.core.model.PlanId;
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
    private static final Progress THIRD = told("Fire", "Q3 2026/27", "1");
    private static final Progress FOURTH = told("Fire", "Q4 2026/27", "1");

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

    private static List<String> told(ActionPlan before, ActionPlan after) {
        return ComputedChanges.between(before, after).stream()
                .map(change -> change.kind().word() + ": " + change.subject().words() + ", "
                        + change.before().map(Reason::words).orElse("") + " -> "
                        + change.after().map(Reason::words).orElse(""))
                .toList();
    }

    @Test
    void tellsWhatTurnedWhatBecameOverdueAndWhoOwesReports() {
        assertEquals(
                List.of(
                        "computed otherwise: visits, on track -> off track",
                        "computed otherwise: visits.held, on course -> off course",
                        "newly overdue: patrol,  -> was due August 2026",
                        "newly owing reports: Police,  -> patrol: Q2 2026/27"),
                told(plan(FIRST), plan(FIRST, SECOND)));
    }

    @Test
    void tellsAnAgencyThatOwedBeforeWhatItOwesMore() {
        assertEquals(
                List.of("newly owing reports: Police,  -> patrol: Q3 2026/27, Q4 2026/27"),
                told(plan(FIRST, SECOND), plan(FIRST, SECOND, THIRD, FOURTH)).stream()
                        .filter(change -> change.startsWith("newly owing"))
                        .toList());
        assertEquals(
                List.of(),
                told(plan(FIRST, SECOND), plan(FIRST, SECOND)).stream()
                        .filter(change -> change.startsWith("newly owing"))
                        .toList());
    }

    @Test
    void tellsWhichMeasuresAreMetAndWhatTheyHaveComeTo() {
        assertEquals(
                List.of("newly met: visits.held, on course -> met"),
                told(plan(FIRST), plan(FIRST, told("Fire", "Q2 2026/27", "70"))).stream()
                        .filter(change -> change.contains("held"))
                        .toList());
        assertEquals(
                List.of("measured: visits.held, 30 by 30 June 2026 -> 60 by 30 September 2026"),
                told(plan(FIRST), plan(FIRST, told("Fire", "Q2 2026/27", "30"))).stream()
                        .filter(change -> change.contains("held"))
                        .toList());
        assertEquals(
                List.of("measured: visits.held,  -> 30 by 30 June 2026"),
                told(plan(), plan(FIRST)).stream()
                        .filter(change -> change.contains("held"))
                        .toList());
    }

    @Test
    void tellsWhatGoesWrongThoughNothingWasKnownOfItBefore() {
        assertEquals(
                List.of(
                        "computed otherwise: visits, not known -> off track",
                        "computed otherwise: visits.held, no data -> off course"),
                told(plan(), plan(told("Fire", "Q1 2026/27", "3"))).stream()
                        .filter(change -> change.contains("visits"))
                        .toList());
    }

    /** An action whose id is another, and a plan whose id is. */
    @Test
    void followsWhatHasAnotherId() {
        ActionPlan.Builder before = ActionPlan.builder(PlanId.of("first"), "Plan");
        ActionPlan.Builder after = ActionPlan.builder(PlanId.of("second"), "Plan");
        for (ActionPlan.Builder plan : List.of(before, after)) {
            boolean isLater = plan == after;
            Measure crimes = Measure.of("held", "Crimes").tracked();
            Action.Builder visits = Action.builder(isLater ? "1.3" : "1.2", "Visit")
                    .due(When.of("May 2026"))
                    .measure(Measure.of("held", "Visits").count(Quantity.of("100"), Timing.during(When.of("2026/27"))))
                    .progress(FIRST);
            plan.period(When.of("2026/27")).measure(crimes).progress(told("Fire", "Q1 2026/27", "5"));
            plan.agency(Agency.of("Fire", "Fire Service"));
            if (isLater) {
                plan.progress(told("Fire", "Q2 2026/27", "6"));
                visits.progress(SECOND);
            }
            plan.action(visits.build());
        }

        assertEquals(
                List.of(
                        "computed otherwise: 1.3.held, on course -> off course",
                        "measured: second.held, 5 by 30 June 2026 -> 6 by 30 September 2026"),
                told(before.build(), after.build()));
    }

    @Test
    void thatAnActionIsDoneIsNotComputed() {
        ActionPlan before = ActionPlan.builder("Plan")
                .period(When.of("2026/27"))
                .action(Action.builder("talks", "Talk")
                        .due(When.of("March 2027"))
                        .build())
                .build();
        ActionPlan after = ActionPlan.builder("Plan")
                .period(When.of("2026/27"))
                .agency(Agency.of("Fire", "Fire Service"))
                .measure(Measure.of("held", "Crimes").tracked())
                .progress(told("Fire", "Q1 2026/27", "1"))
                .action(Action.builder("talks", "Talk")
                        .due(When.of("March 2027"))
                        .done(When.of("May 2026"))
                        .build())
                .build();

        assertEquals(List.of(), told(before, after));
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

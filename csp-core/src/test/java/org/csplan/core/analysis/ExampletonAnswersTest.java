package org.csplan.core.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.Agency;
import org.csplan.core.model.AgencyId;
import org.csplan.core.model.Due;
import org.csplan.core.model.Measure;
import org.csplan.core.model.Measure.Goal;
import org.csplan.core.model.MeasureId;
import org.csplan.core.model.Milestone;
import org.csplan.core.model.MilestoneId;
import org.csplan.core.model.Priority;
import org.csplan.core.model.PriorityId;
import org.csplan.core.model.Progress;
import org.csplan.core.model.Quantity;
import org.csplan.core.model.Reading;
import org.csplan.core.model.Recurrence.Frequency;
import org.csplan.core.model.Reporting;
import org.csplan.core.model.Status;
import org.csplan.core.model.Timing;
import org.csplan.core.model.Visibility;
import org.csplan.core.model.When;
import org.junit.jupiter.api.Test;

/** A plan as partnerships write it, and what a board is told of it after two quarters. */
class ExampletonAnswersTest {

    private static final AgencyId EDC = AgencyId.of("EDC");
    private static final AgencyId FIRE = AgencyId.of("Fire");
    private static final When Q1 = When.of("Q1 2019/20");
    private static final When Q2 = When.of("Q2 2019/20");
    private static final Timing BY_MARCH = Timing.by(When.of("March 2020"));

    private static final ActionPlan PLAN = ActionPlan.builder("Exampleton Action Plan 2019/20")
            .period(When.of("2019/20"))
            .lead(EDC)
            .reported(new Reporting.Every(Frequency.QUARTERLY))
            .agency(Agency.of("EDC", "Exampleton District Council"))
            .agency(Agency.of("Fire", "Exampleshire Fire and Rescue"))
            .priority(new Priority(
                    PriorityId.of("1"),
                    "To establish an effective response to knife crime",
                    ImmutableList.of(),
                    ImmutableList.of(),
                    Optional.empty(),
                    ImmutableList.of(),
                    ImmutableList.of(new Measure.Level(
                            Measure.of("knife", "Knife-enabled offences"),
                            Goal.REDUCE,
                            Optional.of(Quantity.of("48")),
                            Optional.of(Quantity.of("40")),
                            Optional.of(BY_MARCH))),
                    ImmutableList.of(told(Q2, EDC, "amber", reading("knife", "46")))))
            .action(Action.builder("street-drinking", "Joint response to street drinking and begging")
                    .forPriority(PriorityId.of("1"))
                    .measure(Measure.of("walkabouts", "Walkabouts in the city centre")
                            .count(Quantity.of("6"), Timing.during(When.of("2019/20"))))
                    .measure(Measure.of("Serve CPWs as appropriate").statement())
                    .progress(told(Q1, EDC, "green", reading("walkabouts", "3")))
                    .build())
            .action(Action.builder("safe-and-well", "Deliver safe and well visits")
                    .lead(FIRE)
                    .partner(EDC)
                    .due(When.of("31 March 2020"))
                    .measure(Measure.of("visits", "Safe and well visits")
                            .count(Quantity.of("300 visits"), Timing.during(When.of("2019/20"))))
                    .measure(Measure.of("Leaflet in six languages").deliverable(Timing.by(When.of("June 2019"))))
                    .milestone(new Milestone(
                            MilestoneId.of("1"),
                            "Referral route agreed with the council",
                            Optional.of(new Due.At(When.of("June 2019"))),
                            Optional.of(When.of("14 June 2019")),
                            ImmutableList.of(),
                            Visibility.PUBLIC))
                    .progress(told(
                            Q2,
                            FIRE,
                            "green",
                            new Reading(MeasureId.of("visits"), new Reading.ToDate(Quantity.of("142")))))
                    .build())
            .build();

    private static final LocalDate DAY = AsOf.of(PLAN).orElseThrow();

    @Test
    void theDayIsTheEndOfWhatIsTold() {
        assertEquals(LocalDate.of(2019, 9, 30), DAY);
    }

    @Test
    void everyMeasureSaysHowFarItHasCome() {
        assertEquals(
                List.of(
                        "off course: 46 by 30 September 2019; 44 expected by then, 40 or less by March 2020",
                        "on course: 3 of 6 (50%) by 30 June 2019; 1 expected by then",
                        "not judged: in words only, so nothing can be reckoned",
                        "on course: 142 of 300 visits (47.3%) by 30 September 2019; 150 expected by then",
                        "off course: overdue: it was to be delivered by June 2019"),
                Attainments.of(PLAN, DAY).all().stream()
                        .map(attainment -> attainment.verdict().words() + ": "
                                + attainment.reason().words())
                        .toList());
    }

    @Test
    void whatIsDeclaredStandsBesideWhatIsComputed() {
        Standings standings = Standings.of(PLAN, Attainments.of(PLAN, DAY));

        assertEquals(
                List.of("Amber, computed off-track", "Green, computed on-track", "Green, computed off-track"),
                standings.all().stream()
                        .map(standing -> standing.declared().orElseThrow().label() + ", computed "
                                + standing.computed().orElseThrow().word())
                        .toList());
        assertEquals(
                List.of("reported as Green for Q2 2019/20, but “Leaflet in six languages”: overdue: it was to be"
                        + " delivered by June 2019"),
                standings.all().stream()
                        .flatMap(standing -> standing.contradiction().stream())
                        .map(Reason::words)
                        .toList());
    }

    @Test
    void whoHasNotReportedIsKnown() {
        assertEquals(
                List.of("street-drinking, EDC: Q2 2019/20", "safe-and-well, Fire: Q1 2019/20"),
                ReturnsDue.of(PLAN, DAY).all().stream()
                        .flatMap(returns -> returns.missing().stream()
                                .map(time -> returns.subject().element().value() + ", "
                                        + returns.agency().orElseThrow() + ": " + time.words()))
                        .toList());
    }

    private static Reading reading(String measure, String number) {
        return new Reading(MeasureId.of(measure), new Reading.Amount(Quantity.of(number)));
    }

    private static Progress told(When when, AgencyId from, String status, Reading reading) {
        return new Progress(
                Optional.of(when),
                Optional.of(from),
                Status.of(status),
                Optional.empty(),
                ImmutableList.of(reading),
                Optional.empty(),
                Visibility.PUBLIC);
    }
}

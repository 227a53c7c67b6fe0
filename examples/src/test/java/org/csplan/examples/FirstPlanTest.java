package org.csplan.examples;

import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.Agency;
import org.csplan.core.model.AgencyId;
import org.csplan.core.model.AgencyKind;
import org.csplan.core.model.Aim;
import org.csplan.core.model.AimId;
import org.csplan.core.model.Measure;
import org.csplan.core.model.Measure.Goal;
import org.csplan.core.model.MeasureId;
import org.csplan.core.model.MeasureTier;
import org.csplan.core.model.Note;
import org.csplan.core.model.Priority;
import org.csplan.core.model.PriorityId;
import org.csplan.core.model.Progress;
import org.csplan.core.model.Quantity;
import org.csplan.core.model.Reading;
import org.csplan.core.model.Recurrence;
import org.csplan.core.model.Status;
import org.csplan.core.model.Term;
import org.csplan.core.model.Timing;
import org.csplan.core.model.Visibility;
import org.csplan.core.model.When;
import org.csplan.render.ReportRenderers;
import org.csplan.render.view.ReportRenderer;
import org.junit.jupiter.api.Test;

class FirstPlanTest {

    @Test
    void thePlanInTheFileEqualsTheSamePlanBuiltByApi() throws IOException {
        assertEquals(builtByApi(), ExamplePlan.compiled(ExamplePlan.FIRST_PLAN));
    }

    @Test
    void thePlanInTheFileComesOutAsTheSamePlanBuiltByApi() throws IOException {
        ActionPlan compiled = ExamplePlan.compiled(ExamplePlan.FIRST_PLAN);
        for (ReportRenderer renderer : ReportRenderers.standard()) {
            assertEquals(ExamplePlan.rendered(builtByApi(), renderer), ExamplePlan.rendered(compiled, renderer));
        }
    }

    @Test
    void thePlanHasEveryKindOfMeasure() {
        assertEquals(
                ImmutableSet.copyOf(Measure.class.getPermittedSubclasses()),
                builtByApi().actions().stream()
                        .flatMap(action -> action.measures().stream())
                        .map(Measure::getClass)
                        .collect(toImmutableSet()));
    }

    @Test
    void thePlanIsReadInAMinute() throws IOException {
        long words = Files.readString(ExamplePlan.FIRST_PLAN).split("\\s+").length;
        assertTrue(words < 350, () -> words + " words");
    }

    private static ActionPlan builtByApi() {
        AimId people = AimId.of("A");
        AimId behaviour = AimId.of("B");
        AgencyId council = AgencyId.of("EDC");
        AgencyId police = AgencyId.of("Police");
        AgencyId fire = AgencyId.of("Fire");
        Action walkabouts = Action.builder("walkabouts", "Walk the town centre together on Friday nights")
                .forAim(behaviour)
                .forPriority(PriorityId.of("1"))
                .lead(council)
                .lead(police)
                .measure(new Measure.Recurring(
                        Measure.of("walks", "Walkabouts"),
                        Recurrence.of(Recurrence.Frequency.WEEKLY),
                        Optional.of(Quantity.of("2 places")),
                        Optional.empty()))
                .measure(new Measure.Level(
                        Measure.of("Reports of ASB").as(MeasureTier.OUTCOME),
                        Goal.REDUCE,
                        Optional.of(Quantity.of("240")),
                        Optional.of(Quantity.of("200")),
                        Optional.of(Timing.by(When.of("March 2027")))))
                .progress(firstQuarter("green", "walks", "25", "Rain kept one from being held."))
                .build();
        Action homeVisits = Action.builder("home-visits", "Visit people over 65 at home")
                .forAim(people)
                .forPriority(PriorityId.of("2"))
                .lead(fire)
                .partner(council)
                .due(When.of("31 March 2027"))
                .measure(Measure.of("visits", "Safe and well visits")
                        .count(Quantity.of("300 visits"), Timing.during(When.of("2026/27"))))
                .note(new Note("The council says where to go; nobody is visited who does not want it."))
                .progress(firstQuarter("amber", "visits", "64", "Two posts are vacant."))
                .build();
        Action whomToCall = Action.builder("Tell residents whom to call")
                .forAim(people)
                .forAim(behaviour)
                .lead(council)
                .measure(Measure.of("Leaflet to every home").deliverable(Timing.by(When.of("October 2026"))))
                .measure(Measure.of("Housing associations pass it on").statement())
                .measure(Measure.of("Calls to the advice line").tracked())
                .build();
        return ActionPlan.builder("exampleton-2026", "Exampleton Community Safety Action Plan 2026/27")
                .period(When.of("2026/27"))
                .intro("Exampleton is invented, and so is what it plans. The **ideas** are anybody's.")
                .agency(Agency.of("EDC", "Exampleton District Council", AgencyKind.COUNCIL))
                .agency(Agency.of("Police", "Exampleshire Constabulary", AgencyKind.POLICE))
                .agency(Agency.of("Fire", "Exampleshire Fire and Rescue Service", AgencyKind.FIRE))
                .aim(new Aim(people, "To protect vulnerable people"))
                .aim(new Aim(behaviour, "To tackle anti-social behaviour"))
                .priority(Priority.of("1", "To make the town centre safe after dark"))
                .priority(Priority.of("2", "To prevent fires in the homes of people over 65"))
                .action(walkabouts)
                .action(homeVisits)
                .action(whomToCall)
                .term(new Term("ASB", "Anti-social behaviour"))
                .build();
    }

    private static Progress firstQuarter(String status, String measure, String number, String text) {
        Optional<Status> usual = Status.USUAL_SCALE.stream()
                .filter(next -> next.word().equals(status))
                .findFirst();
        return new Progress(
                Optional.of(When.of("Q1 2026/27")),
                Optional.empty(),
                usual,
                Optional.empty(),
                ImmutableList.of(new Reading(MeasureId.of(measure), new Reading.Amount(Quantity.of(number)))),
                Optional.of(text),
                Visibility.PUBLIC);
    }
}

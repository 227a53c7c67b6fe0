package org.csplan.core.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.csplan.core.diagnostic.Subject;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionId;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.Agency;
import org.csplan.core.model.AgencyId;
import org.csplan.core.model.Aim;
import org.csplan.core.model.AimId;
import org.csplan.core.model.Budget;
import org.csplan.core.model.Due;
import org.csplan.core.model.Measure;
import org.csplan.core.model.MeasureId;
import org.csplan.core.model.Milestone;
import org.csplan.core.model.MilestoneId;
import org.csplan.core.model.Move;
import org.csplan.core.model.Priority;
import org.csplan.core.model.PriorityId;
import org.csplan.core.model.Progress;
import org.csplan.core.model.Quantity;
import org.csplan.core.model.Reading;
import org.csplan.core.model.Recurrence.Frequency;
import org.csplan.core.model.Reporting;
import org.csplan.core.model.Status;
import org.csplan.core.model.Status.Meaning;
import org.csplan.core.model.Timing;
import org.csplan.core.model.Visibility;
import org.csplan.core.model.When;
import org.junit.jupiter.api.Test;

/** What belongs to which part of a plan: {@link PlanAnalysis#summary()}. */
class PlanSummaryTest {

    private static final LocalDate HALF_YEAR = LocalDate.of(2019, 9, 30);
    private static final AgencyId EDC = AgencyId.of("EDC");
    private static final AgencyId FIRE = AgencyId.of("Fire");
    private static final AgencyId POLICE = AgencyId.of("Police");
    private static final AgencyId CLUB = AgencyId.of("Club");
    private static final AimId ADULTS = AimId.of("A");
    private static final AimId CRIME = AimId.of("B");
    private static final PriorityId BURGLARY = PriorityId.of("1");
    private static final Timing IN_2019 = Timing.during(When.of("2019/20"));

    /** Off course, overdue with one of its milestones, and said to be green. */
    private static final Action TALKS = Action.builder("talks", "Talks")
            .forAim(ADULTS)
            .forPriority(BURGLARY)
            .lead(FIRE)
            .due(When.of("June 2019"))
            .budget(new Budget.Sum(Quantity.of("£500"), Optional.empty()))
            .spent(Quantity.of("£100"))
            .measure(Measure.of("held", "Talks held").count(Quantity.of("300 talks"), IN_2019))
            .milestone(step("Route agreed", "August 2019", POLICE))
            .milestone(step("Speakers trained", "October 2019"))
            .progress(told("Q2 2019/20", FIRE, Status.of("green"), "held", "60"))
            .build();

    /** At risk by a measure of another agency, and moved into the next quarter. */
    private static final Action WALKS = Action.builder("walks", "Walks")
            .forPriority(BURGLARY)
            .lead(EDC)
            .due(When.of("June 2019"))
            .moved(new Move(When.of("December 2019"), Optional.of("The hall is closed.")))
            .measure(Measure.of("seen", "Walks seen").ledBy(POLICE).count(Quantity.of("100 walks"), IN_2019))
            .progress(told("Q1 2019/20", EDC, Optional.empty(), "seen", "20"))
            .progress(told("Q2 2019/20", EDC, Optional.empty(), "seen", "40"))
            .build();

    private static final Action HALL =
            Action.builder("hall", "Hall").done(When.of("May 2019")).build();

    private static final ActionPlan PLAN = ActionPlan.builder("Plan")
            .period(When.of("2019/20"))
            .reported(new Reporting.Every(Frequency.QUARTERLY))
            .agency(Agency.of("EDC", "Council"))
            .agency(Agency.of("Fire", "Fire and Rescue"))
            .agency(Agency.of("Police", "Constabulary"))
            .agency(Agency.of("Club", "Football club"))
            .measure(Measure.of("all", "All of it").statement())
            .aim(new Aim(
                    ADULTS,
                    "To protect adults",
                    ImmutableList.of(),
                    ImmutableList.of(),
                    ImmutableList.of(
                            Measure.of("leaflet", "Leaflet").ledBy(EDC).deliverable(Timing.by(When.of("May 2019")))),
                    ImmutableList.of(
                            new Progress(Optional.of(When.of("Q2 2019/20")), Status.of("green"), Optional.empty()))))
            .aim(Aim.of("B", "To tackle crime"))
            .priority(Priority.of("1", "Burglary"))
            .action(TALKS)
            .action(WALKS)
            .action(HALL)
            .build();

    private final PlanAnalysis analysis = PlanAnalysis.of(PLAN, HALF_YEAR);

    @Test
    void theWholePlanHasEverythingInItOnce() {
        Situation whole = analysis.summary().situation();

        assertEquals(3, whole.statuses().actions());
        assertEquals(
                List.of(Meaning.ON_TRACK, Meaning.DONE),
                List.copyOf(whole.statuses().declared()));
        assertEquals(1, whole.statuses().undeclared());
        assertEquals(
                List.of(Meaning.AT_RISK, Meaning.LATE, Meaning.DONE),
                List.copyOf(whole.statuses().computed()));
        assertEquals(0, whole.statuses().unknown());
        assertEquals(
                List.of(Verdict.AT_RISK, Verdict.OFF_COURSE, Verdict.OFF_COURSE, Verdict.NOT_JUDGED),
                List.copyOf(whole.verdicts()));
        assertEquals(List.of("leaflet", "held", "seen"), behind(whole));
        assertEquals(List.of("A", "talks"), contradictions(whole));
        assertEquals(List.of("Leaflet", "Talks", "Route agreed"), overdue(whole));
        assertEquals(List.of("Speakers trained", "Walks"), dueNext(whole));
        assertEquals(List.of(WALKS), whole.moved().stream().map(Moved::action).toList());
        assertEquals(Account.of(List.of(TALKS)), whole.money());
        assertEquals(2, analysis.summary().milestones());
        assertEquals(4, analysis.summary().measures());
        assertEquals(HALF_YEAR, analysis.summary().day());
    }

    @Test
    void whatWasDoneLateIsOfThePlanOfItsPriorityAndOfWhoLeadsIt() {
        ActionPlan plan = ActionPlan.builder("Plan")
                .agency(Agency.of("EDC", "Council"))
                .agency(Agency.of("Fire", "Fire and Rescue"))
                .priority(Priority.of("1", "Burglary"))
                .priority(Priority.of("2", "Fires"))
                .action(Action.builder("gates", "Gates")
                        .lead(EDC)
                        .forPriority(BURGLARY)
                        .due(new Due.At(When.of("June 2019")))
                        .done(When.of("12 August 2019"))
                        .build())
                .action(Action.builder("visits", "Visits")
                        .lead(EDC)
                        .due(new Due.At(When.of("June 2019")))
                        .done(When.of("12 June 2019"))
                        .build())
                .build();
        PlanAnalysis late = PlanAnalysis.of(plan, HALF_YEAR);
        DoneLate gates = new DoneLate(
                new Commitment.OfAction(plan.actions().get(0)), When.of("June 2019"), When.of("12 August 2019"), 43);

        assertEquals(List.of(gates), late.summary().situation().doneLate());
        assertEquals(
                List.of(gates), late.summary(BURGLARY).orElseThrow().situation().doneLate());
        assertEquals(List.of(gates), late.summary(EDC).orElseThrow().situation().doneLate());
        assertEquals(
                List.of(),
                late.summary(AgencyId.of("Fire")).orElseThrow().situation().doneLate());
        assertEquals(List.of(gates), late.doneLate(ActionId.of("gates")));
        assertEquals(List.of(), late.doneLate(ActionId.of("visits")));
    }

    @Test
    void anAimHasItsOwnAndWhatIsForIt() {
        ObjectiveSummary adults = analysis.summary(ADULTS).orElseThrow();

        assertEquals(1, adults.situation().statuses().actions());
        assertEquals(List.of("leaflet", "held"), behind(adults.situation()));
        assertEquals(List.of("A", "talks"), contradictions(adults.situation()));
        assertEquals(List.of("Leaflet", "Talks", "Route agreed"), overdue(adults.situation()));
        assertEquals(List.of("Speakers trained"), dueNext(adults.situation()));
        assertEquals(List.of(), adults.situation().moved());
        assertEquals(Account.of(List.of(TALKS)), adults.situation().money());
        assertEquals(analysis.standings().of(ADULTS), adults.standing());
        assertTrue(adults.standing().isPresent());
    }

    @Test
    void aPriorityHasAllThatIsForIt() {
        Situation burglary = analysis.summary(BURGLARY).orElseThrow().situation();

        assertEquals(2, burglary.statuses().actions());
        assertEquals(List.of("held", "seen"), behind(burglary));
        assertEquals(List.of("talks"), contradictions(burglary));
        assertEquals(List.of("Talks", "Route agreed"), overdue(burglary));
        assertEquals(List.of("Speakers trained", "Walks"), dueNext(burglary));
        assertEquals(1, burglary.moved().size());
    }

    @Test
    void anAimThatNothingIsForHasNothing() {
        ObjectiveSummary crime = analysis.summary(CRIME).orElseThrow();

        assertEquals(Optional.empty(), crime.standing());
        assertEquals(0, crime.situation().statuses().actions());
        assertEquals(List.of(), overdue(crime.situation()));
        assertTrue(crime.situation().money().isEmpty());
        assertEquals(
                List.of(ADULTS, CRIME),
                analysis.summary().aims().stream()
                        .map(aim -> aim.coverage().objective().id())
                        .toList());
        assertEquals(1, analysis.summary().priorities().size());
    }

    @Test
    void anAgencyHasWhatItLeadsButNotWhatNamesAnother() {
        Situation fire = situation(FIRE);

        assertEquals(1, fire.statuses().actions());
        assertEquals(List.of("held"), behind(fire));
        assertEquals(List.of("talks"), contradictions(fire));
        assertEquals(List.of("Talks"), overdue(fire));
        assertEquals(List.of("Speakers trained"), dueNext(fire));
        assertEquals(Account.of(List.of(TALKS)), fire.money());
    }

    @Test
    void whatNamesAnAgencyIsItsOwnWhereverItStands() {
        Situation police = situation(POLICE);
        assertEquals(0, police.statuses().actions());
        assertEquals(List.of("seen"), behind(police));
        assertEquals(List.of("Route agreed"), overdue(police));
        assertEquals(List.of(), dueNext(police));
        assertTrue(police.money().isEmpty());

        Situation council = situation(EDC);
        assertEquals(List.of("leaflet"), behind(council));
        assertEquals(List.of("Leaflet"), overdue(council));
        assertEquals(List.of("Walks"), dueNext(council));
        assertEquals(1, council.moved().size());
    }

    @Test
    void whatAMeasureIsToDeliverBelongsWhereItsActionDoes() {
        ActionPlan plan = PLAN.toBuilder()
                .action(Action.builder("survey", "Survey")
                        .forAim(CRIME)
                        .lead(CLUB)
                        .measure(Measure.of("report", "Report").deliverable(Timing.by(When.of("July 2019"))))
                        .build())
                .build();
        PlanAnalysis withSurvey = PlanAnalysis.of(plan, HALF_YEAR);

        assertEquals(
                List.of("Report"),
                overdue(withSurvey.summary(CRIME).orElseThrow().situation()));
        assertEquals(
                List.of("Report"),
                overdue(withSurvey.summary(CLUB).orElseThrow().situation()));
        assertEquals(
                List.of("Leaflet", "Talks", "Report", "Route agreed"),
                overdue(withSurvey.summary().situation()));
    }

    @Test
    void anAgencyOwesWhatItHasNotToldForTheLatestTime() {
        PlanAnalysis later = PlanAnalysis.of(PLAN, LocalDate.of(2019, 12, 31));

        assertEquals(
                List.of(Subject.of(ActionId.of("talks"))),
                later.summary(FIRE).orElseThrow().missing().stream()
                        .map(Returns::subject)
                        .toList());
        assertEquals(List.of(EDC, FIRE), owing(later.summary()));
    }

    @Test
    void anEarlierGapIsOwedNoMoreOnceALaterTimeWasTold() {
        assertEquals(
                List.of(List.of(When.of("Q1 2019/20"))),
                agency(FIRE).returns().stream().map(Returns::missing).toList());
        assertEquals(List.of(), agency(FIRE).missing());
        assertEquals(List.of(), owing(analysis.summary()));
    }

    @Test
    void nothingIsOwedOfWhatIsToldToBeDone() {
        PlanAnalysis later = PlanAnalysis.of(
                PLAN.toBuilder()
                        .action(Action.builder("visits", "Visits")
                                .lead(CLUB)
                                .progress(new Progress(
                                        Optional.of(When.of("Q2 2019/20")), Status.of("done"), Optional.empty()))
                                .build())
                        .build(),
                LocalDate.of(2019, 12, 31));

        assertEquals(
                List.of(List.of(When.of("Q1 2019/20"), When.of("Q3 2019/20"))),
                later.summary(CLUB).orElseThrow().returns().stream()
                        .map(Returns::missing)
                        .toList());
        assertEquals(List.of(EDC, FIRE), owing(later.summary()));
    }

    @Test
    void anAgencyIsSilentThatHasToldNothingOfAllThatWasDue() {
        assertFalse(agency(FIRE).isSilent());
        assertFalse(agency(CLUB).isSilent());

        PlanSummary silent = PlanAnalysis.of(
                        PLAN.toBuilder()
                                .action(Action.builder("visits", "Visits")
                                        .lead(POLICE)
                                        .build())
                                .build(),
                        HALF_YEAR)
                .summary();
        assertEquals(
                List.of(POLICE),
                silent.agencies().stream()
                        .filter(AgencySummary::isSilent)
                        .map(agency -> agency.load().agency().id())
                        .toList());
        assertEquals(List.of(POLICE), owing(silent));
    }

    @Test
    void whatNobodyLeadsIsOwedByNobody() {
        assertEquals(
                List.of(Subject.of(ActionId.of("hall"))),
                PlanAnalysis.of(
                                ActionPlan.builder("Plan")
                                        .period(When.of("2019/20"))
                                        .reported(new Reporting.Every(Frequency.QUARTERLY))
                                        .agency(Agency.of("EDC", "Council"))
                                        .action(Action.builder("hall", "Hall").build())
                                        .action(Action.builder("talks", "Talks")
                                                .lead(EDC)
                                                .build())
                                        .action(Action.builder("walks", "Walks")
                                                .progress(new Progress(
                                                        Optional.of(When.of("H1 2019/20")),
                                                        Status.of("green"),
                                                        Optional.empty()))
                                                .build())
                                        .build(),
                                HALF_YEAR)
                        .summary()
                        .missingFromNobody()
                        .stream()
                        .map(Returns::subject)
                        .toList());
    }

    @Test
    void anAgencyThatLeadsTooMuchIsOverloaded() {
        ActionPlan.Builder plan =
                ActionPlan.builder("Plan").agency(Agency.of("EDC", "Council")).agency(Agency.of("Fire", "Fire"));
        for (int i = 1; i <= 8; i++) {
            plan.action(Action.builder("a" + i, "Act").lead(EDC).build());
        }
        plan.agency(Agency.of("Police", "Police"))
                .action(Action.builder("b", "Act").lead(FIRE).build())
                .action(Action.builder("c", "Act").lead(POLICE).build());

        assertEquals(
                List.of(EDC),
                PlanAnalysis.of(plan.build(), HALF_YEAR).summary().overloaded().stream()
                        .map(agency -> agency.load().agency().id())
                        .toList());
    }

    @Test
    void aMeasureIsFoundByWhoseItIs() {
        Attainment held = analysis.attainment(Subject.of(ActionId.of("talks"), MeasureId.of("held")))
                .orElseThrow();

        assertEquals("Talks held", held.measure().text());
        assertTrue(held.isJudged());
        assertFalse(analysis.attainment(Subject.of(PLAN.id(), MeasureId.of("all")))
                .orElseThrow()
                .isJudged());
        assertEquals(Optional.empty(), analysis.attainment(Subject.of(ActionId.of("talks"), MeasureId.of("seen"))));
        assertEquals(List.of(held), analysis.attainments().of(ActionId.of("talks")));
        assertEquals(List.of(), analysis.attainments().of(ActionId.of("hall")));
    }

    @Test
    void whatIsNotInThePlanHasNoSummary() {
        assertEquals(Optional.empty(), analysis.summary(AimId.of("C")));
        assertEquals(Optional.empty(), analysis.summary(AgencyId.of("NHS")));
    }

    @Test
    void whatIsOverdueIsFoundByWhoseItIs() {
        assertEquals(
                List.of("Talks", "Route agreed"),
                analysis.overdue(ActionId.of("talks")).stream()
                        .map(late -> late.commitment().text())
                        .toList());
        assertEquals(List.of(), analysis.overdue(ActionId.of("hall")));
    }

    private Situation situation(AgencyId agency) {
        return agency(agency).situation();
    }

    private AgencySummary agency(AgencyId agency) {
        return analysis.summary(agency).orElseThrow();
    }

    private static List<AgencyId> owing(PlanSummary summary) {
        return summary.owing().stream()
                .map(agency -> agency.load().agency().id())
                .toList();
    }

    private static List<String> behind(Situation situation) {
        return situation.behind().stream()
                .map(each -> each.measure().id().value())
                .toList();
    }

    private static List<String> contradictions(Situation situation) {
        return situation.contradictions().stream()
                .map(standing -> standing.element().value())
                .toList();
    }

    private static List<String> overdue(Situation situation) {
        return situation.overdue().stream()
                .map(late -> late.commitment().text())
                .toList();
    }

    private static List<String> dueNext(Situation situation) {
        return situation.dueNext().stream().map(Commitment::text).toList();
    }

    private static Milestone step(String text, String due, AgencyId... leads) {
        return new Milestone(
                MilestoneId.fromText(text),
                text,
                Optional.of(new Due.At(When.of(due))),
                Optional.empty(),
                ImmutableList.copyOf(leads),
                Visibility.PUBLIC);
    }

    private static Progress told(String when, AgencyId from, Optional<Status> status, String measure, String toDate) {
        return new Progress(
                Optional.of(When.of(when)),
                Optional.of(from),
                status,
                Optional.empty(),
                ImmutableList.of(new Reading(MeasureId.of(measure), new Reading.ToDate(Quantity.of(toDate)))),
                Optional.empty(),
                Visibility.PUBLIC);
    }
}

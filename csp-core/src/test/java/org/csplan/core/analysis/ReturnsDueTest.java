package org.csplan.core.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.time.Month;
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
import org.csplan.core.model.Closure;
import org.csplan.core.model.Measure;
import org.csplan.core.model.MeasureId;
import org.csplan.core.model.PlanId;
import org.csplan.core.model.Progress;
import org.csplan.core.model.Quantity;
import org.csplan.core.model.Reading;
import org.csplan.core.model.Recurrence.Frequency;
import org.csplan.core.model.Reporting;
import org.csplan.core.model.Visibility;
import org.csplan.core.model.When;
import org.junit.jupiter.api.Test;

class ReturnsDueTest {

    private static final AgencyId EDC = AgencyId.of("EDC");
    private static final AgencyId FIRE = AgencyId.of("Fire");
    private static final Reporting QUARTERLY = new Reporting.Every(Frequency.QUARTERLY);
    private static final Reporting MONTHLY = new Reporting.Every(Frequency.MONTHLY);
    private static final String NEW_YEAR = "2019-12-31";

    @Test
    void everyLeadOwesEveryQuarterThatIsOver() {
        List<Returns> returns = on(
                NEW_YEAR,
                plan().reported(QUARTERLY),
                act().lead(EDC)
                        .lead(FIRE)
                        .progress(told("Q1 2019/20", Optional.of(FIRE)))
                        .progress(told("Q3 2019/20", Optional.of(EDC))));

        assertEquals(2, returns.size());
        assertEquals(Optional.of(EDC), returns.get(0).agency());
        assertEquals(
                List.of("Q1 2019/20", "Q2 2019/20", "Q3 2019/20"),
                words(returns.get(0).due()));
        assertEquals(List.of("Q1 2019/20", "Q2 2019/20"), words(returns.get(0).missing()));
        assertEquals(List.of("Q2 2019/20", "Q3 2019/20"), words(returns.get(1).missing()));
        assertTrue(returns.get(0).agreed());
        assertEquals(Subject.of(ActionId.of("a")), returns.get(0).subject());
    }

    @Test
    void whatWasNotToldBeforeItWasToldAgainIsNotAskedForAnyMore() {
        List<Returns> returns = on(
                NEW_YEAR,
                plan().reported(QUARTERLY),
                act().lead(EDC)
                        .lead(FIRE)
                        .progress(told("Q2 2019/20", Optional.of(FIRE)))
                        .progress(told("Q3 2019/20", Optional.of(EDC))));

        assertEquals(List.of(), words(returns.get(0).owed()));
        assertEquals(List.of("Q1 2019/20", "Q3 2019/20"), words(returns.get(1).missing()));
        assertEquals(List.of("Q3 2019/20"), words(returns.get(1).owed()));
    }

    @Test
    void othersWhoToldOfATimeAreKnownForProgressAlone() {
        Action action = act().lead(EDC)
                .lead(FIRE)
                .measure(Measure.of("visits", "Visits").reported(QUARTERLY).tracked())
                .progress(told("Q2 2019/20", Optional.of(FIRE)))
                .progress(told("Q3 2019/20", Optional.empty()))
                .build();
        ActionPlan plan = plan().reported(QUARTERLY)
                .agency(Agency.of("EDC", "Council"))
                .agency(Agency.of("Fire", "Fire Service"))
                .action(action)
                .build();
        PlanAnalysis analysis = PlanAnalysis.of(plan, LocalDate.parse(NEW_YEAR));
        ImmutableList<Returns> owed = analysis.returns().all();
        Returns ofEdc = owed.get(0);
        Returns ofFire = owed.get(1);

        assertEquals(List.of(), analysis.otherTellers(ofEdc, When.of("Q1 2019/20")));
        assertEquals(List.of(FIRE), analysis.otherTellers(ofEdc, When.of("Q2 2019/20")));
        assertEquals(List.of(), analysis.otherTellers(ofEdc, When.of("Q3 2019/20")));
        assertEquals(List.of(), analysis.otherTellers(ofFire, When.of("Q2 2019/20")));
        assertTrue(owed.get(2).subject().measure().isPresent());
        assertEquals(List.of(), analysis.otherTellers(owed.get(2), When.of("Q2 2019/20")));
    }

    @Test
    void aQuarterIsDueOnItsLastDay() {
        Action.Builder action = act().lead(EDC);

        assertEquals(List.of(), on("2019-06-29", plan().reported(QUARTERLY), action));
        assertEquals(
                List.of("Q1 2019/20"),
                words(on("2019-06-30", plan().reported(QUARTERLY), action)
                        .get(0)
                        .due()));
    }

    @Test
    void whatThePlanItselfTellsCoversEverybodyAndALongerTimeAllThatItHolds() {
        Action.Builder action = act().lead(EDC)
                .lead(FIRE)
                .progress(told("14 June 2019", Optional.empty()))
                .progress(told("Q2 2019/20 to Q3 2019/20", Optional.of(FIRE)));
        List<Returns> returns = on(NEW_YEAR, plan().reported(QUARTERLY), action);

        assertEquals(List.of("Q2 2019/20", "Q3 2019/20"), words(returns.get(0).missing()));
        assertEquals(List.of(), words(returns.get(1).missing()));
    }

    @Test
    void whatIsHiddenFromAnAudienceIsNotMissingForThem() {
        ActionPlan whole = plan().reported(QUARTERLY)
                .agency(Agency.of("EDC", "Council"))
                .action(act().lead(EDC)
                        .progress(told("Q1 2019/20", Optional.of(EDC)))
                        .progress(told("Q2 2019/20", Optional.of(EDC), Visibility.PARTNERS))
                        .build())
                .build();
        ActionPlan seen = Audience.of(whole, Visibility.PUBLIC);
        LocalDate day = LocalDate.parse(NEW_YEAR);

        assertEquals(1, seen.actions().get(0).progress().size());
        assertEquals(
                List.of("Q3 2019/20"),
                words(PlanAnalysis.of(seen, whole, day).returns().all().get(0).missing()));
        assertEquals(
                List.of("Q2 2019/20", "Q3 2019/20"),
                words(PlanAnalysis.of(seen, day).returns().all().get(0).missing()));
    }

    @Test
    void whatIsNotKnownByTheDayOrHasNoTimeCoversNothing() {
        Action.Builder action =
                act().lead(EDC).progress(told("2019/20", Optional.empty())).progress(Progress.of("Under way"));

        assertEquals(
                List.of("Q1 2019/20", "Q2 2019/20", "Q3 2019/20"),
                words(on(NEW_YEAR, plan().reported(QUARTERLY), action).get(0).missing()));
    }

    @Test
    void thoseWhoLeadThePlanOweForActionsThatNameNobody() {
        List<Returns> returns = on(NEW_YEAR, plan().reported(QUARTERLY).lead(FIRE), act());

        assertEquals(
                List.of(Optional.of(FIRE)),
                returns.stream().map(Returns::agency).toList());
    }

    @Test
    void whereNobodyLeadsAnybodysEntryCovers() {
        List<Returns> returns =
                on(NEW_YEAR, plan().reported(QUARTERLY), act().progress(told("Q1 2019/20", Optional.of(FIRE))));

        assertEquals(Optional.empty(), returns.get(0).agency());
        assertEquals(List.of("Q2 2019/20", "Q3 2019/20"), words(returns.get(0).missing()));
    }

    @Test
    void anActionMayReportInQuartersOfItsOwn() {
        List<Returns> returns = on(
                NEW_YEAR,
                plan().reported(MONTHLY),
                act().lead(EDC).reported(new Reporting.InQuarters(ImmutableSortedSet.of(2, 4))));

        assertEquals(List.of("Q2 2019/20"), words(returns.get(0).due()));
    }

    @Test
    void whereNothingIsAgreedQuartersAreLookedAt() {
        Returns returns = on(NEW_YEAR, plan(), act().lead(EDC)).get(0);

        assertFalse(returns.agreed());
        assertEquals(QUARTERLY, returns.reporting());
        assertEquals(3, returns.missing().size());
    }

    @Test
    void withoutAPeriodNothingIsDue() {
        assertEquals(List.of(), on(NEW_YEAR, ActionPlan.builder("Plan").reported(QUARTERLY), act().lead(EDC)));
    }

    @Test
    void nothingIsDueBeforeAnActionStartsOrAfterItEnds() {
        Action.Builder started = act().lead(EDC).start(When.of("July 2019")).done(When.of("3 August 2019"));
        Action.Builder closed = act().lead(EDC).closed(new Closure(When.of("May 2019"), Optional.empty()));

        assertEquals(
                List.of("Q2 2019/20"),
                words(on(NEW_YEAR, plan().reported(QUARTERLY), started).get(0).due()));
        assertEquals(
                List.of("Q1 2019/20"),
                words(on(NEW_YEAR, plan().reported(QUARTERLY), closed).get(0).due()));
    }

    @Test
    void aYearMayStartInAnyMonth() {
        assertEquals(
                List.of("Q1 2020", "Q2 2020"),
                dueWords(
                        ActionPlan.builder("Plan").period(When.of("2020")).yearStart(Month.JANUARY),
                        QUARTERLY,
                        "2020-06-30"));
        assertEquals(
                List.of("H1 2019/20"),
                dueWords(
                        ActionPlan.builder("Plan")
                                .period(new When(
                                        LocalDate.of(2019, 9, 1), LocalDate.of(2020, 8, 31), "the school year"))
                                .yearStart(Month.SEPTEMBER),
                        new Reporting.Every(Frequency.HALF_YEARLY),
                        "2020-08-30"));
    }

    @Test
    void onlyTimesThatLieWhollyInThePeriodAreDue() {
        ActionPlan.Builder fromMay = ActionPlan.builder("Plan").period(When.of("May 2019 to December 2019"));

        assertEquals(List.of("Q2 2019/20", "Q3 2019/20"), dueWords(fromMay, QUARTERLY, "2020-03-31"));
        assertEquals(
                List.of("January 2020", "February 2020"),
                dueWords(ActionPlan.builder("Plan").period(When.of("Q4 2019/20")), MONTHLY, "2020-02-29"));
        assertEquals(List.of("2019/20"), dueWords(plan(), new Reporting.Every(Frequency.YEARLY), "2020-03-31"));
        assertEquals(
                List.of("the week from 1 April 2019", "the week from 8 April 2019"),
                dueWords(plan(), new Reporting.Every(Frequency.WEEKLY), "2019-04-20"));
    }

    @Test
    void aMeasureThatSaysHowOftenIsOwedReadings() {
        Measure visits =
                Measure.of("visits", "Visits").ledBy(FIRE).reported(MONTHLY).tracked();
        Progress reading = new Progress(
                Optional.of(When.of("April 2019")),
                Optional.of(FIRE),
                Optional.empty(),
                Optional.empty(),
                ImmutableList.of(new Reading(MeasureId.of("visits"), new Reading.Amount(Quantity.of("9")))),
                Optional.empty(),
                Visibility.PUBLIC);
        List<Returns> returns = on(
                "2019-06-30",
                plan(),
                act().lead(EDC)
                        .measure(visits)
                        .measure(Measure.of("calls", "Calls").tracked())
                        .progress(reading)
                        .progress(told("May 2019", Optional.of(FIRE))));

        assertEquals(2, returns.size());
        assertEquals(
                Subject.of(ActionId.of("a"), MeasureId.of("visits")),
                returns.get(1).subject());
        assertEquals(Optional.of(FIRE), returns.get(1).agency());
        assertEquals(List.of("May 2019", "June 2019"), words(returns.get(1).missing()));
    }

    @Test
    void measuresOfThePlanAndOfItsAimsAreOwedReadingsByThoseWhoLeadThePlan() {
        Measure crimes = Measure.of("crimes", "Crimes").reported(QUARTERLY).tracked();
        Measure calls =
                Measure.of("calls", "Calls").ledBy(FIRE).reported(QUARTERLY).tracked();
        List<Returns> returns = on(
                "2019-06-30",
                plan().lead(EDC)
                        .measure(crimes)
                        .aim(new Aim(
                                AimId.of("A"),
                                "To be safe",
                                ImmutableList.of(),
                                ImmutableList.of(),
                                ImmutableList.of(calls),
                                ImmutableList.of())),
                act().done(When.of("March 2019")));

        assertEquals(
                List.of(
                        Subject.of(PlanId.of("plan"), MeasureId.of("crimes")),
                        Subject.of(AimId.of("A"), MeasureId.of("calls"))),
                returns.stream().map(Returns::subject).toList());
        assertEquals(
                List.of(Optional.of(EDC), Optional.of(FIRE)),
                returns.stream().map(Returns::agency).toList());
        assertEquals(List.of("Q1 2019/20"), words(returns.get(0).missing()));
    }

    private static List<String> dueWords(ActionPlan.Builder plan, Reporting reporting, String day) {
        return words(on(day, plan.reported(reporting), act().lead(EDC)).get(0).due());
    }

    private static ActionPlan.Builder plan() {
        return ActionPlan.builder("Plan").period(When.of("2019/20"));
    }

    private static Action.Builder act() {
        return Action.builder("a", "Act");
    }

    private static List<Returns> on(String day, ActionPlan.Builder plan, Action.Builder action) {
        return ReturnsDue.of(
                        plan.agency(new Agency(EDC, "Council", Optional.empty(), Optional.empty(), Optional.empty()))
                                .agency(Agency.of("Fire", "Fire"))
                                .action(action.build())
                                .build(),
                        LocalDate.parse(day))
                .all();
    }

    private static Progress told(String when, Optional<AgencyId> from) {
        return told(when, from, Visibility.PUBLIC);
    }

    private static Progress told(String when, Optional<AgencyId> from, Visibility visibility) {
        return new Progress(
                Optional.of(When.of(when)),
                from,
                Optional.empty(),
                Optional.empty(),
                ImmutableList.of(),
                Optional.of("Told"),
                visibility);
    }

    private static List<String> words(List<When> times) {
        return times.stream().map(When::words).toList();
    }
}

package org.csplan.core.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.csplan.core.check.CheckedPlan;
import org.csplan.core.check.PlanChecks;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionId;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.Agency;
import org.csplan.core.model.AgencyId;
import org.csplan.core.model.Aim;
import org.csplan.core.model.AimId;
import org.csplan.core.model.Budget;
import org.csplan.core.model.Dependency;
import org.csplan.core.model.Due;
import org.csplan.core.model.Measure;
import org.csplan.core.model.Milestone;
import org.csplan.core.model.MilestoneId;
import org.csplan.core.model.Priority;
import org.csplan.core.model.PriorityId;
import org.csplan.core.model.Progress;
import org.csplan.core.model.Quantity;
import org.csplan.core.model.Reading;
import org.csplan.core.model.Recurrence;
import org.csplan.core.model.Reporting;
import org.csplan.core.model.Spending;
import org.csplan.core.model.Status;
import org.csplan.core.model.Timing;
import org.csplan.core.model.Visibility;
import org.csplan.core.model.When;
import org.junit.jupiter.api.Test;

/** What an audience is told of measures some readings of which are not for them. */
class HeldBackTest {

    private static final LocalDate YEAR_END = LocalDate.of(2020, 3, 31);
    private static final Measure VISITS = Measure.of("visits", "Visits").count(Quantity.of("300 visits"));
    private static final Measure SURVEY =
            Measure.of("survey", "Survey").deliverable(Timing.by(When.of("September 2019")));

    @Test
    void ofWhatIsReportedForOthersAloneNothingIsMissing() {
        Attainment visits = attainment(VISITS, read(VISITS, "Q1 2019/20", "287 visits", Visibility.PARTNERS));

        assertEquals(Verdict.NOT_JUDGED, visits.verdict());
        assertEquals("what is reported of it is not shown here", visits.reason().words());
        assertEquals(Optional.empty(), visits.value());
        assertEquals(List.of(), visits.arithmetic());
    }

    @Test
    void whatIsReportedForALaterTimeIsNotReportedYet() {
        Attainment visits = analysis(VISITS, read(VISITS, "Q4 2019/20", "287 visits", Visibility.PARTNERS))
                .on(LocalDate.of(2019, 12, 31))
                .attainments()
                .all()
                .get(0);

        assertEquals(
                "no figure is reported yet; target 300 visits", visits.reason().words());
    }

    @Test
    void ofWhatIsReportedInPartForOthersThePartStandsAloneAndIsNotJudged() {
        Attainment visits = attainment(
                VISITS,
                read(VISITS, "Q1 2019/20", "64 visits", Visibility.PUBLIC),
                read(VISITS, "Q2 2019/20", "236 visits", Visibility.PARTNERS));

        assertEquals(Verdict.NOT_JUDGED, visits.verdict());
        assertEquals(
                "64 visits by 30 June 2019; more is reported of it than is shown here",
                visits.reason().words());
        assertEquals(Optional.of(Quantity.of("64 visits")), visits.value());
        assertEquals(Optional.empty(), visits.share());
        assertEquals(Optional.empty(), visits.projected());
    }

    @Test
    void ofALevelOnItsWayThePartStandsAloneWhateverTimeItIsOf() {
        Measure satisfied = new Measure.Level(
                Measure.of("satisfied", "Satisfied"),
                Measure.Goal.AT_LEAST,
                Optional.empty(),
                Optional.of(Quantity.of("90%")),
                Optional.of(Timing.by(When.of("March 2020"))),
                Optional.empty(),
                ImmutableList.of(
                        dated("60%", "June 2019"), dated("70%", "September 2019"), dated("80%", "December 2019")));
        Progress hidden = read(satisfied, "Q3 2019/20", "88%", Visibility.PARTNERS);

        assertEquals(
                "55% by 31 December 2018; more is reported of it than is shown here",
                shown(satisfied, read(satisfied, "December 2018", "55%", Visibility.PUBLIC), hidden));
        assertEquals(
                "65% by 30 June 2019; more is reported of it than is shown here",
                shown(satisfied, read(satisfied, "June 2019", "65%", Visibility.PUBLIC), hidden));
        assertEquals(
                "62% by 31 December 2019; more is reported of it than is shown here",
                shown(satisfied, read(satisfied, "December 2019", "62%", Visibility.PUBLIC), hidden));
        assertEquals(
                Optional.empty(),
                attainment(satisfied, read(satisfied, "December 2018", "55%", Visibility.PUBLIC))
                        .value());
    }

    private static Measure.LevelTarget dated(String number, String time) {
        return new Measure.LevelTarget(Measure.Goal.AT_LEAST, Quantity.of(number), Timing.by(When.of(time)));
    }

    /** Why it is not judged, with its number; what is held against its targets has no such reason. */
    private static String shown(Measure measure, Progress... progress) {
        Attainment attainment = attainment(measure, progress);
        assertTrue(attainment.isHeldBack());
        assertTrue(attainment.value().isPresent());
        assertEquals(Verdict.NOT_JUDGED, attainment.verdict());
        return attainment.reason().words();
    }

    @Test
    void aCountThatIsMetByWhatIsShownIsMet() {
        Attainment visits = attainment(
                VISITS,
                read(VISITS, "Q1 2019/20", "300 visits", Visibility.PUBLIC),
                read(VISITS, "Q2 2019/20", "20 visits", Visibility.PARTNERS));

        assertEquals(Verdict.MET, visits.verdict());
    }

    @Test
    void whatWasDeliveredForOthersToSeeIsNotOverdue() {
        Progress delivered = entry(
                "September 2019",
                ImmutableList.of(new Reading(SURVEY.id(), new Reading.Delivered())),
                Optional.empty(),
                Visibility.PARTNERS);
        Progress done = entry("2019/20", ImmutableList.of(), Status.of("done"), Visibility.PUBLIC);
        PlanAnalysis open = analysis(SURVEY, delivered).on(YEAR_END);
        PlanAnalysis toldDone = analysis(SURVEY, delivered, done).on(YEAR_END);

        assertEquals(List.of(), open.schedule().overdue());
        assertFalse(open.attainments().all().get(0).overdue());
        assertEquals(1, analysis(SURVEY).on(YEAR_END).schedule().overdue().size());
        assertEquals(Optional.empty(), toldDone.standings().all().get(0).contradiction());
        assertTrue(analysis(SURVEY, done)
                .on(YEAR_END)
                .standings()
                .all()
                .get(0)
                .contradiction()
                .isPresent());
    }

    @Test
    void howAnActionStandsIsNotShownWhereNothingThatTellsItIs() {
        Standing hidden = analysis(VISITS, read(VISITS, "Q1 2019/20", "287 visits", Visibility.PARTNERS))
                .on(YEAR_END)
                .standings()
                .all()
                .get(0);

        assertEquals(Optional.empty(), hidden.computed());
        assertEquals("what is reported of it is not shown here", hidden.reason().words());
    }

    @Test
    void whatIsToldToBeDoneForOthersToSeeIsNeitherLateNorOwedNorWaitedFor() {
        PlanAnalysis hidden = withNext(entry("Q2 2019/20", ImmutableList.of(), Status.of("done"), Visibility.PARTNERS))
                .on(YEAR_END);
        PlanAnalysis open = withNext().on(YEAR_END);

        assertEquals(List.of(), hidden.schedule().overdue());
        assertEquals(Optional.empty(), hidden.standings().ofActions().get(0).computed());
        assertEquals(
                "what is reported of it is not shown here",
                hidden.standings().ofActions().get(0).reason().words());
        assertFalse(hidden.returns().ofActions().get(0).get(0).open());
        assertTrue(hidden.chain().waitsFor().isEmpty());
        assertEquals(1, open.schedule().overdue().size());
        assertEquals(
                Optional.of(Status.Meaning.LATE),
                open.standings().ofActions().get(0).computed());
        assertFalse(open.chain().waitsFor().isEmpty());
    }

    @Test
    void aStatusForLaterThanTheDayHidesNothingYet() {
        PlanAnalysis early = withNext(entry("Q4 2019/20", ImmutableList.of(), Status.of("done"), Visibility.PARTNERS))
                .on(LocalDate.of(2019, 12, 31));

        assertEquals(1, early.schedule().overdue().size());
    }

    @Test
    void wordsWithoutAStatusForOthersLeaveAnActionLate() {
        Progress words = new Progress(
                Optional.of(When.of("Q2 2019/20")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                ImmutableList.of(),
                Optional.of("Still looking for a room."),
                Visibility.PARTNERS);

        assertEquals(1, withNext(words).on(YEAR_END).schedule().overdue().size());
    }

    @Test
    void aMilestoneReachedForOthersToSeeIsNeitherOverdueNorOpen() {
        Milestone step = new Milestone(
                MilestoneId.of("step"),
                "Agree terms",
                Optional.of(new Due.At(When.of("June 2019"))),
                Optional.empty(),
                ImmutableList.of(),
                Visibility.PUBLIC);
        Progress reached = new Progress(
                Optional.of(When.of("Q1 2019/20")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                ImmutableList.of(),
                ImmutableList.of(step.id()),
                Optional.empty(),
                Optional.of("Agreed."),
                Visibility.PARTNERS);
        Progress done = entry("2019/20", ImmutableList.of(), Status.of("done"), Visibility.PUBLIC);
        PlanAnalysis hidden = plan(Action.builder("a", "Act").milestone(step).progress(reached))
                .on(YEAR_END);
        PlanAnalysis toldDone = plan(Action.builder("a", "Act")
                        .milestone(step)
                        .progress(reached)
                        .progress(done))
                .on(YEAR_END);
        PlanAnalysis open = plan(Action.builder("a", "Act").milestone(step)).on(YEAR_END);

        assertEquals(List.of(), hidden.schedule().overdue());
        assertEquals(
                "what is reported of it is not shown here",
                hidden.standings().ofActions().get(0).reason().words());
        assertEquals(Optional.empty(), toldDone.standings().ofActions().get(0).contradiction());
        assertEquals(1, open.schedule().overdue().size());
    }

    @Test
    void whatIsToldForOthersLastIsNotHeldAgainstWhatWasToldBefore() {
        Measure alarms = Measure.of("alarms", "Alarms").count(Quantity.of("100 alarms"));
        Progress green = entry("Q1 2019/20", ImmutableList.of(), Status.of("green"), Visibility.PUBLIC);
        Progress few = read(alarms, "Q3 2019/20", "10 alarms", Visibility.PUBLIC);
        Progress red = entry("Q2 2019/20", ImmutableList.of(), Status.of("red"), Visibility.PARTNERS);

        assertEquals(Optional.empty(), contradiction(alarms, green, few, red));
        assertTrue(contradiction(alarms, green, few).isPresent());
    }

    @Test
    void ofMoneyToldForOthersInPartNothingIsReckoned() {
        Action.Builder action =
                Action.builder("a", "Act").budget(new Budget.Sum(Quantity.of("£30,000"), Optional.empty()));
        Finances seen = plan(told(
                        action,
                        spent("Q1 2019/20", "£2,000", Visibility.PUBLIC),
                        spent("Q2 2019/20", "£27,000", Visibility.PARTNERS)))
                .on(YEAR_END)
                .finances();

        assertEquals(Optional.empty(), seen.total().left());
        assertTrue(seen.total().spent().isEmpty());
        assertEquals(1, seen.spentOutOfSight().size());
    }

    @Test
    void whatHiddenActionsAndMeasuresStandBehindIsNoGap() {
        ActionPlan whole = ActionPlan.builder("Plan")
                .period(When.of("2019/20"))
                .agency(Agency.of("council", "Council"))
                .agency(Agency.of("idle", "Idle"))
                .aim(Aim.of("A", "Safe"))
                .priority(Priority.of("1", "One"))
                .action(Action.builder("a", "Act")
                        .measure(Measure.of("visits", "Visits")
                                .visibleTo(Visibility.PARTNERS)
                                .count(Quantity.of("300 visits")))
                        .build())
                .action(Action.builder("secret", "Secret")
                        .forAim(AimId.of("A"))
                        .forPriority(PriorityId.of("1"))
                        .lead(AgencyId.of("council"))
                        .visibleTo(Visibility.RESTRICTED)
                        .build())
                .build();
        PlanAnalysis seen = new ForPublic(whole).on(YEAR_END);

        assertEquals(List.of(), seen.coverage().uncovered());
        assertEquals(
                List.of("idle"),
                seen.workload().idle().stream()
                        .map(load -> load.agency().id().value())
                        .toList());
        List<String> found = PlanChecks.strict().run(CheckedPlan.of(seen)).stream()
                .map(finding -> finding.code().id())
                .toList();
        assertFalse(found.contains("action-without-measure"));
        assertFalse(found.contains("objective-without-action"));
        assertTrue(PlanChecks.strict().run(CheckedPlan.of(Audience.of(whole, Visibility.PUBLIC))).stream()
                .anyMatch(finding -> finding.code().id().equals("action-without-measure")));
    }

    @Test
    void aDeliverableOfWhatIsToldToBeDoneForOthersIsNotOverdue() {
        Progress done = entry("Q2 2019/20", ImmutableList.of(), Status.of("done"), Visibility.PARTNERS);
        PlanAnalysis seen = analysis(SURVEY, done).on(YEAR_END);

        assertFalse(seen.attainments().all().get(0).overdue());
        assertEquals(Optional.empty(), seen.standings().ofActions().get(0).computed());
        assertTrue(analysis(SURVEY).on(YEAR_END).attainments().all().get(0).overdue());
    }

    @Test
    void anOlderStatusIsNotHowAnActionStands() {
        Progress green = entry("Q1 2019/20", ImmutableList.of(), Status.of("green"), Visibility.PUBLIC);
        Progress red = entry("Q2 2019/20", ImmutableList.of(), Status.of("red"), Visibility.PARTNERS);
        Progress redThen = entry("Q1 2019/20", ImmutableList.of(), Status.of("red"), Visibility.PARTNERS);

        Standing older = standing(green, red);
        assertEquals(Optional.empty(), older.declared());
        assertEquals("more is reported of it than is shown here", older.reason().words());
        assertEquals(Status.of("green"), standing(green, redThen).declared());
    }

    private static Standing standing(Progress... progress) {
        return plan(told(Action.builder("a", "Act"), progress))
                .on(YEAR_END)
                .standings()
                .ofActions()
                .get(0);
    }

    @Test
    void nobodyIsOverloadedWhereActionsAreHidden() {
        ActionPlan.Builder plan = ActionPlan.builder("Plan")
                .period(When.of("2019/20"))
                .agency(Agency.of("council", "Council"))
                .agency(Agency.of("police", "Police"));
        for (int i = 0; i < 6; i++) {
            plan.action(
                    Action.builder("a" + i, "Act").lead(AgencyId.of("council")).build());
        }
        plan.agency(Agency.of("fire", "Fire"));
        plan.action(Action.builder("p", "Act").lead(AgencyId.of("police")).build());
        plan.action(Action.builder("f", "Act").lead(AgencyId.of("fire")).build());
        ActionPlan shown = plan.build();
        ActionPlan whole = plan.action(Action.builder("secret", "Secret")
                        .lead(AgencyId.of("police"))
                        .visibleTo(Visibility.PARTNERS)
                        .build())
                .build();

        assertEquals(
                1, new ForPublic(shown).on(YEAR_END).workload().overloaded().size());
        assertEquals(List.of(), new ForPublic(whole).on(YEAR_END).workload().overloaded());
    }

    @Test
    void whatChangedTellsNoMoneyOfWhichAPartIsHidden() {
        Progress seen = spent("Q1 2019/20", "£100", Visibility.PUBLIC);
        Progress hidden = spent("Q1 2019/20", "£300", Visibility.PARTNERS);
        Progress later = spent("Q2 2019/20", "£450", Visibility.PUBLIC);
        ActionPlan before = plan(told(Action.builder("a", "Act"), seen, hidden)).whole();
        ActionPlan after =
                plan(told(Action.builder("a", "Act"), seen, hidden, later)).whole();

        assertTrue(kinds(before, after, Visibility.RESTRICTED).contains(Change.Kind.SPENT));
        assertFalse(kinds(before, after, Visibility.PUBLIC).contains(Change.Kind.SPENT));
    }

    @Test
    void whatChangedIsHeldAgainstNoStatusOfWhichALaterOneIsHidden() {
        Progress green = entry("Q1 2019/20", ImmutableList.of(), Status.of("green"), Visibility.PUBLIC);
        Progress red = entry("Q2 2019/20", ImmutableList.of(), Status.of("red"), Visibility.PUBLIC);
        Progress hidden = red.visibleTo(Visibility.PARTNERS);
        Progress amber = entry("Q3 2019/20", ImmutableList.of(), Status.of("amber"), Visibility.PUBLIC);

        assertEquals(List.of(), rated(List.of(green, red), List.of(green, hidden)));
        assertEquals(List.of(), rated(List.of(green, hidden), List.of(green, red)));
        assertEquals(List.of(), rated(List.of(green, hidden), List.of(green)));
        assertEquals(List.of(" -> Amber"), rated(List.of(green, red), List.of(green, hidden, amber)));
        assertEquals(List.of("Green -> Amber"), rated(List.of(green), List.of(green, hidden, amber)));
    }

    /** What the public is told of how an action stands otherwise. */
    private static List<String> rated(List<Progress> was, List<Progress> is) {
        ActionPlan before = plan(told(Action.builder("a", "Act"), was.toArray(Progress[]::new)))
                .whole();
        ActionPlan after = plan(told(Action.builder("a", "Act"), is.toArray(Progress[]::new)))
                .whole();
        SeenInBoth seen = SeenInBoth.of(before, after, Visibility.PUBLIC);
        return PlanChanges.between(seen.before(), seen.after(), before, after).stream()
                .filter(change -> change.kind() == Change.Kind.RERATED)
                .map(change -> change.before().map(Reason::words).orElse("") + " -> "
                        + change.after().map(Reason::words).orElse(""))
                .toList();
    }

    private static List<Change.Kind> kinds(ActionPlan before, ActionPlan after, Visibility audience) {
        SeenInBoth seen = SeenInBoth.of(before, after, audience);
        return PlanChanges.between(seen.before(), seen.after(), before, after).stream()
                .map(Change::kind)
                .toList();
    }

    @Test
    void anAgencyThatLeadsAHiddenMeasureOfAnAimOrOfThePlanIsNotIdle() {
        ActionPlan whole = ActionPlan.builder("Plan")
                .period(When.of("2019/20"))
                .agency(Agency.of("council", "Council"))
                .agency(Agency.of("police", "Police"))
                .measure(ledBy("council"))
                .aim(new Aim(
                        AimId.of("A"),
                        "Safe",
                        ImmutableList.of(),
                        ImmutableList.of(),
                        ImmutableList.of(ledBy("police")),
                        ImmutableList.of()))
                .build();

        assertEquals(List.of(), new ForPublic(whole).on(YEAR_END).workload().idle());
    }

    private static Measure ledBy(String agency) {
        return Measure.of("visits", "Visits")
                .visibleTo(Visibility.PARTNERS)
                .ledBy(AgencyId.of(agency))
                .count(Quantity.of("300 visits"));
    }

    @Test
    void noRuleFindsMissingWhatIsReportedForOthers() {
        assertEquals(1, withoutProgress(analysis(VISITS).on(YEAR_END)));
        assertEquals(
                0,
                withoutProgress(analysis(VISITS, read(VISITS, "Q1 2019/20", "287 visits", Visibility.PARTNERS))
                        .on(YEAR_END)));
    }

    private static long withoutProgress(PlanAnalysis analysis) {
        return PlanChecks.standard().run(CheckedPlan.of(analysis)).stream()
                .map(Diagnostic::code)
                .filter(code -> code.id().equals("action-without-progress"))
                .count();
    }

    private static Attainment attainment(Measure measure, Progress... progress) {
        return analysis(measure, progress).on(YEAR_END).attainments().all().get(0);
    }

    /** What the public sees of a plan. */
    private record ForPublic(ActionPlan whole) {
        PlanAnalysis on(LocalDate day) {
            return PlanAnalysis.of(Audience.of(whole, Visibility.PUBLIC), whole, day);
        }
    }

    private static ForPublic analysis(Measure measure, Progress... progress) {
        return plan(told(Action.builder("a", "Act").measure(measure), progress));
    }

    /** An action that is due within the year, led by an agency that is to report of it, and another that waits for it. */
    private static ForPublic withNext(Progress... progress) {
        Action.Builder first = Action.builder("a", "Act")
                .due(When.of("September 2019"))
                .lead(AgencyId.of("council"))
                .reported(new Reporting.Every(Recurrence.Frequency.QUARTERLY));
        Action.Builder next = Action.builder("b", "Follow").dependsOn(new Dependency.OnAction(ActionId.of("a")));
        return plan(told(first, progress), next);
    }

    private static Action.Builder told(Action.Builder action, Progress... progress) {
        for (Progress entry : progress) {
            action.progress(entry);
        }
        return action;
    }

    private static ForPublic plan(Action.Builder... actions) {
        ActionPlan.Builder plan =
                ActionPlan.builder("Plan").period(When.of("2019/20")).agency(Agency.of("council", "Council"));
        for (Action.Builder action : actions) {
            plan.action(action.build());
        }
        return new ForPublic(plan.build());
    }

    private static Progress read(Measure measure, String when, String number, Visibility visibility) {
        return entry(
                when,
                ImmutableList.of(new Reading(measure.id(), new Reading.Amount(Quantity.of(number)))),
                Optional.empty(),
                visibility);
    }

    private static Optional<Reason> contradiction(Measure measure, Progress... progress) {
        return analysis(measure, progress)
                .on(YEAR_END)
                .standings()
                .ofActions()
                .get(0)
                .contradiction();
    }

    private static Progress spent(String when, String sum, Visibility visibility) {
        return new Progress(
                Optional.of(When.of(when)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                ImmutableList.of(),
                ImmutableList.of(),
                Optional.of(new Spending(Quantity.of(sum), false)),
                Optional.empty(),
                visibility);
    }

    private static Progress entry(
            String when, ImmutableList<Reading> readings, Optional<Status> status, Visibility visibility) {
        return new Progress(
                Optional.of(When.of(when)),
                Optional.empty(),
                status,
                Optional.empty(),
                readings,
                Optional.empty(),
                visibility);
    }
}

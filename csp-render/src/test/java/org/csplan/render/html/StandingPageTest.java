package org.csplan.render.html;

import static org.csplan.render.RenderedText.rendered;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.Agency;
import org.csplan.core.model.AgencyId;
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
import org.csplan.core.model.Recurrence;
import org.csplan.core.model.Recurrence.Frequency;
import org.csplan.core.model.Reporting;
import org.csplan.core.model.Status;
import org.csplan.core.model.Timing;
import org.csplan.core.model.Visibility;
import org.csplan.core.model.When;
import org.csplan.core.testkit.SamplePlans;
import org.csplan.render.view.Report;
import org.csplan.render.view.View;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a page says of how a plan stands, and what its views show of it. */
class StandingPageTest {

    private static final When HALF_YEAR = When.of("H1 2025/26");

    /** By the end of September: one action late, one moved, one on track; the fire service has told nothing. */
    private static ActionPlan halfAYear() {
        return ActionPlan.builder("Half a year")
                .period(When.of("2025/26"))
                .reported(new Reporting.Every(Frequency.HALF_YEARLY))
                .agency(Agency.of("Police", "Constabulary"))
                .agency(Agency.of("Fire", "Fire Service"))
                .priority(Priority.of("1", "Burglary"))
                .priority(Priority.of("2", "Fires"))
                .priority(Priority.of("3", "Gaps"))
                .action(Action.builder("1.1", "Mark bicycles")
                        .forPriority(PriorityId.of("1"))
                        .lead(AgencyId.of("Police"))
                        .partner(AgencyId.of("Fire"))
                        .due(When.of("Q2 2025/26"))
                        .measure(Measure.of("marked", "Bicycles marked")
                                .count(Quantity.of("300 bicycles"), Timing.during(When.of("2025/26"))))
                        .progress(told("green"))
                        .build())
                .action(Action.builder("1.2", "Light the alleys")
                        .forPriority(PriorityId.of("1"))
                        .lead(AgencyId.of("Police"))
                        .due(When.of("June 2025"))
                        .progress(told("amber"))
                        .build())
                .action(Action.builder("2.1", "Visit homes")
                        .forPriority(PriorityId.of("2"))
                        .lead(AgencyId.of("Fire"))
                        .due(new Due.At(When.of("July 2025")))
                        .moved(new Move(When.of("Q4 2025/26"), Optional.of("Two posts vacant")))
                        .measure(Measure.of("Drop-ins").recurring(Recurrence.of(Frequency.QUARTERLY)))
                        .build())
                .build();
    }

    private static Progress told(String status) {
        return new Progress(Optional.of(HALF_YEAR), Status.of(status), Optional.of("Told."));
    }

    @Test
    void theTopSaysWhatIsLateThinUntoldAndMoved() {
        RenderedPage page = RenderedPage.of(halfAYear());

        assertEquals(
                List.of(
                        "Overdue 1 1.2 Light the alleys was due June 2025, 92 days ago",
                        "Measures off course or at risk 0 of 2 No measure is known to be.",
                        "Gaps No action: Priority 3 Gaps At most one of the actions behind it, closed ones left out: Priority 2 Fires",
                        "Agencies yet to report 1 Fire has not reported yet: H1 2025/26",
                        "Due date changed 1 2.1 Visit homes now due Q4 2025/26, first due July 2025: Two posts vacant"),
                cards(page));
        assertEquals(
                List.of(
                        "As reported: 3 actions 1 1 1 On track 1 At risk 1 No status given 1",
                        "By dates and numbers: 3 actions 1 2 Late 1 Not known 2"),
                page.document().select("#overview .standing").eachText());
        assertEquals(
                "#action-1.2", page.document().expectFirst(".card .items a").attr("href"));
    }

    @Test
    void whatCostMoreThanWasSetAsideStandsAtTheTopAndBesideItsMoney() {
        ActionPlan plan = ActionPlan.builder("Money")
                .period(When.of("2025/26"))
                .agency(Agency.of("Police", "Constabulary"))
                .agency(Agency.of("Fire", "Fire Service"))
                .action(Action.builder("1", "Within its budget")
                        .lead(AgencyId.of("Fire"))
                        .budget(new Budget.Sum(Quantity.of("£9,000"), Optional.empty()))
                        .spent(Quantity.of("£9,000"))
                        .build())
                .action(Action.builder("2", "Beyond its budget")
                        .lead(AgencyId.of("Police"))
                        .budget(new Budget.Sum(Quantity.of("£9,000"), Optional.empty()))
                        .spent(Quantity.of("£11,400"))
                        .build())
                .build();
        RenderedPage page = RenderedPage.of(plan);

        assertTrue(
                cards(page)
                        .contains(
                                "Over budget 1 2 Beyond its budget £11,400 spent of £9,000 set aside, £2,400 over budget"),
                cards(page)::toString);
        assertTrue(page.text("#action-2").contains("£11,400 £2,400 over budget"));
        assertFalse(page.text("#action-1").contains("over budget"));
        View ofPolice = new View.OfAgency(AgencyId.of("Police"));
        View ofFire = new View.OfAgency(AgencyId.of("Fire"));
        assertTrue(RenderedPage.of(plan, ofPolice).html().contains("Over budget"));
        assertFalse(RenderedPage.of(plan, ofFire).html().contains("Over budget"));
    }

    @Test
    void whatWasSpentThoughNothingWasSetAsideIsNotSaidToBeOfZero() {
        RenderedPage page = RenderedPage.of(ActionPlan.builder("Money")
                .period(When.of("2025/26"))
                .action(Action.builder("1", "Free talks")
                        .budget(new Budget.Nil())
                        .spent(Quantity.of("£100"))
                        .build())
                .build());

        assertTrue(
                cards(page).contains("Over budget 1 1 Free talks £100 spent, though nothing was set aside"),
                cards(page)::toString);
        assertTrue(page.text("#action-1").contains("£100 though nothing was set aside"), page.text("#action-1"));
    }

    @Test
    void whatWasToldLastOfACountIsNotTakenForItsTotal() {
        ActionPlan plan = ActionPlan.builder("Plan")
                .period(When.of("2025/26"))
                .agency(Agency.of("Police", "Constabulary"))
                .action(Action.builder("1", "Visits")
                        .measure(Measure.of("held", "Homes").count(Quantity.of("300")))
                        .progress(toldBy("Police", "Q1 2025/26", "15"))
                        .progress(toldBy("Police", "Q2 2025/26", "60"))
                        .build())
                .build();

        String said = RenderedPage.of(plan).text("#action-1 .measures");
        int total = said.indexOf("75 of 300 (25%)");
        int latest = said.indexOf("The latest report alone: 60 (Q2 2025/26, Police)");
        assertTrue(total >= 0 && total < latest, said);
    }

    @Test
    void openActionsThatNobodyLeadsAreGaps() {
        ActionPlan.Builder plan = ActionPlan.builder("Half a year").period(When.of("2025/26"));
        ActionPlan led = plan.agency(Agency.of("Fire", "Fire Service"))
                .priority(Priority.of("1", "Fires"))
                .action(unled("1.1").lead(AgencyId.of("Fire")).build())
                .action(unled("1.2").build())
                .action(unled("1.3").progress(told("done")).build())
                .build();
        ActionPlan withoutLeads = ActionPlan.builder("Half a year")
                .priority(Priority.of("1", "Fires"))
                .action(unled("1.1").progress(told("green")).build())
                .action(unled("1.2").build())
                .build();

        assertTrue(gaps(led).contains("1 action led by nobody: 1.2 Visit homes"), gaps(led));
        assertTrue(
                gaps(withoutLeads).contains("2 actions led by nobody: 1.1 Visit homes 1.2 Visit homes"),
                gaps(withoutLeads));
    }

    private static Action.Builder unled(String id) {
        return Action.builder(id, "Visit homes").forPriority(PriorityId.of("1"));
    }

    private static String gaps(ActionPlan plan) {
        return cards(RenderedPage.of(plan)).stream()
                .filter(card -> card.startsWith("Gaps"))
                .collect(Collectors.joining());
    }

    @Test
    void whereNothingIsToldNothingAlarmsAndNothingIsSaidToBeInTime() {
        RenderedPage page = RenderedPage.of(SamplePlans.stAlbans());

        assertEquals(
                "By 1 April 2019 progress is reported in words only: none of the actions has a status, and no date or"
                        + " number tells how they stand.",
                page.text("#overview .untold"));
        assertTrue(page.document().select("#overview .bar").isEmpty());
        List<String> cards = cards(page);
        int last = cards.size() - 1;
        assertEquals("Overdue None of the actions has a due date; nothing else that has one is overdue.", cards.get(0));
        assertEquals("Due date changed None of the actions has a due date that could change.", cards.get(last));
        assertTrue(cards.subList(1, last).stream().allMatch(card -> card.startsWith("Gaps")), () -> cards.toString());
    }

    /** Moved to March; its first step, its leaflet and one of its two leads' reports were due by September. */
    private static ActionPlan moved(Measure... more) {
        Action.Builder action = Action.builder("1", "Open the hub")
                .lead(AgencyId.of("Police"))
                .lead(AgencyId.of("Fire"))
                .due(new Due.At(When.of("July 2025")))
                .moved(new Move(When.of("March 2026"), Optional.empty()))
                .milestone(new Milestone(
                        MilestoneId.of("1"),
                        "Lease signed",
                        Optional.of(new Due.At(When.of("May 2025"))),
                        Optional.empty(),
                        ImmutableList.of(),
                        Visibility.PUBLIC))
                .measure(Measure.of("Leaflet").deliverable(Timing.by(When.of("June 2025"))))
                .progress(new Progress(
                        Optional.of(HALF_YEAR),
                        Optional.of(AgencyId.of("Police")),
                        Status.of("green"),
                        Optional.empty(),
                        ImmutableList.of(),
                        Optional.empty(),
                        Visibility.PUBLIC));
        for (Measure measure : more) {
            action.measure(measure);
        }
        return ActionPlan.builder("Moved")
                .period(When.of("2025/26"))
                .reported(new Reporting.Every(Frequency.HALF_YEARLY))
                .agency(Agency.of("Police", "Constabulary"))
                .agency(Agency.of("Fire", "Fire Service"))
                .action(action.build())
                .build();
    }

    @Test
    void aPartThatIsOverdueSaysWhenTheWholeIsDue() {
        RenderedPage page = RenderedPage.of(moved());

        assertEquals(
                "Overdue 2 1 Open the hub – Lease signed was due May 2025, 122 days ago; Action 1 as a whole is due March"
                        + " 2026 1 Open the hub – Leaflet was due June 2025, 92 days ago; Action 1 as a whole is due"
                        + " March 2026",
                cards(page).get(0));
        assertEquals("overdue, due May 2025", page.text("#action-1 .steps .sentence"));
    }

    @Test
    void whoeverReportedForTheSameTimeIsNamedBesideWhoDidNot() {
        assertEquals(
                "Not reported Action 1 H1 2025/26; reported by Police",
                page(moved()).text("#agency-Fire td:last-child li:contains(Not reported)"));
    }

    @Test
    void howFarALevelHasComeIsSaidOfItsWay() {
        Measure.Level from40To20 = new Measure.Level(
                Measure.of("thefts", "Thefts"),
                Measure.Goal.REDUCE,
                Optional.of(Quantity.of("40")),
                Optional.of(Quantity.of("20")),
                Optional.of(Timing.by(When.of("March 2026"))),
                Optional.empty(),
                ImmutableList.of());

        assertEquals("35 (25% of the way to 20), off course", judged(from40To20, "35"));
        assertEquals("45 (farther from its target than at the start), off course", judged(from40To20, "45"));
    }

    private static String judged(Measure measure, String reading) {
        ActionPlan plan = ActionPlan.builder("Plan")
                .period(When.of("2025/26"))
                .action(Action.builder("Patrol")
                        .measure(measure)
                        .progress(new Progress(
                                Optional.of(HALF_YEAR),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                ImmutableList.of(new Reading(measure.id(), new Reading.Amount(Quantity.of(reading)))),
                                Optional.empty(),
                                Visibility.PUBLIC))
                        .build())
                .build();
        String judged = page(plan).text(".judged");
        return judged.substring(0, judged.indexOf(':'));
    }

    @Test
    void whereNothingMovedThePageSaysSo() {
        ActionPlan plan = ActionPlan.builder("Plan")
                .period(When.of("2025/26"))
                .action(Action.builder("Patrol").due(When.of("June 2025")).build())
                .build();

        assertTrue(
                cards(page(plan)).contains("Due date changed 0 No due date was changed."),
                () -> cards(page(plan)).toString());
    }

    @Test
    void whatWasDoneAfterTheDayIsStillShownAsLate() throws IOException {
        ActionPlan plan = ActionPlan.builder("Plan")
                .period(When.of("2025/26"))
                .action(Action.builder("1", "Patrol")
                        .due(When.of("June 2025"))
                        .done(When.of("October 2025"))
                        .progress(told("green"))
                        .build())
                .build();

        assertTrue(computed(plan, "2025-09-30").startsWith("Computed: late"), computed(plan, "2025-09-30"));
        assertEquals("", computed(plan, "2025-10-31"));
    }

    private static String computed(ActionPlan plan, String day) throws IOException {
        return Jsoup.parse(rendered(Report.of(plan, Visibility.PUBLIC, LocalDate.parse(day)), new HtmlReport()))
                .select("#action-1 .computed")
                .text();
    }

    private static RenderedPage page(ActionPlan plan) {
        return RenderedPage.of(plan);
    }

    private static List<String> cards(RenderedPage page) {
        return page.document().select("#overview .card").eachText();
    }

    @Test
    void theTimelineSaysEachTimeInWordsBesideItsBar() {
        RenderedPage page = RenderedPage.of(halfAYear());

        assertEquals(
                List.of(
                        "1.1 Mark bicycles due Q2 2025/26",
                        "1.2 Light the alleys overdue, due June 2025",
                        "2.1 Visit homes due Q4 2025/26, first due July 2025",
                        "Action 2.1 Drop-ins quarterly"),
                page.document().select(".timeline tbody th").eachText());
        assertEquals(
                List.of("due 24.93% 25.21%", "late 16.71% 8.22%", "first 24.93% 8.49%", "due 75.34% 24.66%"),
                page.document().select(".timeline rect").not(".again").stream()
                        .map(rect -> rect.className() + " " + rect.attr("x") + " " + rect.attr("width"))
                        .toList());
        assertEquals(4, page.document().select(".timeline rect.again").size());
        assertEquals("50.14%", page.document().expectFirst(".timeline .today").attr("x1"));
    }

    @Test
    void agenciesSayWhatTheyOwe() {
        RenderedPage page = RenderedPage.of(halfAYear());

        assertEquals(
                "Overdue 1.2 Light the alleys since June 2025 Next 1.1 Mark bicycles due Q2 2025/26",
                page.text("#agency-Police td:last-child"));
        assertEquals("Not reported Action 2.1 H1 2025/26", page.text("#agency-Fire td:last-child"));
        assertEquals(
                List.of("1.1 Mark bicycles Leads supports", "1.2 Light the alleys Leads", "2.1 Visit homes Leads"),
                page.document().select(".agency-matrix tbody tr").eachText());
    }

    @Test
    void aLongListOfActionsEndsWithALinkThatFiltersTheTable() {
        ActionPlan.Builder plan = ActionPlan.builder("Long")
                .agency(Agency.of("Fire", "Fire service"))
                .priority(Priority.of("1", "Fires"));
        for (int i = 1; i <= 70; i++) {
            plan.action(Action.builder(String.valueOf(i), "Visit homes in street " + i)
                    .forPriority(PriorityId.of("1"))
                    .lead(AgencyId.of("Fire"))
                    .build());
        }
        RenderedPage page = RenderedPage.of(plan.build());

        assertEquals("And 10 more.", page.text("#priority-1 .served a[href=#actions]"));
        assertEquals(
                "priorities=1",
                page.document().select("#priority-1 .served a[href=#actions]").attr("data-filter"));
        assertEquals(60, page.document().select("#priority-1 .served a.ref").size());
        assertEquals(
                "agencies=Fire",
                page.document().select("#agency-Fire a[href=#actions]").attr("data-filter"));
    }

    @Test
    void anAgencySaysWhatEachOfItsCellsIsAndWhatItHasNoneOf() {
        RenderedPage page = RenderedPage.of(halfAYear().toBuilder()
                .agency(Agency.of("Trust", "Wildlife Trust"))
                .build());

        assertEquals(
                List.of("Leads: None", "Supports: None", "Owes next: Nothing in the next three months"),
                cells(page, "Trust"));
        assertEquals(
                List.of(
                        "Leads: 1 action 2.1 Visit homes",
                        "Supports: 1 action 1.1 Mark bicycles",
                        "Owes next: Not reported Action 2.1 H1 2025/26"),
                cells(page, "Fire"));
        assertTrue(page.document().select("#agency-Trust td .unseen").isEmpty());
    }

    private static List<String> cells(RenderedPage page, String agency) {
        return page.document().select("#agency-" + agency + " td").stream()
                .map(cell -> cell.attr("data-label") + ": " + cell.text())
                .toList();
    }

    @Test
    void aPlanTooLongForChartsSaysSo() {
        RenderedPage page = RenderedPage.of(SamplePlans.large(2001));

        assertTrue(page.document().select(".timeline, .matrix").isEmpty());
        assertTrue(page.text("#timeline").contains("too many actions for a timeline"), page.text("#timeline"));
        assertTrue(page.text("#coverage").contains("too many actions for a table"), page.text("#coverage"));
        assertTrue(page.text("#agencies").contains("too many actions or agencies"));
        assertEquals(2001, page.document().select("#actions tbody").size());
    }

    @Test
    void everyStatusIsExplained() {
        String method = RenderedPage.of(halfAYear()).text("#method");

        assertTrue(method.contains("As of 30 September 2025 means: by the end of that day."), method);
        assertTrue(method.contains("from 90% of what was to be expected by then they are on course, from 75% at risk"));
    }

    static List<View> views() {
        return List.of(
                new View.Full(),
                new View.Board(),
                new View.OfAgency(AgencyId.of("Fire")),
                new View.OfObjective(PriorityId.of("1")));
    }

    @ParameterizedTest
    @MethodSource("views")
    void everyLinkOfAViewLeadsSomewhere(View view) {
        RenderedPage page = RenderedPage.of(halfAYear(), view);

        for (Element link : page.document().select("a[href^=#]")) {
            assertNotNull(page.document().getElementById(link.attr("href").substring(1)), link::toString);
        }
        assertTrue(page.document().select("[style]").isEmpty());
    }

    @Test
    void whatIsNotInTheViewIsNotInTheFile() {
        String fire = RenderedPage.of(halfAYear(), new View.OfAgency(AgencyId.of("Fire")))
                .html();
        String burglary = RenderedPage.of(halfAYear(), new View.OfObjective(PriorityId.of("1")))
                .html();

        assertTrue(fire.contains("Visit homes") && fire.contains("Mark bicycles"));
        assertFalse(fire.contains("Light the alleys") || fire.contains("Gaps") || fire.contains("Constabulary"), fire);
        assertTrue(burglary.contains("Mark bicycles") && burglary.contains("Light the alleys"));
        assertFalse(burglary.contains("Visit homes") || burglary.contains("Fires"), burglary);
        // What an agency owes may be for another priority.
        assertFalse(burglary.contains("Not told") || burglary.contains("Owes next"), burglary);
    }

    @Test
    void anAgencyThatLeadsNothingSeesItsOwnMeasures() {
        ActionPlan plan = halfAYear().toBuilder()
                .agency(Agency.of("Survey", "Survey Office"))
                .priority(new Priority(
                        PriorityId.of("4"),
                        "Trust",
                        ImmutableList.of(),
                        ImmutableList.of(),
                        Optional.empty(),
                        ImmutableList.of(),
                        ImmutableList.of(Measure.of("report", "Report of the survey")
                                .ledBy(AgencyId.of("Survey"))
                                .deliverable(Timing.by(When.of("May 2025")))),
                        ImmutableList.of()))
                .build();

        RenderedPage page = RenderedPage.of(plan, new View.OfAgency(AgencyId.of("Survey")));

        assertEquals(
                List.of(
                        "Overdue 1 Priority 4 Report of the survey was due May 2025, 122 days ago",
                        "Measures off course or at risk 1 of 1 Priority 4 off course: Report of the survey overdue: it was to be"
                                + " delivered by May 2025"),
                cards(page));
        assertTrue(page.document().select("#actions").isEmpty());
    }

    /** Of which its lead has told for two quarters. */
    private static Action.Builder patrol() {
        return Action.builder("1", "Patrol")
                .lead(AgencyId.of("Police"))
                .progress(toldBy("Police", "Q1 2025/26", "4"))
                .progress(toldBy("Police", "Q2 2025/26", "6"))
                .measure(Measure.of("held", "Held").count(Quantity.of("20"), Timing.during(When.of("2025/26"))));
    }

    @Test
    void whatNobodyLeadsIsMissingFromNobody() {
        ActionPlan plan = ActionPlan.builder("Plan")
                .period(When.of("2025/26"))
                .agency(Agency.of("Police", "Constabulary"))
                .action(patrol().build())
                .action(Action.builder("2", "Light the alleys").build())
                .build();

        assertTrue(cards(RenderedPage.of(plan))
                .contains("Not reported, and nobody leads it 1 Action 2 Q1 2025/26, Q2 2025/26"));
        assertFalse(RenderedPage.of(plan, new View.OfAgency(AgencyId.of("Police")))
                .text("#overview")
                .contains("nobody leads it"));
    }

    @Test
    void whatAnAgencyIsToReportOnIsNamedBesideHowMuchItIs() {
        ActionPlan plan = ActionPlan.builder("Plan")
                .period(When.of("2025/26"))
                .reported(new Reporting.Every(Recurrence.Frequency.QUARTERLY))
                .agency(Agency.of("Police", "Constabulary"))
                .action(patrol().build())
                .action(Action.builder("2", "Talks").lead(AgencyId.of("Police")).build())
                .build();

        assertTrue(
                cards(RenderedPage.of(plan)).stream()
                        .anyMatch(card -> card.contains("has not reported on 1 of 2: Q1 2025/26, Q2 2025/26 Action 2")),
                () -> cards(RenderedPage.of(plan)).toString());
        assertTrue(RenderedPage.of(plan, new View.OfAgency(AgencyId.of("Police")))
                .text(".figures")
                .startsWith("actions 2 2 led"));
    }

    @Test
    void aReadingThatAnAgencyHasNotToldIsNamed() {
        ActionPlan plan = ActionPlan.builder("Plan")
                .period(When.of("2025/26"))
                .agency(Agency.of("Police", "Constabulary"))
                .action(patrol().measure(Measure.of("fear", "Fear of crime")
                                .reported(new Reporting.Every(Recurrence.Frequency.QUARTERLY))
                                .tracked())
                        .build())
                .build();

        List<String> cards = cards(RenderedPage.of(plan));
        assertTrue(
                cards.stream()
                        .anyMatch(card -> card.contains(
                                "has not reported on 1 of 2: Q1 2025/26, Q2 2025/26 Action 1 Fear of crime")),
                cards::toString);
    }

    @Test
    void onlyTheReadingForTheLatestTimeIsCalledTheLatest() {
        ActionPlan plan = ActionPlan.builder("Plan")
                .period(When.of("2025/26"))
                .agency(Agency.of("ICB", "Care Board"))
                .agency(Agency.of("Police", "Constabulary"))
                .action(Action.builder("1", "Treatment")
                        .measure(Measure.of("held", "Deaths").tracked())
                        .progress(toldBy("ICB", "Q1 2025/26", "7"))
                        .progress(toldBy("Police", "Q2 2025/26", "8"))
                        .build())
                .build();

        assertEquals(
                List.of("Latest: 8 (Q2 2025/26, Police)", "Last reported by another: 7 (Q1 2025/26, ICB)"),
                RenderedPage.of(plan).document().select(".latest").eachText());
    }

    private static Progress toldBy(String agency, String time, String number) {
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
    void theBoardsViewHasNoTableOfActions() {
        RenderedPage page = RenderedPage.of(halfAYear(), new View.Board());

        assertTrue(page.document().select("#actions, .matrix").isEmpty());
        assertEquals(5, cards(page).size());
        assertTrue(page.text("#priority-1").contains("1.2 Light the alleys"));
    }

    /** As the timeline does, in whose place the table of months stands. */
    @Test
    void theMonthsOfAViewCountWhatIsInIt() {
        ActionPlan.Builder plan = ActionPlan.builder("Long")
                .period(When.of("2025/26"))
                .agency(Agency.of("Police", "Constabulary"))
                .agency(Agency.of("Fire", "Fire Service"))
                .priority(Priority.of("1", "Burglary"))
                .measure(Measure.of("Annual report").deliverable(Timing.by(When.of("March 2026"))));
        for (int i = 1; i <= 2_001; i++) {
            plan.action(Action.builder("fire-" + i, "Visit street " + i)
                    .lead(AgencyId.of("Fire"))
                    .due(When.of("May 2025"))
                    .build());
        }
        plan.action(Action.builder("police-1", "Mark bicycles")
                .forPriority(PriorityId.of("1"))
                .lead(AgencyId.of("Police"))
                .due(When.of("May 2025"))
                .build());
        plan.action(Action.builder("police-2", "Light the alleys")
                .lead(AgencyId.of("Police"))
                .due(When.of("June 2025"))
                .build());

        assertEquals(List.of("May 2025 2,002", "June 2025 1", "March 2026 1"), months(plan.build(), new View.Full()));
        assertEquals(List.of("May 2025 2,001"), months(plan.build(), new View.OfAgency(AgencyId.of("Fire"))));
    }

    private static List<String> months(ActionPlan plan, View view) {
        return RenderedPage.of(plan, view)
                .document()
                .select("#timeline tbody tr")
                .eachText();
    }
}

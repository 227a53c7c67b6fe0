package org.csplan.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Place;
import org.csplan.core.diagnostic.Subject;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionId;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.Agency;
import org.csplan.core.model.AgencyId;
import org.csplan.core.model.AgencyKind;
import org.csplan.core.model.Aim;
import org.csplan.core.model.AimId;
import org.csplan.core.model.Due;
import org.csplan.core.model.Measure;
import org.csplan.core.model.Measure.Goal;
import org.csplan.core.model.MeasureId;
import org.csplan.core.model.MeasureTier;
import org.csplan.core.model.MilestoneId;
import org.csplan.core.model.Note;
import org.csplan.core.model.Priority;
import org.csplan.core.model.PriorityId;
import org.csplan.core.model.Progress;
import org.csplan.core.model.Quantity;
import org.csplan.core.model.Recurrence;
import org.csplan.core.model.Recurrence.Frequency;
import org.csplan.core.model.Status;
import org.csplan.core.model.Term;
import org.csplan.core.model.Timing;
import org.csplan.core.model.When;
import org.csplan.core.source.SourceText;
import org.csplan.dsl.compiler.Compilation;
import org.csplan.dsl.compiler.EditedPlan;
import org.csplan.dsl.compiler.SourceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlanLanguageTest {

    @Test
    void aPlanThatUsesEverythingIsThePlanBuiltByHand() {
        Measure visits = Measure.of("visits", "Safe and well visits")
                .as(MeasureTier.OUTPUT)
                .count(Quantity.of("1,300 visits"), Timing.during(When.of("2019/20")));
        Measure thefts = new Measure.Level(
                Measure.of("Thefts").as(MeasureTier.OUTCOME),
                Goal.REDUCE,
                Optional.of(Quantity.of("240")),
                Optional.of(Quantity.of("200")),
                Optional.of(Timing.by(When.of("March 2020"))));
        ActionPlan built = ActionPlan.builder("exampleton", "Action Plan 2019/20")
                .period(When.of("2019/20"))
                .intro("The partnership has agreed these aims.\n\n- One\n  - Two")
                .agency(Agency.of("EDC", "Exampleton District Council", AgencyKind.COUNCIL))
                .agency(Agency.of("Police", "Police"))
                .agency(new Agency(AgencyId.fromName("Watford FC"), "Watford FC", Optional.empty()))
                .aim(Aim.of("A", "To tackle crime"))
                .aim(new Aim(AimId.fromText("To protect adults"), "To protect adults"))
                .priority(Priority.of("1.2", "To focus on burglary"))
                .action(Action.builder("talks", "Deliver talks")
                        .forAim(AimId.of("A"))
                        .forPriority(PriorityId.of("1.2"))
                        .lead(AgencyId.of("EDC"))
                        .lead(AgencyId.of("Police"))
                        .partner(AgencyId.of("watford-fc"))
                        .due(When.of("31 March 2020"))
                        .note(new Note("Agreed in June."))
                        .measure(visits)
                        .measure(thefts)
                        .measure(Measure.of("Burglary").level(Goal.REDUCE))
                        .measure(new Measure.Level(
                                Measure.of("Confidence"),
                                Goal.AT_LEAST,
                                Optional.empty(),
                                Optional.of(Quantity.of("75%")),
                                Optional.empty()))
                        .measure(new Measure.Recurring(
                                Measure.of("Meetings"),
                                Recurrence.of(Frequency.WEEKLY),
                                Optional.of(Quantity.of("4 locations")),
                                Optional.empty()))
                        .measure(Measure.of("Review").recurring(Recurrence.every(Month.NOVEMBER)))
                        .measure(Measure.of("Leaflet").deliverable(Timing.by(When.of("October 2019"))))
                        .measure(Measure.of("Serve CPWs as appropriate").statement())
                        .progress(new Progress(
                                Optional.of(When.of("Q1 2019/20")),
                                Optional.of(Status.USUAL_SCALE.get(1)),
                                Optional.of("Two held.")))
                        .build())
                .action(Action.builder("Deliver courses").build())
                .term(new Term("CPW", "Community Protection Warning"))
                .build();

        Compilation compiled = PlanLanguage.compile("plan.csp", """
                # A remark for ourselves
                plan exampleton "Action Plan 2019/20"
                  period 2019/20   # the financial year
                  intro \"""
                    The partnership has agreed these aims.

                    - One
                      - Two
                    \"""

                agency EDC "Exampleton District Council" is council
                agency Police
                agency "Watford FC"

                action talks “Deliver talks”
                  for A, 1.2
                  lead EDC,   # the council answers for it
                       Police
                  with watford-fc
                  due 31 March 2020
                  note "Agreed in June."
                  measure output visits "Safe and well visits" target 1,300 visits during 2019/20
                  measure outcome "Thefts" reduce from 240 to 200 by March 2020
                  measure "Burglary" reduce
                  measure "Confidence" at least 75%
                  measure "Meetings" weekly at 4 locations
                  measure "Review" every November
                  measure "Leaflet" delivered by October 2019
                  measure "Serve CPWs as appropriate"
                  progress Q1 2019/20 green "Two held."
                action "Deliver courses"

                aim A "To tackle crime"
                aim "To protect adults"
                priority 1.2 "To focus on burglary"
                term CPW "Community Protection Warning"
                """);
        assertEquals(List.of(), compiled.diagnostics());
        assertEquals(built, compiled.plan().orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "E, 3",
                "E 3",
                "E,3",
                "E , 3",
                "E,\n 3",
                "E,\n\n  # remark\n  3",
                "E,\r\n 3",
                "E\u00A03",
                "E\n for 3"
            })
    void referencesAreReadAsOfficersWriteThem(String written) {
        ActionPlan plan = plan("aim E\npriority 3\naction a\n for " + written + "\n due 2020\n");
        assertEquals(List.of(AimId.of("E")), plan.actions().get(0).aims());
        assertEquals(List.of(PriorityId.of("3")), plan.actions().get(0).priorities());
        assertTrue(plan.actions().get(0).due().isPresent());
    }

    @Test
    void aCommaBetweenDigitsSeparatesReferences() {
        ActionPlan plan = plan("aim 1\npriority 200\naction a\n for 1,200\n");
        assertEquals(List.of(AimId.of("1")), plan.actions().get(0).aims());
        assertEquals(List.of(PriorityId.of("200")), plan.actions().get(0).priorities());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019-09-30", "1.2", "Q2", "7.001", "done", "E3", "été", "lead", "action", "green"})
    void anyWordMayBeAnId(String id) {
        ActionPlan plan =
                plan("aim " + id + " \"Text\"\nagency " + id + "\naction " + id + "\n for " + id + "\n lead " + id);
        assertEquals(List.of(AimId.of(id)), plan.actions().get(0).aims());
        assertEquals(List.of(AgencyId.of(id)), plan.actions().get(0).leads());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"“Your voice”\" | “Your voice”",
                "“days of \"action\"” | days of \"action\"",
                "\"‘Chelsea’s Choice’ – £5 at 50% # no remark\" | ‘Chelsea’s Choice’ – £5 at 50% # no remark",
                "\"\"\"one line\"\"\" | one line",
                "\"😀 and on\" | 😀 and on",
            })
    void textsSayWhatStandsBetweenTheQuotes(String written, String meant) {
        assertEquals(meant, plan("action " + written).actions().get(0).title());
    }

    @Test
    void placesCountAsStringsDoAlsoAfterAnEmoji() {
        String text = "plan p\naction \"😀😀\"\n  lead Nobody";
        Place place = PlanLanguage.compile("plan.csp", text)
                .diagnostics()
                .get(0)
                .place()
                .orElseThrow();
        assertEquals("Nobody", place.source().slice(place.span()));
        assertEquals("3:8", place.start().toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-2029                     | write 2026/27 to 2028/29 for years from April, or January 2026 to December 2029
            2026 to 2029                  | write 2026/27 to 2028/29 for years from April, or January 2026 to December 2029
            2026 – 2028                   | write 2026/27 to 2027/28 for years from April, or January 2026 to December 2028
            2026 to 2027                  | write 2026/27 for years from April, or January 2026 to December 2027
            """)
    void aPeriodOfWholeYearsMayBeOneOfFinancialYears(String period, String help) {
        List<Optional<String>> found =
                PlanLanguage.compile("plan.csp", "plan p \"Plan\"\n period " + period).diagnostics().stream()
                        .map(Diagnostic::help)
                        .toList();
        assertEquals(List.of(Optional.of(help)), found);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026/27 to 2028/29", "January 2026 to December 2029", "2026", "2026-2029\n year starts January"
            })
    void aPeriodThatSaysWhichYearsItMeansIsNotDoubted(String period) {
        assertEquals(
                List.of(),
                PlanLanguage.compile("plan.csp", "plan p \"Plan\"\n period " + period)
                        .diagnostics());
    }

    @Test
    void aLineThatCannotBeReadCostsThatLineAlone() {
        EditedPlan read = EditedPlan.of(SourceText.of("plan.csp", """
                plan p "Plan"
                aim A "One" two three
                %%% ??? "unclosed
                aim B "Two"
                action a "Do"
                  for A, B
                  due when it is done, or not =
                  lead Polcie
                agency Police
                """), SourceLoader.none());
        assertEquals(
                List.of("unexpected-word", "unknown-line", "bad-date", "unknown-agency"),
                read.compilation().diagnostics().stream()
                        .map(found -> found.code().id())
                        .toList());
        assertEquals(5, read.syntax().get(0).statements().size());
    }

    @Test
    void madeIdsGiveWayToWrittenOnesAndToEachOther() {
        ActionPlan plan = plan("""
                action "Deliver talks"
                  measure "Talks held"
                  measure "Talks held"
                action "Deliver talks"
                action deliver-talks "Other talks"
                """);
        assertEquals(
                List.of("deliver-talks-2", "deliver-talks-3", "deliver-talks"),
                plan.actions().stream().map(action -> action.id().value()).toList());
        assertEquals(
                List.of("talks-held", "talks-held-2"),
                plan.actions().get(0).measures().stream()
                        .map(measure -> measure.id().value())
                        .toList());
    }

    @Test
    void whatHasATextAloneGetsItsIdFromIt() {
        ActionPlan plan = PlanLanguage.compile("plan.csp", """
                plan "Action Plan 2026/27"
                aim "Burglary"
                priority "Burglary"
                """).plan().orElseThrow();
        assertEquals("action-plan-2026-27", plan.id().value());
        assertEquals(
                List.of("burglary", "burglary-2"),
                plan.objectives().stream().map(next -> next.id().value()).toList());
    }

    @Test
    void aFindingIsAboutThePartThatItStandsIn() {
        Compilation compiled = PlanLanguage.compile("plan.csp", """
                plan p
                  wombat
                agency Fire
                  wombat
                aim A
                  wombat
                action a
                  wombat
                term CPN "Community Protection Notice"
                  wombat
                """);
        assertEquals(
                List.of(
                        Optional.empty(),
                        Optional.of(Subject.of(AgencyId.of("Fire"))),
                        Optional.of(Subject.of(AimId.of("A"))),
                        Optional.of(Subject.of(ActionId.of("a"))),
                        Optional.empty()),
                compiled.diagnostics().stream().map(Diagnostic::subject).toList());
    }

    @Test
    void aFindingAboutALineOfAnUpdateIsAboutWhatThatLineNames() {
        Compilation compiled = PlanLanguage.compile("plan.csp", """
                plan p
                agency Fire
                aim A
                action a1
                  for A
                action a2
                  for A
                update Q1 2026/27 from Fire
                  a1 amber "One post vacant."
                  a2 = 3
                  a1 green "None."
                  a2
                  a3.visits = 4
                """);
        Optional<Subject> none = Optional.empty();
        Optional<Subject> first = Optional.of(Subject.of(ActionId.of("a1")));
        Optional<Subject> second = Optional.of(Subject.of(ActionId.of("a2")));
        assertEquals(
                List.of(second, first, second, none),
                compiled.diagnostics().stream().map(Diagnostic::subject).toList(),
                () -> compiled.diagnostics().toString());
    }

    @Test
    void originsKnowWhereEveryPartStands() {
        Compilation compiled = PlanLanguage.compile(
                "plan.csp",
                "plan p\nagency EDC\naim A\npriority 1\naction a\n  measure visits \"Visits\" target 3 visits\n");
        assertEquals(
                "1:1", start(compiled, Subject.of(compiled.plan().orElseThrow().id())));
        assertEquals("2:1", start(compiled, Subject.of(AgencyId.of("EDC"))));
        assertEquals("3:1", start(compiled, Subject.of(AimId.of("A"))));
        assertEquals("4:1", start(compiled, Subject.of(PriorityId.of("1"))));
        assertEquals("5:1", start(compiled, Subject.of(ActionId.of("a"))));
        assertEquals("6:3", start(compiled, Subject.of(ActionId.of("a"), MeasureId.of("visits"))));
        assertEquals(Optional.empty(), compiled.origins().of(Subject.of(AimId.of("B"))));
    }

    @Test
    void windowsLineEndsMakeNoDifference() {
        String text = "plan p\n  intro \"\"\"\n    One\n      two\n    \"\"\"\naction a\n  due 2020\n";
        assertEquals(
                PlanLanguage.compile("p", text).plan(),
                PlanLanguage.compile("p", text.replace("\n", "\r\n")).plan());
    }

    @Test
    void aTimeKeepsItsWordsAndIsARangeOfDays() {
        When due = plan("action a\n due  Q2   2019/20").actions().get(0).due().orElseThrow();
        assertEquals(new When(LocalDate.of(2019, 7, 1), LocalDate.of(2019, 9, 30), "Q2 2019/20"), due);
    }

    private static String start(Compilation compiled, Subject subject) {
        return compiled.origins().of(subject).orElseThrow().start().toString();
    }

    private static ActionPlan plan(String statements) {
        Compilation compiled = PlanLanguage.compile("plan.csp", "plan p\n" + statements);
        assertEquals(ImmutableList.of(), compiled.diagnostics());
        return compiled.plan().orElseThrow();
    }

    @Test
    void aStatusAfterAReadingIsNoPartOfItsUnit() {
        ActionPlan plan = PlanLanguage.compile("plan.csp", """
                plan p
                action a
                  measure calls tracked
                  measure visits target 30 visits
                  measure bins target 5 bins green
                  progress Q1 2026/27 calls = 31 green "x"
                  progress Q2 2026/27 calls = 31 against 40 amber, visits = 3 visits
                  progress Q3 2026/27 visits = 3 of 5 red
                  progress Q4 2026/27 bins = 3 bins green
                  progress Q1 2027/28 calls = 3 `things green`
                """).plan().orElseThrow();
        List<Progress> told = plan.actions().get(0).progress();
        assertEquals(
                List.of("green", "amber", "red", "none", "none"),
                told.stream()
                        .map(entry -> entry.status().map(Status::word).orElse("none"))
                        .toList());
        assertEquals("31", told.get(0).readings().get(0).value().words());
        assertEquals("31 against 40", told.get(1).readings().get(0).value().words());
        assertEquals("3 of 5", told.get(2).readings().get(0).value().words());
        assertEquals("3 bins green", told.get(3).readings().get(0).value().words());
        assertEquals("3 things green", told.get(4).readings().get(0).value().words());
    }

    @Test
    void progressAndReturnsTellThatMilestonesAreReached() {
        ActionPlan plan = PlanLanguage.compile("plan.csp", """
                plan p
                agency Police
                action walks
                  measure talks target 20
                  milestone 1 "Route agreed" by June 2026
                  milestone "Route printed" by July 2026
                  progress Q1 2026/27 milestone 1 = done
                update Q2 2026/27 from Police
                  walks green talks = 4, milestone route-printed = done "Printed."
                """).plan().orElseThrow();
        Action walks = plan.actions().get(0);
        assertEquals(List.of(MilestoneId.of("1")), walks.progress().get(0).reached());
        assertEquals(
                List.of(MilestoneId.of("route-printed")),
                walks.progress().get(1).reached());
        assertEquals(
                List.of("Q1 2026/27", "Q2 2026/27"),
                walks.milestonesAsTold().stream()
                        .map(milestone -> milestone.done().orElseThrow().words())
                        .toList());
    }

    @Test
    void aLineOfACharacterThatOnlyLooksBlankIsAnswered() {
        for (String line : List.of("\u000B", "\u000B\n", "plan p\n\u000B\naction a\n\u000B", "\u2028\u0085\n")) {
            assertFalse(PlanLanguage.compile("plan.csp", line).diagnostics().isEmpty());
        }
    }

    @Test
    void theMeasuresOfThePlanItselfHaveReadings() {
        ActionPlan plan = PlanLanguage.compile("plan.csp", """
                plan p
                  measure safe "Residents who feel safe" at least 80%
                  progress Q1 2026/27 safe = 71%
                agency Police
                update Q2 2026/27 from Police
                  p.safe = 74%
                  p "Two surveys are in."
                """).plan().orElseThrow();
        assertEquals(3, plan.progress().size());
        assertEquals("74%", plan.progress().get(1).readings().get(0).value().words());
    }

    @Test
    void aStatusWithoutAnIdIsWrittenAsItsLabelIs() {
        ActionPlan plan = plan("status \"On hold\" is paused\naction a\n progress on-hold\n");
        assertEquals(
                "on-hold",
                plan.actions().get(0).progress().get(0).status().orElseThrow().word());
    }

    @Test
    void whatIsDueOftenIsDueWithoutADay() {
        assertEquals(
                Optional.of(new Due.Every(Recurrence.of(Frequency.QUARTERLY))),
                plan("action a\n due quarterly").actions().get(0).timetable().due());
    }

    @Test
    void aQuarterMayBeginWithASmallLetter() {
        assertEquals(
                plan("action a\n reported Q2, Q4").actions(),
                plan("action a\n reported q2, q4").actions());
    }

    @Test
    void aMeasureMayBeCalledLikeItsTier() {
        List<Measure> measures = plan("""
                action a
                  measure outcome
                  measure output calls
                  measure impact "Thefts"
                """).actions().get(0).measures();
        assertEquals(
                List.of("outcome", "calls", "thefts"),
                measures.stream().map(next -> next.id().value()).toList());
        assertEquals(
                List.of(Optional.empty(), Optional.of(MeasureTier.OUTPUT), Optional.of(MeasureTier.IMPACT)),
                measures.stream().map(Measure::tier).toList());
    }

    @Test
    void whatIsReportedBelowAMeasureOfThePlanIsReportedOfItAlone() {
        ActionPlan plan = PlanLanguage.compile("plan.csp", """
                plan p
                  measure safe "Residents who feel safe" at least 80%
                    reported yearly
                  measure heard "Residents who feel heard" at least 80%
                """).plan().orElseThrow();
        assertEquals(Optional.empty(), plan.reporting());
        assertEquals(
                List.of(true, false),
                plan.measures().stream()
                        .map(next -> next.about().reporting().isPresent())
                        .toList());
    }
}

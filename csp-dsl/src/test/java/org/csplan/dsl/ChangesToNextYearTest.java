package org.csplan.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.csplan.core.analysis.Change;
import org.csplan.core.analysis.ComputedChanges;
import org.csplan.core.analysis.PlanChanges;
import org.csplan.core.analysis.Reason;
import org.csplan.core.analysis.SeenInBoth;
import org.csplan.core.diagnostic.Subject;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.Visibility;
import org.csplan.dsl.compiler.Compilation;
import org.junit.jupiter.api.Test;

/** What changed between a plan and that of the next year. */
class ChangesToNextYearTest {

    private static final String BEFORE = "plan p-2025 \"Plan\"\n  period 2025/26\n";
    private static final String NOW = "plan p-2026 \"Plan\"\n  period 2026/27\n";
    private static final String OTHER_YEAR = "re-dated p-2026: 2025/26 > 2026/27";

    @Test
    void anotherActionUnderAnOldIdIsNewAndTheOldOneIsGone() {
        assertEquals(
                List.of(
                        OTHER_YEAR,
                        "new 12:  > Walk the market place",
                        "gone 12: Publish a leaflet on scams > , it was done"),
                changes(
                        "action 12 \"Publish a leaflet on scams\"\n  progress Q4 2025/26 done\n",
                        "action 12 \"Walk the market place\"\n"));
    }

    @Test
    void whatIsSplitIsRenumberedInAllItsParts() {
        assertEquals(
                List.of(
                        OTHER_YEAR,
                        "renumbered 9.1: 9 > 9.1",
                        "re-worded 9.1: Visits > Visit people at home",
                        "renumbered 9.2: 9 > 9.2"),
                changes(
                        "action 9 \"Visits\"\n  measure visits \"Visits\" target 10 visits\n  measure alarms \"Alarms fitted\" target 5 alarms\n",
                        """
                        action 9.1 "Visit people at home"
                          continues p-2025.9
                          measure visits "Visits" target 10 visits
                        action 9.2 "Fit alarms"
                          continues p-2025.9
                          measure alarms "Alarms fitted" target 5 alarms
                        """));
    }

    @Test
    void whatIsMergedIsRenumberedTogether() {
        assertEquals(
                List.of(
                        OTHER_YEAR,
                        "renumbered 20: 10 > 20",
                        "renumbered 20: 11 > 20",
                        "re-worded 20: Talks A > Talks"),
                changes(
                        "action 10 \"Talks A\"\naction 11 \"Talks B\"\n",
                        "action 20 \"Talks\"\n  replaces p-2025.10, p-2025.11\n"));
        assertEquals(
                List.of(OTHER_YEAR, "renumbered 10: 11 > 10"),
                changes(
                        "action 10 \"Talks A\"\naction 11 \"Talks B\"\n",
                        "action 10 \"Talks A\"\n  replaces 10, 11\n"));
    }

    @Test
    void whatIsGoneIsSaidToHaveBeenFinishedOrNot() {
        assertEquals(
                List.of(
                        OTHER_YEAR,
                        "gone 1: Talks > , it was done",
                        "gone 2: Visits > , it was closed",
                        "gone 3: Leaflets > , it was neither done nor closed"),
                changes("""
                        action 1 "Talks"
                          done March 2026
                        action 2 "Visits"
                          closed June 2025 because "No funding"
                        action 3 "Leaflets"
                          progress Q4 2025/26 amber "Late."
                        """, ""));
    }

    @Test
    void whatWasToldAndSpentInTheYearBeforeIsNoChangeOfTheNext() {
        String action = "action 1 \"Talks\"\n  budget £100\n";
        assertEquals(
                List.of(OTHER_YEAR),
                changes(action + "  done August 2025\n  progress Q2 2025/26 done spent £120 \"All held.\"\n", action));
        assertEquals(
                List.of(OTHER_YEAR, "re-rated 1:  > Green", "updated 1:  > Q1 2026/27, Green"),
                changes(action + "  progress Q4 2025/26 amber \"Late.\"\n", action + "  progress Q1 2026/27 green\n"));
    }

    @Test
    void howItGoesBeginsAnewInTheNextYear() {
        String before =
                BEFORE + "action 1 \"Talks\"\n  measure talks target 10 talks\n  progress Q2 2025/26 amber talks = 1\n";
        String now = NOW + "  published 1 April 2026\naction 1 \"Talks\"\n  measure talks target 10 talks\n";

        assertEquals(List.of(), ComputedChanges.between(plan(before), plan(now)));
    }

    @Test
    void whatIsCarriedOverWithItsOldProgressTellsNothingNew() {
        String action = "action 1 \"Talks\"\n  progress Q4 2025/26 amber \"Late.\"\n";

        assertEquals(List.of(OTHER_YEAR), changes(action, action));
    }

    @Test
    void aMilestoneReachedInTheYearBeforeNeedNotBeSaidAgain() {
        String action = "action 1 \"Talks\"\n  milestone m \"Rooms found\" by March 2026";

        assertEquals(List.of(OTHER_YEAR), changes(action + " done December 2025\n", action + "\n"));
    }

    @Test
    void whatIsStillCalledTheSameMayTakeOthersIn() {
        assertEquals(
                List.of(OTHER_YEAR, "renumbered A: B > A"),
                changes("action A \"Patrol\"\naction B \"Talks\"\n", "action A \"Patrol\"\n  continues B\n"));
    }

    @Test
    void whatHasItsTitleUnderTheNumberOfSomethingElseIsRenumbered() {
        assertEquals(
                List.of(
                        OTHER_YEAR,
                        "new 1:  > Install doors and chains",
                        "renumbered 2: 1 > 2",
                        "gone 2: Give talks in schools > , it was neither done nor closed"),
                changes(
                        "action 1 \"Fit locks\"\naction 2 \"Give talks in schools\"\n",
                        "action 1 \"Install doors and chains\"\naction 2 \"Fit locks\"\n"));
    }

    @Test
    void measuresOfWhatIsMergedAreHeldAgainstThemselvesAndNobodysAreGone() {
        assertEquals(
                List.of(
                        OTHER_YEAR,
                        "renumbered C: A > C",
                        "renumbered C: B > C",
                        "re-worded C: Patrols > Patrols and talks",
                        "re-targeted C.talks: target 10 talks > target 12 talks",
                        "gone C.boxes: Boxes > "),
                changes("""
                        action A "Patrols"
                          measure seen target 5 patrols
                        action B "Talks"
                          measure talks target 10 talks
                          measure boxes "Boxes" target 3 boxes
                        """, """
                        action C "Patrols and talks"
                          replaces p-2025.A, p-2025.B
                          measure seen target 5 patrols
                          measure talks target 12 talks
                        """));
    }

    @Test
    void anAudienceIsToldNothingFalseOfWhatGoesOnInWhatItMayNotSee() {
        String merged = "action C \"Patrols and talks\"\n  continues B, A\n";
        assertEquals(
                List.of(OTHER_YEAR, "renumbered C: A > C", "re-worded C: Patrols > Patrols and talks"),
                seen("action A \"Patrols\"\naction B \"Talks\"\n  visible restricted\n", merged));
        assertEquals(
                List.of(OTHER_YEAR),
                seen("action A \"Patrols\"\n", "action C \"Patrol cars\"\n  continues A\n  visible restricted\n"));
        assertEquals(
                List.of(OTHER_YEAR, "renumbered C2: A > C2", "re-worded C2: Patrols > Foot patrols"),
                seen("action A \"Patrols\"\n  measure cars target 5 cars\n", """
                        action C1 "Patrol cars"
                          continues A
                          visible restricted
                          measure cars target 5 cars
                        action C2 "Foot patrols"
                          continues A
                        """));
    }

    @Test
    void inOnePlanWhatIsNotSaidAnyMoreIsTold() {
        String action = BEFORE + "action 1 \"Talks\"\n";
        assertEquals(
                List.of("re-rated 1: Amber > ", "updated 1: Q4 2025/26, Amber, “Late.” > "),
                words(PlanChanges.between(plan(action + "  progress Q4 2025/26 amber \"Late.\"\n"), plan(action))));
    }

    @Test
    void aMoveIsToldWithItsReasonHoweverManyOthersAreNotKept() {
        assertEquals(
                List.of(OTHER_YEAR, "re-dated 1: February 2026 > June 2026, Legal objections"),
                changes(
                        """
                        action 1 "Talks"
                          due September 2025
                          moved to December 2025 because "Snow"
                          moved to February 2026 because "Ice"
                        """,
                        "action 1 \"Talks\"\n  due February 2026\n  moved to June 2026 because \"Legal objections\"\n"));
    }

    /** To the public. */
    private static List<String> seen(String before, String now) {
        ActionPlan was = plan(BEFORE + before);
        ActionPlan is = plan(NOW + now);
        SeenInBoth seen = SeenInBoth.of(was, is, Visibility.PUBLIC);
        return words(PlanChanges.between(seen.before(), seen.after(), was, is));
    }

    private static List<String> changes(String before, String now) {
        return words(PlanChanges.between(plan(BEFORE + before), plan(NOW + now)));
    }

    private static List<String> words(List<Change> changes) {
        return changes.stream()
                .map(change -> change.kind().word() + " " + subject(change.subject()) + ": " + words(change.before())
                        + " > " + words(change.after())
                        + change.because().map(reason -> ", " + reason.words()).orElse(""))
                .toList();
    }

    private static String subject(Subject subject) {
        return String.join(
                ".",
                Stream.concat(
                                Stream.of(subject.element().value()),
                                subject.measure().stream().map(measure -> measure.value()))
                        .toList());
    }

    private static String words(Optional<Reason> said) {
        return said.map(Reason::words).orElse("");
    }

    private static ActionPlan plan(String text) {
        Compilation compilation = PlanLanguage.compile("plan.csp", text);
        assertEquals(List.of(), compilation.diagnostics());
        return compilation.plan().orElseThrow();
    }
}

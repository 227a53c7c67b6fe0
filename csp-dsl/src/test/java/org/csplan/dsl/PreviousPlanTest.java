package org.csplan.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import org.csplan.core.analysis.AsOf;
import org.csplan.core.check.CheckedPlan;
import org.csplan.core.check.PlanChecks;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.model.ActionPlan;
import org.csplan.dsl.compiler.Compilation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What rules find that look at this year's plan beside last year's. */
class PreviousPlanTest {

    private static final String BEFORE = "plan p-2025\n  period 2025/26\n  published 31 March 2026\n";
    private static final String NOW = "plan p-2026\n  period 2026/27\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "  closed March 2026 because \"No funding\"\n",
                "  done March 2026\n",
                "  progress Q4 2025/26 done\n",
                "  progress Q3 2025/26 dropped \"No funding\"\n"
            })
    void whatIsDoneOrClosedMayBeLeftOut(String end) {
        assertEquals(List.of(), found("unfinished-left-out", "action 1 \"Talks\"\n" + end, ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "action 1 \"School talks\"\n",
                "action 2 \"Talks\"\n",
                "action 2 \"Visits\"\n  continues p-2025.1\n",
                "action 2 \"Visits\"\n  replaces 1\n"
            })
    void whatGoesOnIsNotLeftOut(String now) {
        assertEquals(List.of(), found("unfinished-left-out", "action 1 \"Talks\"\n", now));
    }

    @Test
    void severalThatGoOnInOneAreNotLeftOut() {
        assertEquals(
                List.of(),
                found(
                        "unfinished-left-out",
                        "action 1 \"Talks\"\naction 2 \"Visits\"\n",
                        "action 3 \"Talks and visits\"\n  replaces 1, 2\n"));
    }

    @Test
    void whatIsLeftOutIsNamedAndWhatReadsAlikeIsAskedAbout() {
        Diagnostic found = only(
                "unfinished-left-out",
                "action 1 \"Talks\"\naction 2 \"Hold knife amnesty\"\naction 3 \"Visits\"\n  done March 2026\n",
                "action 7 \"Hold a knife amnesty\"\n");

        assertEquals(
                "2 actions of the plan before are neither done nor closed there, and no action here continues them:"
                        + " 1 \"Talks\", 2 \"Hold knife amnesty\"",
                found.message());
        assertEquals(
                Optional.of(
                        "is action 7 what 2 was? Then add \"continues p-2025.2\" to it. What was given up is closed in the"
                                + " plan before, as in: closed March 2026 because \"No funding\""),
                found.help());
    }

    @Test
    void whatWasDoneForOneQuarterAndIsDueAgainIsUnfinished() {
        assertEquals(
                1,
                found(
                                "unfinished-left-out",
                                "action 1 \"Talks\"\n  due quarterly\n  progress Q2 2025/26 done\n",
                                "action 2 \"Visits\"\n")
                        .size());
    }

    @Test
    void theReferenceOfAnotherActionIsNoSuccessor() {
        assertEquals(
                List.of(
                        "an action of the plan before is neither done nor closed there, and no action here continues it:"
                                + " 1 \"Publish a leaflet\""),
                found("unfinished-left-out", "action 1 \"Publish a leaflet\"\n", "action 1 \"Walk the market\"\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "  due September 2025\n  moved to June 2026 because \"Snow\"\n",
                "  due September 2025\n",
                "  due June 2025\n",
                "  due quarterly\n",
                ""
            })
    void aFirstDateThatIsKeptOrEarlierIsNotLost(String due) {
        assertEquals(
                List.of(),
                found(
                        "first-date-lost",
                        "action 1 \"Open the shelter\"\n  due September 2025\n",
                        "action 1 \"Open the shelter\"\n" + due));
    }

    @Test
    void aDateThatWasMovedIsNoFirstDate() {
        Diagnostic found = only(
                "first-date-lost",
                "action 1 \"Open the shelter\"\n  due September 2025\n  moved to February 2026 because \"Snow\"\n",
                "action 2 \"Open the shelter\"\n  continues 1\n  due February 2026\n");

        assertEquals(
                "action 2 was first due September 2025 in the plan before and not done, and here it is first due"
                        + " February 2026",
                found.message());
    }

    @Test
    void whatReplacesAnActionBeginsWithTheDateThatWasAgreedForIt() {
        assertEquals(
                List.of(),
                found(
                        "first-date-lost",
                        "action 1 \"Open the shelter\"\n  due September 2025\n",
                        "action 1 \"Open the shelter\"\n  replaces 1\n  due June 2026\n"));
    }

    @Test
    void whatWasDoneMayBeDueAgain() {
        assertEquals(
                List.of(),
                found(
                        "first-date-lost",
                        "action 1 \"Open the shelter\"\n  due September 2025\n  done August 2025\n",
                        "action 1 \"Open the shelter\"\n  due September 2026\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "reduce from 44 in 2025/26 to 40",
                "reduce from 48 in 2019/20 to 40",
                "reduce from 48 to 40",
                "at most 48"
            })
    void aBaselineThatIsAsToldOrOfAnotherTimeIsNotAskedAbout(String measure) {
        assertEquals(List.of(), baseline("reduce from 60 to 50", "progress 2025/26 fires = 44", measure));
    }

    @Test
    void aBaselineOtherThanTheLatestNumberOfTheYearIsAskedAbout() {
        assertEquals(
                List.of("the measure fires starts from 48 in 2025/26, and the plan before ends with 44"),
                baseline(
                        "reduce from 60 to 50",
                        "progress Q2 2025/26 fires = 48\n  progress Q4 2025/26 fires = 44",
                        "reduce from 48 in 2025/26 to 40"));
    }

    @Test
    void aNumberOfAQuarterIsNotTheYearsResult() {
        assertEquals(
                List.of(),
                baseline(
                        "reduce from 240 to 200",
                        "progress Q4 2025/26 fires = 55",
                        "reduce from 240 in 2025/26 to 200"));
    }

    @Test
    void aYearThatIsNotToldToItsEndSaysNothingOfTheBaseline() {
        assertEquals(
                List.of(),
                baseline("reduce from 60 to 50", "progress Q3 2025/26 fires = 44", "reduce from 48 in 2025/26 to 40"));
    }

    @Test
    void aReferenceSwappedWithAnotherIsToBeGivenBack() {
        Diagnostic found = only(
                "reused-reference",
                "action 1 \"Talks\"\n",
                "action 2 \"Talks at schools\"\n  continues 1\naction 1 \"Visits\"\n");

        assertEquals(Optional.of("give the new action a reference that was never used"), found.help());
        assertEquals(
                Optional.of("give it back its reference 2, or one that was never used"),
                only(
                                "reused-reference",
                                "action 1 \"Talks\"\naction 2 \"Visits\"\n",
                                "action 1 \"Visits\"\n  continues p-2025.2\n")
                        .help());
    }

    @Test
    void aPlanBeforeThatIsLaterIsComparedInNothing() {
        ActionPlan later = plan(NOW + "action 1 \"Visits\"\n");
        ActionPlan earlier = plan(BEFORE + "action 1 \"Talks\"\n");

        List<Diagnostic> found = found(PlanChecks.standard(), earlier, later);

        assertEquals(
                List.of("the plan named as the one before is of 2026/27, and this one of 2025/26"),
                found.stream()
                        .filter(each -> !each.code().id().startsWith("action-without"))
                        .filter(each -> each.message().contains("before"))
                        .map(Diagnostic::message)
                        .toList());
    }

    private static List<String> baseline(String before, String progress, String now) {
        String owner = "priority 1 \"Fires\"\n  measure fires \"Fires\" ";
        return found("baseline-not-as-told", owner + before + "\n  " + progress + "\n", owner + now + "\n");
    }

    private static Diagnostic only(String rule, String before, String now) {
        List<Diagnostic> found =
                found(PlanChecks.standard().only(ImmutableSet.of(rule)), plan(NOW + now), plan(BEFORE + before));
        assertEquals(1, found.size(), found.toString());
        return found.get(0);
    }

    private static List<String> found(String rule, String before, String now) {
        return found(PlanChecks.standard().only(ImmutableSet.of(rule)), plan(NOW + now), plan(BEFORE + before)).stream()
                .map(Diagnostic::message)
                .toList();
    }

    private static List<Diagnostic> found(PlanChecks rules, ActionPlan plan, ActionPlan before) {
        return rules.run(CheckedPlan.of(plan, AsOf.of(plan), Optional.of(before)));
    }

    private static ActionPlan plan(String text) {
        Compilation compilation = PlanLanguage.compile("plan.csp", text);
        assertEquals(List.of(), compilation.diagnostics());
        return compilation.plan().orElseThrow();
    }
}

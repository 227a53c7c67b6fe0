package org.csplan.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.csplan.core.analysis.AsOf;
import org.csplan.core.analysis.NextPlan;
import org.csplan.core.diagnostic.Subject;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.When;
import org.csplan.core.model.WhenParser;
import org.csplan.dsl.compiler.Compilation;
import org.csplan.dsl.format.PlanPrinter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the plan of the next year begins. */
class NextPlanTest {

    private static final String HEAD = "plan p-2025 \"Plan 2025/26\"\n  period 2025/26\n";

    @Test
    void whatIsOpenGoesOnAndWhatIsDoneOrClosedDoesNot() {
        NextPlan next = next("""
                action 1 "Open"
                  depends on 2, 3
                  due  March 2026
                  moved to June 2026 because "No funding"
                  progress Q4 2025/26 amber "Slowly."
                action 2 "Done"
                  progress Q4 2025/26 done
                action 3 "Every year"
                  due  every March
                  progress Q4 2025/26 done
                action 4 "Given up"
                  closed January 2026 because "No funding"
                """);

        assertEquals("""
                plan p-2026 "Plan 2026/27"
                  period 2026/27

                action 1 "Open"
                  due  March 2026
                  moved to June 2026 because "No funding"
                  depends on 3
                  continues p-2025.1

                action 3 "Every year"
                  due  every March
                  continues p-2025.3
                """, PlanPrinter.print(next.plan()));
        assertEquals(
                List.of("2", "4"),
                next.leftOut().stream().map(action -> action.id().value()).toList());
    }

    @Test
    void targetsOnTheWayThatAreOverAreLeftOutAndSaidToBe() {
        NextPlan next = next("""
                action 1 "Measured"
                  measure a "Feel safe" increase from 60% to 80% by March 2028
                    at least 70% by June 2025
                    at least 75% by June 2026
                  measure b "Feel heard" increase from 60% to 80% by March 2028
                    at least 75% by June 2026
                """);

        assertEquals(
                List.of("1.a"),
                next.targetsLeftOut().stream().map(Subject::words).toList());
    }

    @Test
    void whatMayBeRewordedIsWrittenWithItsId() {
        NextPlan next = next("""
                aim "Feel safe"
                priority "Fewer fires"
                action "Run a youth club"
                """);

        assertEquals("""
                plan p-2026 "Plan 2026/27"
                  period 2026/27

                aim feel-safe "Feel safe"

                priority fewer-fires "Fewer fires"

                action run-a-youth-club "Run a youth club"
                  continues p-2025.run-a-youth-club
                """, PlanPrinter.printWithIds(next.plan()));
    }

    @Test
    void aLevelStartsFromWhatItCameToAndATargetThatIsReachedIsToBeAgreed() {
        NextPlan next = next("""
                action 1 "Measured"
                  measure a "Not reached" reduce from 240 in March 2025 to 200 by March 2026
                  measure b "Reached" increase from 10% to 20% within 1% points
                    at least 15% by September 2025
                    at least 30% by March 2027
                  measure c "Not told" reduce from 8 to 4
                  measure d "Held" at least 75%
                  progress Q3 2025/26 a = 221, b = 20%, d = 80%
                """);

        assertEquals("""
                measure a "Not reached" reduce from 221 in December 2025 to 200
                measure b "Reached" increase from 20% in December 2025 to tbc within 1% points
                measure c "Not told" reduce from 8 to 4
                measure d "Held" at least 75%
                """, measures(next));
        assertEquals(List.of("1.a", "1.b"), words(next.fromResults()));
        assertEquals(List.of("1.b"), words(next.toBeAgreed()));
    }

    @Test
    void whatIsReachedOnlyAsItIsShownIsNotReached() {
        // 66.666…% is shown as 66.7%, and 1 of 100,000 is no 0.1%.
        NextPlan next = next("""
                action 1 "Measured"
                  measure a "Nearly" increase from 50% to 66.68%
                  measure b "Few" reduce from 0.5% to 0.05%
                  progress Q3 2025/26 a = 2 of 3, b = 1 of 100,000
                """);

        assertEquals("""
                measure a "Nearly" increase from 66.7% in December 2025 to 66.68%
                measure b "Few" reduce from 0.001% in December 2025 to tbc
                """, measures(next));
        assertEquals(List.of("1.b"), words(next.toBeAgreed()));
    }

    @Test
    void whatWasDeliveredOutOfSightIsNotToBeDeliveredAgain() {
        assertEquals("measure b \"Poster\" delivered by June 2026\n", measures(next("""
                action 1 "Told"
                  measure a "Guide" delivered by June 2025
                  measure b "Poster" delivered by June 2026
                  progress Q1 2025/26 a = done visible restricted
                """)));
    }

    @Test
    void aDateOrAMonthInATitleKeepsWhatIsNoYearOfThePlan() {
        NextPlan next = nextOf("""
                plan csp-2025-10 "Plan 2025-26, agreed 2025-10-14"
                  period 2025/26
                action 1 "Open"
                """);

        assertEquals("csp-2026-10", next.plan().id().value());
        assertEquals("Plan 2026-27, agreed 2025-10-14", next.plan().title());
        NextPlan ofThreeYears = nextOf("""
                plan csp-2025-28 "Strategy 2025/28, year 2025/26 first"
                  period April 2025 to March 2028
                action 1 "Open"
                """);
        assertEquals("csp-2028-31", ofThreeYears.plan().id().value());
        assertEquals("Strategy 2028/31, year 2028/29 first", ofThreeYears.plan().title());
    }

    @Test
    void aCountOfAllTheTimeIsCountedAgainAndAnotherIsToBeAgreed() {
        NextPlan next = next("""
                action 1 "Counted"
                  measure a "All year" target 40 visits
                    target 10 visits by June 2025
                  measure b "By its end" target 40 visits by March 2026
                  measure c "By half" target 20 visits by September 2025
                  measure d "Over two years" target 90 visits by March 2027
                  measure e "Next year alone" target 50 visits during 2026/27
                  measure f "Again and again" weekly at 2 places by March 2026
                  measure g "There" delivered by October 2025
                  measure h "Not there" delivered by October 2025
                  progress Q3 2025/26 a = 30, g = done
                """);

        assertEquals("""
                measure a "All year" target 40 visits
                measure b "By its end" target 40 visits
                measure c "By half" target tbc
                measure d "Over two years" target tbc by March 2027
                measure e "Next year alone" target 50 visits during 2026/27
                measure f "Again and again" weekly at 2 places
                measure h "Not there" delivered by October 2025
                """, measures(next));
        assertEquals(List.of("1.c", "1.d"), words(next.toBeAgreed()));
    }

    @Test
    void aResultThatFewerMaySeeIsNoBaseline() {
        assertEquals("measure a \"Seen by all\" reduce from 240 to 200\n", measures(next("""
                        action 1 "Measured"
                          measure a "Seen by all" reduce from 240 to 200
                          progress Q3 2025/26 visible partners a = 221
                        """)));
    }

    @Test
    void sumsOfMoneyAreOfTheirYear() {
        assertEquals("""
                plan p-2026 "Plan 2026/27"
                  period 2026/27

                action 1 "Paid"
                  budget "In kind"
                  continues p-2025.1
                """, PlanPrinter.print(next("""
                        action 1 "Paid"
                          budget £1,000 from "Council"
                          budget "In kind"
                          progress Q1 2025/26 spent £500
                        """).plan()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2025/26                     | 2026/27
            2025                        | 2026
            2023/24 to 2025/26          | 2026/27 to 2028/29
            April 2025 to September 2025 | October 2025 to March 2026
            15 June 2025 to 14 July 2025 | 15 July 2025 to 14 August 2025
            """)
    void theNextPlanIsForAsLongATime(String before, String after) {
        ActionPlan old = ActionPlan.builder("Plan").period(time(before)).build();
        assertEquals(after, NextPlan.periodAfter(old).orElseThrow().words());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Safer Exampleton 2025/26         | 2025/26            | 2026/27            | Safer Exampleton 2026/27
            Safer Exampleton 2025-26         | 2025/26            | 2026/27            | Safer Exampleton 2026-27
            Plan for 1999/00                 | 1999/00            | 2000/01            | Plan for 2000/01
            Plan 2023 to 2026                | 2023/24 to 2025/26 | 2026/27 to 2028/29 | Plan 2026 to 2029
            Towards Vision 2040, 2025/26     | 2025/26            | 2026/27            | Towards Vision 2040, 2026/27
            Safer Exampleton                 | 2025/26            | 2026/27            | Safer Exampleton
            """)
    void theTitleNamesTheYearsThatFollow(String title, String period, String next, String expected) {
        ActionPlan old = ActionPlan.builder(title).period(time(period)).build();
        assertEquals(
                expected,
                NextPlan.of(old, time(next), LocalDate.of(2026, 3, 31)).plan().title());
    }

    @Test
    void withoutAYearInItsIdThePlanGetsOne() {
        ActionPlan old =
                ActionPlan.builder("exampleton", "Plan").period(time("2025/26")).build();
        assertEquals(
                "exampleton-2026",
                NextPlan.of(old, time("2026/27"), LocalDate.of(2026, 3, 31))
                        .plan()
                        .id()
                        .value());
    }

    @Test
    void aPeriodThatDoesNotFollowIsRefused() {
        ActionPlan old = ActionPlan.builder("Plan").period(time("2025/26")).build();
        assertThrows(
                IllegalArgumentException.class, () -> NextPlan.of(old, time("2025/26"), LocalDate.of(2026, 3, 31)));
    }

    private static NextPlan next(String text) {
        return nextOf(HEAD + text);
    }

    private static NextPlan nextOf(String text) {
        Compilation compilation = PlanLanguage.compile("plan.csp", text);
        assertEquals(List.of(), compilation.diagnostics());
        ActionPlan old = compilation.plan().orElseThrow();
        return NextPlan.of(
                old, NextPlan.periodAfter(old).orElseThrow(), AsOf.of(old).orElseThrow());
    }

    private static When time(String words) {
        return WhenParser.parse(words, When.USUAL_YEAR_START).orElseThrow();
    }

    private static List<String> words(List<Subject> subjects) {
        return subjects.stream().map(Subject::words).toList();
    }

    private static String measures(NextPlan next) {
        return PlanPrinter.print(next.plan())
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith("measure"))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }
}

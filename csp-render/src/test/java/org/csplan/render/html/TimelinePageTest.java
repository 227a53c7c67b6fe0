package org.csplan.render.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.Closure;
import org.csplan.core.model.Due;
import org.csplan.core.model.Measure;
import org.csplan.core.model.Quantity;
import org.csplan.core.model.Recurrence;
import org.csplan.core.model.Recurrence.Frequency;
import org.csplan.core.model.Timing;
import org.csplan.core.model.When;
import org.junit.jupiter.api.Test;

/** What is drawn along the time of a plan, and what its words say of it. */
class TimelinePageTest {

    /** @param actions of a plan over three years */
    private static RenderedPage threeYears(Action.Builder... actions) {
        ActionPlan.Builder plan = ActionPlan.builder("Plan").period(When.of("2023/24 to 2025/26"));
        for (Action.Builder action : actions) {
            plan.action(action.build());
        }
        return RenderedPage.of(plan.build());
    }

    /** Of each line its text and what is drawn, each with its place and its width. */
    private static List<String> lines(RenderedPage page) {
        return page.document().select(".timeline tbody tr").stream()
                .map(line -> line.text()
                        + line.select("rect").stream()
                                .map(rect -> " | " + rect.className() + " " + rect.attr("x") + " " + rect.attr("width"))
                                .collect(Collectors.joining()))
                .toList();
    }

    @Test
    void anActionThatRecursIsDrawnEachTimeThatItIsDue() {
        RenderedPage page = threeYears(
                Action.builder("1", "Ask residents").due(new Due.Every(Recurrence.every(Month.NOVEMBER))),
                Action.builder("2", "Look back")
                        .start(When.of("January 2024"))
                        .due(new Due.Every(Recurrence.every(Month.MARCH))));

        assertEquals(
                List.of(
                        "1 Ask residents due every November | again 19.53% 2.74% | again 52.92% 2.74% | again 86.22%"
                                + " 2.74%",
                        "2 Look back due every March | run 25.09% 74.91% | again 30.57% 2.83% | again 63.87% 2.83%"
                                + " | again 97.17% 2.83%"),
                lines(page));
    }

    @Test
    void aRhythmIsCountedFromTheStartAndStopsWithTheAction() {
        RenderedPage page = threeYears(
                Action.builder("1", "Account to the public")
                        .start(When.of("April 2025"))
                        .due(new Due.Every(Recurrence.of(Frequency.QUARTERLY))),
                Action.builder("2", "Open the drop-in")
                        .start(When.of("April 2024"))
                        .due(new Due.Every(Recurrence.of(Frequency.HALF_YEARLY)))
                        .done(When.of("December 2024")));

        assertEquals(
                List.of(
                        "1 Account to the public due quarterly | run 66.7% 33.3% | again 66.7% 8.3%"
                                + " | again 75% 8.39% | again 83.39% 8.39% | again 91.79% 8.21%",
                        "2 Open the drop-in done December 2024 | run 33.39% 25.09% | again 33.39% 16.7%"
                                + " | again 50.09% 8.39% | done 55.66% 2.83%"),
                lines(page));
    }

    /** Weeks and months of three years can't be told apart. */
    @Test
    void whatRecursTooOftenToBeToldApartIsOneBar() {
        RenderedPage page = threeYears(Action.builder("1", "Meet")
                .start(When.of("April 2023"))
                .due(new Due.Every(Recurrence.of(Frequency.MONTHLY))));

        assertEquals(List.of("1 Meet due monthly | run 0% 100% | again 0% 100%"), lines(page));
    }

    @Test
    void whatRecursFromBeforeThePlanIsDrawnWithinThePlan() {
        RenderedPage page = threeYears(Action.builder("1", "Walk the streets")
                .start(When.of("April 2020"))
                .due(new Due.Every(Recurrence.of(Frequency.YEARLY))));

        assertEquals(
                List.of("1 Walk the streets due yearly | run 0% 100% | again 0% 33.39% | again 33.39% 33.3%"
                        + " | again 66.7% 33.3%"),
                lines(page));
    }

    @Test
    void whatIsDueAfterThePlanIsDrawnOnAChartThatReachesThere() {
        RenderedPage page = threeYears(Action.builder("1", "Build homes").due(When.of("2026/27")));

        assertEquals(List.of("1 Build homes due 2026/27 | due 75.02% 24.98%"), lines(page));
    }

    @Test
    void aNumberToReachWithinAPartOfThePlanStandsAtItsTime() {
        RenderedPage page = threeYears(Action.builder("1", "Ask residents")
                .measure(Measure.of("Answers")
                        .count(Quantity.of("500 answers"), Timing.during(When.of("November 2024"))))
                .measure(Measure.of("Streets asked")
                        .count(Quantity.of("90 streets"), Timing.during(When.of("2023/24 to 2025/26")))));

        assertEquals(
                List.of("1 Ask residents No date", "Action 1 Answers during November 2024 | due 52.92% 2.74%"),
                lines(page));
    }

    @Test
    void aNumberThatNobodyWillReachAnyMoreEndsWithItsAction() {
        RenderedPage page = threeYears(Action.builder("1", "Ask residents")
                .closed(new Closure(When.of("May 2024"), Optional.of("The money ended")))
                .measure(Measure.of("Answers")
                        .count(Quantity.of("500 answers"), Timing.during(When.of("November 2024"))))
                .measure(Measure.of("Calls").count(Quantity.of("9 calls"), Timing.by(When.of("April 2024")))));

        assertEquals(
                List.of(
                        "1 Ask residents closed May 2024 | closed 36.13% 2.83%",
                        "Action 1 Answers closed May 2024 | closed 36.13% 2.83%",
                        "Action 1 Calls by April 2024 | due 33.39% 2.74%"),
                lines(page));
    }

    /** A browser repeats the header on every sheet of paper, but not what lies in a drawing within its drawing. */
    @Test
    void theMonthsStandInTheDrawingOfTheHeaderItself() {
        RenderedPage page = threeYears(Action.builder("1", "Meet").due(When.of("May 2024")));

        assertEquals(
                12,
                page.document()
                        .select(".timeline thead .axis > svg > text[x][dx]:not([y=29])")
                        .size());
        assertEquals(
                "Apr",
                page.document()
                        .expectFirst(".timeline thead .axis > svg > text")
                        .text());
    }

    @Test
    void whatNeverComesRoundInItsTimeMakesNoTimeline() {
        RenderedPage page = RenderedPage.of(ActionPlan.builder("Plan")
                .action(Action.builder("Do it")
                        .measure(new Measure.Recurring(
                                Measure.of("Fair"),
                                Recurrence.every(Month.MAY),
                                Optional.empty(),
                                Optional.of(Timing.during(When.of("June 2025")))))
                        .build())
                .build());

        assertTrue(page.document().select("#timeline").isEmpty());
    }
}

package org.csplan.examples;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.Due;
import org.csplan.core.model.Measure;
import org.csplan.core.model.Measure.Goal;
import org.csplan.core.model.Priority;
import org.csplan.core.model.Progress;
import org.csplan.core.model.Reading;
import org.csplan.core.model.Status;
import org.csplan.core.model.Timing;
import org.csplan.core.model.Visibility;
import org.csplan.core.model.When;
import org.csplan.render.html.HtmlReport;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The structures of council plans that this one stands for: indicators each quarter, own words, percentages. */
class WexbournePlanTest {

    private static final String RESERVE_PRICE = "£1.9 million";

    private static ActionPlan plan;

    @BeforeAll
    static void compileThePlan() throws IOException {
        plan = ExamplePlan.compiled(ExamplePlan.WEXBOURNE);
    }

    @Test
    void theTargetForAntiSocialBehaviourIsAnotherOneInEachQuarter() {
        Measure.Level asb = level("1", "asb");
        ImmutableList.Builder<String> targets = ImmutableList.builder();
        targets.add(asb.target().orElseThrow().words() + " "
                + asb.timing().orElseThrow().words());
        asb.datedTargets()
                .forEach(next ->
                        targets.add(next.target().words() + " " + next.timing().words()));
        assertEquals(
                ImmutableList.of(
                        "320 reports during Q1 2025/26",
                        "380 reports during Q2 2025/26",
                        "300 reports during Q3 2025/26",
                        "280 reports during Q4 2025/26"),
                targets.build());
        assertEquals("5%", asb.tolerance().orElseThrow().words());
    }

    @Test
    void theHouseholdsInTemporaryAccommodationFallFromABaseline() {
        Measure.Level temporary = level("4", "temporary");
        assertEquals(Goal.REDUCE, temporary.goal());
        assertEquals("168", temporary.baseline().orElseThrow().words());
        assertEquals("140 households", temporary.target().orElseThrow().words());
        assertEquals(Optional.of(Timing.by(When.of("March 2026"))), temporary.timing());
        assertEquals(3, temporary.datedTargets().size());
    }

    @Test
    void lowerIsBetterForNineIndicators() {
        assertEquals(
                ImmutableSet.of(
                        "asb", "knives", "repeat", "temporary", "hotels", "missed", "appeals", "overspend", "sickness"),
                indicators()
                        .filter(Measure.Level.class::isInstance)
                        .map(Measure.Level.class::cast)
                        .filter(level -> level.goal() == Goal.REDUCE || level.goal() == Goal.AT_MOST)
                        .map(level -> level.id().value())
                        .collect(toImmutableSet()));
    }

    @Test
    void aShareOfChildrenIsKeptAsThePartAndTheWhole() {
        assertEquals(
                ImmutableList.of("Q1 2025/26: 64 of 114", "Q2 2025/26: 70 of 116", "Q3 2025/26: 76 of 115"),
                PlanParts.readings(PlanParts.objective(plan, "3").progress(), "placements"));
    }

    @Test
    void whatNobodyAloneCanMoveIsComparedWithTheYearBefore() {
        int compared = 0;
        for (Priority outcome : plan.priorities()) {
            for (Progress entry : outcome.progress()) {
                for (Reading reading : entry.readings()) {
                    Measure indicator = PlanParts.measure(
                            outcome.measures(), reading.measure().value());
                    boolean isTracked = indicator instanceof Measure.Tracked;
                    assertEquals(isTracked, reading.value() instanceof Reading.Compared, indicator.text());
                    compared += isTracked ? 1 : 0;
                }
            }
        }
        assertEquals(7 * 3, compared, "seven indicators in three quarters");
    }

    @Test
    void theCouncilsWordsComeToTheMeaningsOfAllPlans() {
        assertEquals(
                List.of(
                        "on-target is on-track",
                        "near-target is at-risk",
                        "off-target is off-track",
                        "complete is done",
                        "under-way is on-track",
                        "behind is at-risk",
                        "late is late",
                        "paused is paused",
                        "withdrawn is dropped",
                        "not-due is not-started"),
                plan.statuses().stream()
                        .map(status -> status.word() + " is " + status.meaning().word())
                        .toList());
        assertEquals(
                Optional.of("On hold"),
                PlanParts.action(plan, "8.2").progress().get(0).status().map(Status::label));
    }

    @Test
    void theHouseForPeopleInRecoveryWasMovedTwiceAndIsMoreThanHalfDone() {
        Action house = PlanParts.action(plan, "2.1");
        assertEquals(
                ImmutableList.of("Asbestos was found in the roof", "The builder went into administration"),
                house.timetable().moves().stream()
                        .map(move -> move.because().orElseThrow())
                        .collect(toImmutableList()));
        assertEquals(
                Optional.of(new Due.At(When.of("March 2026"))),
                house.timetable().dueNow());
        assertEquals(
                ImmutableList.of(new BigDecimal("45"), new BigDecimal("60")),
                house.progress().stream()
                        .map(entry -> entry.share().orElseThrow())
                        .collect(toImmutableList()));
    }

    @Test
    void thePageSpeaksOfOutcomesIndicatorsAndCommitments() throws IOException {
        assertTrue(Jsoup.parse(ExamplePlan.rendered(plan, new HtmlReport()))
                .select("h2")
                .eachText()
                .containsAll(List.of("Ambitions", "Outcomes", "Commitments", "Directorates and partners")));
    }

    @Test
    void theReservePriceIsForTheCouncilAlone() throws IOException {
        for (Map.Entry<Visibility, Boolean> audience : Map.of(
                        Visibility.PUBLIC, false, Visibility.PARTNERS, false, Visibility.RESTRICTED, true)
                .entrySet()) {
            assertEquals(
                    audience.getValue(),
                    ExamplePlan.renderedInEveryFormat(plan, audience.getKey()).contains(RESERVE_PRICE),
                    audience.getKey().word());
        }
        assertFalse(
                ExamplePlan.renderedInEveryFormat(plan, Visibility.PUBLIC).contains("Control room manager"),
                "whom partners may ask");
    }

    private static Stream<Measure> indicators() {
        return plan.priorities().stream().flatMap(outcome -> outcome.measures().stream());
    }

    private static Measure.Level level(String outcome, String indicator) {
        return (Measure.Level)
                PlanParts.measure(PlanParts.objective(plan, outcome).measures(), indicator);
    }
}

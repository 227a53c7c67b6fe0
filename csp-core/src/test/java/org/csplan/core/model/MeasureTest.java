package org.csplan.core.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.collect.ImmutableList;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.csplan.core.model.Measure.Goal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class MeasureTest {

    private static final Measure.About VISITS = Measure.of("visits", "Safe and well visits");
    private static final Timing IN_2019 = Timing.during(When.of("2019/20"));
    private static final Timing BY_MARCH = Timing.by(When.of("March 2020"));
    private static final Optional<Quantity> FORTY = Optional.of(Quantity.of("40"));

    /** Every kind, with and without what it may leave out, and what it is measured against. */
    static Stream<Arguments> measures() {
        return Stream.of(
                Arguments.of("statement", VISITS.statement(), ""),
                Arguments.of("count", VISITS.count(Quantity.of("300 visits")), "target 300 visits"),
                Arguments.of(
                        "count", VISITS.count(Quantity.of("300 visits"), IN_2019), "target 300 visits during 2019/20"),
                Arguments.of("level", VISITS.level(Goal.REDUCE), "reduce"),
                Arguments.of("level", VISITS.level(Goal.INCREASE), "increase"),
                Arguments.of("level", VISITS.level(Goal.MAINTAIN), "maintain"),
                Arguments.of("level", level(Goal.REDUCE, "48", "40", BY_MARCH), "reduce from 48 to 40 by March 2020"),
                Arguments.of("level", level(Goal.INCREASE, "48", "", BY_MARCH), "increase from 48 by March 2020"),
                Arguments.of("level", level(Goal.REDUCE, "", "40", BY_MARCH), "reduce to 40 by March 2020"),
                Arguments.of("level", level(Goal.MAINTAIN, "", "5.2", IN_2019), "maintain at 5.2 during 2019/20"),
                Arguments.of("level", level(Goal.AT_LEAST, "", "75%", IN_2019), "at least 75% during 2019/20"),
                Arguments.of("level", level(Goal.AT_MOST, "", "20%", BY_MARCH), "at most 20% by March 2020"),
                Arguments.of(
                        "recurring", VISITS.recurring(Recurrence.of(Recurrence.Frequency.HALF_YEARLY)), "half-yearly"),
                Arguments.of(
                        "recurring",
                        new Measure.Recurring(
                                VISITS,
                                Recurrence.every(Month.NOVEMBER),
                                Optional.of(Quantity.of("4 locations")),
                                Optional.of(IN_2019)),
                        "every November at 4 locations during 2019/20"),
                Arguments.of(
                        "recurring",
                        VISITS.recurring(Recurrence.of(Recurrence.Frequency.WEEKLY), Quantity.of("4 locations")),
                        "weekly at 4 locations"),
                Arguments.of("tracked", VISITS.tracked(), "tracked"),
                Arguments.of("deliverable", VISITS.deliverable(BY_MARCH), "delivered by March 2020"),
                Arguments.of("deliverable", new Measure.Deliverable(VISITS, Optional.empty()), "delivered"));
    }

    @Test
    void theUnitOfALevelIsThatOfWhicheverNumberNamesOne() {
        assertEquals(Optional.of("%"), level(Goal.AT_LEAST, "", "75%", IN_2019).unit());
        assertEquals(
                Optional.of("%"), level(Goal.INCREASE, "70%", "95", IN_2019).unit());
        assertEquals(
                Optional.of("thefts"),
                level(Goal.REDUCE, "240 thefts", "", IN_2019).unit());
        assertEquals(Optional.of(""), level(Goal.REDUCE, "240", "200", IN_2019).unit());
        assertEquals(Optional.of(""), level(Goal.AT_LEAST, "", "75", IN_2019).unit());
        assertEquals(Optional.empty(), VISITS.level(Goal.REDUCE).unit());
        assertEquals(
                Optional.of("visits"), VISITS.count(Quantity.of("300 visits")).unit());
        assertEquals(Optional.empty(), VISITS.tracked().unit());
    }

    @ParameterizedTest
    @MethodSource("measures")
    void aVisitorMeetsEachKindByItsName(String kind, Measure measure) {
        assertEquals(kind, measure.accept(new KindName()));
    }

    @ParameterizedTest
    @MethodSource("measures")
    void everyKindHasTheIdTheTierAndTheTextOfItsMeasure(String kind, Measure measure) {
        assertEquals(MeasureId.of("visits"), measure.id());
        assertEquals(Optional.empty(), measure.tier());
        assertEquals("Safe and well visits", measure.text());
    }

    @ParameterizedTest
    @MethodSource("measures")
    void everyKindSaysWhatItIsMeasuredAgainstInTheWordsOfTheLanguage(String kind, Measure measure, String words) {
        assertEquals(words, measure.yardstick());
    }

    @Test
    void aStatementHasNoTiming() {
        assertEquals(Optional.empty(), VISITS.statement().timing());
        assertEquals(Optional.of(BY_MARCH), VISITS.deliverable(BY_MARCH).timing());
    }

    @ParameterizedTest
    @EnumSource(
            value = Goal.class,
            names = {"REDUCE", "INCREASE"})
    void aLevelThatMovesMayHaveABaselineATargetOrNeither(Goal goal) {
        for (Optional<Quantity> baseline : List.of(Optional.<Quantity>empty(), FORTY)) {
            for (Optional<Quantity> target : List.of(Optional.<Quantity>empty(), FORTY)) {
                Measure.Level level = new Measure.Level(VISITS, goal, baseline, target, Optional.empty());

                assertEquals(baseline, level.baseline());
                assertEquals(target, level.target());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Goal.class,
            names = {"MAINTAIN", "AT_LEAST", "AT_MOST"})
    void aLevelThatStaysHasNoBaseline(Goal goal) {
        assertRefused("\"" + goal.words() + "\" has no baseline", goal, FORTY, FORTY);
    }

    @ParameterizedTest
    @EnumSource(
            value = Goal.class,
            names = {"AT_LEAST", "AT_MOST"})
    void aBoundNeedsItsNumber(Goal goal) {
        assertRefused("\"" + goal.words() + "\" needs a number", goal, Optional.empty(), Optional.empty());
    }

    @Test
    void aMeasureWithoutAnIdGetsOneFromItsText() {
        assertEquals(
                new Measure.About(
                        MeasureId.of("safe-and-well-visits"), Optional.of(MeasureTier.OUTPUT), "Safe and well visits"),
                Measure.of("Safe and well visits").as(MeasureTier.OUTPUT));
    }

    @Test
    void measuresAreEqualWhenTheySayTheSame() {
        assertEquals(
                new Measure.Count(VISITS, Quantity.of("300 visits"), Optional.of(IN_2019)),
                VISITS.count(Quantity.of("300 visits"), Timing.during(When.of("2019/20"))));
        assertEquals(level(Goal.REDUCE, "48", "40", BY_MARCH), level(Goal.REDUCE, "48", "40", BY_MARCH));
    }

    @Test
    void aLevelMaySayHowNearIsNearEnough() {
        Measure level = new Measure.Level(
                VISITS,
                Goal.AT_LEAST,
                Optional.empty(),
                Optional.of(Quantity.of("75%")),
                Optional.of(BY_MARCH),
                Optional.of(Quantity.of("5%")),
                ImmutableList.of());

        assertEquals("at least 75% by March 2020 within 5%", level.yardstick());
    }

    @Test
    void whatIsSaidOfAMeasureIsAddedToTheRest() {
        Measure.About whole = VISITS.as(MeasureTier.OUTCOME)
                .from("Register of visits")
                .reported(new Reporting.Every(Recurrence.Frequency.MONTHLY))
                .ledBy(AgencyId.of("Fire"), AgencyId.of("Police"))
                .partOf(MeasureId.of("contacts"))
                .visibleTo(Visibility.PARTNERS);

        assertEquals(
                new Measure.About(
                        MeasureId.of("visits"),
                        Optional.of(MeasureTier.OUTCOME),
                        "Safe and well visits",
                        Optional.of("Register of visits"),
                        Optional.of(new Reporting.Every(Recurrence.Frequency.MONTHLY)),
                        ImmutableList.of(AgencyId.of("Fire"), AgencyId.of("Police")),
                        Optional.of(MeasureId.of("contacts")),
                        Visibility.PARTNERS),
                whole);
        assertEquals(Optional.empty(), whole.standingAlone().partOf());
        assertEquals(whole, whole.standingAlone().partOf(MeasureId.of("contacts")));
    }

    @ParameterizedTest
    @MethodSource("measures")
    void aMeasureOfWhichElseIsSaidIsMeasuredAgainstTheSame(String kind, Measure measure, String words) {
        Measure.About other = Measure.of("checks", "Checks of alarms");

        assertEquals(other, measure.about(other).about());
        assertEquals(words, measure.about(other).yardstick());
        assertEquals(measure, measure.about(other).about(VISITS));
    }

    @Test
    void aTextThatIsNoNumberYetSaysSo() {
        assertEquals(Optional.empty(), new Figure.ToBeConfirmed("TBC visits").known());
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> new Figure.ToBeConfirmed("300 visits"));
        assertEquals("a number not yet known is \"tbc\"", refused.getMessage());
    }

    private static void assertRefused(
            String message, Goal goal, Optional<Quantity> baseline, Optional<Quantity> target) {
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class,
                () -> new Measure.Level(VISITS, goal, baseline, target, Optional.empty()));

        assertEquals(message, refused.getMessage());
    }

    private static Measure.Level level(Goal goal, String baseline, String target, Timing timing) {
        return new Measure.Level(VISITS, goal, quantity(baseline), quantity(target), Optional.of(timing));
    }

    private static Optional<Quantity> quantity(String words) {
        return words.isEmpty() ? Optional.empty() : Optional.of(Quantity.of(words));
    }

    private static final class KindName implements Measure.Visitor<String> {

        @Override
        public String statement(Measure.Statement measure) {
            return "statement";
        }

        @Override
        public String count(Measure.Count measure) {
            return "count";
        }

        @Override
        public String level(Measure.Level measure) {
            return "level";
        }

        @Override
        public String recurring(Measure.Recurring measure) {
            return "recurring";
        }

        @Override
        public String deliverable(Measure.Deliverable measure) {
            return "deliverable";
        }

        @Override
        public String tracked(Measure.Tracked measure) {
            return "tracked";
        }
    }
}

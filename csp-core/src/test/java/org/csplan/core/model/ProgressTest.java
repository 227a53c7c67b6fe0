package org.csplan.core.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@link Progress} and the {@link Status} that it tells of. */
class ProgressTest {

    private static final Status GREEN = Status.USUAL_SCALE.get(1);
    private static final AgencyId FIRE = AgencyId.of("Fire");
    private static final AgencyId POLICE = AgencyId.of("Police");

    @Test
    void anEntryTellsOfATimeOfAStatusOrInWords() {
        Optional<When> when = Optional.of(When.of("Q1 2019/20"));

        assertEquals(when, new Progress(when, Optional.empty(), Optional.empty()).when());
        assertEquals(Optional.of(GREEN), new Progress(Optional.empty(), Optional.of(GREEN), Optional.empty()).status());
        assertEquals(
                new Progress(Optional.empty(), Optional.empty(), Optional.of("Two events held.")),
                Progress.of("Two events held."));
    }

    @Test
    void anEntryThatTellsOfNothingIsRefused() {
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class,
                () -> new Progress(Optional.empty(), Optional.empty(), Optional.empty()));

        assertEquals("a progress entry says nothing", refused.getMessage());
    }

    @Test
    void theUsualScaleHasAWordForEachMeaningButLate() {
        assertEquals(
                List.of("done", "green", "amber", "red", "not-started", "paused", "dropped"),
                Status.USUAL_SCALE.stream().map(Status::word).toList());
        assertEquals(
                EnumSet.complementOf(EnumSet.of(Status.Meaning.LATE)),
                EnumSet.copyOf(Status.USUAL_SCALE.stream().map(Status::meaning).toList()));
        assertEquals("Green", GREEN.label());
    }

    @Test
    void aStatusIsOneWord() {
        assertThrows(IllegalArgumentException.class, () -> new Status("on hold", "On hold", Status.Meaning.PAUSED));
    }

    @Test
    void whatAnAgencyTellsNeedsATime() {
        assertRefused(
                "what an agency tells needs a time",
                () -> new Progress(
                        Optional.empty(),
                        Optional.of(FIRE),
                        Optional.of(GREEN),
                        Optional.empty(),
                        ImmutableList.of(),
                        Optional.empty(),
                        Visibility.PUBLIC));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "100", "99.9"})
    void aShareIsPartOfAWhole(String percent) {
        assertEquals(Optional.of(new BigDecimal(percent)), share(percent).share());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.1", "100.1"})
    void whatIsNoPartOfAWholeIsRefused(String percent) {
        assertRefused(percent + " per cent is no share of a whole", () -> share(percent));
    }

    @Test
    void whatAgenciesTellComesAfterWhatThePlanSaysAndByTime() {
        Progress own = Progress.of("The plan's own.");
        Progress lastOfThePlan = new Progress(Optional.of(When.of("Q4 2018/19")), Optional.of(GREEN), Optional.empty());
        Progress quarter = told("Q2 2019/20", FIRE);
        Progress earlier = told("Q1 2019/20", POLICE);
        Progress half = told("H1 2019/20", POLICE);
        Progress sameQuarter = told("Q2 2019/20", POLICE);

        assertEquals(
                List.of(own, lastOfThePlan, earlier, half, quarter, sameQuarter),
                Action.builder("talks", "Deliver talks")
                        .progress(sameQuarter)
                        .progress(quarter)
                        .progress(own)
                        .progress(half)
                        .progress(earlier)
                        .progress(lastOfThePlan)
                        .build()
                        .progress());
    }

    @Test
    void anEntryThatToldOnlyReadingsIsNoneWithoutThem() {
        Progress readings = withReadings(Optional.empty(), Optional.empty());

        assertEquals(Optional.empty(), readings.only(ImmutableList.of(), ImmutableList.of()));
        assertEquals(Optional.of(readings), readings.only(readings.readings(), ImmutableList.of()));
    }

    @Test
    void anEntryThatToldMoreThanReadingsKeepsThat() {
        Progress green = withReadings(Optional.of(GREEN), Optional.empty());
        Progress words = withReadings(Optional.empty(), Optional.of("Two events held."));

        assertEquals(
                Optional.of(new Progress(green.when(), Optional.of(GREEN), Optional.empty())),
                green.only(ImmutableList.of(), ImmutableList.of()));
        assertEquals(
                Optional.of(new Progress(words.when(), Optional.empty(), Optional.of("Two events held."))),
                words.only(ImmutableList.of(), ImmutableList.of()));
        assertEquals(Optional.of(share("50")), share("50").only(ImmutableList.of(), ImmutableList.of()));
    }

    @Test
    void aTimeAloneIsStillToldWithoutReadings() {
        Progress time = new Progress(Optional.of(When.of("Q1 2019/20")), Optional.empty(), Optional.empty());

        assertEquals(Optional.of(time), time.only(ImmutableList.of(), ImmutableList.of()));
    }

    @Test
    void aPartnershipsWordsStandBesideTheUsualOnesOrInTheirPlace() {
        Status monitoring = new Status("monitoring", "Monitoring", Status.Meaning.ON_TRACK);
        Status amber = new Status("amber", "Delayed", Status.Meaning.LATE);

        assertEquals(
                List.of("Done", "Green", "Delayed", "Red", "Not started", "Paused", "Dropped", "Monitoring"),
                Status.scale(ImmutableList.of(monitoring, amber)).stream()
                        .map(Status::label)
                        .toList());
        assertEquals(Optional.of(GREEN), Status.of("green"));
        assertEquals(Optional.empty(), Status.of("monitoring"));
    }

    @Test
    void whoMaySeeMoreMaySeeLess() {
        assertTrue(Visibility.RESTRICTED.includes(Visibility.PARTNERS));
        assertTrue(Visibility.PARTNERS.includes(Visibility.PARTNERS));
        assertFalse(Visibility.PARTNERS.includes(Visibility.RESTRICTED));
        assertFalse(Visibility.PUBLIC.includes(Visibility.PARTNERS));
    }

    private static Progress told(String when, AgencyId from) {
        return new Progress(
                Optional.of(When.of(when)),
                Optional.of(from),
                Optional.of(GREEN),
                Optional.empty(),
                ImmutableList.of(),
                Optional.empty(),
                Visibility.PUBLIC);
    }

    private static Progress share(String percent) {
        return new Progress(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new BigDecimal(percent)),
                ImmutableList.of(),
                Optional.empty(),
                Visibility.PUBLIC);
    }

    private static Progress withReadings(Optional<Status> status, Optional<String> text) {
        return new Progress(
                Optional.of(When.of("Q1 2019/20")),
                Optional.empty(),
                status,
                Optional.empty(),
                ImmutableList.of(new Reading(MeasureId.of("visits"), new Reading.Amount(Quantity.of("64")))),
                text,
                Visibility.PUBLIC);
    }

    private static void assertRefused(String message, Executable making) {
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, making);

        assertEquals(message, refused.getMessage());
    }
}

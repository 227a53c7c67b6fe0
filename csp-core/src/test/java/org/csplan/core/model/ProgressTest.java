package org.csplan.core.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** {@link Progress} and the {@link Status} that it tells of. */
class ProgressTest {

    private static final Status GREEN = Status.USUAL_SCALE.get(1);

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
}

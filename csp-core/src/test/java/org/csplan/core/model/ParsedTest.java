package org.csplan.core.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.csplan.core.model.Parsed.Problem;
import org.junit.jupiter.api.Test;

class ParsedTest {

    private static final Parsed<Integer> SURE = Parsed.of(3);
    private static final Parsed<Integer> DOUBTFUL = Parsed.doubtful(3, "3 could be a day", "write 3 March 2020");
    private static final Parsed<Integer> FAILURE = Parsed.failure("many is not a number", "write a number");

    @Test
    void aValueMayBeDoubtedAndAFailureHasNone() {
        assertEquals(Optional.of(3), SURE.toOptional());
        assertEquals(Optional.of(3), DOUBTFUL.toOptional());
        assertEquals(Optional.empty(), FAILURE.toOptional());
    }

    @Test
    void theProblemIsTheDoubtOrTheReasonOfTheFailure() {
        assertEquals(Optional.empty(), SURE.problem());
        assertEquals(Optional.of(new Problem("3 could be a day", "write 3 March 2020")), DOUBTFUL.problem());
        assertEquals(Optional.of(new Problem("many is not a number", "write a number")), FAILURE.problem());
    }

    @Test
    void aChangedValueKeepsItsDoubtAndAFailureItsReason() {
        assertEquals(Parsed.of("3"), SURE.map(String::valueOf));
        assertEquals(Parsed.doubtful("3", "3 could be a day", "write 3 March 2020"), DOUBTFUL.map(String::valueOf));
        assertEquals(Parsed.failure("many is not a number", "write a number"), FAILURE.map(String::valueOf));
    }

    @Test
    void betterHelpTakesThePlaceOfTheHelpThatThereIs() {
        Optional<String> better = Optional.of("write 300");
        assertEquals(SURE, SURE.helped(better));
        assertEquals(Parsed.doubtful(3, "3 could be a day", "write 300"), DOUBTFUL.helped(better));
        assertEquals(Parsed.failure("many is not a number", "write 300"), FAILURE.helped(better));
        assertEquals(FAILURE, FAILURE.helped(Optional.empty()));
    }

    @Test
    void aProgramGetsTheValueOrAnExceptionThatSaysWhatToWrite() {
        assertEquals(3, SURE.orElseThrow());
        assertEquals(3, DOUBTFUL.orElseThrow());

        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, FAILURE::orElseThrow);
        assertEquals("many is not a number; write a number", refused.getMessage());
    }
}

package org.csplan.dsl.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.csplan.core.source.SourceText;
import org.junit.jupiter.api.Test;

class LongTextTest {

    private static final String TEXT = """
            plan p
            agency Fire
            action a "A"
              note ""\"
            action in prose
            action in more prose
            ""\"
            action b "B"
              due soon
            action c "C"
            """;

    @Test
    void whateverTheLengthOfItsStretchesItIsReadAsAtOnce() {
        SourceText source = SourceText.of("plan.csp", TEXT);
        PlanReader.Result atOnce = PlanReader.readAtOnce(source, TEXT);
        assertEquals(5, atOnce.syntax().statements().size());
        for (int length = 1; length < TEXT.indexOf("\naction c"); length++) {
            PlanReader.Result read = LongText.read(source, length).orElseThrow();
            assertEquals(atOnce.syntax(), read.syntax());
            assertEquals(atOnce.found(), read.found());
        }
    }

    @Test
    void aTextOfOneStretchIsNotRead() {
        SourceText source = SourceText.of("plan.csp", TEXT);
        assertEquals(Optional.empty(), LongText.read(source, TEXT.indexOf("action c")));
        assertEquals(Optional.empty(), LongText.read(source, TEXT.length()));
    }
}

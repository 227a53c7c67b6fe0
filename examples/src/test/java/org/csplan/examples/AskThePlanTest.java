package org.csplan.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.csplan.render.ReportRenderers;
import org.csplan.render.view.ReportRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AskThePlanTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void answersWhatABoardAsksOfThePlanOfStAlbans() throws IOException {
        assertTrue(run(ExamplePlan.ST_ALBANS));
        assertEquals("""
                How many actions has each priority?
                  1: 6
                  2: 6
                  3: 4
                  4: 1
                  5: 1
                Who leads the most?
                  St Albans City and District Council
                Which actions serve an aim but no priority?
                  Maintain/Reduce number of victims of fraud and scams
                  OPALS
                  Deliver safe and well visits
                  Deliver Think Safe courses
                  Increase awareness of Drug and Alcohol services.
                  Raise awareness of rogue traders and scams
                """, printed());
    }

    @Test
    void writesThePlanInEveryFormat() throws IOException {
        assertTrue(run(ExamplePlan.FIRST_PLAN));
        for (ReportRenderer renderer : ReportRenderers.standard()) {
            assertEquals(
                    ExamplePlan.rendered(ExamplePlan.compiled(ExamplePlan.FIRST_PLAN), renderer),
                    Files.readString(folder.resolve("plan." + renderer.format())));
        }
    }

    @Test
    void saysWhatIsWrongWithAPlanAndWritesNothing() throws IOException {
        Path file = Files.writeString(folder.resolve("plan.csp"), """
                plan "Exampleton Action Plan"
                agency Police
                action talks "Deliver youth talks"
                  lead Polcie
                """);
        assertFalse(run(file));
        assertEquals("""
                error[unknown-agency]: no agency is called Polcie
                  %s:4:8
                    4 |   lead Polcie
                      |        ^^^^^^ agencies are Police
                help: did you mean Police?
                """.formatted(file), printed());
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(file), files.toList());
        }
    }

    private boolean run(Path file) throws IOException {
        return AskThePlan.run(file, folder, new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}

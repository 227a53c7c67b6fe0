package org.csplan.dsl.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.csplan.core.source.SourceText;
import org.csplan.core.testkit.GoldenFile;
import org.csplan.dsl.compiler.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Untidy plans, each with how it is laid out beside it. */
class PlanFormatterTest {

    private static final Path FOLDER = Path.of("src", "test", "resources", "layout");

    @ParameterizedTest
    @ValueSource(strings = {"indents", "neighbours", "lists", "texts", "gaps", "updates"})
    void aPlanIsLaidOutAsExpectedAndThenStaysAsItIs(String name) throws IOException {
        String formatted =
                format(Files.readString(FOLDER.resolve(name + ".csp"))).orElseThrow();

        GoldenFile.assertHolds(FOLDER.resolve(name + "-laid-out.csp"), formatted);
        assertEquals(Optional.of(formatted), format(formatted));
    }

    @Test
    void lineEndsThatAreAllThoseOfWindowsAreKept() {
        String laidOut = "plan p\r\n  period 2026/27\r\n  intro \"\"\"\r\n    One.\r\n\r\n    Two.\r\n    \"\"\"\r\n";

        assertEquals(
                Optional.of(laidOut),
                format("plan p\r\nperiod 2026/27\r\nintro \"\"\"\r\nOne.\r\n\r\nTwo.\r\n\"\"\"\r\n\r\n"));
        assertEquals(Optional.of(laidOut), format(laidOut));
    }

    @Test
    void otherLineEndsBecomeTheUsualOnesAndTheLastLineGetsOne() {
        assertEquals(Optional.of("plan p\n  period 2026/27\n"), format("plan p\r  period 2026/27"));
        assertEquals(Optional.of("plan p\n  period 2026/27\n"), format("plan p\r\n  period 2026/27\n"));
        assertEquals(Optional.of("plan p\n"), format("\uFEFFplan p\r"));
    }

    @Test
    void aTextOfRemarksAloneStaysAsItIs() {
        assertEquals(Optional.of("# Nothing yet.\n"), format("\n\n  # Nothing yet.  \n\n"));
        assertEquals(Optional.of("# Nothing yet.\n"), format("# Nothing yet."));
        assertEquals(Optional.of(""), format(""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"plan p\n  intro \"Begun\n", "plan p\nlead EDC and so on \"\n", "plan p\n  owner \"A\" \"B\"\n"})
    void aPlanWithALineThatCannotBeReadIsLeftAlone(String text) {
        assertEquals(Optional.empty(), format(text));
    }

    @Test
    void aMistakeInWhatALineMeansIsNoReasonNotToLayItOut() {
        assertEquals(Optional.of("plan p\n\naction a\n  lead Nobody\n"), format("plan p\naction a\nlead   Nobody\n"));
    }

    @Test
    void namesGetCommasBetweenThemUnlessAnAndMayMakeThemOne() {
        assertEquals(
                Optional.of("plan p\n\naction a\n  lead Fire and Rescue\n  with Police, Health\n"),
                format("plan p\naction a\nlead Fire  and Rescue\nwith Police Health\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "for  priorities 1 2",
                "for  Aim A",
                "for  1 to 3",
                "for  1 due March 2027",
                "lead Fire with Police",
                "lead Fire supported by Police",
                "lead the Police",
                "lead Fire – Police"
            })
    void wordsThatAreNoNamesGetNoCommas(String line) {
        String text = "plan p\n\naction a\n  " + line + "\n";

        assertEquals(Optional.of(text), format(text));
    }

    @Test
    void numbersJoinedByACommaAreTwoReferencesInAListAndOneNumberElsewhere() {
        assertEquals(
                Optional.of("plan p\n\naction a\n  for  1, 200\n  measure m \"M\" target 1,200 visits\n"),
                format("plan p\naction a\n for 1,200\n measure m \"M\" target 1,200 visits\n"));
    }

    @Test
    void aCommaWithinWhatLooksLikeANumberGetsNoBlank() {
        assertEquals(
                Optional.of("plan p\n\nupdate Q1 2026/27 from Fire\n  a  green visits = 1,2k, calls = 3\n"),
                format("plan p\nupdate Q1 2026/27 from Fire\n a green visits = 1,2k,calls = 3\n"));
    }

    @Test
    void aLineMayBeAsLongAsTheLimitsSay() {
        SourceText source = SourceText.of("plan.csp", "plan   p \"" + "x".repeat(100) + "\"\n");

        assertEquals(
                Optional.empty(), PlanFormatter.format(source, Limits.standard().withLine(50)));
        assertEquals(
                Optional.of("plan p \"" + "x".repeat(100) + "\"\n"),
                PlanFormatter.format(source, Limits.standard().withLine(200)));
    }

    private static Optional<String> format(String text) {
        return PlanFormatter.format(SourceText.of("plan.csp", text));
    }
}

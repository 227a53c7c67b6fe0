package org.csplan.cli;

import static org.csplan.cli.SampleFiles.BROKEN;
import static org.csplan.cli.SampleFiles.write;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalTest {

    private static final char ESCAPE = '\u001B';

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            12 | none | none           | true  | true
            12 | none | xterm-256color | true  | true
            1  | none | xterm          | true  | false
            2  | none | xterm          | false | true
            '' | none | xterm          | false | false
            12 | 1    | xterm          | false | false
            12 | no   | xterm          | false | false
            12 | ''   | xterm          | true  | true
            12 | none | dumb           | false | false
            """)
    void coloursNeedATerminalAndNobodyWhoWantsNone(
            String terminals, String noColor, String term, boolean out, boolean err) {
        Map<String, String> environment = new HashMap<>();
        environment.put("NO_COLOR", noColor);
        environment.put("TERM", term);
        environment.values().removeIf(value -> value == null);

        Terminal terminal = Terminal.of(
                InputStream.nullInputStream(),
                OutputStream.nullOutputStream(),
                OutputStream.nullOutputStream(),
                environment,
                terminals);

        assertEquals(out, terminal.outColoured());
        assertEquals(err, terminal.errColoured());
    }

    @ParameterizedTest
    @CsvSource({
        "check, '', false, false",
        "check, 1, true, false",
        "check, 2, false, false",
        "check, 12, true, false",
        "render, '', false, false",
        "render, 1, false, false",
        "render, 2, false, true",
        "render, 12, false, true"
    })
    void findingsAreColouredWhereTheStreamThatTheyComeOnIs(String command, String terminals, boolean out, boolean err)
            throws IOException {
        assertColours(out, err, terminals, command, write(folder.resolve("plan.csp"), BROKEN));
    }

    @ParameterizedTest
    @CsvSource({"'', false", "0, false", "12, false", "01, false", "02, true", "012, true"})
    void questionsNeedSomebodyWhoReadsThemAndTypes(String terminals, boolean answered) {
        OutputStream nowhere = OutputStream.nullOutputStream();

        assertEquals(
                answered,
                Terminal.of(InputStream.nullInputStream(), nowhere, nowhere, Map.of("TERM", "dumb"), terminals)
                        .isAnswered());
    }

    @Test
    void helpIsColouredWhereStandardOutputIs() {
        assertColours(true, false, "12", "--help");
        assertColours(false, false, "2", "--help");
        assertColours(true, false, "1", "render", "--help");
    }

    @Test
    void streamsAreUtf8WhateverThePlatformUses() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = Terminal.plain(out, err);

        terminal.say("wrote café – £5");
        terminal.complain("cannot read café – £5");

        assertEquals("wrote café – £5\n", out.toString(StandardCharsets.UTF_8));
        assertEquals("csp: cannot read café – £5\n", err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void aLineStaysALineWhateverAFileIsCalled() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        Terminal.plain(out, out).say("wrote a\nb\u001B[2J\u0007.html");

        assertEquals("wrote a\uFFFDb\uFFFD[2J\uFFFD.html\n", out.toString(StandardCharsets.UTF_8));
    }

    private static void assertColours(boolean onOut, boolean onErr, String terminals, Object... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();

        Csp.run(
                Terminal.of(InputStream.nullInputStream(), out, err, Map.of("TERM", "xterm"), terminals),
                CommandRun.words(args));

        assertEquals(onOut, out.toString(StandardCharsets.UTF_8).indexOf(ESCAPE) >= 0);
        assertEquals(onErr, err.toString(StandardCharsets.UTF_8).indexOf(ESCAPE) >= 0);
    }
}

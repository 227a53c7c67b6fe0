package org.csplan.cli;

import static org.csplan.cli.SampleFiles.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AudienceTest {

    @TempDir
    Path folder;

    @Test
    void findingsAreForThoseWhomTheCommandNames() throws IOException {
        Path plan = write(folder.resolve("plan.csp"), SampleFiles.PLAN + """
                action idle "Nobody leads this"
                  for A
                """);

        assertEquals(new CommandRun(2, "", """
                csp: --findings needs --audience, for findings are not for the public unless you say so
                Try: csp render --help
                """), CommandRun.of("render", "--findings", "standard", plan));
        assertEquals(List.of("plan.csp"), SampleFiles.in(folder));
        CommandRun.of("render", "--findings", "standard", "--audience", "partners", plan);
        for (String format : List.of("html", "csv", "json")) {
            String document = Files.readString(folder.resolve("plan-partners-findings." + format));
            assertTrue(document.contains("nobody leads action idle"), document);
        }
    }

    @Test
    void documentsForSomeLeaveThoseForAllAsTheyAre() throws IOException {
        Path plan = write(folder.resolve("plan.csp"), SampleFiles.PLAN);
        write(folder.resolve("plan.csv"), "for all");

        CommandRun.of("render", "-f", "csv", "--audience", "restricted", plan);
        CommandRun.of("render", "-f", "csv", "--audience", "public", "--findings", "standard", plan);
        assertEquals(
                List.of("plan-findings.csv", "plan-restricted.csv", "plan.csp", "plan.csv"), SampleFiles.in(folder));
        assertEquals("for all", Files.readString(folder.resolve("plan.csv")));

        CommandRun.of("render", "-f", "csv", "--audience", "public", plan);
        assertFalse(Files.readString(folder.resolve("plan.csv")).startsWith("for all"));

        Path named = folder.resolve("board.csv");
        assertEquals(
                "wrote " + named + "\n",
                CommandRun.of("render", "--audience", "partners", "--out", named, plan)
                        .out());
    }

    @Test
    void whatIsForFewIsInNoDocumentForAll() throws IOException {
        Path plan = write(folder.resolve("plan.csp"), """
                plan example "An example"
                action talks "Deliver talks"
                  note "Seen by partners" visible partners
                  contact "Seen by few"
                """);

        CommandRun.of("render", plan);
        for (String format : List.of("html", "csv", "json")) {
            String document = Files.readString(folder.resolve("plan." + format));
            assertFalse(document.contains("Seen by"), format);
        }
        CommandRun.of("render", "--audience", "partners", plan);
        for (String format : List.of("html", "csv", "json")) {
            String document = Files.readString(folder.resolve("plan-partners." + format));
            assertTrue(document.contains("Seen by partners"), format);
            assertFalse(document.contains("Seen by few"), format);
        }
        assertEquals(
                "csp: there is no audience friends; audiences are public, partners, restricted",
                CommandRun.of("render", "--audience", "friends", plan)
                        .errLines()
                        .get(0));
    }
}

package org.csplan.cli;

import static org.csplan.cli.SampleFiles.PLAN;
import static org.csplan.cli.SampleFiles.in;
import static org.csplan.cli.SampleFiles.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckFixTest {

    @TempDir
    Path folder;

    private Path plan = Path.of("plan.csp");

    @BeforeEach
    void nameThePlan() {
        plan = folder.resolve("plan.csp");
    }

    @Test
    void whatNeedsNoDecisionIsMendedAndTheRestIsSaid() throws IOException {
        write(plan, PLAN.replace("action talks", "acton talks").replace("lead EDC", "lead  edc, Fire"));

        CommandRun run = CommandRun.of("check", "--fix", plan);

        assertEquals("mended 2 in " + plan + "\n", run.err());
        assertEquals(1, run.code());
        assertTrue(run.out().startsWith("error[unknown-agency]: no agency is called Fire\n"), run.out());
        assertTrue(Files.readString(plan).contains("\naction talks \""), Files.readString(plan));
        // A line with an error is laid out once that is mended.
        assertTrue(Files.readString(plan).contains("\n  lead  EDC, Fire\n"), Files.readString(plan));
    }

    @Test
    void aPlanThatNeedsNothingIsNotTouched() throws IOException {
        String untidy = PLAN.replace("lead EDC", "lead   EDC");
        write(plan, untidy);

        CommandRun run = CommandRun.of("check", "--fix", plan);

        assertEquals(CommandRun.of("check", plan), run);
        assertEquals(untidy, Files.readString(plan));
        assertEquals(List.of("plan.csp"), in(folder));
    }

    @Test
    void withoutFixNothingIsWrittenAndItIsSaidHowManyItWouldMend() throws IOException {
        String broken = PLAN.replace("lead EDC", "leed EDC");
        write(plan, broken);

        CommandRun run = CommandRun.of("check", plan);

        assertTrue(run.out().endsWith("""

                        1 plan checked: 1 error
                        csp check --fix mends it
                        the rules look at a plan once its errors are mended
                        """), run.out());
        assertEquals(broken, Files.readString(plan));
    }

    @Test
    void usedFilesAreMendedWhereTheyLie() throws IOException {
        write(plan, PLAN + "use \"returns/*.csp\"\n");
        Path fire =
                write(Files.createDirectory(folder.resolve("returns")).resolve("fire.csp"), "agnecy Fire \"Fire\"\n");

        CommandRun run = CommandRun.of("check", "--fix", "--rule", "idle-agency", plan);

        assertEquals("mended 1 in " + fire + "\n", run.err());
        assertEquals("agency Fire \"Fire\"\n", Files.readString(fire));
    }

    @Test
    void aRuleAboutTheMeaningAddsTheLineThatMendsIt() throws IOException {
        Path before = write(folder.resolve("before.csp"), PLAN.replace("action talks", "action lead-talks"));
        write(plan, PLAN.replace("  period 2019/20\n", ""));

        CommandRun run = CommandRun.of("check", "--fix", "--previous", before, plan);

        assertEquals("mended 2 in " + plan + "\n", run.err());
        assertEquals(0, run.code(), run.out());
        String mended = Files.readString(plan);
        assertTrue(mended.contains("\n  period 2019/20\n"), mended);
        assertTrue(mended.contains("\n  continues lead-talks\n"), mended);
    }

    @Test
    void findingsForProgramsStayByThemselves() throws IOException {
        write(plan, PLAN.replace("lead EDC", "leed EDC"));

        CommandRun run = CommandRun.of("check", "--fix", "--format", "json", plan);

        assertEquals("mended 1 in " + plan + "\n", run.err());
        assertTrue(run.out().startsWith("{"), run.out());
        assertTrue(run.out().contains("\"findings\": []"), run.out());
    }
}

package org.csplan.cli;

import static org.csplan.cli.SampleFiles.BROKEN;
import static org.csplan.cli.SampleFiles.PLAN;
import static org.csplan.cli.SampleFiles.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.csplan.dsl.compiler.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LimitSettingsTest {

    @TempDir
    Path folder;

    @Test
    void whatIsNamedChangesAndTheRestStays() {
        assertEquals(
                Limits.standard().withSize(400_000_000).withFiles(50_000),
                LimitSettings.parse("size=400M, files=50k").orElseThrow());
        assertEquals(
                new Limits(1_000_000_000, 2_000_000, 3, 4),
                LimitSettings.parse("size=1g line=2000K files=3 nesting=4").orElseThrow());
        assertEquals(Limits.standard(), LimitSettings.parse("").orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "size",
                "size=",
                "size=0",
                "size=-1",
                "size=2G",
                "size=M",
                "size=1.5M",
                "size=99999999999999999999",
                "depth=1",
                "=1",
                "=",
                "line=99999999999G"
            })
    void whatIsNoLimitIsWrongUsageInEveryCommand(String words) throws IOException {
        Path plan = write(folder.resolve("plan.csp"), PLAN);

        assertEquals(
                new CommandRun(
                        2,
                        "",
                        "csp: CSP_LIMITS: " + words + " is no limit that can be set"
                                + "; name size, line, files or nesting with a number, as in: size=400M,files=50000; size is at most 1G\n"),
                run(words, InputStream.nullInputStream(), "check", plan));
    }

    @Test
    void helpIsThereWhateverTheLimitsAre() throws IOException {
        assertEquals(0, run("size", InputStream.nullInputStream(), "--help").code());
        assertEquals(
                0, run("size", InputStream.nullInputStream(), "check", "--help").code());
    }

    @Test
    void everyCommandKeepsTheLimits() throws IOException {
        Path plan = write(folder.resolve("plan.csp"), PLAN);
        String large = "csp: cannot read " + plan
                + ": it is larger than a plan may be (100 bytes); give the name of a plan, or raise the limit of the size, for the csp"
                + " command with CSP_LIMITS=size=200\n";

        for (String command : new String[] {"check", "render", "fmt", "show"}) {
            assertEquals(
                    new CommandRun(3, "", large),
                    run("size=100", InputStream.nullInputStream(), command, plan),
                    command);
        }
        assertEquals(
                0, run("size=1k", InputStream.nullInputStream(), "show", plan).code());
        assertEquals(
                new CommandRun(3, "", large), run("size=100", InputStream.nullInputStream(), "list", "actions", plan));
    }

    @Test
    void whatIsPipedInWithoutEndIsReadToTheLimit() throws IOException {
        Path zeros = Path.of("/dev/zero");
        assumeTrue(Files.exists(zeros), "there is no " + zeros);
        try (InputStream endless = Files.newInputStream(zeros)) {
            assertEquals(
                    new CommandRun(
                            3,
                            "",
                            "csp: cannot read standard input: it is larger than a plan may be (1 MB); give the name of a plan, or"
                                    + " raise the limit of the size, for the csp command with CSP_LIMITS=size=2M\n"),
                    run("size=1M", endless, "fmt", "-"));
        }
    }

    @Test
    void theGravestFindingsAreShownAndHowManyMoreThereAre() throws IOException {
        Path plan = write(folder.resolve("plan.csp"), PLAN + "term CPN \"a\"\naction b\n  for 1, 1\n".repeat(700));

        CommandRun usual = CommandRun.of("check", plan);
        CommandRun few = CommandRun.of("check", "--max-findings", "2", plan);
        CommandRun all = CommandRun.of("check", "--max-findings", "0", plan);
        CommandRun json = CommandRun.of("check", "--format", "json", "--max-findings", "5", plan);

        assertEquals(
                1000,
                usual.out()
                        .lines()
                        .filter(line -> line.matches("(error|warning|info)\\[.*"))
                        .count());
        assertTrue(
                usual.out().contains(" of them, none graver than those shown of the same plan, are not shown;"),
                usual.out());
        assertEquals(
                2, few.out().lines().filter(line -> line.startsWith("error[")).count());
        assertEquals(
                0, few.out().lines().filter(line -> line.startsWith("warning[")).count());
        assertTrue(all.out().length() > usual.out().length());
        assertTrue(!all.out().contains("not shown"));
        assertEquals(5, json.out().split("\"code\":").length - 1);
        assertTrue(json.out().contains("\"unshown\": "), json.out());
        for (CommandRun run : new CommandRun[] {usual, few, all, json}) {
            assertEquals(1, run.code());
        }
        assertEquals(
                "csp: --max-findings needs a number of 0 or more",
                CommandRun.of("check", "--max-findings", "-1", plan).errLines().get(0));
    }

    @Test
    void otherCommandsShowNoMoreThanAPersonReads() throws IOException {
        Path plan = write(folder.resolve("plan.csp"), BROKEN + "action b\n  lead Nobody\n".repeat(2_000));

        CommandRun shown = CommandRun.of("show", plan);

        assertEquals(
                1000,
                shown.err().lines().filter(line -> line.startsWith("error[")).count());
        assertTrue(shown.err().contains("There are 3000 more; csp check --max-findings 0 shows all."), shown.err());
    }

    private static CommandRun run(String limits, InputStream in, Object... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Csp.run(Terminal.of(in, out, err, Map.of("CSP_LIMITS", limits), ""), CommandRun.words(args));
        return new CommandRun(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}

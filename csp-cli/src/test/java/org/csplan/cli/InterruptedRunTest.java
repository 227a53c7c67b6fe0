package org.csplan.cli;

import static org.csplan.cli.SampleFiles.in;
import static org.csplan.cli.SampleFiles.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs of the command in processes of their own that are killed at any moment, or that write the same files at once. The
 * system property {@code interrupted.runs} says how often each is done.
 */
class InterruptedRunTest {

    private static final int RUNS = Integer.getInteger("interrupted.runs", 8);

    private static final int ACTIONS = 1_500;

    @TempDir
    Path folder;

    private String untidy = "";
    private Path plan = Path.of("plan.csp");

    @BeforeEach
    void writePlan() throws IOException {
        StringBuilder text = new StringBuilder("plan p\nagency   Police\naim A\n");
        for (int i = 0; i < ACTIONS; i++) {
            text.append("action a").append(i).append(" \"Deliver talks\"\nfor A\nlead   police\n  due March 2027\n");
        }
        untidy = text.toString();
        plan = write(folder.resolve("plan.csp"), untidy);
    }

    @Test
    void aRunOfFmtThatIsKilledLeavesTheOldTextOrTheNew() throws Exception {
        String tidy = after("fmt");

        killed(Set.of(untidy, tidy), "fmt");
    }

    @Test
    void aRunThatMendsAndIsKilledLeavesTheOldTextOrTheNew() throws Exception {
        String mended = after("check", "--fix");

        killed(Set.of(untidy, mended), "check", "--fix");
    }

    /** What the plan is after a run that nobody kills. */
    private String after(String... command) throws Exception {
        Path other = write(folder.resolve("whole").resolve("plan.csp"), untidy);
        Process process = start(other, command);
        process.waitFor();
        String after = Files.readString(other);
        assertTrue(!after.equals(untidy), () -> String.join(" ", command) + " changes it");
        return after;
    }

    private void killed(Set<String> expected, String... command) throws Exception {
        long usual = duration(untidy, command);
        Random random = new Random(2026);
        for (int run = 0; run < RUNS; run++) {
            write(plan, untidy);
            Process process = start(plan, command);
            // Most of the time is the start of Java; what matters comes at the end.
            long moment = usual / 3 + random.nextLong(usual);
            process.waitFor(moment, TimeUnit.NANOSECONDS);
            process.destroyForcibly().waitFor();

            assertTrue(expected.contains(Files.readString(plan)), "whole after run " + run);
            assertTrue(
                    in(folder).stream().allMatch(name -> name.matches("plan[.]csp|whole|[.]plan[.]csp[.].*[.]tmp")),
                    () -> "nothing else is left");
        }
        write(plan, untidy);
        start(plan, command).waitFor();
        assertTrue(!Files.readString(plan).equals(untidy), "what is left is in nobody's way");
    }

    @Test
    void aRunOfRenderThatIsKilledLeavesEachFileWhole() throws Exception {
        write(plan, withoutErrors());
        Path out = folder.resolve("out");
        start(plan, "render", "--out", out.toString()).waitFor();
        Map<String, Set<String>> expected = new LinkedHashMap<>();
        for (String name : in(out)) {
            expected.put(name, Set.of(Files.readString(out.resolve(name)), "last year's " + name));
        }
        assertEquals(Set.of("plan.csv", "plan.html", "plan.json"), expected.keySet());
        long usual = duration(withoutErrors(), "render", "--out", out.toString());
        Random random = new Random(6202);
        for (int run = 0; run < RUNS; run++) {
            for (String name : expected.keySet()) {
                write(out.resolve(name), "last year's " + name);
            }
            Process process = start(plan, "render", "--out", out.toString());
            process.waitFor(usual / 3 + random.nextLong(usual), TimeUnit.NANOSECONDS);
            process.destroyForcibly().waitFor();

            for (Map.Entry<String, Set<String>> next : expected.entrySet()) {
                assertTrue(
                        next.getValue().contains(Files.readString(out.resolve(next.getKey()))),
                        next.getKey() + " is whole after run " + run);
            }
        }
    }

    @Test
    void runsAtOnceLeaveWhatOneOfThemWrote() throws Exception {
        write(plan, withoutErrors());
        ImmutableMap<String, String> expected = rendered(folder.resolve("one"));
        Path out = folder.resolve("out");
        for (int round = 0; round < Math.max(1, RUNS / 4); round++) {
            List<Process> processes = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                processes.add(start(plan, "render", "--out", out.toString()));
            }
            for (Process process : processes) {
                assertEquals(0, process.waitFor());
            }
            assertEquals(expected.keySet(), Set.copyOf(in(out)));
            for (String name : expected.keySet()) {
                assertEquals(expected.get(name), Files.readString(out.resolve(name)));
            }
        }
    }

    @Test
    void runsAtOnceThatLayAPlanOutAndMendItLoseNoWordOfIt() throws Exception {
        String tidy = after("fmt");
        String mended = after("check", "--fix");
        for (int round = 0; round < Math.max(1, RUNS / 4); round++) {
            write(plan, untidy);
            List<Process> processes = List.of(start(plan, "fmt"), start(plan, "check", "--fix"), start(plan, "fmt"));
            for (Process process : processes) {
                process.waitFor();
            }
            String left = Files.readString(plan);
            assertTrue(left.equals(tidy) || left.equals(mended), "one of the two, whole");
            assertEquals(List.of("plan.csp", "whole"), in(folder));
        }
    }

    private ImmutableMap<String, String> rendered(Path out) throws Exception {
        assertEquals(0, start(plan, "render", "--out", out.toString()).waitFor());
        ImmutableMap.Builder<String, String> rendered = ImmutableMap.builder();
        for (String name : in(out)) {
            rendered.put(name, Files.readString(out.resolve(name)));
        }
        return rendered.buildOrThrow();
    }

    private String withoutErrors() {
        return untidy.replace("police", "Police");
    }

    /** How long the command takes with this plan, in nanoseconds. */
    private long duration(String text, String... command) throws Exception {
        Path other = write(folder.resolve("whole").resolve("plan.csp"), text);
        long start = System.nanoTime();
        start(other, command).waitFor();
        return System.nanoTime() - start;
    }

    private static Process start(Path plan, String... command) throws IOException {
        List<String> words = ImmutableList.<String>builder()
                .add(Path.of(System.getProperty("java.home"), "bin", "java").toString())
                .add("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")
                .add("-cp", System.getProperty("java.class.path"), Csp.class.getName())
                .add(command)
                .add(plan.toString())
                .build();
        return new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}

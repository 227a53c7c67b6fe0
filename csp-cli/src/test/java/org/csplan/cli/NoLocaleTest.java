package org.csplan.cli;

import static org.csplan.cli.SampleFiles.PLAN;
import static org.csplan.cli.SampleFiles.in;
import static org.csplan.cli.SampleFiles.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs where no locale is set, as in a job at night, with files whose names have accents. */
class NoLocaleTest {

    private static final String ADVICE = "if it has accents, set the environment variable LC_ALL to C.UTF-8";

    /** What a Java says of itself that does nothing but tell which locale it was started with. */
    private static final String RELEASE = "JAVA_VERSION=\"17.0.15\"\n";

    @TempDir
    Path folder;

    /** By the shell, for this process may have no locale either. */
    @BeforeEach
    void makeFilesWithAccents() throws Exception {
        write(folder.resolve("return.csp"), "update Q1 2019/20 from EDC\n  talks \"Three talks\"\n");
        String script =
                "mkdir \"$(printf 't\\305\\267')\" returns && cp return.csp \"$(printf 't\\305\\267/q1.csp')\" &&"
                        + " mv return.csp \"$(printf 'returns/q1-m\\303\\264n.csp')\"";
        CommandRun made = run(Map.of(), List.of("sh", "-c", script));
        assertEquals(new CommandRun(0, "", ""), made);
    }

    @ParameterizedTest
    @ValueSource(strings = {"t\u0177/*.csp", "*/q1.csp", "**/q1.csp", "t\u0177/q1.csp", "returns/*.csp"})
    void noReturnIsLost(String used) throws Exception {
        write(folder.resolve("plan.csp"), PLAN + "\nuse \"" + used + "\"\n");

        CommandRun run = csp("check", "plan.csp");

        assertEquals(1, run.code(), run.out());
        assertTrue(run.out().startsWith("error[unreadable-file]: "), run.out());
        assertTrue(run.out().contains("help: " + ADVICE), run.out());
        assertEquals(1, run.out().split("error\\[", -1).length - 1, run.out());
    }

    @Test
    void thePlansThatCanBeReadAreRendered() throws Exception {
        write(folder.resolve("town").resolve("plan.csp"), PLAN);

        CommandRun run = csp("render", "--format", "csv", ".");

        assertEquals(3, run.code());
        assertTrue(run.err().contains(ADVICE), run.err());
        assertEquals(List.of("plan.csp", "plan.csv"), in(folder.resolve("town")));
    }

    @ParameterizedTest
    @CsvSource({
        "'','',C.UTF-8",
        "C,en_GB.UTF-8,C.UTF-8",
        "'',POSIX,C.UTF-8",
        "'',en_GB.UTF-8,''",
        "cy_GB.UTF-8,C,cy_GB.UTF-8"
    })
    void theLauncherNamesOneForJavaWhereNoneIsNamed(String all, String language, String expected) throws Exception {
        Path java = folder.resolve("java");
        write(java.resolve("release"), RELEASE);
        Path program = write(java.resolve("bin").resolve("java"), "#!/bin/sh\nprintf '%s' \"${LC_ALL-}\"\n");
        assertTrue(program.toFile().setExecutable(true));
        // Of that name it prepares nothing.
        Path app = folder.resolve("app-once.1");
        write(app.resolve("csp-cli.jar"), "");
        Path launcher = Path.of("src", "main", "dist", "bin", "csp").toAbsolutePath();

        CommandRun run = run(
                Map.of("LC_ALL", all, "LC_CTYPE", "", "LANG", language, "JAVA_HOME", "" + java, "CSP_APP", "" + app),
                List.of("sh", launcher.toString(), "check"));

        assertEquals(expected, run.out(), run.err());
        assertEquals(0, run.code());
    }

    private CommandRun csp(String... command) throws Exception {
        CommandRun settings = java("-XshowSettings:properties", "-version");
        assumeTrue(
                settings.err().contains("sun.jnu.encoding = ANSI"),
                "this system reads any name whatever the locale is");
        return java(ImmutableList.<String>builder()
                .add("-cp", System.getProperty("java.class.path"), Csp.class.getName())
                .add(command)
                .build()
                .toArray(new String[0]));
    }

    private CommandRun java(String... words) throws Exception {
        return run(
                Map.of("LC_ALL", "C"),
                ImmutableList.<String>builder()
                        .add(Path.of(System.getProperty("java.home"), "bin", "java")
                                .toString())
                        .add("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")
                        .add(words)
                        .build());
    }

    private CommandRun run(Map<String, String> environment, List<String> command) throws Exception {
        Path out = Files.createTempFile("out", ".txt");
        Path err = Files.createTempFile("err", ".txt");
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            builder.environment().putAll(environment);
            int code = builder.start().waitFor();
            return new CommandRun(code, read(out), read(err));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }
}

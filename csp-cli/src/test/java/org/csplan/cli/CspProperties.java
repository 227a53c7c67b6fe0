package org.csplan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CspProperties {

    /** Where the command is called, and would leave what it writes. */
    private static final Path HERE = Path.of("");

    @Property(tries = 500)
    void anyCallEndsInOutputOrInPlainLines(@ForAll("calls") List<String> args) throws IOException {
        List<String> before = SampleFiles.in(HERE);
        CommandRun run = CommandRun.of(args.toArray());
        List<String> made = new ArrayList<>(SampleFiles.in(HERE));
        made.removeAll(before);
        for (String file : made) {
            Files.delete(HERE.resolve(file));
        }

        assertTrue(made.isEmpty() || args.contains("check"), () -> made.toString());
        assertTrue(made.stream().noneMatch(file -> file.startsWith("-")), () -> made.toString());

        assertEquals(run.code() == 0, run.err().isEmpty(), run.err());
        for (String line : run.errLines()) {
            assertTrue(line.startsWith("csp: ") || line.startsWith("Try: csp"), line);
        }
    }

    @Property(tries = 300)
    void anyFileIsWrittenWholeOrNotAtAll(@ForAll("contents") byte[] content) throws IOException {
        Path folder = Files.createTempDirectory("csp");
        try {
            Path plan = Files.write(folder.resolve("plan.csp"), content);

            CommandRun run = CommandRun.of("render", plan);

            assertEquals(
                    run.code() == 0 ? List.of("plan.csp", "plan.csv", "plan.html", "plan.json") : List.of("plan.csp"),
                    SampleFiles.in(folder));
            assertEquals(run.code(), CommandRun.of("check", plan).code());
        } finally {
            MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
        }
    }

    /** None names a file that there is; only check writes all the same, for it tells of files that are not there. */
    @Provide
    Arbitrary<List<String>> calls() {
        return Arbitraries.of(
                        "render",
                        "check",
                        "explain",
                        "unknown-agency",
                        "no-such-plan.csp",
                        "--out",
                        "--out=",
                        "-o",
                        "-",
                        "--",
                        "--format",
                        "--format=html,csv",
                        "-fjson",
                        "html",
                        ",",
                        "--plain",
                        "--plain=x",
                        "--help",
                        "--version",
                        "-hV",
                        "-x",
                        "--outs",
                        "",
                        " ",
                        "@",
                        "@no-such-file",
                        "${sys:user.home}",
                        "%s",
                        "a\nb",
                        "a\0b",
                        "/",
                        "é\uD83D\uDE00")
                .list()
                .ofMaxSize(6);
    }

    /** A plan with some bytes of it changed, or any bytes at all. */
    @Provide
    Arbitrary<byte[]> contents() {
        byte[] plan = SampleFiles.PLAN.getBytes(StandardCharsets.UTF_8);
        Arbitrary<byte[]> changed = Arbitraries.integers()
                .between(0, plan.length - 1)
                .list()
                .ofMaxSize(3)
                .flatMap(places -> Arbitraries.bytes().map(with -> {
                    byte[] copy = plan.clone();
                    places.forEach(place -> copy[place] = with);
                    return copy;
                }));
        return Arbitraries.oneOf(
                changed, Arbitraries.bytes().array(byte[].class).ofMaxSize(60));
    }
}

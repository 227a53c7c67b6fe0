package org.csplan.fuzz;

import static com.google.common.base.Preconditions.checkNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.csplan.core.testkit.GoldenFile;
import org.csplan.dsl.syntax.Keyword;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every input that was kept, every example and every mistake of the tests, with every target. */
class CorpusTest {

    private static final ImmutableMap<String, Consumer<byte[]>> TARGETS =
            ImmutableMap.<String, Consumer<byte[]>>builder()
                    .put("compiler", CompilerTarget::fuzzerTestOneInput)
                    .put("files", FilesTarget::fuzzerTestOneInput)
                    .put("formatter", FormatterTarget::fuzzerTestOneInput)
                    .put("printer", PrinterTarget::fuzzerTestOneInput)
                    .put("mender", MenderTarget::fuzzerTestOneInput)
                    .put("page", PageTarget::fuzzerTestOneInput)
                    .put("table", TableTarget::fuzzerTestOneInput)
                    .put("data", DataTarget::fuzzerTestOneInput)
                    .put("findings", FindingsTarget::fuzzerTestOneInput)
                    .put("reader", ReaderTarget::fuzzerTestOneInput)
                    .buildOrThrow();

    private static final Path CORPUS = Path.of("corpus");
    private static final Path PLANS_OF_TESTS = Path.of("../csp-dsl/src/test/resources");
    private static final Path EXAMPLES = Path.of("../examples");

    static Stream<Arguments> targetsAndFolders() {
        return TARGETS.keySet().stream()
                .flatMap(target ->
                        Stream.of(CORPUS, PLANS_OF_TESTS, EXAMPLES).map(folder -> Arguments.of(target, folder)));
    }

    @ParameterizedTest
    @MethodSource("targetsAndFolders")
    void theLawHoldsOfEveryFile(String target, Path folder) throws IOException {
        Consumer<byte[]> law = checkNotNull(TARGETS.get(target));
        for (Path file : files(folder)) {
            try {
                law.accept(Files.readAllBytes(file));
            } catch (RuntimeException | AssertionError | StackOverflowError e) {
                throw new AssertionError(target + " with " + file, e);
            }
        }
    }

    @Test
    void whatWasFoundIsFiledUnderATarget() throws IOException {
        try (Stream<Path> folders = Files.list(CORPUS)) {
            for (Path folder : folders.toList()) {
                assertTrue(TARGETS.containsKey(folder.getFileName().toString()), folder::toString);
            }
        }
    }

    @Test
    void theFuzzerKnowsTheWordsOfTheLanguage() throws IOException {
        StringBuilder words = new StringBuilder("# The words of the language; CorpusTest writes them.\n");
        Arrays.stream(Keyword.values())
                .forEach(word -> words.append('"').append(word.word()).append("\"\n"));
        for (String mark : List.of(
                "\\\"",
                "\\\"\\\"\\\"",
                "\\x0a",
                "\\x0a==== a.csp\\x0a",
                "2026/27",
                "#",
                "`",
                "\\xe2\\x80\\x9c",
                "\\xe2\\x80\\x9d",
                ", ")) {
            words.append('"').append(mark).append("\"\n");
        }
        GoldenFile.assertHolds(Path.of("words.dict"), words.toString());
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> plans = files.filter(Files::isRegularFile)
                    .filter(file -> folder.equals(CORPUS)
                            || Ascii.toLowerCase(file.toString()).endsWith(".csp"))
                    .sorted()
                    .toList();
            assertTrue(!plans.isEmpty(), folder::toString);
            return plans;
        }
    }
}

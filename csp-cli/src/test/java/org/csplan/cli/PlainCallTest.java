package org.csplan.cli;

import static org.csplan.cli.SampleFiles.PLAN;
import static org.csplan.cli.SampleFiles.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.Splitter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

class PlainCallTest {

    private static final List<String> PLAIN = List.of("check", "diff", "list", "render", "show");

    private static final Terminal TERMINAL = Terminal.plain(new ByteArrayOutputStream(), new ByteArrayOutputStream());

    @TempDir
    Path folder;

    /** Each name of each option that the library knows, with all the words that any of these commands needs. */
    @TestFactory
    Stream<DynamicTest> takesEveryOption() {
        return Csp.commandLine(TERMINAL).getSubcommands().values().stream()
                .map(CommandLine::getCommandSpec)
                .filter(command -> PLAIN.contains(command.name()))
                .flatMap(command -> command.options().stream()
                        .filter(option -> !option.usageHelp())
                        .flatMap(option -> Stream.of(option.names()).map(name -> call(command.name(), option, name))))
                .map(call -> DynamicTest.dynamicTest(
                        String.join(" ", call), () -> assertTrue(isPlain(call.toArray(String[]::new)))));
    }

    private static List<String> call(String command, OptionSpec option, String name) {
        List<String> words = new ArrayList<>(List.of(command, name));
        if (option.arity().max() > 0) {
            words.add("3");
        }
        words.add("one.csp");
        if (command.equals("diff") || command.equals("list")) {
            words.add("two.csp");
        }
        return words;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "check --help",
                "check x.csp -h",
                "explain",
                "check -- x.csp",
                "check --fix --fix x.csp",
                "check --fix=yes x.csp",
                "render x.csp --out a -o b",
                "render x.csp --out",
                "render --out --plain x.csp",
                "render --out= x.csp",
                "render -fhtml x.csp",
                "render",
                "render - x.csp",
                "show a.csp b.csp",
                "check --max-findings many x.csp",
                "list actions",
                "diff a.csp",
                "diff a.csp b.csp c.csp"
            })
    void leavesWhatIsNotPlainToTheLibrary(String call) {
        assertFalse(
                isPlain(Splitter.on(' ').omitEmptyStrings().splitToStream(call).toArray(String[]::new)));
    }

    /** Two hyphens before the files mean nothing, but make the library read the call. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "check",
                "check --format json --profile strict --fail-on warning",
                "check --format=sarif --rule no-agency",
                "check --list-rules --profile england-wales-csp",
                "check --as-of 2019-06-01",
                "check --as-of soon",
                "check --rule zz",
                "render --format csv --plain --out -",
                "render -f json -o - --audience restricted --findings strict",
                "render --view agency=nobody --format html --out -",
                "show --audience partners",
                "show --priority zz",
                "list actions --where due=x --sort=-id --columns id,title -f csv",
                "list --sum title actions"
            })
    void isAnsweredAsTheLibraryWouldAnswerIt(String call) throws IOException {
        Path plan = write(folder.resolve("plan.csp"), PLAN);
        List<Object> words = new ArrayList<>(Splitter.on(' ').splitToList(call));
        List<Object> read = new ArrayList<>(words);
        words.add(plan);
        read.addAll(List.of("--", plan));

        assertTrue(isPlain(CommandRun.words(words.toArray())));
        assertFalse(isPlain(CommandRun.words(read.toArray())));
        assertEquals(CommandRun.of(read.toArray()), CommandRun.of(words.toArray()));
    }

    private static boolean isPlain(String... words) {
        return PlainCall.read(TERMINAL, words).isPresent();
    }
}

package org.csplan.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.DiagnosticPrinter;
import org.csplan.core.source.SourceText;
import org.csplan.core.testkit.GoldenFile;
import org.csplan.dsl.compiler.Compilation;
import org.csplan.dsl.compiler.Limits;
import org.csplan.dsl.compiler.SourceLoader;
import org.csplan.dsl.syntax.LanguageCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Small broken plans, each with what is said of it in a file beside it. */
class MistakesTest {

    private static final Path FOLDER = Path.of("src", "test", "resources", "mistakes");

    /** Words of those who make parsers, not of those who write plans. */
    private static final Pattern JARGON = Pattern.compile(
            "token|EOF|NEWLINE|syntax|pars(e|er|ing)|expecting|mismatched|viable|identifier|invalid|illegal|null|string");

    static Stream<String> mistakes() throws IOException {
        return GoldenFile.plansIn(FOLDER);
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void everyMistakeIsAnsweredAsExpected(String name) throws IOException {
        GoldenFile.assertHolds(FOLDER.resolve(name + ".txt"), printed(compile(name)));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void answersUseTheWordsOfPlans(String name) throws IOException {
        for (Diagnostic found : compile(name).diagnostics()) {
            String said = found.message() + " " + found.help().orElse("");
            assertFalse(JARGON.matcher(said).find(), said);
            assertFalse(found.message().endsWith("."), said);
            assertTrue(
                    found.help().isPresent()
                            || found.place().flatMap(place -> place.label()).isPresent(),
                    said);
        }
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void aPlanWithErrorsIsNoPlan(String name) throws IOException {
        Compilation compilation = compile(name);
        boolean hasErrors =
                Files.readString(FOLDER.resolve(name + ".txt")).lines().anyMatch(line -> line.startsWith("error["));
        assertEquals(hasErrors, compilation.plan().isEmpty());
    }

    @Test
    void everyKindOfMistakeHasAnExample() throws IOException {
        Set<String> shown = new TreeSet<>();
        for (String name : mistakes().toList()) {
            compile(name).diagnostics().forEach(found -> shown.add(found.code().id()));
        }
        for (String name : PlanOfFilesTest.plans().toList()) {
            PlanOfFilesTest.compile(name)
                    .diagnostics()
                    .forEach(found -> shown.add(found.code().id()));
        }
        Set<String> all = new TreeSet<>();
        List.of(LanguageCode.values()).forEach(code -> all.add(code.id()));
        assertEquals(all, shown);
    }

    @Test
    void aVeryLongLineIsShownShortened() {
        String line = "  note \"" + "x".repeat(100_000);
        Compilation compilation = PlanLanguage.compile("plan.csp", "plan p\naction a\n" + line + "\n");
        assertEquals("""
                error[open-text]: this text is not closed
                  plan.csp:3:8
                    3 |   note "%s…
                      |        ^ it begins here
                help: close it with " on the same line; longer prose stands between two lines of \"""

                """.formatted("x".repeat(92)), printed(compilation));
    }

    @Test
    void aLineThatIsLongerThanItsLimitIsNotRead() {
        SourceText plan = SourceText.of("plan.csp", "plan p\naction a\n  note \"xxxx\"\n  note \"xxxxx\"\n");
        SourceLoader limited =
                SourceLoader.of(ImmutableMap.of(), Limits.standard().withLine(13));
        Compilation compilation = PlanLanguage.compile(plan, limited);
        assertEquals("""
                error[over-limit]: this line is not read, for it has 14 characters and 13 is the most that a line may have
                  plan.csp:4:1
                    4 |   note "xxxxx"
                      | ^ it begins here
                help: break it where something new begins; longer prose stands between two lines of \"""

                """, printed(compilation));
        assertEquals(1, compilation.draft().actions().get(0).notes().size());
    }

    @Test
    void theLastLineHasALimitWithoutALineEndToo() {
        SourceLoader limited =
                SourceLoader.of(ImmutableMap.of(), Limits.standard().withLine(13));
        assertEquals(
                1,
                PlanLanguage.compile(SourceText.of("plan.csp", "plan p\n  area \"xxxxx\""), limited)
                        .diagnostics()
                        .size());
        assertEquals(
                0,
                PlanLanguage.compile(SourceText.of("plan.csp", "plan p\n  area \"xxxx\""), limited)
                        .diagnostics()
                        .size());
    }

    @Test
    void theEndOfAnOpenTextIsLookedForOnFortyLinesAndNoMore() {
        assertEquals(1, diagnosticsOfATextOver(40));
        assertEquals(2, diagnosticsOfATextOver(41));
    }

    private static int diagnosticsOfATextOver(int lines) {
        String text = "plan p\naction a\n  note \"begun\n" + "  on it goes\n".repeat(lines - 1) + "  to its end\"\n";
        return PlanLanguage.compile("plan.csp", text).diagnostics().size();
    }

    @Test
    void aVeryLongWordIsNamedShortened() {
        Compilation compilation =
                PlanLanguage.compile("plan.csp", "plan p\naction a\n  " + "x".repeat(100_000) + ": y");
        for (Diagnostic found : compilation.diagnostics()) {
            assertTrue(found.message().length() + found.help().orElse("").length() < 400, found.message());
        }
        assertEquals(1, compilation.diagnostics().size());
    }

    @Test
    void aDeeplyIndentedLineIsReadLikeAnyOther() {
        String indentation = " \t".repeat(10_000);
        Compilation compilation = PlanLanguage.compile(
                "plan.csp", "plan p\n" + indentation + "action a\n" + indentation + "due March 2027\n");
        assertEquals(List.of(), compilation.diagnostics());
    }

    private static Compilation compile(String name) throws IOException {
        return PlanLanguage.compile("plan.csp", Files.readString(FOLDER.resolve(name + ".csp")));
    }

    private static String printed(Compilation compilation) {
        StringBuilder printed = new StringBuilder();
        for (Diagnostic found : compilation.diagnostics()) {
            printed.append(DiagnosticPrinter.plain().print(found)).append('\n');
        }
        return printed.toString();
    }
}

package org.csplan.dsl.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Place;
import org.csplan.core.source.Edit;
import org.csplan.core.source.SourceSpan;
import org.csplan.core.source.SourceText;
import org.csplan.core.testkit.GoldenFile;
import org.csplan.dsl.PlanLanguage;
import org.csplan.dsl.compiler.Compilation;
import org.csplan.dsl.compiler.SourceLoader;
import org.csplan.dsl.format.PlanMender.Mended;
import org.csplan.dsl.syntax.LanguageCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The small broken plans, mended where nobody has anything to decide, each with what becomes of it in a file. */
class PlanMenderTest {

    private static final Path FOLDER = Path.of("src", "test", "resources", "mistakes");
    private static final Path MENDED = FOLDER.resolve("mended");

    static Stream<Path> mistakes() throws IOException {
        return GoldenFile.plansIn(FOLDER)
                .map(name -> FOLDER.resolve(name + ".csp"))
                .filter(PlanMenderTest::isText);
    }

    static Stream<Path> mendable() throws IOException {
        return mistakes().filter(file -> !edits(compile(text(file))).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void whatMendsItselfIsMendedAsExpectedAndAllElseIsLeft(Path mistake) throws IOException {
        Path expected = MENDED.resolve(mistake.getFileName());
        Mended mended = mend(text(mistake));
        if (mended.texts().isEmpty()) {
            assertFalse(Files.exists(expected), expected + " is expected, and nothing was mended");
        } else {
            GoldenFile.assertHolds(expected, mended.texts().get("plan.csp"));
        }
    }

    @ParameterizedTest
    @MethodSource("mendable")
    void eachEditAloneSettlesItsFindingAndBreaksNothing(Path mistake) {
        SourceText source = text(mistake);
        Compilation before = compile(source);
        for (Diagnostic found : before.diagnostics()) {
            if (!found.edits().isEmpty()) {
                Compilation after = compile(SourceText.of("plan.csp", Edit.apply(source, found.edits())));
                String edited = after.sources().get(0).text();
                assertTrue(count(found, after) < count(found, before), () -> found + "\n" + edited);
                assertTrue(errors(after) <= errors(before), () -> found + "\n" + edited);
            }
        }
    }

    @Test
    void usedFilesAreMendedToo() {
        SourceText first = SourceText.of("p/plan.csp", "plan p\nuse \"returns/*.csp\"\nacton talks \"Talks\"\n");
        ImmutableMap<String, String> others = ImmutableMap.of(
                "returns/q1.csp", "agencyy Fire \"Fire\"\n", "returns/q2.csp", "# Nothing came.\nagency  EDC\n");

        Mended mended = PlanMender.mend(first, SourceLoader.of(others), Compilation::diagnostics);

        assertEquals(
                Map.of(
                        "p/plan.csp", "plan p\n\nuse \"returns/*.csp\"\n\naction talks \"Talks\"\n",
                        "returns/q1.csp", "agency Fire \"Fire\"\n"),
                mended.texts());
        assertEquals(2, mended.mended());
    }

    @Test
    void aLineMendedMayShowAnotherMistakeWhichIsMendedToo() {
        Mended mended = mend(SourceText.of("plan.csp", "plan p\nagency Fire\nacton a \"Talks\"\n  leadd fire, Fire\n"));

        assertEquals(
                "plan p\n\nagency Fire\n\naction a \"Talks\"\n  lead Fire\n",
                mended.texts().get("plan.csp"));
    }

    @Test
    void theHeadOfAReturnIsMendedWithTheTableBelowIt() {
        Mended mended = mend(SourceText.of("plan.csp", """
                plan p
                agency Fire
                action 1.2 "Talks"
                Return from Fire for quarter ending 30 June 2026
                +-----+-------+
                | Ref | RAG   |
                +=====+=======+
                | 1.2 | Green |
                +-----+-------+
                """));

        assertEquals("""
                plan p

                agency Fire

                action 1.2 "Talks"

                update April to June 2026 from Fire
                  # +-----+-------+
                  # | Ref | RAG   |
                  # +=====+=======+
                  1.2  green
                # +-----+-------+
                """, mended.texts().get("plan.csp"));
    }

    @Test
    void whatAPersonMustDecideStaysAsItIs() {
        Mended mended =
                mend(SourceText.of("plan.csp", "plan p\nagency SADC\nagency SDCC\naction a \"Talks\"\n  lead SDC\n"));

        assertEquals(new Mended(ImmutableMap.of(), 0, 0), mended);
    }

    @Test
    void anEditThatBreaksAPlanIsNotMade() {
        SourceText source = SourceText.of("plan.csp", "plan p\naction talks\n");

        assertEquals(
                new Mended(ImmutableMap.of(), 0, 0),
                PlanMender.mend(
                        source,
                        SourceLoader.none(),
                        compilation -> ImmutableList.of(instead("talks", "(", compilation))));
    }

    @Test
    void anEditThatBreaksAPlanKeepsNoOtherOneBack() {
        SourceText source = SourceText.of("plan.csp", "plan p\n\naction talks\n\naction walks\n");

        Mended mended = PlanMender.mend(
                source,
                SourceLoader.none(),
                compilation -> text(compilation).contains("walks")
                        ? ImmutableList.of(instead("talks", "(", compilation), instead("walks", "visits", compilation))
                        : ImmutableList.of(instead("talks", "(", compilation)));

        assertEquals(
                new Mended(ImmutableMap.of("plan.csp", "plan p\n\naction talks\n\naction visits\n"), 1, 0), mended);
    }

    @Test
    void fewEditsThatBreakAPlanKeepNoneOfManyBack() {
        StringBuilder text = new StringBuilder("plan p\n");
        StringBuilder visits = new StringBuilder("plan p\n");
        for (int at = 100; at < 140; at++) {
            text.append("\naction talks-").append(at).append('\n');
            visits.append(at % 15 == 0 ? "\naction talks-" : "\naction visits-")
                    .append(at)
                    .append('\n');
        }

        Mended mended = PlanMender.mend(
                SourceText.of("plan.csp", text.toString()),
                SourceLoader.none(),
                compilation -> IntStream.range(100, 140)
                        .filter(at -> text(compilation).contains("talks-" + at))
                        .mapToObj(at -> instead("talks-" + at, at % 15 == 0 ? "(" : "visits-" + at, compilation))
                        .collect(ImmutableList.toImmutableList()));

        assertEquals(new Mended(ImmutableMap.of("plan.csp", visits.toString()), 37, 0), mended);
    }

    @Test
    void ofTwoEditsToTheSameWordsTheFirstIsMade() {
        SourceText source = SourceText.of("plan.csp", "plan p\n\naction talks\n");

        Mended mended = PlanMender.mend(
                source,
                SourceLoader.none(),
                compilation -> text(compilation).contains("talks")
                        ? ImmutableList.of(
                                instead("talks", "walks", compilation), instead("talks", "visits", compilation))
                        : ImmutableList.of());

        assertEquals(new Mended(ImmutableMap.of("plan.csp", "plan p\n\naction walks\n"), 1, 0), mended);
    }

    @Test
    void mendingEndsWhereThereIsAlwaysMoreToMend() {
        SourceText source = SourceText.of("plan.csp", "plan p\n\naction talks\n");

        Mended mended = PlanMender.mend(
                source,
                SourceLoader.none(),
                compilation -> ImmutableList.of(instead("talks", "more-talks", compilation)));

        assertEquals(10, mended.mended());
    }

    private static String text(Compilation compilation) {
        return compilation.sources().get(0).text();
    }

    private static Diagnostic instead(String words, String others, Compilation compilation) {
        SourceText source = compilation.sources().get(0);
        int start = source.text().indexOf(words);
        return Diagnostic.of(LanguageCode.UNEXPECTED_WORD, "a slip of the pen")
                .at(Place.of(source, new SourceSpan(start, start + words.length())))
                .mendedBy(others);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "note Words about Ann Visible partners",
                "note Words about Ann visable restricted",
                "risk The raid restrictd",
                "note \"Words about Ann\" visible republic",
                "note \"Words about Ann\" visible Public"
            })
    void whoMaySeeATextIsNeverGuessed(String line) {
        assertEquals(
                new Mended(ImmutableMap.of(), 0, 0),
                mend(SourceText.of("plan.csp", "plan p\naction a \"Talks\"\n  " + line + "\n")));
    }

    @Test
    void whatAnAgencyReturnsIsNeverMadeIntoAStatement() {
        String text = """
                plan p
                agency Fire
                action actions "Talks"
                update Q1 2026/27 from Fire
                  actins amber "Hall cancelled"
                """;

        assertEquals(new Mended(ImmutableMap.of(), 0, 0), mend(SourceText.of("plan.csp", text)));
    }

    @Test
    void whatIsWrongInLinesThatWereNotReadKeepsNobodyFromMendingTheLineAbove() {
        String text = """
                plan p
                  period 2026/27
                agency Police
                action b "Patrols"
                  leed Police
                  measure v "Visits" target 5 visits during 2026/27
                action c "Talks"
                Q1 2026/27 from Police
                  b grren v = 5
                  c amber Two held
                  d green
                  c green well enuf
                Police return Q2 2026/27
                  e amber
                  e.v = 4
                """;

        assertEquals("""
                plan p
                  period 2026/27

                agency Police

                action b "Patrols"
                  lead Police
                  measure v "Visits" target 5 visits during 2026/27

                action c "Talks"

                update Q1 2026/27 from Police
                  b  green v = 5
                  c  amber "Two held"
                  d green
                  c  green "well enuf"

                update Q2 2026/27 from Police
                  e amber
                  e.v = 4
                """, mend(SourceText.of("plan.csp", text)).texts().get("plan.csp"));
    }

    @Test
    void aFileKeepsTheLineEndsOfWindowsWhereALineIsBroken() {
        String text = "plan p\nagency Fire\naction a \"Talks\" lead Fire\n";
        String laidOut = "plan p\n\nagency Fire\n\naction a \"Talks\"\n  lead Fire\n";

        assertEquals(windows(laidOut), mended(windows(text)));
    }

    @Test
    void aFileThatIsNotLaidOutKeepsItsLineEndsToo() {
        String text = "plan p\nagency Fire\naction a \"Talks\" lead Fire\n";
        String broken = "plan p\nagency Fire\naction a \"Talks\"\n  lead Fire\n";
        String unreadable = "  for = =\n";

        assertEquals(windows(broken + unreadable), mended(windows(text + unreadable)));
        assertEquals(broken + windows(unreadable), mended(text + windows(unreadable)));
    }

    private static String windows(String text) {
        return text.replace("\n", "\r\n");
    }

    private static String mended(String text) {
        return Objects.requireNonNull(
                mend(SourceText.of("plan.csp", text)).texts().get("plan.csp"));
    }

    private static Mended mend(SourceText source) {
        return PlanMender.mend(source, SourceLoader.none(), Compilation::diagnostics);
    }

    private static Compilation compile(SourceText source) {
        return PlanLanguage.compile(source);
    }

    private static ImmutableList<Edit> edits(Compilation compilation) {
        return compilation.diagnostics().stream()
                .flatMap(found -> found.edits().stream())
                .collect(ImmutableList.toImmutableList());
    }

    private static long count(Diagnostic found, Compilation compilation) {
        return compilation.diagnostics().stream()
                .filter(other -> other.code() == found.code()
                        && other.message().equals(found.message())
                        && other.help().equals(found.help()))
                .count();
    }

    private static long errors(Compilation compilation) {
        return compilation.diagnostics().stream().filter(Diagnostic::isError).count();
    }

    private static SourceText text(Path file) {
        try {
            return SourceText.of("plan.csp", Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isText(Path file) {
        try {
            return !Files.readString(file).isEmpty();
        } catch (IOException e) {
            return false;
        }
    }
}

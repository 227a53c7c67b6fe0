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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.DiagnosticPrinter;
import org.csplan.core.diagnostic.Subject;
import org.csplan.core.model.ActionId;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.Agency;
import org.csplan.core.source.SourceText;
import org.csplan.core.testkit.GoldenFile;
import org.csplan.dsl.compiler.Compilation;
import org.csplan.dsl.compiler.FolderLoader;
import org.csplan.dsl.compiler.Limits;
import org.csplan.dsl.compiler.SourceLoader;
import org.csplan.dsl.syntax.LanguageCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Plans of several files: a folder for each, with what is said of the plan in it. */
class PlanOfFilesTest {

    private static final Path FOLDER = Path.of("src", "test", "resources", "plans");

    /** So that few files go beyond it. */
    private static final Limits FEW = Limits.standard().withNesting(4);

    @TempDir
    private Path folder;

    static Stream<String> plans() throws IOException {
        try (Stream<Path> folders = Files.list(FOLDER)) {
            return folders.map(plan -> plan.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("plans")
    void everyMistakeIsAnsweredAsExpected(String name) throws IOException {
        StringBuilder printed = new StringBuilder();
        for (Diagnostic found : compile(name).diagnostics()) {
            printed.append(DiagnosticPrinter.plain().print(found)).append('\n');
        }
        GoldenFile.assertHolds(FOLDER.resolve(name).resolve("expected.txt"), printed.toString());
    }

    static Compilation compile(String name) throws IOException {
        Path plan = FOLDER.resolve(name).resolve("plan.csp");
        return PlanLanguage.compile(
                SourceText.of("plan.csp", Files.readString(plan)), FolderLoader.beside(plan, "plan.csp", FEW));
    }

    @Test
    void whatAFileHoldsComesInWhereItIsUsed() {
        ActionPlan plan = compiled(ImmutableMap.of(
                        "plan.csp",
                        "plan p\nagency First\nuse \"more/two.csp\"\nagency Last\n",
                        "more/two.csp",
                        "agency Second\nuse \"three.csp\"\nagency Fourth\n",
                        "more/three.csp",
                        "agency Third\nuse \"../five.csp\"\n",
                        "five.csp",
                        "term CPN \"Community Protection Notice\"\n"))
                .plan()
                .orElseThrow();
        assertEquals(
                List.of("First", "Second", "Third", "Fourth", "Last"),
                plan.agencies().stream().map(Agency::name).toList());
        assertEquals(1, plan.terms().size());
    }

    @Test
    void aPatternBringsInFilesInTheOrderOfTheirNamesAndNoOthers() {
        Compilation compilation = compiled(ImmutableMap.<String, String>builder()
                .put("returns/q2.csp", "agency Q2\n")
                .put("plan.csp", "plan p\nuse \"returns/*.csp\"\n")
                .put("returns/q10.csp", "agency Q10\n")
                .put("returns/.q1.csp", "agency hidden\n")
                .put("returns/~q1.csp", "agency backup\n")
                .put("returns/q1.txt", "agency text\n")
                .put("returns/2025/q1.csp", "agency deeper\n")
                .put("returns.csp", "agency beside\n")
                .buildOrThrow());
        assertEquals(
                List.of("plan.csp", "returns/q10.csp", "returns/q2.csp"),
                compilation.sources().stream().map(SourceText::name).toList());
    }

    @Test
    void aPatternReachesFoldersBelow() {
        Compilation compilation = compiled(ImmutableMap.of(
                "plan.csp", "plan p\nuse \"returns/**/q?-*.csp\"\n",
                "returns/q1-fire.csp", "agency A\n",
                "returns/2025/q1-fire.csp", "agency B\n",
                "returns/2025/deep/q2-police.csp", "agency C\n",
                "returns/2025/q10-police.csp", "agency D\n"));
        assertEquals(
                Set.of("A", "B", "C"),
                compilation.plan().orElseThrow().agencies().stream()
                        .map(Agency::name)
                        .collect(Collectors.toSet()));
    }

    @Test
    void aFileThatSeveralUseComesInOnce() {
        Compilation compilation = compiled(ImmutableMap.of(
                "plan.csp", "plan p\nuse \"a.csp\"\nuse \"b.csp\"\nuse \"agencies.csp\"\n",
                "a.csp", "use \"agencies.csp\"\naction a\n  lead Fire\n",
                "b.csp", "use \"agencies.csp\"\naction b\n  lead Fire\n",
                "agencies.csp", "agency Fire\n"));
        assertEquals(List.of(), compilation.diagnostics());
        assertEquals(4, compilation.files().size());
    }

    /** Once it went round and round there, for nothing is said of names while a file is missing. */
    @ParameterizedTest
    @ValueSource(
            strings = {"Fire and Rescue", "Fire and Rescue, Police", "Police, Fire and Rescue", "Fire and Rescue and"})
    void aNameOfSeveralWordsThatBeginsWithAnIdIsPassedByWhereAFileIsMissing(String named) {
        Compilation compilation = PlanLanguage.compile(
                "plan.csp",
                "use \"gone.csp\"\nplan p \"P\"\nagency Fire \"Fire and Rescue\"\nagency Police\naction a \"First\"\n  lead "
                        + named + "\n  note \"Agreed.\"\n");
        assertEquals(
                List.of(LanguageCode.UNKNOWN_FILE),
                compilation.diagnostics().stream().map(Diagnostic::code).toList());
        assertEquals(1, compilation.draft().actions().get(0).notes().size());
    }

    @Test
    void aLongChainOfFilesIsFollowedToItsEnd() {
        ImmutableMap.Builder<String, String> files = ImmutableMap.builder();
        for (int i = 1; i < 5000; i++) {
            files.put(i + ".csp", "use \"" + (i + 1) + ".csp\"\n");
        }
        files.put("5000.csp", "agency Fire\n");
        Compilation compilation = PlanLanguage.compile(
                SourceText.of("plan.csp", "plan p\nuse \"1.csp\"\n"),
                SourceLoader.of(files.buildOrThrow(), Limits.standard().withNesting(5001)));
        assertEquals(List.of(), compilation.diagnostics());
        assertEquals(1, compilation.draft().agencies().size());
    }

    @Test
    void ofALongCircleOfFilesSomeAreNamed() {
        assertEquals(
                "these files use each other: plan.csp → 1.csp → 2.csp → 3.csp → 4.csp → 5.csp → 6.csp → plan.csp",
                messages(circle(6)).get(0));
        assertEquals(
                "these files use each other: plan.csp → 1.csp → 2.csp → 3.csp → 4.csp → 5.csp → 6.csp → 7.csp → 8.csp"
                        + " → plan.csp",
                messages(circle(8)).get(0));
        assertEquals(
                "these files use each other: plan.csp → 1.csp → 2.csp → 3.csp → 4.csp → 5.csp → 6.csp → 7.csp → 2 more"
                        + " → plan.csp",
                messages(circle(9)).get(0));
    }

    /** A plan, and as many files each of which uses the next, the last of them the plan. */
    private static Compilation circle(int files) {
        ImmutableMap.Builder<String, String> circle = ImmutableMap.builder();
        circle.put("plan.csp", "plan p\nuse \"1.csp\"\n");
        for (int i = 1; i <= files; i++) {
            circle.put(i + ".csp", "use \"" + (i < files ? String.valueOf(i + 1) : "plan") + ".csp\"\n");
        }
        return compiled(circle.buildOrThrow());
    }

    @Test
    void aPlanMayHaveAsManyFilesAsItsLimitSaysAndNotOneMore() {
        ImmutableMap<String, String> files =
                ImmutableMap.of("a.csp", "agency A\n", "b.csp", "agency B\n", "c.csp", "agency C\n");
        SourceText plan = SourceText.of("plan.csp", "plan p\nuse \"*.csp\"\naction a\n  lead D\n");
        Compilation all = PlanLanguage.compile(
                plan, SourceLoader.of(files, Limits.standard().withFiles(4)));
        Compilation some = PlanLanguage.compile(
                plan, SourceLoader.of(files, Limits.standard().withFiles(2)));
        assertEquals(List.of("no agency is called D"), messages(all));
        // What D is may stand in what was not read.
        assertEquals(List.of("b.csp is not read, for 2 files are the most that a plan may have"), messages(some));
    }

    @Test
    void theFilesOfAPlanMayTogetherBeAsLargeAsItsLimitSaysAndNoLarger() {
        ImmutableMap<String, String> files = ImmutableMap.of("a.csp", "agency A\n", "b.csp", "agency B\n");
        SourceText plan = SourceText.of("p\\plan.csp", "plan p\nuse \"plan.csp\"\nuse \"a.csp\"\nuse \"b.csp\"\n");
        int size = plan.text().length() + 18;
        assertEquals(
                List.of("this file uses itself"),
                messages(PlanLanguage.compile(
                        plan, SourceLoader.of(files, Limits.standard().withSize(size)))));
        assertEquals(
                List.of(
                        "this file uses itself",
                        "the plan is larger than " + (size - 10)
                                + " bytes, which is the most that its files may have together"),
                messages(PlanLanguage.compile(
                        plan, SourceLoader.of(files, Limits.standard().withSize(size - 10)))));
        assertEquals(
                List.of("the plan is larger than 20 bytes, which is the most that its files may have together"),
                messages(PlanLanguage.compile(
                        plan, SourceLoader.of(files, Limits.standard().withSize(20)))));
        SourceText alone = SourceText.of("plan.csp", "plan p\n");
        assertEquals(
                List.of(),
                messages(PlanLanguage.compile(
                        alone, SourceLoader.of(files, Limits.standard().withSize(7)))));
    }

    @Test
    void filesThatAllUseEachOtherByAPatternNeedNoDepth() {
        ImmutableMap.Builder<String, String> files = ImmutableMap.builder();
        for (int i = 1; i <= 6; i++) {
            files.put("r/" + i + ".csp", "use \"*.csp\"\nagency A" + i + "\n");
        }
        SourceText plan = SourceText.of("plan.csp", "plan p\nuse \"r/*.csp\"\n");
        Compilation compilation = PlanLanguage.compile(
                plan, SourceLoader.of(files.buildOrThrow(), Limits.standard().withNesting(3)));
        assertEquals(List.of(), compilation.diagnostics());
        assertEquals(6, compilation.draft().agencies().size());
    }

    @Test
    void whatIsUsedTooDeepIsNotRead() {
        ImmutableMap<String, String> files =
                ImmutableMap.of("1.csp", "agency One\nuse \"2.csp\"\n", "2.csp", "agency Two\n");
        SourceText plan = SourceText.of("plan.csp", "plan p\nuse \"1.csp\"\n");
        assertEquals(
                2,
                PlanLanguage.compile(
                                plan, SourceLoader.of(files, Limits.standard().withNesting(2)))
                        .files()
                        .size());
        assertEquals(
                3,
                PlanLanguage.compile(
                                plan, SourceLoader.of(files, Limits.standard().withNesting(3)))
                        .files()
                        .size());
    }

    @Test
    void ofFilesWithAnotherEndingOnlyThoseThatWouldFitAndAreNotReadAreNews() throws IOException {
        Path returns = Files.createDirectory(folder.resolve("returns"));
        Files.writeString(returns.resolve("q1.csp"), "agency Fire\n");
        Files.writeString(returns.resolve("q1.csp.txt"), "agency Fire\n");
        Files.writeString(returns.resolve("notes.CSP"), "agency Notes\n");
        Path plan = Files.writeString(
                folder.resolve("plan.csp"), "plan p\nuse \"returns/q*.csp\"\nuse \"returns/z*.csp\"\n");
        assertEquals(List.of("no file fits returns/z*.csp yet"), messages(PlanLanguage.compile(plan)));
    }

    @Test
    void whatALinkBringsInFromOutsideIsNotRead() throws IOException {
        Path plans = Files.createDirectory(folder.resolve("plans"));
        Path secret = Files.writeString(folder.resolve("secret.csp"), "agency Secret\n");
        Files.createSymbolicLink(plans.resolve("linked.csp"), secret);
        Files.createSymbolicLink(plans.resolve("elsewhere"), folder);
        Path plan = Files.writeString(
                plans.resolve("plan.csp"),
                "plan p\nuse \"linked.csp\"\nuse \"elsewhere/none.csp\"\nuse \"elsewhere/*.csp\"\n");
        Compilation compilation = PlanLanguage.compile(plan);
        assertEquals(List.of(), compilation.draft().agencies());
        assertEquals(
                List.of(LanguageCode.OUTSIDE_FOLDER, LanguageCode.OUTSIDE_FOLDER, LanguageCode.NO_FILES),
                compilation.diagnostics().stream().map(Diagnostic::code).toList());
        assertFalse(compilation.diagnostics().toString().contains("secret"));
    }

    @Test
    void eachFileOutsideIsReportedAlsoWhereNoneIsThere() throws IOException {
        Path plans = Files.createDirectory(folder.resolve("plans"));
        Files.createSymbolicLink(plans.resolve("elsewhere"), folder);
        Path plan = Files.writeString(
                plans.resolve("plan.csp"), "plan p\nuse \"elsewhere/none.csp\"\nuse \"elsewhere/nothing.csp\"\n");
        assertEquals(
                List.of(
                        "elsewhere/none.csp lies outside the plan's folder",
                        "elsewhere/nothing.csp lies outside the plan's folder"),
                messages(PlanLanguage.compile(plan)));
    }

    @Test
    void onDiskAsWellAPatternReachesFoldersBelow() throws IOException {
        Path deep = Files.createDirectories(folder.resolve("returns").resolve("2025"));
        Files.writeString(deep.resolve("q1.csp"), "agency Fire\n");
        Path plan = Files.writeString(folder.resolve("plan.csp"), "plan p\nuse \"returns/**/*.csp\"\n");
        assertEquals(
                1, PlanLanguage.compile(plan).plan().orElseThrow().agencies().size());
    }

    @Test
    void aMisspeltFileIsOfferedAsItsUserNamesIt() {
        Compilation compilation = compiled(ImmutableMap.of(
                "plan.csp",
                "plan p\nuse \"returns/2025/q1.csp\"\n",
                "returns/2025/q1.csp",
                "use \"../agencis.csp\"\nuse \"../../trems.csp\"\nuse \"q3.csp\"\n",
                "returns/2025/q3.csp",
                "use \"q1-fier.csp\"\n",
                "returns/2025/q1-fire.csp",
                "",
                "returns/agencies.csp",
                "",
                "terms.csp",
                ""));
        assertEquals(
                List.of(
                        "did you mean \"../agencies.csp\"?",
                        "did you mean \"../../terms.csp\"?",
                        "did you mean \"q1-fire.csp\"?"),
                compilation.diagnostics().stream()
                        .map(found -> found.help().orElseThrow())
                        .toList());
    }

    @Test
    void aFolderOfAnotherYearIsNotWhatWasMeant() {
        Compilation compilation = compiled(ImmutableMap.of(
                "plan.csp",
                "plan p\nuse \"returns-2025/fire.csp\"\nuse \"returns-2025/polce.csp\"\nuse \"retruns-2026/fire.csp\"\n",
                "returns-2026/fire.csp",
                ""));
        assertEquals(
                List.of("did you mean \"returns-2026/fire.csp\"?"),
                compilation.diagnostics().stream()
                        .map(found -> found.help().orElse(""))
                        .filter(help -> help.contains("2026"))
                        .toList());
    }

    @Test
    void theLogoOfThePageComesWithThePlan() {
        Compilation compilation = compiled(ImmutableMap.of(
                "plan.csp",
                "plan p\nuse \"look/page.csp\"\n",
                "look/page.csp",
                "report\n  logo \"logo.svg\"\n",
                "look/logo.svg",
                "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"));
        assertEquals(List.of(), compilation.diagnostics());
        assertTrue(compilation.logo().isPresent());
        assertEquals(
                "look/logo.svg", compilation.plan().orElseThrow().page().logo().orElseThrow());
    }

    @Test
    void aLinkWithinTheFolderIsFollowed() throws IOException {
        Files.writeString(folder.resolve("agencies.csp"), "agency Fire\n");
        Files.createSymbolicLink(folder.resolve("linked.csp"), folder.resolve("agencies.csp"));
        Path plan = Files.writeString(folder.resolve("plan.csp"), "plan p\nuse \"linked.csp\"\n");
        assertEquals(
                1, PlanLanguage.compile(plan).plan().orElseThrow().agencies().size());
    }

    @Test
    void aLinkThatLeadsToNoFileIsToldToBeOne() throws IOException {
        Path plans = Files.createDirectory(folder.resolve("plans"));
        Files.createSymbolicLink(plans.resolve("p.csp"), Path.of("gone.csp"));
        Files.createSymbolicLink(plans.resolve("q.csp"), Path.of("p.csp"));
        Files.createSymbolicLink(plans.resolve("r.csp"), Path.of("..", "gone.csp"));
        Path plan =
                Files.writeString(plans.resolve("plan.csp"), "plan p\nuse \"p.csp\"\nuse \"q.csp\"\nuse \"r.csp\"\n");

        assertEquals(
                List.of(
                        "p.csp can't be used: it is a link to gone.csp, which is not there",
                        "q.csp can't be used: it is a link to p.csp, which leads to no file",
                        "r.csp lies outside the plan's folder"),
                messages(PlanLanguage.compile(plan)));
    }

    @Test
    void aFileWhoseNameHasLostItsLettersIsToldOf() throws IOException {
        Path plan =
                Files.writeString(folder.resolve("plan.csp"), "plan p\nuse \"m\uFFFDn.csp\"\nuse \"t\uFFFD/*.csp\"\n");

        assertEquals(
                List.of(LanguageCode.UNREADABLE_FILE, LanguageCode.UNREADABLE_FILE),
                PlanLanguage.compile(plan).diagnostics().stream()
                        .map(Diagnostic::code)
                        .toList());
    }

    @Test
    void noOtherFileOfAShortNameIsTakenForTheOneThatWasMeant() {
        Compilation compilation =
                compiled(ImmutableMap.of("plan.csp", "plan p\nuse \"parts/b.csp\"\n", "parts/a.csp", "agency Fire\n"));

        assertEquals(List.of("there is no file parts/b.csp"), messages(compilation));
        assertFalse(compilation.diagnostics().toString().contains("did you mean"));
    }

    @Test
    void aSingleFileIsOneFile() {
        Compilation compilation = PlanLanguage.compile(
                SourceText.of("plan.csp", "plan p\nuse \"a.csp\"\n"),
                SourceLoader.of(
                        ImmutableMap.of("a.csp", "agency Fire\n"),
                        Limits.standard().withFiles(1)));

        assertEquals(List.of("a.csp is not read, for 1 file is the most that a plan may have"), messages(compilation));
        assertEquals(
                "put what belongs together into one file, or raise the limit of the files, for the csp command with"
                        + " CSP_LIMITS=files=2",
                compilation.diagnostics().get(0).help().orElse(""));
    }

    @Test
    void foldersThatAreALoopOfLinksAreWalkedOnce() throws IOException {
        Path returns = Files.createDirectory(folder.resolve("returns"));
        Files.createSymbolicLink(returns.resolve("loop"), returns);
        Files.writeString(returns.resolve("q1.csp"), "agency Fire\n");
        Path plan = Files.writeString(folder.resolve("plan.csp"), "plan p\nuse \"returns/**/*.csp\"\n");
        Compilation compilation = PlanLanguage.compile(plan);
        assertEquals(List.of(), compilation.diagnostics());
        assertEquals(2, compilation.files().size());
    }

    @Test
    void aFileThatLinksLeadToAgainComesInOnce() throws IOException {
        Files.createSymbolicLink(folder.resolve("one"), folder);
        Files.createSymbolicLink(folder.resolve("two"), folder);
        Files.writeString(folder.resolve("x.csp"), "agency Fire\nuse \"one/x.csp\"\nuse \"two/x.csp\"\n");
        Path plan = Files.writeString(folder.resolve("plan.csp"), "plan p\nuse \"one/two/x.csp\"\nuse \"x.csp\"\n");
        Compilation compilation = PlanLanguage.compile(plan);
        assertEquals(2, compilation.files().size());
        assertEquals(1, compilation.draft().agencies().size());
    }

    @Test
    void aPatternOfManyStarsIsSoonFoundNotToFit() {
        String name = "a".repeat(200) + ".csp";
        Compilation compilation = compiled(ImmutableMap.of(
                "plan.csp",
                "plan p\nuse \"" + "*a".repeat(40) + "b.csp\"\nuse \"*" + "a*".repeat(40) + ".csp\"\n",
                name,
                "agency Fire\n"));
        assertEquals(1, compilation.diagnostics().size());
        assertEquals(1, compilation.draft().agencies().size());
    }

    @Test
    void aFileThatIsNoTextIsAFinding() throws IOException {
        Path plan = Files.write(folder.resolve("plan.csp"), new byte[] {'P', 'K', 3, 4, 20});
        Compilation compilation = PlanLanguage.compile(plan);
        assertEquals(
                List.of(LanguageCode.UNREADABLE_FILE),
                compilation.diagnostics().stream().map(Diagnostic::code).toList());
        assertFalse(compilation.plan().isPresent());
    }

    @Test
    void aFolderGivenAsAPlanIsAFinding() throws IOException {
        Path plan = Files.createDirectory(folder.resolve("plan.csp"));
        Compilation compilation = PlanLanguage.compile(plan);
        assertEquals(
                List.of(plan + " can't be read: it is not a file"),
                compilation.diagnostics().stream().map(Diagnostic::message).toList());
    }

    @Test
    void theDraftHoldsWhatCouldBeReadOfABrokenPlan() {
        Compilation compilation = PlanLanguage.compile(
                "plan.csp", "plan p\nagency Fire\naction talks \"Talks\"\n  lead Fire, Polcie\n  due 31 June 2026\n");
        assertEquals(2, compilation.diagnostics().size());
        assertEquals(1, compilation.draft().actions().get(0).leads().size());
        assertEquals(
                3,
                compilation
                        .origins()
                        .of(Subject.of(ActionId.of("talks")))
                        .orElseThrow()
                        .start()
                        .line());
    }

    private static List<String> messages(Compilation compilation) {
        return compilation.diagnostics().stream().map(Diagnostic::message).toList();
    }

    private static Compilation compiled(ImmutableMap<String, String> files) {
        String first = files.getOrDefault("plan.csp", "");
        return PlanLanguage.compile(SourceText.of("plan.csp", first), SourceLoader.of(files));
    }
}

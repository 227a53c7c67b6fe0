package org.csplan.dsl.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.model.Action;
import org.csplan.core.source.Edit;
import org.csplan.core.source.SourceSpan;
import org.csplan.core.source.SourceText;
import org.csplan.dsl.syntax.LanguageCode;
import org.csplan.dsl.syntax.StatementSyntax;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EditedPlanTest {

    private static final String TEXT = """
            plan p "P"
              period 2026/27
            agency Fire "Fire and Rescue"
            aim A "To protect"
            action a "First"
              for A
              lead Fire
              measure m "Visits" target 30 visits during 2026/27
            action b "Second"
              lead Fire
              note "Agreed in May."
            action c "Third"
              lead Fire
              depends on a
            update Q1 2026/27 from Fire
              a green m = 4
            """;

    private final EditedPlan plan = EditedPlan.of(SourceText.of("plan.csp", TEXT), SourceLoader.none());

    // What is taken over

    @Test
    void actionsThatDidNotChangeAreTakenOver() {
        EditedPlan edited = edit(plan, "Agreed in May.", "Agreed in June.");
        assertLikeNew(edited);
        assertSame(action(plan, 0), action(edited, 0));
        assertSame(action(plan, 2), action(edited, 2));
        assertEquals("Agreed in June.", action(edited, 1).notes().get(0).text());
    }

    @Test
    void statementsBeforeTheEditAreTheSameAndThoseAfterItStandFurtherOn() {
        EditedPlan edited = edit(plan, "May", "March");
        assertSame(statement(plan, 3), statement(edited, 3));
        assertEquals(statement(plan, 5).shifted(2), statement(edited, 5));
        assertEquals(
                "action c \"Third\"", source(edited).slice(statement(edited, 5).heading()));
    }

    @Test
    void aLineThatEndsInACarriageReturnAloneIsFollowedByAnother() {
        String lines = "xx\raim A \"T\"";
        EditedPlan edited = EditedPlan.of(SourceText.of("plan.csp", lines), SourceLoader.none())
                .with(SourceText.of("plan.csp", "update Q1 2026/27\n" + lines));
        assertLikeNew(edited);
        assertTrue(edited.compilation().diagnostics().stream()
                .noneMatch(found ->
                        found.message().contains("aim A") || found.message().contains("new aim")));
    }

    @Test
    void whatIsFoundMovesWithTheLinesThatItIsAbout() {
        EditedPlan broken = edit(plan, "depends on a", "depends on nobody\n  due 31 June 2026\n  wombat");
        assertEquals(3, broken.compilation().diagnostics().size());
        EditedPlan edited = edit(broken, "To protect", "To protect everyone\"\n  note \"Agreed.");
        assertLikeNew(edited);
        assertEquals(
                List.of(15, 16, 17),
                edited.compilation().diagnostics().stream()
                        .map(found -> found.place().orElseThrow().start().line())
                        .toList());
    }

    @Test
    void whatIsSaidOfTheTextsBeginningGoesWhenItIsMended() {
        EditedPlan broken = edit(plan, "plan p", "plna p");
        assertLikeNew(broken);
        EditedPlan still = edit(broken, "period 2026/27", "period 2026/28");
        assertLikeNew(still);
        EditedPlan mended = edit(still, "plna p", "plan p");
        assertLikeNew(mended);
    }

    @Test
    void aLineAboveAllStatementsIsReadAgainWhenItChanges() {
        EditedPlan stray = edit(plan, "plan p", "lead Fire\nplan p");
        assertLikeNew(stray);
        // The same length, so that nothing below it moves.
        EditedPlan edited = edit(stray, "lead Fire\nplan", "with Fire\nplan");
        assertLikeNew(edited);
    }

    @Test
    void someOfManyStatementsThatAreAlikeMayGo() {
        String alike = "term CPW \"Community Protection Warning\"\n";
        EditedPlan many = edit(plan, "action b", alike.repeat(4) + "action b");
        EditedPlan fewer = edit(many, alike.repeat(3), alike);
        assertLikeNew(fewer);
        assertLikeNew(edit(fewer, alike, alike.repeat(3)));
    }

    @Test
    void aReturnChangesTheActionThatItIsAbout() {
        EditedPlan edited = edit(plan, "a green m = 4", "a amber m = 5");
        assertLikeNew(edited);
        assertEquals(
                "amber",
                action(edited, 0).progress().get(0).status().orElseThrow().word());
        assertSame(action(plan, 1), action(edited, 1));
    }

    @Test
    void anActionThatNamesWhatIsGoneIsCompiledAgain() {
        EditedPlan edited = edit(plan, "action a \"First\"", "action z \"First\"");
        assertLikeNew(edited);
        assertTrue(
                messages(edited).contains("no action is called a"),
                messages(edited).toString());
        assertTrue(action(edited, 2).dependsOn().isEmpty());
    }

    @Test
    void anActionOfAnAgencyThatIsGoneIsCompiledAgainAndAgainWhenItIsBack() {
        EditedPlan gone = edit(plan, "agency Fire", "agency Fir");
        assertLikeNew(gone);
        assertTrue(action(gone, 0).leads().isEmpty());
        EditedPlan back = edit(gone, "agency Fir ", "agency Fire ");
        assertLikeNew(back);
        assertEquals(plan.compilation().draft(), back.compilation().draft());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "period 2026/27|period 2027/28",
                "period 2026/27|year starts January",
                "plan p|status steady \"Steady\" is on-track\\nplan p"
            })
    void whatAllActionsDependOnChangesAllOfThem(String words, String others) {
        EditedPlan edited = edit(plan, words, others.replace("\\n", "\n"));
        assertLikeNew(edited);
        assertNotSame(action(plan, 1), action(edited, 1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"aim A|aim B", "aim A|priority A", "agency Other|agency Another"})
    void onlyActionsThatNameWhatIsGoneAreCompiledAgain(String words, String others) {
        EditedPlan before = edit(plan, "agency Fire", "agency Other\nagency Fire");
        assertSame(action(plan, 0), action(before, 0));
        EditedPlan both = edit(before, "for A", "for A\n  with Other");
        EditedPlan edited = edit(both, words, others);
        assertLikeNew(edited);
        assertNotSame(action(both, 0), action(edited, 0));
        assertSame(action(both, 1), action(edited, 1));
    }

    @Test
    void anActionOfWhichAnAgencyToldThatIsGoneIsCompiledAgain() {
        EditedPlan other = edit(plan, "agency Fire", "agency Police\nagency Fire");
        EditedPlan told = edit(other, "for A", "for A\n  progress Q1 2026/27 from Police green");
        assertEquals(List.of(), told.compilation().diagnostics());
        EditedPlan gone = edit(told, "agency Police", "agency Polite");
        assertLikeNew(gone);
        assertNotSame(action(told, 0), action(gone, 0));
    }

    @Test
    void whatAnActionThatMovedWaitsForIsKnownWhereItIs() {
        EditedPlan edited = edit(plan, "for A", "for A\n  depends on c");
        assertLikeNew(edited);
        assertEquals(
                List.of(LanguageCode.CIRCLE),
                edited.compilation().diagnostics().stream()
                        .map(Diagnostic::code)
                        .toList());
    }

    @Test
    void aNameIsAskedForAgainOnceNobodyTriesToGiveIt() {
        EditedPlan refused = edit(plan, "agency Fire", "agency Fi're \"F\"\nagency Fire");
        EditedPlan named = edit(refused, "depends on a", "depends on a\n  with Fi're");
        assertLikeNew(named);
        EditedPlan gone = edit(named, "agency Fi're \"F\"\n", "");
        assertLikeNew(gone);
        assertEquals(List.of("no agency is called Fi're"), messages(gone));
    }

    @Test
    void anIdThatIsGivenInAnActionIsKnownToTheMessagesOfOthers() {
        EditedPlan edited = edit(plan, "lead Fire\n  depends on a", "lead m\n  depends on a");
        assertLikeNew(edited);
        assertSame(action(plan, 0), action(edited, 0));
        assertTrue(
                messages(edited).contains("m is a measure, not an agency"),
                messages(edited).toString());
    }

    // Where all is read again

    /** Whatever is put after the note, all of the text may be read otherwise, and is. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\n  note \"\"\"",
                "\n  note \"\"\"\n    prose\n    \"\"\"\n  note \"\"\"",
                "\n  \"\"\"",
                "\n  note '''",
                "\n<<<<<<< mine\n  tag x\n=======\n  tag y\n>>>>>>> theirs",
                "\n>>>>>>> theirs"
            })
    void whatReachesFarIsReadWithAllOfTheText(String piece) {
        EditedPlan edited = edit(plan, "\"Agreed in May.\"", "\"Agreed in May.\"" + piece);
        assertLikeNew(edited);
        assertNotSame(statement(plan, 0), statement(edited, 0));
        // As long as it stands there, all is read at each edit.
        EditedPlan again = edit(edited, "First", "Fist");
        assertLikeNew(again);
        assertNotSame(statement(edited, 0), statement(again, 0));
        EditedPlan mended = edit(again, piece, "");
        assertLikeNew(mended);
        assertSame(statement(mended, 0), statement(edit(mended, "Third", "Fourth"), 0));
    }

    @Test
    void aTextThatIsNoPlanAnyLongerIsReadAsAWhole() {
        EditedPlan edited = edit(plan, "plan p", "{\"plan\": 1}");
        assertLikeNew(edited);
        assertEquals(1, edited.compilation().diagnostics().size());
        assertLikeNew(edit(edited, "{\"plan\": 1}", "plan p"));
    }

    @Test
    void aLineThatIsTooLongIsReadWithAllOfTheText() {
        SourceLoader none = SourceLoader.of(ImmutableMap.of(), Limits.standard().withLine(120));
        EditedPlan limited = EditedPlan.of(SourceText.of("plan.csp", TEXT), none);
        EditedPlan edited = edit(limited, "Agreed", "Agreed ".repeat(20));
        assertEquals(
                PlanCompiler.compile(source(edited), none).diagnostics(),
                edited.compilation().diagnostics());
        assertNotSame(statement(limited, 0), statement(edited, 0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "action b \"Second\"|update \"Second\"",
                "action b|actoin b",
                "action b|- action b",
                "action b|  action b",
                "action b|",
                "\\naction b| action b",
                "\\nagency Fire|,agency Fire",
                "plan p \"P\"|# plan p \"P\"",
                "depends on a|depends on a,",
                "lead Fire\\n  note|lead Fire,\\n  note",
                "a green m = 4|action d \"D\"",
                "update Q1|action d \"D\"\\nupdate Q1",
                "action c \"Third\"|action c \"Third"
            })
    void theBeginningOfAStatementMayChangeWhatStandsAround(String words, String others) {
        EditedPlan edited = edit(plan, words.replace("\\n", "\n"), others == null ? "" : others.replace("\\n", "\n"));
        assertLikeNew(edited);
        assertLikeNew(edited.with(SourceText.of("plan.csp", TEXT)));
    }

    @Test
    void theWholeTextMayGoAndComeBack() {
        EditedPlan empty = plan.with(SourceText.of("plan.csp", ""));
        assertLikeNew(empty);
        EditedPlan back = empty.with(SourceText.of("plan.csp", TEXT));
        assertLikeNew(back);
        assertEquals(plan.compilation().draft(), back.compilation().draft());
    }

    // Files

    @Test
    void aUsedFileIsEditedLikeThePlan() {
        SourceLoader files = SourceLoader.of(ImmutableMap.of("more.csp", "action d \"D\"\n  lead Fire\n"));
        EditedPlan whole = EditedPlan.of(SourceText.of("plan.csp", TEXT + "use \"more.csp\"\n"), files);
        EditedPlan edited = whole.with(SourceText.of("more.csp", "action d \"D\"\n  lead Nobody\n"));
        assertSame(action(whole, 0), action(edited, 0));
        assertEquals(List.of("no agency is called Nobody"), messages(edited));
        assertEquals(
                "more.csp",
                edited.compilation()
                        .diagnostics()
                        .get(0)
                        .place()
                        .orElseThrow()
                        .source()
                        .name());
    }

    @Test
    void otherFilesStayAsTheyWereUntilTheyAreAskedForAgain(@TempDir Path folder) throws IOException {
        Path part = Files.writeString(folder.resolve("part.csp"), "action d \"Before\"\n");
        EditedPlan opened = EditedPlan.of(
                SourceText.of("plan.csp", "plan p\nuse \"part.csp\"\n"),
                FolderLoader.beside(folder.resolve("plan.csp"), "plan.csp", Limits.standard()));
        Files.writeString(part, "action d \"After\"\n");
        EditedPlan edited = opened.with(SourceText.of("plan.csp", "plan p \"P\"\nuse \"part.csp\"\n"));
        assertEquals("Before", action(edited, 0).title());
        assertEquals("After", action(edited.reloaded(), 0).title());
    }

    @Test
    void whatWasEditedStaysWhenOthersAreAskedForAgain() {
        SourceLoader files = SourceLoader.of(ImmutableMap.of("part.csp", "action d \"Before\"\n"));
        EditedPlan edited = EditedPlan.of(SourceText.of("plan.csp", "plan p\nuse \"part.csp\"\n"), files)
                .with(SourceText.of("part.csp", "action d \"Edited\"\n"));
        assertEquals("Edited", action(edited.reloaded(), 0).title());
    }

    @Test
    void aTextOfNoFileOfThePlanIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> plan.with(SourceText.of("other.csp", "aim B\n")));
        SourceText stale = source(plan);
        EditedPlan edited = edit(plan, "May", "June");
        Edit edit = new Edit(stale, new SourceSpan(0, 4), "");
        assertThrows(IllegalArgumentException.class, () -> edited.with(edit));
    }

    private static EditedPlan edit(EditedPlan plan, String words, String others) {
        SourceText source = source(plan);
        int at = source.text().indexOf(words);
        assertTrue(at >= 0, words);
        return plan.with(new Edit(source, new SourceSpan(at, at + words.length()), others));
    }

    private static void assertLikeNew(EditedPlan edited) {
        PlanCompiler.Result anew = PlanCompiler.compile(source(edited), SourceLoader.none(), KeptWork.none());
        Compilations.assertAlike(anew.compilation(), edited.compilation());
        assertEquals(anew.syntax(), edited.syntax());
    }

    private static SourceText source(EditedPlan plan) {
        return plan.compilation().sources().get(0);
    }

    private static StatementSyntax statement(EditedPlan plan, int place) {
        return plan.syntax().get(0).statements().get(place);
    }

    private static Action action(EditedPlan plan, int place) {
        return plan.compilation().draft().actions().get(place);
    }

    private static List<String> messages(EditedPlan plan) {
        return plan.compilation().diagnostics().stream()
                .map(Diagnostic::message)
                .toList();
    }
}

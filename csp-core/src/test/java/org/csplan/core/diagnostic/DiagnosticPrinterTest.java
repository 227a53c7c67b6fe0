package org.csplan.core.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.csplan.core.source.SourceSpan;
import org.csplan.core.source.SourceText;
import org.csplan.core.testkit.SampleCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DiagnosticPrinterTest {

    private static final String BEFORE = "Exampleton Community Safety Partnership and all who work with it. ";
    private static final String AFTER = " More of the same follows here, and goes on for some time yet.";

    @Test
    void aFindingShowsItsPlaceUnderlinedAndWhatToDo() {
        assertPrints(
                """
                error[unknown-agency]: no agency is called Polcie
                  plan.csp:2:13
                    2 |   lead EDC, Polcie
                      |             ^^^^^^ agencies are EDC, Police, Fire
                help: did you mean Police?
                """,
                Diagnostic.of(SampleCode.UNKNOWN_AGENCY, "no agency is called Polcie")
                        .at(place("action a\n  lead EDC, Polcie\n", "Polcie")
                                .labelled("agencies are EDC, Police, Fire"))
                        .help("did you mean Police?"));
    }

    @Test
    void coloursTellWhatIsGraveWhereItIsAndWhatOnlyBelongsToIt() {
        Diagnostic found = Diagnostic.of(SampleCode.DUPLICATE_ID, "the id A is taken")
                .at(place("aim A\npriority A", 15, 16).labelled("it stands here again"))
                .with(place("aim A\npriority A", 4, 5))
                .help("give one another id");

        assertEquals("""
                <red>error[duplicate-id]<off><bold>: the id A is taken<off>
                  plan.csp:2:10
                 <blue>   2 |<off> priority A
                 <blue>     |<off>          <red>^ it stands here again<off>
                  plan.csp:1:5
                 <blue>   1 |<off> aim A
                 <blue>     |<off>     <blue>^<off>
                <bold>help<off>: give one another id
                """, named(DiagnosticPrinter.coloured().print(found)));
    }

    @ParameterizedTest
    @CsvSource({
        "UNKNOWN_AGENCY, <red>error[unknown-agency]<off><bold>: as it is<off>",
        "UNCLEAR_DATE, <yellow>warning[unclear-date]<off><bold>: as it is<off>",
        "LONG_TITLE, <cyan>info[long-title]<off><bold>: as it is<off>"
    })
    void eachSeverityHasItsColour(SampleCode code, String printed) {
        assertEquals(printed + "\n", named(DiagnosticPrinter.coloured().print(Diagnostic.of(code, "as it is"))));
    }

    @Test
    void withoutPlaceAndHelpTheMessageStandsAlone() {
        assertPrints(
                "warning[unclear-date]: 11/12 could be a year or a month\n",
                Diagnostic.of(SampleCode.UNCLEAR_DATE, "11/12 could be a year or a month"));
    }

    @Test
    void relatedPlacesFollowInTheirOrder() {
        String text = "aim A\npriority A\naim A";
        assertPrints(
                """
                error[duplicate-id]: the id A is taken
                  plan.csp:3:5
                    3 | aim A
                      |     ^
                  plan.csp:1:5
                    1 | aim A
                      |     ^ it was given here first
                  plan.csp:2:10
                    2 | priority A
                      |          ^ and here
                """,
                Diagnostic.of(SampleCode.DUPLICATE_ID, "the id A is taken")
                        .at(place(text, 21, 22))
                        .with(place(text, 4, 5).labelled("it was given here first"))
                        .with(place(text, 15, 16).labelled("and here")));
    }

    @Test
    void tabsTakeFourColumnsBeforeAndUnderThePlace() {
        assertPlace("""
                  plan.csp:1:7
                    1 |     lead    Polcie    Fire
                      |             ^^^^^^^^^^^^^^
                """, place("\tlead\tPolcie\tFire", "Polcie\tFire"));
    }

    @Test
    void marksOnLettersTakeNoColumn() {
        assertPlace("""
                  plan.csp:1:14
                    1 | Be\u0301ne\u0301dicte, Polcie
                      |            ^^^^^^
                """, place("Be\u0301ne\u0301dicte, Polcie", "Polcie"));
    }

    @Test
    void aCharacterOfTwoUnitsTakesOneColumn() {
        assertPlace("""
                  plan.csp:1:6
                    1 | \uD835\uDC9C\uD835\uDC9C Polcie
                      |    ^^^^^^
                """, place("\uD835\uDC9C\uD835\uDC9C Polcie", "Polcie"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"警", "ひ", "カ", "경", "！", "｠", "🌀", "🚒", "🫶"})
    void aLetterOrPictureThatTerminalsShowWideTakesTwoColumns(String wide) {
        assertPlace("""
                  plan.csp:1:%d
                    1 | %s Polcie
                      |    ^^^^^^
                """.formatted(wide.length() + 2, wide), place(wide + " Polcie", "Polcie"));
        assertPlace("""
                  plan.csp:1:1
                    1 | %s
                      | ^^
                """.formatted(wide), place(wide, wide));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ŵ", "Ж", "א", "€", "｡", "𝒜"})
    void anyOtherLetterTakesOneColumn(String narrow) {
        assertPlace("""
                  plan.csp:1:1
                    1 | %s
                      | ^
                """.formatted(narrow), place(narrow, narrow));
    }

    @Test
    void aCharacterOfTwoUnitsIsShownWholeOrNotAtAll() {
        String fires = "🚒".repeat(100);

        assertPlace("""
                  plan.csp:1:101
                    1 | …%s…
                      | %s^^
                """.formatted("🚒".repeat(50), " ".repeat(35)), place(fires, 100, 102));
        assertPlace("""
                  plan.csp:1:1
                    1 | a%s…
                      | ^
                """.formatted("🚒".repeat(49)), place("a" + fires, 0, 1));
    }

    @ParameterizedTest
    @ValueSource(
            chars = {
                '\u202A', '\u202E', '\u202D', '\u2066', '\u2067', '\u2069', '\u200E', '\u200F', '\u0000', '\u001B',
                '\u0007', '\u007F', '\u0085'
            })
    void whatWouldTurnOrCommandTheTerminalIsShownAsAMark(char control) {
        assertPlace("""
                  plan.csp:1:7
                    1 | lead \uFFFDPolcie
                      |       ^^^^^^
                """, place("lead " + control + "Polcie", "Polcie"));
    }

    @Test
    void ofALongLineTheStretchAroundThePlaceIsShown() {
        assertPlace("""
                  plan.csp:1:331
                    1 | …ership and all who work with it. Polcie More of the same follows here, and goes on for some time yet…
                      |                                   ^^^^^^
                """, place(BEFORE.repeat(5) + "Polcie" + AFTER.repeat(5), "Polcie"));
    }

    @Test
    void aLongLineIsShownFromItsStartAndToItsEndWhereThePlaceIsNear() {
        assertPlace("""
                  plan.csp:1:1
                    1 | Polcie More of the same follows here, and goes on for some time yet. More of the same follows here, …
                      | ^^^^^^
                """, place("Polcie" + AFTER.repeat(5), "Polcie"));
        assertPlace("""
                  plan.csp:1:331
                    1 | …p and all who work with it. Exampleton Community Safety Partnership and all who work with it. Polcie
                      |                                                                                                ^^^^^^
                """, place(BEFORE.repeat(5) + "Polcie", "Polcie"));
    }

    @Test
    void aPlaceLongerThanWhatIsShownIsUnderlinedAsFarAsItIs() {
        String text = BEFORE.repeat(5) + AFTER.repeat(5);
        assertPlace("""
                  plan.csp:1:201
                    1 | …ship and all who work with it. Exampleton Community Safety Partnership and all who work with it. Exa…
                      |                                   %s
                """.formatted("^".repeat(67)), place(text, 200, text.length()));
    }

    @Test
    void aLineThatJustFitsIsShownWhole() {
        assertPlace("""
                  plan.csp:1:51
                    1 | %s
                      |                                                   ^
                """.formatted("a".repeat(100)), place("a".repeat(100), 50, 51));
        assertPlace("""
                  plan.csp:1:51
                    1 | …%s
                      |                                                   ^
                """.formatted("a".repeat(100)), place("a".repeat(101), 50, 51));
    }

    @Test
    void theEndOfALineIsUnderlinedAfterItsLastLetter() {
        assertPlace("""
                  plan.csp:1:5
                    1 | lead
                      |     ^ it is missing
                """, place("lead\nwith EDC", 4, 4).labelled("it is missing"));
        assertPlace("""
                  plan.csp:1:5
                    1 | lead
                      |     ^
                """, place("lead", 4, 4));
    }

    @Test
    void anEmptyLineIsUnderlinedAtItsStart() {
        String emptyLine = """
                  plan.csp:2:1
                    2 |\s
                      | ^
                """;
        assertPlace(emptyLine, place("a\n\nb", 2, 2));
        assertPlace(emptyLine, place("a\n", 2, 2));
    }

    @Test
    void anEmptyTextHasAPlaceToo() {
        assertPlace("""
                  plan.csp:1:1
                    1 |\s
                      | ^
                """, place("", 0, 0));
    }

    @Test
    void ofSeveralLinesTheFirstIsShown() {
        assertPlace("""
                  plan.csp:2:3
                    2 |   intro "Begun
                      |   ^^^^^^^^^^^^
                """, place("plan p\n  intro \"Begun\n  and never\n  ended", "intro \"Begun\n  and never"));
    }

    @Test
    void windowsLineEndsAreNoPartOfTheLineShown() {
        assertPlace("""
                  plan.csp:1:6
                    1 | lead Polcie
                      |      ^^^^^^
                """, place("lead Polcie\r\nwith EDC\r\n", "Polcie\r\n"));
    }

    @Test
    void blanksAtTheEndOfALineAreLeftOut() {
        assertPlace("""
                  plan.csp:1:3
                    1 |   lead
                      |   ^^^^
                """, place("  lead   ", "lead"));
    }

    @Test
    void theUnderlineStandsUnderTheLineHoweverLongTheLineNumber() {
        assertPlace("""
                  plan.csp:9999:6
                 9999 | lead Polcie
                      |      ^^^^^^
                """, place("\n".repeat(9_998) + "lead Polcie", "Polcie"));
        assertPlace("""
                  plan.csp:100000:6
                 100000 | lead Polcie
                        |      ^^^^^^
                """, place("\n".repeat(99_999) + "lead Polcie", "Polcie"));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0, 0, 1 error",
        "2, 0, 0, 2 errors",
        "0, 1, 0, 1 warning",
        "0, 3, 0, 3 warnings",
        "0, 0, 1, 1 remark",
        "0, 0, 2, 2 remarks",
        "1, 2, 0, '1 error, 2 warnings'",
        "2, 1, 1, '2 errors, 1 warning, 1 remark'"
    })
    void theSummaryCountsTheGravestFirst(int errors, int warnings, int remarks, String summary) {
        List<Diagnostic> found = new ArrayList<>();
        found.addAll(Collections.nCopies(remarks, Diagnostic.of(SampleCode.LONG_TITLE, "m")));
        found.addAll(Collections.nCopies(warnings, Diagnostic.of(SampleCode.UNCLEAR_DATE, "m")));
        found.addAll(Collections.nCopies(errors, Diagnostic.of(SampleCode.UNKNOWN_AGENCY, "m")));

        assertEquals(Optional.of(summary), DiagnosticPrinter.summary(found));
    }

    @Test
    void thereIsNoSummaryOfNothing() {
        assertEquals(Optional.empty(), DiagnosticPrinter.summary(List.of()));
    }

    private static Place place(String text, String part) {
        int start = text.indexOf(part);
        return place(text, start, start + part.length());
    }

    private static Place place(String text, int start, int end) {
        return Place.of(SourceText.of("plan.csp", text), new SourceSpan(start, end));
    }

    private static void assertPlace(String printed, Place place) {
        assertPrints(
                "error[unknown-agency]: as it is\n" + printed,
                Diagnostic.of(SampleCode.UNKNOWN_AGENCY, "as it is").at(place));
    }

    private static void assertPrints(String printed, Diagnostic found) {
        assertEquals(printed, DiagnosticPrinter.plain().print(found));
    }

    private static String named(String printed) {
        return printed.replace("\u001B[1;31m", "<red>")
                .replace("\u001B[1;33m", "<yellow>")
                .replace("\u001B[1;36m", "<cyan>")
                .replace("\u001B[34m", "<blue>")
                .replace("\u001B[1m", "<bold>")
                .replace("\u001B[0m", "<off>");
    }
}

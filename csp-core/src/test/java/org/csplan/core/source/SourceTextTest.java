package org.csplan.core.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceTextTest {

    static Stream<Arguments> linesOfTexts() {
        return Stream.of(
                Arguments.of("", List.of("")),
                Arguments.of("a", List.of("a")),
                Arguments.of("a\nb", List.of("a", "b")),
                Arguments.of("a\r\nb", List.of("a", "b")),
                Arguments.of("a\rb", List.of("a", "b")),
                Arguments.of("a\n\nb", List.of("a", "", "b")),
                Arguments.of("a\r\n\r\nb", List.of("a", "", "b")),
                Arguments.of("a\r\rb", List.of("a", "", "b")),
                Arguments.of("a\n\rb", List.of("a", "", "b")),
                Arguments.of("a\r\n\nb", List.of("a", "", "b")),
                Arguments.of("a\n", List.of("a", "")),
                Arguments.of("a\r\n", List.of("a", "")),
                Arguments.of("a\r", List.of("a", "")),
                Arguments.of("\n", List.of("", "")),
                Arguments.of("a\u2028b\u0085c\u000Bd\fe", List.of("a\u2028b\u0085c\u000Bd\fe")));
    }

    @ParameterizedTest
    @MethodSource("linesOfTexts")
    void aLineEndsWhereAnEditorEndsIt(String text, List<String> lines) {
        SourceText source = SourceText.of("plan.csp", text);

        assertEquals(lines.size(), source.lineCount());
        assertEquals(
                lines,
                IntStream.rangeClosed(1, source.lineCount())
                        .mapToObj(line -> source.slice(source.lineSpan(line)))
                        .toList());
    }

    @Test
    void moreLinesThanExpectedAreAllFound() {
        SourceText source = SourceText.of("plan.csp", "\n".repeat(10_000));

        assertEquals(10_001, source.lineCount());
        assertEquals(new SourcePosition(10_001, 1), source.position(10_000));
    }

    @ParameterizedTest
    @CsvSource({"0, 1:1", "1, 1:2", "4, 1:5", "5, 2:1", "7, 2:3", "8, 2:4", "9, 3:1", "10, 3:2"})
    void positionsCountLinesAndColumnsFromOne(int offset, String position) {
        SourceText source = SourceText.of("plan.csp", "plan\np\uD83D\uDE00\r!");

        assertEquals(position, source.position(offset).toString());
        assertEquals(offset, source.offset(source.position(offset)));
    }

    @Test
    void betweenTheTwoCharactersOfALineEndIsTheEndOfTheLine() {
        SourceText source = SourceText.of("plan.csp", "plan\r\nx");

        assertEquals(new SourcePosition(1, 6), source.position(5));
        assertEquals(4, source.offset(new SourcePosition(1, 6)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\n", "\r\n", "a\r\nb", "a\r\n\r\nb\r\n"})
    void linesThatAllEndAsOnWindowsHaveThatEnd(String text) {
        assertEquals("\r\n", SourceText.of("plan.csp", text).lineEnd());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "\n", "\r", "a\nb\r\n", "a\r\nb\n", "a\r\n\nb", "a\r\n\r", "\ra\r\n"})
    void allOtherLinesHaveTheUsualEnd(String text) {
        assertEquals("\n", SourceText.of("plan.csp", text).lineEnd());
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 6, 7, 1000})
    void aColumnPastTheEndOfALineIsItsEnd(int column) {
        assertEquals(4, SourceText.of("plan.csp", "plan\naim A").offset(new SourcePosition(1, column)));
    }

    @Test
    void theEndOfTheTextIsAPlaceAndWhatFollowsIsNone() {
        SourceText source = SourceText.of("plan.csp", "plan\n");

        assertEquals(new SourcePosition(2, 1), source.position(5));
        assertThrows(IndexOutOfBoundsException.class, () -> source.position(6));
        assertThrows(IndexOutOfBoundsException.class, () -> source.position(-1));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 3})
    void aLineThatTheTextDoesNotHaveIsRefused(int line) {
        SourceText source = SourceText.of("plan.csp", "plan\n");

        assertThrows(IndexOutOfBoundsException.class, () -> source.lineSpan(line));
    }

    @Test
    void textsAreEqualWhenNameAndCharactersAre() {
        SourceText source = SourceText.of("plan.csp", "plan");

        assertEquals(SourceText.of("plan.csp", "plan"), source);
        assertEquals(SourceText.of("plan.csp", "plan").hashCode(), source.hashCode());
        assertNotEquals(SourceText.of("other.csp", "plan"), source);
        assertNotEquals(SourceText.of("plan.csp", "plan\n"), source);
    }

    @Test
    void aTextIsCalledByItsName() {
        assertEquals("plan.csp", SourceText.of("plan.csp", "plan p").name());
        assertEquals("plan.csp", SourceText.of("plan.csp", "plan p").toString());
    }
}

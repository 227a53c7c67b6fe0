package org.csplan.core.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.CharMatcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SourceTextProperties {

    private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");

    @Property
    void everyOffsetIsFoundAgainByItsPosition(@ForAll("texts") String text) {
        SourceText source = SourceText.of("plan.csp", text);
        for (int offset = 0; offset <= text.length(); offset++) {
            SourcePosition position = source.position(offset);
            int endOfLine = source.lineSpan(position.line()).end();

            assertEquals(Math.min(offset, endOfLine), source.offset(position));
        }
    }

    @Property
    void everyPositionIsFoundAgainByItsOffset(@ForAll("texts") String text) {
        SourceText source = SourceText.of("plan.csp", text);
        for (int line = 1; line <= source.lineCount(); line++) {
            for (int column = 1; column <= source.lineSpan(line).length() + 1; column++) {
                SourcePosition position = new SourcePosition(line, column);

                assertEquals(position, source.position(source.offset(position)));
            }
        }
    }

    @Property
    void positionsComeInTheOrderOfTheText(@ForAll("texts") String text) {
        SourceText source = SourceText.of("plan.csp", text);
        for (int offset = 1; offset <= text.length(); offset++) {
            assertTrue(source.position(offset - 1).compareTo(source.position(offset)) < 0);
        }
    }

    @Property
    void linesAreWhatStandsBetweenLineEnds(@ForAll("texts") String text) {
        SourceText source = SourceText.of("plan.csp", text);
        String[] lines = LINE_END.split(text, -1);

        assertEquals(lines.length, source.lineCount());
        for (int line = 1; line <= lines.length; line++) {
            assertEquals(lines[line - 1], source.slice(source.lineSpan(line)));
        }
    }

    @Property
    void noLineHoldsALineEndAndNoLineOverlapsTheNext(@ForAll String text) {
        SourceText source = SourceText.of("plan.csp", text);
        int end = -1;
        for (int line = 1; line <= source.lineCount(); line++) {
            SourceSpan span = source.lineSpan(line);

            assertTrue(span.start() > end);
            assertTrue(CharMatcher.anyOf("\r\n").matchesNoneOf(source.slice(span)));
            end = span.end();
        }
        assertEquals(text.length(), end);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("\n", "\r", "\r\n", "a", "plan", " ", "\t", "\uD83D\uDE00", "\uD83D", "\u2028", "é")
                .list()
                .ofMaxSize(20)
                .map(pieces -> String.join("", pieces));
    }
}

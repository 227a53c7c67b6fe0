package org.csplan.core.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.csplan.core.source.SourcePosition;
import org.csplan.core.source.SourceSpan;
import org.csplan.core.source.SourceText;
import org.csplan.core.testkit.SampleCode;

class DiagnosticPrinterProperties {

    private static final int MARGIN = "    1 | ".length();

    @Property
    void anyPlaceOfAnyTextIsShownOnALineAndUnderlinedOnTheNext(
            @ForAll("texts") String text, @ForAll int one, @ForAll int other) {
        List<String> lines = printed(text, spanIn(text, one, other));

        assertEquals(5, lines.size());
        assertTrue(lines.get(3).substring(MARGIN).matches(" *\\^+"));
        assertEquals("", lines.get(4));
        assertTrue(CharMatcher.javaIsoControl().matchesNoneOf(String.join("", lines)));
    }

    @Property
    void theUnderlineStandsUnderThePlace(@ForAll("lines") String line, @ForAll int one, @ForAll int other) {
        SourceSpan span = spanIn(line, one, other);
        List<String> lines = printed(line, span);
        String shown = lines.get(2).substring(MARGIN);
        String underline = lines.get(3).substring(MARGIN);
        int start = underline.indexOf('^');
        int length = underline.length() - start;

        if (span.length() > 0) {
            assertTrue(line.startsWith(shown.substring(start, start + length), span.start()));
        }
        assertTrue(length <= Math.max(1, span.length()));
    }

    @Provide
    Arbitrary<String> lines() {
        return Arbitraries.strings().withCharRange('a', 'z').ofMinLength(1).ofMaxLength(400);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "\n",
                        "\r\n",
                        "\t",
                        " ",
                        "lead ",
                        "Polcie",
                        "e\u0301",
                        "\u202E",
                        "\u001B",
                        "\uD83D\uDE00",
                        "x".repeat(99))
                .list()
                .ofMaxSize(12)
                .map(pieces -> String.join("", pieces));
    }

    /** A span that starts anywhere but within a line end. */
    private static SourceSpan spanIn(String text, int one, int other) {
        int from = Math.floorMod(one, text.length() + 1);
        int to = Math.floorMod(other, text.length() + 1);
        int start = Math.min(from, to);
        boolean splitsLineEnd = start > 0 && text.startsWith("\r\n", start - 1);
        return new SourceSpan(splitsLineEnd ? start - 1 : start, Math.max(from, to));
    }

    private static List<String> printed(String text, SourceSpan span) {
        SourceText source = SourceText.of("plan.csp", text);
        SourcePosition start = source.position(span.start());
        String printed = DiagnosticPrinter.plain()
                .print(Diagnostic.of(SampleCode.UNKNOWN_AGENCY, "as it is").at(Place.of(source, span)));
        List<String> lines = Splitter.on('\n').splitToList(printed);

        assertEquals("  plan.csp:" + start, lines.get(1));
        return lines;
    }
}

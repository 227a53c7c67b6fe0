package org.csplan.render.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.testkit.SamplePlans;
import org.jsoup.nodes.Element;

class HtmlReportProperties {

    /** What CommonMark may add to a page, in a plan's prose only. */
    private static final String PROSE = "(p|ul|ol|ol\\[start]|li|em|strong|code|pre|blockquote|hr|br"
            + "|a\\[rel]\\[href](\\[title])?|code\\[class])";

    private static final TreeSet<String> SHAPES =
            RenderedPage.of(SamplePlans.with("Harmless")).shapes();

    private static final TreeSet<String> SHAPES_OF_THE_WHOLE =
            RenderedPage.of(SamplePlans.wholeWith("Harmless")).shapes();

    /** No text, wherever it stands, becomes an element or an attribute. */
    @Property(tries = 300)
    void textStaysText(@ForAll("texts") String text) {
        assertTextStaysText(SamplePlans.with("x" + text), SHAPES);
    }

    @Property(tries = 300)
    void textStaysTextInTheWholeLanguage(@ForAll("texts") String text) {
        assertTextStaysText(SamplePlans.wholeWith("x" + text), SHAPES_OF_THE_WHOLE);
    }

    private static void assertTextStaysText(ActionPlan plan, Set<String> expected) {
        RenderedPage page = RenderedPage.of(plan);

        TreeSet<String> shapes = page.shapes();
        shapes.removeAll(expected);
        shapes.removeIf(shape -> shape.matches(PROSE));
        assertEquals(new TreeSet<>(), shapes);
        for (Element link : page.document().select("a")) {
            assertTrue(link.attr("href").matches("(?s)(?i)(#|https://|http://|mailto:).*"), link::toString);
        }
    }

    /** What people wrote is what readers read, but for characters that no page may hold. */
    @Property(tries = 300)
    void textIsShownAsItWasWritten(@ForAll("texts") String text) {
        ActionPlan plan = SamplePlans.with("x" + text);

        RenderedPage page = RenderedPage.of(plan);

        assertEquals(shown(plan.title()), page.document().expectFirst("h1").wholeText());
        assertEquals(
                shown(plan.aims().get(0).text()),
                page.document().expectFirst("#aim-A .text").wholeText());
        assertEquals(
                shown(plan.actions().get(0).title()),
                page.document().expectFirst("#action-ASB-01 .title").wholeText());
        assertEquals(
                shown(plan.agencies().get(0).name()),
                page.document().expectFirst("#agency-EDC .title").wholeText());
        assertEquals(
                shown(plan.agencies().get(0).name()),
                page.document().expectFirst("a[href=#agency-EDC]").attr("title"));
        assertEquals(
                shown(plan.terms().get(0).meaning()),
                page.document().expectFirst("#glossary dd").wholeText());
        assertTrue(page.document()
                .expectFirst(".measures li")
                .wholeText()
                .contains(shown(plan.actions().get(0).measures().get(0).text())));
    }

    private static String shown(String text) {
        return text.codePoints()
                .map(c -> isAllowed(c) ? c : 0xFFFD)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isAllowed(int c) {
        boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        boolean nonCharacter = (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
        return !Character.isISOControl(c) && !surrogate && !nonCharacter;
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> hostile = Arbitraries.of(
                "<script>alert(1)</script>",
                "</style><script>alert(1)</script>",
                "\" onmouseover=\"alert(1)",
                "' onfocus='alert(1)",
                "]]>",
                "-->",
                "<!--",
                "&lt;b&gt; &amp;amp; &#60;",
                "${7*7} @if(true) $unsafe{x}",
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "[x](data:text/html,<script>alert(1)</script>)",
                "[x](//evil.example/)",
                "![x](https://evil.example/x.png)",
                "<javascript:alert(1)>",
                "<https://example.org/?a=1&b=\"2\">",
                "[a]: javascript:alert(1)\n\n[a]",
                "# Heading\n\n## Another\n\nUnderlined\n===",
                "<div onclick=alert(1)>\n\n    code\n\n</div>",
                "\u202Eright to left",
                "\uD83D",
                "\uDE00",
                "\u0000\u0008\u001B\u0085\uFFFE\uFDD0",
                "e\u0301".repeat(50),
                "A" + "\u0300".repeat(500),
                "W".repeat(10_000),
                ">".repeat(2_000),
                "[".repeat(2_000),
                "*_".repeat(2_000),
                "- ".repeat(500));
        Arbitrary<String> any = Arbitraries.strings().all().ofMaxLength(60);
        Arbitrary<String> markup = Arbitraries.strings()
                .withChars("<>\"'&;:/\\[]()!*_`#=-+|~@${}%\n ax1")
                .ofMaxLength(60);
        return Arbitraries.oneOf(hostile, any, markup);
    }
}

package org.csplan.render.findings;

import java.util.Optional;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;
import org.csplan.core.diagnostic.DiagnosticCode;

/**
 * A kind of finding and what is to be said of it.
 *
 * @param explanation what it means and how it is mended, in CommonMark; the first paragraph stands for itself. Empty if
 *     there is none
 */
public record Rule(DiagnosticCode code, String explanation) {

    private static final Parser PARSER = Parser.builder().build();
    private static final TextContentRenderer ONE_LINE = TextContentRenderer.builder()
            .lineBreakRendering(LineBreakRendering.STRIP)
            .build();
    private static final TextContentRenderer PARAGRAPHS = TextContentRenderer.builder()
            .lineBreakRendering(LineBreakRendering.SEPARATE_BLOCKS)
            .build();

    /** The first sentence of the explanation, as plain text. */
    public Optional<String> firstSentence() {
        return firstParagraph().map(Rule::sentence);
    }

    /** The first paragraph of the explanation, as plain text on one line. */
    Optional<String> firstParagraph() {
        for (Node part = PARSER.parse(explanation).getFirstChild(); part != null; part = part.getNext()) {
            if (part instanceof Paragraph) {
                return Optional.of(ONE_LINE.render(part).strip());
            }
        }
        return Optional.empty();
    }

    /** The whole explanation as plain text; empty if there is none. */
    String plainExplanation() {
        return PARAGRAPHS.render(PARSER.parse(explanation)).strip();
    }

    private static String sentence(String text) {
        int end = text.indexOf(". ");
        return end < 0 ? text : text.substring(0, end + 1);
    }
}

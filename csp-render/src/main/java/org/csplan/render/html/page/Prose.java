package org.csplan.render.html.page;

import com.google.common.base.CharMatcher;
import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.util.Locale;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * CommonMark from a plan as a part of a page. It may stand in any cell, so it brings no headings; it brings no images
 * either, which would be requests; and its links lead to web pages and mail addresses only. What can't be shown as
 * it was meant is shown as text: nothing is lost.
 */
final class Prose extends AbstractVisitor implements Content {

    /** Far beyond what people write; what lies deeper is read as plain text. */
    private static final int DEEPEST = 40;

    private static final Parser PARSER = Parser.builder()
            .maxOpenBlockParsers(DEEPEST)
            .maxInlineNesting(DEEPEST)
            .build();

    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .percentEncodeUrls(true)
            .build();

    private static final CharMatcher LETTERS = CharMatcher.inRange('A', 'Z').or(CharMatcher.inRange('a', 'z'));

    /** In a line that begins with a letter none of these means anything. */
    private static final CharMatcher WORDS = LETTERS.or(CharMatcher.inRange('0', '9'))
            .or(CharMatcher.anyOf(" .,;:()/%+'-–—’‘“”£?"))
            .precomputed();

    private final Node document;

    private Prose(Node document) {
        this.document = document;
    }

    static Content of(String commonMark) {
        if (isOneLineOfWords(commonMark)) {
            return output -> output.writeContent("<p>" + commonMark + "</p>\n");
        }
        Prose prose = new Prose(PARSER.parse(commonMark));
        prose.document.accept(prose);
        return prose;
    }

    /** As most entries are: a paragraph in which no character means anything, which need not be read to be known. */
    private static boolean isOneLineOfWords(String text) {
        return !text.isEmpty() && LETTERS.matches(text.charAt(0)) && !text.endsWith(" ") && WORDS.matchesAllOf(text);
    }

    @Override
    public void writeTo(TemplateOutput output) {
        RENDERER.render(document, new Markup(output));
    }

    @Override
    public void visit(Heading heading) {
        visitChildren(heading);
        StrongEmphasis strong = new StrongEmphasis();
        moveChildren(heading, strong);
        Paragraph paragraph = new Paragraph();
        paragraph.appendChild(strong);
        replace(heading, paragraph);
    }

    @Override
    public void visit(Image image) {
        visitChildren(image);
        if (isInLink(image)) {
            spellOut(image, image.getDestination());
        } else {
            Link link = new Link(image.getDestination(), image.getTitle());
            moveChildren(image, link);
            replace(image, link);
            check(link);
        }
    }

    @Override
    public void visit(Link link) {
        visitChildren(link);
        check(link);
    }

    private static void check(Link link) {
        if (!isAllowed(link.getDestination())) {
            spellOut(link, link.getDestination());
        } else if (link.getFirstChild() == null) {
            link.appendChild(new Text(link.getDestination()));
        }
    }

    private static boolean isAllowed(String destination) {
        String start = destination.toLowerCase(Locale.ROOT);
        return start.startsWith("https://") || start.startsWith("http://") || start.startsWith("mailto:");
    }

    private static boolean isInLink(Node node) {
        for (Node above = node.getParent(); above != null; above = above.getParent()) {
            if (above instanceof Link) {
                return true;
            }
        }
        return false;
    }

    /** Leaves what a link or an image says, then where it leads. */
    private static void spellOut(Node node, String destination) {
        Node last = node;
        for (Node child = node.getFirstChild(); child != null; child = node.getFirstChild()) {
            last.insertAfter(child);
            last = child;
        }
        if (!destination.isEmpty()) {
            Code address = new Code(destination);
            last.insertAfter(address);
            if (last != node) {
                last.insertAfter(new Text(" "));
            }
        }
        node.unlink();
    }

    private static void replace(Node old, Node replacement) {
        old.insertAfter(replacement);
        old.unlink();
    }

    private static void moveChildren(Node from, Node to) {
        for (Node child = from.getFirstChild(); child != null; child = from.getFirstChild()) {
            to.appendChild(child);
        }
    }

    /** The template's output for what is markup already. */
    private record Markup(TemplateOutput output) implements Appendable {

        @Override
        public Appendable append(CharSequence markup) {
            output.writeContent(HtmlCharacters.of(markup.toString()));
            return this;
        }

        @Override
        public Appendable append(CharSequence markup, int start, int end) {
            return append(markup.subSequence(start, end));
        }

        @Override
        public Appendable append(char c) {
            return append(String.valueOf(c));
        }
    }
}

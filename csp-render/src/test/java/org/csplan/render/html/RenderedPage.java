package org.csplan.render.html;

import static org.csplan.render.RenderedText.rendered;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.TreeSet;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.Visibility;
import org.csplan.render.view.Report;
import org.csplan.render.view.View;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** A plan's page, as text and as a browser reads it. */
record RenderedPage(String html, Document document) {

    /** The page for the public. */
    static RenderedPage of(ActionPlan plan) {
        return of(plan, Visibility.PUBLIC);
    }

    static RenderedPage of(ActionPlan plan, Visibility audience) {
        return of(plan, audience, new View.Full());
    }

    /** What a view shows of the page for the public. */
    static RenderedPage of(ActionPlan plan, View view) {
        return of(plan, Visibility.PUBLIC, view);
    }

    static RenderedPage of(ActionPlan plan, Visibility audience, View view) {
        String html;
        try {
            html = rendered(Report.of(plan, audience), HtmlReport.of(view));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Parser parser = Parser.htmlParser().setTrackErrors(10);
        Document document = parser.parseInput(html, "");
        assertEquals(
                "",
                String.join(
                        "\n", parser.getErrors().stream().map(String::valueOf).toList()));
        return new RenderedPage(html, document);
    }

    /** The text that a reader sees or hears at the first place of this kind. */
    String text(String selector) {
        return document.expectFirst(selector).text();
    }

    /** Each kind of element in the page with the names of its attributes, as in {@code a[href][title]}. */
    TreeSet<String> shapes() {
        TreeSet<String> shapes = new TreeSet<>();
        for (Element element : document.getAllElements()) {
            StringBuilder shape = new StringBuilder(element.tagName());
            for (Attribute attribute : element.attributes()) {
                shape.append('[').append(attribute.getKey()).append(']');
            }
            shapes.add(shape.toString());
        }
        return shapes;
    }
}

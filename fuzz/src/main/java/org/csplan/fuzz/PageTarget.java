package org.csplan.fuzz;

import java.util.Optional;
import org.csplan.core.model.ActionPlan;
import org.csplan.render.html.HtmlReport;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A page runs no script and loads nothing but what every page has, whatever a plan says. */
public final class PageTarget {

    /** What every page has, of which a plan's words must not add more. */
    private static final String POWERFUL = "script, style, link, iframe, object, embed, form, base, meta[http-equiv]";

    private static final int USUAL =
            page(ActionPlan.builder("p").build()).select(POWERFUL).size();

    private PageTarget() {}

    public static void fuzzerTestOneInput(byte[] data) {
        Optional<ActionPlan> plan = Input.plan(data);
        if (plan.isEmpty()) {
            return;
        }
        Document page = page(plan.get());
        Law.holds(page.select(POWERFUL).size() <= USUAL + 1, () -> "the plan brings in more than words");
        for (Element element : page.getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                Law.holds(!attribute.getKey().startsWith("on"), () -> "a plan's words are run: " + element);
            }
        }
        for (Element link : page.select("a[href], area[href]")) {
            String target = link.attr("href").strip();
            Law.holds(target.matches("(?is)(#|https?:|mailto:).*"), () -> "a link leads to " + target);
        }
    }

    private static Document page(ActionPlan plan) {
        return Jsoup.parse(Rendered.by(new HtmlReport(), plan));
    }
}

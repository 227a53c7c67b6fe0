package org.csplan.fuzz;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.csplan.core.model.ActionPlan;
import org.csplan.render.html.HtmlReport;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A page runs no script and loads nothing but what every page has, whatever a plan says. */
public final class PageTarget {

    /**
     * What can do more than words, and how many of it a page has at most: its own script, its styles, those of the foot of
     * sheets and of paper that is not to be published, those of the plan's colour, its icon, and what it says of all of
     * these to browsers.
     */
    private static final ImmutableMap<String, Integer> POWERFUL = ImmutableMap.of(
            "script", 1, "style", 4, "link", 1, "meta[http-equiv]", 1, "iframe, object, embed, form, base", 0);

    private PageTarget() {}

    public static void fuzzerTestOneInput(byte[] data) {
        Optional<ActionPlan> plan = Input.plan(data);
        if (plan.isEmpty()) {
            return;
        }
        Document page = page(plan.get());
        POWERFUL.forEach((what, most) ->
                Law.holds(page.select(what).size() <= most, () -> "the plan brings in more than words: " + what));
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

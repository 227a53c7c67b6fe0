package org.csplan.render.html;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import org.csplan.core.model.Visibility;
import org.csplan.render.html.page.Embedded;
import org.csplan.render.html.page.Page;
import org.csplan.render.html.page.PageOutput;
import org.csplan.render.html.template.JtereportGenerated;
import org.csplan.render.view.Report;
import org.csplan.render.view.ReportRenderer;
import org.csplan.render.view.View;

/**
 * The report as one self-contained web page, for screen, phone and paper. It asks for nothing from outside and forbids
 * the browser to.
 *
 * <p>Everything that the plan says is shown as text, whatever it looks like; CommonMark is read in the introduction,
 * notes and progress only. Characters that no page may hold (controls, unpaired surrogates) come out as U+FFFD.
 */
public final class HtmlReport implements ReportRenderer {

    private static final Embedded STYLE = Embedded.of(HtmlReport.class, "report.css");
    private static final Embedded SCRIPT = Embedded.of(HtmlReport.class, "report.js");

    private final View view;

    /** Shows everything. Holds nothing of any plan; one serves for all, in several threads at once. */
    public HtmlReport() {
        this(new View.Full());
    }

    private HtmlReport(View view) {
        this.view = view;
    }

    /** Shows what is in this view alone, of reports of a plan that has what the view names. */
    public static HtmlReport of(View view) {
        return new HtmlReport(view);
    }

    @Override
    public String format() {
        return "html";
    }

    @Override
    public void render(Report report, Writer out) throws IOException {
        Page page = Page.of(report, view);
        try {
            JtereportGenerated.render(new PageOutput(out), null, page, styles(page), SCRIPT);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static ImmutableList<Embedded> styles(Page page) {
        ImmutableList.Builder<Embedded> styles = ImmutableList.builder();
        styles.add(STYLE);
        if (page.report().audience() != Visibility.PUBLIC) {
            styles.add(Embedded.of(HtmlReport.class, "closed.css")
                    .with(key -> page.wording().say(key)));
        }
        styles.add(Embedded.of(HtmlReport.class, "foot.css").with(key -> page.foot()));
        page.report().plan().page().colour().map(Embedded::colours).ifPresent(styles::add);
        return styles.build();
    }
}

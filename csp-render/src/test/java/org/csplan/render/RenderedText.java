package org.csplan.render;

import java.io.IOException;
import java.io.StringWriter;
import org.csplan.render.view.Report;
import org.csplan.render.view.ReportRenderer;

/** What renderers write, as text. */
public final class RenderedText {

    private RenderedText() {}

    public static String rendered(Report report, ReportRenderer renderer) throws IOException {
        StringWriter out = new StringWriter();
        renderer.render(report, out);
        return out.toString();
    }
}

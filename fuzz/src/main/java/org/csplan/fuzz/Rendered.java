package org.csplan.fuzz;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.csplan.core.check.PlanChecks;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.Visibility;
import org.csplan.render.view.Report;
import org.csplan.render.view.ReportRenderer;

/** Documents made of plans. */
final class Rendered {

    private Rendered() {}

    /** The document with all that can be in it: for those who may know everything, with what is wrong. */
    static String by(ReportRenderer renderer, ActionPlan plan) {
        StringWriter out = new StringWriter();
        try {
            renderer.render(Report.of(plan, Visibility.RESTRICTED).withFindings(PlanChecks.strict()), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}

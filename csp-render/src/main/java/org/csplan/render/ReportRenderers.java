package org.csplan.render;

import com.google.common.collect.ImmutableList;
import org.csplan.render.csv.CsvReport;
import org.csplan.render.html.HtmlReport;
import org.csplan.render.json.JsonReport;
import org.csplan.render.view.ReportRenderer;

/** The formats that a report can be written in. */
public final class ReportRenderers {

    private ReportRenderers() {}

    /** One renderer a format, the page first; the table is the one for people, {@link CsvReport#forSpreadsheets()}. */
    public static ImmutableList<ReportRenderer> standard() {
        return ImmutableList.of(new HtmlReport(), CsvReport.forSpreadsheets(), new JsonReport());
    }
}

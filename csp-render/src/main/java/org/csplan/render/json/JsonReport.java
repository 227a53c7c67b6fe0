package org.csplan.render.json;

import java.io.IOException;
import java.io.Writer;
import org.csplan.render.json.text.JsonText;
import org.csplan.render.view.Report;
import org.csplan.render.view.ReportRenderer;

/**
 * The plan as JSON, for programs: the whole of what the report's audience may see, and what is computed of it by the end
 * of a day. {@link #schema()} says what stands where.
 *
 * <p>Lists are always there, empty if need be; what the plan leaves out is left out, never {@code null}. Any text gives
 * valid JSON and valid UTF-8: characters stand as they are but for those that JSON, JavaScript or UTF-8 can't hold,
 * which are escaped.
 */
public final class JsonReport implements ReportRenderer {

    /** What the member {@code format} says, by which a reader knows what it has before it. */
    public static final String FORMAT = "csp-plan";

    /**
     * What the member {@code version} says. A later minor version only adds members, so that a reader that passes over
     * those it does not know can read it; a later major version may change or drop some.
     */
    public static final String VERSION = "1.1";

    private static final String SCHEMA = "plan.schema.json";

    public JsonReport() {}

    @Override
    public String format() {
        return "json";
    }

    @Override
    public void render(Report report, Writer out) throws IOException {
        JsonText.write(out, json -> new PlanJson(json, report).write(report));
    }

    /** The JSON Schema (2020-12) of what {@link #render} writes. */
    public static String schema() {
        return JsonText.resource(JsonReport.class, SCHEMA);
    }
}

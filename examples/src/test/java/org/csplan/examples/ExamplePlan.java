package org.csplan.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.Visibility;
import org.csplan.dsl.PlanLanguage;
import org.csplan.dsl.compiler.Compilation;
import org.csplan.render.view.Report;
import org.csplan.render.view.ReportRenderer;

/** The plans of this module, and what comes of them. Paths are from the module's folder, where Maven runs the tests. */
final class ExamplePlan {

    static final Path ST_ALBANS = Path.of("st-albans-2019-20", "plan.csp");
    static final Path FIRST_PLAN = Path.of("first-plan", "plan.csp");

    private ExamplePlan() {}

    /** The plan, which must compile without any finding. */
    static ActionPlan compiled(Path file) throws IOException {
        return compiled(file.toString(), Files.readString(file));
    }

    static ActionPlan compiled(String name, String text) {
        Compilation compilation = PlanLanguage.compile(name, text);
        assertEquals(List.of(), compilation.diagnostics());
        return compilation.plan().orElseThrow();
    }

    /** What everyone may see. */
    static String rendered(ActionPlan plan, ReportRenderer renderer) throws IOException {
        return rendered(plan, renderer, Visibility.PUBLIC);
    }

    static String rendered(ActionPlan plan, ReportRenderer renderer, Visibility audience) throws IOException {
        StringWriter out = new StringWriter();
        renderer.render(Report.of(plan, audience), out);
        return out.toString();
    }
}

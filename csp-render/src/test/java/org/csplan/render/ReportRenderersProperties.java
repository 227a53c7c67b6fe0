package org.csplan.render;

import static org.csplan.render.RenderedText.rendered;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.testkit.PlanDomain;
import org.csplan.render.csv.CsvReport;
import org.csplan.render.view.Report;
import org.csplan.render.view.ReportRenderer;

class ReportRenderersProperties {

    @Provide
    Arbitrary<ActionPlan> plans() {
        return PlanDomain.plansByApi();
    }

    @Property(tries = 200)
    void theSameReportGivesTheSameCharactersWhateverTheLocale(@ForAll("plans") ActionPlan plan) throws IOException {
        Report report = Report.of(plan);
        for (ReportRenderer renderer : ReportRenderers.standard()) {
            String first = rendered(report, renderer);
            assertEquals(first, rendered(report, renderer));
            assertEquals(first, renderedUnder(Locale.forLanguageTag("tr-TR"), renderer, report));
        }
    }

    @Property(tries = 200)
    void anyPlanCanBeWrittenAsUtf8(@ForAll("plans") ActionPlan plan) throws IOException {
        for (ReportRenderer renderer : ReportRenderers.standard()) {
            assertIsUnicode(rendered(Report.of(plan), renderer));
        }
        assertIsUnicode(rendered(Report.of(plan), CsvReport.plain()));
    }

    /** Fails on half of a surrogate pair. */
    private static void assertIsUnicode(String text) throws CharacterCodingException {
        StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
    }

    private static String renderedUnder(Locale locale, ReportRenderer renderer, Report report) throws IOException {
        Locale before = Locale.getDefault();
        Locale.setDefault(locale);
        try {
            return rendered(report, renderer);
        } finally {
            Locale.setDefault(before);
        }
    }
}

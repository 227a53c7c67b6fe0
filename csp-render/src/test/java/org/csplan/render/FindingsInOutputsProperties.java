package org.csplan.render;

import static org.csplan.render.RenderedText.rendered;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.Sets;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.csplan.core.check.PlanChecks;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.Visibility;
import org.csplan.core.testkit.Markers;
import org.csplan.core.testkit.PlanDomain;
import org.csplan.render.csv.CsvReport;
import org.csplan.render.html.HtmlReport;
import org.csplan.render.json.JsonReport;
import org.csplan.render.view.Report;
import org.csplan.render.view.ReportRenderer;
import org.jsoup.Jsoup;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What rules find stands in outputs that were asked for it, the same in all, and in no others. */
class FindingsInOutputsProperties {

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(JsonReport.schema());

    @Property(tries = 100)
    void theyTellNothingThatTheAudienceMayNotSee(@ForAll("marked") ActionPlan plan, @ForAll Visibility audience)
            throws IOException {
        Report report = Report.of(plan, audience).withFindings(PlanChecks.strict());
        Set<String> hidden = Markers.hiddenFrom(audience, plan);
        for (ReportRenderer renderer : ReportRenderers.standard()) {
            assertEquals(Set.of(), Sets.intersection(hidden, Markers.in(rendered(report, renderer))));
        }
    }

    @Property(tries = 100)
    void allOutputsHaveTheSame(@ForAll("plans") ActionPlan plan) throws IOException {
        Report report = Report.of(plan, Visibility.RESTRICTED).withFindings(PlanChecks.strict());
        String data = rendered(report, new JsonReport());
        assertEquals(List.of(), SCHEMA.validate(data, InputFormat.JSON));
        JsonNode found = JsonMapper.shared().readTree(data).required("findings").required("found");
        assertEquals(
                found.valueStream()
                        .map(each -> each.required("code").asString())
                        .toList(),
                Jsoup.parse(rendered(report, new HtmlReport()))
                        .select("#findings td small")
                        .eachText());
        long ofActions = found.valueStream()
                .filter(each -> each.path("kind").asString("").equals("action"))
                .count();
        long inTable = CsvReader.builder().ofNamedCsvRecord(rendered(report, CsvReport.plain())).stream()
                .mapToLong(row -> row.getField("Findings").isEmpty()
                        ? 0
                        : row.getField("Findings").split("; (?=(error|warning|info): )", -1).length)
                .sum();
        assertEquals(ofActions, inTable);
    }

    @Property(tries = 100)
    void nobodyFindsThemWhereTheyWereNotAskedFor(@ForAll("plans") ActionPlan plan) throws IOException {
        Report report = Report.of(plan, Visibility.RESTRICTED);
        assertFalse(
                JsonMapper.shared().readTree(rendered(report, new JsonReport())).has("findings"));
        assertTrue(Jsoup.parse(rendered(report, new HtmlReport()))
                .select("#findings")
                .isEmpty());
        assertFalse(rendered(report, CsvReport.plain())
                .lines()
                .findFirst()
                .orElse("")
                .contains(",Findings"));
    }

    @Provide
    Arbitrary<ActionPlan> plans() {
        return PlanDomain.plansByApi();
    }

    @Provide
    Arbitrary<ActionPlan> marked() {
        return PlanDomain.markedPlans();
    }
}

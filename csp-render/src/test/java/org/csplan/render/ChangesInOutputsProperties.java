package org.csplan.render;

import static org.csplan.render.RenderedText.rendered;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.Sets;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.csplan.core.analysis.Audience;
import org.csplan.core.analysis.Changes;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.Visibility;
import org.csplan.core.testkit.Markers;
import org.csplan.core.testkit.PlanDomain;
import org.csplan.render.html.HtmlReport;
import org.csplan.render.json.JsonReport;
import org.csplan.render.view.Report;
import org.csplan.render.view.ReportRenderer;
import org.csplan.render.view.View;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import tools.jackson.databind.json.JsonMapper;

/** What happened since a day stands in outputs that were asked for it, the same in all, and tells nothing that is hidden. */
class ChangesInOutputsProperties {

    private static final LocalDate UNTIL = LocalDate.of(2027, 3, 31);

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(JsonReport.schema());

    @Property(tries = 100)
    void theyTellNothingThatTheAudienceMayNotSee(
            @ForAll("marked") ActionPlan plan,
            @ForAll Visibility audience,
            @ForAll @IntRange(min = 1, max = 900) int days)
            throws IOException {
        Report report = report(plan, audience, days);
        Set<String> hidden = Markers.hiddenFrom(audience, plan);
        for (ReportRenderer renderer : ReportRenderers.standard()) {
            assertEquals(Set.of(), Sets.intersection(hidden, Markers.in(rendered(report, renderer))));
        }
    }

    @Property(tries = 100)
    void thePageTellsOrNamesAsManyAsTheDataHas(
            @ForAll("plans") ActionPlan plan, @ForAll @IntRange(min = 1, max = 900) int days) throws IOException {
        Report report = report(plan, Visibility.RESTRICTED, days);
        int all = report.changes().map(Changes::all).orElseThrow().size();
        String data = rendered(report, new JsonReport());
        assertEquals(List.of(), SCHEMA.validate(data, InputFormat.JSON));
        assertEquals(
                all,
                JsonMapper.shared()
                        .readTree(data)
                        .required("changes")
                        .required("all")
                        .size());
        for (View view : List.of(new View.Full(), new View.Board())) {
            assertEquals(all, told(Jsoup.parse(rendered(report, HtmlReport.of(view)))));
        }
    }

    @Property(tries = 100)
    void noMoreIsToldOfAnotherPlanThanTheAudienceMaySeeOfBoth(
            @ForAll("marked") ActionPlan before, @ForAll("marked") ActionPlan plan, @ForAll Visibility audience)
            throws IOException {
        Report report = Report.of(plan, audience, UNTIL).withChangesFrom(before, plan);
        Set<String> hidden = Sets.difference(
                Sets.union(Markers.hiddenFrom(audience, plan), Markers.hiddenFrom(audience, before)),
                Markers.in(Audience.of(plan, audience)));
        for (ReportRenderer renderer : ReportRenderers.standard()) {
            assertEquals(Set.of(), Sets.intersection(hidden, Markers.in(rendered(report, renderer))));
        }
        assertEquals(List.of(), SCHEMA.validate(rendered(report, new JsonReport()), InputFormat.JSON));
    }

    @Property(tries = 100)
    void thePageTellsAllThatChangedSinceAnotherPlan(
            @ForAll("plans") ActionPlan before, @ForAll("plans") ActionPlan plan) throws IOException {
        Report report = Report.of(plan, Visibility.RESTRICTED, UNTIL).withChangesFrom(before, plan);
        int all = report.changes().map(Changes::all).orElseThrow().size();
        for (View view : List.of(new View.Full(), new View.Board())) {
            assertEquals(all, told(Jsoup.parse(rendered(report, HtmlReport.of(view)))));
        }
    }

    private static int told(Document page) {
        return page.select("#changes .changes > li").size()
                + page.select("#changes .changed > :is(a, span)").size();
    }

    private static Report report(ActionPlan plan, Visibility audience, int days) {
        return Report.of(plan, audience, UNTIL).withChangesSince(UNTIL.minusDays(days), plan);
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

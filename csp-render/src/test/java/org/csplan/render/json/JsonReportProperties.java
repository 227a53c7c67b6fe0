package org.csplan.render.json;

import static org.csplan.render.RenderedText.rendered;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.common.base.CharMatcher;
import com.google.common.collect.Sets;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.CheckSetting;
import org.csplan.core.model.Visibility;
import org.csplan.core.testkit.Markers;
import org.csplan.core.testkit.PlanDomain;
import org.csplan.render.view.Report;
import tools.jackson.databind.JsonNode;

class JsonReportProperties {

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(JsonReport.schema());

    @Provide
    Arbitrary<ActionPlan> plansByApi() {
        return PlanDomain.plansByApi();
    }

    @Provide
    Arbitrary<ActionPlan> marked() {
        return PlanDomain.markedPlans();
    }

    @Property(tries = 200)
    @Domain(PlanDomain.class)
    void nothingIsLost(@ForAll ActionPlan plan) throws IOException {
        assertEquals(plan, PlanReadBack.plan(json(plan)));
    }

    @Property(tries = 200)
    void nothingIsLostOfPlansMadeByProgram(@ForAll("plansByApi") ActionPlan plan) throws IOException {
        assertEquals(plan, PlanReadBack.plan(json(plan)));
    }

    @Property(tries = 300)
    void whatTheAudienceMayNotSeeIsNotThereAndAllElseIs(@ForAll("marked") ActionPlan plan, @ForAll Visibility audience)
            throws IOException {
        String json = json(plan, audience);
        // Why a rule is off is told where findings are, which nobody asked for here.
        Set<String> reasons = audience == Visibility.RESTRICTED
                ? Set.of()
                : Markers.in(plan.checks().stream().map(CheckSetting::because).toList());
        Set<String> hidden = Sets.union(Markers.hiddenFrom(audience, plan), reasons);
        assertEquals(Sets.difference(Markers.in(plan), hidden), Markers.in(json));
        assertEquals(
                audience.word(), PlanReadBack.parse(json).required("audience").stringValue());
    }

    @Property(tries = 200)
    void theSchemaDescribesEveryPlan(@ForAll("plansByApi") ActionPlan plan) throws IOException {
        assertEquals(List.of(), SCHEMA.validate(json(plan), InputFormat.JSON));
    }

    @Property(tries = 200)
    void eachTimeThatReturnsNameHasItsDaysOnceAmongTheReportingTimes(@ForAll("plansByApi") ActionPlan plan)
            throws IOException {
        JsonNode json = PlanReadBack.parse(json(plan));
        List<String> times = json.path("reportingTimes")
                .valueStream()
                .map(time -> time.required("text").stringValue())
                .toList();
        Set<String> named = json.required("agencies")
                .valueStream()
                .flatMap(agency -> agency.path("returns").valueStream())
                .flatMap(due -> Stream.concat(
                        due.required("due").valueStream(),
                        due.required("missing").valueStream()))
                .map(JsonNode::stringValue)
                .collect(Collectors.toSet());
        assertEquals(times.size(), Set.copyOf(times).size());
        assertEquals(Set.of(), Sets.difference(named, Set.copyOf(times)));
    }

    @Property(tries = 200)
    void nothingIsNull(@ForAll("plansByApi") ActionPlan plan) throws IOException {
        assertFalse(hasNull(PlanReadBack.parse(json(plan))));
    }

    @Property(tries = 200)
    void noCharacterEndsALineButOurOwnLineEnds(@ForAll("plansByApi") ActionPlan plan) throws IOException {
        assertFalse(CharMatcher.anyOf("\r\u2028\u2029").matchesAnyOf(json(plan)));
    }

    private static boolean hasNull(JsonNode node) {
        return node.isNull() || node.valueStream().anyMatch(JsonReportProperties::hasNull);
    }

    private static String json(ActionPlan plan) throws IOException {
        return json(plan, Visibility.RESTRICTED);
    }

    private static String json(ActionPlan plan, Visibility audience) throws IOException {
        return rendered(Report.of(plan, audience), new JsonReport());
    }
}

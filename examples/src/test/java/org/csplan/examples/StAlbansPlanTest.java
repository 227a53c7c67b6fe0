package org.csplan.examples;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.csplan.core.analysis.Coverage;
import org.csplan.core.analysis.PlanLinks;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.AgencyId;
import org.csplan.core.model.Aim;
import org.csplan.core.model.AimId;
import org.csplan.core.model.Measure;
import org.csplan.core.model.Measure.Goal;
import org.csplan.core.model.Note;
import org.csplan.core.model.Priority;
import org.csplan.core.model.PriorityId;
import org.csplan.core.model.Progress;
import org.csplan.core.model.Quantity;
import org.csplan.core.model.Recurrence;
import org.csplan.core.model.Timing;
import org.csplan.core.model.When;
import org.csplan.examples.PublishedPlan.Row;
import org.csplan.render.csv.CsvReport;
import org.csplan.render.html.HtmlReport;
import org.csplan.render.json.JsonReport;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Of the plan that St Albans published, nothing is lost on the way through the language to each of the outputs. */
class StAlbansPlanTest {

    private static final String REMARK = "Fraud and scams are not mentioned in our specific priorities";

    private static final String BETWEEN_VALUES = "; ";

    /** What the table calls each agency, and the id that we gave it. */
    private static final ImmutableMap<String, String> AGENCIES = ImmutableMap.<String, String>builder()
            .put("SADC", "SADC")
            .put("Police", "Police")
            .put("Fire", "Fire")
            .put("Watford FC", "Watford-FC")
            .put("Trading Standards", "Trading-Standards")
            .put("Oaklands College", "Oaklands-College")
            .put("Herts Young Homeless", "Herts-Young-Homeless")
            .put("Sunflower", "Sunflower")
            .put("schools", "schools")
            .put("Community Mental Health Team (CMHT)", "CMHT")
            .put("Change Grow Live", "Change-Grow-Live")
            .put("Herts County Council", "Herts-County-Council")
            .put("YC Hertfordshire", "YC-Hertfordshire")
            .buildOrThrow();

    private static PublishedPlan published;
    private static ActionPlan plan;
    private static ImmutableList<NamedCsvRecord> table;
    private static Document page;
    private static JsonNode data;

    @BeforeAll
    static void renderThePlan() throws IOException {
        published = PublishedPlan.read();
        plan = ExamplePlan.compiled(ExamplePlan.ST_ALBANS);
        String csv = ExamplePlan.rendered(plan, CsvReport.forSpreadsheets());
        table = CsvReader.builder().ofNamedCsvRecord(csv.substring(1)).stream().collect(toImmutableList());
        page = Jsoup.parse(ExamplePlan.rendered(plan, new HtmlReport()));
        // Only for screen readers: not visible, so no words of the plan may stand there alone.
        page.select(".unseen").remove();
        data = JsonMapper.shared().readTree(ExamplePlan.rendered(plan, new JsonReport()));
    }

    /** The rows of the published table, each with its place. */
    static Stream<Arguments> rows() throws IOException {
        ImmutableList<Row> rows = PublishedPlan.read().rows();
        return IntStream.range(0, rows.size()).mapToObj(place -> Arguments.of(place, rows.get(place)));
    }

    /** It goes by e-mail, and over telephones. */
    @Test
    void thePageIsLight() throws IOException {
        String html = ExamplePlan.rendered(plan, new HtmlReport());

        assertTrue(html.getBytes(StandardCharsets.UTF_8).length < 150_000);
    }

    @Test
    void thePlanIsAsLargeAsThePublishedOne() {
        assertEquals(24, published.rows().size());
        assertEquals(24, plan.actions().size());
        assertEquals(24, table.size());
        assertEquals(24, data.required("actions").size());
        assertEquals(5, plan.aims().size());
        assertEquals(5, plan.priorities().size());
        assertEquals(13, plan.agencies().size());
    }

    @Test
    void theTextBeforeTheTableIsThePublishedOne() {
        assertEquals(published.title(), plan.title());
        assertEquals("2019/20", plan.period().orElseThrow().words());
        assertEquals(published.intro(), plan.intro().orElseThrow().replace('\n', ' '));
        assertEquals(
                published.aims(),
                plan.aims().stream().collect(toImmutableMap(aim -> aim.id().value(), Aim::text)));
        assertEquals(
                published.priorities(),
                plan.priorities().stream()
                        .collect(toImmutableMap(priority -> priority.id().value(), Priority::text)));
        assertEquals(ImmutableList.of(), plan.terms(), "the published plan explains no abbreviation");
    }

    @Test
    void theAgenciesAreThoseOfTheTableInItsOrder() {
        assertEquals(
                published.rows().stream()
                        .flatMap(row -> row.leadNames().stream())
                        .distinct()
                        .map(AGENCIES::get)
                        .toList(),
                plan.agencies().stream().map(agency -> agency.id().value()).toList());
    }

    @Test
    void theNamesOfAgenciesAreTheTablesButForThree() {
        ImmutableMap<String, String> spelledOut = ImmutableMap.of(
                "SADC", "St Albans City and District Council",
                "Police", "Hertfordshire Constabulary",
                "Fire", "Hertfordshire Fire and Rescue Service");
        assertEquals(
                AGENCIES.keySet().stream()
                        .map(name -> spelledOut.getOrDefault(name, name))
                        .toList(),
                plan.agencies().stream().map(agency -> agency.name()).toList());
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("rows")
    void eachActionSaysWhatItsRowSays(int place, Row row) {
        Action action = plan.actions().get(place);
        assertEquals(row.action(), joined(action.title(), action.notes(), Note::text));
        assertEquals(row.aims(), values(action.aims(), AimId::value));
        assertEquals(row.priorities(), values(action.priorities(), PriorityId::value));
        assertEquals(leadIds(row), values(action.leads(), AgencyId::value));
        assertEquals(ImmutableList.of(), action.partners());
        assertEquals(row.measures(), joined("", action.measures(), Measure::text));
        assertEquals(
                row.progress(),
                joined("", action.progress(), entry -> entry.text().orElseThrow()));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("rows")
    void eachRowOfTheCsvSaysWhatThePublishedRowSays(int place, Row row) {
        NamedCsvRecord record = table.get(place);
        assertEquals(row.action(), (record.getField("Action") + " " + record.getField("Notes")).strip());
        assertEquals(
                String.join(BETWEEN_VALUES, values(row.aims(), row.priorities())), record.getField("Aim/priority"));
        // The long form of CMHT stands in the page and the data; a cell has room for the short one.
        assertEquals(
                row.leadNames().stream()
                        .map(name -> name.endsWith("(CMHT)") ? "CMHT" : name)
                        .toList(),
                List.of(record.getField("Lead agency").split(BETWEEN_VALUES)));
        assertEquals(row.measures(), unbroken(record.getField("Output/outcome measure")));
        assertEquals(row.progress(), unbroken(record.getField("Progress")));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("rows")
    void eachActionOfTheJsonSaysWhatItsRowSays(int place, Row row) {
        JsonNode action = data.required("actions").required(place);
        Function<JsonNode, String> text = part -> part.required("text").stringValue();
        assertEquals(row.action(), joined(action.required("title").stringValue(), list(action, "notes"), text));
        assertEquals(row.aims(), values(list(action, "aims"), JsonNode::stringValue));
        assertEquals(row.priorities(), values(list(action, "priorities"), JsonNode::stringValue));
        assertEquals(leadIds(row), values(list(action, "leads"), JsonNode::stringValue));
        assertEquals(row.measures(), joined("", list(action, "measures"), text));
        assertEquals(row.progress(), joined("", list(action, "progress"), text));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("rows")
    void eachRowOfThePageHasTheWordsAndTheLinksOfThePublishedRow(int place, Row row) {
        Element shown = page.expectFirst("#action-" + plan.actions().get(place).id());
        Words.assertAllIn(
                Stream.of(shown.text()), Stream.of(row.action(), row.objectives(), row.measures(), row.progress()));
        Stream<String> links = Stream.of(
                        row.aims().stream().map(id -> "#aim-" + id),
                        row.priorities().stream().map(id -> "#priority-" + id),
                        leadIds(row).stream().map(id -> "#agency-" + id))
                .flatMap(hrefs -> hrefs);
        assertEquals(links.toList(), shown.select("a[href]").eachAttr("href"));
    }

    @Test
    void everyWordStandsInTheVisibleTextOfThePage() {
        Words.assertAllIn(Stream.of(page.body().text()), published.texts());
    }

    @Test
    void everyWordStandsInTheJson() {
        Words.assertAllIn(strings(data), published.texts());
    }

    @Test
    void theJsonIsAsItsSchemaSays() {
        assertEquals(
                List.of(),
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(JsonReport.schema())
                        .validate(data.toString(), InputFormat.JSON));
    }

    @Test
    void theOfficersRemarkIsTheOnlyNote() {
        assertEquals(
                List.of(new Note(REMARK)),
                plan.actions().stream()
                        .flatMap(action -> action.notes().stream())
                        .toList());
    }

    @Test
    void whatThePublishedPlanLeavesOpenStaysOpen() {
        Coverage coverage = Coverage.of(plan, PlanLinks.of(plan));
        assertEquals(6, coverage.withoutPriority().size());
        assertEquals(1, coverage.withoutAim().size());
        assertEquals(List.of(), coverage.unlinked());
        assertEquals(List.of(), coverage.uncovered());
        assertEquals(
                18,
                plan.actions().stream()
                        .filter(action -> action.progress().isEmpty())
                        .count());
        for (Action action : plan.actions()) {
            assertEquals(Optional.empty(), action.due(), "the published plan has no dates beside its actions");
            for (Progress entry : action.progress()) {
                assertEquals(Progress.of(entry.text().orElseThrow()), entry, "the published plan has words only");
            }
        }
    }

    @Test
    void aMeasureIsTypedOnlyWhereTheTextSaysWhatCanBeCounted() {
        Timing thatYear = Timing.during(When.of("2019/20"));
        assertEquals(
                List.of(
                        Measure.of("Reduce incidents of anti-social behaviour.").level(Goal.REDUCE),
                        Measure.of("1 Crucial Crew event in March 2020")
                                .count(Quantity.of("1 event"), Timing.during(When.of("March 2020"))),
                        new Measure.Recurring(
                                Measure.of("Weekly meetings at 4 locations"),
                                Recurrence.of(Recurrence.Frequency.WEEKLY),
                                Optional.of(Quantity.of("4 locations")),
                                Optional.empty()),
                        Measure.of("OPALS event in October 2019").deliverable(Timing.during(When.of("October 2019"))),
                        Measure.of("Deliver 2 OPALS events in 2019/20").count(Quantity.of("2 events"), thatYear),
                        Measure.of("300 visits during 2019/20").count(Quantity.of("300 visits"), thatYear),
                        Measure.of("Deliver 2 Think Safe courses").count(Quantity.of("2 courses")),
                        Measure.of("and 1 Away Day to Hazard Alley.").count(Quantity.of("1 day")),
                        Measure.of("Support Op Sceptre in September 2019.")
                                .deliverable(Timing.during(When.of("September 2019"))),
                        Measure.of("Aim to reduce the number of rogue trader incidents.")
                                .level(Goal.REDUCE),
                        Measure.of("Increased police and fire patrols").level(Goal.INCREASE)),
                plan.actions().stream()
                        .flatMap(action -> action.measures().stream())
                        .filter(measure -> !(measure instanceof Measure.Statement))
                        .toList());
    }

    private static List<String> leadIds(Row row) {
        return values(row.leadNames(), AGENCIES::get);
    }

    private static <T> String joined(String first, Iterable<T> others, Function<T, String> text) {
        StringBuilder all = new StringBuilder(first);
        others.forEach(other -> all.append(' ').append(text.apply(other)));
        return all.toString().strip();
    }

    private static String unbroken(String cell) {
        return cell.replace(BETWEEN_VALUES, " ");
    }

    private static <T> List<String> values(List<T> ids, Function<T, String> value) {
        return ids.stream().map(value).toList();
    }

    private static List<String> values(List<String> first, List<String> then) {
        return Stream.concat(first.stream(), then.stream()).toList();
    }

    private static List<JsonNode> list(JsonNode owner, String name) {
        return owner.required(name).valueStream().toList();
    }

    private static Stream<String> strings(JsonNode node) {
        return node.isString()
                ? Stream.of(node.stringValue())
                : node.valueStream().flatMap(StAlbansPlanTest::strings);
    }
}

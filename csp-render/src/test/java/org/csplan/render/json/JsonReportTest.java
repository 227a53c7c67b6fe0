package org.csplan.render.json;

import static org.csplan.render.RenderedText.rendered;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.csplan.core.check.PlanChecks;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.CheckSetting;
import org.csplan.core.model.Measure;
import org.csplan.core.model.Quantity;
import org.csplan.core.model.Visibility;
import org.csplan.core.testkit.PlanDomain;
import org.csplan.render.view.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class JsonReportTest {

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private static final Schema SCHEMA = SCHEMAS.getSchema(JsonReport.schema());

    @Test
    void theSchemaItselfIsValid() {
        Schema metaSchema = SCHEMAS.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        assertEquals(List.of(), metaSchema.validate(JsonReport.schema(), InputFormat.JSON));
    }

    @Test
    void theSchemaIsOfTheVersionThatIsWritten() {
        JsonNode schema = PlanReadBack.parse(JsonReport.schema());
        assertEquals(
                "https://csplan.org/schema/plan-" + JsonReport.VERSION + ".json",
                schema.required("$id").stringValue());
        JsonNode members = schema.required("properties");
        assertEquals(
                JsonReport.FORMAT, members.required("format").required("const").stringValue());
        assertEquals(
                JsonReport.VERSION,
                members.required("version").required("const").stringValue());
    }

    @Test
    void theSchemaTellsOfEveryMember() {
        JsonNode schema = PlanReadBack.parse(JsonReport.schema());
        JsonNode definitions = schema.required("$defs");
        Stream.concat(Stream.of(schema), definitions.valueStream())
                .flatMap(part -> Stream.ofNullable(part.get("properties")))
                .flatMap(members -> members.propertyStream())
                .filter(member ->
                        !member.getKey().equals("kind") || !member.getValue().has("const"))
                .forEach(member -> assertTrue(
                        isDescribed(member.getValue(), definitions), () -> member.getKey() + " has no description"));
    }

    @Test
    void aPlanOfNothingButATitleHasAllItsLists() throws IOException {
        assertEquals("""
                {
                  "format": "csp-plan",
                  "version": "1.1",
                  "audience": "public",
                  "plan": {
                    "id": "plan",
                    "title": "Plan",
                    "yearStart": 4,
                    "leads": [],
                    "cites": [],
                    "measures": [],
                    "progress": [],
                    "names": {},
                    "statuses": [],
                    "checks": []
                  },
                  "agencies": [],
                  "aims": [],
                  "priorities": [],
                  "actions": [],
                  "terms": []
                }
                """, json(ActionPlan.builder("Plan").build()));
    }

    @ParameterizedTest
    @CsvSource({
        "5.20, 5.20",
        "-3, -3",
        "'£12,500', 12500",
        "0.000000001, 0.000000001",
        "'123,456,789,012,345,678,901.5', 123456789012345678901.5"
    })
    void anAmountIsWrittenDigitByDigit(String words, String digits) throws IOException {
        Measure measure = Measure.of("m", "Money").count(Quantity.of(words + " pounds"));
        Action action = Action.builder("a", "Act").measure(measure).build();
        assertTrue(json(ActionPlan.builder("Plan").action(action).build()).contains("\"amount\": " + digits + ", "));
    }

    @ParameterizedTest
    @CsvSource({
        "x\u2028y, x\\u2028y",
        "\uD83D., \\ud83d.",
        ".\uDE00, .\\ude00",
        "a\"\uD83D\\, a\\\"\\ud83d\\\\",
        "\uD83D\uDE00 £ é, \uD83D\uDE00 £ é",
        "</script>, </script>"
    })
    void charactersStandAsTheyAreUnlessTheyCannot(String text, String written) throws IOException {
        ActionPlan plan = ActionPlan.builder("Plan").intro(text).build();
        assertTrue(json(plan).contains("\"intro\": \"" + written + "\",\n"), () -> "not as " + written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'kind': 'count' -> 'kind': 'number'",
                "'kind': 'count' -> 'kind': 'statement'",
                "'kind': 'tracked' -> 'kind': 'count'",
                "'id': 'walkabouts', -> ",
                "'format': 'csp-plan', -> ",
                "'version': '1.1' -> 'version': '2.0'",
                "'version': '1.1' -> 'version': 1.0",
                "'audience': 'restricted', -> ",
                "'audience': 'restricted' -> 'audience': 'everyone'",
                "'terms': -> 'words':",
                "'yearStart': 4 -> 'yearStart': 13",
                "'priorities': 'Objectives' -> 'themes': 'Objectives'",
                "'strands': [ -> 'strands': [ 'arson',",
                "'kind': 'assessment' -> 'kind': 'hearsay'",
                "'amount': 300 -> 'amount': '300'",
                "'unit': 'visits' -> 'unit': null",
                "'unit': 'visits' -> 'unit': ''",
                "'tbc': true -> 'tbc': false",
                "'id': 'fund' -> 'id': 'the fund'",
                "'from': '2019-04-01' -> 'from': 'April 2019'",
                "'goal': 'at least' -> 'goal': 'above'",
                "'goal': 'maintain' -> 'goal': 'at most'",
                "'goal': 'reduce' -> 'goal': 'maintain'",
                "'frequency': 'yearly' -> 'frequency': 'weekly'",
                "'month': 11 -> 'month': 13",
                "'bound': 'by' -> 'bound': 'before'",
                "'kind': 'at' -> 'kind': 'ongoing'",
                "'kind': 'ongoing' -> 'kind': 'at'",
                "'kind': 'sum' -> 'kind': 'none'",
                "'kind': 'none' -> 'kind': 'sum'",
                "'action': 'fund' -> 'action': 'fund', 'text': 'The fund'",
                "'because': 'Two posts vacant' -> 'reason': 'Two posts vacant'",
                "'share': 40 -> 'share': 140",
                "'kind': 'ratio' -> 'kind': 'compared'",
                "'kind': 'to-date' -> 'kind': 'so-far'",
                "'meaning': 'paused' -> 'meaning': 'asleep'",
                "'visible': 'partners' -> 'visible': 'friends'",
                "'title': 'Nothing known yet' -> 'title': 'Nothing\\nknown'",
                "'text': 'Bids invited', -> "
            })
    void theSchemaRefusesWhatIsWrong(String change) throws IOException {
        String sample = json(PlanDomain.samplePlan(), Visibility.RESTRICTED);
        String[] sides = change.replace('\'', '"').split(" -> ?", 2);
        assertTrue(sample.contains(sides[0]), () -> "the sample has no " + sides[0]);
        String wrong = sample.replace(sides[0], sides[1]);
        assertFalse(SCHEMA.validate(wrong, InputFormat.JSON).isEmpty(), change);
    }

    @Test
    void whyARuleIsOffIsForThoseWhoSeeFindings() throws IOException {
        String reason = "The officer who told of it is on leave";
        ActionPlan plan = ActionPlan.builder("exampleton", "Exampleton")
                .check(new CheckSetting("missed-return", CheckSetting.Level.OFF, Optional.empty(), Optional.of(reason)))
                .build();

        assertFalse(json(plan, Visibility.PUBLIC).contains(reason));
        assertFalse(json(plan, Visibility.PARTNERS).contains(reason));
        assertTrue(json(plan, Visibility.RESTRICTED).contains(reason));
        assertTrue(rendered(Report.of(plan).withFindings(PlanChecks.standard()), new JsonReport())
                .contains(reason));
    }

    private static boolean isDescribed(JsonNode member, JsonNode definitions) {
        if (member.has("description")) {
            return true;
        }
        JsonNode reference = member.get("$ref");
        return reference != null
                && definitions
                        .required(reference.stringValue().substring("#/$defs/".length()))
                        .has("description");
    }

    private static String json(ActionPlan plan) throws IOException {
        return json(plan, Visibility.PUBLIC);
    }

    private static String json(ActionPlan plan, Visibility audience) throws IOException {
        return rendered(Report.of(plan, audience), new JsonReport());
    }
}

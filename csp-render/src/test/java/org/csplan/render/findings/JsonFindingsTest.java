package org.csplan.render.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Place;
import org.csplan.core.source.SourceSpan;
import org.csplan.core.source.SourceText;
import org.csplan.core.testkit.SampleCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonFindingsTest {

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private static final Schema SCHEMA = SCHEMAS.getSchema(JsonFindings.schema());

    @Test
    void theSchemaItselfIsValid() {
        Schema metaSchema = SCHEMAS.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        assertEquals(List.of(), metaSchema.validate(JsonFindings.schema(), InputFormat.JSON));
    }

    @Test
    void theSchemaIsOfTheVersionThatIsWritten() {
        JsonNode schema = JsonMapper.shared().readTree(JsonFindings.schema());
        assertEquals(
                "https://csplan.org/schema/findings-" + JsonFindings.VERSION + ".json",
                schema.required("$id").stringValue());
        JsonNode members = schema.required("properties");
        assertEquals(
                JsonFindings.FORMAT,
                members.required("format").required("const").stringValue());
        assertEquals(
                JsonFindings.VERSION,
                members.required("version").required("const").stringValue());
    }

    @Test
    void theSchemaTellsOfEveryMember() {
        JsonNode schema = JsonMapper.shared().readTree(JsonFindings.schema());
        JsonNode definitions = schema.required("$defs");
        List<String> silent = Stream.concat(Stream.of(schema), definitions.valueStream())
                .flatMap(part -> Stream.ofNullable(part.get("properties")))
                .flatMap(JsonNode::propertyStream)
                .filter(member -> !isDescribed(member.getValue(), definitions))
                .map(member -> member.getKey())
                .toList();
        assertEquals(List.of(), silent);
    }

    @Test
    void whereNothingWasCheckedThereAreAllLists() throws IOException {
        assertEquals("""
                {
                  "format": "csp-findings",
                  "version": "1.0",
                  "summary": {
                    "error": 0,
                    "warning": 0,
                    "info": 0,
                    "checked": 0,
                    "unread": 0
                  },
                  "files": []
                }
                """, SampleFindings.written(new JsonFindings(), new Findings(ImmutableList.of())));
    }

    @Test
    void aVeryLongLineIsNotShown() throws IOException {
        assertTrue(json("x".repeat(1000)).contains("\"text\": \"xxx"));
        assertFalse(json("x".repeat(1001)).contains("\"text\""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'format': 'csp-findings' -> 'format': 'csp-plan'",
                "'version': '1.0' -> 'version': '2.0'",
                "'error': 2 -> 'errors': 2",
                "'checked': 2, -> ",
                "'checked': false -> 'checked': true",
                "'checked': true -> 'checked': false",
                "'problem': 'cannot read missing.csp: there is no such file', -> ",
                "'actions': -> 'deeds':",
                "'severity': 'warning' -> 'severity': 'grave'",
                "'code': 'unknown-agency' -> 'code': 'Unknown agency'",
                "'message': 'no agency is called Polcie', -> ",
                "'kind': 'action' -> 'kind': 'deed'",
                "'line': 6 -> 'line': 0",
                "'column': 8, -> ",
                "'offset': 71 -> 'offset': -1",
                "'help': 'did you mean Police?' -> 'help': null"
            })
    void theSchemaRefusesWhatIsWrong(String change) throws IOException {
        String sample = SampleFindings.written(new JsonFindings(), SampleFindings.sample());
        assertEquals(List.of(), SCHEMA.validate(sample, InputFormat.JSON));
        String[] sides = change.replace('\'', '"').split(" -> ?", 2);
        assertTrue(sample.contains(sides[0]), () -> "the sample has no " + sides[0]);
        String wrong = sample.replace(sides[0], sides[1]);
        assertFalse(SCHEMA.validate(wrong, InputFormat.JSON).isEmpty(), change);
    }

    private static boolean isDescribed(JsonNode member, JsonNode definitions) {
        JsonNode reference = member.get("$ref");
        return member.has("description")
                || (reference != null
                        && definitions
                                .required(reference.stringValue().substring("#/$defs/".length()))
                                .has("description"));
    }

    private static String json(String line) throws IOException {
        Place place = Place.of(SourceText.of("plan.csp", line + "\n"), new SourceSpan(0, 1));
        Diagnostic found = Diagnostic.of(SampleCode.UNKNOWN_AGENCY, "no agency is called x")
                .at(place);
        return SampleFindings.written(
                new JsonFindings(),
                new Findings(
                        ImmutableList.of(CheckedFile.read("plan.csp", Optional.empty(), ImmutableList.of(found)))));
    }
}

package org.csplan.render.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.networknt.schema.InputFormat;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.csplan.core.diagnostic.Severity;
import org.csplan.core.testkit.SampleCode;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SarifFindingsTest {

    @Test
    void theOfficialSchemaFindsMistakes() throws IOException {
        String sample = SampleFindings.written(new SarifFindings(SampleFindings.tool()), SampleFindings.sample());
        assertEquals(List.of(), SarifSchema.SCHEMA.validate(sample, InputFormat.JSON));

        for (String wrong : List.of(
                sample.replace("\"2.1.0\"", "\"2.0.0\""),
                sample.replace("\"level\": \"note\"", "\"level\": \"info\""),
                sample.replace("\"utf16CodeUnits\"", "\"utf16\""),
                sample.replace("\"startLine\": 6", "\"startLine\": 0"))) {
            assertFalse(wrong.equals(sample));
            assertFalse(SarifSchema.SCHEMA.validate(wrong, InputFormat.JSON).isEmpty());
        }
    }

    @Test
    void aFileThatCouldNotBeReadIsToldAndIsNoSuccess() throws IOException {
        JsonNode invocation = run(SampleFindings.sample()).at("/invocations/0");

        assertFalse(invocation.required("executionSuccessful").booleanValue());
        assertEquals(
                "cannot read missing.csp: there is no such file",
                invocation.at("/toolExecutionNotifications/0/message/text").stringValue());

        JsonNode whole = run(new Findings(ImmutableList.of())).at("/invocations/0");
        assertTrue(whole.required("executionSuccessful").booleanValue());
    }

    @Test
    void aKindThatNobodyExplainsIsARuleAsWell() throws IOException {
        JsonNode run = run(SampleFindings.sample());
        JsonNode rules = run.at("/tool/driver/rules");

        assertEquals(
                List.of("unknown-agency", "long-title", "duplicate-id", "unclear-date"),
                rules.valueStream()
                        .map(rule -> rule.required("id").stringValue())
                        .toList());
        run.required("results")
                .forEach(result -> assertEquals(
                        result.required("ruleId"),
                        rules.required(result.required("ruleIndex").intValue()).required("id")));
    }

    @Test
    void aRuleIsExplainedInASentenceInAParagraphAndInFull() {
        Rule rule = SampleFindings.tool().rules().get(0);

        assertEquals(Optional.of("The line names an agency that no \"agency\" line declares."), rule.firstSentence());
        assertEquals(
                Optional.of(
                        "The line names an agency that no \"agency\" line declares. Agencies are named by their ids."),
                rule.firstParagraph());
        assertTrue(rule.plainExplanation().endsWith("Write the id that is offered."), rule.plainExplanation());
        assertEquals(Optional.empty(), new Rule(SampleCode.LONG_TITLE, "").firstSentence());
    }

    @Test
    void everySeverityHasALevel() throws IOException {
        List<String> levels = run(SampleFindings.sample())
                .required("results")
                .valueStream()
                .map(result -> result.required("level").stringValue())
                .toList();

        assertEquals(List.of("note", "error", "error", "warning"), levels);
        assertEquals(3, Severity.values().length);
    }

    private static JsonNode run(Findings findings) throws IOException {
        return JsonMapper.shared()
                .readTree(SampleFindings.written(new SarifFindings(SampleFindings.tool()), findings))
                .at("/runs/0");
    }
}

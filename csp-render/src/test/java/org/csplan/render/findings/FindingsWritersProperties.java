package org.csplan.render.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.CharMatcher;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.csplan.core.diagnostic.Diagnostic;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FindingsWritersProperties {

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(JsonFindings.schema());

    @Property(tries = 300)
    void theJsonIsAsItsSchemaSaysAndLosesNothingOfWhatIsShown(@ForAll("findings") Findings findings)
            throws IOException {
        String json = SampleFindings.written(new JsonFindings(), findings);

        assertEquals(List.of(), SCHEMA.validate(json, InputFormat.JSON));
        List<JsonNode> read = JsonMapper.shared()
                .readTree(json)
                .required("files")
                .valueStream()
                .flatMap(file -> file.required("findings").valueStream())
                .toList();
        List<Diagnostic> found =
                findings.shown().stream().flatMap(file -> file.found().stream()).toList();
        assertEquals(found.size(), read.size());
        for (int i = 0; i < read.size(); i++) {
            assertEquals(found.get(i).message(), read.get(i).required("message").stringValue());
            assertEquals(
                    found.get(i).related().size(),
                    read.get(i).required("related").size());
        }
    }

    @Property(tries = 300)
    void theSarifIsAsItsSchemaSays(@ForAll("findings") Findings findings) throws IOException {
        String sarif = SampleFindings.written(new SarifFindings(SampleFindings.tool()), findings);

        assertEquals(List.of(), SarifSchema.SCHEMA.validate(sarif, InputFormat.JSON));
        JsonMapper.shared().readTree(sarif).findValuesAsString("uri").forEach(URI::create);
    }

    @Property(tries = 300)
    void eachFindingIsOneWorkflowCommand(@ForAll("findings") Findings findings) throws IOException {
        List<String> lines =
                SampleFindings.written(new GitHubFindings(), findings).lines().toList();

        long shown = findings.all().count() - findings.unshown();
        assertEquals(shown + findings.unread().size() + (findings.unshown() > 0 ? 1 : 0), lines.size());
        for (String line : lines) {
            assertTrue(
                    line.matches(
                            "(?s)::(error|warning|notice)( file=[^:,\\p{Cntrl}]*(,[a-zA-Z]+=[^:,\\p{Cntrl}]+)*)?::.*"),
                    line);
        }
    }

    @Property(tries = 300)
    void theTextObeysNobody(@ForAll("findings") Findings findings) throws IOException {
        String text = SampleFindings.written(
                FindingsWriters.standard(SampleFindings.tool()).get(0), findings);

        assertFalse(CharMatcher.javaIsoControl().and(CharMatcher.isNot('\n')).matchesAnyOf(text));
    }

    @Provide
    Arbitrary<Findings> findings() {
        return SampleFindings.any();
    }
}

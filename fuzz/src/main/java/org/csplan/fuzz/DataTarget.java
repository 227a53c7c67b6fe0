package org.csplan.fuzz;

import org.csplan.render.json.JsonReport;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** Data are one document of JSON, without a member twice. */
public final class DataTarget {

    private static final JsonFactory STRICT = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private DataTarget() {}

    public static void fuzzerTestOneInput(byte[] data) {
        Input.plan(data).ifPresent(plan -> read(Rendered.by(new JsonReport(), plan)));
    }

    /** @throws tools.jackson.core.JacksonException if it is none */
    static void read(String json) {
        try (JsonParser parser = STRICT.createParser(ObjectReadContext.empty(), json)) {
            int documents = 0;
            while (parser.nextToken() != null) {
                documents += parser.streamReadContext().inRoot() ? 1 : 0;
            }
            int ended = documents;
            // The beginning and the end of its one object.
            Law.holds(ended <= 2, () -> "there is more than one document");
        }
    }
}

package org.csplan.render;

import static org.csplan.render.RenderedText.rendered;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.Visibility;
import org.csplan.core.testkit.GoldenFile;
import org.csplan.core.testkit.PlanDomain;
import org.csplan.render.csv.CsvReport;
import org.csplan.render.json.JsonReport;
import org.csplan.render.view.Report;
import org.csplan.render.view.ReportRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReportRenderersTest {

    private static final Path EXPECTED = Path.of("src/test/resources/org/csplan/render/expected");

    private static final Report SAMPLE = Report.of(PlanDomain.samplePlan(), Visibility.RESTRICTED);

    static Stream<ReportRenderer> renderers() {
        return Stream.concat(ReportRenderers.standard().stream(), Stream.of(CsvReport.plain()));
    }

    static Stream<Arguments> expectedFiles() {
        return Stream.of(
                Arguments.of(CsvReport.forSpreadsheets(), "sample.csv"),
                Arguments.of(CsvReport.plain(), "sample-plain.csv"),
                Arguments.of(new JsonReport(), "sample.json"));
    }

    @Test
    void thePageComesFirstThenTheTableThenTheData() {
        assertEquals(
                List.of("html", "csv", "json"),
                ReportRenderers.standard().stream().map(ReportRenderer::format).toList());
    }

    @ParameterizedTest
    @MethodSource("expectedFiles")
    void theSamplePlanComesOutAsExpected(ReportRenderer renderer, String file) throws IOException {
        GoldenFile.assertHolds(EXPECTED.resolve(file), rendered(SAMPLE, renderer));
    }

    @ParameterizedTest
    @MethodSource("renderers")
    void theWriterIsNeitherFlushedNorClosed(ReportRenderer renderer) throws IOException {
        renderer.render(SAMPLE, new StringWriter() {
            @Override
            public void flush() {
                fail("flushed");
            }

            @Override
            public void close() {
                fail("closed");
            }
        });
    }

    @ParameterizedTest
    @MethodSource("renderers")
    void aWriterThatFailsIsHeardOf(ReportRenderer renderer) {
        IOException full = new IOException("no room");
        Writer out = new Writer() {
            @Override
            public void write(char[] text, int from, int length) throws IOException {
                throw full;
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        assertSame(full, assertThrows(IOException.class, () -> renderer.render(SAMPLE, out)));
        assertSame(full, assertThrows(IOException.class, () -> renderer.render(longerThanAnyBuffer(), out)));
    }

    private static Report longerThanAnyBuffer() {
        ActionPlan.Builder plan = ActionPlan.builder("Plan");
        for (int i = 0; i < 1000; i++) {
            plan.action(Action.builder("Action number " + i + " of a long plan").build());
        }
        return Report.of(plan.build());
    }
}

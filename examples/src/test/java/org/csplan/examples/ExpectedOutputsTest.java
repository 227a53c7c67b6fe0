package org.csplan.examples;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.Visibility;
import org.csplan.dsl.PlanLanguage;
import org.csplan.render.ReportRenderers;
import org.csplan.render.list.ChangeList;
import org.csplan.render.view.ReportRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What comes of the plans is, byte for byte, what lies in the folder {@code expected} beside each. */
class ExpectedOutputsTest {

    /** Set to {@code true}, it puts what comes now in the place of what was expected. */
    private static final String UPDATE = "expected.update";

    /** Of a terminal. */
    private static final int WIDTH = 80;

    static Stream<Arguments> outputs() throws IOException {
        return ExamplePlan.all().stream()
                .flatMap(plan -> ReportRenderers.standard().stream()
                        .filter(renderer -> isKept(plan, renderer.format()))
                        .map(renderer -> Arguments.of(plan, renderer.format(), renderer)));
    }

    /** The first plan is to be read in a minute, so the table alone lies beside it. */
    private static boolean isKept(Path plan, String format) {
        return !plan.equals(ExamplePlan.FIRST_PLAN) || format.equals("csv");
    }

    @ParameterizedTest(name = "{0} as {1}")
    @MethodSource("outputs")
    void eachPlanComesOutAsExpected(Path plan, String format, ReportRenderer renderer) throws IOException {
        assertExpected(plan, "plan." + format, ExamplePlan.rendered(ExamplePlan.compiled(plan), renderer));
    }

    static Stream<Path> plans() throws IOException {
        return ExamplePlan.all().stream();
    }

    /** The README beside each plan argues what is found. */
    @ParameterizedTest
    @MethodSource("plans")
    void theStandardRulesFindInEachPlanWhatIsExpected(Path plan) throws IOException {
        assertExpected(plan, "findings.txt", ExamplePlan.findings(plan));
    }

    /** In the words around what the plan itself says. */
    @Test
    void whatChangedInAWelshPlanIsToldInWelsh() throws IOException {
        ActionPlan before = ExamplePlan.compiled(ExamplePlan.ABERCYNLLUN);
        ActionPlan after = PlanLanguage.compile(ExamplePlan.ABERCYNLLUN.resolveSibling("third-quarter.csp"))
                .plan()
                .orElseThrow();

        assertExpected(
                ExamplePlan.ABERCYNLLUN,
                "third-quarter.txt",
                ChangeList.between(before, after, Visibility.PUBLIC).text(WIDTH));
    }

    private static void assertExpected(Path plan, String name, String text) throws IOException {
        byte[] actual = text.getBytes(StandardCharsets.UTF_8);
        Path expected = plan.resolveSibling("expected").resolve(name);
        if (Boolean.getBoolean(UPDATE)) {
            write(expected, actual);
        } else if (!Files.exists(expected) || !Arrays.equals(Files.readAllBytes(expected), actual)) {
            Path copy = Path.of("target", "actual").resolve(plan.resolveSibling(name));
            write(copy, actual);
            fail("%s is not as expected\n  expected: %s\n  actual:   %s\nif this was meant, run it again with -D%s=true"
                    .formatted(plan, expected.toAbsolutePath(), copy.toAbsolutePath(), UPDATE));
        }
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }
}

package org.csplan.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.csplan.core.check.CheckedPlan;
import org.csplan.core.check.PlanCheck;
import org.csplan.core.check.PlanChecks;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.DiagnosticPrinter;
import org.csplan.core.testkit.GoldenFile;
import org.csplan.dsl.compiler.Compilation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Plans that go to the bounds of a rule, whose name they begin with, each with what that rule finds beside it. */
class RulesTest {

    private static final Path FOLDER = Path.of("src", "test", "resources", "rules");

    static Stream<String> plans() throws IOException {
        return GoldenFile.plansIn(FOLDER);
    }

    @ParameterizedTest
    @MethodSource("plans")
    void aRuleFindsWhatIsBeyondItsBoundsAndNothingElse(String name) throws IOException {
        Compilation compilation = PlanLanguage.compile("plan.csp", Files.readString(FOLDER.resolve(name + ".csp")));
        assertEquals(List.of(), compilation.diagnostics());

        StringBuilder printed = new StringBuilder();
        PlanChecks.standard()
                .only(ImmutableSet.of(rule(name)))
                .run(CheckedPlan.of(compilation.draft()))
                .forEach(found -> printed.append(printed(compilation, found)));
        GoldenFile.assertHolds(FOLDER.resolve(name + ".txt"), printed.toString());
    }

    private static String printed(Compilation compilation, Diagnostic found) {
        return DiagnosticPrinter.plain().print(compilation.origins().locate(found)) + "\n";
    }

    private static String rule(String name) {
        return PlanChecks.all().stream()
                .map(PlanCheck::id)
                .filter(id -> name.equals(id) || name.startsWith(id + "-"))
                .findFirst()
                .orElseThrow();
    }
}

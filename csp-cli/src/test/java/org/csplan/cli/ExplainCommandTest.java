package org.csplan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.csplan.core.check.PlanChecks;
import org.csplan.core.diagnostic.DiagnosticCode;
import org.csplan.dsl.syntax.LanguageCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExplainCommandTest {

    static Stream<DiagnosticCode> codes() {
        return Stream.concat(Arrays.stream(LanguageCode.values()), PlanChecks.all().stream());
    }

    @ParameterizedTest
    @MethodSource("codes")
    void everyCodeIsExplainedWithAnExample(DiagnosticCode code) {
        CommandRun run = CommandRun.of("explain", code.id());

        assertEquals(0, run.code());
        assertTrue(run.out().startsWith(code.id() + "\n\n"));
        assertTrue(run.out().contains("```csp\n"));
        assertTrue(run.out().endsWith("\n") && !run.out().endsWith("\n\n"));
    }

    @Test
    void withoutACodeAllAreListed() {
        String codes = codes().map(DiagnosticCode::id).collect(Collectors.joining("\n"));

        assertEquals(new CommandRun(0, codes + "\n", ""), CommandRun.of("explain"));
    }

    @Test
    void aCodeThatThereIsNotIsWrongUsage() {
        assertEquals(new CommandRun(2, "", """
                csp: no finding has the code unknown-agncy; did you mean unknown-agency?
                Try: csp explain --help
                """), CommandRun.of("explain", "unknown-agncy"));
        assertEquals(new CommandRun(2, "", """
                csp: no finding has the code E1234; csp explain lists all codes
                Try: csp explain --help
                """), CommandRun.of("explain", "E1234"));
    }
}

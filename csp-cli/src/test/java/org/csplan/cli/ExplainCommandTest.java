package org.csplan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.csplan.dsl.syntax.LanguageCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExplainCommandTest {

    @ParameterizedTest
    @EnumSource(LanguageCode.class)
    void everyCodeIsExplainedWithAnExample(LanguageCode code) {
        CommandRun run = CommandRun.of("explain", code.id());

        assertEquals(0, run.code());
        assertTrue(run.out().startsWith(code.id() + "\n\n"));
        assertTrue(run.out().contains("```csp\n"));
        assertTrue(run.out().endsWith("\n") && !run.out().endsWith("\n\n"));
    }

    @Test
    void withoutACodeAllAreListed() {
        String codes = String.join(
                "\n", Arrays.stream(LanguageCode.values()).map(LanguageCode::id).toList());

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

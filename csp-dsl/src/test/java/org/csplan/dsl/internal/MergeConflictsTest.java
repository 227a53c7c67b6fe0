package org.csplan.dsl.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.csplan.core.model.When;
import org.csplan.dsl.PlanLanguage;
import org.csplan.dsl.compiler.Compilation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MergeConflictsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<<<<<<< HEAD\n  due May 2026\n=======\n  due June 2026\n>>>>>>> returns",
                "<<<<<<< HEAD\n  due May 2026\n||||||| 3f2a1b0\n=======\n  due June 2026\n>>>>>>> returns\n",
                "<<<<<<<\r\n  due May 2026\r\n=======\r\n  due June 2026\r\n>>>>>>>\r\n"
            })
    void theFirstVersionIsRead(String conflict) {
        Compilation compilation = PlanLanguage.compile("plan.csp", "plan p\naction talks \"Talks\"\n" + conflict);
        assertEquals(
                List.of("two versions of these lines stand here one after the other"),
                compilation.diagnostics().stream().map(found -> found.message()).toList());
        assertEquals(
                Optional.of(When.of("May 2026")),
                compilation.draft().actions().get(0).due());
    }
}

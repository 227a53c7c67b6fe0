package org.csplan.render.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileUriTest {

    @ParameterizedTest
    @CsvSource({
        "plan.csp, plan.csp",
        "./plans/plan.csp, plans/plan.csp",
        "../plan.csp, ../plan.csp",
        "plans\\2026\\plan.csp, plans/2026/plan.csp",
        "our plan #1?.csp, our%20plan%20%231%3F.csp",
        "50%.csp, 50%25.csp",
        "a:b.csp, a%3Ab.csp",
        "café.csp, caf%C3%A9.csp",
        "/home/us/plan.csp, file:///home/us/plan.csp",
        "C:\\plans\\plan.csp, file:///C:/plans/plan.csp",
        "\\\\server\\plans\\plan.csp, file://server/plans/plan.csp",
        "x\uD83D.csp, x%EF%BF%BD.csp"
    })
    void aNameIsAReferenceWithForwardSlashes(String name, String uri) {
        assertEquals(uri, FileUri.of(name));
    }
}

package org.csplan.core.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ShortlistTest {

    private static final List<Diagnostic> FOUND = Stream.of(
                    Severity.INFO, Severity.ERROR, Severity.WARNING, Severity.ERROR, Severity.WARNING, Severity.INFO)
            .map(ShortlistTest::found)
            .toList();

    @Test
    void theGravestAreTakenAndOfThoseTheFirst() {
        assertEquals(List.of(), taken(0));
        assertEquals(List.of(1), taken(1));
        assertEquals(List.of(1, 3), taken(2));
        assertEquals(List.of(1, 2, 3), taken(3));
        assertEquals(List.of(1, 2, 3, 4), taken(4));
        assertEquals(List.of(0, 1, 2, 3, 4), taken(5));
        assertEquals(List.of(0, 1, 2, 3, 4, 5), taken(6));
        assertEquals(List.of(0, 1, 2, 3, 4, 5), taken(Integer.MAX_VALUE));
    }

    @Test
    void fewerThanNoneIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Shortlist.of(FOUND, -1));
    }

    /** Where those stand that are taken. */
    private static List<Integer> taken(int most) {
        Shortlist shortlist = Shortlist.of(FOUND, most);
        return IntStream.range(0, FOUND.size())
                .filter(at -> shortlist.takes(FOUND.get(at)))
                .boxed()
                .toList();
    }

    private static Diagnostic found(Severity severity) {
        DiagnosticCode code = new DiagnosticCode() {
            @Override
            public String id() {
                return "some-code";
            }

            @Override
            public Severity severity() {
                return severity;
            }
        };
        return Diagnostic.of(code, "found");
    }
}

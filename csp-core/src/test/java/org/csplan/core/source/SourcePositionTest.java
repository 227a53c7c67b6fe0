package org.csplan.core.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourcePositionTest {

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 0", "-1, 1", "1, -1"})
    void linesAndColumnsCountFromOne(int line, int column) {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> new SourcePosition(line, column));

        assertEquals("lines and columns count from 1, not " + line + ":" + column, refused.getMessage());
    }

    @Test
    void positionsAreInOrderByLineThenByColumn() {
        SourcePosition first = new SourcePosition(1, 9);
        SourcePosition second = new SourcePosition(2, 1);
        SourcePosition third = new SourcePosition(2, 3);

        assertEquals(
                List.of(first, second, third),
                Stream.of(third, first, second).sorted().toList());
        assertEquals(0, third.compareTo(new SourcePosition(2, 3)));
    }

    @Test
    void aPositionReadsAsEditorsWriteIt() {
        assertEquals("31:13", new SourcePosition(31, 13).toString());
    }
}

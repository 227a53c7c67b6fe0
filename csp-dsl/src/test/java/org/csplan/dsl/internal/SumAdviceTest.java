package org.csplan.dsl.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.csplan.dsl.syntax.Keyword;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SumAdviceTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "BUDGET|circa £2,000|write budget £2,000; that it is not exact stands in a note",
                "SPENT|~£300|write spent £300; that it is not exact stands in a note",
                "BUDGET|up to £2,000|write budget £2,000; that it is the most stands in a note",
                "SPENT|£300 to date|write spent £300: it is all that was spent so far; in progress"
                        + " write £300 to date",
                "SPENT|£300 of £2,000|write spent £300, and on a line of its own budget £2,000",
                "BUDGET|£2,000 to £3,000"
                        + "|write one sum, such as budget £3,000, or the words in quotes: budget \"£2,000 to £3,000\"",
                "SPENT|between £200 and £300|write one sum, such as spent £300",
                "SPENT|£3k-5k|write one sum, such as spent £5,000",
                "SPENT|£3-5k|write one sum, such as spent £5,000",
                "BUDGET|up to £1.5k|write budget £1,500; that it is the most stands in a note",
                "BUDGET|to be agreed|leave the line out until the sum is agreed",
                "SPENT|Not yet known|leave the line out until the sum is agreed"
            })
    void saysWhatToWrite(Keyword line, String words, String help) {
        assertEquals(Optional.of(help), SumAdvice.instead(words, line));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "BUDGET|£300 of £2,000",
                "BUDGET|£2,000",
                "BUDGET|circa 2,000",
                "BUDGET|3k-5k",
                "SPENT|to be agreed by the board"
            })
    void saysNothingWhereItKnowsNothingBetter(Keyword line, String words) {
        assertEquals(Optional.empty(), SumAdvice.instead(words, line));
    }
}

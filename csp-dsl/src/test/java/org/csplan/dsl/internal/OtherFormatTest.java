package org.csplan.dsl.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OtherFormatTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'a,b,c\n\n1,2,3\n'|a table from a spreadsheet (CSV)",
                "',,\n1,2,3\n'|a table from a spreadsheet (CSV)",
                "'a;\"b;;\";c\n1;2;3\n'|a table from a spreadsheet (CSV)",
                "'From: Jo\nTo: Al\n'|an e-mail",
                "'# One\n## Two\n- three\n'|a page of headings and lists (Markdown)"
            })
    void isKnownByItsLines(String text, String format) {
        assertEquals(Optional.of(format), OtherFormat.of(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a,b,c\n1,2,3\nplan p\n",
                "From: Jo\nTo: Al\n  action talks \"Talks\"\n",
                "a,b\n1,2\n",
                "a,b,c\n1,2\n",
                "a,b,c\n",
                "From: Jo\nor so\n",
                "# One\n## Two\nthree\n",
                "# One\nand two\nand three\n",
                "- one\n- two\n"
            })
    void isNoneWhereItMayBeAPlan(String text) {
        assertEquals(Optional.empty(), OtherFormat.of(text));
    }
}

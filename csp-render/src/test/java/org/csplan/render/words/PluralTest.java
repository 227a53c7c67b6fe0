package org.csplan.render.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.csplan.core.model.PageLanguage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PluralTest {

    /** The samples that CLDR gives beside its rule. */
    @ParameterizedTest
    @CsvSource({
        "0, ZERO",
        "1, ONE",
        "2, TWO",
        "3, FEW",
        "6, MANY",
        "4, OTHER",
        "5, OTHER",
        "7, OTHER",
        "20, OTHER",
        "21, OTHER",
        "100, OTHER",
        "1000000, OTHER"
    })
    void welshHasSixForms(long number, Plural form) {
        assertEquals(form, Plural.of(PageLanguage.WELSH, number));
    }

    @Test
    void englishHasTwoForms() {
        assertEquals(Plural.OTHER, Plural.of(PageLanguage.ENGLISH, 0));
        assertEquals(Plural.ONE, Plural.of(PageLanguage.ENGLISH, 1));
        assertEquals(Plural.OTHER, Plural.of(PageLanguage.ENGLISH, 2));
        assertEquals(Plural.OTHER, Plural.of(PageLanguage.ENGLISH, 1001));
    }
}

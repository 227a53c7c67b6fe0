package org.csplan.core.model;

import java.util.IllformedLocaleException;
import java.util.Locale;

/** The short name of a language by BCP 47: {@code en}, {@code cy}, {@code en-GB}. */
public final class LanguageTag {

    private LanguageTag() {}

    public static Parsed<String> parse(String word) {
        return isWellFormed(word)
                ? Parsed.of(word)
                : Parsed.failure(
                        word + " is no short name of a language", "write en for English, cy for Welsh, ga for Irish");
    }

    static boolean isWellFormed(String word) {
        try {
            return !new Locale.Builder()
                    .setLanguageTag(word)
                    .build()
                    .getLanguage()
                    .isEmpty();
        } catch (IllformedLocaleException e) {
            return false;
        }
    }
}

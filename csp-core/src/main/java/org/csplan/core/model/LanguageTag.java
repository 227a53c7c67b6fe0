package org.csplan.core.model;

import java.util.IllformedLocaleException;
import java.util.Locale;

/** The short name of a language by BCP 47: {@code en}, {@code cy}, {@code en-GB}. */
public final class LanguageTag {

    private LanguageTag() {}

    /** Doubtful is a language in which pages have no words of their own. */
    public static Parsed<String> parse(String word) {
        if (!isWellFormed(word)) {
            return Parsed.failure(
                    word + " is no short name of a language", "write en for English, cy for Welsh, ga for Irish");
        }
        return PageLanguage.of(word).isPresent()
                ? Parsed.of(word)
                : Parsed.doubtful(
                        word,
                        "pages of a plan in " + word + " have English words around its texts",
                        "keep it if the plan is in that language; words such as \"Lead\" and \"Progress\" are there in "
                                + PageLanguage.listed());
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

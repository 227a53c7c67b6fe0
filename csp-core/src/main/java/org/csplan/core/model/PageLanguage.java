package org.csplan.core.model;

import com.google.common.base.Splitter;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The languages in which web pages have words of their own, such as "Lead" and "Progress". A plan may be written in any
 * other; the words around it are English then.
 */
public enum PageLanguage {
    ENGLISH("en", "English"),
    WELSH("cy", "Welsh");

    private static final Splitter SUBTAGS = Splitter.on('-');

    private final String tag;
    private final String title;

    PageLanguage(String tag, String title) {
        this.tag = tag;
        this.title = title;
    }

    /** Its short name by BCP 47. */
    public String tag() {
        return tag;
    }

    /** Its name in English. */
    public String title() {
        return title;
    }

    /** The one that a short name is of, varieties such as {@code en-GB} included; none for a language without words. */
    public static Optional<PageLanguage> of(String tag) {
        String language = SUBTAGS.split(tag).iterator().next();
        return Arrays.stream(values())
                .filter(each -> each.tag.equalsIgnoreCase(language))
                .findFirst();
    }

    /** All of them, for people: {@code English (en), Welsh (cy)}. */
    static String listed() {
        return Arrays.stream(values())
                .map(each -> each.title + " (" + each.tag + ")")
                .collect(Collectors.joining(", "));
    }
}

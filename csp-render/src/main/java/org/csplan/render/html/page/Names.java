package org.csplan.render.html.page;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableMap;
import org.csplan.core.model.ElementKind;

/**
 * What a page calls the kinds of element: the usual words, or the partnership's own. Of its own words only the plural is
 * known, and none is made up: where the usual word stands in the singular, the partnership's stands in the plural.
 */
public final class Names {

    private final ImmutableMap<ElementKind, String> own;

    Names(ImmutableMap<ElementKind, String> own) {
        this.own = own;
    }

    /** Whether the partnership has its own word for any of these. */
    public boolean areOwn(ElementKind... kinds) {
        for (ElementKind kind : kinds) {
            if (own.containsKey(kind)) {
                return true;
            }
        }
        return false;
    }

    /** Over a section: {@code Priorities}. */
    public String heading(ElementKind kind) {
        String name = own.get(kind);
        return name != null ? name : capital(kind.word());
    }

    /** Over a column or before an id: {@code Priority}. */
    public String label(ElementKind kind) {
        String name = own.get(kind);
        return name != null ? name : capital(singular(kind));
    }

    /** Within a sentence: {@code priorities}. */
    public String several(ElementKind kind) {
        String name = own.get(kind);
        return name != null ? uncapital(name) : kind.word();
    }

    /** Within a sentence: {@code a priority}. */
    public String any(ElementKind kind) {
        String name = own.get(kind);
        return name != null ? uncapital(name) : article(kind) + " " + singular(kind);
    }

    /** Within a sentence, or under a number: {@code priority}. */
    public String one(ElementKind kind) {
        String name = own.get(kind);
        return name != null ? uncapital(name) : singular(kind);
    }

    /** What stands beside or under this number: {@code priority} for 1, else {@code priorities}. */
    public String counted(ElementKind kind, int number) {
        return number == 1 ? one(kind) : several(kind);
    }

    private static String singular(ElementKind kind) {
        return switch (kind) {
            case AIMS -> "aim";
            case PRIORITIES -> "priority";
            case ACTIONS -> "action";
            case AGENCIES -> "agency";
            case MEASURES -> "measure";
            case MILESTONES -> "milestone";
        };
    }

    private static String article(ElementKind kind) {
        return switch (kind) {
            case AIMS, ACTIONS, AGENCIES -> "an";
            case PRIORITIES, MEASURES, MILESTONES -> "a";
        };
    }

    /** A single word that only begins with a capital loses it; {@code KPIs} and {@code Police priorities} stay. */
    private static String uncapital(String name) {
        boolean plain =
                Ascii.isUpperCase(name.charAt(0)) && name.chars().skip(1).allMatch(c -> Ascii.isLowerCase((char) c));
        return plain ? Ascii.toLowerCase(name) : name;
    }

    private static String capital(String word) {
        return Ascii.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}

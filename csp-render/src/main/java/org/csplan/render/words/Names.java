package org.csplan.render.words;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.EnumSet;
import org.csplan.core.model.ElementKind;

/**
 * What outputs for people call the kinds of element: the usual words, or the partnership's own. Of its own words only the plural is
 * known, and none is made up: where the usual word stands in the singular, the partnership's stands in the plural.
 */
public final class Names {

    private final ImmutableMap<ElementKind, String> own;
    private final Wording words;

    /** These stand in every row of a table. */
    private final ImmutableMap<ElementKind, String> labels;

    Names(ImmutableMap<ElementKind, String> own, Wording words) {
        this.own = own;
        this.words = words;
        this.labels = Maps.immutableEnumMap(Maps.asMap(
                EnumSet.allOf(ElementKind.class), kind -> own.getOrDefault(kind, Wording.capital(usual(kind, "one")))));
    }

    static Names usual(Wording words) {
        return new Names(ImmutableMap.of(), words);
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

    boolean areThoseOf(Names other) {
        return own.equals(other.own);
    }

    /** Over a section: {@code Priorities}. */
    public String heading(ElementKind kind) {
        String name = own.get(kind);
        return name != null ? name : Wording.capital(usual(kind, "several"));
    }

    /** Over a column or before an id: {@code Priority}. */
    public String label(ElementKind kind) {
        return requireNonNull(labels.get(kind));
    }

    /** Within a sentence: {@code priorities}. */
    public String several(ElementKind kind) {
        String name = own.get(kind);
        return name != null ? uncapital(name) : usual(kind, "several");
    }

    /** Within a sentence: {@code a priority}. */
    public String any(ElementKind kind) {
        String name = own.get(kind);
        return name != null ? uncapital(name) : usual(kind, "any");
    }

    /** Within a sentence, or under a number: {@code priority}. */
    public String one(ElementKind kind) {
        String name = own.get(kind);
        return name != null ? uncapital(name) : usual(kind, "one");
    }

    /** What stands beside or under this number: {@code priority} for 1, else {@code priorities}. */
    public String counted(ElementKind kind, int number) {
        return number == 1 ? one(kind) : several(kind);
    }

    private String usual(ElementKind kind, String form) {
        return words.say(kind.word() + "." + form);
    }

    /** A single word that only begins with a capital loses it; {@code KPIs} and {@code Police priorities} stay. */
    private static String uncapital(String name) {
        boolean plain =
                Ascii.isUpperCase(name.charAt(0)) && name.chars().skip(1).allMatch(c -> Ascii.isLowerCase((char) c));
        return plain ? Ascii.toLowerCase(name) : name;
    }
}

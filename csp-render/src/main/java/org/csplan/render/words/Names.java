package org.csplan.render.words;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.EnumSet;
import org.csplan.core.model.ElementKind;
import org.csplan.core.model.OwnName;

/**
 * What outputs for people call the kinds of element: the usual words, or the partnership's own. Of these the word for one is not
 * made up where only that for several is known, which then stands for one as well.
 */
public final class Names {

    private final ImmutableMap<ElementKind, OwnName> own;
    private final Wording words;

    /** These stand in every row of a table. */
    private final ImmutableMap<ElementKind, String> labels;

    Names(ImmutableMap<ElementKind, OwnName> own, Wording words) {
        this.own = own;
        this.words = words;
        this.labels = Maps.immutableEnumMap(Maps.asMap(EnumSet.allOf(ElementKind.class), kind -> {
            OwnName name = own.get(kind);
            return name != null ? name.one().orElse(name.several()) : Wording.capital(usual(kind, "one"));
        }));
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

    /** Whether what one of these is called is known. */
    public boolean isOneKnown(ElementKind kind) {
        OwnName name = own.get(kind);
        return name == null || name.one().isPresent();
    }

    boolean areThoseOf(Names other) {
        return own.equals(other.own);
    }

    /** Over a section: {@code Priorities}. */
    public String heading(ElementKind kind) {
        OwnName name = own.get(kind);
        return name != null ? name.several() : Wording.capital(usual(kind, "several"));
    }

    /** Over a column or before an id: {@code Priority}. */
    public String label(ElementKind kind) {
        return requireNonNull(labels.get(kind));
    }

    /** Within a sentence: {@code priorities}. */
    public String several(ElementKind kind) {
        return within(kind, "several");
    }

    /** Within a sentence: {@code a priority}; the partnership's own word in the plural, for articles are not made up. */
    public String any(ElementKind kind) {
        return within(kind, "any");
    }

    /** Within a sentence that takes the plural as well, in which the partnership's own word stands: {@code no priority}. */
    public String one(ElementKind kind) {
        return within(kind, "one");
    }

    /** Before an id or under a 1: {@code priority}. */
    public String single(ElementKind kind) {
        OwnName name = own.get(kind);
        return name != null ? uncapital(name.one().orElse(name.several())) : usual(kind, "one");
    }

    /** What stands beside or under this number: {@code priority} for 1, else {@code priorities}. */
    public String counted(ElementKind kind, int number) {
        return number == 1 ? single(kind) : several(kind);
    }

    private String within(ElementKind kind, String usualForm) {
        OwnName name = own.get(kind);
        return name != null ? uncapital(name.several()) : usual(kind, usualForm);
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

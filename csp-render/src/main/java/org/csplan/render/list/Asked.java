package org.csplan.render.list;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.csplan.core.diagnostic.Suggestions;
import org.csplan.render.words.Vocabulary;

/**
 * A value that somebody asks for, which may be misspelt: nothing tells that from one that nobody has now.
 *
 * @param extent how much of a value it says
 * @param within fields within this one that have words of their own, as a budget has a fund
 */
record Asked(Field field, String value, Extent extent, ImmutableList<Field> within) {

    /** How much of a value somebody says. */
    private enum Extent {
        WHOLE,
        /** It is enough that it stands within a value. */
        PART,
        /** The unit of a number, which has no order among numbers in other units. */
        UNIT
    }

    /** A longer list is no help. */
    private static final int MOST_NAMED = 8;

    static Asked whole(Field field, String value) {
        return new Asked(field, value, Extent.WHOLE, ImmutableList.of());
    }

    static Asked part(Field field, String value) {
        return new Asked(field, value, Extent.PART, ImmutableList.of());
    }

    /** A number in this unit. */
    static Asked unit(Field field, String unit) {
        return new Asked(field, unit, Extent.UNIT, ImmutableList.of());
    }

    boolean isPart() {
        return extent == Extent.PART;
    }

    /** The same, which may also have been meant of one of these. */
    Asked lookingInto(ImmutableList<Field> fields) {
        return new Asked(field, value, extent, fields);
    }

    /** Tells what is known of an element: values of the field, and the names of fields within that hold what is asked for. */
    void look(Node.Members element, Consumer<Known> known) {
        if (extent == Extent.UNIT) {
            field.inAllUnits(element).stream()
                    .filter(value -> Field.number(value).isPresent())
                    .forEach(value -> known.accept(new Known(field, Field.unit(value))));
            return;
        }
        field.besidesIt(element).forEach(other -> known.accept(new Known(other, "")));
        if (isPart() && within.isEmpty()) {
            return;
        }
        for (Node found : field.of(element)) {
            // Texts may be many and long, and only whether one holds the part is asked later.
            if (!isPart() || fits(found)) {
                known.accept(new Known(field, isPart() ? value : found.shown()));
            }
        }
        for (Field inner : within) {
            if (inner.of(element).stream().anyMatch(this::fits)) {
                known.accept(new Known(inner, value));
            }
        }
    }

    /**
     * Something that an element has.
     *
     * @param field the one that is asked for, or one within, or beside it what else a partnership keeps
     */
    record Known(Field field, String value) {}

    private boolean fits(Node found) {
        String shown = found.shown();
        return isPart()
                ? shown.toLowerCase(Locale.ROOT).contains(value.toLowerCase(Locale.ROOT))
                : shown.equalsIgnoreCase(value);
    }

    /** @param all what is known of all elements */
    Optional<String> remark(Collection<Known> all, Vocabulary vocabulary) {
        ImmutableList<String> values = all.stream()
                .filter(known -> known.field().equals(field))
                .map(Known::value)
                .collect(ImmutableList.toImmutableList());
        if (extent == Extent.UNIT) {
            return ofUnit(ImmutableSet.copyOf(values), vocabulary);
        }
        if (isPart() ? !values.isEmpty() : values.stream().anyMatch(value::equalsIgnoreCase)) {
            return Optional.empty();
        }
        if (field.isOfTheirOwn() && values.isEmpty() && !all.isEmpty()) {
            ImmutableSet<String> names =
                    all.stream().map(known -> known.field().ownName()).collect(ImmutableSet.toImmutableSet());
            return Optional.of(vocabulary.say("list.nothing-has", field.name())
                    + help(field.ownName(), names, Field.OF_THEIR_OWN + ".", vocabulary));
        }
        if (isPart() && within.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> inner = all.stream()
                .filter(known -> within.contains(known.field()))
                .map(known -> didYouMean(condition(known.field()), vocabulary))
                .findFirst();
        if (isPart() && inner.isEmpty()) {
            String others = within.stream()
                    .map(this::condition)
                    .reduce((one, other) -> vocabulary.say("or", one, other))
                    .orElseThrow();
            return Optional.of(vocabulary.say("list.nothing-has.nor", condition(field), others));
        }
        return Optional.of(vocabulary.say("list.nothing-has", condition(field))
                + inner.orElseGet(() -> help(value, values, "", vocabulary)));
    }

    private Optional<String> ofUnit(ImmutableSet<String> units, Vocabulary vocabulary) {
        boolean isKnown = units.isEmpty() || units.stream().anyMatch(unit -> Condition.isIn(unit, value));
        return isKnown
                ? Optional.empty()
                : Optional.of(vocabulary.say(
                        "list.not-in-unit",
                        field.name(),
                        value,
                        units.stream().limit(MOST_NAMED).collect(Collectors.joining(", "))
                                + (units.size() > MOST_NAMED ? ", …" : "")));
    }

    private String condition(Field asked) {
        return asked.name() + (isPart() ? "~" : "=") + value;
    }

    private static String help(String asked, ImmutableCollection<String> values, String before, Vocabulary vocabulary) {
        return Suggestions.nearest(asked, values)
                .map(near -> didYouMean(before + near, vocabulary))
                .orElseGet(() -> values.isEmpty() || values.size() > MOST_NAMED
                        ? ""
                        : "; "
                                + vocabulary.say(
                                        "list.may-be",
                                        before + Joiner.on(", " + before).join(values)));
    }

    private static String didYouMean(String near, Vocabulary vocabulary) {
        return "; " + vocabulary.say("list.did-you-mean", near);
    }
}

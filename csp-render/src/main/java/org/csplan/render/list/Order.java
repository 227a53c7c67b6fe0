package org.csplan.render.list;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Ordering;
import java.util.Comparator;
import java.util.Optional;

/**
 * An order of elements: by one field, those that are equal in it by the next one, and those that are equal in all as in
 * the plan. By the first value that a field has; what has none comes last, either way. Numbers in one unit stand together,
 * units in the order of the plan.
 */
public final class Order {

    /** As in the plan. */
    public static final Order OF_THE_PLAN = new Order(ImmutableList.of());

    private final ImmutableList<Key> keys;

    Order(ImmutableList<Key> keys) {
        this.keys = keys;
    }

    ImmutableList<Node.Members> sorted(ImmutableList<Node.Members> elements) {
        return keys.isEmpty()
                ? elements
                : ImmutableList.sortedCopyOf(
                        Ordering.compound(keys.stream()
                                .map(key -> new ByKey(key, key.units(elements)))
                                .collect(ImmutableList.toImmutableList())),
                        elements);
    }

    /** @param turned whether the largest comes first */
    record Key(Field field, boolean turned) {

        /** What a field's first value is compared by, and the unit in which it is; empty where it has none. */
        private record First(Comparable<?> key, String unit) {}

        /** In the order in which elements have them first; what is in one unit is not mixed with what is in another. */
        private ImmutableList<String> units(ImmutableList<Node.Members> elements) {
            return elements.stream()
                    .flatMap(element -> first(element).stream())
                    .map(First::unit)
                    .distinct()
                    .collect(ImmutableList.toImmutableList());
        }

        /** Of money all that an element has in the first of its currencies. */
        private Optional<First> first(Node.Members element) {
            ImmutableList<Node> values = field.of(element);
            if (field.isMoney()) {
                return Field.sums(values).entrySet().stream()
                        .map(sum -> new First(sum.getValue(), sum.getKey()))
                        .findFirst();
            }
            return values.stream()
                    .flatMap(value -> field.key(value).map(key -> new First(key, unit(value))).stream())
                    .findFirst();
        }

        /** One visit is in the unit of several. */
        private String unit(Node value) {
            return field.type() == Field.Type.NUMBER
                    ? CharMatcher.is('s').trimTrailingFrom(Ascii.toLowerCase(Field.unit(value)))
                    : "";
        }
    }

    /** @param units in their order */
    private record ByKey(Key key, ImmutableList<String> units) implements Comparator<Node.Members> {

        @Override
        public int compare(Node.Members one, Node.Members other) {
            Optional<Key.First> first = key.first(one);
            Optional<Key.First> second = key.first(other);
            if (first.isEmpty() || second.isEmpty()) {
                return Boolean.compare(first.isEmpty(), second.isEmpty());
            }
            int byUnit = Integer.compare(
                    units.indexOf(first.get().unit()),
                    units.indexOf(second.get().unit()));
            if (byUnit != 0) {
                return byUnit;
            }
            int compared = comparable(first.get().key()).compareTo(second.get().key());
            return key.turned() ? -compared : compared;
        }

        /** Keys of one field are of one type. */
        @SuppressWarnings("unchecked")
        private static Comparable<Object> comparable(Comparable<?> key) {
            return (Comparable<Object>) key;
        }
    }
}

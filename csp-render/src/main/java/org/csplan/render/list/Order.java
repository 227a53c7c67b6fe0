package org.csplan.render.list;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Ordering;
import java.util.Comparator;
import java.util.Optional;

/**
 * An order of elements: by one field, those that are equal in it by the next one, and those that are equal in all as in
 * the plan. By the first value that a field has; what has none comes last, either way.
 */
public final class Order {

    /** As in the plan. */
    public static final Order OF_THE_PLAN = new Order(ImmutableList.of());

    private final ImmutableList<Key> keys;

    Order(ImmutableList<Key> keys) {
        this.keys = keys;
    }

    ImmutableList<Node.Members> sorted(ImmutableList<Node.Members> elements) {
        return keys.isEmpty() ? elements : ImmutableList.sortedCopyOf(Ordering.compound(keys), elements);
    }

    /** @param turned whether the largest comes first */
    record Key(Field field, boolean turned) implements Comparator<Node.Members> {

        @Override
        public int compare(Node.Members one, Node.Members other) {
            Optional<Comparable<?>> first = first(one);
            Optional<Comparable<?>> second = first(other);
            if (first.isEmpty() || second.isEmpty()) {
                return Boolean.compare(first.isEmpty(), second.isEmpty());
            }
            int compared = comparable(first.get()).compareTo(second.get());
            return turned ? -compared : compared;
        }

        private Optional<Comparable<?>> first(Node.Members element) {
            return field.of(element).stream()
                    .flatMap(value -> field.key(value).stream())
                    .findFirst();
        }

        /** Keys of one field are of one type. */
        @SuppressWarnings("unchecked")
        private static Comparable<Object> comparable(Comparable<?> key) {
            return (Comparable<Object>) key;
        }
    }
}

package org.csplan.core.model;

import com.google.common.collect.ImmutableList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Guards lists in which nothing may stand twice. */
final class Distinct {

    /** Up to here, comparing each with each is quicker than a set and leaves nothing behind. */
    private static final int SHORT = 8;

    private Distinct() {}

    static <T> void check(ImmutableList<T> list, String kind, Object owner, String relation) {
        check(list, Function.identity(), kind, owner, relation);
    }

    static <T, K> void check(List<T> list, Function<T, K> key, String kind, Object owner, String relation) {
        if (list.size() <= SHORT) {
            for (int i = 1; i < list.size(); i++) {
                for (int j = 0; j < i; j++) {
                    if (key.apply(list.get(i)).equals(key.apply(list.get(j)))) {
                        throw twice(kind, owner, relation, key.apply(list.get(i)));
                    }
                }
            }
            return;
        }
        Set<K> seen = new HashSet<>();
        for (T item : list) {
            if (!seen.add(key.apply(item))) {
                throw twice(kind, owner, relation, key.apply(item));
            }
        }
    }

    static <T> void checkAbsent(ImmutableList<T> list, T item, String kind, Object owner, String relation) {
        if (list.contains(item)) {
            throw new IllegalArgumentException(kind + " " + owner + " " + relation + " " + item);
        }
    }

    private static IllegalArgumentException twice(String kind, Object owner, String relation, Object item) {
        return new IllegalArgumentException(kind + " " + owner + " " + relation + " " + item + " twice");
    }
}

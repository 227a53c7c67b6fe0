package org.csplan.dsl.compiler;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What words were read as: most of a plan's times and numbers are the same few. */
final class RememberedWords<T> {

    /** In UTF-16 units. What is longer is hardly ever written twice. */
    private static final int LONGEST = 60;

    private final Map<String, T> known = new HashMap<>();

    /** None if they are not remembered. */
    Optional<T> of(String words) {
        return Optional.ofNullable(known.get(words));
    }

    /** What they were read as, or else are read as now. */
    T of(String words, Function<String, T> reader) {
        return of(words).orElseGet(() -> {
            T read = reader.apply(words);
            remember(words, read);
            return read;
        });
    }

    void remember(String words, T read) {
        if (words.length() <= LONGEST) {
            known.put(words, read);
        }
    }
}

package org.csplan.dsl.compiler;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the ids of a plan were given to, for messages about names that lead nowhere. */
final class IdRegister {

    private final Map<String, String> kinds = new HashMap<>();
    private final Set<String> refused = new HashSet<>();

    /** @param kind as messages say it: "agency" */
    void add(String kind, String id) {
        kinds.putIfAbsent(id, kind);
    }

    /** Notes a word that was meant as an id and can't be one, so that what names it is not reported as well. */
    void refuse(String word) {
        refused.add(word);
    }

    boolean isRefused(String word) {
        return refused.contains(word);
    }

    /** The kind of the first thing that has this id. */
    Optional<String> kindOf(String id) {
        return Optional.ofNullable(kinds.get(id));
    }
}

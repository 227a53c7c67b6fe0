package org.csplan.dsl.compiler;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the ids of a plan were given to, for messages about names that lead nowhere. */
final class IdRegister {

    private final Map<String, String> kinds = new HashMap<>();
    private final Set<String> refused = new HashSet<>();
    private final Set<String> open = new HashSet<>();
    private final Set<String> twice = new HashSet<>();
    private final List<Given> given = new ArrayList<>();
    private int doubts;

    /** @param kind of what has the id */
    record Given(String kind, String id) {}

    /** @param kind as messages say it: "agency" */
    void add(String kind, String id) {
        add(new Given(kind, id));
    }

    void add(Given next) {
        kinds.putIfAbsent(next.id(), next.kind());
        given.add(next);
    }

    /** How many ids were given so far, each time that one was. */
    int count() {
        return given.size();
    }

    /** What was given an id since there were so many. */
    ImmutableList<Given> since(int count) {
        return ImmutableList.copyOf(given.subList(count, given.size()));
    }

    /** How often something was refused or asked for that matters only where a name leads nowhere; it never falls. */
    int doubts() {
        return doubts;
    }

    /** Notes a word that was meant as an id and can't be one, so that what names it is not reported as well. */
    void refuse(String word) {
        doubts++;
        refused.add(word);
    }

    boolean isRefused(String word) {
        doubts++;
        return refused.contains(word);
    }

    /** Notes a word that is an id only if nobody puts quotes around it and what follows. */
    void leaveOpen(String word) {
        doubts++;
        open.add(word);
    }

    boolean isOpen(String word) {
        doubts++;
        return open.contains(word);
    }

    /** Notes an id that a second thing was given, so that nobody can tell which of the two is named. */
    void addTwice(String id) {
        doubts++;
        twice.add(id);
    }

    boolean isTwice(String id) {
        doubts++;
        return twice.contains(id);
    }

    /** The kind of the first thing that has this id. */
    Optional<String> kindOf(String id) {
        doubts++;
        return Optional.ofNullable(kinds.get(id));
    }
}

package org.csplan.dsl.compiler;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ListMultimap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Place;
import org.csplan.core.diagnostic.Subject;
import org.csplan.core.model.ElementId;

/** Which part of the plan each stretch of its files is about. */
final class StatementSubjects {

    private final ListMultimap<String, Beginning> byFile = ArrayListMultimap.create();

    /** Where a stretch begins, which ends where the next one does. */
    private record Beginning(int offset, Optional<ElementId> element) {}

    /**
     * From this place on, up to the next one that is added, the file is about this; or about nothing in particular. What
     * is added later for the same place holds.
     */
    void add(Place from, Optional<ElementId> element) {
        byFile.put(from.source().name(), new Beginning(from.span().start(), element));
    }

    /** The findings, each about the part of the plan that its place is about, unless it names one itself. */
    ImmutableList<Diagnostic> about(List<Diagnostic> found) {
        Map<String, NavigableMap<Integer, Optional<ElementId>>> sorted = new HashMap<>();
        return found.stream().map(next -> about(next, sorted)).collect(ImmutableList.toImmutableList());
    }

    /** @param sorted the stretches of the files that findings stand in; most plans have none, and need none sorted */
    private Diagnostic about(Diagnostic found, Map<String, NavigableMap<Integer, Optional<ElementId>>> sorted) {
        if (found.subject().isPresent() || found.place().isEmpty()) {
            return found;
        }
        Place place = found.place().get();
        return Optional.ofNullable(sorted.computeIfAbsent(place.source().name(), this::sorted)
                        .floorEntry(place.span().start()))
                .flatMap(Map.Entry::getValue)
                .map(element -> found.about(Subject.of(element)))
                .orElse(found);
    }

    private NavigableMap<Integer, Optional<ElementId>> sorted(String file) {
        NavigableMap<Integer, Optional<ElementId>> sorted = new TreeMap<>();
        byFile.get(file).forEach(beginning -> sorted.put(beginning.offset(), beginning.element()));
        return sorted;
    }
}

package org.csplan.dsl.compiler;

import com.google.common.collect.ImmutableList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Place;
import org.csplan.core.diagnostic.Subject;
import org.csplan.core.model.ElementId;

/** Which part of the plan each stretch of its files is about. */
final class StatementSubjects {

    private final Map<String, TreeMap<Integer, Optional<ElementId>>> byFile = new HashMap<>();

    /** From this place on, up to the next one that is added, the file is about this; or about nothing in particular. */
    void add(Place from, Optional<ElementId> element) {
        byFile.computeIfAbsent(from.source().name(), name -> new TreeMap<>())
                .put(from.span().start(), element);
    }

    /** The findings, each about the part of the plan that its place is about, unless it names one itself. */
    ImmutableList<Diagnostic> about(List<Diagnostic> found) {
        return found.stream().map(this::about).collect(ImmutableList.toImmutableList());
    }

    private Diagnostic about(Diagnostic found) {
        if (found.subject().isPresent()) {
            return found;
        }
        return found.place()
                .flatMap(place -> Optional.ofNullable(byFile.get(place.source().name()))
                        .map(starts -> starts.floorEntry(place.span().start())))
                .flatMap(Map.Entry::getValue)
                .map(element -> found.about(Subject.of(element)))
                .orElse(found);
    }
}

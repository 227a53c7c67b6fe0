package org.csplan.dsl.compiler;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Place;
import org.csplan.core.diagnostic.Subject;

/** Where the parts of a plan stand in the texts it was read from; kept beside the plan, which knows no places. */
public final class Origins {

    private final ImmutableMap<Subject, Place> places;

    Origins(ImmutableMap<Subject, Place> places) {
        this.places = places;
    }

    /** The line that declares the part; none for a part that no text declares. */
    public Optional<Place> of(Subject subject) {
        return Optional.ofNullable(places.get(subject));
    }

    /** The finding with the place of its subject, unless it has a place or its subject has none. */
    public Diagnostic locate(Diagnostic found) {
        return found.place().isPresent()
                ? found
                : found.subject().flatMap(this::of).map(found::at).orElse(found);
    }
}

package org.csplan.core.analysis;

import com.google.common.collect.ImmutableList;
import java.util.Set;
import org.csplan.core.model.ElementId;

/** What changed of a plan that an audience may know of. */
public sealed interface Changes permits ChangesBetween, ChangesSince {

    /** What the plan tells first, then what is computed of it. */
    ImmutableList<Change> all();

    /** Those of these elements alone. */
    Changes about(Set<ElementId> elements);

    /** Of these changes those of these elements. */
    static ImmutableList<Change> about(Set<ElementId> elements, ImmutableList<Change> changes) {
        return changes.stream()
                .filter(change -> elements.contains(change.subject().element()))
                .collect(ImmutableList.toImmutableList());
    }
}

package org.csplan.core.diagnostic;

import java.util.Optional;
import org.csplan.core.model.AgencyId;
import org.csplan.core.model.ElementId;
import org.csplan.core.model.When;

/** A line that says something of a finding's subject. For findings that know no texts. */
public sealed interface Line {

    /** What a line says of its statement. */
    enum Kind {
        MILESTONE,
        BUDGET,
        SPENT,
        /** What an action depends on. */
        DEPENDS,
        PROGRESS
    }

    /**
     * A line of the statement that declares the subject.
     *
     * @param before how many lines of the kind stand before it
     * @param names what the line names, which tells it from the others of its kind; absent where their order does
     */
    record OfStatement(Kind kind, int before, Optional<ElementId> names) implements Line {}

    /** A line about the subject in what an agency returned for a time. */
    record OfReturn(AgencyId from, When when) implements Line {}

    /**
     * Where such a return begins, as its time is said there; the line itself where that has a time of its own, or
     * stands in no return.
     */
    record HeadOfReturn(OfReturn returned) implements Line {}

    /** The first line of the kind, or one further on. */
    static Line of(Kind kind, int before) {
        return new OfStatement(kind, before, Optional.empty());
    }

    /** The first line of the kind that names this. */
    static Line naming(Kind kind, ElementId id) {
        return new OfStatement(kind, 0, Optional.of(id));
    }
}

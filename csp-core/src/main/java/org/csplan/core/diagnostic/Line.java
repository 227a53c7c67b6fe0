package org.csplan.core.diagnostic;

import java.util.Optional;
import org.csplan.core.model.ElementId;

/**
 * A line of the statement that declares a finding's subject. For findings that know no texts.
 *
 * @param before how many lines of the kind stand before it
 * @param names what the line names, which tells it from the others of its kind; absent where their order does
 */
public record Line(Kind kind, int before, Optional<ElementId> names) {

    /** What a line says of its statement. */
    public enum Kind {
        MILESTONE,
        BUDGET,
        SPENT,
        /** What an action depends on. */
        DEPENDS
    }

    /** The first line of the kind, or one further on. */
    public static Line of(Kind kind, int before) {
        return new Line(kind, before, Optional.empty());
    }

    /** The first line of the kind that names this. */
    public static Line naming(Kind kind, ElementId id) {
        return new Line(kind, 0, Optional.of(id));
    }
}
